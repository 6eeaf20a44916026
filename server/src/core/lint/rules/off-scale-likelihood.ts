// An estimate in words that the declared scale does not have.

import type { TermWords } from '../../languages/estimate-words.ts';
import { inDocument } from '../../model/brief.ts';
import type { Estimate } from '../../model/likelihood/estimate.ts';
import { estimatesOf, isEstimate } from '../../model/likelihood/estimates-of.ts';
import { printedChances } from '../../model/likelihood/printed-likelihood.ts';
import { rangeText } from '../../model/likelihood/range-text.ts';
import { nearestRung } from '../../model/scales/nearest-rung.ts';
import { findRung, type Scale } from '../../model/scales/scale.ts';
import { isAttributed } from '../../model/wording/is-attributed.ts';
import { ownVoiceOf } from '../../model/wording/own-voice.ts';
import { shift } from '../../text/span.ts';
import { replace } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const offScaleLikelihood = defineRule<Detail | undefined>({
  id: 'off-scale-likelihood',
  code: 'BRF4002',
  family: 'Confidence and likelihood',
  severity: { draft: 'off', review: 'warning', release: 'error' },
  summary: 'a likelihood in words of another scale, or in a modified term (“quite likely”)',
  description:
    'Checks judgments, and other statements whose tag has a likelihood. Reported are terms of another built-in scale (“highly likely” under ICD 203), terms changed by another word (“quite likely”, “not unlikely”, “will most likely”), and chances of uncertain size (“there is a good chance that”). ' +
    'Comparisons (“more likely than X”), quotations, code, titles, what others say, and briefings whose scale has no likelihood terms are not reported.',
  rationale:
    'The same word means different ranges on different scales, and “quite” has no range at all. Unless terms are fixed, readers’ figures for a word spread over half the scale (ICD 203, D.6.e(2)(a); Wintle et al. 2019).',
  fixSummary: 'the term with the nearest range; the term in the tag; the term without the word before it',
  checkPassage({ brief }, { statements }, report, textOf) {
    const scale = brief.settings.scales.likelihood;
    // On a scale of the briefing's own nobody can tell which words it would have for a range.
    if (!scale.rungs.some(({ range }) => range)) return;
    for (const statement of statements) {
      if (!isEstimate(statement)) continue;
      const voice = ownVoiceOf(statement, textOf, brief.settings.language);
      if (!voice.has('likelihood') || isAttributed(voice.own, voice.language)) continue;
      const tagged = statement.assessment.likelihood[0]?.term;
      for (const estimate of estimatesOf(statement, scale, textOf, brief.settings.language)) {
        if (estimate.form === 'declared') continue;
        report(shift(estimate.span, statement.span.start), messageFor(estimate, scale), {
          detail: {
            terms: termsFor(estimate, tagged, scale, voice.language.estimates.terms),
            text: voice.text.slice(estimate.span.start, estimate.span.end),
          },
        });
      }
      for (const found of voice.own.matchAll(voice.language.estimates.looseChances)) {
        const term = found.slice(1).find((group) => group !== undefined)!;
        const start = found.index + found[0].length - term.length;
        report(
          shift({ start, end: start + term.length }, statement.span.start),
          `“${term}” is not a term of ${scale.title}, so a reader cannot tell how likely this is. Use one of its terms: ${listOf(scale)}.`,
        );
      }
      for (const { span, range, isBound, isApproximate } of printedChances(voice.own, voice.language)) {
        const [low, high] = range.range;
        if (isBound || isApproximate || low < high || isOnScale(low, scale)) continue;
        report(
          shift(span, statement.span.start),
          `No term of ${scale.title} has ${voice.own.slice(span.start, span.end)} in its range. Use one of its terms: ${listOf(scale)}.`,
        );
      }
    }
  },
  fixes({ brief }, { span, detail }) {
    if (!detail) return [];
    const { terms, text } = detail;
    return terms.map((term) =>
      fixIn(
        brief,
        'suggested',
        `Write “${term}”`,
        replace(
          inDocument({ start: 0 }, span),
          /^\p{Lu}/u.test(text) ? term.charAt(0).toUpperCase() + term.slice(1) : term,
        ),
      ),
    );
  },
});

/** A scale whose ranges leave gaps on purpose has no term for a figure in one, and none has a term for what is certain. */
function isOnScale(tenths: number, scale: Scale): boolean {
  return scale.rungs.some(
    ({ range, isLowOpen, isHighOpen, isUnjudged }) =>
      range !== undefined &&
      !isUnjudged &&
      (isLowOpen ? range[0] < tenths : range[0] <= tenths) &&
      (isHighOpen ? tenths < range[1] : tenths <= range[1]),
  );
}

interface Detail {
  readonly terms: readonly string[];
  /** What is replaced. */
  readonly text: string;
}

function messageFor({ text, form, scale: home, range }: Estimate, scale: Scale): string {
  const figures = rangeText(range);
  return form === 'foreign'
    ? `“${text}” is not on the scale of this briefing, so a reader cannot tell which range is meant: on ${home.title} it is ${figures ?? 'a term'}. Use a term of ${scale.title}: ${listOf(scale)}.`
    : `“${text}” is not a term of any scale, so a reader cannot tell how likely this is. Use a term of ${scale.title} unchanged: ${listOf(scale)}.`;
}

/** Only terms that can stand in the same place: an adjective for an adjective. */
function termsFor(
  { text, form, range }: Estimate,
  tagged: string | undefined,
  scale: Scale,
  words: TermWords,
): readonly string[] {
  const nearest = form === 'foreign' ? nearestRung(range.range, scale.rungs)?.terms : undefined;
  const bare = form === 'modified' ? findRung(scale, words.core.exec(text)?.[0] ?? '')?.term : undefined;
  const isNegated = words.negatedTerm.test(text);
  const candidates = [tagged, ...(nearest ?? []), isNegated ? undefined : bare];
  return [...new Set(candidates.filter((term) => term !== undefined))].filter(
    (term) => kindOf(term, words) === kindOf(text, words),
  );
}

function kindOf(text: string, { nounTerm, adverbTerm }: TermWords): string {
  if (nounTerm.test(text)) return 'noun';
  if (adverbTerm.test(text)) return 'adverb';
  return 'adjective';
}

function listOf(scale: Scale): string {
  return scale.rungs
    .filter(({ isUnjudged }) => !isUnjudged)
    .map(({ terms }) => terms[0])
    .join(', ');
}
