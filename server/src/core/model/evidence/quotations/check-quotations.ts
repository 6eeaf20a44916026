// What the archived texts of a statement's sources say to its quotations. States stay apart: what could not be looked for is neither
// found nor missing. Does not know how any of it is reported.

import type { Citation } from '../../../syntax/tag.ts';
import type { Span } from '../../../text/span.ts';
import { type Archive, paragraphAt } from '../../archives/archive.ts';
import type { Brief } from '../../brief.ts';
import type { PassageContent } from '../../passage.ts';
import type { Statement } from '../../statement.ts';
import { sourcesOf, type Workspace } from '../../workspace.ts';
import { type ArchiveStates, archiveStates } from '../named-archives.ts';
import { citedSpans } from '../passages/cited-spans.ts';
import { type NearestPassage, nearestPassage } from '../passages/nearest-passage.ts';
import { findQuotation, type QuotationHit } from './find-quotation.ts';
import { type Quotation, quotationsIn } from './quotations.ts';

/** Why a quotation was not looked for, or not everywhere. */
export type UncheckedReason = 'no-source' | 'no-text' | 'translated' | 'not-whole' | 'title';

export interface PlacedHit extends QuotationHit {
  readonly key: string;
  readonly archive: Archive;
}

export type QuotationState =
  | { readonly state: 'found'; readonly hit: PlacedHit }
  /** Only after listed steps, or with an elision or gloss that a reader must know of. */
  | { readonly state: 'normalised'; readonly hit: PlacedHit }
  /** In several paragraphs of one source, and no locator says which. */
  | { readonly state: 'ambiguous'; readonly hits: readonly PlacedHit[] }
  /** Not where the locators say, but there. */
  | { readonly state: 'elsewhere'; readonly hit: PlacedHit }
  | {
      readonly state: 'not-found';
      readonly keys: readonly string[];
      readonly nearest?: NearestPassage & { readonly key: string; readonly archive: Archive };
    }
  /** `keys`: the sources whose text there is none to look in; they may hold it. */
  | { readonly state: 'not-checked'; readonly reason: UncheckedReason; readonly keys: readonly string[] }
  /** A text is still to be read: nothing may be said. */
  | { readonly state: 'pending' };

export interface CheckedQuotation {
  readonly quotation: Quotation;
  readonly outcome: QuotationState;
}

const known = new WeakMap<
  Statement,
  { readonly states: ArchiveStates; readonly checked: readonly CheckedQuotation[] }
>();
const none: readonly CheckedQuotation[] = [];

/** Of every statement of a passage; `textOf` gives the text of a span that counts from its start. */
export function checkQuotations(
  brief: Brief,
  workspace: Workspace,
  { statements }: Pick<PassageContent, 'statements'>,
  textOf: (span: Span) => string,
): readonly (CheckedQuotation & { readonly statement: Statement })[] {
  const states = archiveStates(brief, workspace);
  return statements.flatMap((statement) =>
    checkStatement(statement, states, brief, workspace, textOf).map((checked) => ({ ...checked, statement })),
  );
}

function checkStatement(
  statement: Statement,
  states: ArchiveStates,
  brief: Brief,
  workspace: Workspace,
  textOf: (span: Span) => string,
): readonly CheckedQuotation[] {
  const before = known.get(statement);
  if (before?.states === states) return before.checked;
  const quotations = quotationsIn(statement, textOf(statement.span), brief.settings.language);
  const checked =
    quotations.length === 0
      ? none
      : quotations.map((quotation) => ({
          quotation,
          outcome: stateOf(quotation, statement, states, sourcesOf(brief, workspace)),
        }));
  known.set(statement, { states, checked });
  return checked;
}

interface Place {
  readonly key: string;
  readonly archive: Archive;
  /** Where its locators point; undefined where one of its citations has none that can be followed. */
  readonly spans: readonly Span[] | undefined;
  readonly hasLocator: boolean;
}

function stateOf(
  quotation: Quotation,
  { citations, basis }: Statement,
  states: ArchiveStates,
  { byId, isComplete }: ReturnType<typeof sourcesOf>,
): QuotationState {
  const keys = [...new Set(citations.map(({ key }) => key))];
  if (keys.length === 0) return { state: 'not-checked', reason: 'no-source', keys };
  const places: Place[] = [];
  const absent: string[] = [];
  for (const key of keys) {
    const state = states.get(key);
    if (state?.state === 'not-read-yet') return { state: 'pending' };
    if (state?.state === 'read')
      places.push(
        placeOf(
          key,
          state.archive,
          citations.filter((one) => one.key === key),
        ),
      );
    // An id that nobody declared is another rule's matter.
    else if (byId.has(key) || !isComplete) absent.push(key);
  }
  const hits = places.flatMap((place) =>
    findQuotation(place.archive, quotation.text).map((hit) => ({
      ...hit,
      key: place.key,
      archive: place.archive,
      place,
    })),
  );
  const right = hits.filter(
    ({ span, place }) =>
      place.spans === undefined || place.spans.some((one) => span.start < one.end && one.start < span.end),
  );
  const hit =
    right.find(({ steps, lost, isJoined }) => steps.length === 0 && !lost && !isJoined) ??
    right.find(({ lost, isJoined }) => !lost && !isJoined) ??
    right[0];
  if (hit) {
    // Where every place says something else than the quotation, which of them is meant matters little.
    const others = right.filter(({ place, lost }) => place === hit.place && !place.hasLocator && !lost);
    if (new Set(others.map(({ span }) => paragraphAt(hit.archive, span.start))).size > 1)
      return { state: 'ambiguous', hits: others };
    return { state: hit.steps.length > 0 || hit.lost || hit.isJoined ? 'normalised' : 'found', hit };
  }
  if (quotation.isTranslated) return { state: 'not-checked', reason: 'translated', keys };
  if (!quotation.isWhole) return { state: 'not-checked', reason: 'not-whole', keys };
  // Where a source is cited whose text is not kept, the words may stand there.
  if (absent.length > 0 || places.length === 0)
    return { state: 'not-checked', reason: 'no-text', keys: absent.length > 0 ? absent : keys };
  const wrong = hits.find(({ lost, isJoined }) => !lost && !isJoined) ?? hits[0];
  if (wrong) return { state: 'elsewhere', hit: wrong };
  if (basis.length > 0) return { state: 'not-checked', reason: 'no-text', keys };
  const near = places.flatMap(({ key, archive }) => {
    const nearest = nearestPassage(archive, quotation.text);
    return nearest ? [{ ...nearest, key, archive }] : [];
  });
  // What bears the capitals of a title is one, unless the source has a title that is nearly the same.
  if (quotation.mayBeTitle && !near.some(isNearTitle)) return { state: 'not-checked', reason: 'title', keys };
  const differences = ({ missing, added }: NearestPassage): number => missing.length + added.length;
  near.sort((a, b) => differences(a) - differences(b));
  return { state: 'not-found', keys: places.map(({ key }) => key), ...(near[0] ? { nearest: near[0] } : {}) };
}

/** One word of another title, or one left out or added: more differ where the source speaks of the same in other words. */
function isNearTitle({ missing, added }: NearestPassage): boolean {
  return missing.length <= 1 && added.length <= 1 && missing.every((word) => /^[\p{Lu}\d]/u.test(word));
}

function placeOf(key: string, archive: Archive, citations: readonly Citation[]): Place {
  return {
    key,
    archive,
    spans: citedSpans(archive, citations),
    hasLocator: citations.some(({ locator }) => locator !== undefined),
  };
}
