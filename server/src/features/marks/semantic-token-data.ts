// Highlights as the protocol counts them: five numbers a token, each relative to the one before. Knows the legend; what a
// stretch means is the core's matter.

import type * as lsp from 'vscode-languageserver';
import { type Highlight, highlightModifiers, highlightsOf, highlightTypes } from '../../core/highlight.ts';
import type { Document } from '../../core/text/document.ts';
import type { Span } from '../../core/text/span.ts';
import { toPosition } from '../convert.ts';
import type { ColumnEncoding, KnownBrief } from '../feature.ts';

/** The order of both tables of the core is what the numbers mean. */
export const semanticTokensLegend: lsp.SemanticTokensLegend = {
  tokenTypes: Object.keys(highlightTypes),
  tokenModifiers: Object.keys(highlightModifiers),
};

const typeNumbers = new Map(semanticTokensLegend.tokenTypes.map((name, index) => [name, index]));
const modifierBits = new Map(semanticTokensLegend.tokenModifiers.map((name, index) => [name, 1 << index]));

/** All tokens of the briefing, or those that touch `within`. */
export function semanticTokenData(
  { brief, workspace }: KnownBrief,
  encoding: ColumnEncoding,
  within?: Span,
): readonly number[] {
  return encode(brief.document, highlightsOf(brief, workspace, within), encoding);
}

/** Enough for every editor window of a session; what is forgotten is sent whole. */
const rememberedLimit = 64;
const remembered = new Map<string, readonly number[]>();

/** The id of an answer. It is made from its content, so that equal tokens have equal ids and nothing but a memory is kept. */
export function rememberTokens(uri: string, data: readonly number[]): string {
  const id = `${data.length}-${digest(uri, data)}`;
  remembered.delete(id);
  remembered.set(id, data);
  if (remembered.size > rememberedLimit) remembered.delete(remembered.keys().next().value!);
  return id;
}

/** The tokens of an answer given before; undefined when they are forgotten. */
export function rememberedTokens(id: string): readonly number[] | undefined {
  return remembered.get(id);
}

/** The one replacement that turns `before` into `after`; none when they are equal. */
export function tokenEdits(before: readonly number[], after: readonly number[]): lsp.SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  if (start === before.length && start === after.length) return [];
  return [{ start, deleteCount: before.length - same - start, data: after.slice(start, after.length - same) }];
}

function encode(document: Document, highlights: readonly Highlight[], encoding: ColumnEncoding): readonly number[] {
  const { lines } = document;
  const data: number[] = [];
  let previous: lsp.Position = { line: 0, character: 0 };
  let lineStart = 0;
  let nextLine = lines.lineStart(1);
  for (const { span, type, modifiers } of highlights) {
    let start: lsp.Position;
    // Most tokens stand in the line of the one before.
    if (encoding === 'utf-16' && span.start >= lineStart && span.start < nextLine)
      start = { line: previous.line, character: span.start - lineStart };
    else {
      start = toPosition(document, span.start, encoding);
      lineStart = lines.lineStart(start.line);
      nextLine = lines.lineStart(start.line + 1);
    }
    const length =
      encoding === 'utf-16'
        ? span.end - span.start
        : toPosition(document, span.end, encoding).character - start.character;
    const bits = modifiers.reduce((sum, name) => sum | modifierBits.get(name)!, 0);
    const isSameLine = start.line === previous.line;
    data.push(
      start.line - previous.line,
      isSameLine ? start.character - previous.character : start.character,
      length,
      typeNumbers.get(type)!,
      bits,
    );
    previous = start;
  }
  return data;
}

/** Two FNV-1a sums with different seeds, in base 36: enough to tell a few dozen answers apart. */
function digest(uri: string, data: readonly number[]): string {
  const sums = [0x811c9dc5, 0x01000193];
  for (const [index, seed] of sums.entries()) {
    let sum = seed;
    for (let at = 0; at < uri.length; at++) sum = Math.imul(sum ^ uri.charCodeAt(at), 0x01000193);
    for (const number of data) sum = Math.imul(sum ^ number, 0x01000193);
    sums[index] = sum >>> 0;
  }
  return sums.map((sum) => sum.toString(36)).join('-');
}
