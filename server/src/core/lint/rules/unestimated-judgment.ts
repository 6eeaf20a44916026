// A judgment about what is to come that does not say how likely it is.

import { estimatesOf } from '../../model/likelihood/estimates-of.ts';
import { printedChances } from '../../model/likelihood/printed-likelihood.ts';
import type { Statement } from '../../model/statement.ts';
import { futureMark } from '../../model/wording/future-mark.ts';
import { ownVoiceOf } from '../../model/wording/own-voice.ts';
import { findVagueLikelihood } from '../../model/wording/vague-likelihood.ts';
import type { Tag } from '../../syntax/tag.ts';
import { shift } from '../../text/span.ts';
import { likelihoodFixes } from '../fixes/likelihood-fixes.ts';
import { firstWords } from '../messages/first-words.ts';
import { defineRule } from '../rule.ts';

export const unestimatedJudgment = defineRule<Tag>({
  id: 'unestimated-judgment',
  code: 'BRF4001',
  family: 'Confidence and likelihood',
  severity: { draft: 'off', review: 'warning', release: 'error' },
  summary: 'a judgment about the future without a likelihood in its tag or sentence',
  description:
    'A judgment about the future (“will”, “is going to”, “is set to”) must give a likelihood: a term of the declared scale in the tag or the sentence, or a probability in figures. ' +
    'A word such as “could” is left to `vague-likelihood`, and a term of another scale to `off-scale-likelihood`. What others say, conditions, what always happens so (“the valve will open at 3 bar”), duties (“shall”), the writers’ own promises, judgments about the past or present, and briefings whose scale has no likelihood terms (GRADE) are not reported.',
  rationale:
    '“Will” expresses certainty, which ICD 203 does not allow for: standard 2 asks for the likelihood of events and developments, and a confidence is not one.',
  fixSummary: 'each term of the scale, in the tag',
  checkPassage({ brief }, { statements }, report, textOf) {
    const scale = brief.settings.scales.likelihood;
    if (scale.rungs.length === 0) return;
    const seen = new Set<Tag>();
    for (const statement of statements) {
      const { kind, assessment, coveredBy, span } = statement;
      if (kind !== 'judgment' || assessment.likelihood.length > 0 || !canTell(statement)) continue;
      const voice = ownVoiceOf(statement, textOf, brief.settings.language);
      const future = futureMark(voice);
      if (
        !future ||
        estimatesOf(statement, scale, textOf, brief.settings.language).length > 0 ||
        findVagueLikelihood(voice) ||
        printedChances(voice.own, voice.language).length > 0
      )
        continue;
      const tag = coveredBy.at(-1);
      if (!tag || seen.has(tag)) continue;
      seen.add(tag);
      const terms = scale.rungs.filter(({ isUnjudged }) => !isUnjudged).map(({ terms: [term] }) => term);
      report(
        shift(future, span.start),
        `${firstWords(voice.text)} does not say how likely that is, so a reader takes it as certain. Add a likelihood to the tag (${scale.title}: ${terms.join(', ')}).`,
        { detail: tag },
      );
    }
  },
  fixes({ brief }, { detail, start }) {
    return likelihoodFixes(brief, detail, start);
  },
});

/** Where a tag is faulty or holds a word that is not understood, the likelihood may be what could not be read. */
function canTell({ assessment, coveredBy }: Statement): boolean {
  return assessment.unknown.length === 0 && coveredBy.every(({ faults, isClosed }) => isClosed && faults.length === 0);
}
