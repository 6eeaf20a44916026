// A judgment that says “may” and not how likely.

import { estimatesOf } from '../../model/likelihood/estimates-of.ts';
import { printedChances } from '../../model/likelihood/printed-likelihood.ts';
import { isAttributed } from '../../model/wording/is-attributed.ts';
import { ownVoiceOf } from '../../model/wording/own-voice.ts';
import { findVagueLikelihood } from '../../model/wording/vague-likelihood.ts';
import type { Tag } from '../../syntax/tag.ts';
import { shift } from '../../text/span.ts';
import { likelihoodFixes } from '../fixes/likelihood-fixes.ts';
import { defineRule } from '../rule.ts';

export const vagueLikelihood = defineRule<Tag>({
  id: 'vague-likelihood',
  code: 'BRF4005',
  family: 'Confidence and likelihood',
  severity: { draft: 'off', review: 'warning', release: 'warning' },
  summary: '“may”, “might”, “could”, “possible” in a judgment without a likelihood',
  description:
    'Checks only judgments that give no likelihood in the tag or in the sentence. The month of May, permission (“may be downloaded”, “may only”, “under the treaty … may”), ability (“could not be reached”), conditions and purposes, attributes (“a potentially dangerous cargo”), terms of the scale (“realistic possibility” under PHIA), quotations and what others say are not reported.',
  rationale:
    'Readers understand “may” and “could” as anything from nearly impossible to likely; ICD 203, standard 2, has terms with ranges instead. Outside judgments, these words say nothing about the quality of a sentence: measured, they are no better than chance.',
  fixSummary: 'each term of the scale, in the tag',
  checkPassage({ brief }, { statements }, report, textOf) {
    const scale = brief.settings.scales.likelihood;
    if (scale.rungs.length === 0) return;
    const seen = new Set<Tag>();
    for (const statement of statements) {
      const { kind, assessment, coveredBy, span } = statement;
      const tag = coveredBy.at(-1);
      if (kind !== 'judgment' || !tag || seen.has(tag) || assessment.likelihood.length + assessment.unknown.length > 0)
        continue;
      if (coveredBy.some(({ faults, isClosed }) => faults.length > 0 || !isClosed)) continue;
      const voice = ownVoiceOf(statement, textOf, brief.settings.language);
      const found = findVagueLikelihood(voice);
      if (
        !found ||
        isAttributed(voice.own, voice.language) ||
        estimatesOf(statement, scale, textOf, brief.settings.language).length > 0 ||
        printedChances(voice.own, voice.language).length > 0
      )
        continue;
      seen.add(tag);
      report(
        shift(found, span.start),
        `“${voice.text.slice(found.start, found.end)}” says that it is possible, not how likely it is, so each reader thinks of a different figure. Give the judgment a likelihood, in the sentence or in the tag.`,
        { detail: tag },
      );
    }
  },
  fixes({ brief }, { detail, start }) {
    return likelihoodFixes(brief, detail, start);
  },
});
