// How high the confidence in a statement may be for the sources it cites, and in words why. A bound, never a level: a writer may
// go lower freely.

import { type Independence, independenceOf } from '../origins/independence.ts';
import { supportingSources } from '../origins/named-origins.ts';
import type { Scale } from '../scales/scale.ts';
import type { Source } from '../sources/source.ts';
import type { Statement } from '../statement.ts';
import { type Cap, type CapTable, capsInOrder } from './cap-table.ts';

export interface SourceCap {
  readonly cap: Cap;
  readonly independence: Independence;
  /** What was met and what is missing, as half a sentence. */
  readonly because: string;
  /** Some origin does not say how it knows: more may be there than is declared. */
  readonly isUncertain: boolean;
}

/** Of what `statement` cites itself; undefined where it cites no declared source in support. */
export function sourceCap(
  statement: Statement,
  sources: ReadonlyMap<string, Source>,
  caps: CapTable,
): SourceCap | undefined {
  const keys = supportingSources(statement, sources);
  if (keys.length === 0) return undefined;
  const independence = independenceOf(statement, sources);
  const cited = keys.map((key) => sources.get(key)!);
  const isUncertain = independence.unknown.length > 0;
  const found = (cap: Cap, because: string): SourceCap => ({
    cap,
    because: `${letters(cited)}; ${because}`,
    independence,
    isUncertain,
  });
  const { least } = independence;
  const hasContradiction = statement.citations.some(({ stance, key }) => stance === 'contradicts' && sources.has(key));
  const lower = ({ cap, because, ...rest }: SourceCap): SourceCap =>
    hasContradiction
      ? { ...rest, cap: stepDown(cap), because: `${because}, and a source contradicts it` }
      : { ...rest, cap, because };
  if (least === 0) return found(caps.none, 'they derive only from each other');
  if (least === 1) {
    if (cited.some(({ access }) => access === 'issuer'))
      return lower(found(caps.issuer, 'an issuer’s own document is cited'));
    if (
      cited.some(
        (source) => (source.access === 'first-hand' || source.access === 'documentary') && isGood(source, caps),
      )
    )
      return lower(found(caps.sound, 'one sound first-hand source, no second origin'));
    return lower(
      found(caps.single, 'no second origin, and the one is neither an issuer nor a sound first-hand source'),
    );
  }
  const origins = independence.known.flatMap(({ ids }) => ids).flatMap((id) => sources.get(id) ?? []);
  if (
    origins.every(
      (source) => source.anonymous !== undefined || source.reliability === 'E' || source.reliability === 'F',
    )
  )
    return lower(found(caps.weak, 'all of them anonymous, or with the letters E or F'));
  const good = cited.filter((source) => isGood(source, caps)).length;
  const areAllNamed = origins.some(({ anonymous }) => anonymous === undefined);
  if (good >= 2 && areAllNamed) {
    const cap = caps.corroborated === 'high' && least >= caps.waysForHighest ? 'highest' : caps.corroborated;
    return lower(found(cap, `two sources with the letters ${caps.letters.join(' or ')}`));
  }
  return lower(found(caps.several, `fewer than two sources with the letters ${caps.letters.join(' or ')}`));
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

function stepDown(cap: Cap): Cap {
  const index = capsInOrder.indexOf(cap);
  return index <= 1 ? cap : capsInOrder[index - 1]!;
}

function isGood({ reliability }: Source, { letters: good }: CapTable): boolean {
  return reliability !== undefined && good.includes(reliability);
}

function letters(cited: readonly Source[]): string {
  return cited.map(({ id, reliability }) => `${id} ${reliability ?? 'without a letter'}`).join(', ');
}
