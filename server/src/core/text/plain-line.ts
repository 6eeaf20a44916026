// Text of a document or a file on one line, to be shown: the same words, and nothing that could hide or turn them round.

/** Bidirectional controls, zero-width characters, soft hyphens, tags: invisible, and able to make text look like another. */
const INVISIBLE =
  /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;
const CONTROL = /[\s\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g;

/** Signs of which none is invisible, a line break or one of two blanks side by side. */
const NOT_PLAIN = /[^\x20-\x7e]| {2}|^ | $/;

/** One line of visible characters, at most `limit` of them. */
export function plainLine(text: string, limit = 240): string {
  if (text.length <= limit && !NOT_PLAIN.test(text)) return text;
  const line = text
    .slice(0, limit * 4)
    .replace(INVISIBLE, '')
    .replace(CONTROL, ' ')
    .trim();
  const characters = line.length > limit ? [...line] : [];
  return characters.length > limit
    ? `${characters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`
    : line;
}
