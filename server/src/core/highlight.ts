// Which stretches of a briefing mean what: keys, names, grades, levels, and how well each claim stands. Types and modifiers
// are tables here, so that an editor's legend and an extension's manifest are made from one list. Does not know any colours or protocol.

import type { Brief } from './model/brief.ts';
import type { Passage } from './model/passage.ts';
import { findRung, type Scale } from './model/scales/scale.ts';
import { hasGrounds, needsGrounds, type Statement } from './model/statement.ts';
import { sourcesOf, type Workspace } from './model/workspace.ts';
import type { AssessmentToken, EvidenceItem, Tag } from './syntax/tag.ts';
import { overlaps, type Span, shift } from './text/span.ts';

/** Kinds of stretches, and what a manifest says of them. */
export const highlightTypes = {
  source: 'The key of a source, where it is cited and where it is declared',
  statement: 'The name of a statement, or the words of a claim whose status is known',
  confidence: 'A confidence level',
  likelihood: 'A likelihood term',
  locator: 'The place in a source',
  grade: 'An Admiralty grade',
  kind: 'The word that marks a statement as an assumption, a gap or a note',
  keyword: 'A word of the markup: but, by, because',
} as const;

/** What is said of a stretch besides its kind. */
export const highlightModifiers = {
  unsourced: 'A claim without grounds',
  low: 'Low confidence',
  moderate: 'Moderate confidence',
  high: 'High confidence',
  retracted: 'A source that was retracted',
  declaration: 'Where a source or a statement is named',
} as const;

export type HighlightType = keyof typeof highlightTypes;
export type HighlightModifier = keyof typeof highlightModifiers;

/** One stretch within one line. */
export interface Highlight {
  readonly span: Span;
  readonly type: HighlightType;
  readonly modifiers: readonly HighlightModifier[];
}

/**
 * In the order of their places, never overlapping, never across a line break, as offsets of the document's text. With
 * `within`, those that touch it. What a passage gives is cached until an edit touches the passage or a source is retracted.
 */
export function highlightsOf(brief: Brief, workspace: Workspace, within?: Span): readonly Highlight[] {
  const { byId } = sourcesOf(brief, workspace);
  const retracted = [...byId.values()].filter(({ status }) => status === 'retracted').map(({ id }) => id);
  const context: Context = { retracted: new Set(retracted), key: retracted.join('\n') };
  const passages = brief.placedPassages.filter((passage, index) => {
    const end = brief.placedPassages[index + 1]?.start ?? brief.document.text.length;
    return !within || overlaps({ start: passage.start, end: end + 1 }, within);
  });
  const all = [
    ...frontMatterHighlights(brief, context),
    ...passages.flatMap((passage) =>
      passageHighlights(brief, passage, context).map(({ span, type, modifiers }) => ({
        span: shift(span, passage.start),
        type,
        modifiers,
      })),
    ),
  ];
  return within ? all.filter(({ span }) => overlaps(span, within)) : all;
}

interface Context {
  readonly retracted: ReadonlySet<string>;
  /** Equal for equal `retracted`. */
  readonly key: string;
}

/** The ids of sources, and the ids that a source derives from. */
function frontMatterHighlights(brief: Brief, { retracted }: Context): readonly Highlight[] {
  const found = brief.frontMatter.declarations.flatMap((source): Highlight[] => [
    { span: source.idSpan, type: 'source', modifiers: [...isRetracted(source.id, retracted), 'declaration'] },
    ...source.derivedFrom.map(
      ({ source: id, sourceSpan }): Highlight => ({
        span: sourceSpan,
        type: 'source',
        modifiers: isRetracted(id, retracted),
      }),
    ),
  ]);
  return disjoint(brief.document.text, found);
}

const cache = new WeakMap<
  readonly Statement[],
  { readonly tags: readonly Tag[]; readonly key: string; readonly highlights: readonly Highlight[] }
>();

/** Relative to the passage's start. */
function passageHighlights(brief: Brief, passage: Passage, context: Context): readonly Highlight[] {
  const known = cache.get(passage.statements);
  if (known && known.tags === passage.tags && known.key === context.key) return known.highlights;
  const last = [...passage.tags.map(({ span }) => span.end), ...passage.statements.map(({ span }) => span.end)];
  const text = brief.document.text.slice(passage.start, passage.start + last.reduce((a, b) => Math.max(a, b), 0));
  const words = passage.statements.flatMap((statement) =>
    statementHighlights(brief, statement, passage.tags, passage.comments),
  );
  const highlights = disjoint(text, [
    ...passage.tags.flatMap((tag) => tagHighlights(brief, text, tag, context)),
    ...words,
  ]);
  cache.set(passage.statements, { tags: passage.tags, key: context.key, highlights });
  return highlights;
}

/** The words between the tags and comments in it. */
function statementHighlights(
  brief: Brief,
  statement: Statement,
  tags: readonly Tag[],
  comments: readonly Span[],
): readonly Highlight[] {
  if (!needsGrounds(statement)) return [];
  const modifier = hasGrounds(statement)
    ? bandOf(brief.settings.scales.confidence, statement.assessment.confidence[0]?.term)
    : 'unsourced';
  if (!modifier) return [];
  const holes = [...tags.map(({ span }) => span), ...comments]
    .filter((hole) => overlaps(hole, statement.span))
    .sort((a, b) => a.start - b.start);
  const pieces: Span[] = [];
  let start = statement.span.start;
  for (const hole of holes) {
    if (hole.start > start) pieces.push({ start, end: hole.start });
    start = Math.max(start, hole.end);
  }
  if (statement.span.end > start) pieces.push({ start, end: statement.span.end });
  return pieces.map((span) => ({ span, type: 'statement', modifiers: [modifier] }));
}

function tagHighlights(brief: Brief, text: string, tag: Tag, { retracted }: Context): readonly Highlight[] {
  const found: Highlight[] = [];
  if (tag.kind) {
    const start = text.indexOf(tag.kind, tag.contentSpan.start);
    found.push({ span: { start, end: start + tag.kind.length }, type: 'kind', modifiers: [] });
  }
  for (const item of tag.evidence) found.push(...itemHighlights(item, retracted));
  for (const token of tag.assessment) found.push(...tokenHighlights(brief, token));
  if (tag.idSpan)
    found.push({
      span: { start: tag.idSpan.start - 1, end: tag.idSpan.end },
      type: 'statement',
      modifiers: ['declaration'],
    });
  return found;
}

/** Keys and names with their `@` or `#`. */
function itemHighlights(item: EvidenceItem, retracted: ReadonlySet<string>): readonly Highlight[] {
  const found: Highlight[] = [];
  if (item.stance === 'contradicts')
    found.push({ span: { start: item.span.start, end: item.span.start + 3 }, type: 'keyword', modifiers: [] });
  if (item.type === 'basis')
    return [
      ...found,
      { span: { start: item.nameSpan.start - 1, end: item.nameSpan.end }, type: 'statement', modifiers: [] },
    ];
  found.push({
    span: { start: item.keySpan.start - 1, end: item.keySpan.end },
    type: 'source',
    modifiers: isRetracted(item.key, retracted),
  });
  if (item.gradeSpan) found.push({ span: item.gradeSpan, type: 'grade', modifiers: [] });
  if (item.locatorSpan) found.push({ span: item.locatorSpan, type: 'locator', modifiers: [] });
  return found;
}

function tokenHighlights({ settings }: Brief, token: AssessmentToken): readonly Highlight[] {
  if (token.type !== 'term') {
    return [
      { span: { start: token.span.start, end: token.span.start + token.type.length }, type: 'keyword', modifiers: [] },
    ];
  }
  const { confidence, likelihood } = settings.scales;
  const band = bandOf(confidence, token.text);
  if (band ?? findRung(confidence, token.text))
    return [{ span: token.span, type: 'confidence', modifiers: band ? [band] : [] }];
  return findRung(likelihood, token.text) ? [{ span: token.span, type: 'likelihood', modifiers: [] }] : [];
}

/**
 * The third of the scale in which `term` stands: its ends are low and high, whatever they are called. Undefined for terms that
 * are not on it and for "cannot be judged".
 */
function bandOf(scale: Scale, term: string | undefined): 'low' | 'moderate' | 'high' | undefined {
  const found = term === undefined ? undefined : findRung(scale, term);
  if (!found || found.rung.isUnjudged) return undefined;
  const judged = scale.rungs.filter((rung) => !rung.isUnjudged);
  const place = judged.length < 2 ? 1 : judged.indexOf(found.rung) / (judged.length - 1);
  // Of four rungs (GRADE: very low, low, moderate, high) two are low.
  return place <= 1 / 3 ? 'low' : place < 3 / 4 ? 'moderate' : 'high';
}

function isRetracted(id: string, retracted: ReadonlySet<string>): readonly HighlightModifier[] {
  return retracted.has(id) ? ['retracted'] : [];
}

/** In order, cut at line breaks; of two that overlap (half-typed text) the first stays. `text` is what the spans count in. */
function disjoint(text: string, highlights: readonly Highlight[]): readonly Highlight[] {
  const lines = highlights.flatMap(({ span, type, modifiers }) =>
    linesOf(text, span).map((line): Highlight => ({ span: line, type, modifiers })),
  );
  lines.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let end = -1;
  return lines.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** The lines of a stretch without blanks at their ends, without the marks of quotes before them. */
function linesOf(text: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = [];
  for (let at = Math.max(0, start); at < end; ) {
    const lineBreak = text.indexOf('\n', at);
    const lineEnd = lineBreak < 0 || lineBreak > end ? end : lineBreak;
    const line = text.slice(at, lineEnd);
    const skipped = /^\s*/.exec(at === start ? line : line.replace(/^[\s>]+/, (marks) => ' '.repeat(marks.length)))![0]
      .length;
    const length = line.trimEnd().length;
    if (length > skipped) found.push({ start: at + skipped, end: at + length });
    at = lineEnd + 1;
  }
  return found;
}
