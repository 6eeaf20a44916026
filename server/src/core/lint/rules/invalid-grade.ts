// An Admiralty grade that is none, or whose letter is not the source's.

import { sourcesOf } from '../../model/workspace.ts';
import { replace } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

const grade = /^(?:([A-F])|\/)([1-6])$/;

export const invalidGrade = defineRule<string | undefined>({
  id: 'invalid-grade',
  code: 'BRF2011',
  family: 'Source base',
  severity: { draft: 'error', review: 'error', release: 'error' },
  summary: 'a grade other than A–F with 1–6, or whose letter differs from the source’s `reliability`',
  description:
    'A grade is a letter for the source and a digit for the information (`B2`), or the digit alone (`/2`). If the source declares a `reliability`, the letter must match it.',
  rationale:
    'STANAG 2511 grades the source and its information separately. Two different letters for one source leave the reader guessing which was meant.',
  fixSummary: 'write the source’s letter, or capital letters',
  asksSources: 'cited',
  checkPassage({ brief, workspace }, { tags }, report) {
    const { byId } = sourcesOf(brief, workspace);
    for (const { evidence } of tags)
      for (const item of evidence) {
        if (item.type !== 'citation' || item.grade === undefined || !item.gradeSpan) continue;
        const written = grade.exec(item.grade);
        const letter = byId.get(item.key)?.reliability;
        const digit = /[1-6]$/.exec(item.grade)?.[0];
        const capitals = item.grade.toUpperCase();
        if (!written) {
          const better = grade.test(capitals)
            ? capitals
            : letter !== undefined && digit !== undefined && /^[A-F]$/.test(letter)
              ? letter + digit
              : undefined;
          report(
            item.gradeSpan,
            `“${item.grade}” is not a grade, so it tells a reader nothing. Write a letter from A to F and a digit from 1 to 6, such as B2.`,
            { detail: better },
          );
        } else if (written[1] !== undefined && letter !== undefined && written[1] !== letter) {
          report(
            item.gradeSpan,
            `“${item.key}” is declared with reliability ${letter}, not ${written[1]}, so a reader cannot tell which is meant. Write ${letter}${written[2]}, or correct “reliability”.`,
            { detail: `${letter}${written[2]}` },
          );
        }
      }
  },
  fixes({ brief }, { span, detail }) {
    return detail !== undefined ? [fixIn(brief, 'suggested', `Write ${detail}`, replace(span, detail))] : [];
  },
});
