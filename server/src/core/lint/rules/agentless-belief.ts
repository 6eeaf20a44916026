// A belief that nobody holds.

import { inDocument } from '../../model/brief.ts';
import { isDescribed } from '../../model/sources/described-source.ts';
import { nobodysBelief } from '../../model/wording/nobodys-belief.ts';
import { ownVoiceOf } from '../../model/wording/own-voice.ts';
import { sourcesOf } from '../../model/workspace.ts';
import type { Span } from '../../text/span.ts';
import { shift } from '../../text/span.ts';
import { replace } from '../../text/text-edit.ts';
import { citedPublisher } from '../cited-publisher.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const agentlessBelief = defineRule<readonly Repair[]>({
  id: 'agentless-belief',
  code: 'BRF7002',
  family: 'Wording',
  severity: { draft: 'off', review: 'warning', release: 'warning' },
  summary: '“it is believed”, “is said to be”, “was attributed to”, when no described source is cited',
  description:
    'A verb of thinking, saying or attributing in the passive (“it has long been recognised that”, “is often seen to”), with nobody named who thinks or says it and no cited source that says who is speaking. Quotations, code and titles are skipped, and so are “was reported to the port” (a report), “is known as” (a name), “is often seen in the river” (a sighting) and “as expected by its owner” (which names one).',
  rationale:
    'A belief without a believer cannot be checked: ICD 203, standards 1 and 3, ask who judges, and on what basis.',
  fixSummary: 'name the publisher that is cited; make it the writers’ own judgment',
  asksSources: 'cited',
  checkPassage({ brief, workspace }, { statements }, report, textOf) {
    const { byId, isComplete } = sourcesOf(brief, workspace);
    for (const statement of statements) {
      const { kind, span, citations } = statement;
      if (kind === 'exempt' || kind === 'note' || kind === 'question' || kind === 'quote') continue;
      const { own, ...voice } = ownVoiceOf(statement, textOf, brief.settings.language);
      const found = nobodysBelief({ own, ...voice });
      if (!found || citations.some(({ key }) => isDescribed(byId.get(key)) || (!isComplete && !byId.has(key))))
        continue;
      const repairs = repairsFor(voice.text, found, citedPublisher(statement, byId), kind === 'judgment');
      report(
        shift(found, span.start),
        `“${voice.text.slice(found.start, found.end)}” does not say who believes it, so a reader cannot weigh it. Name them, or make it your own judgment.`,
        {
          detail: repairs.map((repair) => ({ ...repair, span: shift(repair.span, span.start) })),
        },
      );
    }
  },
  fixes({ brief }, { detail, start }) {
    return detail.map(({ title, span, newText }) =>
      fixIn(brief, 'suggested', title, replace(inDocument({ start }, span), newText)),
    );
  },
});

interface Repair {
  readonly title: string;
  readonly span: Span;
  readonly newText: string;
}

function repairsFor(text: string, found: Span, house: string | undefined, isJudgment: boolean): readonly Repair[] {
  const phrase = text.slice(found.start, found.end);
  const begin = (words: string): string =>
    /^\p{Lu}/u.test(phrase) ? words : words.charAt(0).toLowerCase() + words.slice(1);
  const repairs: Repair[] = [];
  if (/^it\s/i.test(phrase)) {
    if (house !== undefined)
      repairs.push({ title: `Attribute it to ${house}`, span: found, newText: begin(`According to ${house},`) });
    if (isJudgment) repairs.push({ title: 'Make it your own judgment', span: found, newText: begin('We judge that') });
  } else if (house !== undefined) {
    const to = /\s+to\s+[\p{L}-]+$/u.exec(phrase);
    if (to)
      repairs.push({
        title: `Attribute it to ${house}`,
        span: { start: found.start + to.index, end: found.start + to.index },
        newText: ` by ${house}`,
      });
  }
  return repairs;
}
