// Sources cited where somebody points: at a cursor, or for every statement that a selection touches; new ones declared with it.
// Takes no source away from a statement and names no level. Does not know where the sources came from.

import { declareSources, type NewSource } from '../lint/fixes/declaration-edits.ts';
import { addTag } from '../lint/fixes/tag-edits.ts';
import { levelPlaceholder } from '../model/assessment.ts';
import { type Brief, inDocument, type PlacedStatement, statementsOf } from '../model/brief.ts';
import { isInCode } from '../syntax/code-at.ts';
import type { Tag } from '../syntax/tag.ts';
import { overlaps, type Span } from '../text/span.ts';
import { insert, type TextEdit } from '../text/text-edit.ts';
import type { Refactoring } from './refactoring.ts';

/** `keys`, at least one, in the order in which they are to be cited; `declared` are those of them that are new. */
export function citeSources(
  brief: Brief,
  span: Span,
  keys: readonly string[],
  declared: readonly NewSource[],
): Refactoring {
  const obstacle = obstacleAt(brief, span);
  if (obstacle !== undefined) return { obstacle };
  const citing = citingEdits(brief, span, keys);
  if ('obstacle' in citing || declared.length === 0) return citing;
  const declaration = declareSources(brief, declared);
  if (!declaration) return { obstacle: 'No source can be added to the front matter as it is written' };
  return { edits: [declaration, ...citing.edits] };
}

/** Where text is pasted and nobody cites. */
function obstacleAt(brief: Brief, { start, end }: Span): string | undefined {
  const { document, split, body, placedPassages: passages } = brief;
  if (start < split.bodyStart) return 'Sources are cited in the text, not in the front matter';
  if (isInCode(body, start - split.bodyStart) || isInCode(body, end - split.bodyStart))
    return 'Sources cannot be cited in code';
  const touches = (base: number, part: Span): boolean => part.start + base < end && start < part.end + base;
  const isInComment = passages.some(
    (passage) =>
      passage.start <= end &&
      passage.comments.some((comment) =>
        touches(passage.start, { start: comment.start, end: Math.max(comment.end, comment.start + 1) }),
      ),
  );
  if (isInComment) return 'Sources cannot be cited in a comment';
  if (
    brief.headings.some(
      ({ start: base, heading }) => heading.span.start + base <= end && start <= heading.span.end + base,
    )
  )
    return 'Sources cannot be cited in headings';
  const line = document.text.slice(document.text.lastIndexOf('\n', start - 1) + 1, start);
  return ADDRESS_BEGINS.test(line) ? 'An address belongs here' : undefined;
}

/** `[words](`, `<`, `[label]: `, and text that an address already began. */
const ADDRESS_BEGINS = /(?:\]\([^)\s]*|<[^>\s]*|^\s*\[[^\]]+\]:\s*\S*|\bhttps?:\/\/\S*)$/i;

function citingEdits(brief: Brief, span: Span, keys: readonly string[]): Refactoring {
  const items = keys.map((key) => `@${key}`).join('; ');
  if (span.start === span.end) {
    const typed = inTypedTag(brief, span.start, items);
    if (typed) return { edits: [typed] };
  }
  const targets = targetsOf(brief, span);
  if (targets.length === 0) {
    const isPlace = /^\s*$/.test(lineAround(brief.document.text, span));
    return isPlace
      ? { edits: [insert(span.end, `[${items} :: ${levelPlaceholder}]`)] }
      : { obstacle: 'There is no statement here' };
  }
  const edits: TextEdit[] = [];
  const changed = new Set<Tag>();
  let obstacle = `${keys.length === 1 ? 'The source is' : 'The sources are'} cited here already`;
  for (const placed of targets) {
    const edit = citeFor(brief, placed, keys, changed);
    if (typeof edit === 'string') obstacle = edit;
    else if (edit) edits.push(edit);
  }
  return edits.length > 0 ? { edits } : { obstacle };
}

/** The whole lines that `span` touches. */
function lineAround(text: string, { start, end }: Span): string {
  const lineEnd = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, lineEnd < 0 ? text.length : lineEnd);
}

/** Between brackets that hold nothing yet, or behind the semicolon of a tag: there the items go in where the cursor is. */
function inTypedTag(
  { document: { text }, placedPassages: passages }: Brief,
  offset: number,
  items: string,
): TextEdit | undefined {
  if (text[offset - 1] === '[' && text[offset] === ']') return insert(offset, `${items} :: ${levelPlaceholder}`);
  const passage = passages.findLast(({ start }) => start <= offset);
  const tag = passage?.tags.find(
    ({ contentSpan }) => contentSpan.start + passage.start <= offset && offset <= contentSpan.end + passage.start,
  );
  if (!passage || !tag) return undefined;
  const before = text.slice(tag.contentSpan.start + passage.start, offset);
  const after = text.slice(offset, tag.contentSpan.end + passage.start);
  if (before.includes('::') || !/(?:^|;)\s*$/.test(before)) return undefined;
  const gap = /;$/.test(before) ? ' ' : '';
  const next = /^\s*(?:but\s+)?[@#]/.test(after) ? '; ' : after !== '' && !/^\s/.test(after) ? ' ' : '';
  return insert(offset, gap + items + next);
}

/**
 * The statements that a selection holds words of; without a selection, the one at the cursor, or the one that ends before it
 * in the same line. Sentences that assert nothing only where there is nothing else.
 */
function targetsOf(brief: Brief, span: Span): readonly PlacedStatement[] {
  const { text } = brief.document;
  const all = statementsOf(brief);
  if (span.start < span.end) {
    const touched = all.filter((placed) => {
      const own = inDocument(placed, placed.statement.span);
      return (
        overlaps(own, span) && text.slice(Math.max(own.start, span.start), Math.min(own.end, span.end)).trim() !== ''
      );
    });
    const asserting = touched.filter(({ statement }) => statement.kind !== 'exempt');
    return asserting.length > 0 ? asserting : touched.slice(0, 1);
  }
  const reach = (placed: PlacedStatement): Span => {
    const { span: own, tags } = placed.statement;
    return inDocument(placed, { start: own.start, end: Math.max(own.end, ...tags.map((tag) => tag.span.end)) });
  };
  const before = all.findLast((placed) => reach(placed).start < span.start);
  const isBeside = before && /^[ \t]*$/.test(text.slice(Math.min(reach(before).end, span.start), span.start));
  if (before && isBeside) return [before];
  const opening = all.find((placed) => reach(placed).start === span.start);
  return opening ? [opening] : [];
}

/** Undefined where all `keys` are cited already; one sentence without a full stop where nothing can be cited. */
function citeFor(
  brief: Brief,
  placed: PlacedStatement,
  keys: readonly string[],
  changed: Set<Tag>,
): TextEdit | string | undefined {
  const { statement, start } = placed;
  const { text } = brief.document;
  const missing = keys.filter(
    (key) => !statement.citations.some((citation) => citation.key === key && citation.stance === 'supports'),
  );
  if (missing.length === 0) return undefined;
  const items = missing.map((key) => `@${key}`).join('; ');
  if (statement.coveredBy.length === 0) return addTag(placed, `${items} :: ${levelPlaceholder}`);
  const kind = statement.coveredBy.find((tag) => tag.kind !== undefined)?.kind;
  if (kind !== undefined)
    return `This is marked as ${kind === 'assumption' ? 'an assumption' : `a ${kind}`}, which cites no source`;
  if (statement.coveredBy.some(({ faults, isClosed }) => faults.length > 0 || !isClosed))
    return 'The tag here must be fixed first';
  const tag = statement.coveredBy.findLast(({ evidence }) => evidence.length > 0) ?? statement.coveredBy[0]!;
  if (statement.tagged === 'own') {
    if (changed.has(tag)) return undefined;
    changed.add(tag);
    const last = tag.evidence.at(-1);
    return last ? insert(last.span.end + start, `; ${items}`) : insert(tag.contentSpan.start + start, `${items} `);
  }
  // A tag of its own would take the statement out of the one that covers it: what that says is repeated.
  const content = text.slice(tag.contentSpan.start + start, tag.contentSpan.end + start);
  if (statement.id !== undefined) return 'The tag that covers this statement also names it: cite the source there';
  if (statement.coveredBy.length > 1 || content.includes('\n'))
    return 'The tag that covers this statement cannot be repeated: cite the source there';
  const last = tag.evidence.at(-1);
  const cut = last ? last.span.end - tag.contentSpan.start : 0;
  const repeated = last
    ? `${content.slice(0, cut).trimStart()}; ${items}${content.slice(cut)}`
    : `${items} ${content.trimStart()}`;
  return addTag(placed, repeated.trimEnd());
}
