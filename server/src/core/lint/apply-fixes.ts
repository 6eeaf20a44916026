// Makes the fixes that may run unasked. Works on texts: who reads and writes files is somebody else.

import { createDocument, type Document } from '../text/document.ts';
import { editSource } from '../text/edit-source.ts';
import { DisjointEdits, type TextEdit } from '../text/text-edit.ts';
import type { Finding } from './problem.ts';
import { safeFixOf } from './safe-fix.ts';

/** Fixes that undo each other would go on for ever; a bug of ours, so it ends. Honest ones may follow from one another many times. */
const roundLimit = 100;

export interface FixedText {
  /** The text on disk afterwards; the same string when there was nothing to fix. */
  readonly source: string;
  readonly applied: number;
}

/** Applies the first safe fix of each finding, lints again, and so on until nothing safe is left. `relint` sees each version. */
export function fixUntilStable(document: Document, relint: (document: Document) => readonly Finding[]): FixedText {
  const rounds = fixRounds(document);
  let step = rounds.next();
  while (!step.done) step = rounds.next(relint(step.value));
  return step.value;
}

/** As `fixUntilStable`, for whoever has to wait for findings: gives each version out and is handed what is found in it. */
export function* fixRounds(document: Document): Generator<Document, FixedText, readonly Finding[]> {
  let current = document;
  let applied = 0;
  for (let round = 0; round < roundLimit; round++) {
    const chosen = safeEdits(yield current, document.path);
    if (chosen.count === 0) break;
    const source = editSource(current, chosen.edits);
    if (source === current.source) break;
    applied += chosen.count;
    current = createDocument(document.path, source);
  }
  return { source: current.source, applied };
}

/** In reading order; a fix that touches what an earlier one changes waits for the next round. */
function safeEdits(
  findings: readonly Finding[],
  path: string,
): { readonly edits: readonly TextEdit[]; readonly count: number } {
  const chosen = new DisjointEdits();
  let count = 0;
  for (const finding of findings) {
    const fix = safeFixOf(finding);
    if (fix?.edits.every((edit) => edit.path === path) && chosen.add(fix.edits)) count++;
  }
  return { edits: chosen.edits, count };
}
