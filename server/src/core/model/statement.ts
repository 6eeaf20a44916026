// The unit of the language: a sentence of body text, what it rests on and how sure its writer is. Types only.

import type { BasisItem, Citation, Tag } from '../syntax/tag.ts';
import type { Span } from '../text/span.ts';

export type StatementKind =
  'claim' | 'judgment' | 'assumption' | 'gap' | 'note' | 'question' | 'quote' | 'exempt';

/** Why a sentence asserts nothing. */
export type Exemption =
  'imperative' | 'meta' | 'greeting' | 'fragment' | 'lead-in' | 'task' | 'link';

/** Where a statement's tag stands: at the statement, at the start of its block (or in its table row), or at the lead-in. */
export type Tagged = 'own' | 'block' | 'lead-in' | 'none';

export interface Statement {
  readonly kind: StatementKind;
  /** Its own words, without its tag where the tag stands at the end. Offsets in the document's text. */
  readonly span: Span;
  readonly exempt?: Exemption;
  /** Its own tags, in order; empty when it has none. */
  readonly tags: readonly Tag[];
  readonly tagged: Tagged;
  /** The tags it is read under: its own, or those of its block, row or lead-in. */
  readonly coveredBy: readonly Tag[];
  readonly citations: readonly Citation[];
  readonly basis: readonly BasisItem[];
  /** As the declared scale spells it. */
  readonly confidence?: string;
  readonly likelihood?: string;
  readonly by?: string;
  readonly because?: string;
  /** Tokens after `::` that are on neither declared scale; `?` is the placeholder for a level still to be chosen. */
  readonly unknownTokens: readonly { readonly text: string; readonly span: Span }[];
  readonly hasPlaceholder: boolean;
  readonly id?: string;
  readonly idSpan?: Span;
  /** Heading of its section, undefined above the first heading. */
  readonly section?: string;
  /** Section classes in force: `key-judgments`, `gaps` … */
  readonly sectionClasses: readonly string[];
  /** Index of the run of text (paragraph, cell, item) it belongs to: equal for sentences of one paragraph. */
  readonly block: number;
  /**
   * False where the boundary before (`start`) or behind (`end`) is a guess: the sentence may go on.
   * A guess never makes an error of its own.
   */
  readonly isCertain: { readonly start: boolean; readonly end: boolean };
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
  return needsGrounds(statement) && hasGrounds(statement) && statement.confidence !== undefined;
}
