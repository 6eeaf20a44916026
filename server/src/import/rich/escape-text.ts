// Words as Markdown that reads as these words and nothing else: no emphasis, link, tag, list or heading comes of them.

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”|\\`[\]*~]+/gi;

/** `isInLink`: the words of a link, in which an address is not made one again. `next` is the sign that stands behind `text`, if one does. */
export function escapeText(text: string, isInLink = false, next?: string): string {
  if (isInLink) return escapeWords(text);
  let out = '';
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const end = match.index + match[0].length;
    out += escapeWords(text.slice(at, match.index)) + addressText(match[0], text[end] ?? next);
    at = end;
  }
  return out + escapeWords(text.slice(at));
}

/** A backslash would become part of an address: where one follows, or a sign in it could be read otherwise, it is marked off. */
function addressText(address: string, next: string | undefined): string {
  const isPlain = !/&[#\w]+;|_$/.test(address) && (next === undefined || /[ \t"“”]/.test(next));
  return isPlain || /^www/i.test(address) ? address : `<${address}>`;
}

/** Brackets around words, which nothing makes a tag, a link or a note. */
const HARMLESS = /\[(?![\^@#:]|-@|but\b|(?:assumption|gap|note)\b|[ xX]\])[^[\]@\\]{0,200}\](?![([:{])/iy;

function escapeWords(words: string): string {
  if (!/[\\`*_[\]<>&~|{]/.test(words)) return words;
  let out = '';
  for (let at = 0; at < words.length; at++) {
    const sign = words[at]!;
    if (sign === '[') {
      HARMLESS.lastIndex = at;
      const match = words[at - 1] === '^' || words[at - 1] === '!' ? null : HARMLESS.exec(words);
      if (match) {
        out += `[${escapeWords(match[0].slice(1, -1))}]`;
        at += match[0].length - 1;
      } else out += '\\[';
    } else if (sign === '_') out += isWord(words[at - 1]) && isWord(words[at + 1]) ? '_' : '\\_';
    else if (sign === '<') out += /[a-z/!?]/i.test(words[at + 1] ?? '') ? '\\<' : '<';
    else if (sign === '&') out += /^&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i.test(words.slice(at, at + 40)) ? '\\&' : '&';
    else if (sign === '{') out += words[at - 1] === ']' || /^\{[.#]/.test(words.slice(at, at + 2)) ? '\\{' : '{';
    else out += /[\\`*|~\]]/.test(sign) ? `\\${sign}` : sign;
  }
  return out;
}

function isWord(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}

/** What would begin a block at the start of a line. `line` is escaped already. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^(#{1,6}(?=\s|$)|[-+](?=\s|$)|>|={1,}\s*$|-{2,}\s*$|:)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
