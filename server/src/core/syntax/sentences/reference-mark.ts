// Reference marks glued to the end of a sentence: `.[Doe 2020]`, `.(1)`, `.^5^`, `.†`, `.🚢`. Marks that the Markdown reader
// tells (footnotes, linked numbers, superscript tags) come here as stand-ins. Decides no boundary.

import { REFERENCE, SKIP } from './mask.ts';

const SKIPPED = String.fromCharCode(SKIP);
/** With a page behind it, as in Wikipedia: `[1]: 5`. */
const BRACKETED = new RegExp(
  `\\[${SKIPPED}*([^[\\]\\n]{1,60}?)${SKIPPED}*\\](?::${SKIPPED}* ?\\d{1,4}(?:[–-]\\d{1,4})?(?=[\\s${SKIPPED}]|$))?(?!\\()`,
  'y',
);
const NUMBERED = /\[\d{1,3}(?:[,–-] ?\d{1,3}){0,8}\](?!\()/y;
/** A number, a letter, or a name with its year: `(1)`, `(b)`, `(Doe et al., 2020: 14)`. */
const PARENTHESISED =
  /\((?:\d{1,3}[a-z]?(?:[,–-] ?\d{1,3}){0,8}|[a-z*†‡]|[^()\n]{1,60}\b(?:1[5-9]|20)\d\d[a-z]?(?:[:,] ?(?:pp?\. ?)?\d{1,4}(?:[–-]\d{1,4})?)?)\)(?=\s|$)/y;
const SUPERSCRIPT = /\^[^\s^]{1,12}\^/y;
const OPEN_BRACKET = 0x5b;
const OPEN_PARENTHESIS = 0x28;
const CARET = 0x5e;

/** The end of `[12]`, of superscript digits or of a footnote reference at `from`; `from` when there is none. */
export function referenceEnd(masked: string, from: number): number {
  let at = from;
  while (isReferenceUnit(masked.charCodeAt(at))) at++;
  return at > from || masked.charCodeAt(at) !== OPEN_BRACKET ? at : matchEnd(NUMBERED, masked, at);
}

/** The same for what counts only right behind a full stop: also words in brackets, signs and pictures. */
export function gluedReferenceEnd(masked: string, from: number): number {
  let at = from;
  while (isReferenceUnit(masked.charCodeAt(at)) || isSignUnit(masked.charCodeAt(at))) at++;
  if (at > from) return at;
  switch (masked.charCodeAt(at)) {
    case OPEN_BRACKET: {
      BRACKETED.lastIndex = at;
      const found = BRACKETED.exec(masked);
      return found && isMark(found[1]!) ? at + found[0].length : at;
    }
    case OPEN_PARENTHESIS:
      return matchEnd(PARENTHESISED, masked, at);
    case CARET:
      return matchEnd(SUPERSCRIPT, masked, at);
    default:
      return at;
  }
}

/** `citation needed`, `Doe 2020, p. 4`; but not a sentence in brackets. */
function isMark(words: string): boolean {
  return !/[.!?…]["”’]?$/.test(words) && words.split(/\s+/, 8).length < 8;
}

function matchEnd(pattern: RegExp, masked: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(masked) ? pattern.lastIndex : at;
}

/** The stand-in of a reference, or a superscript digit: `¹²³⁰⁴⁵⁶⁷⁸⁹`. */
const isReferenceUnit = (unit: number): boolean =>
  unit === REFERENCE || unit === 0xb9 || unit === 0xb2 || unit === 0xb3 || (unit >= 0x2070 && unit <= 0x2079);

/** `†`, `‡`, `※`, or a unit of a picture: `✅`, `🚢`, `⚠️`. */
const isSignUnit = (unit: number): boolean =>
  unit > 0x2019 &&
  (unit === 0x2020 ||
    unit === 0x2021 ||
    unit === 0x203b ||
    unit === 0x20e3 ||
    unit === 0x200d ||
    unit === 0xfe0f ||
    (unit >= 0x2600 && unit <= 0x27bf) ||
    (unit >= 0x2b00 && unit <= 0x2bff) ||
    (unit >= 0xd83c && unit <= 0xd83e) ||
    (unit >= 0xdc00 && unit <= 0xdfff));
