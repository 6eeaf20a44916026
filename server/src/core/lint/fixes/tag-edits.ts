// Edits that rules share: putting a tag behind a statement, taking an item out of one. Offsets are the document's.

import { type Brief, inDocument, type PlacedStatement } from '../../model/brief.ts';
import type { EvidenceItem, Tag } from '../../syntax/tag.ts';
import type { Span } from '../../text/span.ts';
import { insert, remove, type TextEdit } from '../../text/text-edit.ts';
import type { FileEdit, Fix, FixKind } from '../problem.ts';

/** A fix of one file. */
export function fixIn(brief: Brief, kind: FixKind, title: string, ...edits: readonly TextEdit[]): Fix {
  return { title, kind, edits: edits.map((edit) => inFile(brief, edit)) };
}

function inFile(brief: Brief, edit: TextEdit): FileEdit {
  return { ...edit, path: brief.document.path };
}

/** `content` is what stands between the brackets. The tag goes behind the statement's full stop. */
export function addTag(placed: PlacedStatement, content: string): TextEdit {
  return insert(inDocument(placed, placed.statement.span).end, ` [${content}]`);
}

/** Takes `item` out of its tag with one of the semicolons beside it; undefined when it is the tag's only evidence. */
export function removeItem(start: number, tag: Tag, item: EvidenceItem): TextEdit | undefined {
  const index = tag.evidence.indexOf(item);
  const next = tag.evidence[index + 1];
  const previous = tag.evidence[index - 1];
  if (next) return remove({ start: item.span.start + start, end: next.span.start + start });
  if (previous) return remove({ start: previous.span.end + start, end: item.span.end + start });
  return undefined;
}

/** A tag or comment with the white space before it, so that removing it leaves no gap; a line of its own goes whole. */
export function withSpaceBefore(brief: Brief, mark: Span): Span {
  const { text } = brief.document;
  let start = mark.start;
  while (start > 0 && isBlank(text[start - 1])) start--;
  let end = mark.end;
  while (isBlank(text[end])) end++;
  const opensLine = start === 0 || text[start - 1] === '\n';
  const endsLine = end === text.length || text[end] === '\n';
  if (!opensLine) return { start, end: mark.end };
  if (!endsLine) return { start: mark.start, end };
  // Of the blank lines around it one is enough.
  const isParagraph = start < 2 || text[start - 2] === '\n';
  if (start > 0 && isParagraph && (end === text.length || text[end + 1] === '\n')) start--;
  if (end < text.length) return { start, end: end + 1 };
  return { start: Math.max(0, start - 1), end };
}

function isBlank(unit: string | undefined): boolean {
  return unit === ' ' || unit === '\t';
}

/** Where an assessment can be put into a tag that has none or an empty one: ` :: ` before the bracket, or behind the `::`. */
export function addLevel(start: number, tag: Tag, level: string): TextEdit {
  const end = tag.contentSpan.end + start;
  if (!tag.separatorSpan) return insert(end, ` :: ${level}`);
  const behind = tag.separatorSpan.end + start;
  return tag.assessment.length > 0
    ? insert(behind, ` ${level},`)
    : { span: { start: behind, end }, newText: ` ${level}` };
}

/** Where a further token can be put into a tag: behind its levels, before a `because`, which reaches to the end. */
export function addToken(start: number, tag: Tag, token: string): TextEdit {
  const last = tag.assessment.filter(({ type }) => type !== 'because').at(-1);
  if (last) return insert(last.span.end + start, `, ${token}`);
  const because = tag.assessment[0];
  return because ? insert(because.span.start + start, `${token}, `) : addLevel(start, tag, token);
}
