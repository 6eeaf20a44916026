// What declarations, citations and derivations say of a briefing's source base as a whole: the facts of a source summary
// statement. Judges nothing: how good the base is, and what it cannot carry, is the writer's to say.

import { type Brief, inDocument, type PlacedStatement, statementsOf, wordsOf } from '../model/brief.ts';
import type { SupportCounts } from '../model/evidence/claims/claim-support.ts';
import { type DerivationGraph, type DerivationNode, derivationGraph } from '../model/origins/derivation-graph.ts';
import { citingKey, citingOf, groundsBelow, nodesOnEveryWay } from '../model/origins/independence.ts';
import { unretracted } from '../model/origins/without-sources.ts';
import { isDescribed } from '../model/sources/described-source.ts';
import { isWithdrawn } from '../model/sources/is-withdrawn.ts';
import { preservationOf } from '../model/sources/preservation.ts';
import type { Source } from '../model/sources/source.ts';
import { hasGrounds, needsGrounds } from '../model/statement.ts';
import { sourcesOf, type Workspace } from '../model/workspace.ts';
import { placesOnDisk } from '../text/place-on-disk.ts';

/** How many of something there are; the most frequent first. */
export interface Share {
  readonly value: string;
  readonly count: number;
}

/** A statement as the summary points at it. */
export interface NamedStatement {
  readonly id: string | null;
  readonly start: { readonly offset: number; readonly line: number; readonly column: number };
}

export interface SourceFacts {
  /** False where front matter or a registry could not be read whole: what is said of sources is then said of a part. */
  readonly isComplete: boolean;
  readonly cutoff: string | null;
  /** Ids of declared sources, in order: those that statements cite, and those that only stand behind them. */
  readonly cited: readonly string[];
  readonly behind: readonly string[];
  readonly unused: readonly string[];
  /** Keys that are cited and declared nowhere; empty where not all declarations could be read. */
  readonly undeclared: readonly string[];
  /** Of the sources cited or behind. */
  readonly kinds: readonly Share[];
  readonly access: readonly Share[];
  readonly letters: readonly Share[];
  readonly withoutLetter: readonly string[];
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly undated: readonly string[];
  /** Where all that is cited in support leads in the end, sources of one origin together. */
  readonly knownOrigins: readonly string[];
  readonly unknownOrigins: readonly string[];
  readonly loops: readonly string[];
  /** Claims, quotations and judgments. */
  readonly statements: number;
  /** Of these, by how many ways without a common step they reach their origins; `claimed` have two only if unknown origins differ. */
  readonly corroborated: number;
  readonly claimed: number;
  readonly single: number;
  /** Nothing that they cite or rest on leads to an origin; and those that rest on too many statements to say. */
  readonly none: number;
  readonly unmeasured: number;
  /** Relays that join two origins or more: all that stands behind so many statements comes through them. */
  readonly chokePoints: readonly Share[];
  /** Sources without which so many statements have no source left. */
  readonly carrying: readonly Share[];
  /** Claims, quotations and judgments in a section of key judgments; those that rest on one chain, and those on none. */
  readonly keyJudgments: number;
  readonly singleSourceKeyJudgments: readonly NamedStatement[];
  readonly ungroundedKeyJudgments: readonly NamedStatement[];
  /** Sources that stand behind so many of the key judgments, and those without which so many of them have no source left. */
  readonly keySources: readonly Share[];
  readonly keyCarrying: readonly Share[];
  /** The descriptors of the first of `keySources`, as the writer put them. */
  readonly descriptors: readonly { readonly key: string; readonly note: string }[];
  /** `words` are those of the statement, without tags, shortened. */
  readonly contradictions: readonly {
    readonly by: string;
    readonly statement: NamedStatement;
    readonly words: string;
  }[];
  /** Of the sources cited or behind: at first hand, documentary or issuers; with the letters A and B; that name nobody. */
  readonly firstHand: readonly string[];
  readonly reliable: readonly string[];
  readonly anonymous: readonly string[];
  /** Dated more than a year before the briefing, the oldest first, with whole months between. */
  readonly aged: readonly { readonly key: string; readonly months: number }[];
  readonly unpreserved: readonly string[];
  readonly undescribed: readonly string[];
  readonly withdrawn: readonly string[];
  readonly ungrounded: readonly NamedStatement[];
  /** Statements that the writer marked as gaps. */
  readonly gaps: number;
  /** What its claims come to beside the archived texts of their sources; absent where nobody asked. */
  readonly support?: SupportCounts;
}

export function sourceFacts(brief: Brief, workspace: Workspace): SourceFacts {
  const { byId, isComplete } = sourcesOf(brief, workspace);
  const left = unretracted(byId);
  const placed = statementsOf(brief);
  const asserting = placed.filter(({ statement }) => needsGrounds(statement));
  const keys = new Set(
    placed.flatMap(({ statement }) => (statement.kind === 'exempt' ? [] : statement.citations.map(({ key }) => key))),
  );
  const reached = reachedFrom(keys, byId);
  const used = [...byId.values()].filter(({ id }) => reached.has(id));
  const dates = used.flatMap(({ date }) => (date === undefined ? [] : [date])).sort();
  const { nodes } = derivationGraph(
    [
      ...citingOf(
        asserting.map(({ statement }) => statement),
        left,
      ).values(),
    ],
    left,
  );
  const ways = waysOf(brief, asserting, left);
  return {
    isComplete,
    cutoff: brief.frontMatter.cutoff ?? null,
    cited: used.filter(({ id }) => keys.has(id)).map(({ id }) => id),
    behind: used.filter(({ id }) => !keys.has(id)).map(({ id }) => id),
    unused: brief.frontMatter.declarations.filter(({ id }) => !reached.has(id)).map(({ id }) => id),
    undeclared: isComplete ? [...reached].filter((key) => !byId.has(key)) : [],
    kinds: shares(used.map(({ type }) => type ?? 'not stated')),
    access: shares(used.map(({ access }) => access)),
    letters: [...shares(used.flatMap(({ reliability }) => reliability ?? []))].sort((a, b) =>
      a.value < b.value ? -1 : 1,
    ),
    withoutLetter: idsOf(used, ({ reliability }) => reliability === undefined),
    earliest: dates[0] ?? null,
    latest: dates.at(-1) ?? null,
    undated: idsOf(used, ({ date }) => date === undefined),
    knownOrigins: nodes.filter(({ origin }) => origin === 'known').map(nameOf),
    unknownOrigins: nodes.filter(({ origin }) => origin === 'unknown').map(nameOf),
    loops: nodes.filter(({ isLoop }) => isLoop).map(nameOf),
    ...ways,
    descriptors: descriptorsOf(ways.keySources, byId),
    contradictions: asserting.flatMap((one) =>
      [
        ...new Set([
          ...one.statement.citations.filter(({ stance }) => stance === 'contradicts').map(({ key }) => key),
          ...one.statement.basis.filter(({ stance }) => stance === 'contradicts').map(({ name }) => `#${name}`),
        ]),
      ].map((by) => ({ by, statement: named(brief, one), words: shortWords(brief, one) })),
    ),
    firstHand: idsOf(used, ({ access }) => access === 'first-hand' || access === 'documentary' || access === 'issuer'),
    reliable: idsOf(used, ({ reliability }) => reliability === 'A' || reliability === 'B'),
    anonymous: idsOf(used, ({ anonymous }) => anonymous !== undefined),
    aged: agedOf(used, brief.frontMatter.date),
    unpreserved: idsOf(used, (source) => ['unkept', 'unsealed'].includes(preservationOf(source))),
    undescribed: idsOf(used, (source) => !isDescribed(source)),
    withdrawn: idsOf(used, isWithdrawn),
    ungrounded: asserting.filter(({ statement }) => !hasGrounds(statement)).map((one) => named(brief, one)),
    gaps: placed.filter(({ statement }) => statement.kind === 'gap').length,
  };
}

/** Of what rests on more statements than this, ways are not counted: that would cost more than it tells. */
const mostGrounds = 200;

/** `none`: nothing that it cites, or rests on, leads to an origin. */
type Ways = {
  readonly kind: 'corroborated' | 'claimed' | 'single' | 'none';
  readonly passed: readonly string[];
  readonly joins: string | undefined;
  /** All that stands behind it, cited or not. */
  readonly behind: readonly string[];
};

function waysOf(brief: Brief, asserting: readonly PlacedStatement[], sources: ReadonlyMap<string, Source>) {
  const counts = { corroborated: 0, claimed: 0, single: 0, none: 0, unmeasured: 0 };
  const joins: string[] = [];
  const carriers: string[] = [];
  const keySources: string[] = [];
  const keyCarriers: string[] = [];
  const keys = asserting.filter(({ statement }) => statement.section.classes.includes('key-judgments'));
  const isKey = new Set(keys);
  const singleSourceKeyJudgments: NamedStatement[] = [];
  const ungroundedKeyJudgments: NamedStatement[] = [];
  /** Statements that cite the same have the same ways. */
  const known = new Map<string, Ways>();
  for (const placed of asserting) {
    const grounds = groundsBelow(brief, placed.statement, mostGrounds);
    if (grounds.length > mostGrounds) {
      counts.unmeasured++;
      continue;
    }
    const cited = citingOf(grounds, sources);
    const key = citingKey(cited);
    let ways = known.get(key);
    if (!ways) known.set(key, (ways = measureWays(derivationGraph([...cited.values()], sources))));
    counts[ways.kind]++;
    carriers.push(...ways.passed);
    if (ways.joins !== undefined) joins.push(ways.joins);
    if (!isKey.has(placed)) continue;
    keySources.push(...ways.behind);
    keyCarriers.push(...ways.passed);
    if (ways.kind === 'single') singleSourceKeyJudgments.push(named(brief, placed));
    if (ways.kind === 'none') ungroundedKeyJudgments.push(named(brief, placed));
  }
  return {
    statements: asserting.length,
    ...counts,
    chokePoints: shares(joins),
    carrying: shares(carriers),
    keyJudgments: keys.length,
    singleSourceKeyJudgments,
    ungroundedKeyJudgments,
    keySources: shares(keySources),
    keyCarrying: shares(keyCarriers),
  };
}

function measureWays(graph: DerivationGraph): Ways {
  const origins = graph.nodes.filter(({ origin }) => origin !== undefined);
  const behind = graph.nodes.flatMap(({ ids }) => ids);
  if (origins.length === 0) return { kind: 'none', passed: [], joins: undefined, behind };
  const passed = nodesOnEveryWay(graph);
  // Of several that all ways pass, the first is what a reader meets.
  if (passed.length > 0) return { kind: 'single', passed, joins: origins.length > 1 ? passed[0] : undefined, behind };
  const reachesKnown = origins.some(({ origin }) => origin === 'known');
  return {
    kind: reachesKnown && nodesOnEveryWay(graph, 'known').length === 0 ? 'corroborated' : 'claimed',
    passed,
    joins: undefined,
    behind,
  };
}

/** How many of the key judgments' sources are described. */
const mostDescribed = 5;

function descriptorsOf(keySources: readonly Share[], sources: ReadonlyMap<string, Source>): SourceFacts['descriptors'] {
  return keySources.slice(0, mostDescribed).flatMap(({ value }) => {
    const note = sources.get(value)?.note?.trim();
    return note === undefined || note === '' ? [] : [{ key: value, note }];
  });
}

/** Dates without a day are taken at their latest; nothing where the briefing has no date. */
function agedOf(sources: readonly Source[], date: string | undefined): SourceFacts['aged'] {
  const to = monthOf(date, 1);
  if (to === undefined) return [];
  return sources
    .flatMap(({ id, date: ofSource }) => {
      const from = monthOf(ofSource, 12);
      return from === undefined || to - from <= 12 ? [] : [{ key: id, months: to - from }];
    })
    .sort((a, b) => b.months - a.months);
}

/** Months since the year 0; a year alone counts as its month `ofYear`. */
function monthOf(date: string | undefined, ofYear: number): number | undefined {
  const found = /^(\d{4})(?:-(\d\d))?/.exec(date ?? '');
  return found ? Number(found[1]) * 12 + Number(found[2] ?? ofYear) : undefined;
}

const longestWords = 80;

/** Without tags and marks, cut between words. */
function shortWords(brief: Brief, placed: PlacedStatement): string {
  const words = wordsOf(brief, placed)
    .replace(/\[[^[\]]*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= longestWords) return words;
  const cut = words.lastIndexOf(' ', longestWords);
  return `${words.slice(0, cut > 0 ? cut : longestWords)} …`;
}

/** The keys themselves and all that they derive from. */
function reachedFrom(keys: ReadonlySet<string>, sources: ReadonlyMap<string, Source>): ReadonlySet<string> {
  const reached = new Set(keys);
  for (const key of reached) for (const { source } of sources.get(key)?.derivedFrom ?? []) reached.add(source);
  return reached;
}

function shares(values: readonly string[]): readonly Share[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function idsOf(sources: readonly Source[], isMeant: (source: Source) => boolean): readonly string[] {
  return sources.filter(isMeant).map(({ id }) => id);
}

function nameOf({ ids }: DerivationNode): string {
  return ids[0]!;
}

function named(brief: Brief, placed: PlacedStatement): NamedStatement {
  return {
    id: placed.statement.id ?? null,
    start: placesOnDisk(brief.document, inDocument(placed, placed.statement.span)).start,
  };
}
