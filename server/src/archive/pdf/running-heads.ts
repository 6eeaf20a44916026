// What runs over the pages of a PDF and belongs to none of their texts: heads and feet that stand at the same height again and again, and
// page numbers that count up. Only lines at the very edges of a page are looked at, and only what is said elsewhere too is left out.

import type { PageLine, Segment } from './page-lines.ts';
import { type PrintedNumber, printedNumber } from './page-number.ts';

export interface PageParts {
  /** Without what runs over the pages, in the order of drawing. */
  readonly body: readonly PageLine[];
  /** Lines of words that run over pages, where this page is one of the first that have them. */
  readonly heads: readonly string[];
  readonly feet: readonly string[];
  /** The printed number, where it is not the one that counting gives. */
  readonly number?: string;
}

/** Rows from an edge that may run over the pages. */
const mostRows = 5;
/** Pages with a line before it is one that runs over pages. */
const fewestPages = 3;
/** Of all pages: more often than by chance, less often than on every other page. */
const shareOfPages = 0.35;
/** Of the pages from the first to the last that bear such numbers. */
const shareOfNumbered = 0.6;
/** In points, between the same line on two pages. */
const sameHeight = 4;
/** Pages on which a line that runs over pages is kept: twice, so that whoever reads the copy can tell that it repeats. */
const keptTimes = 2;

type Edge = 'top' | 'bottom';

interface Row {
  readonly page: number;
  readonly edge: Edge;
  readonly lines: readonly PageLine[];
  readonly y: number;
  /** From left to right. */
  readonly segments: readonly Segment[];
  /** In the order of `segments`. */
  readonly numbers: readonly (PrintedNumber | undefined)[];
}

/** One entry for each page. */
export function withoutRunningHeads(pages: readonly (readonly PageLine[])[]): readonly PageParts[] {
  const edges = pages.map((lines, page) => edgeRows(lines, page));
  const rows = edges.flatMap(({ top, bottom }) => [...top, ...bottom]);
  const counting = countingNumbers(rows);
  const repeated = repeatedWords(rows, counting, pages.length);
  const timesKept = new Map<string, number>();
  return pages.map((lines, page): PageParts => {
    const { top, bottom } = edges[page]!;
    const out = new Set<PageLine>();
    const numbers: PrintedNumber[] = [];
    const take = (rowsOfEdge: readonly Row[]): readonly string[] => {
      const kept: string[] = [];
      for (const row of rowsOfEdge) {
        const number = numberOf(row, counting);
        const key = keysOf(row, counting).find((one) => repeated.has(one));
        // A line farther inside runs over the pages only if all outside of it do.
        if ((!number && key === undefined) || row.lines.some((line) => out.has(line))) break;
        for (const line of row.lines) out.add(line);
        if (number) numbers.push(number);
        const words = wordsOf(row, counting);
        if (words === '') continue;
        const times = key === undefined ? 0 : (timesKept.get(key) ?? 0);
        if (key !== undefined) timesKept.set(key, times + 1);
        // With its number, words that stand once show what they are.
        if (key === undefined) kept.push(number ? `${words}\t${number.text.trim()}` : words);
        else if (times < keptTimes) kept.push(words);
      }
      return kept;
    };
    const heads = take(top);
    const feet = [...take(bottom)].reverse();
    const body = lines.filter((line) => !out.has(line));
    // Where nothing else is on a page, it is what the page says.
    if (body.length === 0) return { body: lines, heads: [], feet: [] };
    const odd = numbers.find(({ value, isRoman }) => isRoman || value !== page + 1);
    return {
      body,
      heads,
      feet,
      ...(odd ? { number: odd.text.trim() } : {}),
    };
  });
}

/** Of a page, from each edge inwards; a row is in both where there are few. */
function edgeRows(lines: readonly PageLine[], page: number): Readonly<Record<Edge, readonly Row[]>> {
  const sorted = [...lines].sort((a, b) => b.y - a.y);
  const rows: PageLine[][] = [];
  for (const line of sorted) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0]!.y - line.y) <= 0.35 * Math.max(row[0]!.height, line.height)) row.push(line);
    else rows.push([line]);
  }
  const made = (edge: Edge, some: readonly PageLine[][]): readonly Row[] =>
    some.map((own): Row => {
      const segments = own.flatMap((line) => line.segments).sort((a, b) => a.left - b.left);
      return {
        page,
        edge,
        lines: own,
        y: own[0]!.y,
        segments,
        numbers: segments.map(({ text }) => printedNumber(text)),
      };
    });
  return { top: made('top', rows.slice(0, mostRows)), bottom: made('bottom', rows.slice(-mostRows).reverse()) };
}

/** How the numbers of a kind at an edge go with the pages: value minus place, where it holds for many of them. */
interface Counting {
  readonly isRoman: boolean;
  readonly offset: number;
}

function countingNumbers(rows: readonly Row[]): readonly Counting[] {
  const groups = new Map<string, { readonly counting: Counting; readonly places: { page: number; y: number }[] }>();
  for (const { page, edge, y, numbers } of rows)
    for (const number of numbers) {
      if (!number) continue;
      const counting: Counting = { isRoman: number.isRoman, offset: number.value - page };
      const key = `${edge} ${counting.isRoman} ${counting.offset}`;
      const group = groups.get(key) ?? { counting, places: [] };
      group.places.push({ page, y });
      groups.set(key, group);
    }
  const found: Counting[] = [];
  for (const { counting, places } of groups.values()) {
    if (places.length < fewestPages) continue;
    const isCounting = atSameHeight(places).some((same) => {
      const pages = [...new Set(same.map(({ page }) => page))].sort((a, b) => a - b);
      return pages.length >= fewestPages && pages.length >= (pages.at(-1)! - pages[0]! + 1) * shareOfNumbered;
    });
    if (isCounting) found.push(counting);
  }
  return found;
}

function atSameHeight<T extends { readonly y: number }>(places: readonly T[]): readonly (readonly T[])[] {
  const sorted = [...places].sort((a, b) => a.y - b.y);
  const groups: T[][] = [];
  for (const place of sorted) {
    const group = groups.at(-1);
    if (group && place.y - group.at(-1)!.y <= sameHeight) group.push(place);
    else groups.push([place]);
  }
  return groups;
}

function indexOfNumber({ numbers, page }: Row, counting: readonly Counting[]): number {
  return numbers.findIndex(
    (number) =>
      number && counting.some(({ isRoman, offset }) => number.isRoman === isRoman && number.value - page === offset),
  );
}

function numberOf(row: Row, counting: readonly Counting[]): PrintedNumber | undefined {
  return row.numbers[indexOfNumber(row, counting)];
}

/** Without the page's number; cells apart. */
function wordsOf(row: Row, counting: readonly Counting[]): string {
  const at = indexOfNumber(row, counting);
  return row.segments
    .map(({ text }, index) => (index === at ? row.numbers[at]!.rest : text))
    .filter((text) => text !== '')
    .join('\t');
}

/** In words, of a line that has a counting number in its midst: a shorter one may be a title (“Annex 2”). */
const fewestWords = 4;
/** In characters, of such a line. */
const longestHead = 300;

/** What is the same on all pages that have this line: its words, or its words but for one number that goes up with the pages. */
function keysOf(row: Row, counting: readonly Counting[]): readonly string[] {
  const words = wordsOf(row, counting);
  if (!/\p{L}{2}/u.test(words)) return [];
  const key = `${row.edge} ${words}`;
  if (words.length > longestHead || (words.match(/\p{L}{2,}/gu)?.length ?? 0) < fewestWords) return [key];
  const masked = [...words.matchAll(/\d{1,6}/g)].map(
    ({ 0: digits, index }) =>
      `${row.edge} ${words.slice(0, index)}\0${words.slice(index + digits.length)} ${Number(digits) - row.page}`,
  );
  return [key, ...masked];
}

function repeatedWords(rows: readonly Row[], counting: readonly Counting[], pages: number): ReadonlySet<string> {
  const byKey = new Map<string, Row[]>();
  for (const row of rows)
    for (const key of keysOf(row, counting)) {
      const some = byKey.get(key);
      if (some) some.push(row);
      else byKey.set(key, [row]);
    }
  const often = [...byKey].flatMap(([key, some]) => {
    if (some.length < fewestPages) return [];
    const most = Math.max(...atSameHeight(some).map((same) => new Set(same.map(({ page }) => page)).size));
    return most >= fewestPages ? [{ key, most, rows: some }] : [];
  });
  const repeated = new Set(often.filter(({ most }) => most >= pages * shareOfPages).map(({ key }) => key));
  // Heads that change with the chapter: each stands on some pages, and together they are on most.
  for (const edge of ['top', 'bottom'] as const) {
    const here = often.filter(({ rows: [first] }) => first!.edge === edge);
    for (const same of atSameHeight(here.flatMap((one) => one.rows.map((row) => ({ y: row.y, row, key: one.key }))))) {
      if (new Set(same.map(({ row }) => row.page)).size >= pages * 0.5) for (const { key } of same) repeated.add(key);
    }
  }
  return repeated;
}
