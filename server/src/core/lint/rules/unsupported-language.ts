// A briefing in a language of which the program does not know what asserts nothing.

import type { Brief } from '../../model/brief.ts';
import { defineRule } from '../rule.ts';

export const unsupportedLanguage = defineRule({
  id: 'unsupported-language',
  code: 'BRF1007',
  family: 'Markup and reference integrity',
  severity: { draft: 'off', review: 'hint', release: 'info' },
  summary: 'a briefing in a language whose orders, labels and talk about the text are not told from claims',
  description:
    'What asserts nothing is told by the words of the language that `lang` names; there are such words for English, French, German and Spanish. In other languages every sentence counts as a claim and a label may be reported as doubtful, and the rules on wording say nothing. Said once a briefing, at `lang`, or at the title where the text is in another script than Latin and names no language.',
  rationale: 'Who reads a list of findings, or an empty one, must know what was not looked at.',
  fixSummary: 'none',
  check({ brief }, report) {
    const { frontMatter, settings, split } = brief;
    const { exemptions, recognition } = settings.language;
    const declared = frontMatter.lang;
    const isRead = exemptions !== undefined || recognition !== undefined;
    if (declared === undefined ? !isInOtherScript(brief) : isRead) return;
    const field = frontMatter.fields.get('lang') ?? frontMatter.fields.get('title');
    const start = split.content?.start ?? 0;
    const name = declared === undefined ? 'The language of this text' : `The language “${declared}”`;
    report(
      field?.keySpan ?? { start, end: start },
      `${name} is not known here: every sentence counts as a claim, and how it is worded is not checked. Tag what asserts something, and mark the rest as [note].`,
      { about: 'briefing' },
    );
  },
});

/** So much of the text is enough to tell its script. */
const sampleLength = 4000;

/** Whether most of its letters are of another script than Latin. */
function isInOtherScript({ document, split }: Brief): boolean {
  const start = split.content?.end ?? 0;
  const sample = document.rope.slice(start, start + sampleLength);
  // Letters of other scripts stand behind those of Latin, apart from marks such as “ and –.
  if (!/[^\0-\u024f\u2000-\u2bff]/.test(sample)) return false;
  const letters = sample.match(/\p{L}/gu) ?? [];
  const others = sample.match(/(?!\p{Script=Latin})\p{L}/gu) ?? [];
  return others.length * 5 > letters.length * 3;
}
