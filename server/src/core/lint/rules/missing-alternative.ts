// A section of alternatives in which there is no choice, or in which nothing stands for everything else.

import { wordsOf } from '../../model/brief.ts';
import { type AlternativeSet, alternativeSets } from '../../model/likelihood/alternatives.ts';
import { mayBeResidual } from '../../model/likelihood/residual-words.ts';
import { addAlternative } from '../fixes/add-alternative.ts';
import { defineRule } from '../rule.ts';

export const missingAlternative = defineRule<AlternativeSet>({
  id: 'missing-alternative',
  code: 'BRF8005',
  family: 'Logic and structure',
  severity: { draft: 'off', review: 'warning', release: 'warning' },
  summary: 'a section of alternatives with one member, or with none for “neither”',
  description:
    'A section with the class `alternatives` holds statements that exclude each other and leave nothing out: two at least, one of them for what holds when the others do not. ' +
    'Any word that may speak of the rest (“neither”, “other”, “no”, “not”, “stays”, “fails”, “before”, “more than” …) is enough, in a statement or a heading of the section. An empty section is left alone while it is being written; of texts in other languages than English only the number is judged.',
  rationale:
    'ICD 203, standard 4, asks for the alternatives: one outcome is none, and of two outcomes that a source names the third is usually “neither” (a false dilemma).',
  fixSummary: 'add an alternative for “neither”, with grounds and level left to be named',
  check({ brief }, report) {
    for (const set of alternativeSets(brief)) {
      const { alternatives, headingSpan } = set;
      if (alternatives.length === 1)
        report(
          headingSpan,
          'There is one alternative here, so a reader sees no choice. Add what else may happen, and if need be one for “neither”.',
          { detail: set },
        );
      if (alternatives.length < 2 || !/^en\b/i.test(brief.settings.language)) continue;
      const words = [...set.innerTitles, ...alternatives.map(({ placed }) => withoutTags(wordsOf(brief, placed)))];
      if (words.some(mayBeResidual)) continue;
      const which = alternatives.length === 2 ? 'neither' : 'none';
      report(
        headingSpan,
        `None of these alternatives stands for “${which} of them”, so together they may leave something out that happens after all. Add one, or say in the last one that it holds otherwise.`,
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
