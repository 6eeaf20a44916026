// A top-level block as it was read, and what of a briefing goes from one version to the next: its passages, and what an edit did
// to them. Types only; how they are read is brief.ts's to know.

import type { Splice } from '../syntax/parse-body.ts';
import type { BlockStatements } from './read-statements.ts';
import type { Section } from './statement.ts';

/** What was read of a top-level block, with spans that count from its start: the same object as long as the block is the same. */
export interface PassageContent extends BlockStatements {
  readonly section: Section;
}

/** A top-level block with its statements. Their spans count from `start`, an offset in the document's text. */
export interface Passage extends PassageContent {
  readonly start: number;
}

/** Names the contents of the version before by themselves, so that nothing else of that version is held. */
export interface ContentEdit extends Splice {
  readonly before: readonly PassageContent[];
}

/** The passages of one version of a briefing. */
export interface PassageVersion {
  /** In order; the same array where an edit left them all as they were. */
  readonly passageContents: readonly PassageContent[];
  /** How `passageContents` came of those of the version before; absent where that was not at hand. */
  readonly edit?: ContentEdit;
}
