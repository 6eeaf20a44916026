// A document that is no Markdown, as its readers leave it: blocks, and words with their marks. Types only; write-markdown.ts writes it.

import type { CitedItem } from '../imported.ts';

export type RichInline =
  | {
      readonly type: 'text';
      readonly text: string;
      readonly isStrong?: boolean;
      readonly isEmphasis?: boolean;
      readonly isStruck?: boolean;
      readonly isCode?: boolean;
    }
  | { readonly type: 'link'; readonly target: string; readonly children: readonly RichInline[] }
  | { readonly type: 'note'; readonly label: string }
  | { readonly type: 'image'; readonly words: string; readonly target?: string }
  /** Words that a program for references printed, and what they cite. */
  | { readonly type: 'citation'; readonly children: readonly RichInline[]; readonly items: readonly CitedItem[] }
  | { readonly type: 'break' };

export type RichBlock =
  | {
      readonly type: 'heading';
      readonly level: number;
      readonly children: readonly RichInline[];
      readonly isOfNotes?: boolean;
    }
  | { readonly type: 'paragraph'; readonly children: readonly RichInline[] }
  | {
      readonly type: 'list';
      readonly isOrdered: boolean;
      readonly start: number;
      readonly items: readonly (readonly RichBlock[])[];
    }
  | { readonly type: 'quote'; readonly children: readonly RichBlock[] }
  | { readonly type: 'code'; readonly text: string }
  | {
      readonly type: 'table';
      readonly hasHead: boolean;
      /** Rows of cells; a cell that another one reaches over is empty. */
      readonly rows: readonly (readonly (readonly RichInline[])[])[];
    }
  | { readonly type: 'rule' }
  | { readonly type: 'comment'; readonly text: string };

export interface RichText {
  readonly blocks: readonly RichBlock[];
  /** In the order in which they are to stand at the end. */
  readonly notes: ReadonlyMap<string, readonly RichBlock[]>;
}
