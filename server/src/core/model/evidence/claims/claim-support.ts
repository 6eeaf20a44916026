// What is known of a claim and the texts of its sources: its state, and for each source which of its words and names stand there, and the
// nearest passage. Worked out when first asked for, and kept as long as the claim and what it cites. Compares words, not meanings.

import type { Citation, Stance } from '../../../syntax/tag.ts';
import { type Span, shift } from '../../../text/span.ts';
import type { Archive } from '../../archives/archive.ts';
import { type Brief, type PlacedStatement, passageIndexAt, statementsOf } from '../../brief.ts';
import type { Source } from '../../sources/source.ts';
import { needsGrounds, type Statement } from '../../statement.ts';
import { type SourceIndex, sourcesOf, type Workspace } from '../../workspace.ts';
import { type ArchiveStates, archiveStateOf, archiveStates } from '../named-archives.ts';
import { citedSpans } from '../passages/cited-spans.ts';
import { checkSupport, type Said, saidBy, supportBy, toldIn } from './check-support.ts';
import type { Difference } from './difference.ts';
import { type ClaimDifference, evidenceDifferences, type Uncertain } from './evidence-differences.ts';
import { type FoundPassage, foundPassage, placedPassage } from './found-passage.ts';
import { claimStanding, type Support } from './support.ts';
import { hasTooFew, lackOfText, type UncheckedClaim, type UncheckedText, uncheckedAs } from './unchecked-claim.ts';

/**
 * `found`: the texts speak of it, names and figures among it. `differs`: they speak of it and say something else. `not-found`: they do
 * not seem to speak of it, or do not name whom it names. `not-checked`: nobody looked, or not everywhere; it never counts as passed.
 */
export type SupportState = 'found' | 'differs' | 'not-found' | 'not-checked';

export interface ClaimSupport {
  readonly statement: Statement;
  readonly state: SupportState;
  /** Of what was not checked. */
  readonly reason?: UncheckedClaim;
  /** Of what differs. */
  readonly differences: readonly ClaimDifference[];
  /** In the order of the citations, each source once. */
  readonly sources: readonly SourceSupport[];
}

export interface SourceSupport {
  readonly key: string;
  /** Undefined where nothing declares it. */
  readonly source?: Source;
  readonly stance: Stance;
  /** As written; of several citations the first that has one. */
  readonly locator?: string;
  /** Of this source alone: of two, each may have a half of the claim. */
  readonly state: SupportState;
  readonly reason?: UncheckedClaim;
  /** Undefined where its text was not looked in. */
  readonly looked?: Looked;
}

/** What one text has of a claim. */
export interface Looked {
  readonly archive: Archive;
  /** Where the locator points; undefined without one that can be followed. */
  readonly cited: readonly Span[] | undefined;
  readonly words: Counted;
  readonly names: Counted;
  /** Where most of its words stand together; undefined where nothing of it does. Looked for when first asked for. */
  readonly passage: () => FoundPassage | undefined;
}

/** As the claim writes them. */
export interface Counted {
  readonly found: readonly string[];
  readonly missing: readonly string[];
}

/** What a briefing's claims come to. */
export interface SupportCounts {
  readonly claims: number;
  readonly found: number;
  readonly differs: number;
  readonly notFound: number;
  readonly notChecked: number;
}

interface Known {
  readonly states: ArchiveStates;
  readonly index: SourceIndex;
  readonly told: string;
  readonly support: ClaimSupport;
}

const known = new WeakMap<Statement, Known>();

/** Undefined for what asserts nothing that has to be sourced. */
export function claimSupport(brief: Brief, workspace: Workspace, placed: PlacedStatement): ClaimSupport | undefined {
  const { statement } = placed;
  if (!needsGrounds(statement) || (statement.isDoubtful && statement.citations.length === 0)) return undefined;
  const states = archiveStates(brief, workspace);
  const index = sourcesOf(brief, workspace);
  const told = toldIn(brief);
  let entry = known.get(statement);
  if (entry?.states !== states || entry.index !== index || entry.told !== told) {
    entry = { states, index, told, support: read(brief, workspace, placed) };
    known.set(statement, entry);
  }
  return entry.support;
}

/** Of all claims of the briefing, in order. */
export function claimSupports(
  brief: Brief,
  workspace: Workspace,
): readonly { readonly placed: PlacedStatement; readonly support: ClaimSupport }[] {
  return statementsOf(brief).flatMap((placed) => {
    const support = claimSupport(brief, workspace, placed);
    return support ? [{ placed, support }] : [];
  });
}

export function countSupport(supports: Iterable<{ readonly state: SupportState }>): SupportCounts {
  const counts = { claims: 0, found: 0, differs: 0, notFound: 0, notChecked: 0 };
  for (const { state } of supports) {
    counts.claims++;
    if (state === 'found') counts.found++;
    else if (state === 'differs') counts.differs++;
    else if (state === 'not-found') counts.notFound++;
    else counts.notChecked++;
  }
  return counts;
}

function read(brief: Brief, workspace: Workspace, { start, statement }: PlacedStatement): ClaimSupport {
  const { rope } = brief.document;
  const textOf = (span: Span): string => rope.slice(start + span.start, start + span.end);
  const passage = brief.passageContents[passageIndexAt(brief, start)]!;
  const at = passage.statements.indexOf(statement);
  const isCell = passage.groups.some(({ type, firsts, end }) => type === 'table' && at >= firsts[0]! && at < end);
  const own = isCell ? 'table' : uncheckedAs(statement, brief.settings);
  let words: Said | undefined;
  const said = (): Said => (words ??= saidBy(statement, textOf));
  const sources = sourceSupports(brief, workspace, statement, own, said);
  if (statement.citations.length === 0)
    return { statement, state: 'not-checked', reason: own!, differences: [], sources };
  const { differences: ofEvidence, uncertain } = evidenceDifferences(brief, workspace, statement, textOf);
  const { wording, ...judged } = wordsState(brief, workspace, statement, textOf, own, sources, uncertain);
  const differences = [...ofEvidence, ...wording];
  // What differs was looked at, whatever else was not.
  if (differences.length === 0 || judged.state === 'not-found') return { statement, ...judged, differences, sources };
  return {
    statement,
    state: 'differs',
    differences,
    sources: sources.map((source) => asDiffering(source, differences)),
  };
}

/** Figures and quotations stand in none of the texts as the claim has them; of wording, the text differs whose sentence it is. */
function asDiffering(source: SourceSupport, differences: readonly ClaimDifference[]): SourceSupport {
  const { state, looked, stance } = source;
  if (state !== 'found' || !looked || stance === 'contradicts') return source;
  const own = differences.filter(({ sentence }) => !sentence || sentence.archive === looked.archive);
  if (own.length === 0) return source;
  const sentence = own.find((one) => one.sentence)?.sentence;
  return {
    ...source,
    state: 'differs',
    looked: sentence ? { ...looked, passage: () => placedPassage(sentence, looked.cited) } : looked,
  };
}

type Judged = Pick<ClaimSupport, 'state' | 'reason'>;

function unchecked(reason: UncheckedClaim): Judged {
  return { state: 'not-checked', reason };
}

interface JudgedWords extends Judged {
  readonly wording: readonly ClaimDifference[];
}

/** By its words and names, and whether all that it quotes could be looked for. */
function wordsState(
  brief: Brief,
  workspace: Workspace,
  statement: Statement,
  textOf: (span: Span) => string,
  own: UncheckedClaim | undefined,
  sources: readonly SourceSupport[],
  uncertain: Uncertain,
): JudgedWords {
  const plain = (judged: Judged): JudgedWords => ({ ...judged, wording: [] });
  // A quotation is looked for word for word, and that is all there is to it.
  if (own === 'quotation' && uncertain.quotations > 0)
    return plain(uncertain.isOpen ? unchecked(lackOf(sources) ?? 'quotation') : { state: 'found' });
  const lack = own ?? lackOf(sources);
  if (lack !== undefined) return plain(unchecked(lack));
  const [checked] = checkSupport(brief, workspace, { statements: [statement], groups: [] }, textOf);
  if (!checked) return plain(unchecked('few-words'));
  const standing = claimStanding(checked);
  if (standing === 'not-found') return plain({ state: 'not-found' });
  const told = standing === 'unclear' ? unchecked('other-words') : ({ state: 'found' } as const);
  const judged: Judged = uncertain.isOpen ? unchecked('quotation') : told;
  return { ...judged, wording: checked.differences().map((one) => inWording(one, statement, textOf)) };
}

function inWording(
  { ours, archive, sentence }: Difference,
  { span }: Statement,
  textOf: (span: Span) => string,
): ClaimDifference {
  const place = shift(ours, span.start);
  const text = textOf(place).replace(/\s+/g, ' ').trim();
  return { what: 'wording', span: place, text, sentence: { archive, span: sentence } };
}

/** What keeps the first source that could not be looked in from it. */
function lackOf(sources: readonly SourceSupport[]): UncheckedClaim | undefined {
  return sources.find(({ looked, stance }) => !looked && stance === 'supports')?.reason;
}

function sourceSupports(
  brief: Brief,
  workspace: Workspace,
  statement: Statement,
  own: UncheckedClaim | undefined,
  said: () => Said,
): readonly SourceSupport[] {
  const { byId } = sourcesOf(brief, workspace);
  const byKey = new Map<string, Citation[]>();
  for (const citation of statement.citations) {
    const others = byKey.get(citation.key);
    if (others) others.push(citation);
    else byKey.set(citation.key, [citation]);
  }
  return [...byKey].map(([key, citations]): SourceSupport => {
    const source = byId.get(key);
    const locator = citations.find((one) => one.locator !== undefined)?.locator;
    const cited = { key, stance: citations[0]!.stance, ...(source ? { source } : {}), ...(locator ? { locator } : {}) };
    const state = source && archiveStateOf(source, workspace);
    const lack: UncheckedText | undefined = source ? lackOfText(state) : 'undeclared';
    if (lack !== undefined || !source || state?.state !== 'read') return { ...cited, ...unchecked(lack ?? 'no-text') };
    const { archive } = state;
    const support = supportBy(said(), brief, [source], [archive]);
    const looked = lookedAt(said(), support, archive, citedSpans(archive, citations));
    if (own !== undefined || hasTooFew(said().words.words))
      return { ...cited, ...unchecked(own ?? 'few-words'), looked };
    const standing = claimStanding(support);
    return { ...cited, ...(standing === 'unclear' ? unchecked('other-words') : { state: standing }), looked };
  });
}

function lookedAt(said: Said, support: Support, archive: Archive, cited: readonly Span[] | undefined): Looked {
  const { words } = said;
  const inNames = new Set(words.names.flatMap((name) => name.words.map(({ key }) => key)));
  const missing = new Set(support.missing);
  const lost = new Set(support.missingNames);
  const parted = <One>(
    all: readonly One[],
    isMissing: (one: One) => boolean,
    textOf: (one: One) => string,
  ): Counted => ({
    found: all.filter((one) => !isMissing(one)).map(textOf),
    missing: all.filter(isMissing).map(textOf),
  });
  let passage: FoundPassage | undefined | 'unasked' = 'unasked';
  return {
    archive,
    cited,
    words: parted(
      words.words.filter(({ key }) => !inNames.has(key)),
      (word) => missing.has(word),
      ({ text }) => text,
    ),
    names: parted(
      words.names,
      (name) => lost.has(name),
      ({ start, end }) => said.text.slice(start, end).replace(/\s+/g, ' '),
    ),
    passage: () => {
      if (passage === 'unasked') passage = foundPassage(words.words, support, cited);
      return passage;
    },
  };
}
