// The words of a passage cut where its statements begin and end, each piece with the statement it belongs to. Tags that were
// read are gone, with the blanks before them; what could not be read is kept as it is written.

import type { Passage } from '../../core/model/passage.ts';
import type { Statement } from '../../core/model/statement.ts';
import type { Inline, Inlines, PageBlock } from '../../core/syntax/page/page.ts';
import type { Tag } from '../../core/syntax/tag.ts';
import { allInlinesIn } from './page-inlines.ts';

export interface StatementPiece {
  readonly inline: Inline;
  /** Index of its statement in the passage; undefined between statements. */
  readonly statement?: number;
  /** Whether this is the first, and the last, that is seen of the statement. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** A block of the passage; its offsets count from `shift`, an offset in the passage. */
export interface PassageBlock {
  readonly shift: number;
  readonly block: PageBlock;
}

/** By the stretch of words they come from. */
export function statementPieces(
  passage: Passage,
  blocks: readonly PassageBlock[],
): ReadonlyMap<Inlines, readonly StatementPiece[]> {
  const tags = new Map(passage.tags.map((tag) => [tag.span.start, tag]));
  const detached = new Set(passage.detached);
  const isShown = (tag: Tag | undefined): boolean => !tag?.isClosed || tag.faults.length > 0 || detached.has(tag);
  const found = new Map<Inlines, Cut[]>();
  const last: (Cut | undefined)[] = [];
  const first: (Cut | undefined)[] = [];
  for (const { shift, block } of blocks) {
    for (const inlines of allInlinesIn(block)) {
      const cuts: Cut[] = [];
      for (const inline of inlines) {
        if (inline.type === 'tag' && !isShown(tags.get(inline.span.start + shift))) dropBlanks(cuts);
        else cuts.push(...cutAtStatements(inline, shift, passage.statements));
      }
      found.set(inlines, cuts);
    }
  }
  for (const cuts of found.values()) {
    for (const cut of cuts) {
      if (cut.statement === undefined) continue;
      first[cut.statement] ??= cut;
      last[cut.statement] = cut;
    }
  }
  return new Map(
    [...found].map(([inlines, cuts]) => [
      inlines,
      cuts.map((cut) => ({
        ...cut,
        isFirst: cut.statement !== undefined && first[cut.statement] === cut,
        isLast: cut.statement !== undefined && last[cut.statement] === cut,
      })),
    ]),
  );
}

interface Cut {
  readonly inline: Inline;
  readonly statement?: number;
}

/** What stood between the words and the tag. */
function dropBlanks(cuts: Cut[]): void {
  const cut = cuts.at(-1);
  if (cut?.inline.type !== 'text') return;
  const text = cut.inline.text.trimEnd();
  cuts.pop();
  if (text === '') dropBlanks(cuts);
  else cuts.push({ ...cut, inline: { ...cut.inline, text } });
}

function cutAtStatements(inline: Inline, shift: number, statements: readonly Statement[]): readonly Cut[] {
  const { start, end } = inline.span;
  // Words that are not written as they are seen (an escape, an address) are one character or one thing: never cut.
  const canCut = inline.type === 'text' && inline.text.length === end - start;
  const cuts: Cut[] = [];
  for (let at = start; at < end; ) {
    const index = firstEndingBehind(statements, at + shift);
    const statement = statements[index];
    const isInside = statement !== undefined && statement.span.start <= at + shift;
    const border = statement === undefined ? end : (isInside ? statement.span.end : statement.span.start) - shift;
    const to = canCut ? Math.min(end, border) : end;
    const part =
      canCut && inline.type === 'text'
        ? { ...inline, span: { start: at, end: to }, text: inline.text.slice(at - start, to - start) }
        : inline;
    // What cannot be cut belongs to the statement in which it begins, or else to the one that begins in it.
    const owner = isInside || (!canCut && border < end) ? index : undefined;
    cuts.push(owner === undefined ? { inline: part } : { inline: part, statement: owner });
    at = to;
  }
  return cuts;
}

/** Index of the first statement that ends behind `offset`; the number of statements when none does. */
function firstEndingBehind(statements: readonly Statement[], offset: number): number {
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (statements[middle]!.span.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
