// Single-character edits at random places, each undone some edits later: the briefing stays what it is, and a server gains
// nothing by remembering the text before the last edit. Does not know any server.

import type * as lsp from 'vscode-languageserver';
import type { Random } from '../corpus/random.ts';

export interface TypingEdit {
  readonly change: { readonly range: lsp.Range; readonly text: string };
  readonly place: EditPlace;
}

/** The front matter with its line breaks, the rest without. */
export const editPlaces = ['text', 'tag', 'front matter', 'line break'] as const;
export type EditPlace = (typeof editPlaces)[number];

/** Where an edit may be made: an offset in the text as it was at first, and whether a line is broken there. */
export interface Spot {
  readonly offset: number;
  readonly isLineBreak: boolean;
}

export interface TypingPlan {
  readonly edits: readonly TypingEdit[];
  /** What undoes those that are left: after them the text is as it was at first. */
  readonly closing: readonly TypingEdit[];
}

interface Pending extends Spot {
  readonly inserted: string;
  readonly deleted: string;
  readonly place: EditPlace;
}

/** Edits that wait to be undone. */
const pendingLimit = 8;

/** As often as they are typed, roughly; no mark that would change how the rest of the document is read. */
const characters = 'eeeeetttaaaoooiinnsshhrrddllcum   .,[@';

/** `count` edits of `text`. `draw` gives a spot in it; where something nearby waits to be undone, another one is drawn. */
export function planTyping(text: string, count: number, random: Random, draw: () => Spot): TypingPlan {
  const lineStarts = lineStartsOf(text);
  const frontMatterEnd = text.indexOf('\n---\n') + 5;
  const pending: Pending[] = [];

  const positionOf = ({ offset }: Spot): lsp.Position => {
    const line = lineAt(lineStarts, offset);
    // Nothing else waits on this line.
    const breaks = pending.filter((other) => other.isLineBreak && other.offset < offset).length;
    return { line: line + breaks, character: offset - lineStarts[line]! };
  };
  const make = (): TypingEdit => {
    for (;;) {
      const spot = draw();
      const line = lineAt(lineStarts, spot.offset);
      if (pending.some((other) => Math.abs(lineAt(lineStarts, other.offset) - line) <= 1)) continue;
      const start = positionOf(spot);
      const character = text.charAt(spot.offset);
      const isDeletion = !spot.isLineBreak && character !== '\n' && random.isHit(0.3);
      const [deleted, inserted] = isDeletion
        ? [character, '']
        : ['', spot.isLineBreak ? '\n' : random.pick([...characters])];
      const place = placeOf(text, spot, frontMatterEnd);
      pending.push({ ...spot, inserted, deleted, place });
      return {
        change: {
          range: { start, end: { line: start.line, character: start.character + deleted.length } },
          text: inserted,
        },
        place,
      };
    }
  };
  const undo = (): TypingEdit => {
    const edit = pending.shift()!;
    const start = positionOf(edit);
    const end = edit.isLineBreak
      ? { line: start.line + 1, character: 0 }
      : { line: start.line, character: start.character + edit.inserted.length };
    return { change: { range: { start, end }, text: edit.deleted }, place: edit.place };
  };

  const edits = Array.from({ length: count }, () => (pending.length < pendingLimit ? make() : undo()));
  const closing: TypingEdit[] = [];
  while (pending.length > 0) closing.push(undo());
  return { edits, closing };
}

/** Any character of the whole text; one in thirty edits breaks a line. */
export function drawAnywhere(text: string, random: Random): () => Spot {
  return () => ({ offset: random.between(0, text.length - 2), isLineBreak: random.isHit(1 / 30) });
}

/**
 * Edits that move a finding: as often as not a line break at any character, else a character in front of a finding or in it,
 * on the finding's line. The last line of `text` holds a finding.
 */
export function drawBeforeFindings(text: string, findings: readonly lsp.Diagnostic[], random: Random): () => Spot {
  const lineStarts = lineStartsOf(text);
  const steady = findings.filter(
    ({ code, range: { start, end } }) => steadyRules.has(code) && start.line === end.line && end.character > 0,
  );
  // A break in the front matter may leave every citation without its source: more findings than a list shows, and those that are
  // shown may be the same before and after the next edit.
  const bodyStart = text.indexOf('\n---\n') + 5;
  return () => {
    if (random.isHit(0.5)) return { offset: random.between(bodyStart, text.length - 2), isLineBreak: true };
    const { end } = random.pick(steady).range;
    return { offset: lineStarts[end.line]! + random.between(0, end.character - 1), isLineBreak: false };
  };
}

/** What these report does not depend on the front matter, which another edit may have broken. */
const steadyRules: ReadonlySet<unknown> = new Set(['unsourced-claim', 'missing-confidence']);

function placeOf(text: string, { offset, isLineBreak }: Spot, frontMatterEnd: number): EditPlace {
  if (offset < frontMatterEnd) return 'front matter';
  if (isLineBreak) return 'line break';
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const inside = text.slice(offset, text.indexOf('\n', offset));
  return /\[[@#:][^\]]*$/.test(before) && inside.includes(']') ? 'tag' : 'text';
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The number of the last line that starts at `offset` or before. */
function lineAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  for (let high = lineStarts.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if (lineStarts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low;
}
