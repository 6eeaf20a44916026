// Where in an archived text a locator points. A number is counted in the text, and looked for as it is printed there: a paragraph that
// begins with `12.`, a page that has 412. Does not know what is cited for what.

import type { Span } from '../../text/span.ts';
import { type Archive, paragraphsOf, paragraphText } from './archive.ts';
import type { Locator, LocatorRange, LocatorUnit } from './locator.ts';

export interface Located {
  /** In the archive's text: what the numbers may mean, counted first, then as printed. They may overlap. */
  readonly spans: readonly Span[];
  /** The first number that the text does not have, neither counted nor printed. */
  readonly beyond?: number;
  /** How many paragraphs, pages or lines it has. */
  readonly count: number;
}

/** Undefined where the text has no such units: pages are told apart by form feeds only. */
export function locate(archive: Archive, { unit, ranges }: Locator): Located | undefined {
  const units = unitsOf(archive, unit);
  if (!units) return undefined;
  const { counted, printed } = units;
  const spans: Span[] = [];
  const add = (found: Span | undefined): void => {
    if (found && !spans.some(({ start, end }) => start === found.start && end === found.end)) spans.push(found);
  };
  let beyond: number | undefined;
  for (const range of ranges) {
    add(across(range, counted.length, (number) => counted[number - 1]));
    add(across(range, Math.max(0, ...printed.keys()), (number) => printed.get(number)));
    const has = (number: number): boolean => (number >= 1 && number <= counted.length) || printed.has(number);
    beyond ??= (range.isOpen ? [range.first] : [range.first, range.last]).find((number) => !has(number));
  }
  return { spans, ...(beyond === undefined ? {} : { beyond }), count: counted.length };
}

interface Units {
  readonly counted: readonly Span[];
  /** By the number that stands in the text. */
  readonly printed: ReadonlyMap<number, Span>;
}

const readers: Readonly<Record<LocatorUnit, (archive: Archive) => Units | undefined>> = {
  paragraph: readParagraphs,
  page: readPages,
  line: readLines,
};

const known = new WeakMap<Archive, Map<LocatorUnit, Units | undefined>>();

function unitsOf(archive: Archive, unit: LocatorUnit): Units | undefined {
  let byUnit = known.get(archive);
  if (!byUnit) known.set(archive, (byUnit = new Map()));
  if (!byUnit.has(unit)) byUnit.set(unit, readers[unit](archive));
  return byUnit.get(unit);
}

/** `4.`, `(4)`, `[4]`, `¶ 4` at the start of a paragraph. */
const PRINTED_PARAGRAPH = /^(?:¶\s*(\d{1,4})\b|[([](\d{1,4})[)\]]|(\d{1,4})[.)](?=\s))/;

function readParagraphs(archive: Archive): Units {
  const paragraphs = paragraphsOf(archive);
  const printed = new Map<number, Span>();
  for (const paragraph of paragraphs) {
    const match = PRINTED_PARAGRAPH.exec(paragraphText(archive, paragraph).slice(0, 16));
    const number = match && Number(match[1] ?? match[2] ?? match[3]);
    // A list in the text may count from 1 again: where two bear the number, nobody knows which is meant.
    if (number !== null && number !== undefined)
      printed.set(number, printed.has(number) ? spanning(printed.get(number)!, paragraph.span) : paragraph.span);
  }
  return { counted: paragraphs.map(({ span }) => span), printed };
}

/** `412`, `- 412 -`, `Page 412`, `412 / 430` on a line of its own. */
const PRINTED_PAGE = /^[-–—\s]*(?:page\s+)?(\d{1,5})(?:\s*(?:of|\/)\s*\d{1,5})?[-–—\s]*$/i;

/** A form feed ends a page; after the last there is another only if something stands there. */
function readPages({ document: { text } }: Archive): Units | undefined {
  if (!text.includes('\f')) return undefined;
  const counted: Span[] = [];
  const printed = new Map<number, Span>();
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\f', start);
    const end = feed < 0 ? text.length : feed;
    const page = text.slice(start, end);
    if (feed >= 0 || page.trim() !== '') {
      counted.push({ start, end });
      const lines = page.trim().split('\n');
      for (const line of new Set([lines[0]!, lines.at(-1)!])) {
        const number = PRINTED_PAGE.exec(line)?.[1];
        if (number !== undefined && !printed.has(Number(number))) printed.set(Number(number), { start, end });
      }
    }
    if (feed < 0) break;
    start = feed + 1;
  }
  return { counted, printed };
}

function readLines({ document: { text, lines } }: Archive): Units {
  const counted = lines.starts.map(
    (start, line): Span => ({ start, end: line + 1 < lines.lineCount ? lines.lineStart(line + 1) - 1 : text.length }),
  );
  // A line break at the end begins no line.
  if (counted.at(-1)?.start === text.length) counted.pop();
  return { counted, printed: new Map() };
}

/** From the first to the last unit of `range` that is there; undefined where its first is not. */
function across(
  { first, last }: LocatorRange,
  highest: number,
  unit: (number: number) => Span | undefined,
): Span | undefined {
  const begin = unit(first);
  if (!begin) return undefined;
  for (let number = Math.min(last, highest); number > first; number--) {
    const end = unit(number);
    if (end) return spanning(begin, end);
  }
  return begin;
}

function spanning(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
