// Words put into the mouth of nobody in particular.

import { isDescribed } from '../../model/sources/described-source.ts';
import { ownVoiceOf } from '../../model/wording/own-voice.ts';
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
  summary: '“officials say”, “there are reports that”, “many believe”, when no described source is cited',
  description:
    'A sentence attributes something to people or writings that it does not describe, and cites no source that is described: one with `anonymous` and a position, with a `note`, or with a declared access. In key judgments it is an error. ' +
    'Quotations, code and titles are not checked, nor are the report’s own people (“our observers”), nor speakers with a name, an organisation, a country or “the” before them, nor sentences that name who reported them (“according to Example Wire”).',
  rationale:
    'ICD 206 and the rules of AP and Reuters ask who is speaking. “Officials say” may be one clerk, and readers cannot tell.',
  fixSummary: 'name the publisher that is cited',
  asksSources: 'cited',
  checkPassage({ brief, workspace }, { statements }, report, textOf) {
    const { byId, isComplete } = sourcesOf(brief, workspace);
    for (const statement of statements) {
      const { kind, span, citations, section } = statement;
      if (kind === 'exempt' || kind === 'note' || kind === 'question' || kind === 'quote') continue;
      const voice = ownVoiceOf(statement, textOf, brief.settings.language);
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
        `“${voice.text.slice(found.start, found.end)}” names nobody, and no cited source says who is speaking, so a reader cannot weigh it. Say who, or cite a source that describes them.`,
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
    return [fixIn(brief, 'suggested', `Attribute it to ${house}`, insert(span.end, words))];
  },
});
