// What falls with something, as plain data with places in the files on disk: what `impact` prints, as text or as JSON.

import { type Brief, inDocument, wordsOf } from '../../core/model/brief.ts';
import type { StatementKind } from '../../core/model/statement.ts';
import type { Effect, EffectKind, Impact, Ways } from '../../core/model/support/impact.ts';
import { type ReportedPlace, reportedPlaceAt } from '../report.ts';

export interface ReportedEffect {
  readonly effect: EffectKind;
  readonly kind: StatementKind;
  readonly id: string | null;
  readonly start: ReportedPlace;
  readonly end: ReportedPlace;
  /** The statement's words as written. */
  readonly text: string;
  /** The grounds it names that are gone: `@key`, `#name`. */
  readonly lost: readonly string[];
  /** Its level, and the highest that what is left carries where that is lower; null where there is none. */
  readonly confidence: string | null;
  readonly atMost?: string | null;
  /** Ways to origins without a common step, where they become fewer. */
  readonly ways?: { readonly from: Ways; readonly to: Ways };
}

export interface ReportedImpact {
  readonly path: string;
  /** The files that declare what is withdrawn. */
  readonly declaredIn: readonly string[];
  /** Sources that derive from nothing else. */
  readonly sources: readonly string[];
  readonly statements: readonly ReportedEffect[];
  /** Statements behind which too much stands for their ways to be counted. */
  readonly uncounted: readonly { readonly start: ReportedPlace; readonly end: ReportedPlace }[];
}

export interface ImpactSummary {
  /** Briefings that know it. */
  readonly files: number;
  readonly lastGround: number;
  readonly level: number;
  readonly fewerWays: number;
  readonly ground: number;
}

export interface ImpactReport {
  readonly withdrawn: { readonly type: 'source' | 'statement'; readonly name: string };
  readonly summary: ImpactSummary;
  readonly files: readonly ReportedImpact[];
}

export function reportImpact(
  brief: Brief,
  { sources, effects, uncounted }: Impact,
  declaredIn: readonly string[],
): ReportedImpact {
  return {
    path: brief.document.path,
    declaredIn,
    sources,
    statements: effects.map((effect) => reportEffect(brief, effect)),
    uncounted: uncounted.map((placed) => places(brief, placed)),
  };
}

export function impactSummary(files: readonly ReportedImpact[]): ImpactSummary {
  const effects = files.flatMap(({ statements }) => statements.map(({ effect }) => effect));
  const count = (wanted: EffectKind): number => effects.filter((effect) => effect === wanted).length;
  return {
    files: files.length,
    lastGround: count('loses-last-ground'),
    level: count('loses-level'),
    fewerWays: count('fewer-ways'),
    ground: count('loses-ground'),
  };
}

function reportEffect(brief: Brief, { kind, placed, lost, level, ways }: Effect): ReportedEffect {
  const { statement } = placed;
  const { rungs } = brief.settings.scales.confidence;
  return {
    effect: kind,
    kind: statement.kind,
    id: statement.id ?? null,
    ...places(brief, placed),
    text: wordsOf(brief, placed),
    lost,
    confidence: statement.assessment.confidence[0]?.term ?? null,
    ...(level ? { atMost: rungs[level.to]?.terms[0] ?? null } : {}),
    ...(ways ? { ways } : {}),
  };
}

function places(
  brief: Brief,
  placed: Effect['placed'],
): { readonly start: ReportedPlace; readonly end: ReportedPlace } {
  const { start, end } = inDocument(placed, placed.statement.span);
  return { start: reportedPlaceAt(brief.document, start), end: reportedPlaceAt(brief.document, end) };
}
