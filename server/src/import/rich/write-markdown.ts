// Rich text as Markdown. Every word of it stands in the result once and in order, whatever signs it has; where a citation of a program
// for references stood, its place is told.

import type { CitationMark } from '../imported.ts';
import { escapeLineStart, escapeText } from './escape-text.ts';
import type { RichBlock, RichInline, RichText } from './rich-text.ts';

export interface WrittenMarkdown {
  readonly text: string;
  readonly marks: readonly CitationMark[];
}

export function writeMarkdown({ blocks, notes }: RichText): WrittenMarkdown {
  const parts = [...writeBlocks(blocks)];
  for (const [label, content] of notes) {
    const note = indented(joined(writeBlocks(content), '\n\n'), `[^${label}]: `, '    ');
    parts.push({ ...note, marks: note.marks.map((mark) => ({ ...mark, note: label })) });
  }
  const { text, marks } = joined(parts, '\n\n');
  return { text: text === '' ? '' : `${text}\n`, marks };
}

interface Piece {
  readonly text: string;
  readonly marks: readonly CitationMark[];
}

const empty: Piece = { text: '', marks: [] };

function joined(pieces: readonly Piece[], between: string): Piece {
  const texts: string[] = [];
  const marks: CitationMark[] = [];
  let length = 0;
  for (const piece of pieces) {
    if (texts.length > 0) length += between.length;
    for (const mark of piece.marks) marks.push({ ...mark, offset: mark.offset + length });
    texts.push(piece.text);
    length += piece.text.length;
  }
  return { text: texts.join(between), marks };
}

/** With `first` before the first line and `others` before each other line that is not empty. */
function indented({ text, marks }: Piece, first: string, others: string): Piece {
  const lines = text.split('\n');
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  const written = lines.map((line, index) => (index === 0 ? first + line : line === '' ? '' : others + line));
  const moved: CitationMark[] = [];
  let [line, added] = [0, first.length];
  for (const mark of marks) {
    while (line + 1 < lines.length && starts[line + 1]! <= mark.offset) {
      line++;
      if (lines[line] !== '') added += others.length;
    }
    moved.push({ ...mark, offset: mark.offset + added });
  }
  return { text: written.join('\n'), marks: moved };
}

function writeBlocks(blocks: readonly RichBlock[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let previous: RichBlock | undefined;
  for (const block of blocks) {
    const piece = writeBlock(block);
    if (piece.text === '') continue;
    // Two lists in a row would be one.
    if (previous?.type === 'list' && block.type === 'list' && previous.isOrdered === block.isOrdered)
      pieces.push({ text: '<!-- -->', marks: [] });
    pieces.push(piece);
    previous = block;
  }
  return pieces;
}

function writeBlock(block: RichBlock): Piece {
  if (block.type === 'paragraph') {
    const { text, marks } = writeInlines(block.children);
    if (text === '') return empty;
    const started = text.split('\n').map(escapeLineStart);
    let at = 0;
    const shifts = text.split('\n').map((line, index) => {
      const start = at;
      at += line.length + 1;
      return { start, added: started[index]!.length - line.length };
    });
    const addedBefore = (offset: number): number =>
      shifts.reduce((sum, { start, added }) => (start <= offset ? sum + added : sum), 0);
    return {
      text: started.join('\n'),
      marks: marks.map((mark) => ({ ...mark, offset: mark.offset + addedBefore(mark.offset) })),
    };
  }
  if (block.type === 'heading') {
    const { text, marks } = writeInlines(block.children);
    if (text === '') return empty;
    const line = text.replaceAll('\n', ' ').replace(/(#+)$/, '\\$1');
    const opening = `${'#'.repeat(Math.min(6, Math.max(1, block.level)))} `;
    return {
      text: `${opening}${line}${block.isOfNotes ? ' {.notes}' : ''}`,
      marks: marks.map((mark) => ({ ...mark, offset: mark.offset + opening.length })),
    };
  }
  if (block.type === 'list') return writeList(block);
  if (block.type === 'quote') {
    const { text, marks } = joined(writeBlocks(block.children), '\n\n');
    if (text === '') return empty;
    return quoteGaps(indented({ text, marks }, '> ', '> '));
  }
  if (block.type === 'code') {
    const longest = Math.max(2, ...[...block.text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    return block.text.trim() === ''
      ? empty
      : { text: `${fence}\n${block.text.replace(/\n+$/, '')}\n${fence}`, marks: [] };
  }
  if (block.type === 'table') return writeTable(block);
  if (block.type === 'rule') return { text: '* * *', marks: [] };
  return { text: `<!-- ${commentText(block.text)} -->`, marks: [] };
}

/** Empty lines between the paragraphs of a quotation belong to it. */
function quoteGaps({ text, marks }: Piece): Piece {
  let out = '';
  const gaps: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) out += '\n';
    if (line === '') {
      gaps.push(out.length - gaps.length);
      out += '>';
    } else out += line;
  }
  return {
    text: out,
    marks: marks.map((mark) => ({ ...mark, offset: mark.offset + gaps.filter((gap) => gap <= mark.offset).length })),
  };
}

function writeList({ items, isOrdered, start }: Extract<RichBlock, { type: 'list' }>): Piece {
  const written = items.map((blocks, index) => {
    const marker = isOrdered ? `${start + index}. ` : '- ';
    const [first, ...others] = writeBlocks(blocks);
    // An item's list follows its words at once.
    const isTight = others.length === 1 && blocks.at(-1)?.type === 'list';
    const content = joined(first ? [first, ...others] : [], isTight ? '\n' : '\n\n');
    return { piece: indented(content, marker, ' '.repeat(marker.length)), isTight: others.length === 0 || isTight };
  });
  return joined(
    written.map(({ piece }) => piece),
    written.every(({ isTight }) => isTight) ? '\n' : '\n\n',
  );
}

function writeTable({ rows, hasHead }: Extract<RichBlock, { type: 'table' }>): Piece {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return empty;
  const line = (cells: readonly Piece[]): Piece => {
    const all = [...cells, ...Array.from({ length: width - cells.length }, () => empty)];
    const { text, marks } = joined(all, ' | ');
    return { text: `| ${text} |`, marks: marks.map((mark) => ({ ...mark, offset: mark.offset + 2 })) };
  };
  const written = rows.map((row) =>
    line(
      row.map((cell) => writeInlines(cell.map((one) => (one.type === 'break' ? { type: 'text', text: ' ' } : one)))),
    ),
  );
  const rule: Piece = { text: `|${' --- |'.repeat(width)}`, marks: [] };
  const [head, ...body] = hasHead ? written : [line([]), ...written];
  return joined([head!, rule, ...body], '\n');
}

/** No `--` and no `>` may stand in a comment of HTML. */
function commentText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/-(?=-)/g, '- ')
    .replace(/-$/, '- ')
    .trim();
}

type TextInline = Extract<RichInline, { type: 'text' }>;

function writeInlines(inlines: readonly RichInline[]): Piece {
  const marks: CitationMark[] = [];
  let out = '';
  let isInLink = false;
  const write = (list: readonly RichInline[]): void => {
    const merged = mergeTexts(list);
    for (const [index, inline] of merged.entries()) {
      if (inline.type === 'text') out += writeText(inline, out, nextSign(merged[index + 1]), isInLink);
      else if (inline.type === 'note') out = `${beforeBracket(out)}[^${inline.label}]`;
      else if (inline.type === 'break') out = `${out.replace(/[ \t]+$/, '')}\\\n`;
      else if (inline.type === 'image') out += imageText(inline);
      else if (inline.type === 'citation') {
        const start = out.length;
        write(inline.children);
        // Behind the words that were printed, and in their sentence; white space is put together below.
        marks.push({ offset: Math.max(start, out.trimEnd().length - 1), items: inline.items });
      } else writeLink(inline);
    }
  };
  const writeLink = ({ target, children }: Extract<RichInline, { type: 'link' }>): void => {
    const label = wordsOfInlines(children).trim();
    const address = addressFor(target);
    if (address === undefined || label === '') return write(children);
    if (label === target && /^https?:\/\/[^\s<>]+$/i.test(target)) out += `<${target}>`;
    else {
      out = `${beforeBracket(out)}[`;
      isInLink = true;
      write(children.filter(({ type }) => type !== 'link'));
      isInLink = false;
      out += `](${address})`;
    }
  };
  write(withoutOuterBreaks(inlines));
  return tidied(out, marks);
}

function withoutOuterBreaks(inlines: readonly RichInline[]): readonly RichInline[] {
  const isBlank = (inline: RichInline | undefined): boolean =>
    inline?.type === 'break' || (inline?.type === 'text' && inline.text.trim() === '');
  let [start, end] = [0, inlines.length];
  while (isBlank(inlines[start])) start++;
  while (end > start && isBlank(inlines[end - 1])) end--;
  return inlines.slice(start, end);
}

/** `!` and `^` would make something else of the bracket behind them. */
function beforeBracket(written: string): string {
  return /[!^]$/.test(written) ? `${written.slice(0, -1)}\\${written.at(-1)}` : written;
}

/** White space at the ends goes, and a break there; the places of `marks` move with it. */
function tidied(written: string, marks: readonly CitationMark[]): Piece {
  const trimmedStart = written.replace(/^(?:\s|\\\n)+/, '');
  const dropped = written.length - trimmedStart.length;
  const text = trimmedStart.replace(/(?:\s|(?<!\\)\\\n)+$/, '');
  return {
    text,
    marks: marks.map((mark) => ({ ...mark, offset: Math.max(0, Math.min(mark.offset - dropped, text.length - 1)) })),
  };
}

/** Neighbours with the same marks are one, and white space is one blank. */
function mergeTexts(inlines: readonly RichInline[]): readonly RichInline[] {
  const merged: RichInline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (inline.type === 'text' && last?.type === 'text' && isAlike(inline, last))
      merged[merged.length - 1] = { ...last, text: last.text + inline.text };
    else if (inline.type !== 'text' || inline.text !== '') merged.push(inline);
  }
  return merged.map((inline) =>
    inline.type === 'text' && !inline.isCode ? { ...inline, text: inline.text.replace(/[ \t\r\n]+/g, ' ') } : inline,
  );
}

/** Marks around white space alone say nothing. */
function isAlike(a: TextInline, b: TextInline): boolean {
  const isBlank = a.text.trim() === '' || b.text.trim() === '';
  return isBlank && !a.isCode && !b.isCode && !a.isStruck && !b.isStruck
    ? marksOf(b) === '' || marksOf(a) === marksOf(b) || a.text.trim() === ''
    : marksOf(a) === marksOf(b);
}

function marksOf({ isStrong, isEmphasis, isStruck, isCode }: TextInline): string {
  return `${isStrong ? '**' : ''}${isEmphasis ? '*' : ''}${isStruck ? '~~' : ''}${isCode ? '`' : ''}`;
}

function writeText(inline: TextInline, before: string, next: string, isInLink: boolean): string {
  const { text } = inline;
  if (inline.isCode) return codeText(text);
  const marks = marksOf(inline);
  const [, lead = '', words = '', trail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const escaped = escapeText(words, isInLink, (trail === '' ? next : ' ') || undefined);
  if (marks === '' || words === '') return lead + escaped + trail;
  // By CommonMark's rules a mark beside a sign and a letter opens or closes nothing: the words count more.
  const left = lead === '' ? before.at(-1) : ' ';
  const right = trail === '' ? next : ' ';
  const opens = !isSign(escaped[0]) || left === undefined || /\s/.test(left) || isSign(left);
  const closes = !isSign(escaped.at(-1)) || right === '' || /\s/.test(right) || isSign(right);
  // An address would take the mark behind it for a part of itself.
  const touches = (left !== undefined && /[*~]/.test(left)) || /(?:https?:\/\/|www\.)\S*$/i.test(words);
  if (!opens || !closes || touches) return lead + escaped + trail;
  return (
    lead +
    marks +
    escaped +
    [...marks.matchAll(/\*\*|\*|~~/g)]
      .map(([mark]) => mark)
      .reverse()
      .join('') +
    trail
  );
}

function isSign(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{P}\p{S}]/u.test(sign);
}

function nextSign(next: RichInline | undefined): string {
  if (!next) return '';
  if (next.type === 'text') return next.text[0] ?? '';
  return next.type === 'break' ? '\n' : '[';
}

function codeText(text: string): string {
  const words = text.replace(/\s+/g, ' ');
  if (words.trim() === '') return words;
  const ticks = '`'.repeat(Math.max(0, ...[...words.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const gap = /^`|`$/.test(words) ? ' ' : '';
  return ticks + gap + words + gap + ticks;
}

function imageText({ words, target }: Extract<RichInline, { type: 'image' }>): string {
  const address = target === undefined ? undefined : addressFor(target);
  if (address !== undefined) return `![${escapeText(words.replace(/\s+/g, ' ').trim())}](${address})`;
  const called = commentText(words);
  return `<!-- picture left out${called === '' ? '' : `: ${called}`} -->`;
}

/** As it may stand in parentheses; undefined for what no reader should follow. */
function addressFor(target: string): string | undefined {
  const trimmed = target.trim();
  if (trimmed === '' || /^(?:javascript|data|vbscript|file|blob|about):/i.test(trimmed)) return undefined;
  const safe = trimmed
    .replace(/\s/g, (sign) => encodeURIComponent(sign))
    .replace(/[<>\\`"|]/g, (sign) => encodeURIComponent(sign));
  let open = 0;
  for (const sign of safe) {
    open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (open < 0) break;
  }
  return open === 0 ? safe : safe.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
}

export function wordsOfInlines(inlines: readonly RichInline[]): string {
  return inlines
    .map((inline) =>
      inline.type === 'text'
        ? inline.text
        : inline.type === 'link' || inline.type === 'citation'
          ? wordsOfInlines(inline.children)
          : inline.type === 'break'
            ? ' '
            : '',
    )
    .join('');
}
