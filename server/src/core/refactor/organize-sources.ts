// The declared sources in the order in which the text first cites them, then the others as they stood. Comments stay with
// their entry.

import { type Brief, statementsOf } from '../model/brief.ts';
import { replace } from '../text/text-edit.ts';
import { briefAfter, type Refactoring } from './refactoring.ts';
import { sourceEntries } from './source-lines.ts';

/** Undefined when they are in order already, or there are fewer than two. */
export function organizeSources(brief: Brief): Refactoring | undefined {
  const { frontMatter, split, document } = brief;
  const { declarations, sources } = frontMatter;
  if (declarations.length < 2) return undefined;
  if (!frontMatter.isWhole || !split.isClosed) return { obstacle: 'The front matter has errors' };
  if (sources.size < declarations.length) return { obstacle: 'Two sources have the same id' };
  const entries = sourceEntries(document.text, declarations);
  if (!entries) return { obstacle: 'The sources are not on separate lines' };
  const rank = new Map<string, number>();
  for (const { statement } of statementsOf(brief))
    for (const { key } of statement.citations) if (!rank.has(key)) rank.set(key, rank.size);
  const rankOf = (id: string): number => rank.get(id) ?? Number.MAX_SAFE_INTEGER;
  const sorted = [...entries].sort((a, b) => rankOf(a.source.id) - rankOf(b.source.id));
  if (sorted.every((entry, index) => entry === entries[index])) return undefined;
  const newText = sorted.map(({ span }) => withLineBreak(document.text.slice(span.start, span.end))).join('');
  const edits = [replace({ start: entries[0]!.span.start, end: entries.at(-1)!.span.end }, newText)];
  // An alias must stand behind its anchor; such a list cannot be put into another order.
  return keepsSources(brief, briefAfter(brief, edits))
    ? { edits }
    : { obstacle: 'An entry depends on the order of the sources' };
}

function withLineBreak(lines: string): string {
  return lines.endsWith('\n') ? lines : `${lines}\n`;
}

function keepsSources(before: Brief, after: Brief): boolean {
  const essence = ({ frontMatter, frontMatterProblems }: Brief): string =>
    JSON.stringify([
      frontMatterProblems.length,
      [...frontMatter.fields.keys()],
      [...frontMatter.sources.values()]
        .map(({ span: _span, idSpan: _idSpan, fields, derivedFrom, ...values }) => ({
          ...values,
          keys: [...fields.keys()],
          upstream: derivedFrom.map(({ source }) => source),
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    ]);
  return essence(before) === essence(after);
}
