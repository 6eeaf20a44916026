// A section of alternatives in which there is no choice.

import { alternativeSets } from '../../model/alternatives.ts';
import { defineRule } from '../rule.ts';

export const missingAlternative = defineRule({
  id: 'missing-alternative',
  code: 'BRF8005',
  family: 'Logic and structure',
  severity: { draft: 'off', review: 'warning', release: 'warning' },
  summary: 'a section of alternatives with one member only',
  description: 'A section with the class `alternatives` holds at least two statements that exclude each other. An empty section is left alone while it is being written.',
  rationale: 'ICD 203, standard 4, asks for the alternatives: one outcome is none, and what is left out is usually “neither”.',
  fixSummary: 'none',
  check({ brief }, report) {
    for (const { alternatives, headingSpan } of alternativeSets(brief)) {
      if (alternatives.length === 1) report(headingSpan, 'There is one alternative here, so a reader sees no choice. Add what else may happen, and if need be one for “neither”.');
    }
  },
});
