// The tag in which the cursor stands, however little of it is typed. Reads the text around the cursor, since `[` alone is no
// tag yet; code and links are left alone.

import type { Brief, PlacedStatement } from '../../core/model/brief.ts';
import type { Passage } from '../../core/model/passage.ts';
import { passageAt } from '../../core/model/place-at.ts';
import { isInCode } from '../../core/syntax/code-at.ts';
import { readTag } from '../../core/syntax/read-tag.ts';
import type { Tag } from '../../core/syntax/tag.ts';

/** Offsets are those of the document's text, in `tag` too. */
export interface TagCursor {
  readonly passage: Passage;
  /** The `[`. */
  readonly open: number;
  /** Content before the cursor. */
  readonly left: string;
  /** Content behind the cursor; empty for a tag without `]`, since what follows it is prose. */
  readonly right: string;
  readonly isClosed: boolean;
  /** Text behind the cursor in its line, whether it belongs to the tag or not. */
  readonly rest: string;
  /** What can be read of it; up to the cursor where it is not closed. */
  readonly tag: Tag;
  /** The statement whose tag this is going to be. */
  readonly placed?: PlacedStatement;
}

/** How far a tag is looked for: longer ones are not tags that somebody is typing. */
const farthest = 4000;

export function tagCursorAt(brief: Brief, offset: number): TagCursor | undefined {
  const passage = passageAt(brief, offset);
  if (!passage) return undefined;
  // What is near enough to matter; offsets in it are those of the document less `base`.
  const base = Math.max(passage.start, offset - farthest);
  const text = brief.document.rope.slice(base, offset + farthest);
  const here = offset - base;
  const opening = openingBefore(text, here);
  if (opening < 0) return undefined;
  const left = withoutMarks(text.slice(opening + 1, here));
  if (!mayBecomeTag(left) || isCheckbox(text, opening, left)) return undefined;
  const open = opening + base;
  if (isInCode(brief.body, open + 1 - brief.split.bodyStart) || isInCode(brief.body, offset - brief.split.bodyStart))
    return undefined;
  const close = closingBehind(text, here);
  if (close >= 0 && text[close + 1] === '(') return undefined;
  const isClosed = close >= 0;
  const tag = readTag(withoutMarks(text.slice(opening, isClosed ? close + 1 : here)), open);
  const placed = statementAt(passage, open);
  return {
    passage,
    open,
    left,
    right: isClosed ? text.slice(here, close) : '',
    isClosed,
    rest: /^[^\n]*/.exec(text.slice(here))![0],
    tag,
    ...(placed ? { placed } : {}),
  };
}

const STARTS = /^\s*(?:$|@|#|::?|but\s|[a-z]+\s*$|(?:assumption|gap|note)\s*::?)/;

/** Whether what comes after the bracket is a tag, or the beginning of one. */
function mayBecomeTag(left: string): boolean {
  return STARTS.test(left);
}

/** The marks of a block quote at the start of each line but the first as blanks. */
function withoutMarks(content: string): string {
  return content.replace(/\n[ \t]*>[ \t>]*/g, (marks) => `\n${' '.repeat(marks.length - 1)}`);
}

/** `- [ ]` asks to be ticked. */
function isCheckbox(text: string, open: number, left: string): boolean {
  if (left !== ' ') return false;
  const line = text.slice(text.lastIndexOf('\n', open) + 1, open);
  return /^[\s>]*(?:[-*+]|\d+[.)])\s+$/.test(line);
}

/** The `[` that is open at `offset`; -1 when there is none. */
function openingBefore(text: string, offset: number): number {
  for (let at = offset - 1; at >= 0; at--) {
    const unit = text[at];
    if ((unit === '[' || unit === ']') && !isEscaped(text, at)) return unit === '[' ? at : -1;
    if (unit === '\n' && isBlankLine(text, at)) return -1;
  }
  return -1;
}

/** The `]` that closes what is open at `offset`; -1 when a bracket opens or the paragraph ends before. */
function closingBehind(text: string, offset: number): number {
  for (let at = offset; at < text.length; at++) {
    const unit = text[at];
    if (unit === '\\') at++;
    else if (unit === ']') return at;
    else if (unit === '[' || (unit === '\n' && isBlankLine(text, at))) return -1;
  }
  return -1;
}

/** Whether the line that begins behind the line break at `at` holds nothing. */
function isBlankLine(text: string, at: number): boolean {
  return /^[ \t>]*(?:\n|$)/.test(text.slice(at + 1, at + 80));
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

/** The last statement that begins before the tag, or the one that it opens. */
function statementAt({ start, statements }: Passage, open: number): PlacedStatement | undefined {
  const before = statements.findLast(({ span }) => span.start + start < open);
  const statement = before ?? statements[0];
  return statement && { start, statement };
}
