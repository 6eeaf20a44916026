// A confidence in figures.

import { ownWords } from '../../model/wording/own-words.ts';
import { defineRule } from '../rule.ts';

const figure = '\\d{1,3}(?:[.,]\\d+)?\\s?(?:%|per\\s?cent|percent)';
const phrase = new RegExp(`\\b${figure}\\s+(?:confident|sure|confidence)\\b|\\bconfidence of\\s+(?:about\\s+|some\\s+)?${figure}`, 'i');

export const numericConfidence = defineRule({
  id: 'numeric-confidence',
  code: 'BRF3007',
  family: 'Confidence and likelihood',
  severity: { draft: 'off', review: 'warning', release: 'warning' },
  summary: '“80 % confident”',
  description: 'A confidence given as a percentage. Intervals, levels and limits of statistics (“95 % confidence interval”), quotations, code and titles are left alone.',
  rationale: 'Confidence is about the base of a judgment, and has no percentages (ICD 203, D.6.e(2)); a reader takes the figure for the likelihood.',
  fixSummary: 'none',
  checkPassage(_, { statements }, report, textOf) {
    for (const { kind, span } of statements) {
      if (kind === 'exempt' || kind === 'quote') continue;
      const text = textOf(span);
      if (!/confiden|sure/i.test(text)) continue;
      const own = ownWords(text);
      const found = phrase.exec(own);
      if (!found || /^[\s-]*(?:interval|level|limit|band|bound|region)/i.test(own.slice(found.index + found[0].length))) continue;
      report({ start: span.start + found.index, end: span.start + found.index + found[0].length }, 'A confidence in per cent reads like a likelihood, so a reader takes one for the other. Put the confidence into the tag as a level, and give a likelihood if that is meant.');
    }
  },
});
