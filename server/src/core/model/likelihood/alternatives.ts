// Sections of alternatives: which statements exclude each other and exhaust the question, and whether the likelihoods they
// are given can be theirs together. Says what is there; what is wrong with it is for rules to say.

import type { Part } from '../../syntax/block.ts';
import type { Tag } from '../../syntax/tag.ts';
import type { Span } from '../../text/span.ts';
import { type Brief, type PlacedStatement, passageIndexAt } from '../brief.ts';
import type { Passage } from '../passage.ts';
import { type FactKind, passageFacts } from '../passage-facts.ts';
import type { Rung } from '../scales/scale.ts';
import { sectionSpans } from '../section-spans.ts';
import type { Statement } from '../statement.ts';
import { anyLikelihood, type LikelihoodRange, type RangeSums, sumRanges } from './likelihood-range.ts';
import { type StatedRange, statedRange } from './stated-range.ts';

export interface Alternative {
  readonly placed: PlacedStatement;
  /** What its likelihood stands for on the declared scale. */
  readonly rung?: Rung;
  /** What readers read: the range that its sentence prints, or the rung's; everything from 0 to 100 % where there is none. */
  readonly range: LikelihoodRange;
  /** Whether the sentence gives `range` itself, so that another term in the tag would not change it. */
  readonly isPrinted: boolean;
  /** How far it can reach beside the others; `range` itself where all of it, or where figures are rounded. */
  readonly reachable: LikelihoodRange;
}

export interface AlternativeSet {
  readonly title: string;
  /** The heading and its section, in offsets of the document's text. */
  readonly headingSpan: Span;
  readonly span: Span;
  readonly alternatives: readonly Alternative[];
  /** The headings further in: writers may give each alternative one. */
  readonly innerTitles: readonly string[];
  /** The days behind `by`, each once, in order. Likelihoods until different days cannot be added up. */
  readonly horizons: readonly string[];
  readonly sums: RangeSums;
}

/** Whether there are two alternatives at least, all until one day: only then their sums say something. */
export function canBeSummed({ alternatives, horizons }: AlternativeSet): boolean {
  return alternatives.length > 1 && horizons.length < 2;
}

const cache = new WeakMap<Brief, readonly AlternativeSet[]>();

/** Whether there is any such section: asked at every keystroke, where most briefings have none. */
const alternativeFacts: FactKind<true, boolean> = {
  pick: ({ section }) => (section.classes.includes('alternatives') ? true : undefined),
  isSame: () => true,
  combine: (facts) => facts.length > 0,
};

/** One for each heading that has `.alternatives` itself, in order, empty sections too. Cached by identity. */
export function alternativeSets(brief: Brief): readonly AlternativeSet[] {
  let sets = cache.get(brief);
  if (!sets) {
    sets = passageFacts(brief, alternativeFacts).value.get() ? readSets(brief) : [];
    cache.set(brief, sets);
  }
  return sets;
}

function isOfAlternatives({ heading }: Brief['headings'][number]): boolean {
  return heading.classes.includes('alternatives');
}

function readSets(brief: Brief): readonly AlternativeSet[] {
  const spans = sectionSpans(brief);
  const found = brief.headings.flatMap((placed, index) =>
    isOfAlternatives(placed) ? [{ ...placed, span: spans[index]! }] : [],
  );
  const ends = new Map(found.map(({ span }) => [span.start, span.end]));
  return found.map(({ start, heading, span }) => {
    const groups: Group[] = [];
    for (
      let at = passageIndexAt(brief, span.start) + 1;
      at < brief.placedPassages.length && brief.placedPassages[at]!.start < span.end;
    ) {
      const passage = brief.placedPassages[at]!;
      // What stands under another such heading further in is that one's.
      const innerEnd = ends.get(passage.start);
      if (innerEnd === undefined) groups.push(...groupsIn(passage, brief.body.pieces[at++]!.block.parts));
      else at = passageIndexAt(brief, innerEnd - 1) + 1;
    }
    const members = membersOf(groups);
    const rungs = members.map(({ statement }) => rungOf(brief, statement));
    const stated = members.map((placed) => statedRange(brief, placed));
    const ranges = stated.map((one): LikelihoodRange => one ?? anyLikelihood);
    const sums = { ...sumRanges(roundedOff(stated)), sum: sumRanges(ranges).sum };
    return {
      title: heading.title,
      innerTitles: brief.headings
        .filter((inner) => inner.start > span.start && inner.start < span.end)
        .map((inner) => inner.heading.title),
      horizons: [...new Set(members.flatMap(({ statement }) => statement.assessment.by ?? []))].sort(),
      headingSpan: { start: start + heading.span.start, end: start + heading.span.end },
      span,
      alternatives: members.map((placed, one) => ({
        placed,
        ...(rungs[one] ? { rung: rungs[one] } : {}),
        range: ranges[one]!,
        isPrinted: stated[one]?.isPrinted ?? false,
        reachable: isReached(sums.reachable[one]!, stated[one]) ? ranges[one]! : sums.reachable[one]!,
      })),
      sums,
    };
  });
}

/** The statements of one paragraph, of one top-level item, or of one row: all about one alternative. */
interface Group {
  readonly isListed: boolean;
  readonly statements: readonly PlacedStatement[];
}

/** Nested lists and quotations hold reasons, not alternatives. */
function groupsIn(passage: Passage, parts: readonly Part[]): readonly Group[] {
  const group = (isListed: boolean, runs: readonly { readonly span: Span }[]): Group => ({
    isListed,
    statements: statementsIn(passage, runs),
  });
  return parts.flatMap((part): Group[] => {
    switch (part.type) {
      case 'paragraph':
        return [group(false, [part.run])];
      case 'list':
        return part.items.map((item) =>
          group(
            true,
            item.flatMap((inner) => (inner.type === 'paragraph' ? [inner.run] : [])),
          ),
        );
      case 'table':
        // A row may be one statement over all its cells.
        return part.rows.map((row) =>
          group(true, row.length === 0 ? [] : [{ span: { start: row[0]!.span.start, end: row.at(-1)!.span.end } }]),
        );
      default:
        return [];
    }
  });
}

function statementsIn(
  { start, statements }: Passage,
  runs: readonly { readonly span: Span }[],
): readonly PlacedStatement[] {
  return statements.flatMap((statement) => {
    const isInside = runs.some(({ span }) => span.start <= statement.span.start && statement.span.end <= span.end);
    return isInside && mayBeAlternative(statement) ? [{ start, statement }] : [];
  });
}

function mayBeAlternative({ kind }: Statement): boolean {
  return kind === 'claim' || kind === 'judgment' || kind === 'assumption';
}

/**
 * Of each group the statements with a likelihood, or its first where none has one. Beside a list or a table, a paragraph
 * without a likelihood introduces or explains.
 */
function membersOf(groups: readonly Group[]): readonly PlacedStatement[] {
  const hasList = groups.some(({ isListed, statements }) => isListed && statements.length > 0);
  return groups.flatMap(({ isListed, statements }) => {
    const estimated = estimatedIn(statements);
    if (estimated.length > 0 || (hasList && !isListed)) return estimated;
    return statements.slice(0, 1);
  });
}

/** One tag estimates one thing, however many sentences or cells it covers: the one it stands at, or else the first. */
function estimatedIn(statements: readonly PlacedStatement[]): readonly PlacedStatement[] {
  const byTag = new Map<Tag | undefined, PlacedStatement>();
  for (const placed of statements) {
    const { assessment, coveredBy, tagged } = placed.statement;
    if (assessment.likelihood.length > 0 && (tagged === 'own' || !byTag.has(coveredBy[0])))
      byTag.set(coveredBy[0], placed);
  }
  return [...byTag.values()];
}

/** What rounding may hide in a set of single figures: half a per cent of each but one. */
const rounding = 5;
/** “About 60 %” in tenths of a per cent. */
const slack = 50;

/** Single figures are rounded, so three times 33 % may be the whole; “about” leaves more open. */
function roundedOff(stated: readonly (StatedRange | undefined)[]): readonly LikelihoodRange[] {
  const points = stated.filter((one) => one !== undefined && one.range[0] === one.range[1]).length;
  const each = Math.ceil((rounding * (points - 1)) / Math.max(1, points));
  return stated.map((one) => {
    if (!one) return anyLikelihood;
    const [low, high] = one.range;
    const room = one.isApproximate ? slack : low === high ? each : 0;
    return room === 0 ? one : { range: [Math.max(0, low - room), Math.min(1000, high + room)] };
  });
}

/** A single figure has no ends that could be out of reach, and the ends of an approximate one are not to be held to the unit. */
function isReached(reachable: LikelihoodRange, stated: StatedRange | undefined): boolean {
  return stated === undefined
    ? reachable === anyLikelihood
    : reachable === stated || stated.isApproximate || stated.range[0] === stated.range[1];
}

/** Undefined too where it is given two: which one counts is for its writer to say. */
function rungOf({ settings }: Brief, { assessment }: Statement): Rung | undefined {
  const [level, ...others] = assessment.likelihood;
  return level && others.every(({ index }) => index === level.index)
    ? settings.scales.likelihood.rungs[level.index]
    : undefined;
}
