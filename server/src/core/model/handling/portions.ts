// Which mark of handling each part of a briefing has: a paragraph, an item or a cell that opens with one, a sentence that holds
// one, a heading. Says what is written; whether it is in force is for rules to say.

import type { Span } from '../../text/span.ts';
import { type Brief, inDocument, passageStart } from '../brief.ts';
import { type FactKind, passageFacts } from '../passage-facts.ts';
import type { Statement } from '../statement.ts';
import { strictestOf, type WrittenMark, writtenMark } from './markings.ts';

export interface StatementPortion {
  /** What is written in the statement itself, its span counted as the statement's is. */
  readonly written?: { readonly text: string; readonly span: Span };
  /** The mark that holds for it, in force or not: its own, or that with which its paragraph, item or cell opens. Else the briefing's holds. */
  readonly mark?: string;
}

const none: StatementPortion = {};
const unmarked = new WeakSet<readonly Statement[]>();

/** One for each of `statements`, which are those of one passage. */
export function portionsOf(
  statements: readonly Statement[],
  marks: readonly string[],
  textOf: (span: Span) => string,
): readonly StatementPortion[] {
  // Most passages hold no parenthesis, and a passage that is kept keeps its text.
  if (unmarked.has(statements)) return statements.map(() => none);
  let run = -1;
  let ofRun: string | undefined;
  let hasParenthesis = false;
  const portions = statements.map((statement): StatementPortion => {
    if (statement.run !== run) [run, ofRun] = [statement.run, undefined];
    const text = textOf(statement.span);
    hasParenthesis ||= text.includes('(');
    const found = text.includes('(') ? writtenMark(text, marks) : undefined;
    if (!found) return ofRun === undefined ? none : { mark: ofRun };
    if (found.isOpening) ofRun = found.text;
    return { mark: found.text, written: { text: found.text, span: spanOf(found, statement.span.start) } };
  });
  if (!hasParenthesis) unmarked.add(statements);
  return portions;
}

/** Marks in headings, with their places in the document's text. */
export function headingMarks(
  brief: Brief,
  marks: readonly string[],
): readonly { readonly text: string; readonly span: Span }[] {
  return passageFacts(brief, titlesWithParentheses).indexes.flatMap((index) => {
    const first = brief.body.pieces[index]!.block.parts[0];
    if (first?.type !== 'heading') return [];
    const span = inDocument({ start: passageStart(brief, index) }, first.span);
    const text = brief.document.rope.slice(span.start, span.end);
    const content = /^#*[ \t]*/.exec(text)![0].length;
    const found = writtenMark(text.slice(content), marks);
    return found ? [{ text: found.text, span: spanOf(found, span.start + content) }] : [];
  });
}

/** The marks that hold for statements by themselves or by their paragraph, item or cell, in force or not. */
export function portionMarks(brief: Brief, marks: readonly string[]): ReadonlyMap<Statement, string> {
  const { rope } = brief.document;
  return new Map(
    brief.passageContents.flatMap(({ statements }, index) => {
      const start = passageStart(brief, index);
      const portions = portionsOf(statements, marks, (span) => rope.slice(span.start + start, span.end + start));
      return statements.flatMap((statement, at) =>
        portions[at]!.mark === undefined ? [] : [[statement, portions[at]!.mark] as const],
      );
    }),
  );
}

/** The strictest of all marks in headings and text that are in force; undefined where there is none. */
export function strictestPortion(brief: Brief, marks: readonly string[]): string | undefined {
  return strictestOf(
    [...portionMarks(brief, marks).values(), ...headingMarks(brief, marks).map(({ text }) => text)],
    marks,
  );
}

/** A passage without statements may be a heading: the title of its section is then its own. */
const titlesWithParentheses: FactKind<string, undefined> = {
  pick: ({ section: { title }, statements }) => (statements.length === 0 && title?.includes('(') ? title : undefined),
  isSame: (a, b) => a === b,
  combine: () => undefined,
};

function spanOf({ start, end }: WrittenMark, base: number): Span {
  return { start: start + base, end: end + base };
}
