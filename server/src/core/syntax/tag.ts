// What stands inside one tag, as data: `[@log B2 p. 4; #closed :: high, likely, by 2026-05-13]{#reopen}`.
// Types only; read-tag.ts makes them. Terms are not looked up here: a tag does not know which scale is declared.

import type { Span } from '../text/span.ts';

/** The words that make a tag without evidence. */
export type TagKind = 'assumption' | 'gap' | 'note';

/** `but` makes an item contradict its statement; it supports nothing then. */
export type Stance = 'supports' | 'contradicts';

/** `@key B2 p. 4`: one use of one source. */
export interface Citation {
  readonly type: 'citation';
  readonly span: Span;
  readonly stance: Stance;
  /** What stands before the `@` and means nothing here, with the blank behind it: `see `, or the `-` that hides an author’s name. */
  readonly prefix?: string;
  readonly key: string;
  /** The key without its `@`. */
  readonly keySpan: Span;
  /** Admiralty grade as written: `B2`, or the credibility digit alone as `/2`. Not checked to be on the scale. */
  readonly grade?: string;
  readonly gradeSpan?: Span;
  readonly locator?: string;
  readonly locatorSpan?: Span;
}

/** `#name`: another statement of the document as basis. */
export interface BasisItem {
  readonly type: 'basis';
  readonly span: Span;
  readonly stance: Stance;
  readonly name: string;
  /** The name without its `#`. */
  readonly nameSpan: Span;
}

export type EvidenceItem = Citation | BasisItem;

/** One comma-separated piece after `::`. */
export type AssessmentToken =
  | { readonly type: 'term'; readonly span: Span; readonly text: string }
  | { readonly type: 'by'; readonly span: Span; readonly date: string; readonly dateSpan: Span }
  | { readonly type: 'because'; readonly span: Span; readonly reason: string; readonly reasonSpan: Span };

/** Why a tag does not parse, where, and the edit that would mend it if there is only one. */
export interface TagFault {
  readonly span: Span;
  readonly message: string;
  readonly repair?: { readonly title: string; readonly span: Span; readonly newText: string; readonly isSafe: boolean };
}

export interface Tag {
  /** From `[` to the end of `]` or of the `{#id}` behind it; an unclosed tag ends where its text ends. */
  readonly span: Span;
  /** The brackets' content. */
  readonly contentSpan: Span;
  readonly isClosed: boolean;
  readonly kind?: TagKind;
  readonly evidence: readonly EvidenceItem[];
  /** The `::`; absent when the tag has no assessment. */
  readonly separatorSpan?: Span;
  readonly assessment: readonly AssessmentToken[];
  readonly id?: string;
  /** The name in `{#name}`, without the braces and `#`. */
  readonly idSpan?: Span;
  readonly faults: readonly TagFault[];
}
