// Whether a source speaks for itself in a statement: an issuer of its own acts and words, a document of what stands in it. Where its
// derivation for this statement leads on, it passes something on, and what it has that from decides.

import type { ReadingLanguage } from '../../languages/language.ts';
import type { Span } from '../../text/span.ts';
import type { Brief, PlacedStatement } from '../brief.ts';
import { type Citing, holdsFor } from '../origins/derivation-graph.ts';
import type { Source } from '../sources/source.ts';
import type { Statement } from '../statement.ts';
import { type AboutSource, aboutSource } from '../wording/about-source.ts';
import { ownVoiceOf } from '../wording/own-voice.ts';

/** Whether one statement speaks of the source itself. */
export type About = (source: Source) => AboutSource;

/** A quotation set off by itself is its source's own words. `textOf` takes spans as the statement's are. */
export function aboutIn(statement: Statement, textOf: (span: Span) => string, language: ReadingLanguage): About {
  if (statement.kind === 'quote') return () => 'itself';
  return (source) => aboutSource(ownVoiceOf(statement, textOf, language), source);
}

/** The same for a statement of a whole briefing. */
export function aboutPlaced(brief: Brief, { statement, start }: PlacedStatement): About {
  const { rope } = brief.document;
  return aboutIn(statement, (span) => rope.slice(span.start + start, span.end + start), brief.settings.language);
}

/** Whether what the source has for the statement comes from another: some derivation holds, and it reports nothing by itself. */
export function leadsOn({ derivedFrom, ownReporting }: Source, holds: Citing['holds']): boolean {
  return !ownReporting && derivedFrom.some(holds);
}

/** Letters of issuers that are believed in what they say of themselves, and of nothing else. */
const doubtful = /^[DEF]$/;

/**
 * Whether the source issues what the statement says, so that nobody could know it better. One that is not usually reliable does so only
 * for its own acts and words; of the others nobody can tell from words whose acts they are.
 */
export function issues(source: Source, statement: Statement, about: About): boolean {
  if (source.access !== 'issuer' || leadsOn(source, holdsFor(statement))) return false;
  return !doubtful.test(source.reliability ?? '') || about(source) !== 'others';
}

/** Whether the desk holds the document and the statement says no more than what stands in it. */
export function isInDocument(source: Source, statement: Statement, about: About): boolean {
  return source.access === 'documentary' && !leadsOn(source, holdsFor(statement)) && about(source) === 'itself';
}
