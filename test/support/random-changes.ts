// Content changes as editors send them, and as careless ones do: several at once, ranges that lie outside the text or end before
// they start, halves of characters. With the text that comes of them, counted here once more and naively.

import type * as lsp from 'vscode-languageserver';
import type { ColumnEncoding } from '../../server/src/features/feature.ts';
import { longPaste, type Random, snippets } from './random.ts';

export interface RandomChanges {
  readonly changes: readonly lsp.TextDocumentContentChangeEvent[];
  /** The text behind them. */
  readonly text: string;
}

/** A writer at `caret`, an offset that moves along. */
export interface Writer {
  caret: number;
  /** What is still to be typed, a character at a time. */
  pending: string;
}

const BOM = '\ufeff';

/** One notification: mostly one change, now and then up to four, each in the positions of the text behind the one before. */
export function randomChanges(random: Random, writer: Writer, text: string, encoding: ColumnEncoding): RandomChanges {
  const changes: lsp.TextDocumentContentChangeEvent[] = [];
  let current = text;
  for (let left = random.isOneIn(8) ? 1 + random.integer(4) : 1; left > 0; left--) {
    const change = randomChange(random, writer, current, encoding);
    changes.push(change);
    current = textAfter(current, change, encoding);
  }
  return { changes, text: current };
}

function randomChange(
  random: Random,
  writer: Writer,
  text: string,
  encoding: ColumnEncoding,
): lsp.TextDocumentContentChangeEvent {
  const at = (offset: number): lsp.Position => positionOf(text, offset, encoding);
  if (writer.pending !== '') {
    const [next] = writer.pending;
    writer.pending = writer.pending.slice(next!.length);
    const position = at(writer.caret);
    writer.caret += next!.length;
    return { range: { start: position, end: position }, text: next! };
  }
  writer.caret = random.integer(text.length + 1);
  const { caret } = writer;
  const end = Math.min(text.length, caret + random.integer(random.pick([2, 8, 60, 400])));
  const range = { start: at(caret), end: at(end) };
  const empty = { start: at(caret), end: at(caret) };
  switch (random.integer(20)) {
    case 0:
    case 1:
    case 2:
      return { range, text: '' };
    case 3:
    case 4:
      return { range, text: random.pick(snippets) };
    case 5: {
      const from = random.integer(text.length + 1);
      return { range: empty, text: text.slice(from, from + random.integer(300)) };
    }
    case 6:
      return { range: empty, text: longPaste(random) };
    case 7:
    case 8:
    case 9:
      writer.pending = random.pick(snippets);
      return { range: empty, text: '' };
    case 10:
      return { range: { start: range.end, end: range.start }, text: random.pick(snippets) };
    case 11:
      return {
        range: { start: wildPosition(random), end: random.isOneIn(2) ? at(caret) : wildPosition(random) },
        text: random.pick(snippets),
      };
    case 12:
      return random.isOneIn(12)
        ? { text: text.slice(caret) + random.pick(snippets) + text.slice(0, caret) }
        : { range, text: random.pick(snippets) };
    case 13:
    case 14:
    case 15:
      return renaming(random, text, at) ?? { range, text: '' };
    default:
      return { range: empty, text: random.pick(snippets) };
  }
}

/** What other parts of a text hang on: keys, names, sections, directives. */
const anchors =
  /(?<=[@#;\s])(?:log|wire|closed|name|other|kam|x|a)(?=[\s:;\]}])|\.(?:gaps|notes|key-judgments)|(?:disable|enable)(?:-next-line|-file|-next-statement)?(?= )|unsourced-claim|(?:high|low|moderate|likely)|icd203|from: \[.*\]/g;
const anchorTexts = [
  'log',
  'wire',
  'closed',
  'name',
  'other',
  'kam',
  '.gaps',
  '.notes',
  'disable',
  'enable',
  'disable-next-line',
  'unsourced-claim',
  'unknown-source',
  'high',
  'low',
  'phia',
  'from: [wire]',
  '',
];

/** One anchor becomes another; undefined where there is none. */
function renaming(
  random: Random,
  text: string,
  at: (offset: number) => lsp.Position,
): lsp.TextDocumentContentChangeEvent | undefined {
  const found = [...text.matchAll(anchors)];
  if (found.length === 0) return undefined;
  const { index, 0: old } = random.pick(found);
  return { range: { start: at(index), end: at(index + old.length) }, text: random.pick(anchorTexts) };
}

/** Where nothing may be. */
function wildPosition(random: Random): lsp.Position {
  const number = (): number => random.pick([0, 1, 3, random.integer(40), 1000, 2 ** 31 - 1]);
  return { line: number(), character: number() };
}

/** What the protocol says of `change`: a position after its line's end is that end, one behind the text is the text's end. */
export function textAfter(text: string, change: lsp.TextDocumentContentChangeEvent, encoding: ColumnEncoding): string {
  if (!('range' in change)) return change.text;
  const ends = [offsetOf(text, change.range.start, encoding), offsetOf(text, change.range.end, encoding)].sort(
    (a, b) => a - b,
  );
  return text.slice(0, ends[0]) + change.text + text.slice(ends[1]);
}

/** The lines of `text` with where they begin, without their breaks and without a byte order mark. */
export function linesOf(text: string): readonly { readonly start: number; readonly line: string }[] {
  const skipped = text.startsWith(BOM) ? 1 : 0;
  const lines: { start: number; line: string }[] = [];
  let start = skipped;
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, line: text.slice(start, index) });
    start = index + lineBreak.length;
  }
  return [...lines, { start, line: text.slice(start) }];
}

function offsetOf(text: string, { line, character }: lsp.Position, encoding: ColumnEncoding): number {
  const found = linesOf(text)[line];
  if (!found) return text.length;
  if (encoding === 'utf-16') return found.start + Math.min(character, found.line.length);
  let [offset, left] = [found.start, character];
  for (const one of found.line) {
    left -= Buffer.byteLength(one);
    if (left < 0) break;
    offset += one.length;
  }
  return offset;
}

/** An offset inside a break gives the break's start. */
function positionOf(text: string, offset: number, encoding: ColumnEncoding): lsp.Position {
  const lines = linesOf(text);
  const line = Math.max(
    0,
    lines.findLastIndex(({ start }) => start <= offset),
  );
  const before = lines[line]!.line.slice(0, Math.max(0, offset - lines[line]!.start));
  return { line, character: encoding === 'utf-16' ? before.length : Buffer.byteLength(before) };
}
