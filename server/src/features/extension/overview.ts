// What an editor's side views show of one briefing, in one answer: sources with what cites them, statements by how they stand,
// alternatives with their ranges, and which tag covers a statement without its own. Data and places; how it is worded and
// drawn is the client's matter.

import type * as lsp from 'vscode-languageserver';
import { rules } from '../../core/lint/registry.generated.ts';
import { silencedStretches } from '../../core/lint/silenced-stretches.ts';
import { type Brief, inDocument, type PlacedStatement, statementsOf } from '../../core/model/brief.ts';
import { claimSupport, type SupportState } from '../../core/model/evidence/claims/claim-support.ts';
import { type LeftAlone, leftAloneIn } from '../../core/model/left-alone.ts';
import { type AlternativeSet, alternativeSets } from '../../core/model/likelihood/alternatives.ts';
import type { LikelihoodRange } from '../../core/model/likelihood/likelihood-range.ts';
import { rangeText } from '../../core/model/likelihood/range-text.ts';
import { type NamedOrigin, namedOrigins } from '../../core/model/origins/named-origins.ts';
import { type Preservation, preservationOf } from '../../core/model/sources/preservation.ts';
import type { SourceStatus } from '../../core/model/sources/source.ts';
import { type Standing, standingsOf } from '../../core/model/standing.ts';
import type { StatementKind } from '../../core/model/statement.ts';
import { groundingsOf, type WeakGround } from '../../core/model/support/grounding.ts';
import { usesIn } from '../../core/model/uses.ts';
import { sourcesOf, type Workspace } from '../../core/model/workspace.ts';
import type { Stance, Tag } from '../../core/syntax/tag.ts';
import { plainLine } from '../../core/text/plain-line.ts';
import type { Span } from '../../core/text/span.ts';
import { shortened, sourceDetail, statementWords } from '../cards/symbol-text.ts';
import { toRange } from '../convert.ts';
import { defineFeature, type KnownBrief, type Snapshot } from '../feature.ts';
import { sourceTarget, statementExtent } from '../places/targets.ts';

export interface OverviewParams {
  readonly textDocument: lsp.TextDocumentIdentifier;
}

export interface Overview {
  /** Of the text that it is about; null for a file that is not open. */
  readonly version: number | null;
  readonly confidence: { readonly title: string /** From the weakest. */; readonly levels: readonly string[] };
  /** In order; sentences that assert nothing are left out. */
  readonly statements: readonly StatementEntry[];
  /** What nobody checked, by reason. */
  readonly leftAlone: LeftAlone;
  /** Those of the front matter in order, those of registries that are cited, then keys that nothing declares. */
  readonly sources: readonly SourceOverview[];
  /** False where the front matter or a registry could not be read in full: a key may be declared where nobody could look. */
  readonly isComplete: boolean;
  readonly alternatives: readonly AlternativesEntry[];
}

export interface StatementEntry {
  readonly kind: Exclude<StatementKind, 'exempt'>;
  /** `silenced`: it is unsourced or has no level, and a directive says why that is so. */
  readonly standing: Standing | 'silenced';
  /** One line of its words. */
  readonly label: string;
  readonly id?: string;
  readonly section?: string;
  /** Its words; a client goes to their start. */
  readonly range: lsp.Range;
  /** Its words and its own tags. */
  readonly extent: lsp.Range;
  /** Index in `confidence.levels`. */
  readonly level?: number;
  /** The term, and the range it stands for where it stands for one. */
  readonly likelihood?: string;
  /** Every ground is there and carries, and there is a level. */
  readonly isGrounded: boolean;
  /** By its words, in the texts of its sources; absent where none of them was looked in. */
  readonly support?: SupportState;
  /** Grounds that do not carry. */
  readonly weak: readonly WeakGround[];
  /** The tags that cover it where it has none of its own. */
  readonly inherited?: {
    readonly from: 'block' | 'lead-in';
    readonly tags: readonly { readonly text: string; readonly range: lsp.Range }[];
  };
}

export interface SourceOverview {
  readonly key: string;
  readonly title?: string;
  /** `Port shut after collision · Example Wire · 2026-05-04`, as far as declared; empty for a key that nothing declares. */
  readonly detail: string;
  readonly isDeclared: boolean;
  /** Where it is declared; undefined where nothing declares it or the file is not at hand. */
  readonly declaration?: lsp.Location;
  /** Path of the registry that declares it; undefined for those of the front matter. */
  readonly registry?: string;
  readonly reliability?: string;
  readonly status: SourceStatus;
  readonly statusNote?: string;
  readonly preservation: Preservation;
  /** Where its matter comes from in the end; itself where it has no upstream. */
  readonly origins: readonly { readonly ids: readonly string[]; readonly isUndeclared: boolean }[];
  /** Whether its matter comes from elsewhere. */
  readonly isDerived: boolean;
  /** How many statements cite it. */
  readonly cited: number;
  /** Each place where it is cited, in order. */
  readonly citations: readonly CitationEntry[];
}

export interface CitationEntry {
  /** Its key, without the `@`. */
  readonly range: lsp.Range;
  readonly stance: Stance;
  readonly grade?: string;
  readonly locator?: string;
  /** One line of the words of the first statement that it is for. */
  readonly label: string;
  /** How many statements it is for. */
  readonly statements: number;
}

export interface AlternativesEntry {
  readonly title: string;
  readonly range: lsp.Range;
  readonly alternatives: readonly {
    /** Index in `statements`. */
    readonly statement: number;
    readonly term?: string;
    /** `55–80 %`; undefined where the term has none, or there is no term. */
    readonly range?: string;
    /** What of it can be reached beside the others, where that is less. */
    readonly reachable?: string;
  }[];
  /** Per cent. */
  readonly sumLow: number;
  readonly sumHigh: number;
  /** Whether numbers within the ranges can add up to 100 %. */
  readonly isPossible: boolean;
}

export const overview = defineFeature<OverviewParams, Overview | null>({
  method: 'briefwright/overview',
  capability: { experimental: { requests: ['briefwright/overview'] } },
  empty: null,
  run(snapshot, { textDocument }) {
    const known = snapshot.briefAt(textDocument.uri);
    if (!known) return null;
    const { brief, workspace } = known;
    const { confidence } = brief.settings.scales;
    const { entries, indexOf } = statementEntries(snapshot, known);
    return {
      version: known.version ?? null,
      confidence: { title: confidence.title, levels: confidence.rungs.map(({ terms }) => terms[0]) },
      statements: entries,
      leftAlone: leftAloneIn(brief),
      sources: sourceEntries(snapshot, known),
      isComplete: sourcesOf(brief, workspace).isComplete,
      alternatives: alternativeSets(brief).map((set) => alternativesEntry(snapshot, brief, set, indexOf)),
    };
  },
});

interface StatementEntries {
  readonly entries: readonly StatementEntry[];
  readonly indexOf: ReadonlyMap<PlacedStatement['statement'], number>;
}

function statementEntries(snapshot: Snapshot, known: KnownBrief): StatementEntries {
  const { brief } = known;
  const isSilenced = silencing(brief);
  const entries: StatementEntry[] = [];
  const indexOf = new Map<PlacedStatement['statement'], number>();
  for (const { start, statements } of brief.placedPassages) {
    const standings = standingsOf(statements);
    for (const [index, statement] of statements.entries()) {
      if (statement.kind === 'exempt') continue;
      const placed = { start, statement };
      indexOf.set(statement, entries.length);
      entries.push(
        statementEntry(snapshot, known, placed, isSilenced(placed, standings[index]!) ? 'silenced' : standings[index]!),
      );
    }
  }
  return { entries, indexOf };
}

function statementEntry(
  snapshot: Snapshot,
  { brief, workspace }: KnownBrief,
  placed: PlacedStatement,
  standing: StatementEntry['standing'],
): StatementEntry {
  const { statement } = placed;
  const range = (span: Span): lsp.Range => toRange(brief.document, span, snapshot.encoding);
  const { confidence, likelihood } = statement.assessment;
  const grounding = groundingsOf(brief, workspace).get(statement);
  const words = range(inDocument(placed, statement.span));
  return {
    kind: statement.kind as Exclude<StatementKind, 'exempt'>,
    standing,
    label: statementWords(brief, placed),
    ...(statement.id === undefined ? {} : { id: statement.id }),
    ...(statement.section.title === undefined ? {} : { section: shortened(statement.section.title) }),
    range: words,
    extent: statement.tags.length === 0 ? words : range(statementExtent(placed)),
    ...(confidence[0] ? { level: confidence[0].index } : {}),
    ...(likelihood[0] ? { likelihood: likelihoodText(brief, likelihood[0]) } : {}),
    isGrounded: grounding?.isGrounded ?? false,
    ...supportOf(brief, workspace, placed),
    weak: grounding?.weak ?? [],
    ...inheritance(snapshot, brief, placed),
  };
}

function supportOf(brief: Brief, workspace: Workspace, placed: PlacedStatement): Pick<StatementEntry, 'support'> {
  const support = workspace.archives && claimSupport(brief, workspace, placed);
  return support?.sources.some(({ looked }) => looked) ? { support: support.state } : {};
}

function likelihoodText(
  { settings }: Brief,
  { term, index }: { readonly term: string; readonly index: number },
): string {
  const range = rangeText(settings.scales.likelihood.rungs[index]!);
  return range === undefined ? term : `${term} (${range})`;
}

function inheritance(
  { encoding }: Snapshot,
  { document }: Brief,
  placed: PlacedStatement,
): Pick<StatementEntry, 'inherited'> {
  const { tagged, coveredBy } = placed.statement;
  if (tagged !== 'block' && tagged !== 'lead-in') return {};
  const tags = coveredBy.map((tag) => {
    const span = inDocument(placed, tag.span);
    return { text: plainLine(document.text.slice(span.start, span.end)), range: toRange(document, span, encoding) };
  });
  return { inherited: { from: tagged, tags } };
}

/** Whether a directive silences what is missing. */
function silencing(brief: Brief): (placed: PlacedStatement, standing: Standing) => boolean {
  const isSilenced = (id: string): ((offset: number) => boolean) =>
    silencedStretches(brief, rules.find((rule) => rule.id === id)!);
  const unsourced = isSilenced('unsourced-claim');
  const unlevelled = isSilenced('missing-confidence');
  return ({ start, statement }, standing) => {
    if (standing === 'unsourced' || standing === 'doubtful') return unsourced(start + statement.span.start);
    // A missing level is reported at its tag.
    return standing === 'unlevelled' && unlevelled(start + (statement.coveredBy.at(-1) ?? statement).span.start);
  };
}

function sourceEntries(snapshot: Snapshot, { brief, workspace }: KnownBrief): readonly SourceOverview[] {
  const { byId } = sourcesOf(brief, workspace);
  const { citing } = usesIn(brief);
  const citations = citationsByKey(snapshot, brief);
  const keys = [...byId.keys()].filter((id) => byId.get(id)!.declaredIn === brief.document.path || citing.has(id));
  const undeclared = [...citing.keys()].filter((key) => !byId.has(key));
  return [...keys, ...undeclared].map((key): SourceOverview => {
    const source = byId.get(key);
    const target = source && sourceTarget(snapshot, source);
    const origins = namedOrigins([key], byId);
    return {
      key,
      ...(source?.title === undefined ? {} : { title: shortened(source.title) }),
      detail: source ? sourceDetail(source) : '',
      isDeclared: source !== undefined,
      ...(target
        ? { declaration: { uri: target.uri, range: toRange(target.document, target.focus, snapshot.encoding) } }
        : {}),
      ...(source && source.declaredIn !== brief.document.path ? { registry: source.declaredIn } : {}),
      ...(source?.reliability === undefined ? {} : { reliability: source.reliability }),
      status: source?.status ?? 'current',
      ...(source?.statusNote === undefined ? {} : { statusNote: plainLine(source.statusNote) }),
      preservation: source ? preservationOf(source) : 'needless',
      origins: origins.map(({ ids, isUndeclared }: NamedOrigin) => ({ ids, isUndeclared })),
      isDerived: source !== undefined && source.derivedFrom.length > 0,
      cited: citing.get(key)?.length ?? 0,
      citations: citations.get(key) ?? [],
    };
  });
}

/** A place that is for several statements is one entry. */
function citationsByKey(snapshot: Snapshot, brief: Brief): ReadonlyMap<string, readonly CitationEntry[]> {
  const byKey = new Map<string, { -readonly [K in keyof CitationEntry]: CitationEntry[K] }[]>();
  const seen = new Map<Tag['evidence'][number], { statements: number }>();
  for (const placed of statementsOf(brief)) {
    for (const citation of placed.statement.citations) {
      const known = seen.get(citation);
      if (known) {
        known.statements++;
        continue;
      }
      const { key, keySpan, stance, grade, locator } = citation;
      const entry = {
        range: toRange(brief.document, inDocument(placed, keySpan), snapshot.encoding),
        stance,
        ...(grade === undefined ? {} : { grade }),
        ...(locator === undefined ? {} : { locator: plainLine(locator) }),
        label: statementWords(brief, placed),
        statements: 1,
      };
      seen.set(citation, entry);
      const list = byKey.get(key);
      if (list) list.push(entry);
      else byKey.set(key, [entry]);
    }
  }
  return byKey;
}

function alternativesEntry(
  { encoding }: Snapshot,
  { document }: Brief,
  set: AlternativeSet,
  indexOf: StatementEntries['indexOf'],
): AlternativesEntry {
  const { sum, isPossible } = set.sums;
  return {
    title: shortened(set.title) || '…',
    range: toRange(document, set.headingSpan, encoding),
    alternatives: set.alternatives.map(({ placed, rung, range, reachable }) => ({
      statement: indexOf.get(placed.statement)!,
      ...(rung ? { term: rung.terms[0] } : {}),
      ...(rung?.range ? { range: rangeText(range) } : {}),
      ...(isLess(reachable, range) ? { reachable: rangeText(reachable) } : {}),
    })),
    sumLow: sum.range[0] / 10,
    sumHigh: sum.range[1] / 10,
    isPossible,
  };
}

function isLess(reachable: LikelihoodRange, range: LikelihoodRange): boolean {
  return rangeText(reachable) !== rangeText(range);
}
