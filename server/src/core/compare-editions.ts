// What changed from one edition of a briefing to the next, in the shape that `briefwright diff --format json` prints (schema version
// 1): statements that came, went or moved, their grounds, the sources, and whether a reason is given. Judges no reason.

import type { LevelTerm } from './model/assessment.ts';
import { type Brief, inDocument, statementsOf } from './model/brief.ts';
import { isOneScale, levelChange } from './model/editions/level-change.ts';
import { type HorizonMove, horizonMove, type MarkMove, markMove } from './model/editions/moves.ts';
import {
  type KnownStatement,
  pairStatements,
  type StatementPair,
  sayTheSame,
} from './model/editions/pair-statements.ts';
import { tlpMarks } from './model/handling/markings.ts';
import { portionMarks } from './model/handling/portions.ts';
import { rangeText } from './model/likelihood/range-text.ts';
import { statedRange } from './model/likelihood/stated-range.ts';
import type { ScalePair } from './model/scales/scale.ts';
import type { Source } from './model/sources/source.ts';
import type { Statement, StatementKind } from './model/statement.ts';
import { writtenReason } from './model/support/written-reason.ts';
import { sourcesOf, type Workspace } from './model/workspace.ts';
import type { Stance } from './syntax/tag.ts';
import { placesOnDisk, type StretchOnDisk } from './text/place-on-disk.ts';

/** One of the two, with what its sources may be declared in. */
export interface ReadEdition {
  readonly brief: Brief;
  readonly workspace: Workspace;
}

/** What `diff` prints. */
export interface EditionComparison {
  readonly schemaVersion: 1;
  readonly old: ComparedEdition;
  readonly new: ComparedEdition;
  /** The handling marks of the two as a whole; null where they are the same. */
  readonly marking: MarkMove | null;
  /** Whether the levels of the two are on one scale. */
  readonly comparable: { readonly confidence: boolean; readonly likelihood: boolean };
  readonly summary: {
    readonly judgments: ChangeCounts;
    readonly others: ChangeCounts;
    readonly sources: { readonly gained: number; readonly lost: number; readonly changed: number };
    /** Statements that changed in what a reader goes by, without a reason. */
    readonly unexplained: number;
    readonly notCompared: number;
  };
  /** Those that changed. */
  readonly statements: readonly ComparedStatement[];
  /** Those that changed. */
  readonly sources: readonly ComparedSource[];
}

export interface ComparedEdition {
  readonly path: string;
  readonly title: string | null;
  readonly date: string | null;
  /** Ids of the two scales. */
  readonly scale: { readonly confidence: string; readonly likelihood: string };
}

export type ChangeCounts = Readonly<Record<ComparedStatement['change'], number>>;

export interface ComparedSource {
  readonly change: 'gained' | 'lost' | 'changed' | 'same';
  readonly id: string;
  /** Its id in the older edition; null where that has it not. */
  readonly oldId: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly reliability: string | null;
  /** Whether the newer edition, or for what was lost the older one, declares it. */
  readonly declared: boolean;
  /** By how many statements. */
  readonly cited: { readonly old: number; readonly new: number };
  readonly fields: readonly FieldChange[];
}

/** What a key of the declaration said in either edition. */
export interface FieldChange {
  readonly field: string;
  readonly old: string | null;
  readonly new: string | null;
}

/** A statement as one of the two editions has it. */
export interface StatementSide extends StretchOnDisk {
  readonly kind: StatementKind;
  readonly text: string;
  /** `text` on one line, without the tags that may stand inside. */
  readonly words: string;
  readonly id: string | null;
  readonly section: string | null;
  /** Under the heading of the key judgments. */
  readonly key: boolean;
  readonly confidence: string | null;
  readonly likelihood: string | null;
  /** In per cent. */
  readonly range: { readonly low: number; readonly high: number; readonly text: string } | null;
  readonly by: string | null;
  readonly because: string | null;
  /** The handling mark that holds for it by itself, its paragraph or its section. */
  readonly marking: string | null;
  readonly sources: readonly { readonly key: string; readonly stance: Stance }[];
  readonly basis: readonly { readonly name: string; readonly stance: Stance }[];
}

export interface ComparedStatement {
  readonly change: 'added' | 'dropped' | 'moved' | 'changed' | 'same';
  /** By what the two were taken for one; null where there is one only. */
  readonly matchedBy: StatementPair['by'] | null;
  readonly old: StatementSide | null;
  readonly new: StatementSide | null;
  /** Null where the level is the same, and where there is one statement only. */
  readonly confidence: LevelMove | null;
  readonly likelihood: LevelMove | null;
  /** Null where the date is the same. Dates that cannot be ordered are `other`. */
  readonly horizon: HorizonMove | null;
  /** Null where the mark is the same, or neither edition marks the statement itself. */
  readonly marking: MarkMove | null;
  /** Whether other words than those of likelihood differ. */
  readonly reworded: boolean;
  /** Whether one of the two holds negations that the other does not. */
  readonly negated: boolean;
  /**
   * `repeated`: the words of the previous edition. `missing`: there is none, and a reader would ask for it. Of a statement with a
   * name, or of a judgment with the same words: a level went up or down, a likelihood or a date is gone, a date moved, or a mark is
   * lower. Of a judgment with a name: it says something else.
   */
  readonly reason: { readonly status: 'given' | 'repeated' | 'missing' | 'none'; readonly text: string | null };
  readonly sources: ItemChanges;
  readonly basis: ItemChanges;
}

/** As written in tags: `@log`, `but #closed`. */
export interface ItemChanges {
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/**
 * `added` and `removed` are levels that only one edition has, `range` is another range for the same term; levels of different
 * scales, and of statements with several, are `not-compared`.
 */
export interface LevelMove {
  readonly change: 'up' | 'down' | 'range' | 'added' | 'removed' | 'not-compared';
  readonly old: LevelSide | null;
  readonly new: LevelSide | null;
}

export interface LevelSide {
  readonly term: string;
  /** In per cent; null for confidence, and where the term has no figures. */
  readonly range: StatementSide['range'];
}

/** Notes and questions assert nothing and are left out, except where one edition has them as something else. `marks` are those in force. */
export function compareEditions(
  before: ReadEdition,
  after: ReadEdition,
  marks: readonly string[] = tlpMarks,
): EditionComparison {
  const portions = { before: portionMarks(before.brief, marks), after: portionMarks(after.brief, marks) };
  const scales = { before: before.brief.settings.scales, after: after.brief.settings.scales };
  const sources = compareSources(before, after);
  const renamed = new Map(
    sources.flatMap(({ id, oldId }) => (oldId !== null && oldId !== id ? [[oldId, id] as const] : [])),
  );
  const { pairs, added, dropped } = pairStatements(before.brief, after.brief);
  const names = new Map(
    pairs.flatMap(({ before: { placed: a }, after: { placed: b } }) =>
      a.statement.id !== undefined && b.statement.id !== undefined ? [[a.statement.id, b.statement.id] as const] : [],
    ),
  );
  const compared = pairs.map((pair) =>
    compareTwo(pair, before.brief, after.brief, { scales, renamed, names, marks, portions }),
  );
  const statements = [
    ...inOrder([...compared, ...added.map((one) => alone('added', one, after.brief, portions.after))]),
    ...dropped.map((one) => alone('dropped', one, before.brief, portions.before)),
  ].filter(({ old, new: now }) => [old, now].some((side) => side && side.kind !== 'note' && side.kind !== 'question'));
  const changed = statements.filter(({ change }) => change !== 'same');
  return {
    schemaVersion: 1,
    old: describe(before.brief),
    new: describe(after.brief),
    marking: markMove(before.brief.frontMatter.marking, after.brief.frontMatter.marking, marks),
    comparable: {
      confidence: isOneScale(scales.before.confidence, scales.after.confidence),
      likelihood: isOneScale(scales.before.likelihood, scales.after.likelihood),
    },
    summary: {
      judgments: count(statements.filter(isOfJudgment)),
      others: count(statements.filter((one) => !isOfJudgment(one))),
      sources: {
        gained: sources.filter(({ change }) => change === 'gained').length,
        lost: sources.filter(({ change }) => change === 'lost').length,
        changed: sources.filter(({ change }) => change === 'changed').length,
      },
      unexplained: changed.filter(({ reason }) => reason.status === 'missing').length,
      notCompared: changed.filter(
        ({ confidence, likelihood }) => confidence?.change === 'not-compared' || likelihood?.change === 'not-compared',
      ).length,
    },
    statements: changed,
    sources: sources.filter(({ change }) => change !== 'same'),
  };
}

/** Whether it is what readers take for a judgment in one of the two editions: by its kind, by a likelihood, or by where it stands. */
export function isOfJudgment({ old, new: now }: Pick<ComparedStatement, 'old' | 'new'>): boolean {
  return [old, now].some(
    (side) =>
      side !== null &&
      (side.kind === 'judgment' ||
        side.likelihood !== null ||
        (side.key && side.kind !== 'note' && side.kind !== 'question')),
  );
}

function describe({ document, frontMatter: { title, date }, settings: { scales } }: Brief): ComparedEdition {
  return {
    path: document.path,
    title: title ?? null,
    date: date ?? null,
    scale: { confidence: scales.confidence.id, likelihood: scales.likelihood.id },
  };
}

function count(statements: readonly ComparedStatement[]): ChangeCounts {
  const of = (change: ComparedStatement['change']): number => statements.filter((one) => one.change === change).length;
  return { added: of('added'), dropped: of('dropped'), moved: of('moved'), changed: of('changed'), same: of('same') };
}

function inOrder(statements: readonly ComparedStatement[]): readonly ComparedStatement[] {
  return [...statements].sort((a, b) => (a.new?.start.offset ?? 0) - (b.new?.start.offset ?? 0));
}

function sideOf(brief: Brief, { placed, words }: KnownStatement, portions: Portions): StatementSide {
  const { statement } = placed;
  const { assessment } = statement;
  const { start, end } = placesOnDisk(brief.document, inDocument(placed, statement.span));
  const range = statedRange(brief, placed);
  return {
    kind: statement.kind,
    start,
    end,
    text: brief.document.source.slice(start.offset, end.offset),
    words: words.shown,
    id: statement.id ?? null,
    section: statement.section.title ?? null,
    key: statement.section.classes.includes('key-judgments'),
    confidence: assessment.confidence[0]?.term ?? null,
    likelihood: assessment.likelihood[0]?.term ?? null,
    range: range ? { low: range.range[0] / 10, high: range.range[1] / 10, text: rangeText(range) } : null,
    by: assessment.by ?? null,
    because: writtenReason(assessment) ?? null,
    marking: portions.get(statement) ?? null,
    sources: uniqueItems(statement.citations.map(({ key, stance }) => ({ key, stance }))),
    basis: uniqueItems(statement.basis.map(({ name, stance }) => ({ name, stance }))),
  };
}

function uniqueItems<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item] as const)).values()];
}

function alone(change: 'added' | 'dropped', one: KnownStatement, brief: Brief, portions: Portions): ComparedStatement {
  const side = sideOf(brief, one, portions);
  const isNew = change === 'added';
  const text = isNew ? side.because : null;
  return {
    change,
    matchedBy: null,
    old: isNew ? null : side,
    new: isNew ? side : null,
    confidence: null,
    likelihood: null,
    horizon: null,
    marking: null,
    reworded: false,
    negated: false,
    // Nothing in the new edition is the place where the loss of a statement could be explained, so nobody is asked for it.
    reason: { status: text === null ? 'none' : 'given', text },
    sources: itemChanges([], []),
    basis: itemChanges([], []),
  };
}

interface Surroundings {
  readonly scales: { readonly before: ScalePair; readonly after: ScalePair };
  /** Key in the old edition → key in the new one, of sources that go by another. */
  readonly renamed: ReadonlyMap<string, string>;
  /** The same of statements. */
  readonly names: ReadonlyMap<string, string>;
  readonly marks: readonly string[];
  readonly portions: { readonly before: Portions; readonly after: Portions };
}

type Portions = ReadonlyMap<Statement, string>;

function compareTwo(
  { before, after, by }: StatementPair,
  oldBrief: Brief,
  newBrief: Brief,
  { scales, renamed, names, marks, portions }: Surroundings,
): ComparedStatement {
  const [old, now] = [sideOf(oldBrief, before, portions.before), sideOf(newBrief, after, portions.after)];
  const confidence = moveOf('confidence', before, after, scales, [old, now]);
  const likelihood = moveOf('likelihood', before, after, scales, [old, now]);
  const sources = itemChanges(
    old.sources.map(({ key, stance }) => written(`@${renamed.get(key) ?? key}`, stance)),
    now.sources.map(({ key, stance }) => written(`@${key}`, stance)),
  );
  const basis = itemChanges(
    old.basis.map(({ name, stance }) => written(`#${names.get(name) ?? name}`, stance)),
    now.basis.map(({ name, stance }) => written(`#${name}`, stance)),
  );
  const reworded = before.words.bare.join(' ') !== after.words.bare.join(' ');
  const moves = [confidence, likelihood].flatMap((move) => move ?? []);
  const horizon = horizonMove(old.by, now.by);
  const marking =
    old.marking === null && now.marking === null
      ? null
      : markMove(old.marking ?? oldBrief.frontMatter.marking, now.marking ?? newBrief.frontMatter.marking, marks);
  const negated = before.words.negations.length !== after.words.negations.length;
  const isOther =
    reworded ||
    old.kind !== now.kind ||
    horizon !== null ||
    marking !== null ||
    old.id !== now.id ||
    [sources, basis].some(({ gained, lost }) => gained.length + lost.length > 0);
  const isJudgment = isOfJudgment({ old, new: now });
  // A sentence that is merely alike may be another one; and a claim without a name is as sure as its sources.
  const wantsReason =
    (by === 'name' || (by === 'words' && isJudgment)) &&
    (moves.some(({ change }) => change === 'up' || change === 'down') ||
      (likelihood?.change === 'removed' && now.range === null) ||
      (horizon !== null && horizon.change !== 'added') ||
      marking?.change === 'lowered' ||
      (by === 'name' && isJudgment && reworded && !sayTheSame(before.words, after.words)));
  return {
    change: moves.length > 0 ? 'moved' : isOther ? 'changed' : 'same',
    matchedBy: by,
    old,
    new: now,
    confidence,
    likelihood,
    horizon,
    marking,
    reworded,
    negated,
    reason: reasonOf(old.because, now.because, wantsReason),
    sources,
    basis,
  };
}

function reasonOf(old: string | null, now: string | null, isWanted: boolean): ComparedStatement['reason'] {
  if (now === null) return { status: isWanted ? 'missing' : 'none', text: null };
  return { status: now === old ? 'repeated' : 'given', text: now };
}

function written(name: string, stance: string): string {
  return stance === 'contradicts' ? `but ${name}` : name;
}

function itemChanges(old: readonly string[], now: readonly string[]): ItemChanges {
  return { gained: now.filter((item) => !old.includes(item)), lost: old.filter((item) => !now.includes(item)) };
}

function moveOf(
  axis: keyof ScalePair,
  before: KnownStatement,
  after: KnownStatement,
  scales: Surroundings['scales'],
  [oldSide, newSide]: readonly [StatementSide, StatementSide],
): LevelMove | null {
  const old = before.placed.statement.assessment[axis];
  const now = after.placed.statement.assessment[axis];
  const side = (levels: readonly LevelTerm[], { range }: StatementSide): LevelSide | null =>
    levels.length === 0
      ? null
      : { term: levels.map(({ term }) => term).join(', '), range: axis === 'likelihood' ? range : null };
  const move = (change: LevelMove['change']): LevelMove => ({
    change,
    old: side(old, oldSide),
    new: side(now, newSide),
  });
  if (old.length === 0 && now.length === 0) return null;
  if (old.length === 0) return move('added');
  if (now.length === 0) return move('removed');
  const pair = { before: scales.before[axis], after: scales.after[axis] };
  if (!isOneScale(pair.before, pair.after)) return move('not-compared');
  if (old.length > 1 || now.length > 1)
    return old.map(({ index }) => index).join() === now.map(({ index }) => index).join() ? null : move('not-compared');
  const changed = levelChange(old[0], now[0], pair);
  if (changed) return move(changed.direction);
  return axis === 'likelihood' && oldSide.range?.text !== newSide.range?.text ? move('range') : null;
}

/** What of a declaration makes it worth more or less, or another source. */
const weighed = ['title', 'url', 'date', 'access', 'reliability', 'origin', 'status'] as const;

/** The sources that an edition declares or cites. One that goes by another key and has the same address is the same. */
function compareSources(before: ReadEdition, after: ReadEdition): readonly ComparedSource[] {
  const [old, now] = [listSources(before), listSources(after)];
  const lost = new Map([...old].filter(([id]) => !now.has(id)));
  const byAddress = new Map<string, string | null>();
  // An address that several sources have tells none of them from the others.
  for (const [id, { source }] of lost)
    if (source?.url !== undefined) byAddress.set(source.url, byAddress.has(source.url) ? null : id);
  const compared = [...now].map(([id, { source, cited }]) => {
    const address = source?.url;
    const oldId = old.has(id) ? id : ((address === undefined ? null : byAddress.get(address)) ?? null);
    if (oldId === null) return entry('gained', id, null, source, { old: 0, new: cited }, []);
    // Two new keys with one address: the second is another source.
    if (oldId !== id) byAddress.delete(address!);
    lost.delete(oldId);
    const earlier = old.get(oldId)!;
    const fields = earlier.source && source ? fieldChanges(earlier.source, source) : [];
    const isSame = fields.length === 0 && oldId === id && (earlier.cited === 0) === (cited === 0);
    return entry(isSame ? 'same' : 'changed', id, oldId, source, { old: earlier.cited, new: cited }, fields);
  });
  return [
    ...compared,
    ...[...lost].map(([id, { source, cited }]) => entry('lost', id, id, source, { old: cited, new: 0 }, [])),
  ];
}

function entry(
  change: ComparedSource['change'],
  id: string,
  oldId: string | null,
  source: Source | undefined,
  cited: ComparedSource['cited'],
  fields: readonly FieldChange[],
): ComparedSource {
  return {
    change,
    id,
    oldId,
    title: source?.title ?? null,
    publisher: source?.publisher ?? source?.author ?? null,
    date: source?.date ?? null,
    reliability: source?.reliability ?? null,
    declared: source !== undefined,
    cited,
    fields,
  };
}

function fieldChanges(old: Source, now: Source): readonly FieldChange[] {
  const changes: readonly FieldChange[] = weighed.flatMap((field) =>
    old[field] === now[field] ? [] : [{ field, old: old[field] ?? null, new: now[field] ?? null }],
  );
  const [upstream, upstreamNow] = [old, now].map(({ derivedFrom }) =>
    derivedFrom
      .map(({ source }) => source)
      .sort()
      .join(', '),
  ) as [string, string];
  return upstream === upstreamNow
    ? changes
    : [...changes, { field: 'derived-from', old: upstream || null, new: upstreamNow || null }];
}

function listSources({
  brief,
  workspace,
}: ReadEdition): ReadonlyMap<string, { readonly source: Source | undefined; readonly cited: number }> {
  const cited = new Map<string, number>();
  for (const { statement } of statementsOf(brief)) {
    for (const key of new Set(statement.citations.map((citation) => citation.key)))
      cited.set(key, (cited.get(key) ?? 0) + 1);
  }
  const { byId } = sourcesOf(brief, workspace);
  const declared = [...byId.values()]
    .filter(({ id, declaredIn }) => declaredIn === brief.document.path || cited.has(id))
    .map(({ id }) => id);
  return new Map(
    [...declared, ...[...cited.keys()].filter((key) => !byId.has(key))].map((id) => [
      id,
      { source: byId.get(id), cited: cited.get(id) ?? 0 },
    ]),
  );
}
