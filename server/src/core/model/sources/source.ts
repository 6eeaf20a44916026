// A source as a briefing's front matter or a shared registry declares it. Types only: front-matter.ts and registry/ fill them.

import type { Span } from '../../text/span.ts';

/** Where a key of a declaration and its value stand. A value that is not written has an empty span. */
export interface Field {
  readonly keySpan: Span;
  readonly valueSpan: Span;
}

/** How the source knows what it says. `unknown` counts as dependent. */
export type Access = 'first-hand' | 'documentary' | 'issuer' | 'relay' | 'unknown';

export type SourceStatus = 'current' | 'corrected' | 'superseded' | 'retracted';

/** An upstream; `for` limits it to some statements. */
export interface Derivation {
  readonly source: string;
  readonly sourceSpan: Span;
  readonly for: readonly string[];
}

export interface Anonymity {
  /** How many people stand behind it. */
  readonly count?: number | 'unknown';
  readonly position?: string;
  readonly reason?: string;
}

export interface Source {
  readonly id: string;
  /** The id where it is declared. */
  readonly idSpan: Span;
  /** From the id to the end of the entry. */
  readonly span: Span;
  /** Path of the file that declares it, as messages name it. */
  readonly declaredIn: string;
  /** Where each key stands and its value: what rules underline and fixes edit. Empty for BibTeX. */
  readonly fields: ReadonlyMap<string, Field>;
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  /** ISO 8601, perhaps a year or a year and month; absent when it is written but cannot be read as one day (see `fields`). */
  readonly date?: string;
  readonly accessed?: string;
  readonly url?: string;
  readonly archive?: string;
  /** A CSL item type. */
  readonly type?: string;
  readonly access: Access;
  /** Admiralty letter. */
  readonly reliability?: string;
  readonly derivedFrom: readonly Derivation[];
  readonly ownReporting: boolean;
  readonly anonymous?: Anonymity;
  /** Sources with the same value are one origin. */
  readonly origin?: string;
  readonly text?: string;
  readonly sha256?: string;
  readonly status: SourceStatus;
  readonly statusNote?: string;
  readonly marking?: string;
  readonly note?: string;
}
