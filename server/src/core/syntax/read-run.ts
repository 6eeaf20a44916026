// One leaf of the tree (paragraph, cell, task) → a run of text with its tags and everything that is no running text.

import type { TreeCursor } from '@lezer/common';
import type { Span } from '../text/span.ts';
import type { Run } from './block.ts';
import { entitySign } from './markup/entity-sign.ts';
import { inlineMarkupIn } from './markup/inline-markup.ts';
import { readTag } from './read-tag.ts';
import type { MaskKind, MaskSpan } from './sentences/split-sentences.ts';
import type { Tag } from './tag.ts';

/** Nodes whose whole text is one mask. A link's own text stays running text; its tail is handled apart. */
const MASKS: Readonly<Record<string, MaskKind>> = {
  InlineCode: 'opaque',
  Autolink: 'opaque',
  URL: 'opaque',
  Image: 'opaque',
  HTMLTag: 'skip',
  ProcessingInstruction: 'skip',
  EmphasisMark: 'skip',
  // What is struck through is no longer said, nor is a tag in it.
  Strikethrough: 'skip',
  LinkMark: 'skip',
  LinkLabel: 'skip',
  TaskMarker: 'skip',
  HeaderMark: 'skip',
  FootnoteReference: 'reference',
  Comment: 'reference',
};

const LINE_BREAK_TAG = /^<br[\s/>]/i;
/** `[3]`, `[1, 2]`, `[4–6]`, `[5][7]`: notes of the reference list, as in printed papers. */
const NUMBERED_NOTE = /^(?:\[\d{1,3}(?:[,–-] ?\d{1,3})*\])+$/;
/** The words of a link that is a note: `[[5]](url)`, `[\[5\]](url)`; right behind a full stop also without inner brackets. */
const BRACKETED_NOTE = /^\\?\[(?:note |nb |n )?[\da-z*†‡]{1,4}(?:[,–-] ?\d{1,4})*\\?\]$/i;
const SHORT_NOTE = /^(?:note |nb |n )?(?:\d{1,4}(?:[,–-] ?\d{1,4})*|[a-z*†‡§])$/i;
/** What stands behind a link that closes the sentence before it: nothing, or white space and no word in lower case. */
const CLOSES_SENTENCE = /^(?:\[[^\]]*\]\([^)\s]*\))*[*_]*(?:$|\s+(?!\p{Ll}))/u;
const LINK_TAIL = /^\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)/;
const PAGE = /^: ?\d{1,4}(?:[–-]\d{1,4})?(?=\s|$)/;
const SUPERSCRIPT = /^<sup\b[^>]{0,200}>(.{0,200}?)<\/sup>/is;
const ENDS_SENTENCE = /[.!?…。][*_"'”’»)\]]*$/;
const UNSEEN = /^<(script|style)\b/i;
const WORD = /[\p{L}\p{N}]/u;

/** Reads the node under the cursor, which is back where it was afterwards. Tags and comments are relative to `base`. */
export function readRun(cursor: TreeCursor, text: string, base: number): Run {
  const from = cursor.from;
  const masks: MaskSpan[] = [];
  const tags: Tag[] = [];
  const comments: Span[] = [];
  const blanks: Span[] = [];
  const links: Span[] = [];
  /** Signs that entities stand for, each in the place of the entity's first letter. */
  const signs: { readonly at: number; readonly sign: string }[] = [];
  /** Nodes that begin before this offset are part of a reference. */
  let referenceEnd = -1;
  const mask = (kind: MaskKind, start: number, end: number): void => {
    if (end > start) masks.push({ kind, start: start - from, end: end - from });
  };

  function visitChildren(): void {
    if (!cursor.firstChild()) return;
    do visit();
    while (cursor.nextSibling());
    cursor.parent();
  }

  function visit(): void {
    const { name, from: start, to: end } = cursor;
    if (start < referenceEnd) return;
    switch (name) {
      case 'Tag':
      case 'OpenTag': {
        const marks = childSpans('QuoteMark');
        for (const quoteMark of marks) blanks.push(quoteMark);
        tags.push(readTag(blank(text.slice(start, end), marks, start), start - base));
        return mask('tag', start, end);
      }
      case 'QuoteMark':
      case 'HardBreak':
        blanks.push({ start, end });
        return;
      case 'Link':
        return visitLink(start, end);
      case 'Comment':
        comments.push({ start: start - base, end: end - base });
        return mask('reference', start, end);
      case 'HTMLTag':
        if (LINE_BREAK_TAG.test(text.slice(start, end))) blanks.push({ start, end });
        else if (!isSuperscriptNote(start) && !isUnseen(start)) mask('skip', start, end);
        return;
      // The mark behind the backslash is a plain sign.
      case 'Escape':
        return mask('skip', start, start + 1);
      case 'Entity': {
        const sign = entitySign(text.slice(start, end));
        if (sign === ' ') blanks.push({ start, end });
        else if (sign !== undefined) {
          signs.push({ at: start - from, sign });
          mask('skip', start + 1, end);
        }
        return;
      }
      default: {
        const kind = MASKS[name];
        if (kind === undefined) return visitChildren();
        if (kind === 'opaque' && name !== 'InlineCode') links.push({ start, end });
        return mask(kind, start, end);
      }
    }
  }

  /** `[words](url "title")` or `[words][label]`: the words are text; from `]` on nothing is. `[sic]` is no link. */
  function visitLink(start: number, end: number): void {
    const marks = childSpans('LinkMark');
    const tail = marks[1]?.start ?? end;
    if (isInnerNote(start, end) || isLiteratureNote(start, end)) return;
    if (NUMBERED_NOTE.test(text.slice(start, end))) return markReference(start, end + pageLength(start, end));
    if (end - tail <= 1 && isBracketedMark(start, tail, end)) return markReference(start, end);
    if (end - tail > 1 && isLinkedNote(start, tail, end)) return markReference(start, end);
    if (end - tail > 1) links.push({ start, end });
    if (!cursor.firstChild()) return;
    do {
      if (cursor.from < tail) visit();
    } while (cursor.nextSibling());
    cursor.parent();
    mask('skip', tail, end);
  }

  /** `[[5]](url)`: to Markdown only the inner brackets are a link. */
  function isInnerNote(start: number, end: number): boolean {
    if (
      text[start - 1] !== '[' ||
      start - 1 < from ||
      !BRACKETED_NOTE.test(text.slice(start, Math.min(end, start + 40)))
    )
      return false;
    const tail = LINK_TAIL.exec(text.slice(end, Math.min(end + 400, to)))?.[0];
    if (tail === undefined) return false;
    markReference(start - 1, end + tail.length);
    return true;
  }

  /** `[[@log]]` behind a sentence is its reference; in a sentence it is one of its words. */
  function isLiteratureNote(start: number, end: number): boolean {
    if (text[start + 1] !== '@' || text[start - 1] !== '[' || text[end] !== ']' || start - 1 < from) return false;
    if (!ENDS_SENTENCE.test(text.slice(Math.max(from, start - 12), start - 1).trimEnd())) return false;
    markReference(start - 1, end + 1);
    return true;
  }

  /** Length of the page behind a note, as in Wikipedia: `.[1]: 5`; 0 where there is none. */
  function pageLength(start: number, end: number): number {
    const page = text[end] === ':' && isBehindStop(start) ? PAGE.exec(text.slice(end, Math.min(end + 16, to))) : null;
    return page?.[0].length ?? 0;
  }

  /** `.[citation needed]`, `.[Doe 2020]`; the brackets of a sentence are none. */
  function isBracketedMark(start: number, tail: number, end: number): boolean {
    if (tail - start > 60 || !isBehindStop(start)) return false;
    const words = text.slice(start + 1, tail).replace(/[*_]+$/, '');
    if (/[.!?…]["”’]?$/.test(words) || words.split(/\s+/).length > 7) return false;
    return CLOSES_SENTENCE.test(text.slice(end, Math.min(end + 80, to)));
  }

  function isLinkedNote(start: number, tail: number, end: number): boolean {
    const words = text.slice(start + 1, tail);
    if (words.length > 60) return false;
    if (BRACKETED_NOTE.test(words)) return true;
    if (!isBehindStop(start)) return false;
    return (
      SHORT_NOTE.test(words) || (words.length <= 40 && CLOSES_SENTENCE.test(text.slice(end, Math.min(end + 80, to))))
    );
  }

  /** `.<sup>1</sup>`; the figure of `5 km<sup>2</sup>` is none. */
  function isSuperscriptNote(start: number): boolean {
    const found =
      text[start + 1] === 's' && isBehindStop(start) ? SUPERSCRIPT.exec(text.slice(start, start + 420)) : null;
    if (!found || start + found[0].length > to) return false;
    if (
      found[1]!
        .replace(/<[^>]*>/g, '')
        .trim()
        .split(/\s+/).length > 4
    )
      return false;
    markReference(start, start + found[0].length);
    return true;
  }

  /** `<script>…</script>` and `<style>…</style>` among words. */
  function isUnseen(start: number): boolean {
    const name = UNSEEN.exec(text.slice(start, start + 8))?.[1];
    if (name === undefined) return false;
    const close = text.slice(start, to).search(new RegExp(`</${name}\\s*>`, 'i'));
    if (close < 0) return false;
    referenceEnd = text.indexOf('>', start + close) + 1;
    mask('skip', start, referenceEnd);
    return true;
  }

  /** Most braces are those of a tag's name. */
  function mayHoldMarkup(words: string): boolean {
    if (words.includes('^') || words.includes('%%')) return true;
    for (let brace = words.indexOf('{'); brace >= 0; brace = words.indexOf('{', brace + 1)) {
      const offset = from + brace - base;
      if (!tags.some(({ span }) => span.start < offset && offset < span.end)) return true;
    }
    return false;
  }

  /** Markup of other programs, where no node stands that has a meaning of its own. */
  function visitForeignMarkup(): void {
    const words = text.slice(from, to);
    if (!mayHoldMarkup(words)) return;
    let isAdded = false;
    for (const { kind, start, end } of inlineMarkupIn(words)) {
      if (masks.some((other) => other.kind !== 'skip' && other.start < end && other.end > start)) continue;
      isAdded = true;
      if (kind === 'hidden') comments.push({ start: from + start - base, end: from + end - base });
      mask(kind === 'value' ? 'opaque' : kind === 'hidden' ? 'reference' : 'skip', from + start, from + end);
    }
    if (!isAdded) return;
    // The longer of two that begin together is the one that holds the other.
    masks.sort((a, b) => a.start - b.start || b.end - a.end);
    comments.sort((a, b) => a.start - b.start);
  }

  function isBehindStop(start: number): boolean {
    return start > from && (start === referenceEnd || ENDS_SENTENCE.test(text.slice(Math.max(from, start - 6), start)));
  }

  function markReference(start: number, end: number): void {
    mask('reference', start, end);
    referenceEnd = end;
  }

  function childSpans(name: string): Span[] {
    const spans: Span[] = [];
    if (!cursor.firstChild()) return spans;
    do if (cursor.name === name) spans.push({ start: cursor.from, end: cursor.to });
    while (cursor.nextSibling());
    cursor.parent();
    return spans;
  }

  const to = cursor.to;
  visitChildren();
  visitForeignMarkup();
  let runText = blank(text.slice(from, to), blanks, from);
  for (const { at, sign } of signs) runText = runText.slice(0, at) + sign + runText.slice(at + 1);
  return {
    span: { start: from - base, end: to - base },
    text: runText,
    masks,
    tags,
    comments,
    isOnlyLinks: links.length > 0 && !WORD.test(withoutLinksAndMasks(runText, links, masks, from)),
  };
}

/** `source`, which begins at `base`, with `spans` replaced by as many blanks; line breaks stay. */
function blank(source: string, spans: readonly Span[], base: number): string {
  if (spans.length === 0) return source;
  let out = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end - base <= at) continue;
    const from = Math.max(at, start - base);
    out += source.slice(at, from) + source.slice(from, end - base).replace(/[^\n]/g, ' ');
    at = end - base;
  }
  return out + source.slice(at);
}

function withoutLinksAndMasks(
  runText: string,
  links: readonly Span[],
  masks: readonly MaskSpan[],
  base: number,
): string {
  const relative = links.map(({ start, end }) => ({ start: start - base, end: end - base }));
  return blank(runText, [...relative, ...masks.filter((mask) => mask.kind !== 'opaque')], 0);
}

/** The part `[from, to)` of a run, offsets counted in its text; tags and comments that lie in it go with it. */
export function sliceRun(run: Run, from: number, to: number): Run {
  const span = { start: run.span.start + from, end: run.span.start + to };
  const isWithin = (other: Span): boolean => other.start >= span.start && other.end <= span.end;
  return {
    span,
    text: run.text.slice(from, to),
    masks: run.masks
      .filter((mask) => mask.start < to && mask.end > from)
      .map(({ kind, start, end }) => ({ kind, start: Math.max(start, from) - from, end: Math.min(end, to) - from })),
    tags: run.tags.filter((tag) => isWithin(tag.span)),
    comments: run.comments.filter(isWithin),
    isOnlyLinks: run.isOnlyLinks,
  };
}
