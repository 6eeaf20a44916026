// Where a figure stands in a source and the words beside it say the contrary: “fewer than 250” for “more than 250”, “rose by 5 %” for
// “fell by 5 %”. Only words that are plain on both sides count.

import type { Direction, FigureWords } from '../../../languages/figure-words.ts';
import { assumedLanguage } from '../../../languages/known-languages.ts';
import type { ReadingLanguage } from '../../../languages/language.ts';
import type { Span } from '../../../text/span.ts';
import type { Bound, Quantity } from './figure.ts';

/** `theirs`: the words of the source, with the figure. */
export interface Contradiction {
  readonly theirs: Span;
}

/** Whether the sentence says anything of its figure that a source could deny. */
export function mayBeContradicted(
  { span, bound, isOrdinal, mayBeYear }: Quantity,
  sentence: string,
  { figures }: ReadingLanguage,
): boolean {
  if (bound === 'over' || bound === 'under' || bound === 'nearly') return true;
  return !isOrdinal && !mayBeYear && directionOf(sentence, span, figures) !== undefined;
}

/** `text` is the one in which `found` stands, `sentence` the one of `figure`. */
export function contradictionOf(
  figure: Quantity,
  sentence: string,
  found: Quantity,
  text: string,
  language: ReadingLanguage,
): Contradiction | undefined {
  if (areContrary(figure.bound, found.bound) && areEqual(figure, found))
    return { theirs: withWordsBefore(text, found.span, 24) };
  if (figure.isOrdinal || figure.mayBeYear) return undefined;
  const ours = directionOf(sentence, figure.span, language.figures);
  const theirs = ours && directionOf(text, found.span, assumedLanguage.figures);
  return ours && theirs && ours !== theirs ? { theirs: withWordsBefore(text, found.span, 24) } : undefined;
}

/** “At least 47” may well be “nearly 50”. */
function areEqual({ readings }: Quantity, found: Quantity): boolean {
  return readings.some(({ value }) => found.readings.some((theirs) => theirs.value === value));
}

function areContrary(ours: Bound | undefined, theirs: Bound | undefined): boolean {
  return (
    (ours === 'over' && (theirs === 'under' || theirs === 'nearly')) ||
    (theirs === 'over' && (ours === 'under' || ours === 'nearly'))
  );
}

function directionOf(text: string, { start, end }: Span, { directions }: FigureWords): Direction | undefined {
  const before = text.slice(Math.max(0, start - 48), start);
  const behind = text.slice(end, end + 20);
  return directions.find((one) => one.before.test(before) || one.behind.test(behind))?.direction;
}

/** From a whole word on, within one line. */
function withWordsBefore(text: string, { start, end }: Span, most: number): Span {
  let from = start;
  for (let at = start - 1; at >= Math.max(0, start - most); at--) {
    if (/[.;:!?]/.test(text[at]!)) break;
    if (/\s/.test(text[at]!) && !/\s/.test(text[at + 1]!)) from = at + 1;
  }
  return { start: from, end };
}
