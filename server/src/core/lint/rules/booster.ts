// A word that makes a judgment louder and no surer.

import { inDocument } from '../../model/brief.ts';
import { boosters } from '../../model/wording/boosters.ts';
import { ownVoiceOf } from '../../model/wording/own-voice.ts';
import type { Span } from '../../text/span.ts';
import { shift } from '../../text/span.ts';
import { replace, type TextEdit } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { withoutWord } from '../fixes/without-word.ts';
import { defineRule } from '../rule.ts';

export const booster = defineRule<(TextEdit & { readonly title: string }) | undefined>({
  id: 'booster',
  code: 'BRF7004',
  family: 'Wording',
  severity: { draft: 'off', review: 'info', release: 'warning' },
  summary: '“clearly”, “undoubtedly”, “proves” in a judgment',
  description:
    'A word in a judgment that stresses certainty. A judgment’s confidence belongs in its tag. Not reported: these words outside judgments, “not clearly”, “almost certainly”, manner (“clearly marked”), “proves difficult”, quotations, code and titles.',
  rationale:
    'ICD 203, standard 2, defines words for certainty. A word that is on no scale adds emphasis, not information.',
  fixSummary: 'remove the word; “suggests” for “proves”',
  checkPassage({ brief }, { statements }, report, textOf) {
    for (const statement of statements) {
      if (statement.kind !== 'judgment') continue;
      const { text, ...voice } = ownVoiceOf(statement, textOf, brief.settings.language);
      for (const found of boosters({ text, ...voice })) {
        const word = text.slice(found.start, found.end);
        const isProof = /^proves?$/i.test(word);
        const edit = editFor(text, found);
        report(
          shift(found, statement.span.start),
          isProof
            ? `“${word}” claims more than a judgment can; the confidence belongs in the tag. Say what it suggests or shows.`
            : `“${word}” makes the judgment louder, not surer; the confidence belongs in the tag. Remove it.`,
          {
            detail: edit && {
              title: isProof ? `Write “${edit.newText}”` : 'Remove the word',
              span: shift(edit.span, statement.span.start),
              newText: edit.newText,
            },
          },
        );
      }
    }
  },
  fixes({ brief }, { detail, start }) {
    if (!detail) return [];
    const { title, span, newText } = detail;
    return [fixIn(brief, 'suggested', title, replace(inDocument({ start }, span), newText))];
  },
});

function editFor(text: string, found: Span): TextEdit | undefined {
  const word = text.slice(found.start, found.end);
  if (/^proves?$/i.test(word))
    return { span: found, newText: word.replace(/rove/, 'uggest').replace(/^p/, 's').replace(/^P/, 'S') };
  if (!/^(?:it|there)\s/i.test(word)) return withoutWord(text, found);
  const that = /\s+that$/i.test(word) ? '' : /^\s+that(?=\s)/.exec(text.slice(found.end))?.[0];
  return that === undefined ? undefined : withoutWord(text, { start: found.start, end: found.end + that.length });
}
