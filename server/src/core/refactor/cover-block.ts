// A tag that most statements of a paragraph repeat, written once at the paragraph's start. The others keep theirs.

import { withSpaceBefore } from '../lint/fixes/tag-edits.ts';
import { type Brief, inDocument, type PlacedStatement, statementsOf } from '../model/brief.ts';
import { insert, remove } from '../text/text-edit.ts';
import { placedRuns, runSpan } from './placed-runs.ts';
import { briefAfter, type Refactoring, saysTheSame } from './refactoring.ts';

/** In the paragraph, item or cell that holds `offset`; undefined where no tag is repeated there. */
export function coverBlock(brief: Brief, offset: number): Refactoring | undefined {
  const run = placedRuns(brief).find((one) => runSpan(one).start <= offset && offset <= runSpan(one).end);
  if (!run) return undefined;
  const { start, end } = runSpan(run);
  const inside = statementsOf(brief).filter((placed) => {
    const span = inDocument(placed, placed.statement.span);
    return start <= span.start && span.end <= end;
  });
  const common = commonTags(brief, inside);
  if (!common) return undefined;
  const opening = start + /^\s*/.exec(run.run.text)![0].length;
  const edits = [
    insert(opening, `[${common.content}] `),
    ...common.tagged.map((placed) =>
      remove(withSpaceBefore(brief, inDocument(placed, placed.statement.tags[0]!.span))),
    ),
  ];
  return saysTheSame(brief, briefAfter(brief, edits))
    ? { edits }
    : { obstacle: 'The tag would also cover another sentence of the paragraph' };
}

/** The content that most single tags have, and the statements that bear it; undefined when no two do. Tags with names are not counted. */
function commonTags(
  brief: Brief,
  inside: readonly PlacedStatement[],
): { readonly content: string; readonly tagged: readonly PlacedStatement[] } | undefined {
  const byContent = new Map<string, PlacedStatement[]>();
  for (const placed of inside) {
    const [tag, ...others] = placed.statement.tags;
    if (!tag || others.length > 0 || tag.id !== undefined || tag.faults.length > 0) continue;
    const span = inDocument(placed, tag.contentSpan);
    const content = brief.document.text
      .slice(span.start, span.end)
      .replace(/\s*\n[\s>]*/g, ' ')
      .trim();
    byContent.set(content, [...(byContent.get(content) ?? []), placed]);
  }
  const [most] = [...byContent].sort(([, a], [, b]) => b.length - a.length);
  return most && most[1].length > 1 ? { content: most[0], tagged: most[1] } : undefined;
}
