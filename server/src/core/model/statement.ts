// The unit of the language: a sentence of body text, what it rests on and how sure its writer is. All spans are relative
// to the start of the statement's top-level block, so that an edit above it leaves it as it is.

import type { BasisItem, Citation, Tag } from '../syntax/tag.ts';
import type { Span } from '../text/span.ts';
import type { Assessment } from './assessment.ts';

export type StatementKind = 'claim' | 'judgment' | 'assumption' | 'gap' | 'note' | 'question' | 'quote' | 'exempt';

/** Why a sentence asserts nothing. */
export type Exemption = 'imperative' | 'meta' | 'greeting' | 'fragment' | 'lead-in' | 'task' | 'link';

/**
 * Where a statement's tag stands: at the statement, at the start of its block (or in its table row or the head of its table), or
 * at the lead-in above or the source line below.
 */
export type Tagged = 'own' | 'block' | 'lead-in' | 'none';

export interface Statement {
  readonly kind: StatementKind;
  /** Its own words. A tag is inside only where words of the same statement stand behind it. */
  readonly span: Span;
  readonly exempt?: Exemption;
  /**
   * Set on a claim whose words were recognised neither as an assertion nor as anything that asserts nothing: it may assert
   * something. Never set where a tag, a section or a quotation says what it is.
   */
  readonly isDoubtful?: true;
  /** Set on a row of a table whose cells are no sentences: one statement, bars and all. */
  readonly isRow?: true;
  /** Its own tags, in order; empty when it has none. */
  readonly tags: readonly Tag[];
  readonly tagged: Tagged;
  /** The tags it is read under: its own, or those of its block, row, table head, lead-in or source line. */
  readonly coveredBy: readonly Tag[];
  readonly citations: readonly Citation[];
  readonly basis: readonly BasisItem[];
  /** What its tags say behind `::`. */
  readonly assessment: Assessment;
  readonly id?: string;
  readonly idSpan?: Span;
  readonly section: Section;
  /** Index of its run of text within the block: equal for the sentences of one paragraph, item or cell. */
  readonly run: number;
  /**
   * False where the boundary before (`start`) or behind (`end`) is a guess: the sentence may go on.
   * A guess never makes an error of its own.
   */
  readonly isCertain: { readonly start: boolean; readonly end: boolean };
}

/** A table, or a list whose items are all data: who sources it does so in one place. Spans and indexes are those of its block. */
export interface StatementGroup {
  readonly type: 'table' | 'list';
  /** From its first row, heads apart, or its first item to the end of the last. */
  readonly span: Span;
  /** For each row or item with statements the index of its first in the block; they end at `end`. */
  readonly firsts: readonly number[];
  readonly end: number;
  /** Index of the last statement of the paragraph that leads it in. */
  readonly leadIn?: number;
  /** The source line under it, tagged or not. */
  readonly sourceLine?: Span;
}

/** The part of the document under one heading. */
export interface Section {
  /** Undefined above the first heading. */
  readonly title?: string;
  /** Classes in force, those of the enclosing sections too: `key-judgments`, `gaps` … */
  readonly classes: readonly string[];
  /** Of the headings over it that hold a parenthesis, the outermost first: it may be a mark of handling. Absent where none does. */
  readonly marked?: readonly string[];
}

/** Claims, quotations and judgments: what must have grounds and a confidence. */
export function needsGrounds(statement: Statement): boolean {
  return statement.kind === 'claim' || statement.kind === 'quote' || statement.kind === 'judgment';
}

/** Whether something is named that supports it. */
export function hasGrounds(statement: Statement): boolean {
  return (
    statement.citations.some((citation) => citation.stance === 'supports') ||
    statement.basis.some((item) => item.stance === 'supports')
  );
}

/** Grounds and a confidence: what `sourced` counts in a report. */
export function isSourced(statement: Statement): boolean {
  return needsGrounds(statement) && hasGrounds(statement) && statement.assessment.confidence.length > 0;
}
