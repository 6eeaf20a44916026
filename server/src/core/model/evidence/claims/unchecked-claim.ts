// Which claims nobody holds against the texts of their sources, and why: they count as not checked, never as passed.

import { assumedLanguage } from '../../../languages/known-languages.ts';
import type { Citation } from '../../../syntax/tag.ts';
import type { Archive, ArchiveState } from '../../archives/archive.ts';
import { isWrittenIn } from '../../archives/written-in.ts';
import type { ReadingSettings } from '../../read-statements.ts';
import type { Statement } from '../../statement.ts';
import { textWordsOf } from './text-words.ts';

/**
 * `no-source`: it names none. `statements`: it rests on other statements. `because`: it was worked out, and says how. `judgment`: what
 * its grounds come to is for people to say. `table`: a cell is no sentence. `language`: the briefing is in another language than the
 * comparison knows. `few-words`: it has too few words that tell. `other-words`: the text has
 * too few of its words to say that it speaks of this, and too many to say that it does not. `quotation`: it is one, or has one that could
 * not be looked for.
 */
export type UncheckedClaim =
  | 'no-source'
  | 'statements'
  | 'because'
  | 'judgment'
  | 'table'
  | 'language'
  | 'few-words'
  | 'other-words'
  | 'quotation'
  | UncheckedText;

/**
 * `undeclared`: nothing declares the source. `no-text`: it has no archived text. `unread-text`: it has one that could not be read.
 * `pending`: nobody has looked yet. `text-language`: the text is in another language. `short-text`: a teaser, a frame or an error page.
 */
export type UncheckedText = 'undeclared' | 'no-text' | 'unread-text' | 'pending' | 'text-language' | 'short-text';

/** A text that is shorter is a teaser, a frame or an error page; a claim that is shorter shares its words with anything. */
const least = { words: 25, claim: 4 };

/** What speaks against a claim need not speak of all that it says. */
export function supports({ stance }: Citation): boolean {
  return stance === 'supports';
}

/** What the statement itself says of it; undefined where it is to be held against the texts of its sources. */
export function uncheckedAs(
  { kind, citations, basis, assessment }: Statement,
  { language }: ReadingSettings,
): UncheckedClaim | undefined {
  if (basis.length > 0) return 'statements';
  if (!citations.some(supports)) return 'no-source';
  if ((assessment.because ?? '').trim() !== '') return 'because';
  if (kind !== 'claim') return kind === 'quote' ? 'quotation' : 'judgment';
  return language === assumedLanguage ? undefined : 'language';
}

/** `words` are those that tell. */
export function hasTooFew(words: readonly unknown[]): boolean {
  return words.length < least.claim;
}

/** Undefined where claims can be looked for in it. */
export function lackOfText(state: ArchiveState | undefined): UncheckedText | undefined {
  switch (state?.state) {
    case undefined:
      return 'no-text';
    case 'read':
      return textFault(state.archive);
    case 'not-read-yet':
      return 'pending';
    default:
      return 'unread-text';
  }
}

const faults = new WeakMap<Archive, UncheckedText | 'none'>();

function textFault(archive: Archive): UncheckedText | undefined {
  let fault = faults.get(archive);
  if (!fault) {
    fault = !isWrittenIn(archive.document.text, assumedLanguage)
      ? 'text-language'
      : textWordsOf(archive).keys.size < least.words
        ? 'short-text'
        : 'none';
    faults.set(archive, fault);
  }
  return fault === 'none' ? undefined : fault;
}
