// Takes a directive out of the text. A comment is seen by nobody, but it may keep apart what stands around it: two lists, or the
// lines of two paragraphs.

import { type Brief, parseBrief } from '../../model/brief.ts';
import { showSame } from '../../syntax/page/shown-words.ts';
import { createDocument } from '../../text/document.ts';
import type { Span } from '../../text/span.ts';
import { applyEdits, remove, type TextEdit } from '../../text/text-edit.ts';
import type { Fix } from '../problem.ts';
import { fixIn, withSpaceBefore } from './tag-edits.ts';

/** Safe where every program that shows Markdown shows the same afterwards. */
export function removeDirective(brief: Brief, directive: Span): Fix {
  const edit = remove(withSpaceBefore(brief, directive));
  const isSafe = standsAlone(brief.document.text, directive) && leavesPage(brief, edit);
  return fixIn(brief, isSafe ? 'safe' : 'suggested', 'Remove the directive', edit);
}

/** Whether nothing but comments ends its line behind it and, where it has the line for itself, no words stand both above and below. */
function standsAlone(text: string, { start, end }: Span): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const behind = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  if (!isBlank(behind.replace(/<!--.*?-->/g, ''))) return false;
  if (!isBlank(text.slice(lineStart, start))) return true;
  const above = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, Math.max(0, lineStart - 1));
  const below = lineEnd < 0 ? '' : text.slice(lineEnd + 1).split('\n', 1)[0]!;
  return isBlank(above) || /^---[ \t]*$/.test(above) || isBlank(below);
}

function isBlank(words: string): boolean {
  return /^[ \t]*$/.test(words);
}

function leavesPage(brief: Brief, edit: TextEdit): boolean {
  const { path, text } = brief.document;
  const edited = parseBrief(createDocument(path, applyEdits(text, [edit])), brief.configured, brief);
  return showSame(edited.body, brief.body);
}
