// Words put into the mouth of nobody in particular.

import { ownWords } from '../../model/wording/own-words.ts';
import { vagueSpeaker } from '../../model/wording/vague-speakers.ts';
import type { Source } from '../../model/source.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { defineRule } from '../rule.ts';

export const vagueAttribution = defineRule({
  id: 'vague-attribution',
  code: 'BRF7001',
  family: 'Wording',
  severity: { draft: 'off', review: 'warning', release: 'warning' },
  summary: '“officials say”, “according to reports”, “many believe”, when no described source is cited',
  description:
    'A sentence attributes something to speakers of whom it says nothing, and cites no source that does: one with `anonymous` and a position, with a `note`, or with an access of its own. In key judgments it is an error. Quotations, code and titles are not looked at, nor are speakers with a name, a house, or “the” before them.',
  rationale: 'ICD 206 and the rules of AP and Reuters ask who speaks: “officials say” may be one clerk, and a reader cannot tell.',
  fixSummary: 'none',
  dependsOn: ({ brief, workspace }) => sourcesOf(brief, workspace),
  checkPassage({ brief, workspace }, { statements }, report, textOf) {
    const { byId } = sourcesOf(brief, workspace);
    for (const { kind, span, citations, section } of statements) {
      if (kind === 'exempt' || kind === 'note' || kind === 'question' || kind === 'quote') continue;
      const found = vagueSpeaker(ownWords(textOf(span)));
      if (!found || citations.some(({ key }) => isDescribed(byId.get(key)))) continue;
      report({ start: span.start + found.start, end: span.start + found.end }, 'This names nobody, and no source that is cited says who speaks, so a reader cannot weigh it. Say who, or cite a source that describes them.', section.classes.includes('key-judgments') ? { atLeast: 'error' } : {});
    }
  },
});

function isDescribed(source: Source | undefined): boolean {
  if (!source) return false;
  return (source.anonymous?.position ?? '') !== '' || source.note !== undefined || source.access === 'first-hand' || source.access === 'issuer' || source.access === 'documentary';
}
