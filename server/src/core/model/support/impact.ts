// What falls with a source or a statement that is withdrawn: statements that lose their last ground, or the level that what is left
// does not carry, and those that rest on less. Asks what would be; changes nothing, and never says that something is to be withdrawn.

import { type Brief, type PlacedStatement, statementsOf } from '../brief.ts';
import { independenceOfAll, limitsIn } from '../origins/independence.ts';
import { withoutSources } from '../origins/without-sources.ts';
import type { Derivation, Source } from '../sources/source.ts';
import { hasGrounds, needsGrounds, type Statement } from '../statement.ts';
import { namesOf } from '../statement-names.ts';
import { statementsCiting, statementsResting } from '../uses.ts';
import { sourcesOf, type Workspace } from '../workspace.ts';
import { type Cap, type CapTable, capKeys, capsInOrder } from './cap-table.ts';
import { judgmentBound } from './judgment-bound.ts';
import { aboutPlaced } from './own-matter.ts';
import { highestStep, isBoundBySources, sourceCap, stepsAbove } from './source-cap.ts';

export type Withdrawal =
  | { readonly type: 'source' /** A key, or what sources that share it have as `origin`. */; readonly key: string }
  | { readonly type: 'statement'; readonly name: string };

/** What is left of the level of a statement: the strongest step that may stay, counted from the weakest; -1 for none. */
export interface LostLevel {
  readonly from: number;
  readonly to: number;
}

/** What falls, without how much the rest is weakened: enough for a count, at the cost of one pass. */
export interface Falls {
  /** Sources that derive from nothing but what is withdrawn, in the order of their declaration; not those themselves. */
  readonly sources: readonly string[];
  /** Claims, quotations and judgments that lose their last ground or their level, in order. */
  readonly statements: readonly PlacedStatement[];
  readonly withoutGround: ReadonlySet<Statement>;
  readonly lostLevels: ReadonlyMap<Statement, LostLevel>;
  /** False where a registry could not be read: what may be declared there is taken to stand, and no level is judged. */
  readonly areLevelsJudged: boolean;
}

/** How many ways lead to origins without a common step; see `Independence`. */
export interface Ways {
  readonly least: number;
  readonly most: number;
}

/** The gravest of what happens to a statement. `loses-ground`: one of several, and no fewer ways were counted. */
export type EffectKind = 'loses-last-ground' | 'loses-level' | 'fewer-ways' | 'loses-ground';

export interface Effect {
  readonly kind: EffectKind;
  readonly placed: PlacedStatement;
  /** The grounds it names that are gone: `@key`, `#name`. Empty where a source that it cites stands on less. */
  readonly lost: readonly string[];
  readonly level?: LostLevel;
  readonly ways?: { readonly from: Ways; readonly to: Ways };
}

export interface Impact extends Falls {
  /** In the order of the statements. */
  readonly effects: readonly Effect[];
  /** Statements behind which too much stands for their ways to be counted. */
  readonly uncounted: readonly PlacedStatement[];
}

/** The sources that a key means here: the one that it declares; else those with that `origin`. */
export function sourcesMeant(key: string, sources: ReadonlyMap<string, Source>): readonly string[] {
  if (sources.has(key)) return [key];
  return [...sources.values()].filter(({ origin }) => origin === key).map(({ id }) => id);
}

/** Undefined where the briefing does not know that key or name. Kept as long as the briefing and its sources are the same. */
export function fallsWith(
  brief: Brief,
  workspace: Workspace,
  caps: CapTable,
  withdrawal: Withdrawal,
): Falls | undefined {
  const known = keptOf(brief, workspace, caps);
  const id = withdrawal.type === 'source' ? `@${withdrawal.key}` : `#${withdrawal.name}`;
  if (!known.falls.has(id)) known.falls.set(id, workOut(brief, known, withdrawal)?.falls);
  return known.falls.get(id);
}

/** As `fallsWith`, with those that only rest on less. */
export function impactOf(
  brief: Brief,
  workspace: Workspace,
  caps: CapTable,
  withdrawal: Withdrawal,
): Impact | undefined {
  const outcome = workOut(brief, keptOf(brief, workspace, caps), withdrawal);
  if (!outcome) return undefined;
  const { falls, before, after, touched } = outcome;
  const effects: Effect[] = [];
  const uncounted: PlacedStatement[] = [];
  const effort = { left: mostMet };
  for (const placed of statementsOf(brief)) {
    const { statement } = placed;
    if (
      !touched.has(statement) ||
      !needsGrounds(statement) ||
      !before.holds(statement) ||
      after.withdrawn.has(statement)
    )
      continue;
    const lost = lostGrounds(brief, statement, before, after);
    if (falls.withoutGround.has(statement)) {
      effects.push({ kind: 'loses-last-ground', placed, lost });
      continue;
    }
    const from = waysBelow(brief, statement, before, effort);
    const to = waysBelow(brief, statement, after, effort);
    const level = falls.lostLevels.get(statement);
    if (!from || !to) uncounted.push(placed);
    const isFewer = from && to && (to.least < from.least || to.most < from.most);
    const kind = level ? 'loses-level' : isFewer ? 'fewer-ways' : lost.length > 0 ? 'loses-ground' : undefined;
    if (kind)
      effects.push({ kind, placed, lost, ...(level ? { level } : {}), ...(isFewer ? { ways: { from, to } } : {}) });
  }
  return { ...falls, effects, uncounted };
}

interface Outcome {
  readonly falls: Falls;
  readonly before: State;
  readonly after: State;
  /** Statements whose ways may have changed: what they rest on, however far down, was reached by the withdrawal. */
  readonly touched: ReadonlyMap<Statement, PlacedStatement>;
}

/** What stands, before or after. */
interface State {
  /** Those that are withdrawn derive from themselves alone: nothing leads through them. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly withdrawn: ReadonlySet<Statement>;
  /** Whether a ground of it stands, or it names none: nothing can be taken from it then. A loop by itself stands on nothing. */
  readonly holds: (statement: Statement) => boolean;
  readonly stands: (statement: Statement, key: string) => boolean;
}

type Resting = (name: string) => readonly PlacedStatement[];

interface Kept {
  readonly sources: ReadonlyMap<string, Source>;
  readonly isComplete: boolean;
  readonly caps: CapTable;
  /** Not the states behind them, which are as large as the briefing. */
  readonly falls: Map<string, Falls | undefined>;
  /** As it is, with all that is retracted taken as gone. */
  plain?: State;
}

const kept = new WeakMap<Brief, Kept>();

function keptOf(brief: Brief, workspace: Workspace, caps: CapTable): Kept {
  const { byId, isComplete } = sourcesOf(brief, workspace);
  let known = kept.get(brief);
  if (known?.sources !== byId || known.isComplete !== isComplete || known.caps !== caps)
    kept.set(brief, (known = { sources: byId, isComplete, caps, falls: new Map() }));
  return known;
}

function workOut(brief: Brief, known: Kept, withdrawal: Withdrawal): Outcome | undefined {
  const { sources } = known;
  const keys =
    withdrawal.type === 'source' ? withCopies(sourcesMeant(withdrawal.key, sources), sources) : new Set<string>();
  const named = withdrawal.type === 'statement' ? (namesOf(brief).get(withdrawal.name) ?? []) : [];
  const statements = new Set(named.map(({ statement }) => statement));
  if (keys.size + statements.size === 0) return undefined;
  const retracted = [...sources.values()].filter(({ status }) => status === 'retracted').map(({ id }) => id);
  // What was retracted already is gone before and after, unless it is what was asked about.
  const isAsked = retracted.some((id) => keys.has(id));
  const before = isAsked
    ? stateOf(brief, sources, new Set(retracted.filter((id) => !keys.has(id))), new Set())
    : (known.plain ??= stateOf(brief, sources, new Set(retracted), new Set()));
  const after = stateOf(brief, sources, new Set([...retracted, ...keys]), statements);
  const resting = statementsResting(brief);
  const touched = touchedBy(brief, named, downstreamOf(keys, sources), resting);
  const lostLevels = known.isComplete
    ? levelsLost(brief, known.caps, before, after, touched, resting)
    : new Map<Statement, LostLevel>();
  const placed = [...touched.values()].filter(({ statement }) => needsGrounds(statement) && !statements.has(statement));
  const withoutGround = new Set(
    placed.map(({ statement }) => statement).filter((statement) => before.holds(statement) && !after.holds(statement)),
  );
  return {
    falls: {
      sources: [...standingSources(before.sources, undefined)]
        .filter((id) => !keys.has(id) && !standingSources(after.sources, undefined).has(id))
        .sort(byDeclaration(sources)),
      statements: placed.filter(({ statement }) => withoutGround.has(statement) || lostLevels.has(statement)),
      withoutGround,
      lostLevels,
      areLevelsJudged: known.isComplete,
    },
    before,
    after,
    touched,
  };
}

function byDeclaration(sources: ReadonlyMap<string, Source>): (a: string, b: string) => number {
  const order = new Map([...sources.keys()].map((id, index) => [id, index] as const));
  return (a, b) => order.get(a)! - order.get(b)!;
}

/** A file with the same digest is the same text, whatever it is called. A shared `origin` is another matter: the other report may stand. */
function withCopies(keys: readonly string[], sources: ReadonlyMap<string, Source>): ReadonlySet<string> {
  const digests = new Set(keys.flatMap((key) => sources.get(key)!.sha256?.toLowerCase() ?? []));
  if (digests.size === 0) return new Set(keys);
  return new Set([
    ...keys,
    ...[...sources.values()]
      .filter(({ sha256 }) => sha256 !== undefined && digests.has(sha256.toLowerCase()))
      .map(({ id }) => id),
  ]);
}

function stateOf(
  brief: Brief,
  declared: ReadonlyMap<string, Source>,
  keys: ReadonlySet<string>,
  withdrawn: ReadonlySet<Statement>,
): State {
  const sources = withoutSources(declared, keys);
  const limits = limitsIn(declared);
  const stands = ({ id }: Statement, key: string): boolean => {
    // What nobody declares cannot be told to have fallen.
    if (!declared.has(key)) return true;
    return standingSources(sources, id !== undefined && limits.has(id) ? id : undefined).has(key);
  };
  return { sources, withdrawn, stands, holds: holdingIn(brief, stands, withdrawn) };
}

const standing = new WeakMap<ReadonlyMap<string, Source>, Map<string | undefined, ReadonlySet<string>>>();

/** Sources from which some way leads to an origin, as the derivations hold for a statement called `name`. */
function standingSources(sources: ReadonlyMap<string, Source>, name: string | undefined): ReadonlySet<string> {
  let byName = standing.get(sources);
  if (!byName) standing.set(sources, (byName = new Map()));
  let found = byName.get(name);
  if (!found) byName.set(name, (found = findStanding(sources, name)));
  return found;
}

function findStanding(sources: ReadonlyMap<string, Source>, name: string | undefined): ReadonlySet<string> {
  const holds = (derivation: Derivation): boolean =>
    derivation.for.length === 0 || (name !== undefined && derivation.for.includes(name));
  const found = new Set<string>();
  const derived = new Map<string, string[]>();
  for (const { id, derivedFrom, ownReporting } of sources.values()) {
    const upstream = derivedFrom.filter(holds);
    if (ownReporting || upstream.length === 0 || upstream.some(({ source }) => !sources.has(source))) found.add(id);
    for (const { source } of upstream) listed(derived, source).push(id);
  }
  for (const id of found) for (const next of derived.get(id) ?? []) found.add(next);
  return found;
}

/** Works out what is asked for, and what that rests on. */
function holdingIn(brief: Brief, stands: State['stands'], withdrawn: ReadonlySet<Statement>): State['holds'] {
  const known = new Map<Statement, boolean>();
  const hasOwnGround = (statement: Statement): boolean =>
    !needsGrounds(statement) ||
    !hasGrounds(statement) ||
    statement.citations.some(({ stance, key }) => stance === 'supports' && stands(statement, key));
  const settle = (asked: Statement): void => {
    const open = new Set([asked]);
    const found = new Set<Statement>();
    const resting = new Map<Statement, Statement[]>();
    for (const statement of open) {
      if (withdrawn.has(statement)) continue;
      if (hasOwnGround(statement)) found.add(statement);
      else
        for (const { stance, name } of statement.basis) {
          const premise = stance === 'supports' ? namesOf(brief).get(name)?.[0]?.statement : undefined;
          if (!premise) continue;
          if (known.get(premise)) found.add(statement);
          else if (!known.has(premise)) {
            open.add(premise);
            listed(resting, premise).push(statement);
          }
        }
    }
    for (const statement of found) for (const next of resting.get(statement) ?? []) found.add(next);
    for (const statement of open) known.set(statement, found.has(statement));
  };
  return (statement) => {
    if (!known.has(statement)) settle(statement);
    return known.get(statement)!;
  };
}

/** The sources themselves and all that derive from them, however little. */
function downstreamOf(keys: ReadonlySet<string>, sources: ReadonlyMap<string, Source>): ReadonlySet<string> {
  if (keys.size === 0) return keys;
  let derived = derivedLists.get(sources);
  if (!derived) {
    derived = new Map<string, string[]>();
    for (const { id, derivedFrom } of sources.values())
      for (const { source } of derivedFrom) listed(derived, source).push(id);
    derivedLists.set(sources, derived);
  }
  const reached = new Set(keys);
  for (const key of reached) for (const next of derived.get(key) ?? []) reached.add(next);
  return reached;
}

const derivedLists = new WeakMap<ReadonlyMap<string, Source>, Map<string, string[]>>();

/** All that cites one of `sources` or is in `withdrawn`, and what rests on that, in order. */
function touchedBy(
  brief: Brief,
  withdrawn: readonly PlacedStatement[],
  sources: ReadonlySet<string>,
  resting: Resting,
): ReadonlyMap<Statement, PlacedStatement> {
  const touched = new Map<Statement, PlacedStatement>();
  const touch = (placed: PlacedStatement): void => {
    if (!touched.has(placed.statement)) touched.set(placed.statement, placed);
  };
  for (const placed of withdrawn) touch(placed);
  for (const placed of statementsCiting(brief, sources)) touch(placed);
  for (const { id } of touched.keys()) if (id !== undefined) for (const placed of resting(id)) touch(placed);
  return new Map([...touched].sort(([, a], [, b]) => placeOf(a) - placeOf(b)));
}

function placeOf({ start, statement }: PlacedStatement): number {
  return start + statement.span.start;
}

/** Levels that were carried and are not. What rests on a lowered statement is looked at again, until nothing more gives way. */
function levelsLost(
  brief: Brief,
  caps: CapTable,
  before: State,
  after: State,
  touched: ReadonlyMap<Statement, PlacedStatement>,
  resting: Resting,
): ReadonlyMap<Statement, LostLevel> {
  const premiseOf = (name: string): Statement | undefined => namesOf(brief).get(name)?.[0]?.statement;
  const { confidence: scale } = brief.settings.scales;
  const lost = new Map<Statement, LostLevel>();
  const written = (name: string): number | undefined => premiseOf(name)?.assessment.confidence[0]?.index;
  const left = (name: string): number | undefined => {
    const premise = premiseOf(name);
    return (premise && lost.get(premise)?.to) ?? written(name);
  };
  /** The strongest step that may stand; undefined where nothing bounds it. */
  const ceiling = (
    statement: Statement,
    state: State,
    levelOf: (name: string) => number | undefined,
  ): number | undefined => {
    const citations = statement.citations.filter(({ key }) => state.stands(statement, key));
    const basis = statement.basis.filter(({ name }) => {
      const premise = premiseOf(name);
      return !premise || state.holds(premise);
    });
    const rest = { ...statement, citations, basis };
    if (!isBoundBySources(rest))
      return rest.kind === 'judgment' ? judgmentBound(brief, rest, levelOf, state.sources, caps)?.index : undefined;
    const bound = sourceCap(rest, state.sources, caps, aboutPlaced(brief, touched.get(statement)!));
    return bound && highestStep(bound.cap, scale);
  };
  const lowest = lowestCap(caps);
  const queue = [...touched.keys()];
  const waiting = new Set(queue);
  for (const statement of queue) {
    waiting.delete(statement);
    const level = statement.assessment.confidence[0];
    // What the least of origins carries cannot be lost while there is one.
    if (!level || stepsAbove(lowest, level.index, scale) <= 0) continue;
    if (!needsGrounds(statement) || !after.holds(statement) || !before.holds(statement)) continue;
    const to = ceiling(statement, after, left) ?? level.index;
    if (to >= (lost.get(statement)?.to ?? level.index)) continue;
    // What was too high before loses nothing that it had.
    if ((ceiling(statement, before, written) ?? level.index) < level.index) continue;
    lost.set(statement, { from: level.index, to });
    const { id } = statement;
    if (id === undefined) continue;
    for (const { statement: next } of resting(id)) {
      if (waiting.has(next)) continue;
      waiting.add(next);
      queue.push(next);
    }
  }
  return lost;
}

/** Of what has an origin. */
function lowestCap(caps: CapTable): Cap {
  const rows = capKeys
    .filter(({ name, type }) => type === 'cap' && name !== 'none')
    .map(({ name }) => caps[name] as Cap);
  return capsInOrder.find((cap) => rows.includes(cap) || cap === 'low')!;
}

function lostGrounds(brief: Brief, statement: Statement, before: State, after: State): readonly string[] {
  const sources = statement.citations
    .filter(
      ({ stance, key }) => stance === 'supports' && before.stands(statement, key) && !after.stands(statement, key),
    )
    .map(({ key }) => `@${key}`);
  const premises = statement.basis.filter(({ stance, name }) => {
    const premise = stance === 'supports' ? namesOf(brief).get(name)?.[0]?.statement : undefined;
    return premise !== undefined && before.holds(premise) && !after.holds(premise);
  });
  return [...new Set([...sources, ...premises.map(({ name }) => `#${name}`)])];
}

/** Statements below one for which ways are still counted; and statements and sources met for all: beyond, it takes longer than anybody waits. */
const mostBelow = 200;
const mostMet = 400_000;

/** Undefined where more than `mostBelow` statements stand below, or no effort is left. */
function waysBelow(
  brief: Brief,
  statement: Statement,
  { sources, holds }: State,
  effort: { left: number },
): Ways | undefined {
  if (effort.left <= 0) return undefined;
  const names = namesOf(brief);
  const reached = new Set([statement]);
  for (const { basis } of reached) {
    for (const { name, stance } of basis) {
      const next = stance === 'supports' ? names.get(name)?.[0]?.statement : undefined;
      if (next && holds(next)) reached.add(next);
    }
    if (reached.size > mostBelow) break;
  }
  effort.left -= reached.size;
  if (reached.size > mostBelow) return undefined;
  const { least, most, graph } = independenceOfAll([...reached], sources);
  effort.left -= graph.nodes.length;
  return { least, most };
}

function listed<K, V>(table: Map<K, V[]>, key: K): V[] {
  let list = table.get(key);
  if (!list) table.set(key, (list = []));
  return list;
}
