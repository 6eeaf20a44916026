// One block of HTML → the parts that a reader sees: paragraphs, lists, tables, quotations, titles. Tags are passed over, words
// keep their places. Knows no Markdown: what stands between two tags is handed to the caller. Total: any text gives parts.

import type { Part, Run } from '../block.ts';
import { nextHtmlTag } from './html-tag.ts';

/** Reads `words`, which begin at `at` in the block. */
export type ReadInline = (words: string, at: number) => Run;

const INLINE = new Set(
  `a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp small
  span strike strong sub sup time tt u var wbr input`.split(/\s+/),
);
/** Seen by no reader. */
const UNSEEN = new Set(['script', 'style', 'template', 'head', 'title']);
/** Seen, and no running text. */
const UNREAD = new Set([
  'svg',
  'math',
  'object',
  'iframe',
  'canvas',
  'audio',
  'video',
  'select',
  'textarea',
  'noscript',
]);
const TITLES = new Set(['summary', 'caption', 'figcaption', 'legend', 'dt']);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const CELLS = new Set(['td', 'th']);
const WORD = /[\p{L}\p{N}]/u;
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu;
/** A line that opens an item, a row or a heading of Markdown, which nobody renders here. */
const LINE_MARK = /^[ \t]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+|#{1,6}[ \t]+|\|[ \t]*)/gm;

interface Frame {
  readonly tag: string;
  readonly parts: Part[];
  readonly items: Part[][];
  rows: Run[][];
  heads: Run[];
  cells: { readonly run: Run; readonly isHead: boolean }[];
}

/** The parts of `source`, which begins at `base` in its top-level block. */
export function readHtml(source: string, base: number, readInline: ReadInline): readonly Part[] {
  const root = frame('');
  const stack: Frame[] = [root];
  /** The innermost elements that say how words are to be read. */
  let leaf = '';
  let from = 0;

  function addWords(to: number): void {
    const start = from;
    from = to;
    for (const { words, at } of linesOf(source.slice(start, to))) {
      if (!WORD.test(words)) continue;
      add(readInline(words, base + start + at));
    }
  }

  function add(run: Run): void {
    if (HEADINGS.has(leaf)) return;
    const top = stack.at(-1)!;
    if (top.tag === 'tr') top.cells.push({ run, isHead: leaf === 'th' });
    else holder().push({ type: TITLES.has(leaf) ? 'title' : 'paragraph', run });
  }

  /** Where a part belongs that is no cell: the item at hand in a list. */
  function holder(): Part[] {
    const top = stack.at(-1)!;
    // Words between rows end the table, so that all stands in the order of the text.
    if (top.tag === 'table') endTable(top);
    if (top.tag !== 'ul') return top.parts;
    if (top.items.length === 0) top.items.push([]);
    return top.items.at(-1)!;
  }

  function close(): void {
    const top = stack.pop()!;
    const around = stack.at(-1)!;
    if (top.tag === 'tr') {
      const isHead = top.cells.every((cell) => cell.isHead);
      const runs = top.cells.map(({ run }) => run);
      if (isHead) around.heads.push(...runs);
      else around.rows.push(runs);
    } else if (top.tag === 'table') {
      endTable(top);
      holder().push(...top.parts);
    } else if (top.tag === 'ul') {
      const items = top.items.filter((item) => item.length > 0);
      if (items.length > 0) holder().push({ type: 'list', items });
    } else if (top.parts.length > 0) holder().push({ type: 'quote', isAlert: false, parts: top.parts });
  }

  /** Closes down to the innermost `tag`; nothing where none is open above one of `within`. */
  function closeTo(tag: string, within: readonly string[] = []): void {
    const at = stack.findLastIndex((open) => open.tag === tag || within.includes(open.tag));
    if (at <= 0 || stack[at]!.tag !== tag) return;
    while (stack.length > at) close();
  }

  function enter(name: string): void {
    leaf = name;
    switch (name) {
      case 'ul':
      case 'ol':
      case 'menu':
        if (stack.length < maxDepth) stack.push(frame('ul'));
        return;
      case 'li':
        if (stack.at(-1)!.tag !== 'ul' && stack.length < maxDepth) stack.push(frame('ul'));
        stack.at(-1)!.items.push([]);
        return;
      case 'table':
      case 'blockquote':
        if (stack.length < maxDepth) stack.push(frame(name));
        return;
      case 'tr':
        closeTo('tr', ['table']);
        if (!stack.some(({ tag }) => tag === 'table')) stack.push(frame('table'));
        stack.push(frame('tr'));
        return;
      default:
        if (CELLS.has(name) && stack.at(-1)!.tag !== 'tr') enter('tr');
        if (CELLS.has(name)) leaf = name;
    }
  }

  function leave(name: string): void {
    leaf = '';
    if (name === 'ol' || name === 'menu') closeTo('ul');
    else if (name === 'tr') closeTo('tr', ['table']);
    else if (name === 'ul' || name === 'table' || name === 'blockquote') closeTo(name);
  }

  for (let tag = nextHtmlTag(source, 0); tag; tag = nextHtmlTag(source, Math.max(from, tag.end))) {
    const { name } = tag;
    // Comments are looked into by whoever reads the words around them.
    if (name === '' || INLINE.has(name)) continue;
    addWords(tag.start);
    from = tag.end;
    if (name === 'pre' || UNSEEN.has(name) || UNREAD.has(name)) {
      if (tag.isClosing) continue;
      from = elementEnd(source, name, tag.end);
      const inside = source.slice(tag.end, from);
      // Code asserts nothing, and what is unseen is said to nobody.
      const isCode = name === 'pre' && /^\s*<code\b/i.test(inside);
      const words = UNSEEN.has(name) || isCode ? 0 : (inside.replace(/<[^<>]*>/g, ' ').match(WORDS)?.length ?? 0);
      if (words > 0) holder().push({ type: 'unread', span: { start: base + tag.start, end: base + from }, words });
    } else if (tag.isClosing) leave(name);
    else enter(name);
  }
  addWords(source.length);
  while (stack.length > 1) close();
  if (root.rows.length > 0) endTable(root);
  return root.parts;
}

/** Makes a table of the rows so far. */
function endTable(table: Frame): void {
  if (table.heads.length + table.rows.length === 0) return;
  table.parts.push({ type: 'table', head: table.heads, rows: table.rows });
  table.heads = [];
  table.rows = [];
}

/** Elements in each other; deeper ones are read as if they were not there. */
const maxDepth = 60;

function frame(tag: string): Frame {
  return { tag, parts: [], items: [], rows: [], heads: [], cells: [] };
}

/** Behind the closing tag of the element whose content begins at `from`; the end of the text where there is none. */
function elementEnd(source: string, name: string, from: number): number {
  const close = source.slice(from).search(new RegExp(`</${name}\\b`, 'i'));
  if (close < 0) return source.length;
  const end = source.indexOf('>', from + close);
  return end < 0 ? source.length : end + 1;
}

/** `text` cut before lines that open an item or a row; their marks belong to none of them. */
function linesOf(text: string): readonly { readonly words: string; readonly at: number }[] {
  const lines: { words: string; at: number }[] = [];
  let at = 0;
  for (const { index, 0: mark } of text.matchAll(LINE_MARK)) {
    lines.push({ words: text.slice(at, index), at });
    at = index + mark.length;
  }
  lines.push({ words: text.slice(at), at });
  return lines;
}
