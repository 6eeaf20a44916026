// A comparison of two editions as headings, entries and sentences, for whoever prints it. Plain words, nothing escaped: what may stand
// in a terminal or in Markdown is the printer's to know.

import {
  type ComparedSource,
  type ComparedStatement,
  type EditionComparison,
  type ItemChanges,
  isOfJudgment,
  type LevelMove,
  type LevelSide,
  type StatementSide,
} from '../../core/compare-editions.ts';
import type { HorizonMove, MarkMove } from '../../core/model/editions/moves.ts';

export interface ComparisonOutline {
  readonly title: string;
  readonly sections: readonly OutlineSection[];
  /** What the numbers are. */
  readonly summary: readonly string[];
}

export interface OutlineSection {
  readonly title: string;
  readonly entries: readonly OutlineEntry[];
}

export interface OutlineEntry {
  /** `added`, `moved` … */
  readonly label: string;
  /** `@key`, `#name`; empty for a statement without a name. */
  readonly name: string;
  readonly words: string;
  /** `new.brief:12:1`; absent for sources. */
  readonly place?: string;
  readonly details: readonly string[];
}

const order = ['moved', 'changed', 'added', 'dropped'] as const;
const sourceOrder = ['gained', 'lost', 'changed'] as const;

/** Statements that are no judgments and came or went are counted only, unless `isWhole`. */
export function outlineComparison(comparison: EditionComparison, isWhole: boolean): ComparisonOutline {
  const { statements, sources } = comparison;
  const shown = statements.filter(
    (one) => isWhole || isOfJudgment(one) || one.change === 'moved' || one.change === 'changed',
  );
  const inOrder = (wanted: readonly ComparedStatement[]): readonly OutlineEntry[] =>
    order.flatMap((change) =>
      wanted.filter((one) => one.change === change).map((one) => statementEntry(one, comparison)),
    );
  const sections: readonly OutlineSection[] = [
    { title: 'Judgments', entries: inOrder(shown.filter(isOfJudgment)) },
    { title: 'Other statements', entries: inOrder(shown.filter((one) => !isOfJudgment(one))) },
    {
      title: 'Sources',
      entries: sourceOrder.flatMap((change) => sources.filter((one) => one.change === change).map(sourceEntry)),
    },
  ];
  return {
    title: `${edition(comparison.old)} → ${edition(comparison.new)}`,
    sections: sections.filter(({ entries }) => entries.length > 0),
    summary: summarise(comparison),
  };
}

function edition({ path, date }: EditionComparison['old']): string {
  return date === null ? path : `${path} (${date})`;
}

function statementEntry(
  one: ComparedStatement,
  { old: { path: oldPath }, new: { path } }: EditionComparison,
): OutlineEntry {
  const side = one.new ?? one.old!;
  return {
    label: one.change,
    name: side.id === null ? '' : `#${side.id}`,
    words: side.words,
    place: `${one.new ? path : oldPath}:${side.start.line}:${side.start.column}`,
    details: one.old && one.new ? changeDetails(one, one.old, one.new) : [...levelsOf(side), ...reasonDetail(one)],
  };
}

function levelsOf({ kind, confidence, likelihood, range, by, sources, basis }: StatementSide): readonly string[] {
  const levels = [
    ...(confidence === null ? [] : [`confidence ${confidence}`]),
    ...(likelihood === null ? [] : [`likelihood ${levelText({ term: likelihood, range })}`]),
    ...(by === null ? [] : [`by ${by}`]),
  ];
  const grounds = [
    ...sources.map(({ key, stance }) => `${stance === 'contradicts' ? 'but ' : ''}@${key}`),
    ...basis.map(({ name, stance }) => `${stance === 'contradicts' ? 'but ' : ''}#${name}`),
  ];
  return [[kind, ...levels].join(', '), ...(grounds.length === 0 ? [] : [`on ${grounds.join(', ')}`])];
}

function changeDetails(one: ComparedStatement, old: StatementSide, now: StatementSide): readonly string[] {
  return [
    ...(one.reworded ? [`was: “${old.words}”`] : []),
    ...(one.negated ? ['one of the two denies what the other says'] : []),
    ...(one.matchedBy === 'likeness'
      ? ['treated as one statement, as most words are the same; no reason is needed']
      : []),
    ...moveDetail('confidence', one.confidence),
    ...moveDetail('likelihood', one.likelihood),
    ...(old.kind === now.kind ? [] : [`kind: ${old.kind} → ${now.kind}`]),
    ...(one.horizon
      ? [`by: ${one.horizon.old ?? 'no date'} → ${one.horizon.new ?? 'no date'}${horizonNote(one.horizon)}`]
      : []),
    ...(one.marking ? [`mark: ${markText(one.marking)}`] : []),
    ...(old.id === now.id
      ? []
      : [`name: ${old.id === null ? 'none' : `#${old.id}`} → ${now.id === null ? 'none' : `#${now.id}`}`]),
    ...itemsDetail(one.sources, one.basis),
    // Old reasons are news where a level moved.
    ...(one.change === 'changed' && one.reason.status === 'repeated' ? [] : reasonDetail(one)),
  ];
}

function moveDetail(axis: string, move: LevelMove | null): readonly string[] {
  if (!move) return [];
  const text = (side: LevelSide | null): string => (side ? levelText(side) : 'none');
  const note = {
    up: ' (up)',
    down: ' (down)',
    range: ' (another range)',
    added: '',
    removed: '',
    'not-compared': ' (not compared)',
  }[move.change];
  return [`${axis}: ${text(move.old)} → ${text(move.new)}${note}`];
}

function horizonNote({ change }: HorizonMove): string {
  return change === 'later' || change === 'earlier' ? ` (${change})` : '';
}

function markText({ change, old, new: now }: MarkMove): string {
  return `${old ?? 'none'} → ${now ?? 'none'}${change === 'other' ? '' : ` (${change})`}`;
}

function levelText({ term, range }: LevelSide): string {
  return range ? `${term} (${range.text})` : term;
}

function itemsDetail(...changes: readonly ItemChanges[]): readonly string[] {
  const gained = changes.flatMap((one) => one.gained);
  const lost = changes.flatMap((one) => one.lost);
  return [
    ...(gained.length === 0 ? [] : [`now rests on ${gained.join(', ')}`]),
    ...(lost.length === 0 ? [] : [`no longer on ${lost.join(', ')}`]),
  ];
}

function reasonDetail({ reason: { status, text } }: ComparedStatement): readonly string[] {
  if (status === 'missing') return ['no reason given: add “because …” to its tag'];
  if (text === null) return [];
  return [`because ${text}${status === 'repeated' ? ' (the reason from the previous edition)' : ''}`];
}

function sourceEntry({
  change,
  id,
  oldId,
  title,
  publisher,
  date,
  reliability,
  declared,
  cited,
  fields,
}: ComparedSource): OutlineEntry {
  const facts = [publisher, date, reliability === null ? null : `reliability ${reliability}`].flatMap(
    (fact) => fact ?? [],
  );
  const citedNow = change === 'lost' ? cited.old : cited.new;
  const citing =
    cited.new === 0 && cited.old > 0 && change === 'changed'
      ? 'no longer cited'
      : `cited by ${counted(citedNow, 'statement')}`;
  return {
    label: change,
    name: `@${id}`,
    words: title ?? (declared ? 'without a title' : 'not declared'),
    details: [
      ...(facts.length === 0 ? [] : [facts.join(', ')]),
      ...(oldId === null || oldId === id ? [] : [`key: @${oldId} → @${id}`]),
      ...fields.map(({ field, old, new: now }) => `${field}: ${old ?? 'none'} → ${now ?? 'none'}`),
      citing,
    ],
  };
}

function summarise({
  comparable,
  old,
  new: now,
  marking,
  summary: { judgments, others, sources, unexplained, notCompared },
}: EditionComparison): readonly string[] {
  const numbers = ({ added, dropped, moved, changed, same }: typeof judgments): string =>
    `${added} added, ${dropped} dropped, ${moved} moved, ${changed} changed in other ways, ${same} unchanged`;
  const axes = (['confidence', 'likelihood'] as const).filter((axis) => !comparable[axis]);
  return [
    `Judgments: ${numbers(judgments)}.`,
    `Other statements: ${numbers(others)}.`,
    `Sources: ${sources.gained} gained, ${sources.lost} lost, ${sources.changed} changed.`,
    ...(axes.length === 0
      ? []
      : [
          `The editions use different scales of ${axes.map((axis) => `${axis} (${old.scale[axis]}, ${now.scale[axis]})`).join(' and ')}, so these levels are not compared.`,
        ]),
    ...(marking === null ? [] : [`Handling mark: ${markText(marking)}.`]),
    ...(notCompared === 0 ? [] : [`${counted(notCompared, 'statement')} with levels that could not be compared.`]),
    ...(unexplained === 0 ? [] : [`${counted(unexplained, 'statement')} that changed without a reason.`]),
  ];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
