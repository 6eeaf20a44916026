// The inside of one tag → data. Total: whatever stands there, the readable parts are read and the rest is a fault with its
// place. Does not know any scale or source.

import { knownLanguages } from '../languages/known-languages.ts';
import { splitWords } from '../languages/word-set.ts';
import { beginningOf } from '../text/beginning.ts';
import { dateReadings, isIsoDate } from '../text/iso-date.ts';
import type { Span } from '../text/span.ts';
import type { AssessmentToken, Citation, EvidenceItem, Stance, Tag, TagFault, TagKind } from './tag.ts';

/** Citation keys as in Pandoc, letters, digits and `_` with punctuation marks inside; here also with several in a row. */
const KEY = /@((?:[\p{L}\p{N}_]|(?:(?!::)[:.#$%&\-+?<>~/]){1,8}(?=[\p{L}\p{N}_]))*)/uy;
/** Pandoc's other form, for any key. */
const KEY_IN_BRACES = /@\{[ \t]*([^{}\s]*)[ \t]*\}/y;
/** What stands before a key and is no part of it: `see `, `e.g., `, `-`. */
const PREFIX = /(?:^|\s)(-?)@(?=[\p{L}\p{N}_{])/u;
/** Words before a key that say the source speaks against the statement. */
const CONTRARY = new RegExp(
  `(?:^|\\s)(?:${knownLanguages.flatMap(({ contraryOpeners = '' }) => splitWords(contraryOpeners)).join('|')})\\s*$`,
  'iu',
);
const NAME = /#((?:\p{L}(?:[\p{L}\p{N}_]|[:.-](?=[\p{L}\p{N}_]))*)?)/uy;
const STATEMENT_NAME = /^\p{L}(?:[\p{L}\p{N}_]|[:.-](?=[\p{L}\p{N}_]))*$/u;
const BUT = /but(?=\s+[@#])/y;
const GRADE = /\s+([A-KM-Z]\d|\/\d)(?=[\s,;\]]|::|$)/y;
const KEY_START = /@[\p{L}\p{N}_]/uy;
const BECAUSE = /^because(?![\p{L}\p{N}_-])/iu;
const BY = /^by(?:\s+|$)/i;
const EVIDENCE_MARK = /;|::|[@#](?=[\p{L}_])/u;
const KIND = /^(assumption|gap|note)$/;
const BACKSLASH = 92;
const CLOSE = 93;
const SMALL_B = 98;
const DASH = 45;
const UNDERSCORE = 95;
/** May stand inside a key. */
const INNER_MARKS = ':.#$%&-+?<>~/';

/**
 * Reads the tag that covers all of `source`, a slice of the document in which container marks (`>`) are already blanks.
 * `base` is added to every offset.
 */
export function readTag(source: string, base: number): Tag {
  const nameStart = source.lastIndexOf('{#');
  const close = closingBracket(source);
  const isClosed = close >= 0;
  const contentEnd = isClosed ? close : source.length;
  const faults: TagFault[] = [];
  const at = (start: number, end: number): Span => ({ start: base + start, end: base + end });
  const fault = (start: number, end: number, message: string, repair?: TagFault['repair']): void => {
    const span = at(start, end);
    faults.push(repair ? { span, message, repair } : { span, message });
  };

  const bar = source.indexOf('|');
  if (bar >= 0 && bar < contentEnd) {
    // Only a semicolon parts two items.
    const sign = /^\s*(?:but\s+)?[@#]/.test(source.slice(bar + 1)) ? ';' : ',';
    fault(bar, bar + 1, 'A tag must not contain “|”: it would end a table cell. Use a comma or a semicolon.', {
      title: `Replace “|” by “${sign}”`,
      span: at(bar, bar + 1),
      newText: sign,
      isSafe: false,
    });
  }
  if (!isClosed) {
    fault(
      0,
      source.length,
      `The tag “${beginningOf(source, 30)}” is not closed, so it is not clear where it ends. Add “]” after its last word.`,
      {
        title: 'Close the tag',
        span: at(source.length, source.length),
        newText: ']',
        isSafe: false,
      },
    );
  }

  const separator = findSeparator(source, contentEnd);
  const evidenceEnd = separator < 0 ? contentEnd : separator;
  const kind = readKind(source, evidenceEnd);
  const reading: Reading = { at, fault };
  const evidence = kind ? [] : readEvidence(source, 1, evidenceEnd, separator >= 0, reading);
  const assessment = separator < 0 ? [] : readAssessment(source, separator + 2, contentEnd, reading);

  let id: string | undefined;
  let idSpan: Span | undefined;
  if (isClosed && nameStart > close) {
    const nameEnd = source.endsWith('}') ? source.length - 1 : source.length;
    id = source.slice(nameStart + 2, nameEnd);
    idSpan = at(nameStart + 2, nameEnd);
    if (nameEnd === source.length) {
      fault(
        nameStart,
        nameEnd,
        `The name “${beginningOf(source.slice(nameStart, nameEnd), 30)}” is not closed. Add “}” after it.`,
        {
          title: 'Close the name',
          span: at(nameEnd, nameEnd),
          newText: '}',
          isSafe: false,
        },
      );
    }
    if (nameStart > close + 1) {
      fault(
        close + 1,
        nameStart,
        'There is a space between the tag and its name, so other tools would not see that they belong together. Remove it.',
        {
          title: 'Join the name to its tag',
          span: at(close + 1, nameStart),
          newText: '',
          // Half typed, or the attributes of a heading.
          isSafe: source.endsWith('}'),
        },
      );
    }
    if (id === '' && nameEnd === source.length) id = undefined;
    else if (plainWordEnd(id, 0, true) !== id.length && !STATEMENT_NAME.test(id)) {
      fault(
        nameStart,
        source.length,
        `“${id}” cannot name a statement. A name starts with a letter and contains letters, digits, “-”, “.” and “_”.`,
      );
      id = undefined;
    }
  }

  // Built by assignment: spreads of what is mostly absent would cost as much as the reading.
  const tag: Writable<Tag> = {
    span: at(0, source.length),
    contentSpan: at(1, contentEnd),
    isClosed,
    evidence,
    assessment,
    faults,
  };
  if (kind) tag.kind = kind;
  if (separator >= 0) tag.separatorSpan = at(separator, separator + 2);
  if (id !== undefined && idSpan) {
    tag.id = id;
    tag.idSpan = idSpan;
  }
  return tag;
}

/** The kind word that stands alone before the assessment, or undefined. */
function readKind(source: string, end: number): TagKind | undefined {
  const [first, last] = trimmed(source, 1, end);
  return last - first > 'assumption'.length
    ? undefined
    : (KIND.exec(source.slice(first, last))?.[1] as TagKind | undefined);
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface Reading {
  readonly at: (start: number, end: number) => Span;
  readonly fault: (start: number, end: number, message: string, repair?: TagFault['repair']) => void;
}

function closingBracket(source: string): number {
  for (let at = 1; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (unit === BACKSLASH) at++;
    else if (unit === CLOSE) return at;
  }
  return -1;
}

/** The first `::` that is not part of a key; -1 when there is none. */
function findSeparator(source: string, end: number): number {
  const at = source.indexOf('::');
  return at >= 0 && at < end ? at : -1;
}

function readEvidence(
  source: string,
  start: number,
  end: number,
  mayBeEmpty: boolean,
  reading: Reading,
): EvidenceItem[] {
  const items: EvidenceItem[] = [];
  if (mayBeEmpty && isBlank(source, start, end)) return items;
  let itemEnd = -1;
  for (let from = start; from <= end; ) {
    if (itemEnd < from) {
      const semicolon = source.indexOf(';', from);
      itemEnd = semicolon < 0 || semicolon >= end ? end : semicolon;
    }
    const slip = separatorSlip(source, from, itemEnd);
    const to = slip?.start ?? itemEnd;
    if (slip) {
      reading.fault(
        slip.start,
        slip.end,
        'Two sources need a semicolon between them, or the second is read as a place in the first. Write “;” between them.',
        {
          title: 'Separate the sources with “;”',
          span: reading.at(slip.start, slip.end),
          newText: '; ',
          isSafe: false,
        },
      );
    }
    const item = readItem(source, from, to, reading);
    if (item === 'faulty') {
      // Said already.
    } else if (item) items.push(item);
    else if (isBlank(source, from, to)) {
      const [first, last] = to === end ? [from - 1, from] : [from, to + 1];
      reading.fault(
        first,
        last,
        'A semicolon in this tag has nothing on one side. Remove it, or write the source that is missing.',
        {
          title: 'Remove the empty item',
          span: reading.at(first, last),
          newText: '',
          isSafe: true,
        },
      );
    } else {
      const [first, last] = trimmed(source, from, to);
      reading.fault(
        first,
        last,
        `“${source.slice(first, last)}” is neither a source (@key) nor a statement (#name), so it supports nothing. Cite a source or remove it.`,
      );
    }
    from = slip?.end ?? to + 1;
  }
  return items;
}

/** What stands between two sources instead of a semicolon: `@a, @b`, `@a and @b`, `@a @b`; undefined where it is in order. */
function separatorSlip(source: string, from: number, to: number): Span | undefined {
  // One source alone has nothing to be parted from: the usual case, and told cheaply.
  const item = source.slice(from, to);
  const lastKey = item.lastIndexOf('@');
  if (lastKey <= 0) return undefined;
  const mark = item.search(/[@#]/);
  if (lastKey <= mark) return undefined;
  const keyEnd = mark + item.slice(mark).search(/\s|$/);
  const firstEnd = item[mark] === '@' && keyEnd > mark + 1 ? keyEnd : -1;
  for (let key = item.indexOf('@', mark + 1); key >= 0; key = item.indexOf('@', key + 1)) {
    KEY_START.lastIndex = key;
    if (!KEY_START.test(item)) continue;
    const word = spacesStart(item, key);
    const but = word < key && item.endsWith('but', word) ? word - 3 : -1;
    const start = but > mark ? slipStart(item, but, true, firstEnd) : -1;
    if (start > mark) return { start: from + start, end: from + but };
    const plain = slipStart(item, key, false, firstEnd);
    if (plain > mark) return { start: from + plain, end: from + key };
  }
  return undefined;
}

/** Where the words begin that stand before `end` for a semicolon; -1 where none do. `firstEnd` is the end of the first source. */
function slipStart(item: string, end: number, isBut: boolean, firstEnd: number): number {
  const behind = spacesStart(item, end);
  if (item[behind - 1] === ',') return spacesStart(item, behind - 1);
  if (behind === end) return -1;
  const word = item.endsWith('and', behind) ? behind - 3 : item.endsWith('&', behind) ? behind - 1 : -1;
  const before = word < 0 ? word : spacesStart(item, word);
  if (before < word) return before;
  return isBut || behind === firstEnd ? behind : -1;
}

/** Where the white space before `end` begins. */
function spacesStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && /\s/.test(text[start - 1]!)) start--;
  return start;
}

/** One item between semicolons; undefined when it starts with neither `@` nor `#`, `faulty` when that was reported. */
function readItem(
  source: string,
  from: number,
  to: number,
  { at, fault }: Reading,
): EvidenceItem | 'faulty' | undefined {
  const [first, last] = trimmed(source, from, to);
  if (first === last) return undefined;
  BUT.lastIndex = first;
  let stance: Stance = BUT.test(source) && BUT.lastIndex <= last ? 'contradicts' : 'supports';
  let mark = first;
  if (stance === 'contradicts') {
    mark = first + 3;
    while (mark < last && isSpace(source.charCodeAt(mark))) mark++;
  }
  let prefix = '';
  if (source[mark] !== '@' && source[mark] !== '#') {
    const found = PREFIX.exec(source.slice(mark, last));
    if (!found) return undefined;
    const key = mark + found.index + found[0].length - 1;
    prefix = singleSpaced(source.slice(mark, key));
    if (CONTRARY.test(prefix.replace(/-$/, ''))) {
      const [from, to] = trimmed(source, mark, key);
      fault(
        from,
        to,
        `“${source.slice(from, to)}” seems to say that the source speaks against the statement, so it is not clear what it supports. Write “but” before the source, or remove the words.`,
        { title: 'Write “but” before the source', span: at(mark, key), newText: 'but ', isSafe: false },
      );
      return 'faulty';
    }
    // "but see @log": the source speaks against the statement.
    if (/^but\s/i.test(prefix)) {
      stance = 'contradicts';
      prefix = prefix.slice(4);
    }
    mark = key;
  }
  const isKey = source[mark] === '@';
  const braced = isKey && source[mark + 1] === '{' ? inBraces(source, mark, last) : undefined;
  const word = braced?.key ?? readWord(source, mark, isKey ? KEY : NAME);
  const wordEnd = braced?.end ?? mark + 1 + word.length;
  if (word === '') {
    fault(
      mark,
      Math.max(wordEnd, mark + 1),
      isKey
        ? 'There is no source key after “@”, so nothing is cited. Write the id of a declared source.'
        : 'There is no name after “#”. Write the name of a statement; names start with a letter.',
    );
    return 'faulty';
  }
  const span = at(first, last);
  if (!isKey) {
    if (wordEnd < last) {
      fault(
        trimmed(source, wordEnd, last)[0],
        last,
        `“${source.slice(wordEnd, last).trim()}” follows a statement’s name, where nothing belongs. Remove it, or put a semicolon before it.`,
      );
    }
    return { type: 'basis', span, stance, name: word, nameSpan: at(mark + 1, wordEnd) };
  }
  GRADE.lastIndex = wordEnd;
  const grade = GRADE.exec(source);
  const hasGrade = grade !== null && GRADE.lastIndex <= last;
  const gradeEnd = hasGrade ? GRADE.lastIndex : wordEnd;
  let locatorStart = gradeEnd;
  if (locatorStart < last && (source[locatorStart] === '.' || source[locatorStart] === ':')) locatorStart++;
  while (locatorStart < last && (source[locatorStart] === ',' || isSpace(source.charCodeAt(locatorStart))))
    locatorStart++;
  const citation: Writable<Citation> = {
    type: 'citation',
    span,
    stance,
    key: word,
    keySpan: braced ? at(braced.start, braced.start + word.length) : at(mark + 1, wordEnd),
  };
  if (prefix !== '') citation.prefix = prefix;
  if (hasGrade) {
    citation.grade = grade[1]!;
    citation.gradeSpan = at(gradeEnd - grade[1]!.length, gradeEnd);
  }
  if (locatorStart < last) {
    citation.locator = plainText(source.slice(locatorStart, last));
    citation.locatorSpan = at(locatorStart, last);
  }
  return citation;
}

/** The key of `@{key}`, and where it begins and the braces end; undefined where they are not closed. */
function inBraces(
  source: string,
  mark: number,
  last: number,
): { readonly key: string; readonly start: number; readonly end: number } | undefined {
  KEY_IN_BRACES.lastIndex = mark;
  const found = KEY_IN_BRACES.exec(source);
  if (!found || KEY_IN_BRACES.lastIndex > last || found[1] === '') return undefined;
  return { key: found[1]!, start: source.indexOf(found[1]!, mark + 2), end: KEY_IN_BRACES.lastIndex };
}

/** The key or name behind the mark at `mark`; `pattern` is KEY or NAME. */
function readWord(source: string, mark: number, pattern: RegExp): string {
  const plainEnd = plainWordEnd(source, mark + 1, pattern === NAME);
  if (plainEnd >= 0) return source.slice(mark + 1, plainEnd);
  pattern.lastIndex = mark;
  return pattern.exec(source)?.[1] ?? '';
}

/** The end of a key or name of plain letters, digits, `_` and inner `-`; -1 where only the patterns can tell. */
function plainWordEnd(source: string, start: number, needsLetter: boolean): number {
  if (needsLetter && !isPlainLetter(source.charCodeAt(start))) return -1;
  let at = start;
  while (
    isPlainUnit(source.charCodeAt(at)) ||
    (source.charCodeAt(at) === DASH && isPlainUnit(source.charCodeAt(at + 1)))
  )
    at++;
  if (at === source.length) return at;
  return source.charCodeAt(at) > 127 || INNER_MARKS.includes(source[at]!) ? -1 : at;
}

function isPlainLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

function isPlainUnit(unit: number): boolean {
  return isPlainLetter(unit) || (unit >= 48 && unit <= 57) || unit === UNDERSCORE;
}

function readAssessment(source: string, start: number, end: number, reading: Reading): AssessmentToken[] {
  const { at, fault } = reading;
  const tokens: AssessmentToken[] = [];
  if (isBlank(source, start, end)) return tokens;
  for (let from = start; from <= end; ) {
    const [first] = trimmed(source, from, end);
    if ((source.charCodeAt(first) | 32) === SMALL_B && BECAUSE.test(source.slice(first, first + 8))) {
      const [reasonStart, reasonEnd] = trimmed(source, first + 7, end);
      tokens.push({
        type: 'because',
        span: at(first, Math.max(reasonEnd, first + 7)),
        reason: plainText(source.slice(reasonStart, reasonEnd)),
        reasonSpan: at(reasonStart, reasonEnd),
      });
      if (reasonStart === reasonEnd)
        fault(first, first + 7, 'There is no reason after “because”. Write one, or remove the word.');
      break;
    }
    const comma = source.indexOf(',', from);
    const to = comma < 0 || comma >= end ? end : comma;
    const token = readToken(source, from, to, reading);
    if (token) tokens.push(token);
    else {
      const isLast = to === end;
      fault(
        isLast ? from - 1 : from,
        isLast ? to : to + 1,
        'A level is missing next to a comma. Remove the comma, or write the level.',
        {
          title: 'Remove the comma',
          span: isLast ? at(from - 1, to) : at(from, to + 1),
          newText: '',
          isSafe: true,
        },
      );
    }
    from = to + 1;
  }
  reportEvidenceBehindAssessment(tokens, fault, source, at);
  return tokens;
}

function readToken(source: string, from: number, to: number, { at, fault }: Reading): AssessmentToken | undefined {
  const [first, last] = trimmed(source, from, to);
  if (first === last) return undefined;
  const by = (source.charCodeAt(first) | 32) === SMALL_B ? BY.exec(source.slice(first, last)) : null;
  if (by) {
    const dateStart = first + by[0].length;
    const date = source.slice(dateStart, last);
    if (!isIsoDate(date, true)) fault(dateStart, last, dateMessage(date), dateRepair(date, at(dateStart, last)));
    return { type: 'by', span: at(first, last), date: source.slice(dateStart, last), dateSpan: at(dateStart, last) };
  }
  return { type: 'term', span: at(first, last), text: singleSpaced(source.slice(first, last)) };
}

function dateMessage(date: string): string {
  if (date === '')
    return 'There is no date after “by”, so nobody can tell when to judge the estimate. Write one as YYYY-MM-DD.';
  return dateReadings(date).length > 0
    ? `“${date}” is not written as YYYY-MM-DD, so it may be misread. Write it that way.`
    : `“${beginningOf(date, 40)}” is not a date, so nobody can tell when to judge the estimate. Write it as YYYY-MM-DD.`;
}

/** Only where the date can be read in one way. */
function dateRepair(date: string, span: Span): TagFault['repair'] {
  const [reading, ...others] = dateReadings(date);
  if (!reading || others.length > 0) return undefined;
  return { title: `Write ${reading.iso}`, span, newText: reading.iso, isSafe: reading.isCertain };
}

/** `[@a :: high; @b]`: evidence stands before the `::`, never behind it. */
function reportEvidenceBehindAssessment(
  tokens: AssessmentToken[],
  fault: Reading['fault'],
  source: string,
  at: Reading['at'],
): void {
  const base = at(0, 0).start;
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'term') continue;
    const cut = /[;:@#]/.test(token.text) ? token.text.search(EVIDENCE_MARK) : -1;
    if (cut < 0) continue;
    const start =
      token.span.start - base + source.slice(token.span.start - base, token.span.end - base).search(EVIDENCE_MARK);
    const end = token.span.end - base;
    fault(
      start,
      end,
      `“${beginningOf(source.slice(start, end), 30)}” comes after the “::”, where only levels and reasons belong. Put sources before the “::”.`,
    );
    const before = token.text.slice(0, cut).trim();
    if (before === '') tokens.splice(index, 1);
    else {
      const [first, last] = trimmed(source, token.span.start - base, start);
      tokens[index] = { type: 'term', span: at(first, last), text: before };
    }
    return;
  }
}

/** Single spaces, and no backslash before a mark that it keeps from being markup: `p. 4 \[margin\]`. */
function plainText(text: string): string {
  const spaced = singleSpaced(text);
  return spaced.includes('\\') ? spaced.replace(/\\([!-/:-@[-`{-~])/g, '$1') : spaced;
}

function singleSpaced(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit) && (unit !== 32 || isSpace(text.charCodeAt(at + 1)))) return text.replace(/\s+/g, ' ');
  }
  return text;
}

function isSpace(unit: number): boolean {
  return (
    unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || (unit > 0x167f && /\s/.test(String.fromCharCode(unit)))
  );
}

/** Whether `[from, to)` holds nothing but white space. */
function isBlank(source: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && isSpace(source.charCodeAt(at))) at++;
  return at >= to;
}

/** `[from, to)` without the white space at its ends; empty at `from` when there is nothing else. */
function trimmed(source: string, from: number, to: number): [number, number] {
  let first = from;
  let last = to;
  while (first < last && isSpace(source.charCodeAt(first))) first++;
  while (last > first && isSpace(source.charCodeAt(last - 1))) last--;
  return first === last ? [from, from] : [first, last];
}
