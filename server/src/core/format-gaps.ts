// Where a blank may be put before a tag. Looks at the characters around it only; whether the whole still reads and shows the
// same is asked afterwards (format.ts).

import type { Span } from './text/span.ts';
import { insert, replace, type TextEdit } from './text/text-edit.ts';

/** Characters that are looked at on each side of a tag. */
const reach = 60;
/** Code units that the marks of nested items and quotes may fill before a line's first word. */
const longestMarks = 400;

/**
 * One plain blank before the tag at `tag`, where neither its presence nor its absence is anything to a reader. `row` is the tag
 * with all tags that touch it, one behind the other.
 */
export function gapEdits(text: string, tag: Span, row: Span): readonly TextEdit[] {
  let start = tag.start;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  const gap = text.slice(start, tag.start);
  if (gap === ' ' || opensContent(text, start)) return [];
  if (gap !== '')
    return /[\s\u200b\u2060]$/.test(marksBefore(text, start)) ? [] : [replace({ start, end: tag.start }, ' ')];
  if (!endsWords(text, row.end) || opensItem(text, start)) return [];
  const before = marksBefore(text, row.start);
  const mayPart = ENDS_WORD.test(before) || (row.start < tag.start && /(?:^|[ \t\n])$/.test(before));
  return mayPart ? [insert(tag.start, ' ')] : [];
}

/** What stands before `offset`, as far as it matters; a character that is written by its name is a blank of another kind. */
function marksBefore(text: string, offset: number): string {
  return text.slice(Math.max(0, offset - reach), offset).replace(/&#?\w+;/g, '\u00a0');
}

/**
 * Words with the marks that end them. Straight quotation marks are not among them: what follows decides which way Pandoc turns
 * them. Behind an opening quotation mark, bracket or emphasis a blank would be seen, and so it
 * would in scripts that write none between sentences.
 */
const ENDS_WORD =
  /(?:(?![\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}])[\p{L}\p{M}\p{N}%‰°€£])(?:[.,;:!?…)”’“«»›‹*_`]|~~)*$/u;

/** Whether the words end at `offset`, behind a row of tags: no word is parted from another by a blank before the row. */
function endsWords(text: string, offset: number): boolean {
  return /^[.,;:!?…)"'”’“»›*_~]*(?:[ \t\n]|$|\|)/u.test(text.slice(offset, offset + reach));
}

/** Whether the words before `offset` are all of their line and may number a list once a full stop or a blank follows: `1986`, `a.` */
export function opensItem(text: string, offset: number): boolean {
  const line = lineBefore(text, offset);
  return (
    line !== undefined && /^[\s>]*\(?(?:[A-Za-z]|[ivxlcdm]+|\d+|#|@[\w-]*)[.)]?$/i.test(line) && line.length < reach
  );
}

/** What stands before `offset` in its line; undefined where that is more than marks can fill. */
function lineBefore(text: string, offset: number): string | undefined {
  const near = text.slice(Math.max(0, offset - longestMarks), offset);
  const lineBreak = near.lastIndexOf('\n');
  return lineBreak < 0 && offset > longestMarks ? undefined : near.slice(lineBreak + 1);
}

/** A mark that opens an item, a quote, a heading, a note, a definition or a task. */
const OPENING = /[\s>]+|[-*+](?=\s)|\d{1,9}[.)]|#+|\[\^[^\]]*\]:|[:~](?=\s)|\[[ xX]\](?=\s)/y;

/** Whether nothing stands before `offset` in its line, item, quote or cell. */
function opensContent(text: string, offset: number): boolean {
  if (text[offset - 1] === '|') return true;
  const before = lineBefore(text, offset);
  if (before === undefined) return false;
  // The blanks before the tag are no part of the line here, and a mark needs one behind it.
  const line = `${before} `;
  OPENING.lastIndex = 0;
  while (OPENING.lastIndex < line.length && OPENING.test(line)) if (OPENING.lastIndex >= line.length) return true;
  return line.trim() === '';
}

/** Whether columns of blanks or dashes make a table of the block in Pandoc: nothing in it may move. */
export function hasColumns(block: string): boolean {
  return /^[ \t>]*(?:\+[-=:+]+\+|-{2,}(?: +-+)* *)$|^[ \t>]*\|[ \t](?![^\n]*\|)/m.test(block);
}
