// What the body of a briefing is made of, as far as statements care. Types only; read-blocks.ts makes them from the tree.
// All offsets are relative to the start of the top-level block, so that a block may move without being read again.

import type { Span } from '../text/span.ts';
import type { MaskSpan } from './sentences/split-sentences.ts';
import type { Tag } from './tag.ts';

/** A stretch of running text from which sentences are cut. */
export interface Run {
  readonly span: Span;
  /** The text of `span`, same length; container marks (`>`), line-break tags and entities of white space are blanks. */
  readonly text: string;
  /** What is not running text, relative to the run: code, links' tails, emphasis marks, tags … */
  readonly masks: readonly MaskSpan[];
  /** In order, relative to the block. */
  readonly tags: readonly Tag[];
  /** Comments inside the run, relative to the block. */
  readonly comments: readonly Span[];
  /** No words but those of links and images. */
  readonly isOnlyLinks: boolean;
}

export interface Heading {
  readonly type: 'heading';
  readonly span: Span;
  readonly level: number;
  readonly title: string;
  readonly classes: readonly string[];
  readonly tags: readonly Tag[];
  /** A line of `-` under a paragraph made it, or the `=======` of a conflict that git left. */
  readonly isUnderlined: boolean;
}

export type Part =
  | Heading
  | { readonly type: 'paragraph' | 'task'; readonly run: Run }
  /** The words over a callout, a list of details, a figure. */
  | { readonly type: 'title'; readonly run: Run }
  | { readonly type: 'list'; readonly items: readonly (readonly Part[])[] }
  /** A callout (`> [!NOTE]`, `!!! tip`) frames the writer's own words; any other quote is somebody's. */
  | { readonly type: 'quote'; readonly isAlert: boolean; readonly parts: readonly Part[] }
  | { readonly type: 'table'; readonly head: readonly Run[]; readonly rows: readonly (readonly Run[])[] }
  | { readonly type: 'footnote'; readonly parts: readonly Part[] }
  /** What one block of HTML holds. */
  | { readonly type: 'group'; readonly parts: readonly Part[] }
  | { readonly type: 'code' }
  | { readonly type: 'comment'; readonly span: Span }
  /** Words that readers may see and that could not be read as text. */
  | { readonly type: 'unread'; readonly span: Span; readonly words: number }
  /** Thematic breaks, lines of markup, link definitions: nothing to read. */
  | { readonly type: 'other' };

/** A top-level block; a paragraph that may lead in the block behind it, or may be its source line, is read together with it. */
export interface Block {
  readonly parts: readonly Part[];
  readonly length: number;
}

/** A block and where it begins in the document's text. */
export interface PlacedBlock {
  readonly start: number;
  readonly block: Block;
}
