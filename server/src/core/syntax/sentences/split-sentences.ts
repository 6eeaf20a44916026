// Cuts running text into sentences, with exact offsets and a word on how sure each cut is. Finds the stops and builds
// the spans; sentence-boundary.ts decides. Knows neither Markdown nor tags, only where they stand.

import { assumedLanguage } from '../../languages/known-languages.ts';
import type { ReadingLanguage } from '../../languages/language.ts';
import type { SentenceStops } from '../../languages/sentence-words.ts';
import type { Span } from '../../text/span.ts';
import { type Boundary, type BoundaryContext, boundaryAt, boundaryAtBareTag } from './boundary.ts';
import { isClosing, isSpace, isStop, isTerminator } from './characters.ts';
import { type Enclosure, findEnclosures } from './enclosures.ts';
import { lexiconFor } from './lexicon.ts';
import { type MaskSpan, maskText, REFERENCE, SKIP, TAG } from './mask.ts';
import { readStopRun, type StopRun } from './stop.ts';

export type { MaskKind, MaskSpan } from './mask.ts';

/** `end` is behind closing marks and behind the tags and references that trail the sentence. */
export interface Sentence extends Span {
  /** End of the words with their full stop and closing marks, before trailing references and tags. */
  readonly bodyEnd: number;
  /** False where the boundary before the sentence is a guess. The start of the text is certain. */
  readonly isCertainStart: boolean;
  /** False where the boundary behind the sentence is a guess. The end of the text is certain. */
  readonly isCertainEnd: boolean;
}

export interface SplitOptions {
  /** The assumed one when absent. */
  readonly language?: ReadingLanguage;
  /** The writer's own: words whose full stop ends no sentence. Lower case, no final full stop. */
  readonly abbreviations?: ReadonlySet<string>;
}

const NO_ABBREVIATIONS: ReadonlySet<string> = new Set();

/**
 * The sentences of one run of text (a paragraph, a cell, a list item), in order, trimmed of white space, never empty and
 * never overlapping. Offsets are UTF-16 code units of `text`. White space, block quote marks and comments between two
 * sentences belong to neither; a text of nothing else gives no sentence. Never throws. A quotation, or a bracket that
 * opens in mid-sentence, is not cut. Several tags in one sentence leave it one sentence.
 */
export function splitSentences(
  text: string,
  masks: readonly MaskSpan[],
  options: SplitOptions = {},
): readonly Sentence[] {
  const masked = maskText(text, masks);
  const language = options.language ?? assumedLanguage;
  const sentences: Sentence[] = [];
  let start = sentenceStart(masked, text, 0);
  let isCertainStart = true;
  let passage: BoundaryContext | undefined;
  let stop = nextStop(masked, start, language.stops);
  while (stop) {
    passage ??= createPassage(masked, language, options.abbreviations ?? NO_ABBREVIATIONS);
    const boundary = boundaryOf(passage, stop, start);
    let from = stop.end;
    if (boundary) {
      const nextStart = sentenceStart(masked, text, boundary.end);
      const isLast = nextStart >= masked.length;
      const isCertainEnd = boundary.isCertain || isLast;
      const body = bodyEnd(masked, start, boundary.bodyEnd);
      sentences.push({ start, end: boundary.end, bodyEnd: body, isCertainStart, isCertainEnd });
      start = nextStart;
      isCertainStart = boundary.isCertain;
      from = Math.max(from, start);
    }
    stop = nextStop(masked, from, language.stops);
  }
  const end = lastEnd(masked, start);
  if (end > start) {
    sentences.push({ start, end, bodyEnd: bodyEnd(masked, start, end), isCertainStart, isCertainEnd: true });
  }
  return sentences;
}

function boundaryOf(passage: BoundaryContext, stop: StopRun, start: number): Boundary | undefined {
  return passage.masked.charCodeAt(stop.start) === TAG
    ? boundaryAtBareTag(passage, stop.start, stop.end, start)
    : boundaryAt(passage, stop, start);
}

/** The next run of terminators, or of one tag's stand-ins, at or behind `from`. */
function nextStop(masked: string, from: number, stops: SentenceStops | undefined): StopRun | undefined {
  for (let at = from; at < masked.length; at++) {
    const unit = masked.charCodeAt(at);
    if (isStop(unit)) {
      if (unit === TAG) return { start: at, end: tagEnd(masked, at) };
      if (!(stops?.fullStopEndsNothing && unit === FULL_STOP && masked[at + 1] !== '.')) return readStopRun(masked, at);
    } else if (stops?.ends.includes(masked[at]!)) return { start: at, end: at + 1 };
  }
  return undefined;
}

const FULL_STOP = 0x2e;

function tagEnd(masked: string, from: number): number {
  let end = from;
  while (masked.charCodeAt(end) === TAG) end++;
  return end;
}

function createPassage(masked: string, language: ReadingLanguage, abbreviations: ReadonlySet<string>): BoundaryContext {
  let pairs: readonly Enclosure[] | undefined;
  let taken = 0;
  const around: Enclosure[] = [];
  return {
    masked,
    lexicon: lexiconFor(language),
    abbreviations,
    enclosuresOf(offset) {
      pairs ??= findEnclosures(masked);
      for (let pair = pairs[taken]; pair && pair.open < offset; pair = pairs[++taken]) {
        while (around.length > 0 && around.at(-1)!.close < pair.open) around.pop();
        around.push(pair);
      }
      while (around.length > 0 && around.at(-1)!.close < offset) around.pop();
      return around;
    },
  };
}

/** Where a sentence begins at or behind `from`: past white space, block quote marks, and markup that stands alone. */
function sentenceStart(masked: string, text: string, from: number): number {
  let at = from;
  for (;;) {
    while (isSpace(masked.charCodeAt(at))) at++;
    if (masked.charCodeAt(at) !== SKIP) return at;
    let markEnd = at + 1;
    while (masked.charCodeAt(markEnd) === SKIP) markEnd++;
    const standsAlone = markEnd >= masked.length || isSpace(masked.charCodeAt(markEnd));
    if (standsAlone) at = markEnd;
    else if (text[at] === '>') at++;
    else return at;
  }
}

/** The end of the text, without closing white space and markup that stands alone (a comment). */
function lastEnd(masked: string, start: number): number {
  let end = masked.length;
  for (;;) {
    while (end > start && isSpace(masked.charCodeAt(end - 1))) end--;
    let mark = end;
    while (mark > start && masked.charCodeAt(mark - 1) === SKIP) mark--;
    if (mark === end || mark === start || !isSpace(masked.charCodeAt(mark - 1))) return end;
    end = mark;
  }
}

/**
 * `end` moved before the tags that stand there, with a full stop behind them (`left [@x].`) or without, and before
 * references where nothing follows them.
 */
function bodyEnd(masked: string, start: number, end: number): number {
  let body = end;
  for (;;) {
    const words = backOver(masked, start, body, isSpace);
    const unmarked = backOver(masked, start, backOver(masked, start, words, isStopOrClosing), isSpace);
    const isBehind = (at: number, kind: number): boolean => at > start && masked.charCodeAt(at - 1) === kind;
    if (isBehind(unmarked, TAG)) body = backOver(masked, start, unmarked, (unit) => unit === TAG);
    else if (isBehind(words, REFERENCE)) body = backOver(masked, start, words, (unit) => unit === REFERENCE);
    else return words;
  }
}

const isStopOrClosing = (unit: number): boolean => isTerminator(unit) || isClosing(unit);

function backOver(masked: string, floor: number, from: number, accepts: (unit: number) => boolean): number {
  let at = from;
  while (at > floor && accepts(masked.charCodeAt(at - 1))) at--;
  return at;
}
