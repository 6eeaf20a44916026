// Alternatives whose likelihoods cannot all be true.

import { type Brief, inDocument, wordsOf } from '../../model/brief.ts';
import { type AlternativeSet, alternativeSets, canBeSummed } from '../../model/likelihood/alternatives.ts';
import { sumRanges } from '../../model/likelihood/likelihood-range.ts';
import { rangeText } from '../../model/likelihood/range-text.ts';
import { plainLine } from '../../text/plain-line.ts';
import { replace } from '../../text/text-edit.ts';
import { addAlternative } from '../fixes/add-alternative.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import type { Fix } from '../problem.ts';
import { defineRule } from '../rule.ts';

export const incoherentAlternatives = defineRule<
  { readonly set: AlternativeSet; readonly isTooMuch: boolean } | undefined
>({
  id: 'incoherent-alternatives',
  code: 'BRF8003',
  family: 'Logic and structure',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'alternatives whose ranges of likelihood cannot add up to 100 %',
  description:
    'The statements in a section with the class `alternatives` exclude each other and cover every outcome, so their likelihoods add up to 100 %. What counts is what readers read: the range or figure in the sentence, else the range of the term in the tag. Reported if the low ends together exceed that, or the high ends fall short of it. An end that the scale excludes (“less than 50 %”) does not count as reached, and single figures may be rounded. ' +
    'A statement without a likelihood, or with two, may have any. Likelihoods with different horizons cannot be added up, so a note says that they were not checked.',
  rationale:
    'If there are only two alternatives, both cannot be likely: no assignment of probabilities avoids a sure loss (Walley 1991). Making estimates add up improves them more than most techniques for finding rival explanations (Mandel, Karvetski and Dhami 2018).',
  fixSummary: 'add a “neither of these” alternative; for one of them, the nearest term that makes the set possible',
  check({ brief }, report) {
    for (const set of alternativeSets(brief)) {
      const { alternatives, headingSpan, sums, horizons } = set;
      const related = alternatives.map(({ placed, range, rung }) => ({
        path: brief.document.path,
        span: inDocument(placed, placed.statement.span),
        message: rung ? `${rung.terms[0]}: ${rangeText(range)}` : 'any likelihood',
      }));
      if (alternatives.length > 1 && horizons.length > 1 && alternatives.some(({ rung }) => rung)) {
        report(
          headingSpan,
          `These alternatives have different horizons (${horizons.join(', ')}), so their likelihoods cannot be added up and were not checked. Give them the same horizon.`,
          { related, atMost: 'info' },
        );
      }
      // One alone is another rule's matter.
      if (sums.isPossible || !canBeSummed(set)) continue;
      const [low, high] = sums.sum.range;
      const isTooMuch = low >= 1000;
      report(
        headingSpan,
        isTooMuch
          ? `Together these alternatives are ${sums.sum.isLowOpen ? 'more than' : 'at least'} ${low / 10} % likely, but at most one of them can be true. Lower some of them.`
          : `Together these alternatives are ${sums.sum.isHighOpen ? 'less than' : 'at most'} ${high / 10} % likely, but one of them must be true. Raise some of them, or add a “neither of these” alternative.`,
        { related, detail: { set, isTooMuch } },
      );
    }
  },
  fixes({ brief }, { detail }) {
    if (detail === undefined) return [];
    const { set, isTooMuch } = detail;
    const added = isTooMuch ? undefined : addAlternative(brief, set);
    return [...(added ? [added] : []), ...otherTerms(brief, set)];
  },
});

const offered = 4;

/** For each alternative the nearest term with which all of them can be true. */
function otherTerms(brief: Brief, { alternatives }: AlternativeSet): readonly Fix[] {
  const { rungs } = brief.settings.scales.likelihood;
  const fixes = alternatives.flatMap(({ placed, rung, isPrinted }, at): Fix[] => {
    const level = placed.statement.assessment.likelihood[0];
    if (!level || !rung || isPrinted) return [];
    const distance = (index: number): number => Math.abs(index - level.index);
    const possible = rungs
      .map((_, index) => index)
      .filter(
        (index) =>
          rungs[index]!.range &&
          sumRanges(
            alternatives.map(({ range }, other) =>
              other === at ? { ...rungs[index]!, range: rungs[index]!.range! } : range,
            ),
          ).isPossible,
      )
      .sort((a, b) => distance(a) - distance(b));
    const [nearest] = possible;
    if (nearest === undefined) return [];
    const term = rungs[nearest]!.terms[0];
    const words = plainLine(
      wordsOf(brief, placed)
        .replace(/\[[^\]]*\]/g, '')
        .replace(/[\s.]*$/, ''),
      40,
    );
    return [
      fixIn(brief, 'suggested', `Likelihood “${term}” for “${words}”`, replace(inDocument(placed, level.span), term)),
    ];
  });
  const titles = fixes.map(({ title }) => title);
  return fixes.filter(({ title }, index) => titles.indexOf(title) === index).slice(0, offered);
}
