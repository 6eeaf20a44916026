// How high the confidence in a statement may be for the sources it cites, and in words why. A bound, never a level: a writer may
// go lower freely. Each source counts for what it is to this statement: along the derivations that hold for it.

import type { DerivationGraph, DerivationNode } from '../origins/derivation-graph.ts';
import { holdsFor } from '../origins/derivation-graph.ts';
import { disjointWays, type Independence, independenceOf } from '../origins/independence.ts';
import { supportingSources } from '../origins/supporting-sources.ts';
import type { Scale } from '../scales/scale.ts';
import type { Source } from '../sources/source.ts';
import type { Statement } from '../statement.ts';
import { type Cap, type CapTable, capsInOrder } from './cap-table.ts';
import { type About, isInDocument, issues, leadsOn } from './own-matter.ts';

export interface SourceCap {
  readonly cap: Cap;
  readonly independence: Independence;
  /** What was met and what is missing, as half a sentence. */
  readonly because: string;
  /** The sources with the letters of their reliability: `log (A), wire (no letter) from log (A)`. */
  readonly letters: string;
  /** What would carry more, as an order without a full stop; undefined where nothing more can be named. */
  readonly missing?: string;
}

/**
 * Of what `statement` cites itself; undefined where it cites no declared source in support. What was retracted is taken as it is in
 * `sources`: hand over those that are left.
 */
export function sourceCap(
  statement: Statement,
  sources: ReadonlyMap<string, Source>,
  caps: CapTable,
  about: About,
): SourceCap | undefined {
  const keys = supportingSources(statement, sources);
  if (keys.length === 0) return undefined;
  const independence = independenceOf(statement, sources);
  const declared = keys.map((key) => sources.get(key)!);
  const left = declared.filter(({ id, derivedFrom }) => !derivedFrom.some(({ source }) => source === id));
  const cited = left.length > 0 ? left : declared;
  const rows = [
    ...cited.map((source) => rowOfOne(source, statement, independence, { sources, caps, about })),
    ...(independence.least < 2 ? [] : [rowOfSeveral(independence, sources, caps)]),
  ];
  // More that is cited never carries less: the best of them counts.
  const best: Row =
    independence.least === 0
      ? {
          cap: caps.none,
          because: 'they derive only from each other',
          missing: 'Cite a source that leads to an origin',
        }
      : rows.reduce((a, b) => (capsInOrder.indexOf(b.cap) > capsInOrder.indexOf(a.cap) ? b : a));
  const isContradicted = independence.least > 0 && hasContradiction(statement, sources);
  return {
    cap: isContradicted ? stepDown(best.cap) : best.cap,
    because: `${best.because}${isContradicted ? '; something is cited against it' : ''}`,
    letters: letters(cited, statement, sources),
    ...(best.missing === undefined ? {} : { missing: best.missing }),
    independence,
  };
}

/**
 * A level that the sources of `statement` carry whatever its sentence says and whatever else is cited, told at a glance: never above
 * `sourceCap`, often below it. Undefined where nothing can be told so.
 */
export function certainCap(
  statement: Statement,
  sources: ReadonlyMap<string, Source>,
  caps: CapTable,
): Cap | undefined {
  if (hasContradiction(statement, sources)) return undefined;
  let best: Cap | undefined;
  for (const { key, stance } of statement.citations) {
    const source = stance === 'supports' ? sources.get(key) : undefined;
    // What has no upstream is an origin itself.
    if (!source || source.derivedFrom.length > 0) continue;
    const { access } = source;
    const cap =
      (access === 'first-hand' || access === 'documentary') && isGood(source, caps) ? caps.sound : caps.single;
    const certain = access === 'issuer' || access === 'documentary' ? lowerOf(cap, caps.issuer) : cap;
    best = best === undefined ? certain : higherOf(best, certain);
  }
  return best;
}

interface Row {
  readonly cap: Cap;
  readonly because: string;
  readonly missing?: string;
}

interface Given {
  readonly sources: ReadonlyMap<string, Source>;
  readonly caps: CapTable;
  readonly about: About;
}

/** What one source carries by itself. */
function rowOfOne(source: Source, statement: Statement, { graph }: Independence, { sources, caps, about }: Given): Row {
  const isFirst = source.access === 'first-hand' || source.access === 'documentary';
  const second = 'cite a second origin';
  if (leadsOn(source, holdsFor(statement))) {
    const isSoundAbove =
      (isFirst || source.access === 'issuer') &&
      isSoundWay(graph, source.id, (node) => isGoodNode(node, sources, caps));
    return isSoundAbove
      ? { cap: caps.sound, because: 'one good line of sources, and no second origin', missing: second }
      : {
          cap: caps.single,
          because: 'it comes from one origin, at second hand',
          missing: `cite the origin itself or ${second.slice(5)}`,
        };
  }
  if (issues(source, statement, about)) return { cap: caps.issuer, because: 'an issuer’s own document is cited' };
  if (isInDocument(source, statement, about)) return { cap: caps.issuer, because: 'the document itself says this' };
  if (isFirst && isGood(source, caps))
    return { cap: caps.sound, because: 'one good first-hand source, and no second origin', missing: second };
  if (source.access === 'issuer')
    return {
      cap: caps.single,
      because: 'its issuer is not usually reliable, and it is about others',
      missing: 'say in the sentence that the issuer says so',
    };
  return {
    cap: caps.single,
    because: 'it has one origin, which is neither the issuer nor a good first-hand source',
    missing: second,
  };
}

/** Two ways or more without a common step. */
function rowOfSeveral(independence: Independence, sources: ReadonlyMap<string, Source>, caps: CapTable): Row {
  const { graph, known } = independence;
  const good = `the letters ${caps.letters.join(' or ')}`;
  const isOpen = (node: DerivationNode): boolean => isGoodNode(node, sources, caps);
  const ways = disjointWays(graph, ({ origin }) => origin === 'known', isOpen);
  const isNamed = (node: DerivationNode): boolean =>
    node.origin === 'known' && node.ids.some((id) => sources.get(id)?.anonymous === undefined);
  // Of several ways one can be chosen to end at a named origin wherever any way does (Mason 1972).
  if (ways >= 2 && disjointWays(graph, isNamed, isOpen) >= 1) {
    const isHighest = caps.corroborated === 'high' && ways >= caps.waysForHighest;
    return {
      cap: isHighest ? 'highest' : caps.corroborated,
      because: `${ways} separate lines of sources, which have ${good} throughout`,
    };
  }
  const origins = known.flatMap(({ ids }) => ids.flatMap((id) => sources.get(id) ?? []));
  const isWeak = origins.every(
    ({ anonymous, reliability }) => anonymous !== undefined || reliability === 'E' || reliability === 'F',
  );
  const missing = `cite two separate lines of sources that have ${good} throughout`;
  return isWeak
    ? { cap: caps.weak, because: 'all origins are anonymous or have the letters E or F', missing }
    : { cap: caps.several, because: `no two separate lines of sources have ${good} throughout`, missing };
}

/** Of copies the best letter counts; of a loop, which may be left anywhere, the worst. */
function isGoodNode({ ids, isLoop }: DerivationNode, sources: ReadonlyMap<string, Source>, caps: CapTable): boolean {
  const isGoodId = (id: string): boolean => isGood(sources.get(id), caps);
  return isLoop ? ids.every(isGoodId) : ids.some(isGoodId);
}

/** Whether what the source passes on leads to an origin that says how it knows, over nodes that are `isOpen` alone. */
function isSoundWay({ nodes }: DerivationGraph, id: string, isOpen: (node: DerivationNode) => boolean): boolean {
  const first = nodes.find(({ ids }) => ids.includes(id));
  if (!first || !isOpen(first)) return false;
  const queue = [...first.upstream];
  const met = new Set(queue);
  for (const index of queue) {
    const node = nodes[index]!;
    if (!isOpen(node)) continue;
    if (node.origin === 'known') return true;
    for (const next of node.upstream) {
      if (met.has(next)) continue;
      met.add(next);
      queue.push(next);
    }
  }
  return false;
}

/** Whether a source that was not taken back, or a statement, is named against it. */
export function hasContradiction(
  { citations, basis }: Pick<Statement, 'citations' | 'basis'>,
  sources: ReadonlyMap<string, Source>,
): boolean {
  return (
    citations.some(
      ({ stance, key }) => stance === 'contradicts' && (sources.get(key)?.status ?? 'retracted') !== 'retracted',
    ) || basis.some(({ stance }) => stance === 'contradicts')
  );
}

/**
 * How far step `index` of a scale of confidence is above `cap`, in steps of low, moderate, high: 0 or less where it is not.
 * 0 too on a scale with another number of steps than two to five, which cannot be compared.
 */
export function stepsAbove(cap: Cap, index: number, scale: Scale): number {
  const size = scale.rungs.length;
  const steps = stepsOf[size];
  if (!steps) return 0;
  return capsInOrder.indexOf(steps[index]!) - capsInOrder.indexOf(cap);
}

/** The strongest term of `scale` that `cap` allows; undefined where none. */
export function highestTerm(cap: Cap, scale: Scale): string | undefined {
  return scale.rungs[highestStep(cap, scale)]?.terms[0];
}

/** The index of the strongest step of `scale` that `cap` allows; -1 where none. */
export function highestStep(cap: Cap, scale: Scale): number {
  return scale.rungs.findLastIndex((_, index) => stepsAbove(cap, index, scale) <= 0);
}

/** Whether the sources that a statement cites bound its confidence. What judgments rest on otherwise are premises. */
export function isBoundBySources({ kind, basis }: Pick<Statement, 'kind' | 'basis'>): boolean {
  return (
    kind === 'claim' || kind === 'quote' || (kind === 'judgment' && !basis.some(({ stance }) => stance === 'supports'))
  );
}

/** Scales by their number of steps: what each step counts as. */
const stepsOf: Readonly<Record<number, readonly Cap[]>> = {
  2: ['low', 'high'],
  3: ['low', 'moderate', 'high'],
  4: ['low', 'low', 'moderate', 'high'],
  5: ['low', 'low', 'moderate', 'high', 'highest'],
};

/** The lower of two caps. */
export function lowerOf(a: Cap, b: Cap): Cap {
  return capsInOrder.indexOf(a) < capsInOrder.indexOf(b) ? a : b;
}

function higherOf(a: Cap, b: Cap): Cap {
  return lowerOf(a, b) === a ? b : a;
}

/** One step down, as a contradiction takes it; never below the lowest level. */
function stepDown(cap: Cap): Cap {
  const index = capsInOrder.indexOf(cap);
  return index <= 1 ? cap : capsInOrder[index - 1]!;
}

function isGood(source: Source | undefined, { letters: good }: CapTable): boolean {
  return source?.reliability !== undefined && good.includes(source.reliability);
}

const mostListed = 3;

/** `tabloid (D) from insiders (F)`. */
function letters(cited: readonly Source[], statement: Statement, sources: ReadonlyMap<string, Source>): string {
  const holds = holdsFor(statement);
  const lettered = (id: string): string => `${id} (${sources.get(id)?.reliability ?? 'no letter'})`;
  return cited
    .map((source) => {
      const from = leadsOn(source, holds) ? source.derivedFrom.filter(holds).map((one) => one.source) : [];
      const listed = from.slice(0, mostListed).map(lettered).join(' and ');
      return `${lettered(source.id)}${from.length === 0 ? '' : ` from ${listed}${from.length > mostListed ? ' and others' : ''}`}`;
    })
    .join(', ');
}
