// Reads a sentence as a row of words: what the exemption rules look at instead of characters. Knows no vocabulary; of scripts it
// knows only which are written without spaces.

import type { Word, WordRow } from '../../languages/word-row.ts';

/** Enough for every rule, and a bound on the work a long sentence makes. */
const limit = 64;

/** Reads the first words of `written`; none when it has neither letters nor digits. Linear. */
export function readWords(written: string): WordRow {
  const text = written.includes('&') ? written.replace(apostropheEntity, '’') : written;
  const words: Word[] = [];
  let isShouted = true;
  let unspaced = 0;
  let start = nextWordStart(text, 0);
  const isQuotation = openingQuotes.test(text.slice(Math.max(0, start - 3), start));
  while (start < text.length && words.length < limit) {
    const end = wordEnd(text, start);
    const next = nextWordStart(text, end);
    const spelled = text.slice(start, end);
    const lower = spelled.toLowerCase();
    const first = text.charCodeAt(start);
    if (isShouted && spelled !== spelled.toUpperCase()) isShouted = false;
    if (first > 0x0dff) unspaced += countUnspaced(spelled);
    words.push({
      text: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
      isCapitalised: lower.charCodeAt(0) !== first,
      isNumber: isDigit(first),
      gap: text.slice(end, next),
    });
    start = next;
  }
  const size = Math.max(words.length, Math.ceil(unspaced / 2));
  return { words, isCut: start < text.length, isQuotation, isShouted: isShouted && words.length > 0, size };
}

/** An apostrophe as HTML writes it: "isn&#8217;t" is one word, and a verb. */
const apostropheEntity = /&(?:#8217|#x2019|#39|#x27|rsquo|apos);/gi;

const openingQuotes = /["“„«‘'‹「『]/;

function nextWordStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isWordUnit(text.charCodeAt(at))) at++;
  return at;
}

function wordEnd(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isWordUnit(unit)) continue;
    if (!isJoiner(unit) || !isWordUnit(text.charCodeAt(at + 1))) break;
    if ((unit === comma || unit === colon) && !(isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))))
      break;
  }
  return at;
}

const comma = 0x2c;
const colon = 0x3a;

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Letters and digits; beyond ASCII everything but the blocks of punctuation, symbols and pictures. */
function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return isDigit(unit) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba;
  if (unit < 0x2000) return unit !== 0xd7 && unit !== 0xf7;
  if (unit < 0x2c00 || (unit >= 0x3000 && unit < 0x3040)) return false;
  // Of the surrogates only those of Chinese: the rest is pictures mostly. Then private use, which stands in for markup.
  if (unit >= 0xd800 && unit < 0xf900) return unit >= 0xd840 && unit < 0xd890;
  return (
    unit < 0xfe00 || (unit >= 0xfe70 && unit < 0xff00) || (unit >= 0xff10 && unit < 0xffe0 && !isFullWidthMark(unit))
  );
}

function isFullWidthMark(unit: number): boolean {
  return (unit >= 0xff1a && unit <= 0xff20) || (unit >= 0xff3b && unit <= 0xff40) || (unit >= 0xff5b && unit <= 0xff65);
}

/** Marks that stay inside a word when a letter or digit follows at once: `' ’ . , : / - & _ @ +`. */
function isJoiner(unit: number): boolean {
  return "'’.,:/-&_@+".includes(String.fromCharCode(unit));
}

/** Code units of Thai, Lao, Burmese, Khmer, Chinese and Japanese writing. */
function countUnspaced(word: string): number {
  let count = 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    const isUnspaced =
      (unit >= 0x0e00 && unit <= 0x0eff) ||
      (unit >= 0x1000 && unit <= 0x109f) ||
      (unit >= 0x1780 && unit <= 0x17ff) ||
      (unit >= 0x3040 && unit <= 0x30ff) ||
      (unit >= 0x3400 && unit <= 0x9fff) ||
      (unit >= 0xd840 && unit < 0xd890);
    if (isUnspaced) count++;
  }
  return count;
}
