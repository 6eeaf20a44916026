// A sentence whose word, figure and tag give different likelihoods.

import type { ReadingLanguage } from '../../languages/language.ts';
import type { LevelTerm } from '../../model/assessment.ts';
import { inDocument } from '../../model/brief.ts';
import type { Estimate } from '../../model/likelihood/estimate.ts';
import { estimatesOf, isEstimate } from '../../model/likelihood/estimates-of.ts';
import type { LikelihoodRange } from '../../model/likelihood/likelihood-range.ts';
import { type PrintedLikelihood, printedBehind, printedChances } from '../../model/likelihood/printed-likelihood.ts';
import { rangeText } from '../../model/likelihood/range-text.ts';
import type { Rung, Scale } from '../../model/scales/scale.ts';
import { isAttributed } from '../../model/wording/is-attributed.ts';
import { type OwnVoice, ownVoiceOf } from '../../model/wording/own-voice.ts';
import type { Span } from '../../text/span.ts';
import { shift } from '../../text/span.ts';
import { replace } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import type { Fix } from '../problem.ts';
import { defineRule } from '../rule.ts';

export const likelihoodMismatch = defineRule<readonly Repair[]>({
  id: 'likelihood-mismatch',
  code: 'BRF4003',
  family: 'Confidence and likelihood',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'a word, a figure and a tag that give different likelihoods for one estimate',
  description:
    'Checks judgments, and other statements whose own tag has a likelihood. The term in the sentence, the figure with it (“likely (55–80 %)”, “a 70 % chance”) and the term in the tag must agree on the declared scale. Synonyms agree, “not likely” is the opposite of “likely”, a figure on a shared border belongs to both sides, and a narrower range may be given. ' +
    'A sentence with several estimates or negations is reported only if no reading of it agrees. Comparisons, conditions, attributes (“a likely target”), quotations and what others say are not reported. On nested scales (IPCC), where one range lies within another, it is at most a warning.',
  rationale:
    'Readers act on whichever of the two they see first. ICD 203, D.6.e(2)(a), fixes the figures so that word and number agree.',
  fixSummary: 'the sentence’s term in the tag; the tag’s term in the sentence; the range of the term for the figure',
  checkPassage({ brief }, { statements }, report, textOf) {
    const scale = brief.settings.scales.likelihood;
    for (const statement of statements) {
      if (!isEstimate(statement) || statement.assessment.likelihood.length > 1) continue;
      const voice = ownVoiceOf(statement, textOf, brief.settings.language);
      const estimates = estimatesOf(statement, scale, textOf, brief.settings.language);
      if (estimates.length === 0 && !voice.has('likelihood')) continue;
      const base = statement.span.start;
      const say = (clash: Clash, tagged: boolean): void =>
        report(shift(clash.span, base), clash.message, {
          ...(clash.isMild ? { atMost: 'warning' as const } : {}),
          ...(tagged
            ? {
                related: [
                  {
                    path: brief.document.path,
                    span: statement.assessment.likelihood[0]!.span,
                    message: 'the likelihood in the tag',
                  },
                ],
              }
            : {}),
          detail: clash.repairs.map((repair) => ({
            ...repair,
            span: repair.isInTag ? repair.span : shift(repair.span, base),
          })),
        });
      const ofFigure = figureClash(estimates, voice, scale);
      if (ofFigure) {
        say(ofFigure, false);
        continue;
      }
      // A tag that covers several sentences need not repeat each.
      const level = statement.tagged === 'own' ? statement.assessment.likelihood[0] : undefined;
      const ofTag = level && (wordClash(estimates, voice, level, scale) ?? chanceClash(voice, level, scale));
      if (ofTag) say(ofTag, true);
    }
  },
  fixes({ brief }, { detail, start }): readonly Fix[] {
    return detail.map(({ title, span, newText }) =>
      fixIn(brief, 'suggested', title, replace(inDocument({ start }, span), newText)),
    );
  },
});

/** Spans count from the statement's start, but for those in the tag. */
interface Clash {
  readonly span: Span;
  readonly message: string;
  readonly isMild?: boolean;
  readonly repairs: readonly Repair[];
}

interface Repair {
  readonly title: string;
  readonly span: Span;
  readonly newText: string;
  readonly isInTag?: boolean;
}

/** “Likely (90 %)”. */
function figureClash(estimates: readonly Estimate[], { text, language }: OwnVoice, scale: Scale): Clash | undefined {
  for (const { span, range, rung, form, isOfSentence, text: term } of estimates) {
    // What another scale says of a foreign term is no matter of agreement, and a figure behind it may be that scale's.
    if (!rung?.range || form !== 'declared' || !isOfSentence) continue;
    const printed = printedBehind(text, span.end, language);
    if (!printed || isWithin(printed, range, scale)) continue;
    const wanted = rangeText(range);
    const other = rungOf(printed, scale);
    return {
      span: printed.span,
      message: `“${term}” is ${wanted} on ${scale.title}, and “${text.slice(printed.span.start, printed.span.end)}” follows it, so a reader cannot tell which is right. Change the word or the figure.`,
      repairs: [
        { title: `Write ${wanted}`, span: printed.span, newText: wanted },
        ...(other && isAdjective(term, language) && isAdjective(other.terms[0], language)
          ? [{ title: `Write “${other.terms[0]}”`, span, newText: other.terms[0] }]
          : []),
      ],
    };
  }
  return undefined;
}

/** More than that in one sentence is a list, and nobody can tell which of them the tag means. */
const mostEstimates = 12;

/** The sentence says “unlikely”, the tag “likely”. */
function wordClash(
  estimates: readonly Estimate[],
  { own, language }: OwnVoice,
  level: LevelTerm,
  scale: Scale,
): Clash | undefined {
  const tagged = scale.rungs[level.index]!;
  const [first, ...others] = estimates.filter(({ isOfSentence }) => isOfSentence);
  if (!first || estimates.length > mostEstimates || estimates.some((one) => agrees(one, tagged, own, scale, language)))
    return undefined;
  // Several different estimates in one sentence: which of them the tag means is the writer's to know.
  if (others.some((one) => one.text !== first.text)) return undefined;
  const isPlain =
    isAdjective(first.text, language) &&
    isAdjective(level.term, language) &&
    first.form === 'declared' &&
    !first.isNegated;
  const isNested =
    scale.shape === 'nested' &&
    tagged.range !== undefined &&
    (isInside(first.range.range, tagged.range) || isInside(tagged.range, first.range.range));
  return {
    span: first.span,
    isMild: isNested,
    message: `The sentence says “${first.text}”${inFigures(first.range)} and its tag “${level.term}”${inFigures(tagged)}, so a reader cannot tell which is right. Make them agree.`,
    repairs: [
      ...(first.rung
        ? [
            {
              title: `Likelihood in the tag: ${first.rung.terms[0]}`,
              span: level.span,
              newText: first.rung.terms[0],
              isInTag: true,
            },
          ]
        : []),
      ...(isPlain ? [{ title: `Write “${level.term}”`, span: first.span, newText: level.term }] : []),
    ],
  };
}

/** “A 70 % chance”, and the tag says “unlikely”. */
function chanceClash({ own, has, language }: OwnVoice, level: LevelTerm, scale: Scale): Clash | undefined {
  const tagged = scale.rungs[level.index]!;
  if (!tagged.range || !has('likelihood')) return undefined;
  const [first, ...others] = printedChances(own, language);
  if (
    !first ||
    others.length > 0 ||
    language.estimates.negated(own) ||
    isWithin(first, tagged as LikelihoodRange, scale) ||
    (first.mayBeTurned && isWithin(turned(first), tagged as LikelihoodRange, scale)) ||
    isAttributed(own, language)
  )
    return undefined;
  const wanted = rangeText(tagged);
  const other = rungOf(first, scale);
  return {
    span: first.span,
    message: `The sentence says “${own.slice(first.span.start, first.span.end)}” and its tag “${level.term}” (${wanted}), so a reader cannot tell which is right. Make them agree.`,
    repairs: [
      ...(other
        ? [
            {
              title: `Likelihood in the tag: ${other.terms[0]}`,
              span: level.span,
              newText: other.terms[0],
              isInTag: true,
            },
          ]
        : []),
      { title: `Write ${wanted}`, span: first.span, newText: wanted! },
    ],
  };
}

/** In any reading: “will probably not close” may be tagged for closing or for not closing. */
function agrees(
  { form, rung, range, span }: Estimate,
  tagged: Rung,
  own: string,
  scale: Scale,
  { estimates }: ReadingLanguage,
): boolean {
  if (form === 'modified') return true;
  // A term of another scale is off-scale-likelihood's matter, unless nothing of its range is the tag's.
  const isSame = (wanted: readonly [number, number]): boolean =>
    form === 'declared' ? rung === tagged : tagged.range === undefined || overlaps(wanted, tagged.range);
  if (isSame(range.range)) return true;
  const rest = `${own.slice(0, span.start)} ${own.slice(span.end)}`;
  if (tagged.range === undefined || !estimates.negated(rest)) return false;
  const turnedRound: readonly [number, number] = [1000 - range.range[1], 1000 - range.range[0]];
  return scale.shape === 'contiguous'
    ? isInside(turnedRound, tagged.range) || isInside(tagged.range, turnedRound)
    : overlaps(turnedRound, tagged.range);
}

function turned(printed: PrintedLikelihood): PrintedLikelihood {
  const [low, high] = printed.range.range;
  return { ...printed, range: { range: [1000 - high, 1000 - low] } };
}

/** Bounds that a scale calls approximate, and figures that a writer does, are not held to the unit. */
function isWithin(
  { range: { range }, isApproximate, isBound }: PrintedLikelihood,
  term: LikelihoodRange,
  { shape }: Scale,
): boolean {
  const slack = (isApproximate ? 50 : 0) + (shape === 'gapped' ? 20 : 0);
  const [low, high] = term.range;
  if (isBound) return range[0] <= high + slack && range[1] >= low - slack;
  return range[0] >= low - slack && range[1] <= high + slack;
}

function overlaps(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

function isInside(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] >= b[0] && a[1] <= b[1];
}

/** The one rung that holds the figure; a figure on a border, or on nested ranges, belongs to none alone. */
function rungOf(printed: PrintedLikelihood, scale: Scale): Rung | undefined {
  if (printed.isBound) return undefined;
  const holding = scale.rungs.filter(
    ({ range, isUnjudged }) => range && !isUnjudged && isInside(printed.range.range, range),
  );
  return holding.length === 1 ? holding[0] : undefined;
}

/** Terms that can stand for each other in a sentence. */
function isAdjective(term: string, { estimates }: ReadingLanguage): boolean {
  return estimates.terms.adjectiveTerm.test(term);
}

function inFigures(of: Partial<LikelihoodRange>): string {
  const text = rangeText(of);
  return text === undefined || (of.range?.[0] === 0 && of.range[1] === 1000) ? '' : ` (${text})`;
}
