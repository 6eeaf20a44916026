// What one UTF-16 code unit is to the sentence splitter: stop, closing mark, opening mark, white space, letter case.
// Looks at single units only; a surrogate half counts as a letter without case.

import { SKIP, TAG } from './mask.ts';

const STOP = 1;
const CLOSING = 2;
const OPENING = 4;
const SPACE = 8;
const STRONG = 16;
const UNSPACED = 32;
const PAIRED = 64;
const INNER = 128;

const flags = new Uint8Array(0x10000);

function mark(units: string, flag: number): void {
  for (let i = 0; i < units.length; i++) flags[units.charCodeAt(i)]! |= flag;
}

const STAND_IN_SKIP = String.fromCharCode(SKIP);
// `!` and `?` in all scripts, and the full stops of scripts in which the sign has no other use.
const STRONG_STOPS = '!?‼⁇⁈⁉‽。！？｡．।॥؟۔։׃።፧፨။។༎᠃᠉';
mark(`.…${STRONG_STOPS}${String.fromCharCode(TAG)}`, STOP);
mark(STRONG_STOPS, STRONG);
mark('。！？｡．।॥።፧፨။។༎᠃᠉', UNSPACED);
mark(`)]}"'”’»›」』）】》〉*_${STAND_IN_SKIP}`, CLOSING);
mark(`([{"'“‘«„‚‹「『（【《〈¿¡*_—–-${STAND_IN_SKIP}`, OPENING);
mark('\t\n\v\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A', SPACE);
mark('\u2028\u2029\u202F\u205F\u3000\uFEFF\u200B', SPACE);
// Marks of direction and joiners are seen by nobody: they stand before and behind words as if they were not there.
mark('\u200E\u200F\u202A\u202B\u202C\u2060\u2066\u2067\u2068\u2069', OPENING | CLOSING);
mark(`"'“”„‚‘’«»()（）[]「」『』`, PAIRED);
mark(".'’&/+°º-–", INNER);

/** Whether a sentence may end here: a terminator, or the stand-in of a tag. */
export const isStop = (unit: number): boolean => (flags[unit]! & STOP) !== 0;
export const isTerminator = (unit: number): boolean => (flags[unit]! & STOP) !== 0 && unit !== TAG;
/** A terminator that has no other use: `!`, `?`, `。`, `।`, but not `.` and `…`. */
export const isStrong = (unit: number): boolean => (flags[unit]! & STRONG) !== 0;
/** A terminator of a script that puts no white space behind it. */
export const isUnspaced = (unit: number): boolean => (flags[unit]! & UNSPACED) !== 0;
export const isClosing = (unit: number): boolean => (flags[unit]! & CLOSING) !== 0;
export const isOpening = (unit: number): boolean => (flags[unit]! & OPENING) !== 0;
/** A quotation mark or bracket of either side. */
export const isPaired = (unit: number): boolean => (flags[unit]! & PAIRED) !== 0;
/** A mark that may stand inside a word or abbreviation: `U.S`, `R&D`, `and/or`. */
export const isInnerMark = (unit: number): boolean => (flags[unit]! & INNER) !== 0;
/** White space as `String.prototype.trim` has it, and the space of no width. */
export const isSpace = (unit: number): boolean => (flags[unit]! & SPACE) !== 0;
export const isNoBreakSpace = (unit: number): boolean => unit === 0xa0 || unit === 0x202f;

const NO_WORD = 1;
const UPPER = 2;
const LOWER = 3;
const UNCASED = 4;
const MARK = 5;
const DIGIT = 6;

/** Filled as units are met; 0 is "not met yet". */
const kinds = new Uint8Array(0x10000);
kinds.fill(NO_WORD, 0, 0x80);
kinds.fill(DIGIT, 0x30, 0x3a);
kinds.fill(UPPER, 0x41, 0x5b);
kinds.fill(LOWER, 0x61, 0x7b);
// General punctuation and currency signs, the usual non-ASCII of English text.
kinds.fill(NO_WORD, 0x2000, 0x2070);
kinds.fill(NO_WORD, 0x20a0, 0x20d0);

export const isUpper = (unit: number): boolean => kindOf(unit) === UPPER;
export const isLower = (unit: number): boolean => kindOf(unit) === LOWER;
export const isDigit = (unit: number): boolean => kindOf(unit) === DIGIT;
/** Letter, digit, combining mark or half of a surrogate pair. */
export const isWordUnit = (unit: number): boolean => kindOf(unit) > NO_WORD;
export const isHiragana = (unit: number): boolean => unit >= 0x3041 && unit <= 0x309f;

/**
 * `text` with a sign for each unit's kind, of the same length: `A` upper case, `a` lower case, `x` a letter without case,
 * `m` a combining mark, `0` a digit; all else stands for itself. Patterns over shapes are short and the same in every
 * script, and spare the start the compiling of Unicode classes.
 */
export function shapeOf(text: string): string {
  let shape = '';
  for (let i = 0; i < text.length; i++) {
    const kind = kindOf(text.charCodeAt(i));
    shape += kind === NO_WORD ? text[i]! : SIGNS[kind]!;
  }
  return shape;
}

const SIGNS = '??Aaxm0';

/** `NaN`, what `charCodeAt` gives outside the text, is none of all this: it indexes no entry. */
function kindOf(unit: number): number {
  const known = kinds[unit];
  if (known === undefined) return NO_WORD;
  return known === 0 ? (kinds[unit] = readKind(unit)) : known;
}

function readKind(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return UNCASED;
  const character = String.fromCharCode(unit);
  const isAlphabetWithCase = (unit >= 0xc0 && unit <= 0x24f) || (unit >= 0x386 && unit <= 0x52f && unit !== 0x387);
  if (isAlphabetWithCase) {
    if (character !== character.toLowerCase()) return UPPER;
    if (character !== character.toUpperCase()) return LOWER;
  }
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (/\p{M}/u.test(character)) return MARK;
  if (!/[\p{L}\p{N}]/u.test(character)) return NO_WORD;
  // Unicode calls Georgian letters lower case, but Georgian sentences begin with them.
  if (unit >= 0x10d0 && unit <= 0x10ff) return UNCASED;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return UPPER;
  return /\p{Ll}/u.test(character) ? LOWER : UNCASED;
}
