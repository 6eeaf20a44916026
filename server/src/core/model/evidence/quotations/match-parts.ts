// Finds the stretches of words of a quotation one after the other in a text made for searching. What lies between them is told and not
// judged. Does not know how the text was made.

import { isEastAsian } from '../../../text/east-asian.ts';
import type { Span } from '../../../text/span.ts';
import type { Gap, QuotedText } from './quoted-text.ts';
import { isEdgeOfUnspaced } from './unspaced.ts';

/** A text to search in, and where its places are in what it was made of. */
export interface SearchedText {
  readonly text: string;
  readonly offsetOf: (at: number) => number;
}

export interface FilledGap {
  readonly gap: Gap;
  /** What of the source it stands for. In what the searched text was made of. */
  readonly span: Span;
}

export interface Stretch {
  /** In what the searched text was made of. */
  readonly span: Span;
  /** Elisions and glosses between two parts, in order. */
  readonly gaps: readonly FilledGap[];
  /** Whether an elision joins words of far-off places. */
  readonly isJoined: boolean;
}

/** Hits that are looked at of one quotation in one text. */
const most = 50;

/** In order, the first of each place. */
export function matchParts(index: SearchedText, wanted: QuotedText): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const { parts, gaps } = wanted;
  for (let at = 0; stretches.length < most; ) {
    const start = nextPart(index.text, parts[0]!, at, {
      isOpenStart: letterOf(gaps[0]) !== undefined,
      isOpenEnd: isGlued(wanted, 1),
    });
    if (start < 0) break;
    at = start + 1;
    const first = openingAt(index.text, start, gaps[0]);
    if (first === undefined) continue;
    const found = follow(index, wanted, 1, first, start + parts[0]!.length, { gaps: [], isJoined: false });
    if (found) stretches.push(found);
  }
  return stretches;
}

/** The letter in another case that stands before a part: `[T]he`, `… [T]he`. */
function letterOf(gap: Gap | undefined): string | undefined {
  return gap?.kind === 'gloss' ? undefined : gap?.letter;
}

/** Where the hit begins, the letter in brackets before it included; undefined where the source has another letter. */
function openingAt(text: string, start: number, gap: Gap | undefined): number | undefined {
  const letter = letterOf(gap);
  if (letter === undefined) return start;
  return text[start - 1]?.toLowerCase() === letter.toLowerCase() && isBoundary(text, start - 1) ? start - 1 : undefined;
}

/** How far in characters an elision may reach without a word about it: a long paragraph. */
export const elisionReach = 1200;
/** In words of the source that a gloss may stand for. */
const glossReach = 4;

function follow(
  index: SearchedText,
  wanted: QuotedText,
  number: number,
  start: number,
  end: number,
  notes: { readonly gaps: readonly FilledGap[]; readonly isJoined: boolean },
): Stretch | undefined {
  const { parts, gaps } = wanted;
  const { text } = index;
  if (number === parts.length)
    return { span: { start: index.offsetOf(start), end: index.offsetOf(end - 1) + 1 }, ...notes };
  const part = parts[number]!;
  const gap = gaps[number];
  const letter = letterOf(gap);
  const bounds = { isOpenStart: letter !== undefined, isOpenEnd: isGlued(wanted, number + 1) };
  for (let from = end, tried = 0; tried < 8; tried++) {
    const at = nextPart(text, part, from, bounds);
    if (at < 0) return undefined;
    from = at + 1;
    const opening = openingAt(text, at, gap);
    if (opening === undefined || opening < end) continue;
    const between = text.slice(end, Math.min(opening, end + 20_000));
    if (gap?.kind === 'letter' && between.trim() !== '') continue;
    if (gap?.kind === 'gloss' && !fitsGloss(between, gap.isGlued)) {
      if (at - end > 200) return undefined;
      continue;
    }
    const isFar = gap?.kind === 'elision' && at - end > elisionReach;
    const filled: FilledGap | undefined =
      gap && gap.kind !== 'letter'
        ? { gap, span: { start: index.offsetOf(end - 1) + 1, end: index.offsetOf(opening) } }
        : undefined;
    const rest = follow(index, wanted, number + 1, start, at + part.length, {
      gaps: filled ? [...notes.gaps, filled] : notes.gaps,
      isJoined: notes.isJoined || isFar,
    });
    if (rest) return rest;
  }
  return undefined;
}

function fitsGloss(between: string, isGluedGloss: boolean): boolean {
  if (isGluedGloss && /^\p{L}{0,5}[^\p{L}]*$/u.test(between)) return true;
  return (between.match(/[\p{L}\p{N}'-]+/gu)?.length ?? 0) <= glossReach && !/[.!?]\s/.test(between);
}

function isGlued({ gaps }: QuotedText, number: number): boolean {
  const gap = gaps[number];
  return gap?.kind === 'gloss' && gap.isGlued;
}

/** The next place of `part` from `from` on where no word goes on over its ends; -1 where there is none. */
export function nextPart(
  text: string,
  part: string,
  from: number,
  { isOpenStart, isOpenEnd }: { readonly isOpenStart: boolean; readonly isOpenEnd: boolean },
): number {
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1)) {
    if ((isOpenStart || isBoundary(text, at)) && (isOpenEnd || isBoundary(text, at + part.length))) return at;
  }
  return -1;
}

/** Whether no word or number goes on over `at`. */
function isBoundary(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 2), at + 2);
  const here = Math.min(at, 2);
  const [before, behind] = [around.slice(0, here), around.slice(here)];
  if (isEastAsian(before.slice(-1)) || isEastAsian(behind.slice(0, 1)))
    return isEdgeOfUnspaced(before, text.slice(at, at + 4));
  if (/[\p{L}\p{N}\p{M}]$/u.test(before) && /^[\p{L}\p{N}\p{M}]/u.test(behind)) return false;
  if (/\d[.,]$/.test(before) && /^\d/.test(behind)) return false;
  if (/\d$/.test(before) && /^[.,]\d/.test(behind)) return false;
  // `n't`, and words joined by a hyphen: `non-closed`.
  return (
    !(/\p{L}$/u.test(before) && /^['-]\p{L}/u.test(behind)) &&
    !(/\p{L}['-]$/u.test(before) && /^\p{L}/u.test(behind) && around[here - 1] === '-')
  );
}
