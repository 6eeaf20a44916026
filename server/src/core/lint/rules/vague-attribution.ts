// Words put into the mouth of nobody in particular.

import { isDescribed } from '../../model/sources/described-source.ts';
import { voiceOf } from '../../model/wording/own-voice.ts';
import { vagueSpeaker } from '../../model/wording/vague-speakers.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { shift } from '../../text/span.ts';
import { insert } from '../../text/text-edit.ts';
import { citedPublisher } from '../cited-publisher.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const vagueAttribution = defineRule<{ readonly house: string; readonly words: string } | undefined>({
  id: 'vague-attribution',
  code: 'BRF7001',
  family: 'Wording',
  severity: { draft: 'off', review: 'warning', release: 'warning' },
  summary: '“officials say”, “according to reports”, “many believe”, when no described source is cited',
  description:
    'A sentence attributes something to speakers or writings of which it says nothing, and cites no source that does: one with `anonymous` and a position, with a `note`, or with an access of its own. In key judgments it is an error. ' +
    'Quotations, code and titles are not looked at, nor are speakers with a name, a house or a country, “the” before them, or a sentence that says through whom it has them (“according to Example Wire”).',
  rationale:
    'ICD 206 and the rules of AP and Reuters ask who speaks: “officials say” may be one clerk, and a reader cannot tell.',
  fixSummary: 'name the house that is cited',
  dependsOn: ({ brief, workspace }) => sourcesOf(brief, workspace),
  checkPassage({ brief, workspace }, { statements }, report, textOf) {
    const { byId, isComplete } = sourcesOf(brief, workspace);
    for (const statement of statements) {
      const { kind, span, citations, section } = statement;
      if (kind === 'exempt' || kind === 'note' || kind === 'question' || kind === 'quote') continue;
      const voice = voiceOf(statement, textOf);
      const found = vagueSpeaker(voice);
      if (!found || citations.some(({ key }) => isDescribed(byId.get(key)) || (!isComplete && !byId.has(key))))
        continue;
      const house = citedPublisher(statement, byId);
      const behind = voice.text.slice(found.end);
      const wordsFor = (name: string): string =>
        found.form === 'source'
          ? ` quoted by ${name}`
          : `, according to ${name}${/^\s*(?:[,.;:!?)]|$)/.test(behind) ? '' : ','}`;
      report(
        shift({ start: found.start, end: found.end }, span.start),
        'This names nobody, and no source that is cited says who speaks, so a reader cannot weigh it. Say who, or cite a source that describes them.',
        {
          detail: house === undefined ? undefined : { house, words: wordsFor(house) },
          ...(section.classes.includes('key-judgments') ? { atLeast: 'error' as const } : {}),
        },
      );
    }
  },
  fixes({ brief }, { span, detail }) {
    if (!detail) return [];
    const { house, words } = detail;
    return [fixIn(brief, 'suggested', `Say that ${house} has it`, insert(span.end, words))];
  },
});
