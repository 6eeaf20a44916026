// What the extension and the page of the preview say to each other. Types only: plain data, checked by nobody else.

import type { PreviewAnswer } from '../../../server/src/features/extension/preview.ts';

export type PreviewView = 'page' | 'graph';

/** From the extension to the page. */
export type ToPage =
  /** What changed; pieces without HTML are those that the page has, and so are the blocks outside `splice`. `folder` is where pictures beside the briefing are served from. */
  | { readonly type: 'preview'; readonly uri: string; readonly answer: PreviewAnswer; readonly folder: string }
  /** There is nothing to show, and this is why. */
  | { readonly type: 'nothing'; readonly message: string }
  /** The editor's first visible line, with the part of it that is out of sight. */
  | { readonly type: 'scroll'; readonly line: number }
  | { readonly type: 'cursor'; readonly line: number; readonly column: number }
  | { readonly type: 'view'; readonly view: PreviewView }
  /** A picture, or why there is none. `isAround`: it is about the statement at the cursor. */
  | { readonly type: 'graph'; readonly svg: string; readonly summary: string; readonly isAround: boolean }
  | { readonly type: 'no-graph'; readonly message: string };

/** From the page to the extension. */
export type FromPage =
  /** The page has nothing yet: it was just loaded. `view` and `isAround` are what it showed before. */
  | { readonly type: 'ready'; readonly view: PreviewView; readonly isAround: boolean }
  /** Lines and columns count from 0, columns in UTF-16 code units. */
  | { readonly type: 'reveal'; readonly line: number; readonly column: number }
  | { readonly type: 'scrolled'; readonly line: number }
  /** Milliseconds that the page took to show what was sent last. */
  | { readonly type: 'updated'; readonly took: number }
  | { readonly type: 'shows'; readonly view: PreviewView; readonly isAround: boolean }
  | { readonly type: 'node'; readonly id: string }
  | { readonly type: 'export' }
  /** A file beside the briefing that a link names. */
  | { readonly type: 'open'; readonly path: string };

/** What the page remembers over a reload of the window. */
export interface PageState {
  readonly uri?: string;
  readonly view: PreviewView;
  readonly isAround: boolean;
}
