// How sure one is and how likely it is, in one sentence of prose.

import { estimatesOf } from '../../model/estimates-of.ts';
import { ownWords } from '../../model/wording/own-words.ts';
import { defineRule } from '../rule.ts';

const confidence = /\b(?:very\s+)?(?:low|moderate|medium|high)(?:[\s-]to[\s-](?:low|moderate|medium|high))?[\s-]confidence\b(?![\s-]*(?:interval|level|limit))/i;

export const confidenceWithLikelihood = defineRule({
  id: 'confidence-with-likelihood',
  code: 'BRF3006',
  family: 'Confidence and likelihood',
  severity: { draft: 'off', review: 'error', release: 'error' },
  summary: 'a confidence and a likelihood in one sentence of prose',
  description: 'A sentence speaks of “high confidence” and holds a term of the declared scale of likelihood. An error under ICD 203, a warning under PHIA, and nothing under other scales: IPCC puts the two together on purpose. Levels in tags are not prose.',
  rationale: 'ICD 203, D.6.e(2)(b), asks not to put the two into one sentence: readers take one for the other.',
  fixSummary: 'none',
  checkPassage({ brief }, { statements }, report, textOf) {
    const scale = brief.settings.scales.likelihood;
    if (scale.id !== 'icd203' && scale.id !== 'phia') return;
    for (const statement of statements) {
      const { kind, span } = statement;
      if (kind === 'exempt' || kind === 'quote') continue;
      const text = textOf(span);
      if (!/confidence/i.test(text)) continue;
      const own = ownWords(text);
      const found = confidence.exec(own);
      const term = found && estimatesOf(statement, scale, textOf).find(({ form, isNegated }) => form === 'declared' && !isNegated);
      if (!found || !term) continue;
      report({ start: span.start + found.index, end: span.start + found.index + found[0].length }, `“${found[0]}” and “${own.slice(term.span.start, term.span.end)}” stand in one sentence, so a reader takes one for the other. Say how likely it is here, and how sure you are in the tag or in a sentence of its own.`, scale.id === 'phia' ? { atMost: 'warning' } : {});
    }
  },
});
