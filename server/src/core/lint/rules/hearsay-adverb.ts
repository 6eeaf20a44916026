// “Reportedly”, and nobody who reports.

import { inDocument } from '../../model/brief.ts';
import { hearsay } from '../../model/wording/hearsay.ts';
import { ownVoiceOf } from '../../model/wording/own-voice.ts';
import { shift } from '../../text/span.ts';
import { replace, type TextEdit } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { withoutWord } from '../fixes/without-word.ts';
import { defineRule } from '../rule.ts';

export const hearsayAdverb = defineRule<TextEdit | undefined>({
  id: 'hearsay-adverb',
  code: 'BRF7003',
  family: 'Wording',
  severity: { draft: 'off', review: 'warning', release: 'warning' },
  summary: '“reportedly”, “allegedly” and the like, uncited',
  description:
    'The adverb says that somebody said so, but the statement cites no source. Not reported: statements with a source or that rest on others, charges (“under investigation for allegedly”), quotations, code and titles.',
  rationale:
    'An adverb is not a source: a reader learns that the writer heard it, but not from whom (ICD 206; Reuters).',
  fixSummary: 'remove the word, which makes it a plain claim',
  checkPassage({ brief }, { statements }, report, textOf) {
    for (const statement of statements) {
      const { kind, span, citations, basis } = statement;
      if (kind === 'exempt' || kind === 'note' || kind === 'question' || kind === 'quote') continue;
      if (basis.length > 0 || citations.some(({ stance }) => stance === 'supports')) continue;
      const { text, ...voice } = ownVoiceOf(statement, textOf, brief.settings.language);
      const found = hearsay({ text, ...voice });
      if (!found) continue;
      const edit = withoutWord(text, found);
      report(
        shift(found, span.start),
        `“${text.slice(found.start, found.end)}” says that somebody said so, but no source says who. Cite them, or remove the word.`,
        { detail: edit && { ...edit, span: shift(edit.span, span.start) } },
      );
    }
  },
  fixes({ brief }, { detail, start }) {
    if (!detail) return [];
    const { span, newText } = detail;
    return [fixIn(brief, 'unsafe', 'Remove the word', replace(inDocument({ start }, span), newText))];
  },
});
