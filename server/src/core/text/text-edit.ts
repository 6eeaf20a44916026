// Replacements in one text, and how to apply several at once.

import type { Span } from './span.ts';

/** Put `newText` where `span` is. An empty span inserts; offsets are those of the text before any edit. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

export function insert(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}

export function replace(span: Span, newText: string): TextEdit {
  return { span, newText };
}

export function remove(span: Span): TextEdit {
  return { span, newText: '' };
}

/** Whether no two edits touch the same code unit, nor insert at the same place. */
export function areDisjoint(edits: readonly TextEdit[]): boolean {
  const sorted = inOrder(edits);
  return sorted.every((edit, i) => i === 0 || isAfter(sorted[i - 1]!, edit));
}

/** Edits that do not touch each other, as they are chosen one after another. */
export class DisjointEdits {
  /** In the order of the text. */
  readonly edits: TextEdit[] = [];

  /** Adds all of `more`, or nothing where two of them, or one and an edit from before, touch. Says whether it did. */
  add(more: readonly TextEdit[]): boolean {
    if (!areDisjoint(more) || !more.every((edit) => this.#fits(edit))) return false;
    for (const edit of more) this.edits.splice(this.#placeOf(edit), 0, edit);
    return true;
  }

  #fits(edit: TextEdit): boolean {
    const place = this.#placeOf(edit);
    const [before, behind] = [this.edits[place - 1], this.edits[place]];
    return (!before || isAfter(before, edit)) && (!behind || isAfter(edit, behind));
  }

  /** The index of the first that does not stand before `edit`. */
  #placeOf(edit: TextEdit): number {
    let [low, high] = [0, this.edits.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order(this.edits[middle]!, edit) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * The text with all edits made.
 * @throws {RangeError} when edits overlap or lie outside the text: the caller picked them wrongly.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let out = '';
  let at = 0;
  let previous: TextEdit | undefined;
  for (const edit of inOrder(edits)) {
    if (edit.span.start < 0 || edit.span.end > text.length || edit.span.end < edit.span.start) {
      throw new RangeError(`edit outside the text: ${edit.span.start}–${edit.span.end} of ${text.length}`);
    }
    if (previous && !isAfter(previous, edit)) throw new RangeError(`edits overlap at ${edit.span.start}`);
    out += text.slice(at, edit.span.start) + edit.newText;
    at = edit.span.end;
    previous = edit;
  }
  return out + text.slice(at);
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort(order);
}

function order(a: TextEdit, b: TextEdit): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

function isAfter(first: TextEdit, second: TextEdit): boolean {
  if (first.span.start === second.span.start && first.span.end === second.span.end) return false;
  return first.span.end <= second.span.start;
}
