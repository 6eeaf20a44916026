// What a reader sees of the body: headings, paragraphs, lists, tables, and the words in them with their styles. Types only;
// read-page.ts makes them from the tree. Does not know any statements or output format. Offsets are relative to the start of the
// top-level block, so that a block may move without being read again.

import type { Span } from '../../text/span.ts';

/** An address, as written but for its escapes: nobody has looked yet whether it is one to follow. */
export interface Address {
  readonly address: string;
  readonly title?: string;
}

/**
 * Where a link or an image leads: an address of its own, or the label of a definition elsewhere in the document. `tail` is
 * what stands after its words (`[label]`, `[]` or nothing), for the reader of one that is defined nowhere.
 */
export type PageLinkTarget = Address | { readonly label: string; readonly tail: string };

export type InlineStyle =
  | { readonly type: 'emphasis' | 'strong' | 'strike' }
  | { readonly type: 'link'; readonly target: PageLinkTarget };

export type Inline = InlinePiece & {
  readonly span: Span;
  /** From the outermost to the innermost. The same object for neighbours under one mark. */
  readonly styles: readonly InlineStyle[];
};

type InlinePiece =
  /** Backslash escapes are resolved; where there is none, `text` is what stands at `span`. */
  | { readonly type: 'text'; readonly text: string }
  /** `&eacute;` or `&#233;`, as written. */
  | { readonly type: 'entity'; readonly text: string }
  | { readonly type: 'code'; readonly text: string }
  /** A line break that the reader sees. */
  | { readonly type: 'break' }
  | { readonly type: 'image'; readonly alt: string; readonly target: PageLinkTarget }
  /** A reference to a footnote, `[^label]`. */
  | { readonly type: 'footnote'; readonly label: string }
  /** A tag, as written. */
  | { readonly type: 'tag'; readonly text: string };

export type Inlines = readonly Inline[];

export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

export type ColumnAlignment = 'left' | 'center' | 'right' | undefined;

export interface PageItem {
  readonly span: Span;
  /** Of a task: whether it is done. */
  readonly task?: 'open' | 'done';
  readonly blocks: readonly PageBlock[];
}

export interface PageRow {
  readonly span: Span;
  /** As many as the table has columns. */
  readonly cells: readonly Inlines[];
}

export type PageBlock = { readonly span: Span } & (
  | { readonly type: 'paragraph'; readonly inlines: Inlines }
  /** `id` is what `{#id}` says. The attributes in braces are no part of the inlines. */
  | { readonly type: 'heading'; readonly level: number; readonly id?: string; readonly inlines: Inlines }
  /** `start` is the first number of an ordered list. Tight: no blank lines between the items' blocks. */
  | { readonly type: 'list'; readonly start?: number; readonly isTight: boolean; readonly items: readonly PageItem[] }
  | { readonly type: 'quote'; readonly alert?: AlertKind; readonly blocks: readonly PageBlock[] }
  | {
      readonly type: 'table';
      readonly alignments: readonly ColumnAlignment[];
      readonly head: PageRow;
      readonly rows: readonly PageRow[];
    }
  | { readonly type: 'code'; readonly language?: string; readonly text: string }
  | { readonly type: 'footnote'; readonly label: string; readonly blocks: readonly PageBlock[] }
  /** Raw HTML, as written: a text to show, never markup. */
  | { readonly type: 'html'; readonly text: string }
  /** `[label]: address "title"`. Nothing is seen of it. */
  | { readonly type: 'definition'; readonly label: string; readonly target: Address }
  | { readonly type: 'rule' }
  /** A comment: nothing is seen of it. */
  | { readonly type: 'nothing' }
);
