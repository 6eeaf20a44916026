// The claims of a text beside the passages that they cite, in the shape that `briefwright verify` prints (schema version 1). For people
// who read both: it says which words stand there, and never whether the claim is true.

import { paragraphLocator } from './model/archives/archive.ts';
import { type Brief, inDocument, wordsOf } from './model/brief.ts';
import {
  type ClaimSupport,
  type Counted,
  claimSupports,
  countSupport,
  type SourceSupport,
  type SupportCounts,
  type SupportState,
} from './model/evidence/claims/claim-support.ts';
import type { ClaimDifferenceKind } from './model/evidence/claims/evidence-differences.ts';
import type { FoundPassage } from './model/evidence/claims/found-passage.ts';
import type { UncheckedClaim } from './model/evidence/claims/unchecked-claim.ts';
import { mayBeQuoted } from './model/evidence/quotations/may-be-quoted.ts';
import type { StatementKind } from './model/statement.ts';
import type { Workspace } from './model/workspace.ts';
import { lookedWords, supportWords } from './support-words.ts';
import type { Stance } from './syntax/tag.ts';
import type { Document } from './text/document.ts';
import { placesOnDisk, type StretchOnDisk } from './text/place-on-disk.ts';
import { plainLine } from './text/plain-line.ts';

/** One text and its claims. */
export interface Verified {
  readonly path: string;
  /** `answer`: it has citations in the line, and its sources are files of a folder. */
  readonly type: 'briefing' | 'answer';
  readonly title: string | null;
  readonly summary: SupportCounts;
  /** In order. */
  readonly claims: readonly VerifiedClaim[];
}

export interface VerifiedClaim extends StretchOnDisk {
  readonly kind: StatementKind;
  readonly id: string | null;
  /** Its own words, as written. */
  readonly text: string;
  readonly state: SupportState;
  readonly reason: UncheckedClaim | null;
  /** The state in words, with what differs or why it was not checked. */
  readonly says: string;
  readonly differences: readonly { readonly what: ClaimDifferenceKind; readonly text: string }[];
  readonly sources: readonly VerifiedSource[];
}

export interface VerifiedSource {
  readonly key: string;
  readonly title: string | null;
  readonly stance: Stance;
  readonly locator: string | null;
  readonly state: SupportState;
  readonly reason: UncheckedClaim | null;
  /** “3 of 4 names, 9 of 11 words, ¶ 7”, or why nobody looked. */
  readonly says: string;
  /** Null where its text was not looked in. */
  readonly words: Counted | null;
  readonly names: Counted | null;
  /** The nearest, by its words; null where there is none. */
  readonly passage: VerifiedPassage | null;
}

export interface VerifiedPassage extends StretchOnDisk {
  /** Of the text. */
  readonly path: string;
  readonly locator: string;
  /** Whether it lies where the citation points; null where it points nowhere. */
  readonly isCited: boolean | null;
  /** Null where the source bears another handling mark than the briefing. */
  readonly text: string | null;
}

export function verify(brief: Brief, workspace: Workspace): Verified {
  const supports = claimSupports(brief, workspace);
  return {
    path: brief.document.path,
    type: 'briefing',
    title: brief.frontMatter.title ?? null,
    summary: countSupport(supports.map(({ support }) => support)),
    claims: supports.map(({ placed, support }) => ({
      ...placesOnDisk(brief.document, inDocument(placed, placed.statement.span)),
      kind: placed.statement.kind,
      id: placed.statement.id ?? null,
      text: wordsOf(brief, placed),
      ...describeSupport(support, ({ source }) => source !== undefined && mayBeQuoted(source, brief)),
    })),
  };
}

/** `mayShow`: whether words of the source may stand in a report about the text. */
export function describeSupport(
  support: ClaimSupport,
  mayShow: (source: SourceSupport) => boolean,
): Pick<VerifiedClaim, 'state' | 'reason' | 'says' | 'differences' | 'sources'> {
  return {
    state: support.state,
    reason: support.reason ?? null,
    says: supportWords(support),
    differences: support.differences.map(({ what, text }) => ({ what, text })),
    sources: support.sources.map((source) => describeSource(source, mayShow(source))),
  };
}

function describeSource(source: SourceSupport, isShown: boolean): VerifiedSource {
  const { key, stance, locator, state, reason, looked } = source;
  const passage = looked?.passage();
  return {
    key,
    title: source.source?.title ?? null,
    stance,
    locator: locator ?? null,
    state,
    reason: reason ?? null,
    says: looked ? lookedWords(looked) : supportWords({ ...source, differences: [] }),
    words: looked?.words ?? null,
    names: looked?.names ?? null,
    passage: passage ? describePassage(passage, isShown) : null,
  };
}

/** In characters: three sentences that somebody is to read. */
const longestPassage = 1200;

function describePassage({ archive, span, paragraph, isCited }: FoundPassage, isShown: boolean): VerifiedPassage {
  const { document }: { readonly document: Document } = archive;
  return {
    path: document.path,
    locator: paragraphLocator(paragraph),
    isCited: isCited ?? null,
    ...placesOnDisk(document, span),
    text: isShown ? plainLine(document.text.slice(span.start, span.end), longestPassage) : null,
  };
}
