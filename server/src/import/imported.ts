// What comes of importing one file: a briefing or a list of sources, and what of the file was understood and what was not. Types only.

import type { Source } from '../core/model/sources/source.ts';
import type { SourceEntry } from './bibliography/source-entry.ts';

/** Of the parts of one kind: `found` is `cited`, `kept` and `left` together. */
export interface ImportCount {
  readonly found: number;
  /** A tag cites the source that it names. */
  readonly cited: number;
  /** It stands in the briefing as it stood in the document, and no tag cites it. */
  readonly kept: number;
  /** It is not in the briefing. */
  readonly left: number;
}

export const countedKinds = ['notes', 'links', 'citations', 'tables', 'images', 'comments'] as const;

export type CountedKind = (typeof countedKinds)[number];

export type Counts = Readonly<Record<CountedKind, ImportCount>>;

export interface ImportedBriefing {
  readonly text: string;
  readonly counts: Counts;
  /** How many sources its front matter declares. */
  readonly sources: number;
  /** Statements that need grounds, and those of them that name some now. */
  readonly claims: number;
  readonly cited: number;
  /** Sentences for the reader of the report, without a path: what was changed, left out or not understood. */
  readonly notices: readonly string[];
}

/** A document as Markdown, before it is a briefing. */
export interface PreparedDocument {
  readonly text: string;
  readonly description: Description;
  /** Citations at offsets of `text`: what programs for references, or the writer, put there. */
  readonly marks: readonly CitationMark[];
  /** Sources that came with the document. */
  readonly declared: readonly Source[];
  /** Of parts that are not in `text`: added to what is counted there. */
  readonly left: Partial<Record<CountedKind, number>>;
  /** Of parts that cannot be counted in `text`: instead of what is counted there. */
  readonly counted?: Partial<Record<CountedKind, number>>;
  readonly notices: readonly string[];
}

/** What a document says of itself. */
export interface Description {
  readonly title?: string;
  /** ISO 8601. */
  readonly date?: string;
  readonly authors?: readonly string[];
  /** BCP 47. */
  readonly lang?: string;
}

export interface CitationMark {
  readonly offset: number;
  /** Label of the note that it stands in: then it belongs to the sentences that the note belongs to, too. */
  readonly note?: string;
  readonly items: readonly CitedItem[];
}

export interface CitedItem {
  readonly key: string;
  /** As a tag writes it: `p. 12`. */
  readonly locator?: string;
}

export interface ReadBibliography {
  readonly entries: readonly SourceEntry[];
  /** Entries that were not read, with their lines, counted from 1. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
  /** Fields that a source has no place for, by name: how many entries have them. */
  readonly unused: ReadonlyMap<string, number>;
}

/** `failure` is a sentence without its full stop that follows "path: ". */
export type Failed = { readonly failure: string };
