// What a briefing rests on, as a graph: statements, the sources they cite, where those have their matter from. Whole, or around
// one statement. Says which sources are choke points and which form loops. Data only: knows neither layout nor drawing.

import { type Brief, inDocument, type PlacedStatement, statementsOf } from '../../core/model/brief.ts';
import { bannerOf } from '../../core/model/handling/banner.ts';
import { strictestOf, tlpMarks } from '../../core/model/handling/markings.ts';
import { portionMarks } from '../../core/model/handling/portions.ts';
import { rangeText } from '../../core/model/likelihood/range-text.ts';
import { chokePoints, type Reach, reachOf } from '../../core/model/origins/choke-points.ts';
import { derivationLoops } from '../../core/model/origins/derivation-loops.ts';
import { findLoops } from '../../core/model/origins/find-loops.ts';
import { namedOrigins } from '../../core/model/origins/named-origins.ts';
import type { Source, SourceStatus } from '../../core/model/sources/source.ts';
import { shortSourceName } from '../../core/model/sources/source-words.ts';
import { type Standing, standingsOf } from '../../core/model/standing.ts';
import type { Statement, StatementKind } from '../../core/model/statement.ts';
import { namesOf } from '../../core/model/statement-names.ts';
import { untaggedWords } from '../../core/model/untagged-words.ts';
import { sourcesOf, type Workspace } from '../../core/model/workspace.ts';
import type { Stance } from '../../core/syntax/tag.ts';
import { plainLine } from '../../core/text/plain-line.ts';
import type { Span } from '../../core/text/span.ts';

export interface EvidenceGraph {
  readonly title: string;
  /** The line of the briefing's mark of handling. */
  readonly banner?: string;
  readonly nodes: readonly EvidenceNode[];
  readonly edges: readonly EvidenceEdge[];
}

/** A place in a briefing or a registry. `span` counts in that document's text. */
export interface EvidencePlace {
  readonly path: string;
  readonly span: Span;
}

interface AnyNode {
  /** `n0`, `n1` … in the order of `nodes`. */
  readonly id: string;
  /** Undefined for what is declared nowhere. */
  readonly place?: EvidencePlace;
}

export type EvidenceNode = StatementNode | SourceNode | OriginNode;

/** One statement, or all that stand under one tag. */
export interface StatementNode extends AnyNode {
  readonly type: 'statement';
  readonly kind: StatementKind;
  readonly name?: string;
  /** Of the first; its tags left out. */
  readonly words: string;
  readonly count: number;
  readonly standing: Standing;
  /** The level and its place on the scale, from the weakest; no place for a level outside the order. */
  readonly confidence?: { readonly term: string; readonly place?: number; readonly of: number };
  readonly likelihood?: { readonly term: string; readonly range?: string };
  /** Its sources lead to no origin: all there is behind it is a closed loop. */
  readonly isGroundless: boolean;
  /** It rests on itself through other statements. */
  readonly isCircular: boolean;
  /** Names in its basis that no statement has. */
  readonly missing: readonly string[];
  /** The mark of handling of its portion, where that has one. */
  readonly marking?: string;
}

export interface SourceNode extends AnyNode {
  readonly type: 'source';
  readonly key: string;
  readonly title: string;
  readonly originator?: string;
  readonly reliability?: string;
  readonly status: SourceStatus;
  readonly isDeclared: boolean;
  /** The way ends here: nothing upstream holds, or it reports by itself too. */
  readonly isOrigin: boolean;
  /** How it knows is not declared, so that it may depend on anything. */
  readonly isUndeclaredOrigin: boolean;
  /** How many statements have several origins and all of them through this source. */
  readonly chokes: number;
  readonly loop?: 'open' | 'closed';
  /** Its mark of handling. */
  readonly marking?: string;
}

/** What several sources share that are one origin: a wire story, a person. */
export interface OriginNode extends AnyNode {
  readonly type: 'origin';
  readonly name: string;
}

export interface EvidenceEdge {
  readonly from: string;
  readonly to: string;
  readonly type: 'basis' | 'citation' | 'derivation' | 'origin';
  readonly stance: Stance;
  readonly isInLoop: boolean;
}

/**
 * Around `focus`: what it rests on and what rests on it, however far; without it everything that is grounded or should be.
 * `markings` are the marks of handling in force.
 */
export function evidenceGraph(
  brief: Brief,
  workspace: Workspace,
  focus?: Statement,
  markings: readonly string[] = tlpMarks,
): EvidenceGraph {
  const { byId } = sourcesOf(brief, workspace);
  const groups = groupStatements(brief, focus);
  const nodes: EvidenceNode[] = [];
  const edges: EvidenceEdge[] = [];
  const add = <N extends EvidenceNode>(node: Omit<N, 'id'>): string => {
    const id = `n${nodes.length}`;
    nodes.push({ ...node, id } as unknown as EvidenceNode);
    return id;
  };
  const circular = circularStatements(groups);
  const marks = portionMarks(brief, markings);
  const idOfStatement = new Map<Statement, string>();
  const reaches = new Map(groups.map((group) => [group, reachOf(group.first.statement, brief, byId)]));
  for (const group of groups) {
    const id = add<StatementNode>(
      statementNode(
        brief,
        group,
        reaches.get(group)!,
        circular,
        strictestOf(
          group.members.map(({ statement }) => marks.get(statement)),
          markings,
        ),
      ),
    );
    for (const { statement } of group.members) idOfStatement.set(statement, id);
  }
  const evidence = gatherEvidence(reaches, byId);
  const loops = new Map(
    derivationLoops(byId).flatMap(({ members, isClosed }) =>
      members.map((member) => [member, { isClosed, first: members[0] }] as const),
    ),
  );
  const idOfSource = new Map<string, string>();
  for (const key of evidence.keys) {
    const loop = loops.get(key);
    idOfSource.set(
      key,
      add<SourceNode>({
        ...sourceNode(key, byId.get(key), evidence, byId),
        ...(loop ? { loop: loop.isClosed ? ('closed' as const) : ('open' as const) } : {}),
      }),
    );
  }
  const idOfOrigin = new Map<string, string>();
  for (const key of evidence.ends) {
    const origin = byId.get(key)?.origin;
    if (origin !== undefined && !idOfOrigin.has(origin))
      idOfOrigin.set(origin, add<OriginNode>({ type: 'origin', name: plainLine(origin) }));
  }

  for (const { first, isAbove } of groups) {
    const from = idOfStatement.get(first.statement)!;
    for (const { name, stance } of uniqueItems(first.statement.basis, ({ name: to, stance: how }) => `${how} ${to}`)) {
      const to = namesOf(brief).get(name)?.[0]?.statement;
      const target = to && idOfStatement.get(to);
      if (target !== undefined)
        edges.push({
          from,
          to: target,
          type: 'basis',
          stance,
          isInLoop: circular.has(first.statement) && circular.get(first.statement) === circular.get(to!),
        });
    }
    if (isAbove) continue;
    for (const { key, stance } of uniqueItems(
      first.statement.citations,
      ({ key: to, stance: how }) => `${how} ${to}`,
    )) {
      edges.push({ from, to: idOfSource.get(key)!, type: 'citation', stance, isInLoop: false });
    }
  }
  for (const [key, upstream] of evidence.upstream) {
    for (const next of upstream) {
      const isInLoop = loops.has(key) && loops.get(key)!.first === loops.get(next)?.first;
      edges.push({
        from: idOfSource.get(key)!,
        to: idOfSource.get(next)!,
        type: 'derivation',
        stance: 'supports',
        isInLoop,
      });
    }
  }
  for (const key of evidence.ends) {
    const origin = byId.get(key)?.origin;
    if (origin !== undefined)
      edges.push({
        from: idOfSource.get(key)!,
        to: idOfOrigin.get(origin)!,
        type: 'origin',
        stance: 'supports',
        isInLoop: false,
      });
  }
  const banner = bannerOf(brief, markings);
  return {
    title: plainLine(brief.frontMatter.title ?? 'Untitled briefing'),
    ...(banner === undefined ? {} : { banner: plainLine(banner, 200) }),
    nodes,
    edges,
  };
}

/** Statements that are read under the same tag are grounded alike. */
interface Group {
  readonly first: PlacedStatement;
  readonly members: readonly PlacedStatement[];
  readonly standing: Standing;
  /** It rests on what is asked about: that is all that is shown of it. */
  readonly isAbove: boolean;
}

function groupStatements(brief: Brief, focus: Statement | undefined): readonly Group[] {
  const standings = new Map(
    brief.placedPassages.flatMap(({ statements }) =>
      statements.map((statement, index) => [statement, standingsOf(statements)[index]!] as const),
    ),
  );
  const shown = focus ? neighbourhood(brief, focus) : undefined;
  const restedOn = new Set(statementsOf(brief).flatMap(({ statement }) => statement.basis.map(({ name }) => name)));
  const groups = new Map<
    object,
    { first: PlacedStatement; members: PlacedStatement[]; standing: Standing; isAbove: boolean }
  >();
  for (const placed of statementsOf(brief)) {
    const { statement } = placed;
    const standing = standings.get(statement)!;
    const isGrounded = statement.citations.length > 0 || statement.basis.length > 0;
    const isRestedOn = statement.id !== undefined && restedOn.has(statement.id);
    const isWanted = shown
      ? shown.has(statement)
      : isRestedOn || (statement.kind !== 'exempt' && (isGrounded || standing !== 'free'));
    if (!isWanted) continue;
    const key = statement.coveredBy[0] ?? statement;
    const group = groups.get(key);
    if (!group)
      groups.set(key, { first: placed, members: [placed], standing, isAbove: shown?.get(statement) === 'above' });
    else {
      group.members.push(placed);
      // The one that has the name stands for the others.
      if (group.first.statement.id === undefined && statement.id !== undefined) group.first = placed;
    }
  }
  return [...groups.values()];
}

/** `focus` and what it rests on are below, what rests on it is above. */
function neighbourhood(brief: Brief, focus: Statement): ReadonlyMap<Statement, 'above' | 'below'> {
  const names = namesOf(brief);
  const all = statementsOf(brief);
  const restingOn = new Map<Statement, Statement[]>();
  for (const { statement } of all) {
    for (const { name } of statement.basis) {
      const to = names.get(name)?.[0]?.statement;
      if (!to) continue;
      const known = restingOn.get(to);
      if (known) known.push(statement);
      else restingOn.set(to, [statement]);
    }
  }
  const follow = (next: (statement: Statement) => readonly (Statement | undefined)[]): readonly Statement[] => {
    const found = [focus];
    const met = new Set(found);
    for (const one of found) {
      for (const other of next(one)) {
        if (!other || met.has(other)) continue;
        met.add(other);
        found.push(other);
      }
    }
    return found;
  };
  const above = follow((statement) => restingOn.get(statement) ?? []);
  const below = follow(({ basis }) => basis.map(({ name }) => names.get(name)?.[0]?.statement));
  return new Map([...above.map((one) => [one, 'above'] as const), ...below.map((one) => [one, 'below'] as const)]);
}

function statementNode(
  brief: Brief,
  { first, members, standing }: Group,
  { keys, ends }: Reach,
  circular: ReadonlyMap<Statement, unknown>,
  marking: string | undefined,
): Omit<StatementNode, 'id'> {
  const { statement } = first;
  const { assessment, id } = statement;
  const { confidence, likelihood } = brief.settings.scales;
  const level = assessment.confidence[0];
  const ordered = confidence.rungs.filter((rung) => !rung.isUnjudged);
  const place = level ? ordered.indexOf(confidence.rungs[level.index]!) + 1 : 0;
  const chance = assessment.likelihood[0];
  const rung = chance && likelihood.rungs[chance.index];
  const range = rung && rangeText(rung);
  return {
    type: 'statement',
    kind: statement.kind,
    ...(id === undefined ? {} : { name: id }),
    words: shownWords(brief, first),
    count: members.length,
    standing,
    ...(level ? { confidence: { term: level.term, of: ordered.length, ...(place > 0 ? { place } : {}) } } : {}),
    ...(chance ? { likelihood: { term: chance.term, ...(range === undefined ? {} : { range }) } } : {}),
    isGroundless: keys.length > 0 && ends.size === 0,
    isCircular: circular.has(statement),
    missing: [
      ...new Set(
        statement.basis.filter(({ name }) => !namesOf(brief).has(name)).map(({ name }) => plainLine(name, 60)),
      ),
    ],
    ...(marking === undefined ? {} : { marking: plainLine(marking, 60) }),
    place: { path: brief.document.path, span: inDocument(first, statement.span) },
  };
}

/** The statement's words in one line; tags within it are left out. */
function shownWords(brief: Brief, placed: PlacedStatement): string {
  const words = untaggedWords(brief, placed);
  return (
    plainLine(words.replace(/^[ \t]*>[ \t]?/gm, '').replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, ''), 400) || '…'
  );
}

interface Evidence {
  /** Cited ones in the order of their citations, then their upstream. */
  readonly keys: ReadonlySet<string>;
  readonly upstream: ReadonlyMap<string, ReadonlySet<string>>;
  readonly ends: ReadonlySet<string>;
  /** Choke point → the number of statements that it chokes. */
  readonly chokes: ReadonlyMap<string, number>;
}

function gatherEvidence(reaches: ReadonlyMap<Group, Reach>, sources: ReadonlyMap<string, Source>): Evidence {
  const keys = new Set<string>();
  const upstream = new Map<string, Set<string>>();
  const ends = new Set<string>();
  const chokes = new Map<string, number>();
  const grounded = [...reaches].filter(([{ isAbove }]) => !isAbove);
  for (const [{ first }] of grounded) for (const { key } of first.statement.citations) keys.add(key);
  for (const [{ members }, reach] of grounded) {
    for (const key of reach.ends) ends.add(key);
    for (const [key, next] of reach.upstream) {
      keys.add(key);
      const known = upstream.get(key) ?? new Set();
      for (const one of next) {
        known.add(one);
        keys.add(one);
      }
      upstream.set(key, known);
    }
    for (const key of chokePoints(reach, sources)) chokes.set(key, (chokes.get(key) ?? 0) + members.length);
  }
  return { keys, upstream, ends, chokes };
}

function sourceNode(
  key: string,
  source: Source | undefined,
  evidence: Evidence,
  sources: ReadonlyMap<string, Source>,
): Omit<SourceNode, 'id'> {
  // Of several sources that are one origin, what they share is the origin.
  const isOrigin = evidence.ends.has(key) && source?.origin === undefined;
  const name = source && plainLine(shortSourceName(source), 200);
  const title = plainLine(source?.title ?? key, 400);
  return {
    type: 'source',
    key,
    title,
    ...(name === undefined || name === title ? {} : { originator: name }),
    ...(source?.reliability === undefined ? {} : { reliability: plainLine(source.reliability, 20) }),
    status: source?.status ?? 'current',
    isDeclared: source !== undefined,
    isOrigin,
    isUndeclaredOrigin: isOrigin && namedOrigins([key], sources, () => false).every(({ isUndeclared }) => isUndeclared),
    chokes: evidence.chokes.get(key) ?? 0,
    ...(source?.marking === undefined ? {} : { marking: plainLine(source.marking, 60) }),
    ...(source ? { place: { path: source.declaredIn, span: source.idSpan } } : {}),
  };
}

/** Statements that rest on themselves, with what tells one loop from another. */
function circularStatements(groups: readonly Group[]): ReadonlyMap<Statement, string> {
  const byName = new Map<string, Statement>();
  for (const { members } of groups)
    for (const { statement } of members)
      if (statement.id !== undefined && !byName.has(statement.id)) byName.set(statement.id, statement);
  const basis = new Map(
    [...byName].map(([name, statement]) => [
      name,
      statement.basis.filter(({ stance }) => stance === 'supports').map(({ name: to }) => to),
    ]),
  );
  return new Map(
    findLoops(basis).flatMap((members) => members.map((member) => [byName.get(member)!, members[0]!] as const)),
  );
}

function uniqueItems<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
