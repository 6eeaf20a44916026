// What a reader sees of a piece of the body, as one text to compare with another: blocks, styles and words, without tags and the
// blanks before them. Two pieces with the same text show the same page.

import type { Body } from '../parse-body.ts';
import type { BodyPiece } from '../read-blocks.ts';
import type { Inlines, PageBlock } from './page.ts';
import { readPiecePage } from './read-page.ts';

const shown = new WeakMap<BodyPiece, readonly string[]>();

/** Whether `a` and `b` show the same page. Pieces that both share at their ends are not looked at. */
export function showSame(a: Body, b: Body): boolean {
  const shorter = Math.min(a.pieces.length, b.pieces.length);
  let head = 0;
  while (head < shorter && a.pieces[head] === b.pieces[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a.pieces.at(-1 - tail) === b.pieces.at(-1 - tail)) tail++;
  const inA = shownIn(a, head, a.pieces.length - tail);
  const inB = shownIn(b, head, b.pieces.length - tail);
  return inA.length === inB.length && inA.every((words, index) => words === inB[index]);
}

/** Blocks of pieces `[from, to)` of which something is seen. */
function shownIn(body: Body, from: number, to: number): readonly string[] {
  const blocks: string[] = [];
  for (let index = from; index < to; index++) {
    const piece = body.pieces[index]!;
    let words = shown.get(piece);
    if (!words) {
      words = readPiecePage(body, index)
        .filter(({ type }) => type !== 'nothing')
        .map((block) => JSON.stringify(shownBlock(block)));
      shown.set(piece, words);
    }
    blocks.push(...words);
  }
  return blocks;
}

function shownBlock(block: PageBlock): unknown {
  switch (block.type) {
    case 'paragraph':
      return [block.type, shownInlines(block.inlines)];
    case 'heading':
      return [block.type, block.level, block.id, shownInlines(block.inlines)];
    case 'list':
      return [
        block.type,
        block.start,
        block.isTight,
        block.items.map(({ task, blocks }) => [task, blocks.map(shownBlock)]),
      ];
    case 'quote':
      return [block.type, block.alert, block.blocks.map(shownBlock)];
    case 'table':
      return [block.type, block.alignments, [block.head, ...block.rows].map(({ cells }) => cells.map(shownInlines))];
    case 'code':
      return [block.type, block.language, block.text];
    case 'footnote':
      return [block.type, block.label, block.blocks.map(shownBlock)];
    case 'html':
      return [block.type, block.text];
    case 'definition':
      return [block.type, block.label, block.target];
    case 'rule':
    case 'nothing':
      return [block.type];
  }
}

/** Stretches of one style, and what is no words. */
function shownInlines(inlines: Inlines): readonly unknown[] {
  const stretches: Stretch[] = [];
  for (const inline of inlines) {
    if (inline.type === 'tag') {
      dropBlanks(stretches);
      continue;
    }
    const style = JSON.stringify(inline.styles);
    const last = stretches.at(-1);
    if (inline.type !== 'text') {
      stretches.push({ style, pieces: [JSON.stringify({ ...inline, span: undefined, styles: undefined })] });
      continue;
    }
    const words = inline.text.replace(/[ \t\n]+/g, ' ');
    if (last?.style !== style) stretches.push({ style, pieces: [words] });
    else if (words.startsWith(' ') && last.pieces.at(-1)?.endsWith(' ')) last.pieces.push(words.slice(1));
    else last.pieces.push(words);
    const pieces = stretches.at(-1)!.pieces;
    if (pieces.length > 1 && pieces.at(-1) === '') pieces.pop();
    else if (pieces.length > 1 && pieces[0] === '') pieces.shift();
  }
  dropBlanks(stretches);
  return stretches.map(({ style, pieces }) => [style, pieces.join('')]);
}

/** Joined at the end: what is put together piece by piece is copied as often as there are pieces. No two blanks meet in them. */
interface Stretch {
  readonly style: string;
  readonly pieces: string[];
}

function dropBlanks(stretches: Stretch[]): void {
  for (let last = stretches.at(-1); last?.pieces.at(-1)?.endsWith(' '); last = stretches.at(-1)) {
    const left = last.pieces.pop()!.slice(0, -1);
    if (left !== '') last.pieces.push(left);
    if (last.pieces.length > 0) return;
    stretches.pop();
  }
}
