// Grounds without a level, or an assumption without one.

import { levelPlaceholder } from '../../model/assessment.ts';
import { type Brief, inDocument } from '../../model/brief.ts';
import { hasGrounds, needsGrounds, type Statement } from '../../model/statement.ts';
import type { Tag } from '../../syntax/tag.ts';
import type { Span } from '../../text/span.ts';
import { replace } from '../../text/text-edit.ts';
import { addLevel, addTag, fixIn } from '../fixes/tag-edits.ts';
import { firstWords } from '../messages/first-words.ts';
import type { Fix } from '../problem.ts';
import { defineRule } from '../rule.ts';

interface Detail {
  readonly statement: Statement;
  readonly tag: Tag | undefined;
  /** Whether the tag holds a placeholder where its level belongs. */
  readonly isHole: boolean;
}

export const missingConfidence = defineRule<Detail>({
  id: 'missing-confidence',
  code: 'BRF3001',
  family: 'Markup and reference integrity',
  severity: { draft: 'warning', review: 'error', release: 'error' },
  summary: 'grounds, or an assumption, without a confidence level',
  description:
    'Claims, quotations, judgments and assumptions need a level of the declared confidence scale after `::`. A tag that covers several statements is reported once. ' +
    'A level that is on neither declared scale is left to `unknown-level`, and a claim without any source to `unsourced-claim`. The placeholder `?` counts as missing.',
  rationale:
    'A source says where a claim comes from, not how far to trust it. ICD 203, standard 2, asks for the confidence and its basis.',
  fixSummary: 'each level of the scale; “::” in place of a single colon before a level',
  checkPassage({ brief }, { statements }, report, textOf) {
    const seen = new Set<Tag>();
    const { title, rungs } = brief.settings.scales.confidence;
    const levels = rungs.map((rung) => rung.terms[0]).join(', ');
    for (const statement of statements) {
      const { assessment, coveredBy } = statement;
      const isAssumption = statement.kind === 'assumption';
      if (!isAssumption && !(needsGrounds(statement) && hasGrounds(statement))) continue;
      if (assessment.confidence.length > 0 || assessment.unknown.length > 0) continue;
      if (coveredBy.some((tag) => tag.faults.length > 0)) continue;
      const tag = coveredBy.at(-1);
      if (tag && seen.has(tag)) continue;
      if (tag) seen.add(tag);
      const hole = assessment.placeholders[0];
      const words = firstWords(textOf(statement.span));
      const message = hole
        ? `${words} has “${levelPlaceholder}” for its confidence level, so a reader cannot tell how sure you are. Replace “${levelPlaceholder}” with a level (${title}: ${levels}).`
        : `${isAssumption ? 'The assumption ' : ''}${words} has no confidence level, so a reader cannot tell how sure you are. Add one after “::” (${title}: ${levels}).`;
      report(hole ?? tag?.span ?? statement.span, message, { detail: { statement, tag, isHole: hole !== undefined } });
    }
  },
  fixes({ brief }, { span, detail, start }) {
    const { statement, tag, isHole } = detail;
    const colon = tag && loneColon(brief, tag);
    if (colon)
      return [fixIn(brief, 'suggested', 'Write “::” before the level', replace(inDocument({ start }, colon), '::'))];
    return levelsOf(brief).map((level): Fix => {
      const edit = isHole
        ? replace(span, level)
        : tag
          ? addLevel(start, tag, level)
          : addTag({ start, statement }, `:: ${level}`);
      return fixIn(brief, 'suggested', `Confidence: ${level}`, edit);
    });
  },
});

/** The colon of `[@log : high]`, which makes a locator of the level; undefined when no level stands behind one. */
function loneColon(brief: Brief, tag: Tag): Span | undefined {
  const item = tag.evidence.at(-1);
  if (tag.separatorSpan || item?.type !== 'citation' || !item.locator || !item.locatorSpan) return undefined;
  const level = /^:\s*([^,]+)/.exec(item.locator)?.[1]?.trim().toLowerCase();
  if (level === undefined || !levelsOf(brief).includes(level)) return undefined;
  return { start: item.locatorSpan.start, end: item.locatorSpan.start + 1 };
}

function levelsOf(brief: Brief): readonly string[] {
  return brief.settings.scales.confidence.rungs.map((rung) => rung.terms[0]);
}
