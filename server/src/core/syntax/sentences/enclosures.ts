// Quotations and brackets, as pairs of offsets: a full stop inside one that opened in mid-sentence ends no statement.
// Does not know any words. Pairs never cross; a mark left open encloses nothing.

import { isDigit, isOpening, isPaired, isSpace, isWordUnit } from './characters.ts';
import { SKIP } from './mask.ts';

export interface Enclosure {
  /** Offset of the opening mark. */
  readonly open: number;
  /** Offset of the closing mark. */
  readonly close: number;
  readonly isQuotation: boolean;
}

/** A pair longer than this, in code units, encloses nothing, so that a half-typed quotation cannot swallow its block. */
const ENCLOSURE_LIMIT = 600;

/** All pairs in `masked`, by their opening marks. One pass; every look-back is bounded by the limit. */
export function findEnclosures(masked: string): readonly Enclosure[] {
  let first = 0;
  while (first < masked.length && !isPaired(masked.charCodeAt(first))) first++;
  if (first === masked.length) return none;
  const found: { open: number; close: number; isQuotation: boolean }[] = [];
  const pending: { open: number; closers: string; index: number }[] = [];

  function open(at: number, closers: string): void {
    pending.push({ open: at, closers, index: found.length });
    found.push({ open: at, close: -1, isQuotation: !BRACKETS.includes(closers) });
  }

  /** Closes the nearest pending mark that `closer` fits, and forgets those left open inside it. */
  function close(at: number, closer: string): boolean {
    for (let i = pending.length - 1; i >= 0; i--) {
      const candidate = pending[i]!;
      if (at - candidate.open > ENCLOSURE_LIMIT) return false;
      if (!candidate.closers.includes(closer)) continue;
      found[candidate.index]!.close = at;
      pending.length = i;
      return true;
    }
    return false;
  }

  for (let at = first; at < masked.length; at++) {
    if (!isPaired(masked.charCodeAt(at))) continue;
    const character = masked[at]!;
    const closers = ONE_WAY.get(character);
    if (closers !== undefined) open(at, closers);
    else if (')]）」』'.includes(character)) close(at, character);
    else if (character === "'" || character === '’') {
      const isApostrophe = isWordUnit(masked.charCodeAt(at + 1));
      if (!isApostrophe && !isAfterBreak(masked, at) && close(at, character)) continue;
      if (character === "'" && opensApostropheQuotation(masked, at)) open(at, "'");
    } else if (character === '‘') {
      const closesLowQuotation = !isAfterBreak(masked, at) && close(at, '‘');
      if (!closesLowQuotation && !isDigit(masked.charCodeAt(at + 1))) open(at, '’');
    } else if (!(isAfterBreak(masked, at) && isBeforeWord(masked, at) && character !== '»') && close(at, character)) {
    } else if (character === '“') open(at, '”');
    else if (character === '«') open(at, '»');
    else if (isAfterBreak(masked, at) && isBeforeWord(masked, at)) open(at, character === '»' ? '«' : character);
  }
  return found.filter((pair) => pair.close > 0 && pair.close - pair.open <= ENCLOSURE_LIMIT);
}

const none: readonly Enclosure[] = [];

/** Marks that only ever open, and what closes them. `“` is not one: it closes `„`. */
const ONE_WAY: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['（', '）'],
  ['[', ']'],
  ['「', '」'],
  ['『', '』'],
  ['„', '“”"'],
  ['‚', '‘’'],
]);

const BRACKETS: readonly string[] = [')', '）', ']'];

/** `'no comment'` opens a quotation; `'90s` and `'em` in the middle of a word do not. */
function opensApostropheQuotation(masked: string, at: number): boolean {
  const next = masked.charCodeAt(at + 1);
  return isAfterBreak(masked, at) && isBeforeWord(masked, at) && !isDigit(next);
}

function isAfterBreak(masked: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && at - before < 8 && masked.charCodeAt(before) === SKIP) before--;
  const unit = masked.charCodeAt(before);
  return before < 0 || isSpace(unit) || (isOpening(unit) && unit !== SKIP);
}

function isBeforeWord(masked: string, at: number): boolean {
  return at + 1 < masked.length && !isSpace(masked.charCodeAt(at + 1));
}
