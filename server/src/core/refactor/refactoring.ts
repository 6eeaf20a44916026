// What a refactoring comes to: edits of one briefing, perhaps a new file beside it, or why it cannot be made here.

import { type Brief, parseBrief, statementsOf, wordsOf } from '../model/brief.ts';
import { createDocument } from '../text/document.ts';
import { applyEdits, type TextEdit } from '../text/text-edit.ts';

/** Offsets are those of the briefing's text. */
export interface RefactoringEdits {
  readonly edits: readonly TextEdit[];
  /** A file to create; its path is relative to the briefing's folder. */
  readonly created?: { readonly path: string; readonly text: string };
}

/** One sentence without a full stop, for the writer: "This briefing declares no sources". */
export interface Obstacle {
  readonly obstacle: string;
}

export type Refactoring = RefactoringEdits | Obstacle;

/** The briefing after `edits`; whatever they do not touch is taken over. */
export function briefAfter(brief: Brief, edits: readonly TextEdit[]): Brief {
  const { path, text } = brief.document;
  return parseBrief(createDocument(path, applyEdits(text, edits)), brief.configured, brief);
}

/** Whether both say the same: same sentences of the same kinds on the same grounds at the same levels, wherever their tags stand. */
export function saysTheSame(a: Brief, b: Brief): boolean {
  return JSON.stringify(sayingsOf(a)) === JSON.stringify(sayingsOf(b));
}

function sayingsOf(brief: Brief): unknown {
  return statementsOf(brief).map((placed) => {
    const { kind, exempt, citations, basis, assessment, id } = placed.statement;
    return [
      kind,
      exempt,
      id,
      wordsOf(brief, placed)
        .replace(/\[[^\]]*\]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
      citations.map(({ key, stance, grade, locator }) => [key, stance, grade, locator]),
      basis.map(({ name, stance }) => [name, stance]),
      [...assessment.confidence, ...assessment.likelihood].map(({ term }) => term),
      assessment.by,
      assessment.because,
    ];
  });
}
