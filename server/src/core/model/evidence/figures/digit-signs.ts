// What stands beside the digits of a stretch of text: so that an expression is tried only where it may match.

/** Bits of what `digitSigns` returns. */
export const beside = {
  /** Directly behind a digit. */
  colon: 1,
  point: 2,
  slash: 4,
  dash: 8,
  /** G or D. */
  size: 16,
  /** h or H. */
  hour: 32,
  /** a or p, in either case; perhaps behind spaces. */
  half: 64,
  /** A point or a closing parenthesis. */
  item: 128,
  /** An s behind a zero, perhaps with an apostrophe before it. */
  decade: 256,
  /** Directly before a digit. */
  apostrophe: 512,
  plus: 1024,
  bracket: 2048,
  hash: 4096,
  /** Four digits in a row. */
  four: 8192,
  /** A zero that opens a number of two digits or more. */
  zero: 16384,
  /** Anywhere: a slash behind a colon, or “www”. */
  address: 32768,
} as const;

/** Those of `beside` that `text` has. */
export function digitSigns(text: string): number {
  let signs = text.includes('://') || text.includes('www') ? beside.address : 0;
  digit.lastIndex = 0;
  while (digit.test(text)) {
    const start = digit.lastIndex - 1;
    let end = start + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    digit.lastIndex = end;
    if (start > 0) signs |= before(text.charCodeAt(start - 1));
    if (end - start > 3) signs |= beside.four;
    if (end - start > 1 && text.charCodeAt(start) === 48) signs |= beside.zero;
    if (end < text.length) signs |= behind(text, end, text.charCodeAt(end));
  }
  return signs;
}

const digit = /\d/g;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function before(code: number): number {
  switch (code) {
    case 39:
    case 0x2019:
      return beside.apostrophe;
    case 43:
      return beside.plus;
    case 91:
    case 94:
      return beside.bracket;
    case 35:
      return beside.hash;
    default:
      return 0;
  }
}

/** `code` is what stands at `at`, directly behind a digit. */
function behind(text: string, at: number, code: number): number {
  switch (code) {
    case 58:
      return beside.colon;
    case 46:
      return beside.point | beside.item;
    case 41:
      return beside.item;
    case 47:
      return beside.slash;
    case 45:
      return beside.dash;
    case 68:
    case 71:
      return beside.size;
    case 39:
    case 115:
    case 0x2019:
      return text.charCodeAt(at - 1) === 48 ? beside.decade : 0;
    case 72:
    case 104:
      return beside.hour;
    default: {
      let next = at;
      while (isSpace(text.charCodeAt(next))) next++;
      const letter = text.charCodeAt(next) | 32;
      return letter === 97 || letter === 112 ? beside.half : 0;
    }
  }
}

/** As `\s` has it. */
function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x202f ||
    code === 0x2009 ||
    (code > 0x1680 && /\s/.test(String.fromCharCode(code)))
  );
}
