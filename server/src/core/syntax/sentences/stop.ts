// Reads what stands around one run of terminators: the word before, the closing marks, references and tags behind, and
// the word that follows. Reads only; whether a sentence ends there is sentence-boundary.ts's to say.

import {
  isClosing,
  isDigit,
  isInnerMark,
  isLower,
  isOpening,
  isPaired,
  isSpace,
  isStrong,
  isTerminator,
  isUpper,
  isWordUnit,
  shapeOf,
} from './characters.ts';
import { OPAQUE, REFERENCE, SKIP, TAG } from './mask.ts';
import { gluedReferenceEnd, referenceEnd } from './reference-mark.ts';

/** Look-backs and look-aheads for words stop here, in code units: that keeps the splitter linear. */
const WORD_LIMIT = 40;

/** Terminators that stand together, spaced ellipses (`. . .`) included. */
export interface StopRun {
  readonly start: number;
  readonly end: number;
}

export interface Tail {
  /** Behind closing marks, before references and tags. */
  readonly bodyEnd: number;
  /** Behind closing marks and the references glued to them. */
  readonly closedEnd: number;
  /** Behind trailing references and tags. */
  readonly end: number;
  readonly hasTag: boolean;
  readonly hasReference: boolean;
  /** A quotation closes here. */
  readonly isQuoted: boolean;
  readonly hasBracket: boolean;
}

export interface NextWord {
  /** First unit behind white space, opening marks included. */
  readonly start: number;
  /** First unit of the word itself. */
  readonly wordStart: number;
  /** Without closing dots, apostrophes and hyphens; empty where something else than a word stands. */
  readonly word: string;
  readonly isUpper: boolean;
  /** Lower case, and not a name like `iPhone` or `al-Qaeda`. */
  readonly isLower: boolean;
  /** `iPhone`, `al-Qaeda`. */
  readonly isCasedLower: boolean;
  readonly isDigit: boolean;
  /** The marks that open before the word. */
  readonly opening: string;
}

/** The run of terminators that begins at `start`; `start` must be on one. */
export function readStopRun(masked: string, start: number): StopRun {
  let end = start + 1;
  for (;;) {
    while (isTerminator(masked.charCodeAt(end))) end++;
    const isSpacedDot = isSpace(masked.charCodeAt(end)) && masked[end] !== '\n' && masked[end + 1] === '.';
    if (!isSpacedDot || isWordUnit(masked.charCodeAt(end + 2))) return { start, end };
    end += 2;
  }
}

export function readTail(masked: string, from: number): Tail {
  let at = skipClosing(masked, from);
  const bodyEnd = at;
  let hasReference = false;
  for (;;) {
    const noteEnd = gluedReferenceEnd(masked, at);
    if (noteEnd === at) break;
    hasReference = true;
    at = skipClosing(masked, noteEnd);
  }
  const closedEnd = at;
  const trailers = readTrailers(masked, at);
  const hasTag = trailers.lastTag >= at;
  if (trailers.lastReference >= at) hasReference = true;
  at = trailers.end;
  if (hasTag) at = skipClosing(masked, at);
  const marks = masked.slice(from, Math.min(closedEnd, from + WORD_LIMIT));
  return {
    bodyEnd,
    closedEnd,
    end: at,
    hasTag,
    hasReference,
    isQuoted: marks !== '' && /["“”’»›«」』]/.test(marks),
    hasBracket: marks !== '' && /[)\]）]/.test(marks),
  };
}

/** Tags and references in a row, from a place among them on. */
interface Trailers {
  readonly masked: string;
  readonly end: number;
  /** The last unit of the last tag, and where the last reference begins; -1 where there is none. */
  readonly lastTag: number;
  readonly lastReference: number;
  /** Where one of them may begin. */
  readonly starts: ReadonlySet<number>;
}

/** The row that was read last: whoever asks at each of a thousand tags in a row asks for the same. */
let latest: Trailers | undefined;

function readTrailers(masked: string, from: number): Trailers {
  if (latest?.masked === masked && latest.starts.has(from)) return latest;
  const starts = new Set<number>();
  let at = from;
  let lastTag = -1;
  let lastReference = -1;
  for (;;) {
    starts.add(at);
    const trailer = skipSpaces(masked, at);
    let trailerEnd = trailer;
    while (masked.charCodeAt(trailerEnd) === TAG) starts.add(trailerEnd++);
    if (trailerEnd > trailer) lastTag = trailerEnd - 1;
    else {
      trailerEnd =
        trailer === at || masked[trailer] === '[' || masked.charCodeAt(trailer) === REFERENCE
          ? referenceEnd(masked, trailer)
          : trailer;
      if (trailerEnd > trailer) lastReference = trailer;
    }
    if (trailerEnd === trailer) break;
    at = trailerEnd;
  }
  latest = { masked, end: at, lastTag, lastReference, starts };
  return latest;
}

/** Closing marks, and the space that French puts before `»`. */
function skipClosing(masked: string, from: number): number {
  let at = from;
  for (;;) {
    const unit = masked.charCodeAt(at);
    if (isClosing(unit)) at++;
    else if (isPaired(unit) && '“‘«'.includes(masked[at]!) && isBreak(masked, at + 1)) at++;
    else if (isSpace(unit) && masked[at + 1] === '»' && isBreak(masked, at + 2)) at += 2;
    else return at;
  }
}

function isBreak(masked: string, at: number): boolean {
  const unit = masked.charCodeAt(at);
  return at >= masked.length || isSpace(unit) || isTerminator(unit) || ',;:)]'.includes(masked[at]!);
}

export function skipSpaces(masked: string, from: number): number {
  let at = from;
  while (isSpace(masked.charCodeAt(at))) at++;
  return at;
}

/** The word that ends at `end`, emphasis marks before the stop left out; at most `WORD_LIMIT` units of it. */
export function wordBefore(
  masked: string,
  end: number,
  floor: number,
): { readonly word: string; readonly start: number } {
  const lowest = Math.max(floor, end - WORD_LIMIT);
  let wordEnd = end;
  while (wordEnd > lowest && masked.charCodeAt(wordEnd - 1) === SKIP) wordEnd--;
  let start = wordEnd;
  while (start > lowest && isInsideWord(masked.charCodeAt(start - 1))) start--;
  while (start < wordEnd && !isWordStart(masked.charCodeAt(start))) start++;
  return { word: masked.slice(start, wordEnd), start };
}

const isInsideWord = (unit: number): boolean => isWordUnit(unit) || unit === OPAQUE || isInnerMark(unit);
const isWordStart = (unit: number): boolean => isWordUnit(unit) || unit === OPAQUE;

/** Whatever stands, without white space in it, before the word that starts at `wordStart`. */
export function tokenBefore(masked: string, wordStart: number, floor: number): string {
  const lowest = Math.max(floor, wordStart - WORD_LIMIT);
  let end = wordStart;
  while (end > lowest && isSpaceOrSkip(masked.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > lowest && !isSpaceOrSkip(masked.charCodeAt(start - 1))) start--;
  return masked.slice(start, end);
}

const isSpaceOrSkip = (unit: number): boolean => isSpace(unit) || unit === SKIP;

/** Whether a tag stands right before `at`, white space, references and emphasis marks aside. */
export function isAfterTag(masked: string, at: number, floor: number): boolean {
  const lowest = Math.max(floor, at - WORD_LIMIT);
  let before = at - 1;
  const isPassed = (unit: number): boolean => isSpaceOrSkip(unit) || unit === REFERENCE;
  while (before >= lowest && isPassed(masked.charCodeAt(before))) before--;
  return before >= floor && masked.charCodeAt(before) === TAG;
}

export function readNext(masked: string, start: number): NextWord {
  let wordStart = start;
  const furthest = start + WORD_LIMIT;
  while (wordStart < furthest) {
    const unit = masked.charCodeAt(wordStart);
    const before = wordStart > start ? masked[wordStart - 1]! : '';
    const isAfterMark = isSpace(unit) && (before === '«' || before.charCodeAt(0) === SKIP);
    if (!isOpening(unit) && !isAfterMark) break;
    wordStart++;
  }
  const word = wordAt(masked, wordStart);
  const unit = masked.charCodeAt(wordStart);
  const isCasedLower = isLower(unit) && isCasedName(masked.slice(wordStart, wordStart + 12));
  return {
    start,
    wordStart,
    word,
    isUpper: isUpper(unit),
    isLower: isLower(unit) && !isCasedLower,
    isCasedLower,
    isDigit: isDigit(unit),
    opening: masked.slice(start, wordStart),
  };
}

/** `iPhone`, `v2.1`, `al-Qaeda`, `d’Estaing`, `ex-KGB`. */
function isCasedName(text: string): boolean {
  if (/^v\d+\.\d/.test(text)) return true;
  const shape = shapeOf(text);
  const prefix = LOWER_PREFIX.exec(text);
  return /^a{1,3}A/.test(shape) || (prefix !== null && shape[prefix[0].length] === 'A');
}

const LOWER_PREFIX = /^(?:al|ar|as|at|ad|an|az|el|ul|d|l|de|von|van|anti|pro|ex|non|post|pre|mid)[-'’]/;

/** The word that starts at `at`, at most `WORD_LIMIT` units of it. */
export function wordAt(masked: string, at: number): string {
  let end = at;
  while (end < at + WORD_LIMIT && end < masked.length) {
    const unit = masked.charCodeAt(end);
    if (!isWordStart(unit) && !".'’-".includes(masked[end]!)) break;
    end++;
  }
  while (end > at && ".'’-".includes(masked[end - 1]!)) end--;
  return masked.slice(at, end);
}

/** Whether one of the terminators is more than a full stop or ellipsis. */
export function isStrongRun(masked: string, run: StopRun): boolean {
  for (let at = run.start; at < run.end; at++) if (isStrong(masked.charCodeAt(at))) return true;
  return false;
}
