// The quotations of a statement: what stands in quotation marks, and block quotes whole. Knows how writers mark them, not where they
// come from; apostrophes, inches, titles of works and scare quotes of one or two words are none.

import type { ReadingLanguage } from '../../../languages/language.ts';
import type { QuotationWords } from '../../../languages/quotation-words.ts';
import { countEastAsian, mayHaveEastAsian } from '../../../text/east-asian.ts';
import type { Span } from '../../../text/span.ts';
import type { Statement } from '../../statement.ts';

export interface Quotation {
  /** What is between the marks; of a block quote its words without the line that says who spoke. Counts as the statement's span does. */
  readonly span: Span;
  /** The words of `span`, same length, with everything blanked out (`\0`) that is no word of theirs: tags, marks of the block, comments. */
  readonly text: string;
  readonly isBlock: boolean;
  /** Whether the writer says that the words are a translation. */
  readonly isTranslated: boolean;
  /** False where one of its marks is missing: where it begins or ends is a guess. */
  readonly isWhole: boolean;
  /** All its long words have capitals, and nobody is said to say it: where it stands in no source, it may be the title of a work. */
  readonly mayBeTitle: boolean;
}

const known = new WeakMap<Statement, readonly Quotation[]>();

/** `text` is that of the statement's span. Kept as long as the statement is. */
export function quotationsIn(statement: Statement, text: string, language: ReadingLanguage): readonly Quotation[] {
  let found = known.get(statement);
  if (!found) known.set(statement, (found = readQuotations(statement, text, language.quotations)));
  return found;
}

function readQuotations(statement: Statement, text: string, words: QuotationWords): readonly Quotation[] {
  if (statement.kind === 'exempt' && statement.citations.length === 0) return [];
  const { start } = statement.span;
  if (statement.kind === 'quote')
    return [
      blockQuotation(statement, blanked(statement, text).replace(CODE_MARKS, nothing), words.translated.test(text)),
    ];
  if (!/["“”„«»‹›‘']/.test(text)) return [];
  const clean = blanked(statement, text);
  // Marks in code open no quotation, and code in a quotation is some of its words.
  const found = marked(clean.includes('`') ? clean.replace(CODE, nothing) : clean);
  const isTranslated = words.translated.test(withoutThem(text, found));
  const spoken = clean.replace(CODE_MARKS, nothing);
  return found.flatMap(({ span, isWhole }): readonly Quotation[] => {
    const quoted = spoken.slice(span.start, span.end);
    const before = clean.slice(Math.max(0, span.start - 60), span.start);
    if (wordCount(quoted) < 3 || words.workBefore.test(before)) return [];
    return [
      {
        span: { start: span.start + start, end: span.end + start },
        text: quoted,
        isBlock: false,
        isTranslated,
        isWhole,
        mayBeTitle: hasCapitals(quoted) && !words.speechBefore.test(before),
      },
    ];
  });
}

const CODE = /`[^`]*`/g;
const CODE_MARKS = /`+/g;
/** `[words](address "title")`, `[words][name]`, `[words][]`. */
const LINK =
  /\[([^[\]\n]{1,300})\](\((?:[^()\s]|\([^()\s]*\)){0,1000}(?:\s+(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'))?\s*\)|\[[^[\]\n]{0,100}\])/g;

function nothing(found: string): string {
  return '\0'.repeat(found.length);
}

/** `text` with tags, comments, addresses and the marks of block quotes as `\0`. */
function blanked({ tags, span }: Statement, text: string): string {
  let out = text;
  const blank = (start: number, end: number): void => {
    out = out.slice(0, start) + '\0'.repeat(Math.max(0, end - start)) + out.slice(end);
  };
  for (const tag of tags)
    if (tag.span.start >= span.start && tag.span.end <= span.end)
      blank(tag.span.start - span.start, tag.span.end - span.start);
  return out
    .replace(/<br\s*\/?>/gi, (found) => ' '.repeat(found.length))
    .replace(/<!--[^]*?(?:-->|$)|<[a-z/][^<>\n]{0,200}>/gi, nothing)
    .replace(/(?<=\n)[ \t]*(?:>[ \t]?)+/g, nothing)
    .replace(LINK, (_all, words: string, tail: string) => `\0${words}\0${nothing(tail)}`);
}

/** A last line that begins with a dash says who spoke. */
const ATTRIBUTION = /(?:^|\n)[\s\0]*(?:[—–―]|--)[^\n]*[\s\0]*$/;

function blockQuotation({ span }: Statement, clean: string, isTranslated: boolean): Quotation {
  const attribution = ATTRIBUTION.exec(clean);
  let end = attribution && attribution.index > 0 ? attribution.index : clean.length;
  let start = 0;
  while (start < end && /[\s\0“„«"]/.test(clean[start]!)) start++;
  while (end > start && /[\s\0”“»"]/.test(clean[end - 1]!)) end--;
  return {
    span: { start: start + span.start, end: end + span.start },
    text: clean.slice(start, end),
    isBlock: true,
    isTranslated,
    isWhole: true,
    mayBeTitle: false,
  };
}

interface Marked {
  readonly span: Span;
  readonly isWhole: boolean;
}

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '‘': '’',
  '"': '"',
  "'": "'",
};

/** The outermost stretches between marks, without the marks. */
function marked(text: string): readonly Marked[] {
  const found: Marked[] = [];
  const first = text.search(/[“”„«»]/);
  let at = 0;
  // One that began in the statement before: a tag stands in its midst.
  if (first >= 0 && text[first] === '”') {
    found.push({ span: { start: 0, end: first }, isWhole: false });
    at = first + 1;
  }
  while (at < text.length) {
    const open = opening(text, at);
    if (open < 0) break;
    const end = closing(text, open);
    if (end < 0 && text[open] !== "'" && text[open] !== '‘') {
      found.push({ span: { start: open + 1, end: text.length }, isWhole: false });
      break;
    }
    if (end >= 0) found.push({ span: { start: open + 1, end }, isWhole: true });
    at = (end < 0 ? open : end) + 1;
  }
  return found;
}

function opening(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const sign = text[at]!;
    if (CLOSERS[sign] === undefined) continue;
    const isBehindWord = /[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ');
    // `5"` is a measure, `masters'` an apostrophe.
    if ((sign === '"' || sign === "'" || sign === '‘') && isBehindWord) continue;
    if ((sign === "'" || sign === '‘') && /^\d\d(?:s|\b)/.test(text.slice(at + 1, at + 4))) continue;
    if (/\S/.test(text[at + 1] ?? ' ') || sign === '«') return at;
  }
  return -1;
}

/** -1 where there is none. */
function closing(text: string, open: number): number {
  const sign = text[open]!;
  const closers = CLOSERS[sign]!;
  const isSingle = sign === "'" || sign === '‘';
  let depth = 0;
  let doubtful = -1;
  // What looks like an apostrophe too may stay open: a line of nothing else must not cost more than its length.
  const limit = isSingle ? Math.min(text.length, open + 600) : text.length;
  for (let at = open + 1; at < limit; at++) {
    const here = text[at]!;
    if (here === sign && closers !== sign) {
      if (isSingle) break;
      depth++;
    } else if (closers.includes(here)) {
      if (!isSingle) {
        if (sign === '"' && /\d/.test(text[at - 1]!) && /^\s*[×x]\s*\d/.test(text.slice(at + 1, at + 5))) continue;
        if (depth-- === 0) return at;
      } else if (!/[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ') && /\S/.test(text[at - 1]!)) {
        // `masters’ plan` may go on.
        if (text[at - 1] !== 's' || !/^ \p{Ll}/u.test(text.slice(at + 1, at + 3))) return at;
        if (doubtful < 0) doubtful = at;
      }
    }
  }
  return doubtful;
}

function wordCount(text: string): number {
  const runs = text.match(/[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  // A run of Chinese or Japanese letters is many words; terms that writers set in marks have up to eight of them.
  return runs > 2 || !mayHaveEastAsian(text) ? runs : Math.max(runs, Math.floor(countEastAsian(text) / 3));
}

/** What the writer says of the quotations, not what they say. */
function withoutThem(text: string, found: readonly Marked[]): string {
  let out = '';
  let at = 0;
  for (const { span } of [...found].sort((a, b) => a.span.start - b.span.start)) {
    if (span.end <= at) continue;
    const start = Math.max(at, span.start);
    out += text.slice(at, start) + ' '.repeat(span.end - start);
    at = span.end;
  }
  return out + text.slice(at);
}

/** As titles have them: `Ships in the Ice`, `The P.Q. Club`. */
function hasCapitals(quoted: string): boolean {
  if (/[.!?…]$/.test(quoted.trim())) return false;
  const long = quoted.match(/[\p{L}]{4,}/gu) ?? [];
  const capitals = quoted.match(/(?<!\p{L})\p{Lu}/gu) ?? [];
  return long.length >= 1 && capitals.length >= 2 && long.every((word) => /^\p{Lu}\p{Ll}/u.test(word));
}
