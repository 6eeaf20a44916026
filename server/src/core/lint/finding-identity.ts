// What makes two findings the same one in two versions of a briefing: the rule and the words it is about, wherever they stand by then.
// Does not know lines, severities or messages, which change without the finding.

import { type Brief, inDocument, type PlacedStatement, statementsOf } from '../model/brief.ts';
import { untaggedWords } from '../model/untagged-words.ts';
import type { Span } from '../text/span.ts';
import type { Finding } from './problem.ts';

export interface FindingIdentity {
  /** The rule and the words, without white space: equal for findings that are the same. Of two equal ones, nothing tells which is which. */
  readonly key: string;
  /** The words for people: one line, perhaps the start only. */
  readonly excerpt: string;
}

/** In UTF-16 units: enough to know a sentence again. */
const excerptLength = 60;

/** Tells what the findings of `brief` are about. */
export function identityIn(brief: Brief): (finding: Finding) => FindingIdentity {
  const placeOf = statementFinder(brief);
  return ({ rule, span, about, message }) => {
    const own = brief.document.rope.slice(span.start, span.end);
    if (about !== undefined) return { key: join(rule, about), excerpt: excerptOf(about) };
    const [placed] = placeOf(span);
    if (placed) {
      const words = untaggedWords(brief, placed);
      return { key: join(rule, squeeze(words), squeeze(own)), excerpt: excerptOf(words) };
    }
    // A gap says nothing about itself: what is missing there stands in the message.
    const said = squeeze(own) === '' ? message.replace(/\d+/g, '') : own;
    const entry = frontMatterEntryAt(brief, span) ?? '';
    return { key: join(rule, entry, squeeze(said)), excerpt: excerptOf(entry === '' ? said : `${entry}: ${said}`) };
  };
}

/**
 * The statements that a span touches, their tags and names included; none where it begins in no statement. They are looked for by
 * halving, as there may be thousands of both.
 */
export function statementFinder(brief: Brief): (span: Span) => readonly PlacedStatement[] {
  const all = statementsOf(brief);
  const starts = all.map((placed) => inDocument(placed, placed.statement.span).start);
  return ({ start, end }) => {
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= start) low = middle + 1;
      else high = middle;
    }
    const first = all[low - 1];
    if (!first || start >= extentOf(first).end) return [];
    let next = low;
    while (next < all.length && starts[next]! < end) next++;
    return all.slice(low - 1, next);
  };
}

/** The statement's words with its own tags and its name, in the document. */
function extentOf(placed: PlacedStatement): Span {
  const { span, tags, idSpan } = placed.statement;
  const { start } = inDocument(placed, span);
  const ends = [span, ...tags.map((tag) => tag.span), ...(idSpan ? [idSpan] : [])].map((one) => one.end + placed.start);
  return { start, end: Math.max(...ends) };
}

/** `sources.KEY` or the key at the top in which `span` begins; undefined outside the front matter and between its keys. */
export function frontMatterEntryAt({ frontMatter, split }: Brief, { start }: Span): string | undefined {
  if (start >= split.bodyStart) return undefined;
  const source = frontMatter.declarations.find((one) => one.span.start <= start && start < one.span.end);
  if (source) return `sources.${source.id}`;
  for (const [key, { keySpan, valueSpan }] of frontMatter.fields)
    if (keySpan.start <= start && start <= Math.max(keySpan.end, valueSpan.end)) return key;
  return undefined;
}

/** Without what a new line length, a formatter or a directive changes: white space, marks of quoted lines, comments. */
export function squeeze(text: string): string {
  const bare = text.includes('<!--') ? text.replace(/<!--[^]*?(?:-->|$)/g, '') : text;
  const unquoted = bare.includes('\n') ? bare.replace(/\n[ \t]*(?:>[ \t]?)+/g, '\n') : bare;
  return unquoted.replace(/\s+/g, '').normalize('NFC');
}

function join(...parts: readonly string[]): string {
  return parts.join('\n');
}

function excerptOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= excerptLength ? line : `${line.slice(0, excerptLength - 1).trimEnd()}…`;
}
