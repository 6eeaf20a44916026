// A token behind `::` that is a term of neither declared scale.

import { readAssessment } from '../../model/assessment.ts';
import { allScales } from '../../model/scales/known-scales.ts';
import { sameRung } from '../../model/scales/same-rung.ts';
import type { Scale, ScalePair } from '../../model/scales/scale.ts';
import { findRung } from '../../model/scales/scale.ts';
import { nearest } from '../../text/nearest.ts';
import { replace } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const unknownLevel = defineRule<string>({
  id: 'unknown-level',
  code: 'BRF3002',
  family: 'Markup and reference integrity',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'a word after `::` that is not a term of a declared scale, `by` or `because`',
  description:
    'After `::` come terms of the declared confidence and likelihood scales, `by` with a date, and `because` with a reason. Anything else is reported; for a term of another scale, the message names that scale. Case and spacing do not matter.',
  rationale:
    'The same word means different ranges on different scales (“likely” is 55–80 % under ICD 203, 66–100 % under the IPCC’s), so a briefing must keep to the scale it declares.',
  fixSummary: 'the nearest term; the term at the same level of the declared scale',
  checkPassage({ brief }, { tags }, report) {
    const { scales } = brief.settings;
    for (const tag of tags) {
      if (!tag.isClosed || tag.assessment.length === 0) continue;
      for (const { text, span } of readAssessment([tag], scales).unknown) {
        const home = foreignScale(text, scales);
        const what = home ? `, but on ${home.title}` : '';
        report(
          span,
          `“${text}” is not on the scales of this briefing${what}, so a reader cannot tell what it means. Use ${listOf(scales)}.`,
          { detail: text },
        );
      }
    }
  },
  fixes({ brief }, { span, detail: text }) {
    const { scales } = brief.settings;
    const terms = [...scales.confidence.rungs, ...scales.likelihood.rungs].map((rung) => rung.terms);
    // "high confidence" says which scale; the tag has one place for each already.
    const near = nearest(text.replace(/\s+(?:confidence|likelihood|probability)$/i, ''), terms.flat());
    const home = foreignScale(text, scales);
    const same = home && sameRung(text, home, home.axis === 'likelihood' ? scales.likelihood : scales.confidence);
    return [...new Set([same, near])]
      .filter((term) => term !== undefined)
      .map((term) => fixIn(brief, 'suggested', `Change to “${term}”`, replace(span, term)));
  },
});

/** The first known scale, other than the declared ones, that has the term. */
function foreignScale(text: string, declared: ScalePair): Scale | undefined {
  return allScales().find(
    (scale) =>
      (scale.axis === 'confidence' || scale.axis === 'likelihood') &&
      scale.id !== declared[scale.axis].id &&
      findRung(scale, text),
  );
}

function listOf({ confidence, likelihood }: ScalePair): string {
  const words = (scale: Scale): string => `${scale.title}: ${scale.rungs.map((rung) => rung.terms[0]).join(', ')}`;
  return likelihood.rungs.length > 0 ? `${words(confidence)}; or ${words(likelihood)}` : words(confidence);
}
