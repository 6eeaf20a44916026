// Entries of BibTeX as reference managers export them, read without a LaTeX parser: fields in braces, quotation marks or digits, with
// accents and escaped signs. Anything else is left to that parser, which takes twenty times as long.

import type { BibtexEntryPlace } from './scan-bibtex.ts';

export interface PlainEntry {
  readonly type: string;
  /** The fields that were asked for, decoded; names of people in the order in which they are said. */
  readonly fields: Readonly<Record<string, string | readonly { readonly name: string }[]>>;
}

/** Where fields are to be decoded: names of people, addresses and the like as they are, or text. */
export type FieldKind = 'names' | 'verbatim' | 'text' | 'month';

/** Undefined for what only the parser can read. `kindOf` says which fields are wanted, by their names in lower case. */
export function readPlainEntry(
  text: string,
  { span, keySpan, type, isClosed }: BibtexEntryPlace,
  kindOf: (name: string) => FieldKind | undefined,
): PlainEntry | undefined {
  if (!isClosed) return undefined;
  const end = span.end - 1;
  const fields: Record<string, string | readonly { readonly name: string }[]> = Object.create(null);
  let at = keySpan.end;
  for (;;) {
    GAP.lastIndex = at;
    at += GAP.exec(text)![0].length;
    if (at >= end) break;
    FIELD.lastIndex = at;
    const field = FIELD.exec(text);
    if (!field) return undefined;
    const value = valueAt(text, FIELD.lastIndex, end);
    if (!value) return undefined;
    AFTER.lastIndex = value.end;
    if (value.end < end && !AFTER.test(text)) return undefined;
    at = value.end;
    const name = field[1]!.toLowerCase();
    if (/^(?:crossref|xref|xdata|ids)$/.test(name)) return undefined;
    const kind = kindOf(name);
    if (kind === undefined) continue;
    const decoded = decode(value, kind);
    // Of two fields with one name the parser says which counts.
    if (decoded === undefined || name in fields) return undefined;
    if (typeof decoded !== 'string' || decoded !== '') fields[name] = decoded;
  }
  return Object.keys(fields).length === 0 ? undefined : { type, fields };
}

/** Keys of the entries from which `text` has others inherit: these are for the parser too. */
export function inheritedKeys(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const match of text.matchAll(/\b(?:crossref|xref|xdata)\s*=\s*[{"]([^{}"]*)[}"]/gi))
    for (const key of match[1]!.split(',')) keys.add(key.trim());
  return keys;
}

const GAP = /[\s,]*/y;
const FIELD = /([a-z][\w:+.-]*)\s*=\s*/iy;
const AFTER = /\s*(?:,|[})])/y;

interface Value {
  readonly text: string;
  readonly isWord: boolean;
  readonly end: number;
}

function valueAt(text: string, start: number, limit: number): Value | undefined {
  const opening = text[start];
  if (opening !== '{' && opening !== '"') {
    WORD.lastIndex = start;
    const word = WORD.exec(text)?.[0];
    return word === undefined ? undefined : { text: word, isWord: true, end: WORD.lastIndex };
  }
  let depth = opening === '{' ? 1 : 0;
  BRACE.lastIndex = start + 1;
  for (let match = BRACE.exec(text); match && match.index < limit; match = BRACE.exec(text)) {
    const [sign] = match;
    if (sign.length > 1) continue;
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    const isEnd = opening === '{' ? depth === 0 : sign === '"' && depth === 0;
    if (isEnd) return { text: text.slice(start + 1, match.index), isWord: false, end: match.index + 1 };
    if (depth < 0) return undefined;
  }
  return undefined;
}

const WORD = /[\p{L}\p{N}_]+/uy;
const BRACE = /\\[{}"\\]|[{}"]/g;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function decode({ text, isWord }: Value, kind: FieldKind): string | readonly { readonly name: string }[] | undefined {
  if (isWord && !/^\d+$/.test(text)) {
    const month = kind === 'month' ? months.indexOf(text.toLowerCase()) : -1;
    return month < 0 ? undefined : String(month + 1).padStart(2, '0');
  }
  if (kind === 'month') return /^\s*\d{1,2}\s*$/.test(text) ? text.trim() : undefined;
  if (kind === 'verbatim') return /[\\{}%]/.test(text.replace(/%[\da-f]{2}/gi, '')) ? undefined : text.trim();
  return kind === 'names' ? readNames(text) : readText(text);
}

/** Undefined where there is mark-up that is not known here. */
function readText(written: string): string | undefined {
  if (/[$^<>&%]|\\\\|(?<!\\)_/.test(written.replace(/\\[&%$_#]/g, ''))) return undefined;
  let text = written;
  if (text.includes('\\')) {
    text = text
      .replace(/\\([&%$_#])/g, '$1')
      .replace(/\{?\\(["'`^~=.])\s*(?:\{\\?([a-zA-Z])\}|\\?([a-zA-Z]))\}?/g, (match, sign, braced, bare) =>
        balanced(match, (braced ?? bare) + accents[sign as string]!),
      )
      .replace(/\{?\\([cvuHkrd])(?:\{([a-zA-Z])\}|\s+([a-zA-Z]))\}?/g, (match, sign, braced, bare) =>
        balanced(match, (braced ?? bare) + accents[sign as string]!),
      )
      .replace(/\{?\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i|j|dh|DH|th|TH)(?:\{\}|\s+|(?=[}\s]|$))\}?/g, (match, name) =>
        balanced(match, letters[name as string]!),
      );
    if (text.includes('\\')) return undefined;
  }
  return text
    .replace(/[{}]/g, '')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``|''/g, (marks) => (marks === '``' ? '“' : '”'))
    .replace(/~/g, ' ')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** With the brace of `match` that has no partner in it. */
function balanced(match: string, letter: string): string {
  let depth = 0;
  for (const sign of match) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
  return depth > 0 ? `{${letter}` : depth < 0 ? `${letter}}` : letter;
}

/** Combining characters by the commands of LaTeX. */
const accents: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
};

const letters: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
};

function readNames(written: string): readonly { readonly name: string }[] | undefined {
  if (/^\s*and\s|\sand\s*$/i.test(written)) return undefined;
  const names: { readonly name: string }[] = [];
  for (const part of splitNames(written)) {
    const isWhole = /^\{[^{}]*\}$/.test(part);
    const text = readText(part);
    // What braces hold together in a name is for the parser, but for letters with accents, which are decoded.
    if (text === undefined || (!isWhole && hasGroups(part)) || /(?:^|,)\s*[\w-]+\s*=/.test(part)) return undefined;
    if (text === '') continue;
    const pieces = isWhole ? [text] : text.split(',').map((piece) => piece.trim());
    if (pieces.length > 3 || pieces.some((piece) => piece === '') || /^others$/i.test(text)) return undefined;
    const [last = '', second, first] = pieces;
    names.push({
      name: first !== undefined ? `${first} ${last}, ${second}` : second === undefined ? last : `${second} ${last}`,
    });
  }
  return names;
}

/** At each `and` outside of braces. */
function splitNames(written: string): readonly string[] {
  if (!written.includes('{')) return written.trim().split(/\s+and\s+/i);
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const match of written.matchAll(/[{}]|\s+and\s+/gi)) {
    if (match[0] === '{') depth++;
    else if (match[0] === '}') depth--;
    else if (depth === 0) {
      parts.push(written.slice(start, match.index).trim());
      start = match.index + match[0].length;
    }
  }
  return [...parts, written.slice(start).trim()];
}

function hasGroups(part: string): boolean {
  return /\{(?!\\|[a-zA-Z]\})/.test(part);
}
