// Pandoc citations in brackets made into tags with a place for the level. `@key` in running text is part of the sentence and
// stays.

import { levelPlaceholder } from '../model/assessment.ts';
import { type Brief, inDocument, statementsOf } from '../model/brief.ts';
import type { Tag } from '../syntax/tag.ts';
import { covers, overlaps, type Span } from '../text/span.ts';
import { replace, type TextEdit } from '../text/text-edit.ts';
import { toEvidence } from './pandoc-citation.ts';
import { isMasked, placedRuns, runSpan } from './placed-runs.ts';
import type { RefactoringEdits } from './refactoring.ts';

/** Those that touch `within`; undefined when there are none. */
export function convertCitations(brief: Brief, within: Span): RefactoringEdits | undefined {
  const isMeant = (span: Span): boolean => overlaps(span, within) || covers(span, within);
  const edits = [...bareTags(brief, isMeant), ...foreignCitations(brief, isMeant)];
  return edits.length > 0 ? { edits } : undefined;
}

/** `[@log, p. 4]` is a tag already, only without a level. */
function bareTags(brief: Brief, isMeant: (span: Span) => boolean): readonly TextEdit[] {
  const { text } = brief.document;
  const seen = new Set<Tag>();
  return statementsOf(brief).flatMap((placed): TextEdit[] => {
    const { coveredBy, assessment } = placed.statement;
    const tag = coveredBy.at(-1);
    const isAssessed =
      assessment.confidence.length +
        assessment.placeholders.length +
        assessment.unknown.length +
        assessment.likelihood.length >
      0;
    if (!tag || seen.has(tag) || isAssessed || !tag.isClosed || tag.separatorSpan || tag.kind || tag.faults.length > 0)
      return [];
    seen.add(tag);
    const content = inDocument(placed, tag.contentSpan);
    if (!isMeant(inDocument(placed, tag.span))) return [];
    const evidence = tag.evidence.every(
      (item) => item.type === 'citation' && item.stance === 'supports' && item.grade === undefined,
    )
      ? toEvidence(text.slice(content.start, content.end).trim())
      : undefined;
    return evidence === undefined ? [] : [replace(content, `${evidence} :: ${levelPlaceholder}`)];
  });
}

const BRACKETS = /\[([^[\]]*@[^[\]]*)\](?![([:{])/g;

/** `[see @log, p. 4]` is not a tag. */
function foreignCitations(brief: Brief, isMeant: (span: Span) => boolean): readonly TextEdit[] {
  return placedRuns(brief)
    .filter((placed) => isMeant(runSpan(placed)))
    .flatMap((placed) => {
      const base = placed.start + placed.run.span.start;
      return [...placed.run.text.matchAll(BRACKETS)].flatMap((match): TextEdit[] => {
        const span = { start: base + match.index, end: base + match.index + match[0].length };
        const evidence = toEvidence(match[1]!.trim());
        if (
          evidence === undefined ||
          !isMeant(span) ||
          isMasked(placed, span) ||
          placed.run.text[match.index - 1] === '\\'
        )
          return [];
        return [replace(span, `[${evidence} :: ${levelPlaceholder}]`)];
      });
    });
}
