// Lines and numbers that a page has and its words have not: numbers of lines in transcripts, numbers of pages, and heads that run over
// all pages. Does not know what is looked for in the text.

import type { Span } from '../../../text/span.ts';

/**
 * In order of kinds; they may overlap. `isRepeated` says whether a line stands in the whole text more than once; `hasHeads`, whether a line
 * beside a break that looks like a head is taken for one.
 */
export function layoutOf(text: string, isRepeated: (line: string) => boolean, hasHeads: boolean): readonly Span[] {
  if (!text.includes('\n') && !text.includes('\f')) return [];
  const lines = linesOf(text);
  return [...lineNumbers(lines), ...pageLines(lines, isRepeated, hasHeads)];
}

interface Line extends Span {
  readonly words: string;
  /** A new page begins with it. */
  readonly isFirst: boolean;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let isFirst = false;
  for (let start = 0; start <= text.length; ) {
    let end = start;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\f') end++;
    lines.push({ start, end, words: text.slice(start, end).trim(), isFirst });
    isFirst = text[end] === '\f';
    start = end + 1;
  }
  return lines;
}

const NUMBERED = /^[ \t]*(\d{1,2})(?=[ \t]|$)/;
/** So many numbers one after the other are those of lines. */
const leastNumbered = 3;

function lineNumbers(lines: readonly Line[]): readonly Span[] {
  const found: Span[] = [];
  let run: Span[] = [];
  let last = -1;
  const close = (): void => {
    if (run.length >= leastNumbered) found.push(...run);
    run = [];
    last = -1;
  };
  for (const line of lines) {
    if (line.words === '') continue;
    const number = NUMBERED.exec(line.words);
    const value = number ? Number(number[1]) : -1;
    if (number && last >= 0 && value !== last + 1 && !(value === 1 && last >= 20)) close();
    if (!number) {
      // A head between two pages of a transcript is no end of it.
      if (line.words.length > 60) close();
      continue;
    }
    const start = line.start;
    run.push({
      start,
      end: line.end - line.words.length + number[0].length > start ? startOf(line) + number[0].length : start,
    });
    last = value;
  }
  close();
  return found;
}

/** Where the words of a line begin, its white space passed over. */
function startOf(line: Line): number {
  return line.end - line.words.length;
}

const PAGE_NUMBER =
  /^[\s\-–—[(|•.]*(?:(?:page|p\.|pg\.?|seite|pagina|página)\s*)?(?:\d{1,6}|[ivxl]{1,6})(?:\s*(?:of|\/|von|de|sur)\s*\d{1,6})?[\s\-–—\])|•.]*$/i;
const NAMED_PAGE =
  /^[\s\-–—[(|•.=]*(?:page|p\.|pg\.?|seite|pagina|página)\s*\d{1,6}(?:\s*(?:of|\/|von|de|sur)\s*\d{1,6})?[\s\-–—\])|•.=]*$/i;
/** `Annual report 2024   13`, `13 | Annual report`. */
const HEAD =
  /^(?:\d{1,6}\s*(?:\||\s{2,}|\t|[-–—•])\s*\S.{0,80}|\S.{0,80}(?:\||\s{2,}|\t|[-–—•])\s*(?:page\s*)?\d{1,6}(?:\s*(?:of|\/)\s*\d{1,6})?)$/i;
const longestHead = 100;
/** On one side of a break; those that nothing but their look tells are fewer. */
const mostHeads = 5;
const mostApart = 2;

function pageLines(lines: readonly Line[], isRepeated: (line: string) => boolean, hasHeads: boolean): readonly Span[] {
  const found: Span[] = [];
  const isHead = ({ words }: Line): boolean =>
    words.length <= longestHead && (PAGE_NUMBER.test(words) || HEAD.test(words) || isRepeated(words));
  const isBlank = (at: number): boolean => (lines[at]?.words ?? '') === '';
  for (const [at, line] of lines.entries()) {
    if (line.words === '') continue;
    if (NAMED_PAGE.test(line.words)) found.push(line);
    else if (/^[-–—[(\s]*\d{1,6}[-–—\])\s]*$/.test(line.words) && isBlank(at - 1) && isBlank(at + 1)) found.push(line);
  }
  for (const [at, line] of lines.entries()) {
    if (!line.isFirst) continue;
    // A few lines on either side of the break, blank ones apart.
    for (let before = at - 1, seen = 0; before >= 0 && seen < mostHeads; before--) {
      if (isBlank(before)) continue;
      if (!isHead(lines[before]!) && !(hasHeads && seen < mostApart && isApart(lines, before, -1))) break;
      found.push(lines[before]!);
      seen++;
    }
    for (let behind = at, seen = 0; behind < lines.length && seen < mostHeads; behind++) {
      if (isBlank(behind)) continue;
      if (!isHead(lines[behind]!) && !(hasHeads && seen < mostApart && isApart(lines, behind, 1))) break;
      found.push(lines[behind]!);
      seen++;
    }
  }
  return found;
}

/** All in capitals, or every long word with one, and two at least. */
function isTitled(words: string): boolean {
  if (/\p{Lu}{3}/u.test(words) && !/\p{Ll}/u.test(words)) return true;
  const long = words.match(/\p{L}{4,}/gu) ?? [];
  return long.length >= 2 && long.every((word) => /^\p{Lu}/u.test(word));
}

/** A short line with a blank one towards the words of the page: `ANNUAL REPORT`. */
function isApart(lines: readonly Line[], at: number, towards: 1 | -1): boolean {
  const { words } = lines[at]!;
  const beside = lines[at + towards];
  return (
    words.length <= 60 && beside !== undefined && beside.words === '' && !/[.,;:!?-]$/.test(words) && isTitled(words)
  );
}
