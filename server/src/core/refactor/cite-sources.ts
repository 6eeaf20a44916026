// Sources cited where somebody points: at a cursor, or for every statement that a selection touches; new ones declared with it.
// Takes no source away from a statement, and writes no level but the one that it is given. Does not know where the sources came from.

import { declareSources, type NewSource } from '../lint/fixes/declaration-edits.ts';
import { addLevel, addTag } from '../lint/fixes/tag-edits.ts';
import { levelPlaceholder } from '../model/assessment.ts';
import { type Brief, inDocument, type PlacedStatement, statementsOf } from '../model/brief.ts';
import { isInCode } from '../syntax/code-at.ts';
import type { Tag } from '../syntax/tag.ts';
import { overlaps, type Span, shift } from '../text/span.ts';
import { insert, replace, type TextEdit } from '../text/text-edit.ts';
import type { Obstacle } from './refactoring.ts';

/** One source as it is to be cited. */
export interface Cited {
  readonly key: string;
  /** `¶ 4`: where in it. */
  readonly locator?: string;
}

export interface CitingEdits {
  readonly edits: readonly TextEdit[];
  /** After the last tag that they touch, in the text as it is after them. */
  readonly cursor: number;
}

export interface CitingOptions {
  /** Those of the sources that are new. */
  readonly declared?: readonly NewSource[];
  /** The term to write in place of any confidence that is there; without one, a tag keeps its own and a new one gets a placeholder. */
  readonly level?: string;
}

/** `sources`, at least one, in the order in which they are to be cited. */
export function citeSources(
  brief: Brief,
  span: Span,
  sources: readonly Cited[],
  { declared = [], level }: CitingOptions = {},
): CitingEdits | Obstacle {
  const obstacle = obstacleAt(brief, span);
  if (obstacle !== undefined) return { obstacle };
  const citing = citingEdits(brief, span, sources, level);
  if ('obstacle' in citing || declared.length === 0) return citing;
  const declaration = declareSources(brief, declared);
  if (!declaration) return { obstacle: 'No source can be added to the front matter as it is written' };
  const added = declaration.newText.length - (declaration.span.end - declaration.span.start);
  return { edits: [declaration, ...citing.edits], cursor: citing.cursor + added };
}

/** The statements for which sources are cited at `span`: none where nothing can be cited, or a tag is being typed. */
export function citedStatements(brief: Brief, span: Span): readonly PlacedStatement[] | Obstacle {
  const obstacle = obstacleAt(brief, span);
  return obstacle === undefined ? targetsOf(brief, span) : { obstacle };
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

function citingEdits(
  brief: Brief,
  span: Span,
  sources: readonly Cited[],
  level: string | undefined,
): CitingEdits | Obstacle {
  const items = itemsOf(sources);
  if (span.start === span.end) {
    const typed = inTypedTag(brief, span.start, items, level ?? levelPlaceholder);
    if (typed) return { edits: [typed], cursor: afterTag(brief.document.text, typed) };
  }
  const targets = targetsOf(brief, span);
  if (targets.length === 0) {
    const isPlace = /^\s*$/.test(lineAround(brief.document.text, span));
    if (!isPlace) return { obstacle: 'There is no statement here' };
    const tag = insert(span.end, `[${items} :: ${level ?? levelPlaceholder}]`);
    return { edits: [tag], cursor: span.end + tag.newText.length };
  }
  const edits: TextEdit[] = [];
  const changed = new Set<Tag>();
  let obstacle = `${sources.length === 1 ? 'The source is' : 'The sources are'} cited here already`;
  let last = 0;
  for (const placed of targets) {
    const found = citeFor(brief, placed, sources, level, changed);
    if (typeof found === 'string') obstacle = found;
    else if (found) {
      edits.push(...found.edits);
      last = Math.max(last, found.end);
    }
  }
  if (edits.length === 0) return { obstacle };
  const grown = edits.reduce(
    (sum, { span: { start, end }, newText }) => (end <= last ? sum + newText.length - (end - start) : sum),
    0,
  );
  return { edits, cursor: last + grown };
}

function itemsOf(sources: readonly Cited[]): string {
  return sources.map(({ key, locator }) => `@${key}${locator === undefined ? '' : ` ${locator}`}`).join('; ');
}

/** Behind the bracket that closes the tag in which `edit` inserts, in the text after it. */
function afterTag(text: string, { span, newText }: TextEdit): number {
  const inserted = span.start + newText.length;
  const close = text.slice(span.end).search(/[\]\n]/);
  return close >= 0 && text[span.end + close] === ']' ? inserted + close + 1 : inserted;
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
  level: string,
): TextEdit | undefined {
  if (text[offset - 1] === '[' && text[offset] === ']') return insert(offset, `${items} :: ${level}`);
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

/** Edits for one statement; `end` is where the tag that they touch or add ends, or is added. */
interface CitedFor {
  readonly edits: readonly TextEdit[];
  readonly end: number;
}

/** Undefined where nothing is left to write; one sentence without a full stop where nothing can be cited. */
function citeFor(
  brief: Brief,
  placed: PlacedStatement,
  sources: readonly Cited[],
  level: string | undefined,
  changed: Set<Tag>,
): CitedFor | string | undefined {
  const { statement, start } = placed;
  const { text } = brief.document;
  const isCited = ({ key }: Cited): boolean =>
    statement.citations.some((citation) => citation.key === key && citation.stance === 'supports');
  const missing = sources.filter((source) => !isCited(source));
  const items = itemsOf(missing);
  const added = (content: string): CitedFor => {
    const edit = addTag(placed, content);
    return { edits: [edit], end: edit.span.end };
  };
  if (statement.coveredBy.length === 0) return added(`${items} :: ${level ?? levelPlaceholder}`);
  if (missing.length === 0 && (statement.tagged !== 'own' || level === undefined)) return undefined;
  const kind = statement.coveredBy.find((tag) => tag.kind !== undefined)?.kind;
  if (kind !== undefined)
    return `This is marked as ${kind === 'assumption' ? 'an assumption' : `a ${kind}`}, which cites no source`;
  if (statement.coveredBy.some(({ faults, isClosed }) => faults.length > 0 || !isClosed))
    return 'The tag here must be fixed first';
  const tag = statement.coveredBy.findLast(({ evidence }) => evidence.length > 0) ?? statement.coveredBy[0]!;
  const content = text.slice(tag.contentSpan.start + start, tag.contentSpan.end + start);
  const levelEdit = level === undefined ? undefined : levelIn(placed, level, tag);
  if (statement.tagged === 'own') {
    if (changed.has(tag)) return undefined;
    changed.add(tag);
    const last = tag.evidence.at(-1);
    const at = last ? last.span.end + start : tag.contentSpan.start + start;
    const cite = missing.length === 0 ? '' : last ? `; ${items}` : `${items} `;
    const located = sources.flatMap((source) => locatorEdit(placed, source) ?? []);
    // Two insertions at one place are one.
    const isOne = levelEdit !== undefined && levelEdit.span.start === at && cite !== '';
    const edits = [
      ...(isOne ? [{ ...levelEdit, newText: last ? cite + levelEdit.newText : levelEdit.newText + cite }] : []),
      ...(!isOne && cite !== '' ? [insert(at, cite)] : []),
      ...(!isOne && levelEdit ? [levelEdit] : []),
      ...located.filter(({ span }) => cite === '' || span.start !== at),
    ];
    return edits.length === 0 ? undefined : { edits, end: tag.span.end + start };
  }
  // A tag of its own would take the statement out of the one that covers it: what that says is repeated.
  if (statement.id !== undefined) return 'The tag that covers this statement also names it: cite the source there';
  if (statement.coveredBy.length > 1 || content.includes('\n'))
    return 'The tag that covers this statement cannot be repeated: cite the source there';
  const base = tag.contentSpan.start + start;
  const last = tag.evidence.at(-1);
  const cut = last ? last.span.end - tag.contentSpan.start : 0;
  const head = last ? `${content.slice(0, cut).trimStart()}; ${items}` : `${items} `;
  const tail = last ? content.slice(cut) : content.trimStart();
  if (!levelEdit) return added((head + tail).trimEnd());
  const offset = content.length - tail.length;
  const [from, to] = [levelEdit.span.start - base - offset, levelEdit.span.end - base - offset];
  return added((head + tail.slice(0, from) + levelEdit.newText + tail.slice(to)).trimEnd());
}

/** The edit that makes `level` the confidence of the statement; undefined where it is already. */
function levelIn({ statement, start }: PlacedStatement, level: string, tag: Tag): TextEdit | undefined {
  const isInTag = ({ span }: { readonly span: Span }): boolean =>
    tag.contentSpan.start <= span.start && span.end <= tag.contentSpan.end;
  const { confidence, placeholders } = statement.assessment;
  const known = confidence[0];
  // Where another tag of the statement says how sure the writer is, this one need not.
  if (known && !isInTag(known)) return undefined;
  const place = known?.span ?? placeholders.find((span) => isInTag({ span }));
  if (place) return known?.term === level ? undefined : replace(shift(place, start), level);
  return addLevel(start, tag, level);
}

/** Adds the locator to a citation that has none. */
function locatorEdit({ statement, start }: PlacedStatement, { key, locator }: Cited): TextEdit | undefined {
  if (locator === undefined) return undefined;
  const citation = statement.citations.find((one) => one.key === key && one.stance === 'supports');
  return citation && citation.locator === undefined ? insert(citation.span.end + start, ` ${locator}`) : undefined;
}
