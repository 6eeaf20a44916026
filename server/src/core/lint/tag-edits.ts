// Edits that rules share: putting a tag behind a statement, taking an item out of one. Offsets are the document's.

import { inDocument, type Brief, type PlacedStatement } from '../model/brief.ts';
import type { EvidenceItem, Tag } from '../syntax/tag.ts';
import type { Span } from '../text/span.ts';
import { insert, remove, type TextEdit } from '../text/text-edit.ts';
import type { FileEdit, Fix, FixKind } from './problem.ts';

/** A fix of one file. */
export function fixIn(brief: Brief, kind: FixKind, title: string, ...edits: readonly TextEdit[]): Fix {
  return { title, kind, edits: edits.map((edit) => inFile(brief, edit)) };
}

export function inFile(brief: Brief, edit: TextEdit): FileEdit {
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

/** A tag with the white space before it, so that removing it leaves no gap; a line of its own goes whole. */
export function withSpaceBefore(brief: Brief, tag: Span): Span {
  const { text } = brief.document;
  let start = tag.start;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  const opensLine = start === 0 || text[start - 1] === '\n';
  if (!opensLine) return { start, end: tag.end };
  let end = tag.end;
  while (text[end] === ' ' || text[end] === '\t') end++;
  if (text[end] === '\n') return { start, end: end + 1 };
  return { start: tag.start, end };
}

/** Where an assessment can be put into a tag that has none or an empty one: ` :: ` before the bracket, or behind the `::`. */
export function addLevel(start: number, tag: Tag, level: string): TextEdit {
  const end = tag.contentSpan.end + start;
  if (!tag.separatorSpan) return insert(end, ` :: ${level}`);
  const behind = tag.separatorSpan.end + start;
  return tag.assessment.length > 0 ? insert(behind, ` ${level},`) : { span: { start: behind, end }, newText: ` ${level}` };
}
