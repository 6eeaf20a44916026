// The range in figures that a sentence prints for the likelihood in its tag: “it is unlikely (20–40 %) that …”, or in brackets
// elsewhere when there is only one that fits the term; or as a chance, “there is a 60 % chance”. Does not know what the scale would say.

import { type Brief, type PlacedStatement, wordsOf } from '../brief.ts';
import type { Rung } from '../scales/scale.ts';
import { isAttributed } from '../wording/is-attributed.ts';
import { ownVoiceOf } from '../wording/own-voice.ts';
import { estimatesOf } from './estimates-of.ts';
import { type PrintedLikelihood, printedBehind, printedChances } from './printed-likelihood.ts';

/** Its span counts from the start of the statement's words. */
export function printedRange(brief: Brief, placed: PlacedStatement): PrintedLikelihood | undefined {
  const { statement } = placed;
  const [level, ...others] = statement.assessment.likelihood;
  if (!level || others.length > 0) return undefined;
  const { language } = brief.settings;
  const scale = brief.settings.scales.likelihood;
  const rung = scale.rungs[level.index]!;
  const textOf = (): string => wordsOf(brief, placed);
  const { text, own } = ownVoiceOf(statement, textOf, language);
  const estimates = estimatesOf(statement, scale, textOf, language).filter(
    ({ form, isOfSentence, rung: meant }) => form === 'declared' && isOfSentence && meant === rung,
  );
  for (const { span } of estimates) {
    const printed = printedBehind(text, span.end, language);
    if (printed && !printed.isBound) return printed;
  }
  // Brackets in the writer's own words: those of a tag are blank there.
  const bracketed = own.includes('(')
    ? [...own.matchAll(/\(/g)].flatMap(({ index }) => printedBehind(own, index, language) ?? [])
    : [];
  const [only, ...more] = bracketed.filter((printed) => !printed.isBound && isPart(printed, rung));
  if (more.length > 0) return undefined;
  if (only) return only;
  const [chance, ...otherChances] = printedChances(own, language);
  return chance && otherChances.length === 0 && !chance.isBound && !chance.mayBeTurned && !isAttributed(own, language)
    ? chance
    : undefined;
}

/** One figure in brackets may be the share of anything. */
function isPart(
  {
    range: {
      range: [low, high],
    },
  }: PrintedLikelihood,
  { range }: Rung,
): boolean {
  return range !== undefined && low < high && range[0] <= low && high <= range[1];
}
