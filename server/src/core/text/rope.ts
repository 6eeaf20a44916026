// A long text in pieces, so that an edit costs what it replaces and not the copying of the whole. Immutable; the whole string
// is put together when somebody asks for it. Does not know lines.

import { countBelow } from './sorted.ts';

/** A text to read parts of. */
export interface TextView {
  /** In UTF-16 code units, as all offsets here. */
  readonly length: number;
  /** As `String.prototype.slice` with offsets that are not negative. */
  slice(start: number, end?: number): string;
  /** The whole, put together at the first use. */
  toString(): string;
}

export interface Rope extends TextView {
  /** The text with `[from, to)` replaced. */
  splice(from: number, to: number, inserted: string): Rope;
}

/** More pieces than this are put together: looking for a place must not cost more than copying. */
const pieceLimit = 256;

/** Where an edit falls into a long piece, this much on both sides of it becomes a piece of its own, for the edits that follow there. */
const margin = 1024;

export function ropeOf(text: string): Rope {
  return fromPieces([text], [0], text.length, text);
}

/** What stands behind `start`. */
export function viewBehind(text: TextView, start: number): TextView {
  let whole: string | undefined;
  return {
    length: text.length - start,
    slice: (from, to) => text.slice(from + start, to === undefined ? undefined : to + start),
    toString: () => (whole ??= text.toString().slice(start)),
  };
}

/** Where the line of `text` begins in which `offset` lies. */
export function lineStartBefore(text: TextView, offset: number): number {
  for (let reach = 256; ; reach *= 4) {
    const from = Math.max(0, offset - reach);
    const at = text.slice(from, offset).lastIndexOf('\n');
    if (at >= 0) return from + at + 1;
    if (from === 0) return 0;
  }
}

/** Where the line of `text` ends in which `offset` lies: at its line break, or at the end of the text. */
export function lineEndBehind(text: TextView, offset: number): number {
  for (let reach = 256; ; reach *= 4) {
    const to = Math.min(text.length, offset + reach);
    const at = text.slice(offset, to).indexOf('\n');
    if (at >= 0) return offset + at;
    if (to === text.length) return to;
  }
}

/** `starts` are the offsets of `pieces`, of which none is empty but in an empty text. */
function fromPieces(pieces: readonly string[], starts: readonly number[], length: number, made?: string): Rope {
  let whole = made;
  const toString = (): string => (whole ??= pieces.join(''));
  const slice = (start: number, end: number = length): string => {
    if (whole !== undefined) return whole.slice(start, end);
    const last = Math.min(end, length);
    let found = '';
    for (let at = start, index = pieceAt(start); at < last; index++) {
      const base = starts[index]!;
      const piece = pieces[index]!;
      found += piece.slice(at - base, last - base);
      at = base + piece.length;
    }
    return found;
  };
  const pieceAt = (offset: number): number => Math.max(0, countBelow(starts, offset + 1) - 1);
  return {
    length,
    slice,
    toString,
    splice(from, to, inserted) {
      if (whole !== undefined && pieces.length > 1) return ropeOf(whole).splice(from, to, inserted);
      if (pieces.length > pieceLimit) return ropeOf(toString()).splice(from, to, inserted);
      const first = pieceAt(from);
      const last = pieceAt(to);
      // What lies around the edit within the pieces it touches: far parts stay as they are, near ones are joined to it.
      const nearStart = Math.max(starts[first]!, from - margin);
      const nearEnd = Math.min(starts[last]! + pieces[last]!.length, to + margin);
      const around = [
        slice(starts[first]!, nearStart),
        slice(nearStart, from) + inserted + slice(to, nearEnd),
        slice(nearEnd, starts[last]! + pieces[last]!.length),
      ].filter((piece) => piece !== '');
      const joined = [...pieces.slice(0, first), ...around, ...pieces.slice(last + 1)];
      return fromPieces(joined, startsOf(joined), length - (to - from) + inserted.length);
    },
  };
}

function startsOf(pieces: readonly string[]): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  for (const piece of pieces) {
    starts.push(at);
    at += piece.length;
  }
  return starts;
}
