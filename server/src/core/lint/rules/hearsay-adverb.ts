// “Reportedly”, and nobody who reports.

import { ownWords } from '../../model/wording/own-words.ts';
import { defineRule } from '../rule.ts';

const adverb = /\b(?:reportedly|allegedly|purportedly|supposedly|rumou?redly)\b/i;

export const hearsayAdverb = defineRule({
  id: 'hearsay-adverb',
  code: 'BRF7003',
  family: 'Wording',
  severity: { draft: 'off', review: 'warning', release: 'warning' },
  summary: '“reportedly”, “allegedly” and the like, uncited',
  description: 'The adverb says that somebody said so, and the statement cites no source that did. With a source it is left alone. Charges (“for allegedly”), quotations, code and titles are not looked at.',
  rationale: 'An adverb is no source: a reader learns that the writer heard it, not from whom (ICD 206; Reuters).',
  fixSummary: 'none',
  checkPassage(_, { statements }, report, textOf) {
    for (const { kind, span, citations } of statements) {
      if (kind === 'exempt' || kind === 'note' || kind === 'question' || kind === 'quote' || citations.some(({ stance }) => stance === 'supports')) continue;
      const own = ownWords(textOf(span));
      const found = adverb.exec(own);
      if (!found || /\b(?:for|of)\s+$/i.test(own.slice(0, found.index))) continue;
      report({ start: span.start + found.index, end: span.start + found.index + found[0].length }, `“${found[0]}” says that somebody said so, and no source says who. Cite whoever did, or drop the word.`);
    }
  },
});
