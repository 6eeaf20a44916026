// Puts the source summary into a briefing, or brings the one that is there up to date. What stands outside its marks, the
// writer's answers above all, is never touched.

import { type Brief, passageStart } from '../model/brief.ts';
import { citedKeys } from '../model/cited-keys.ts';
import type { Workspace } from '../model/workspace.ts';
import { sourceFacts } from '../summary/source-facts.ts';
import { closingMark, openingMark, summaryFacts, summarySection } from '../summary/summary-text.ts';
import type { Span } from '../text/span.ts';
import { replace } from '../text/text-edit.ts';
import type { Refactoring } from './refactoring.ts';

/** Undefined when there are no sources to speak of, or the summary is up to date. */
export function writeSummary(brief: Brief, workspace: Workspace): Refactoring | undefined {
  const facts = sourceFacts(brief, workspace);
  if (facts.cited.length + facts.unused.length === 0) return undefined;
  const obstacle = summaryObstacle(brief);
  if (obstacle !== undefined) return { obstacle };
  const { text } = brief.document;
  const stretch = stretchOf(marksIn(brief));
  if (!stretch) {
    const before = text.trimEnd();
    return {
      edits: [replace({ start: before.length, end: text.length }, `\n\n${summarySection(facts, headingLevel(brief))}`)],
    };
  }
  const fresh = `\n\n${summaryFacts(facts)}\n\n`;
  const inside = { start: stretch.opening.end, end: stretch.closing.start };
  return text.slice(inside.start, inside.end) === fresh ? undefined : { edits: [replace(inside, fresh)] };
}

/** Why a summary cannot be written here, as far as that can be told at a glance. */
export function summaryObstacle(brief: Brief): string | undefined {
  const marks = marksIn(brief);
  if (marks.length === 0)
    return brief.split.content && !brief.split.isClosed ? 'The front matter has errors' : undefined;
  return stretchOf(marks) ? undefined : `The marks ${openingMark} and ${closingMark} of the summary are not a pair`;
}

/** Whether it makes sense to offer it: cheaper than `writeSummary`, which may still find nothing to do. */
export function mayHaveSummary(brief: Brief): boolean {
  return brief.frontMatter.declarations.length > 0 || citedKeys(brief).size > 0;
}

/** From the opening mark to the end of the closing one, where a summary is. */
export function summaryStretch(brief: Brief): Span | undefined {
  const stretch = stretchOf(marksIn(brief));
  return stretch && { start: stretch.opening.start, end: stretch.closing.end };
}

interface Mark extends Span {
  readonly isOpening: boolean;
}

function stretchOf(marks: readonly Mark[]): { readonly opening: Mark; readonly closing: Mark } | undefined {
  const [opening, closing] = marks;
  return marks.length === 2 && opening!.isOpening && !closing!.isOpening
    ? { opening: opening!, closing: closing! }
    : undefined;
}

/** Comments alone: what stands in code is an example. */
function marksIn(brief: Brief): readonly Mark[] {
  const { rope } = brief.document;
  return brief.passageContents.flatMap(({ comments }, index) =>
    comments.flatMap((span) => {
      const start = passageStart(brief, index) + span.start;
      const end = passageStart(brief, index) + span.end;
      const words = /^<!--\s*(\/?)source summary\s*-->\s*$/.exec(rope.slice(start, Math.min(end, start + 80)));
      return words ? [{ start, end: start + words[0].trimEnd().length, isOpening: words[1] === '' }] : [];
    }),
  );
}

/** That of the briefing's other parts: a heading that stands alone on top is its title. */
function headingLevel({ headings }: Brief): number {
  const levels = headings.map(({ heading }) => heading.level);
  const top = Math.min(...levels);
  const isTitle = levels[0] === top && levels.filter((level) => level === top).length === 1;
  if (!isTitle) return levels.length === 0 ? 2 : top;
  return levels.length === 1 ? Math.max(2, top) : Math.min(...levels.slice(1));
}
