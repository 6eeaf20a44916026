// Which mark of handling each part of a briefing has: a paragraph, an item or a cell that opens with one, a sentence that holds
// one, a heading. Says what is written; whether it is in force is for rules to say.

import { countBelow, spliceMoved } from '../../text/sorted.ts';
import type { Span } from '../../text/span.ts';
import { type Brief, inDocument, passageStart } from '../brief.ts';
import type { ContentEdit, PassageContent } from '../passage.ts';
import { type FactKind, passageFacts } from '../passage-facts.ts';
import type { Section, Statement } from '../statement.ts';
import { strictestOf, type WrittenMark, writtenMark } from './markings.ts';

export interface StatementPortion {
  /** What is written in the statement itself, its span counted as the statement's is. */
  readonly written?: PlacedMark;
  /**
   * The mark that holds for it, in force or not: its own, that with which its paragraph, item or cell opens, or that of the nearest
   * heading that has one. Else the briefing's holds.
   */
  readonly mark?: string;
}

const none: StatementPortion = {};

interface Kept {
  readonly marks: readonly string[];
  readonly portions: readonly StatementPortion[];
}

const kept = new WeakMap<readonly Statement[], Kept>();

/** One for each of `statements`, which are those of one passage. Kept by identity: a passage that is kept keeps its text. */
export function portionsOf(
  statements: readonly Statement[],
  marks: readonly string[],
  textOf: (span: Span) => string,
): readonly StatementPortion[] {
  const known = kept.get(statements);
  if (known?.marks === marks) return known.portions;
  const portions = readPortions(statements, marks, textOf);
  kept.set(statements, { marks, portions });
  return portions;
}

function readPortions(
  statements: readonly Statement[],
  marks: readonly string[],
  textOf: (span: Span) => string,
): readonly StatementPortion[] {
  let run = -1;
  let ofRun: string | undefined;
  return statements.map((statement): StatementPortion => {
    if (statement.run !== run) [run, ofRun] = [statement.run, undefined];
    const text = textOf(statement.span);
    const found = text.includes('(') ? writtenMark(text, marks) : undefined;
    if (!found) {
      const mark = ofRun ?? sectionMark(statement.section, marks);
      return mark === undefined ? none : { mark };
    }
    if (found.isOpening) ofRun = found.text;
    return { mark: found.text, written: { text: found.text, span: spanOf(found, statement.span.start) } };
  });
}

/** The mark in the nearest heading that has one. */
function sectionMark({ marked }: Section, marks: readonly string[]): string | undefined {
  for (let at = (marked?.length ?? 0) - 1; at >= 0; at--) {
    const found = writtenMark(marked![at]!, marks);
    if (found) return found.text;
  }
  return undefined;
}

/** Marks in headings, with their places in the document's text. */
export function headingMarks(brief: Brief, marks: readonly string[]): readonly PlacedMark[] {
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

/** A mark that is written, with its place. */
export interface PlacedMark {
  readonly text: string;
  readonly span: Span;
}

interface Gathered {
  readonly marks: readonly string[];
  /** Ascending indexes of the passages with marks, and what each has, in spans that count from its start. */
  readonly indexes: readonly number[];
  readonly found: readonly (readonly PlacedMark[])[];
}

const gathered = new WeakMap<readonly PassageContent[], Gathered>();

/** Marks in text, headings apart, with their places in the document's text. An edit costs what it changes. */
export function writtenMarks(brief: Brief, marks: readonly string[]): readonly PlacedMark[] {
  const { passageContents: contents, edit } = brief;
  let known = gathered.get(contents);
  if (known?.marks !== marks) {
    const before = edit && gathered.get(edit.before);
    known = before?.marks === marks ? gatherAgain(brief, before, edit!) : gather(brief, marks, 0, contents.length);
    gathered.set(contents, known);
  }
  const { indexes, found } = known;
  return indexes.flatMap((index, at) => {
    const start = passageStart(brief, index);
    return found[at]!.map(({ text, span }) => ({ text, span: inDocument({ start }, span) }));
  });
}

function gather(brief: Brief, marks: readonly string[], from: number, to: number): Gathered {
  const { rope } = brief.document;
  const indexes: number[] = [];
  const found: (readonly PlacedMark[])[] = [];
  for (let index = from; index < to; index++) {
    const start = passageStart(brief, index);
    const { statements } = brief.passageContents[index]!;
    const here = portionsOf(statements, marks, (span) => rope.slice(span.start + start, span.end + start)).flatMap(
      ({ written }) => written ?? [],
    );
    if (here.length === 0) continue;
    indexes.push(index);
    found.push(here);
  }
  return { marks, indexes, found };
}

function gatherAgain(brief: Brief, before: Gathered, { at, removed, added }: ContentEdit): Gathered {
  const first = countBelow(before.indexes, at);
  const rest = countBelow(before.indexes, at + removed);
  const anew = gather(brief, before.marks, at, at + added);
  return {
    marks: before.marks,
    indexes: spliceMoved(before.indexes, first, anew.indexes, rest, added - removed),
    found: [...before.found.slice(0, first), ...anew.found, ...before.found.slice(rest)],
  };
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
