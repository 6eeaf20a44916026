// Whether a row of a table is one statement: where none of its cells is a sentence. Asks the exemption rules of each cell and
// decides nothing of tags' reach beyond the row.

import type { ReadingLanguage } from '../../languages/language.ts';
import type { Run } from '../../syntax/block.ts';
import type { Tag } from '../../syntax/tag.ts';
import { holdsWord } from '../../text/holds-word.ts';
import type { Span } from '../../text/span.ts';
import { lastGroup, visibleText } from '../cut-run.ts';
import { exemptionOf } from '../exemptions/exemption-of.ts';
import { type CellContent, contentOf } from './cell.ts';
import { type RowCell, rowAssertion } from './row-assertion.ts';
import { isKeyHead, isRecord, type TableKind, tableKind } from './table-kind.ts';

/** What the head of a table says of its rows. */
export interface TableHead {
  readonly kind: TableKind;
  readonly columns: number;
  readonly hasKeyColumn: boolean;
}

/** `rows` say it too where the head does not. */
export function readTableHead(head: readonly Run[], rows: readonly (readonly Run[])[]): TableHead {
  const words = head.map((cell) => visibleText(cell).trim());
  const byHead = tableKind(words);
  const isOfRecord =
    byHead === 'facts' && head.length > 0 && isRecord(firstFew(rows).map(([cell]) => (cell ? visibleText(cell) : '')));
  return {
    kind: isOfRecord && isRecord(rows.map(([cell]) => (cell ? visibleText(cell) : ''))) ? 'record' : byHead,
    columns: head.length,
    hasKeyColumn: isKeyHead(words[0] ?? ''),
  };
}

/** Enough to see that it is none: most tables are told by their first row. */
function firstFew<T>(rows: readonly T[]): readonly T[] {
  return rows.slice(0, 2);
}

export interface RowReading {
  /** The tags that cover cells or rows without their own: those of cells that hold nothing else, or those that end the last tagged cell. */
  readonly tags: readonly Tag[];
  /** Set where the row is one statement. */
  readonly row?: {
    /** From its first cell's words to its last one's. */
    readonly span: Span;
    /** Tags behind words of the row; empty where a cell of its own holds them. */
    readonly own: readonly Tag[];
    /** What it asserts, were it read under no tag. */
    readonly assertion: () => ReturnType<typeof rowAssertion>;
  };
}

/** Spans are those of the cells: relative to the block. */
export function readRow(cells: readonly Run[], head: TableHead, language: ReadingLanguage): RowReading {
  const visibles = cells.map(visibleText);
  const contents = cells.map((cell, index) => contentOf(cell, visibles[index]!));
  const tagged = cells.flatMap((cell, index) => (cell.tags.length > 0 ? [index] : []));
  const tagOnly = tagged.filter((index) => !holdsWord(visibles[index]!, 0, visibles[index]!.length));
  const last = tagged.at(-1);
  const tags =
    tagOnly.length > 0
      ? tagOnly.flatMap((index) => cells[index]!.tags)
      : last === undefined
        ? noTags
        : lastGroup(cells[last]!, visibles[last]!);
  const words = cells.flatMap((_, index) => (isSeen(visibles[index]!, contents[index]!) ? [index] : []));
  const first = words[0];
  if (first === undefined || !isOneTagged(cells, tags, tagged.length - tagOnly.length, tagOnly.length)) return { tags };
  // Where the head says what the rows are, their cells are that and no sentences, unless a tag says otherwise.
  const maySpeak = head.kind === 'facts' || tagged.length > 0;
  if (maySpeak && cells.some((_, index) => isSentence(visibles[index]!, contents[index]!, language))) return { tags };
  const end = words.at(-1)!;
  return {
    tags,
    row: {
      span: {
        start: edges(cells[first]!, visibles[first]!).start,
        end: edges(cells[end]!, visibles[end]!).end,
      },
      own: tagOnly.length > 0 ? noTags : tags,
      assertion: () =>
        rowAssertion(
          cells.map((_, index): RowCell => ({ content: contents[index]!, wordCount: countWords(visibles[index]!) })),
          head.kind,
          { columns: head.columns, hasKeyColumn: head.hasKeyColumn && cells.length >= head.columns },
        ),
    },
  };
}

const noTags: readonly Tag[] = [];

/** Two cells with words and tags say two things, as does one cell with tags in its middle. */
function isOneTagged(cells: readonly Run[], tags: readonly Tag[], withWords: number, without: number): boolean {
  if (withWords === 0) return true;
  return (
    withWords === 1 &&
    without === 0 &&
    cells.every((cell) => cell.tags.length === 0 || cell.tags.length === tags.length)
  );
}

function isSeen(visible: string, content: CellContent): boolean {
  return content !== 'empty' || holdsWord(visible, 0, visible.length);
}

/** So few words beside a figure are what it counts. */
const countedWords = 4;

function isSentence(visible: string, content: CellContent, language: ReadingLanguage): boolean {
  if (content !== 'words' && content !== 'figure') return false;
  const count = countWords(visible);
  if (content === 'figure' ? count <= countedWords : count === 1 && !UNSPACED.test(visible)) return false;
  const answer: string | undefined = exemptionOf(visible, { isListItem: false, isCell: true }, language);
  if (answer === undefined) return true;
  // An order or talk about the document, as long as it is no mere label.
  return answer !== 'fragment' && answer !== 'doubtful' && count >= countedWords;
}

/** Scripts in which a sentence is written without spaces. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

function countWords(visible: string): number {
  let count = 0;
  let isInside = false;
  for (let at = 0; at < visible.length; at++) {
    const isBlank = visible.charCodeAt(at) <= 32;
    if (!isBlank && !isInside) count++;
    isInside = !isBlank;
  }
  return count;
}

/** Where the cell's words begin and end, marks of emphasis among them; tags and comments at the ends are not. */
function edges(cell: Run, visible: string): Span {
  let start = 0;
  let end = visible.length;
  while (start < end && visible.charCodeAt(start) <= 32) start++;
  while (end > start && visible.charCodeAt(end - 1) <= 32) end--;
  // Marks are blank in what is visible, and part of the words.
  for (let mask = cell.masks.length - 1; mask >= 0; mask--) {
    const { kind, start: from, end: to } = cell.masks[mask]!;
    if (kind === 'skip' && to === start) start = from;
  }
  for (const { kind, start: from, end: to } of cell.masks) if (kind === 'skip' && from === end) end = to;
  return { start: start + cell.span.start, end: end + cell.span.start };
}
