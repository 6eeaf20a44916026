// What stands at an offset of a briefing: a cited key, a name, a term, a key of the front matter. Does not know what an
// editor does with it, nor whether what is named exists.

import type { BasisItem, Citation, Tag } from '../syntax/tag.ts';
import { type Span, shift } from '../text/span.ts';
import { type Brief, inDocument, type PlacedStatement, passageIndexAt, passageStart } from './brief.ts';
import type { Passage } from './passage.ts';
import { type Axis, findRung } from './scales/scale.ts';
import type { Source } from './sources/source.ts';

/** What all places in a tag have. Spans of `tag` and of what is in it count from `start`. */
interface InTag {
  readonly start: number;
  readonly tag: Tag;
  /** The first statement that is read under the tag; undefined for a tag that covers no text. */
  readonly placed?: PlacedStatement;
}

/** `span` is in offsets of the document's text and holds the name itself: no `@`, `#`, quotes or braces. */
export type PlaceInBrief =
  | ({ readonly type: 'citation'; readonly span: Span; readonly key: string; readonly citation: Citation } & InTag)
  | ({ readonly type: 'grade'; readonly span: Span; readonly grade: string; readonly citation: Citation } & InTag)
  | ({ readonly type: 'locator'; readonly span: Span; readonly locator: string; readonly citation: Citation } & InTag)
  | ({ readonly type: 'basis'; readonly span: Span; readonly name: string; readonly item: BasisItem } & InTag)
  /** The name that a tag gives its statement: `{#name}`. */
  | ({ readonly type: 'statement-name'; readonly span: Span; readonly name: string } & InTag)
  /** `axis` is undefined for a word on neither declared scale. */
  | ({ readonly type: 'term'; readonly span: Span; readonly text: string; readonly axis?: Axis } & InTag)
  | ({ readonly type: 'by'; readonly span: Span; readonly date: string } & InTag)
  /** Elsewhere in a tag: brackets, a kind word, a reason. */
  | ({ readonly type: 'tag'; readonly span: Span } & InTag)
  /** A rule's id or code in a directive, as it is written. */
  | { readonly type: 'directive-rule'; readonly span: Span; readonly name: string }
  /** The id where the front matter declares the source. */
  | { readonly type: 'source-id'; readonly span: Span; readonly id: string; readonly source: Source }
  /** An upstream that `source` names. */
  | { readonly type: 'derived-from'; readonly span: Span; readonly id: string; readonly source: Source }
  /** A statement to which `source` limits an upstream. */
  | { readonly type: 'derived-for'; readonly span: Span; readonly name: string; readonly source: Source }
  /** A key of the front matter, or of `source` where that is given. */
  | { readonly type: 'key'; readonly span: Span; readonly key: string; readonly source?: Source }
  /** The value of such a key; one path of `registry`, elsewhere the whole value as written, quotes included. */
  | {
      readonly type: 'value';
      readonly span: Span;
      readonly key: string;
      readonly text: string;
      readonly source?: Source;
    }
  | { readonly type: 'statement'; readonly span: Span; readonly placed: PlacedStatement };

/** The innermost thing at `offset` of the document's text, its end included; undefined where nothing is. */
export function placeAt(brief: Brief, offset: number): PlaceInBrief | undefined {
  const { content, bodyStart } = brief.split;
  if (offset < bodyStart) return content && touches(content, offset) ? placeInFrontMatter(brief, offset) : undefined;
  const passage = passageAt(brief, offset);
  return passage && placeInPassage(brief, passage, offset);
}

/** The block at `offset`, or the one that ends there; undefined above the first and in the blank lines between. */
export function passageAt(brief: Brief, offset: number): Passage | undefined {
  const index = passageIndexAt(brief, offset);
  const content = brief.passageContents[index];
  return content && offset <= brief.document.rope.length
    ? { ...content, start: passageStart(brief, index) }
    : undefined;
}

/** The first statement of `passage` that is read under `tag`. */
export function statementUnder({ start, statements }: Passage, tag: Tag): PlacedStatement | undefined {
  const statement = statements.find(({ coveredBy }) => coveredBy.includes(tag));
  return statement && { start, statement };
}

function placeInPassage(brief: Brief, passage: Passage, offset: number): PlaceInBrief | undefined {
  const at = offset - passage.start;
  // A statement's words may go on after its tag, so tags come first; of two side by side the one that holds the offset.
  const tag = passage.tags.find(({ span }) => holds(span, at)) ?? passage.tags.find(({ span }) => touches(span, at));
  if (tag) {
    const found = placeInTag(brief, passage, tag, at);
    if (found) return found;
  }
  for (const comment of passage.comments)
    if (touches(comment, at)) return placeInComment(brief, inDocument(passage, comment), offset);
  const statement =
    passage.statements.find(({ span }) => holds(span, at)) ?? passage.statements.find(({ span }) => touches(span, at));
  return (
    statement && {
      type: 'statement',
      span: inDocument(passage, statement.span),
      placed: { start: passage.start, statement },
    }
  );
}

function placeInTag(brief: Brief, passage: Passage, tag: Tag, at: number): PlaceInBrief | undefined {
  const { start } = passage;
  const placed = statementUnder(passage, tag);
  const within: InTag = { start, tag, ...(placed ? { placed } : {}) };
  const onPage = (span: Span): Span => shift(span, start);
  for (const item of tag.evidence) {
    if (item.type === 'basis') {
      if (touchesMarked(item.nameSpan, at))
        return { type: 'basis', span: onPage(item.nameSpan), name: item.name, item, ...within };
      continue;
    }
    if (touchesMarked(item.keySpan, at))
      return { type: 'citation', span: onPage(item.keySpan), key: item.key, citation: item, ...within };
    if (item.gradeSpan && touches(item.gradeSpan, at))
      return { type: 'grade', span: onPage(item.gradeSpan), grade: item.grade!, citation: item, ...within };
    if (item.locatorSpan && touches(item.locatorSpan, at))
      return { type: 'locator', span: onPage(item.locatorSpan), locator: item.locator!, citation: item, ...within };
  }
  for (const token of tag.assessment) {
    if (!touches(token.span, at)) continue;
    if (token.type === 'by') return { type: 'by', span: onPage(token.span), date: token.date, ...within };
    if (token.type === 'term') {
      const axis = axisOf(brief, placed, token.text, token.span);
      return { type: 'term', span: onPage(token.span), text: token.text, ...(axis ? { axis } : {}), ...within };
    }
  }
  if (tag.id !== undefined && tag.idSpan && touchesMarked(tag.idSpan, at))
    return { type: 'statement-name', span: onPage(tag.idSpan), name: tag.id, ...within };
  return holds(tag.span, at) ? { type: 'tag', span: onPage(tag.span), ...within } : undefined;
}

/** On which scale the term is read: a word on both is the confidence, unless the statement has another. */
function axisOf({ settings }: Brief, placed: PlacedStatement | undefined, text: string, span: Span): Axis | undefined {
  const assessment = placed?.statement.assessment;
  if (assessment?.confidence.some((level) => level.span.start === span.start)) return 'confidence';
  if (assessment?.likelihood.some((level) => level.span.start === span.start)) return 'likelihood';
  if (findRung(settings.scales.confidence, text)) return 'confidence';
  return findRung(settings.scales.likelihood, text) ? 'likelihood' : undefined;
}

const DIRECTIVE_HEAD = /^<!--\s*briefwright-[\w-]+/;

/** The rule under the cursor of a directive; words behind ` -- ` are its reason. */
function placeInComment({ document }: Brief, comment: Span, offset: number): PlaceInBrief | undefined {
  const text = document.rope.slice(comment.start, comment.end);
  const head = DIRECTIVE_HEAD.exec(text)?.[0].length;
  if (head === undefined) return undefined;
  const separator = /\s--(?=\s|$|>)/.exec(text.slice(head));
  const listed = text.slice(head, separator ? head + separator.index : text.length).replace(/-->$/, '');
  for (const match of listed.matchAll(/[^\s,]+/g)) {
    const start = comment.start + head + match.index;
    const span = { start, end: start + match[0].length };
    if (touches(span, offset)) return { type: 'directive-rule', span, name: match[0] };
  }
  return undefined;
}

function placeInFrontMatter(brief: Brief, offset: number): PlaceInBrief | undefined {
  const { text } = brief.document;
  const { fields, declarations, registry } = brief.frontMatter;
  for (const source of declarations) {
    if (!touches(source.span, offset)) continue;
    if (touches(source.idSpan, offset))
      return { type: 'source-id', span: wordIn(text, source.idSpan, source.id), id: source.id, source };
    const found = placeInSource(text, source, offset);
    if (found) return found;
  }
  for (const [key, { keySpan, valueSpan }] of fields) {
    if (touches(keySpan, offset)) return { type: 'key', span: keySpan, key };
    if (key === 'sources' || !touches(valueSpan, offset)) continue;
    const path = key === 'registry' ? registry.find(({ span }) => touches(span, offset)) : undefined;
    const span = path ? wordIn(text, path.span, path.path) : valueSpan;
    return { type: 'value', span, key, text: text.slice(span.start, span.end) };
  }
  return undefined;
}

function placeInSource(text: string, source: Source, offset: number): PlaceInBrief | undefined {
  for (const [key, { keySpan, valueSpan }] of source.fields) {
    if (touches(keySpan, offset)) return { type: 'key', span: keySpan, key, source };
    if (!touches(valueSpan, offset)) continue;
    if (key === 'derived-from') {
      for (const derivation of source.derivedFrom) {
        if (touches(derivation.sourceSpan, offset))
          return {
            type: 'derived-from',
            span: wordIn(text, derivation.sourceSpan, derivation.source),
            id: derivation.source,
            source,
          };
      }
      const word = nameAt(text, offset);
      const name = text.slice(word.start, word.end);
      if (source.derivedFrom.some((derivation) => derivation.for.includes(name)))
        return { type: 'derived-for', span: word, name, source };
    }
    return { type: 'value', span: valueSpan, key, text: text.slice(valueSpan.start, valueSpan.end), source };
  }
  return undefined;
}

const NAME_UNIT = /[\p{L}\p{N}_:.-]/u;

function nameAt(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && NAME_UNIT.test(text[start - 1]!)) start--;
  while (end < text.length && NAME_UNIT.test(text[end]!)) end++;
  return { start, end };
}

/** Where `word` stands within `span`, which may hold quotes and marks around it; `span` itself where it is written otherwise. */
function wordIn(text: string, span: Span, word: string): Span {
  const start = text.slice(span.start, span.end).indexOf(word);
  return start < 0 ? span : { start: span.start + start, end: span.start + start + word.length };
}

function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset < span.end;
}

function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** A name with the `@` or `#` before it. */
function touchesMarked(span: Span, offset: number): boolean {
  return span.start - 1 <= offset && offset <= span.end;
}
