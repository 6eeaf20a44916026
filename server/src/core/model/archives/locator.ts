// A locator that names paragraphs, pages or lines by number, as writers of notes write it: `¶ 4`, `paras. 4–6`, `pp. 3-5, 9`,
// `L10-L14`. Does not know the text it points into; whatever else a locator says is nobody's to judge.

export type LocatorUnit = 'paragraph' | 'page' | 'line';

export interface Locator {
  readonly unit: LocatorUnit;
  /** At least one, as written; never from a greater number to a smaller. */
  readonly ranges: readonly LocatorRange[];
}

export interface LocatorRange {
  readonly first: number;
  /** `Infinity` behind `ff.` */
  readonly last: number;
  /** Behind `f.` and `ff.`: as much as follows, be it there or not. */
  readonly isOpen?: true;
}

const markers: readonly (readonly [unit: LocatorUnit, pattern: RegExp])[] = [
  ['paragraph', /^(?:¶{1,2}|para(?:graph)?s?\b\.?|pars?\b\.?)\s*/i],
  ['page', /^(?:pages?\b|pgs?\b\.?|pp?\b\.?|pp?(?=\d))\s*/i],
  ['line', /^(?:lines?\b|ll?\b\.?|L(?=\d))\s*/i],
];

const NUMBER = /^(\d{1,7})\s*/;
const FOLLOWING = /^(ff?)\b\.?\s*/;
const DASH = /^(?:[-‐‑–—]|to\b)\s*/;
const COMMA = /^(?:,|;|&|and\b|,\s*and\b)\s*/;

/** Undefined where it says anything but numbers of one unit: half of a locator must not be taken for the whole. */
export function readLocator(written: string): Locator | undefined {
  let rest = written.trim();
  const take = (pattern: RegExp): string | undefined => {
    const match = pattern.exec(rest);
    if (match) rest = rest.slice(match[0].length);
    return match ? (match[1] ?? match[0]) : undefined;
  };
  const found = markers.find(([, pattern]) => pattern.test(rest));
  if (!found) return undefined;
  const [unit, marker] = found;
  const ranges: LocatorRange[] = [];
  do {
    take(marker);
    const first = take(NUMBER);
    if (first === undefined) return undefined;
    const following = take(FOLLOWING);
    if (following === undefined && take(DASH) !== undefined) {
      take(marker);
      const last = take(NUMBER);
      if (last === undefined) return undefined;
      const range = rangeOf(first, last);
      if (!range) return undefined;
      ranges.push(range);
    } else if (following === undefined) ranges.push({ first: Number(first), last: Number(first) });
    else ranges.push({ first: Number(first), last: following === 'f' ? Number(first) + 1 : Infinity, isOpen: true });
  } while (take(COMMA) !== undefined);
  return /^\.?$/.test(rest) ? { unit, ranges } : undefined;
}

/** `123-5` is 123 to 125. */
function rangeOf(first: string, last: string): LocatorRange | undefined {
  const whole = last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
  return Number(whole) < Number(first) ? undefined : { first: Number(first), last: Number(whole) };
}
