// A belief that nobody holds.

import { ownWords } from '../../model/wording/own-words.ts';
import { defineRule } from '../rule.ts';

const held = '(?:believed|thought|understood|alleged|feared|rumou?red|claimed|speculated|suspected|assumed|said|reported)';
const adverb = '(?:(?:widely|generally|commonly|often|also|now|still)\\s+)?';
const impersonal = new RegExp(`\\bit\\s+(?:is|was|has been|had been)\\s+${adverb}${held}\\s+that\\b`, 'i');
const passive = new RegExp(`\\b(?:is|are|was|were|has been|have been)\\s+${adverb}(?:believed|thought|rumou?red|said|alleged|understood)\\s+to\\s+(?:be|have|hold|want|plan|carry|own|include|contain)\\b`, 'i');

export const agentlessBelief = defineRule({
  id: 'agentless-belief',
  code: 'BRF7002',
  family: 'Wording',
  severity: { draft: 'off', review: 'warning', release: 'warning' },
  summary: '“it is believed that”, “is said to be”',
  description: 'The passive of a verb of saying or thinking, without whoever says or thinks it. Quotations, code and titles are not looked at; “was reported to the port” is a report, “is known as” a name, and “as expected” no belief.',
  rationale: 'A belief without a believer cannot be checked: ICD 203, standards 1 and 3, ask who judges, and on what.',
  fixSummary: 'none',
  checkPassage(_, { statements }, report, textOf) {
    for (const { kind, span } of statements) {
      if (kind === 'exempt' || kind === 'note' || kind === 'question' || kind === 'quote') continue;
      const own = ownWords(textOf(span));
      const found = impersonal.exec(own) ?? passive.exec(own);
      // “It is believed by the harbour master” has an agent.
      if (!found || /^\s+by\b/i.test(own.slice(found.index + found[0].length))) continue;
      report({ start: span.start + found.index, end: span.start + found.index + found[0].length }, 'This says what is believed and not by whom, so a reader cannot weigh it. Say who holds it, or make it a judgment of your own.');
    }
  },
});
