// The lines that declare each source, with the comments that belong to it: what is moved when a source is moved. Knows block
// YAML only; anything else is left where it is.

import type { Source } from '../model/sources/source.ts';
import type { Span } from '../text/span.ts';

/** The whole lines of one source: comments right above its id first. */
export interface SourceLines {
  readonly source: Source;
  readonly span: Span;
}

/**
 * The entries of `declarations`, which stand in `text` in this order; each ends where the next begins, so that comments and
 * blank lines inside stay with the entry above. Undefined where an entry shares a line with something else.
 */
export function sourceEntries(text: string, declarations: readonly Source[]): readonly SourceLines[] | undefined {
  const starts: number[] = [];
  for (const [index, { idSpan }] of declarations.entries()) {
    const lineStart = text.lastIndexOf('\n', idSpan.start - 1) + 1;
    if (text.slice(lineStart, idSpan.start).trim() !== '') return undefined;
    const floor = index === 0 ? 0 : lineEnd(text, declarations[index - 1]!.span.end);
    starts.push(withCommentsAbove(text, lineStart, floor, idSpan.start - lineStart));
  }
  return declarations.map((source, index) => ({
    source,
    span: { start: starts[index]!, end: starts[index + 1] ?? lineEnd(text, source.span.end) },
  }));
}

/** Behind the line break of the line that holds `offset`, or the end of the text. An offset at the start of a line is of the line before. */
export function lineEnd(text: string, offset: number): number {
  const lineBreak = text.indexOf('\n', Math.max(0, text[offset - 1] === '\n' ? offset - 1 : offset));
  return lineBreak < 0 ? text.length : lineBreak + 1;
}

/** Comments deeper than the id belong to the entry above: they are its keys, taken out. */
function withCommentsAbove(text: string, lineStart: number, floor: number, indent: number): number {
  let start = lineStart;
  while (start > floor) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    const comment = /^([ \t]*)#/.exec(text.slice(above, start));
    if (!comment || above < floor || comment[1]!.length > indent) break;
    start = above;
  }
  return start;
}
