// What a row asserts whose cells are no sentences, from what its cells hold and what its table is.

import type { CellContent } from './cell.ts';
import type { TableKind } from './table-kind.ts';

/** A cell: what it holds, and how many words. */
export interface RowCell {
  readonly content: CellContent;
  readonly wordCount: number;
}

/**
 * A figure beside a name, and an event beside its time, assert for certain. A name with another word ("Perpetrator | Hezbollah"),
 * an identifier or a mark may assert: nobody can tell without knowing the matter. Of one cell alone only an identifier may, in a
 * table that has no other column: a list of indicators. `hasKeyColumn`: a number in the first cell numbers the row.
 */
export function rowAssertion(
  cells: readonly RowCell[],
  kind: TableKind,
  { columns, hasKeyColumn }: { readonly columns: number; readonly hasKeyColumn: boolean },
): 'claim' | 'doubtful' | 'fragment' | 'task' | 'link' {
  if (kind === 'tasks') return 'task';
  if (kind !== 'facts') return 'fragment';
  const filled = cells.filter(({ content }) => content !== 'empty');
  const [first] = filled;
  if (!first) return 'fragment';
  if (filled.every(({ content }) => content === 'link')) return 'link';
  if (filled.length === 1) return columns === 1 && first.content === 'identifier' ? 'doubtful' : 'fragment';
  const rest = filled.slice(1);
  // A name and where it is to be found.
  if (rest.every(({ content }) => content === 'link') && first.content !== 'figure') return 'link';
  const values = hasKeyColumn && first.content === 'number' ? rest : filled;
  if (values.some(({ content }) => content === 'figure' || content === 'number')) return 'claim';
  const isEvent =
    filled.some(({ content }) => content === 'date') &&
    filled.some(({ content, wordCount }) => content === 'words' && wordCount > 1);
  return isEvent ? 'claim' : 'doubtful';
}
