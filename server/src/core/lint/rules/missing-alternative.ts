// A section of alternatives in which there is no choice, or in which nothing stands for everything else.

import { wordsOf } from '../../model/brief.ts';
import { type AlternativeSet, alternativeSets } from '../../model/likelihood/alternatives.ts';
import { canTellResidual, mayBeResidual } from '../../model/likelihood/residual-words.ts';
import { addAlternative } from '../fixes/add-alternative.ts';
import { defineRule } from '../rule.ts';

export const missingAlternative = defineRule<AlternativeSet>({
  id: 'missing-alternative',
  code: 'BRF8005',
  family: 'Logic and structure',
  severity: { draft: 'off', review: 'warning', release: 'warning' },
  summary: 'a section of alternatives with one member, or without a “neither of these”',
  description:
    'A section with the class `alternatives` contains statements that exclude each other and cover every outcome: at least two, one of them for the case that none of the others happens. ' +
    'Any word that may refer to the rest (“neither”, “other”, “no”, “not”, “stays”, “fails”, “before”, “more than” …) in a statement or heading of the section is enough. An empty section is not reported, as it may still be being written. In languages other than English, only the number is checked.',
  rationale:
    'ICD 203, standard 4, asks for alternatives. A single outcome is not one, and two outcomes named by a source usually leave out a third, “neither” (a false dilemma).',
  fixSummary: 'add a “neither of these” alternative, with placeholders for grounds and level',
  check({ brief }, report) {
    for (const set of alternativeSets(brief)) {
      const { alternatives, headingSpan } = set;
      if (alternatives.length === 1)
        report(
          headingSpan,
          'There is only one alternative here, so a reader sees no choice. Add what else may happen and, if needed, a “neither of these” alternative.',
          { detail: set },
        );
      if (alternatives.length < 2 || !canTellResidual(brief.settings.language)) continue;
      const words = [...set.innerTitles, ...alternatives.map(({ placed }) => withoutTags(wordsOf(brief, placed)))];
      if (words.some((one) => mayBeResidual(one, brief.settings.language))) continue;
      const which = alternatives.length === 2 ? 'neither' : 'none';
      report(
        headingSpan,
        `None of these alternatives covers “${which} of these”, so something else may still happen. Add a “${which} of these” alternative, or word the last one so that it covers the rest.`,
        { detail: set },
      );
    }
  },
  fixes({ brief }, { detail }) {
    const fix = addAlternative(brief, detail);
    return fix ? [fix] : [];
  },
});

function withoutTags(words: string): string {
  return words.replace(/\[[^\]]*\]/g, ' ');
}
