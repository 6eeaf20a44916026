// Decides whether a sentence ends at a stop, and how sure that is. The order of the questions is the design: white space
// first, then tags, then the kind of terminator, then the class of the word before. Builds no sentences.

import {
  isDigit,
  isHiragana,
  isLower,
  isNoBreakSpace,
  isSpace,
  isUnspaced,
  isUpper,
  isWordUnit,
  shapeOf,
} from './characters.ts';
import type { Enclosure } from './enclosures.ts';
import { isConjunction, isDateOpener, isDayOpener, isDottedMonth, isSharedMonth, type Lexicon } from './lexicon.ts';
import { OPAQUE } from './mask.ts';
import {
  isAfterTag,
  isStrongRun,
  type NextWord,
  readNext,
  readTail,
  type StopRun,
  skipSpaces,
  type Tail,
  tokenBefore,
  wordAt,
  wordBefore,
} from './stop.ts';
import { classifyWord, type WordClass } from './word-class.ts';

/** `none`: the sentence goes on. */
type Verdict = 'none' | 'guess' | 'certain';

export interface BoundaryContext {
  readonly masked: string;
  readonly lexicon: Lexicon;
  /** The writer's own: lower case, no final full stop. */
  readonly abbreviations: ReadonlySet<string>;
  /** The pairs around `offset`, outermost first. To be asked with ascending offsets only. */
  enclosuresOf(offset: number): readonly Enclosure[];
}

export interface Boundary {
  /** Behind the words and their full stop, before references and tags. */
  readonly bodyEnd: number;
  readonly end: number;
  readonly isCertain: boolean;
}

/** A stop with what stands around it. */
interface Stop {
  readonly passage: BoundaryContext;
  readonly sentenceStart: number;
  readonly run: StopRun;
  readonly tail: Tail;
  readonly next: NextWord;
  readonly word: string;
  readonly wordStart: number;
  readonly class: WordClass;
}

/** The boundary at `run`, or undefined when the sentence goes on or the text ends there. Offsets in the masked text. */
export function boundaryAt(passage: BoundaryContext, run: StopRun, sentenceStart: number): Boundary | undefined {
  const { masked } = passage;
  if (isGluedToWord(masked, run) || isBracketedAlone(masked, run)) return undefined;
  const { word, start: wordStart } = wordBefore(masked, run.start, sentenceStart);
  const wordClass = classifyWord(passage, word, wordStart, sentenceStart);
  const tail = readTail(masked, gluedNoteEnd(masked, run, word, wordClass));
  const nextStart = skipSpaces(masked, tail.end);
  if (nextStart >= masked.length) return { bodyEnd: tail.bodyEnd, end: tail.end, isCertain: true };
  const next = readNext(masked, nextStart);
  const stop: Stop = { passage, sentenceStart, run, tail, next, word, wordStart, class: wordClass };
  const verdict = judge(stop);
  if (verdict === 'none' || isEnclosed(stop)) return undefined;
  return { bodyEnd: tail.bodyEnd, end: tail.end, isCertain: verdict === 'certain' };
}

/** The verdict on a tag without a full stop: `One [@x] Two [@y]`. `tagStart` and `tagEnd` enclose the tag. */
export function boundaryAtBareTag(
  passage: BoundaryContext,
  tagStart: number,
  tagEnd: number,
  sentenceStart: number,
): Boundary | undefined {
  const { masked } = passage;
  let before = tagStart;
  while (before > sentenceStart && isSpace(masked.charCodeAt(before - 1))) before--;
  if (before <= sentenceStart || /[,;:(–—-]/.test(masked[before - 1]!)) return undefined;
  const tail = readTail(masked, tagEnd);
  const nextStart = skipSpaces(masked, tail.end);
  if (nextStart >= masked.length) return undefined;
  const next = readNext(masked, nextStart);
  if (!next.isUpper || isEnclosedAt(passage, tagStart, tail.closedEnd, sentenceStart)) return undefined;
  return { bodyEnd: before, end: tail.end, isCertain: passage.lexicon.isStarter(next.word) };
}

/** `3.5`, `example.org`, `e.g`: a word goes on directly after a full stop, and no new sentence is glued to it. */
function isGluedToWord(masked: string, run: StopRun): boolean {
  if (run.end !== run.start + 1 || masked[run.start] !== '.') return false;
  const next = masked.charCodeAt(run.end);
  if (isLower(next)) return true;
  if (!isDigit(next) || !isDigit(masked.charCodeAt(run.start - 1))) return false;
  // `in 2024.1 The quay`: a year and a note.
  return !/^[^\d.,](?:19|20)\d\d\.\d{1,2}\s+[A-Z]/.test(masked.slice(Math.max(0, run.start - 5), run.start + 8));
}

/** `[...]`, `(?)`, `(!)`. */
function isBracketedAlone(masked: string, run: StopRun): boolean {
  return '[('.includes(masked[run.start - 1] ?? ' ') && '])'.includes(masked[run.end] ?? ' ');
}

const GLUED_NOTE = /["”’)]?\d{1,3}(?:[,–-]\d{1,3}){0,4}(?=\s)/y;

/** Behind a note number glued to a plain word's full stop (`burst.12 The`); the run's end when there is none. */
function gluedNoteEnd(masked: string, run: StopRun, word: string, wordClass: WordClass): number {
  if (isSpace(masked.charCodeAt(run.end))) return run.end;
  const isYear = wordClass === 'ordinal' && word.length === 4;
  if (!isYear && (wordClass !== 'plain' || !/^[Aax]*aaa$/.test(shapeOf(word)))) return run.end;
  GLUED_NOTE.lastIndex = run.end;
  const found = GLUED_NOTE.exec(masked);
  if (!found) return run.end;
  const noteEnd = run.end + found[0].length;
  return isUpper(masked.charCodeAt(skipSpaces(masked, noteEnd))) ? noteEnd : run.end;
}

function judge(stop: Stop): Verdict {
  const {
    run,
    tail,
    next,
    passage: { masked },
  } = stop;
  const isStrong = isStrongRun(masked, run);
  const isBehindTag = isAfterTag(masked, run.start, stop.sentenceStart);
  // A blank forgotten behind a tag hides no sentence.
  const isForgotten = (tail.hasTag || isBehindTag) && !next.isLower && isWordUnit(masked.charCodeAt(next.wordStart));
  if (next.start === tail.end && !isForgotten) return judgeGlued(stop);
  if (!tail.hasTag && holdsTogether(stop)) return 'none';
  if (isBehindTag) return 'certain';
  if (/[,;:&=|<>%]/.test(masked[next.start]!)) return 'none';
  if (next.isLower && isItemMark(stop)) return 'certain';
  if (isStrong) return judgeStrong(stop);
  if (run.end > run.start + 1 || masked[run.start] === '…') return judgeEllipsis(stop);
  return judgeFullStop(stop);
}

/** A no-break space keeps an abbreviation with its word; behind a whole word it is a space like any other. */
function holdsTogether({ tail, next, word, class: wordClass, passage: { masked } }: Stop): boolean {
  if (!isNoBreakSpace(masked.charCodeAt(tail.end)) || isSpace(masked.charCodeAt(tail.end + 1))) return false;
  return !(wordClass === 'plain' && next.isUpper && /a{3}$/.test(shapeOf(word)));
}

const ITEM_MARK = /^(?:\(?(?:[a-z]|[ivxlc]{1,6}|\d{1,2})\)|(?:[a-z]|[ivxlc]{1,6})\.)\s/;

/** `a) The port closed. b) The quay did not.`; with a full stop (`b.`) only where the sentence has such a mark itself. */
function isItemMark({ next, sentenceStart, passage: { masked } }: Stop): boolean {
  const mark = ITEM_MARK.exec(masked.slice(next.start, next.start + 10))?.[0];
  return mark !== undefined && (mark.includes(')') || ITEM_MARK.test(masked.slice(sentenceStart, sentenceStart + 10)));
}

/** No white space behind the stop: usual in some scripts, a slip or one word (`ASP.NET`) in the others. */
function judgeGlued({ run, tail, next, word, class: wordClass, passage: { masked, lexicon } }: Stop): Verdict {
  if (isUnspaced(masked.charCodeAt(run.end - 1))) {
    if (masked[run.start] === '．' && next.isDigit) return 'none';
    // 「行く？」と彼は言った: a particle carries the quotation on.
    if (tail.isQuoted && isHiragana(masked.charCodeAt(next.start))) return 'none';
    return tail.isQuoted ? 'guess' : 'certain';
  }
  if (tail.hasReference && wordClass === 'plain' && next.isUpper) {
    return lexicon.isStarter(next.word) ? 'certain' : 'guess';
  }
  const isBare = tail.end === run.start + 1 && next.wordStart === next.start && masked[run.start] === '.';
  if (!isBare || !/^Aa+$/.test(shapeOf(next.word))) return 'none';
  const after = masked.charCodeAt(next.start + next.word.length);
  if (!isSpace(after)) return 'none';
  const shape = shapeOf(word);
  if (wordClass === 'plain' && /^a{3,}$/.test(shape)) return 'guess';
  return /^(?:Aa{2,}|[0,]{3,})$/.test(shape) && lexicon.isStarter(next.word) ? 'guess' : 'none';
}

/** `!`, `?` and their like end a sentence unless it goes on in lower case or they are part of a name or quotation. */
function judgeStrong(stop: Stop): Verdict {
  const {
    tail,
    next,
    word,
    passage: { lexicon },
  } = stop;
  if (next.isLower) return tail.hasTag ? 'certain' : 'none';
  if (tail.hasTag) return 'certain';
  if (isBetweenDashes(stop)) return 'none';
  if (lexicon.isExclamation(word) && !tail.isQuoted && !lexicon.isStarter(next.word)) return 'none';
  return isAttributedQuotation(stop) ? 'none' : 'certain';
}

const DASH = /^(?:[—–-]|--)\s+/;

/** `Few ships — and how few! — still call there.`: a dash opened the aside, or the sentence goes on in lower case behind it. */
function isBetweenDashes({ run, next, sentenceStart, passage: { masked } }: Stop): boolean {
  const dash = DASH.exec(masked.slice(next.start, next.start + 8))?.[0];
  if (dash === undefined) return false;
  if (readNext(masked, next.start + dash.length).isLower) return true;
  const before = masked.slice(Math.max(sentenceStart, run.start - 300), run.start);
  return (before.match(/\S\s+(?:[—–-]|--)(?=\s)/g)?.length ?? 0) % 2 === 1;
}

function judgeEllipsis(stop: Stop): Verdict {
  const {
    run,
    tail,
    next,
    passage: { masked, lexicon },
  } = stop;
  if (tail.hasTag) return 'certain';
  const isSpaced = / /.test(masked.slice(run.start, run.end)) && run.end - run.start < 7;
  if (isSpaced) return next.isUpper && next.word !== 'I' ? 'guess' : 'none';
  if (next.isUpper) {
    if (isAttributedQuotation(stop)) return 'none';
    return tail.isQuoted || lexicon.isStarter(next.word) ? 'certain' : 'guess';
  }
  if (next.isLower) return 'none';
  return next.isCasedLower || next.opening !== '' || isWordUnit(masked.charCodeAt(next.wordStart)) ? 'guess' : 'none';
}

/** `“Is it over?” Petrov asked.`: the quotation opens the sentence, and a name with a verb of speaking follows it. */
function isAttributedQuotation({ tail, next, passage: { masked, lexicon }, sentenceStart }: Stop): boolean {
  if (!tail.isQuoted || !next.isUpper || lexicon.isStarter(next.word) || next.opening !== '') return false;
  if (!/["“„«»‘'「]/.test(masked.slice(sentenceStart, sentenceStart + 4))) return false;
  const words = masked.slice(next.wordStart, next.wordStart + 60).split(/\s+/, 4);
  const verb = words.findIndex((word) => lexicon.isSpeakingVerb(word.replace(/[.,;:]+$/, '')));
  return verb > 0 && words.slice(0, verb).every((word) => isUpper(word.charCodeAt(0)));
}

function judgeFullStop(stop: Stop): Verdict {
  const { tail, next, class: wordClass } = stop;
  const isPlain = wordClass === 'plain' || wordClass === 'short';
  if (tail.hasTag) return next.isLower && !isPlain ? 'none' : 'certain';
  if (next.isLower) return isPlain && /[([]/.test(next.opening) && stop.word.length > 2 ? 'guess' : 'none';
  if (isUpper(stop.word.charCodeAt(0)) && isCorporateSuffix(next, stop.passage)) return 'none';
  if (tail.isQuoted || tail.hasBracket) return judgeClosed(stop, isPlain);
  return judgeWord(stop);
}

/** The full stop stands inside the quotation or bracket that closes behind it. */
function judgeClosed(stop: Stop, isPlain: boolean): Verdict {
  const {
    next,
    tail,
    run,
    passage: { masked, lexicon },
  } = stop;
  if (stop.class === 'writer') return 'none';
  // The “U.S.” Army, Lt. (Ret.) J. Cole, Acme (formerly Widget Inc.) Moscow: the marks hold a name, not a sentence.
  const isNameInMarks = /["“„«‘'([]/.test(masked[stop.wordStart - 1] ?? ' ');
  const isInMidSentence = stop.wordStart > stop.sentenceStart + 1;
  const isShortRemark = isNameInMarks && tail.hasBracket && stop.word.length < 5 && isInMidSentence;
  if (isPlain && !isShortRemark) return 'certain';
  if (lexicon.isStarter(next.word)) return 'guess';
  const isInBracket = tail.hasBracket && !tail.isQuoted && masked[run.end] !== '"';
  const goesOn = isNameInMarks || isInBracket || stop.class === 'connector' || stop.class === 'title';
  return goesOn ? 'none' : 'guess';
}

function judgeWord(stop: Stop): Verdict {
  const {
    word,
    next,
    tail,
    passage: { lexicon, masked },
  } = stop;
  const isStarter = next.isUpper && lexicon.isStarter(next.word) && !isShortened(next, masked);
  if (LIST_MARK.test(word) && tokenBefore(masked, stop.wordStart, stop.sentenceStart) === '') return 'none';
  if (lexicon.traits.hasDoubledPlurals && DOUBLED.test(word)) {
    const isFirst = DOUBLED.test(next.word) && masked[next.wordStart + next.word.length] === '.';
    return isFirst || !isStarter ? 'none' : 'guess';
  }
  const mayTakeNumber = stop.class !== 'plain' || stop.wordStart === stop.sentenceStart;
  if (mayTakeNumber && NUMBER_SIGN.test(masked.slice(next.wordStart, next.wordStart + 8))) return 'none';
  switch (stop.class) {
    case 'writer':
      return 'none';
    case 'title':
      // "Gen. He Weidong" is a name, "a retired Gen. He lives" is not.
      if (!isStarter || lexicon.isTitledName(next.word)) return 'none';
      return isLower(unitAfterNext(stop)) ? 'guess' : 'none';
    case 'connector':
      return !lexicon.traits.tellsShapes && isStarter && isReadableWord(word) ? 'guess' : 'none';
    case 'vowelless':
      return isStarter ? 'guess' : 'none';
    case 'numbered':
      return judgeNumbered(stop, isStarter);
    case 'calendar':
      return next.isDigit || isDate(stop) ? 'none' : 'guess';
    case 'time':
      return judgeTime(stop, isStarter);
    case 'closing':
      if (isStarter) return isArticleOfName(stop) ? 'none' : 'guess';
      return next.isUpper && /["“„«]/.test(next.opening) && isSpokenSentence(masked, next.start) ? 'guess' : 'none';
    case 'unit':
      if (/^[NSEW]$/.test(next.word) || (word === 'deg' && /^[CFK]$/.test(next.word))) return 'none';
      return next.isDigit && lexicon.isNumberUnit(word) ? 'none' : 'guess';
    case 'initial':
      return tail.hasReference ? 'guess' : judgeInitial(stop, isStarter);
    case 'ordinal':
      return judgeOrdinal(stop, isStarter);
    case 'short':
      if (isStarter) return 'certain';
      return isInitialOfTitledName(stop) ? 'none' : 'guess';
    case 'plain':
      return 'certain';
  }
}

/** What numbers the sentence that it opens: `iv.`, `b.` */
const LIST_MARK = /^(?:[a-z]|[ivxlcIVXLC]{1,6})$/;

/** `EE. UU.`, `FF. AA.`: how Spanish shortens plurals. */
const DOUBLED = /^([A-Z])\1$/;

/** `Dkt. No. 44`: "No" begins no sentence here. */
const NUMBER_SIGN = /^N(?:o|os|r|um)\.\s?\d/;

/** `Plt. Off. Roe`: a short starter with a full stop of its own is an abbreviation. */
function isShortened(next: NextWord, masked: string): boolean {
  const behind = next.wordStart + next.word.length;
  return next.word.length < 4 && masked[behind] === '.' && isSpace(masked.charCodeAt(behind + 1));
}

/** `Wed. Oct. 4`. */
function isDate({ next, passage: { masked, lexicon } }: Stop): boolean {
  const behind = next.wordStart + next.word.length;
  return lexicon.classOf(next.word) === 'calendar' && /^\.?\s\d/.test(masked.slice(behind, behind + 3));
}

/** `Prof. Em. K. Sato`: an unknown abbreviation between a title and an initial. */
function isInitialOfTitledName({ wordStart, next, sentenceStart, passage: { masked } }: Stop): boolean {
  const isInitial = next.word.length === 1 && masked[next.wordStart + 1] === '.';
  return isInitial && tokenBefore(masked, wordStart, sentenceStart).endsWith('.');
}

/** `No. 17`, `Art. IV`, `Exh. K-7`, `§ 4`: the word takes what follows. */
function judgeNumbered({ word, next, passage: { masked, lexicon } }: Stop, isStarter: boolean): Verdict {
  const isPlainWord = lexicon.isNumberedAsWord(word);
  if (next.isDigit || '§¶#№'.includes(masked[next.wordStart] ?? ' ')) return 'none';
  if (masked.charCodeAt(next.wordStart) === OPAQUE) return 'none';
  const token = masked.slice(next.wordStart, next.wordStart + 16).split(/\s/, 1)[0]!;
  if (/^[A0./-]*0/.test(shapeOf(token))) return 'none';
  if (isPlainWord) return 'certain';
  if (/^A{3,}$/.test(shapeOf(word))) return isStarter ? 'certain' : 'guess';
  const isSmall = isLower(word.charCodeAt(0));
  const isPronoun = isSmall && /^[IA]$/.test(next.word) && isLower(masked.charCodeAt(next.wordStart + 2));
  if (!isPronoun && (/^[A-Za-z]$/.test(next.word) || /^[IVXLC]+$/.test(next.word))) return 'none';
  // "Sec. Rubio", "Reg. Council": what takes numbers written small begins names written large.
  if (isUpper(word.charCodeAt(0)) && next.isUpper && !isStarter) return 'none';
  return next.isUpper || next.isCasedLower || next.opening !== '' ? 'guess' : 'none';
}

/** `5 p.m. Eastern`, and a short adverbial that opens the sentence: `At 5 p.m. Smith spoke.` */
function judgeTime({ run, next, sentenceStart, passage: { masked, lexicon } }: Stop, isStarter: boolean): Verdict {
  if (next.isDigit || /^(?:[A-Z]{0,4}[SDM]?T|UTC|Zulu|Z)$/.test(next.word) || lexicon.isZoneName(next.word))
    return 'none';
  if (lexicon.calendarNames.test(next.word)) return 'none';
  // "10 a.m. New York time"
  if (lexicon.zoneTime.test(masked.slice(next.wordStart, next.wordStart + 80))) return 'none';
  const before = masked.slice(Math.max(sentenceStart, run.start - 120), run.start);
  const isAdverbial =
    lexicon.timeOpener.test(before) &&
    before.split(/\s+/).length < 12 &&
    !/[,;]\s/.test(before) &&
    run.start - sentenceStart < 120;
  return isAdverbial && !isStarter && next.isUpper ? 'none' : 'guess';
}

/** One letter: an initial, unless it numbers the word before it or a new sentence plainly begins. */
function judgeInitial(stop: Stop, isStarter: boolean): Verdict {
  const {
    word,
    wordStart,
    next,
    sentenceStart,
    passage: { masked, lexicon },
  } = stop;
  if (next.isDigit || next.isCasedLower) return 'none';
  const before = tokenBefore(masked, wordStart, sentenceStart);
  if (before === '') return 'none';
  if (next.isUpper && endsListOfLetters(masked, sentenceStart, wordStart)) return 'certain';
  const isNumbering = lexicon.traits.tellsShapes === true && (lexicon.isLabel(before) || isMeasure(before, word));
  const isReporter = lexicon.classOf(next.word) !== undefined && masked[next.wordStart + next.word.length] === '.';
  if (isNumbering && !isReporter && isUpper(word.charCodeAt(0)) && next.isUpper) return 'guess';
  if (!isStarter) return word === 'I' && next.isUpper && !isUpper(before.charCodeAt(0)) ? 'guess' : 'none';
  if (!lexicon.isNameLike(next.word)) return 'guess';
  const isBehindSmallWord = /^a+$/.test(shapeOf(before)) && !lexicon.introducesName(before);
  if (isBehindSmallWord) return 'guess';
  return lexicon.isPersonalPronoun(next.word) && isLower(unitAfterNext(stop)) ? 'guess' : 'none';
}

/** `zones A, B, and` before a letter. */
function endsListOfLetters(masked: string, sentenceStart: number, at: number): boolean {
  const conjunction = LISTED_LETTER.exec(masked.slice(Math.max(sentenceStart, at - 24), at))?.[1];
  return conjunction !== undefined && (conjunction === '&' || isConjunction(conjunction));
}

const LISTED_LETTER = /(?:^|[\s(])[A-Z](?:,\s[A-Z])*,?\s(\S{1,5})\s$/;

/** `35.8 deg. E.`, `34° N.`, `40 °C.`, `5 V.`; but not the compass letter of an address, `37 N. Main St.` */
function isMeasure(before: string, letter: string): boolean {
  if (/[°º]$/.test(before) || (/^deg\.?$/.test(before) && /^[CFK]$/.test(letter))) return true;
  if (/^[NSEW]$/.test(letter)) return /(?:['′"″’”]|\d\.\d+|^deg\.?)$/.test(before);
  return /^[AVWCFKJ]$/.test(letter) && /^\d[\d.,]*$/.test(before);
}

/** Digits alone: a list number, part of a date, or the number that ends the sentence. */
function judgeOrdinal(stop: Stop, isStarter: boolean): Verdict {
  const {
    word,
    wordStart,
    next,
    sentenceStart,
    passage: { masked, lexicon },
  } = stop;
  if (word.length > 2) return 'certain';
  const before = tokenBefore(masked, wordStart, sentenceStart);
  if (lexicon.traits.hasDottedOrdinals) {
    // "4,5." and "3:1." are no ordinals, nor is the number of a table.
    if (/\d[,:/]$/.test(masked.slice(Math.max(0, wordStart - 2), wordStart))) return 'certain';
    const isDay = isDottedMonth(next.word) || isSharedMonth(next.word);
    if (!isDay && next.isUpper && lexicon.isLabel(numberedWord(masked, wordStart, sentenceStart))) return 'certain';
    if (!isDay && next.isUpper && lexicon.leadsToAmount(before)) return 'guess';
    const isNumbered = before.endsWith('.') && lexicon.classOf(before.slice(0, -1)) !== undefined;
    if (!isStarter && !isNumbered) return 'none';
    return 'guess';
  }
  if (isForeignDate(next.word, before)) return 'none';
  // "1:3." and "$45." are no list numbers.
  const isAlone = before === '' || isSpace(masked.charCodeAt(wordStart - 1)) || masked[wordStart - 1] === '(';
  if (!isAlone) return 'certain';
  if (before === '') return 'none';
  const isEnumerated = /[:;,(]$/.test(before) || isConjunction(before);
  if (isEnumerated && next.isUpper && (word === '1' || isInlineList(stop))) {
    return isStarter && !/[:;(]$/.test(before) ? 'guess' : 'none';
  }
  if (next.isDigit) return isDottedDate(stop, before) ? 'none' : 'certain';
  const isDay = lexicon.classOf(before.replace(/\.$/, '')) === 'calendar' || /^Aa{2,}$/.test(shapeOf(before));
  return isStarter || isDay ? 'certain' : 'guess';
}

/** The word that the number at `at` belongs to, other numbers before it passed over: "Tabellen 3 und" of `Tabellen 3 und 4.` */
function numberedWord(masked: string, at: number, sentenceStart: number): string {
  const before = masked.slice(Math.max(sentenceStart, at - 40), at);
  return /(\p{L}+)\s+(?:\d{1,3}(?:,\s+|\s+\p{Ll}{1,4}\s+)){0,3}$/u.exec(before)?.[1] ?? '';
}

/** `am 3. Mai` in a text that does not say it is German. */
function isForeignDate(next: string, before: string): boolean {
  return isDottedMonth(next) || (isSharedMonth(next) && isDayOpener(before));
}

/** Whether an earlier item of `names: 1. Ali and 2. Omar` stands in the sentence. */
function isInlineList({ wordStart, sentenceStart, passage: { masked } }: Stop): boolean {
  return /(?:^|[\s(])\d{1,2}\.\s/.test(masked.slice(Math.max(sentenceStart, wordStart - 120), wordStart));
}

/** `12. 5. 2023`. */
function isDottedDate({ next, passage: { masked } }: Stop, before: string): boolean {
  if (!/^(?:\d{1,2}|\d{4})$/.test(next.word)) return false;
  const behind = masked[next.wordStart + next.word.length] ?? '';
  if (/^\d{1,2}\.$/.test(before)) return true;
  return behind === '.' && isDateOpener(before);
}

/** Neither "The" of "The Hague" nor of "The Times" shows that a sentence begins behind `U.S.` */
function isArticleOfName({ next, passage: { masked, lexicon } }: Stop): boolean {
  return lexicon.articledNames.test(masked.slice(next.wordStart, next.wordStart + 16));
}

/** `“We left,” he said`, unlike `“Iron Dome” batteries`: the quotation at `start` closes behind a mark of its own. */
function isSpokenSentence(masked: string, start: number): boolean {
  return /^["“„«][^"”“»]{3,300}[.,!?…]["”“»]/.test(masked.slice(start, start + 304));
}

/** `Widget Bros. Inc.,`, `Sdn. Bhd.` */
function isCorporateSuffix(next: NextWord, { masked, lexicon }: BoundaryContext): boolean {
  return lexicon.isCompanySuffix(next.word) && /[.,]/.test(masked[next.wordStart + next.word.length] ?? '');
}

/** A word of the language, as far as its shape tells: `art`, not `bzw` or `z.B`. */
function isReadableWord(word: string): boolean {
  return /^a{3,}$/.test(shapeOf(word)) && /[aeiouyäöüéèáíóúàâêîôûãõаеёиоуыэюяαεηιουω]/.test(word);
}

/** The unit behind the white space behind the next word; `NaN` at the end of the text. */
function unitAfterNext({ next, passage: { masked } }: Stop): number {
  return masked.charCodeAt(skipSpaces(masked, next.wordStart + wordAt(masked, next.wordStart).length));
}

/** Inside a quotation, or a bracket that opened in mid-sentence, which closes only later. */
function isEnclosed({ passage, run, tail, sentenceStart }: Stop): boolean {
  return isEnclosedAt(passage, run.start, tail.closedEnd, sentenceStart);
}

function isEnclosedAt(passage: BoundaryContext, at: number, closedEnd: number, sentenceStart: number): boolean {
  const enclosures = passage.enclosuresOf(at);
  if (enclosures.length === 0) return false;
  const firstWord = readNext(passage.masked, sentenceStart).wordStart;
  for (const pair of enclosures) {
    if (pair.close < closedEnd) return false;
    if (pair.isQuotation || pair.open >= firstWord) return true;
  }
  return false;
}
