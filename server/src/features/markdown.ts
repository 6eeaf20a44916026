// Small Markdown for hovers and completions. Text of documents is data: whatever it holds, it comes out as the same words
// and as no markup, link or hidden direction. Also plain text, for clients that show nothing else.

/** Bidirectional controls, zero-width characters, soft hyphens, tags: invisible, and able to make text look like another. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;
const CONTROL = /[\s\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g;
const MARKUP = /[\\`*_[\]<>&|~@]|:(?=\/\/)|(?<=\bwww)\.|(?<=^\d+)[.)]|^[-+=#]/gi;

/** One line of visible characters, at most `limit` of them. */
export function plainLine(text: string, limit = 240): string {
  const line = text.slice(0, limit * 4).replace(INVISIBLE, '').replace(CONTROL, ' ').trim();
  const characters = line.length > limit ? [...line] : [];
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('').trimEnd()}…` : line;
}

/** As `plainLine`, for a place within a line of Markdown. */
export function escapeMarkdown(text: string, limit?: number): string {
  return plainLine(text, limit).replace(MARKUP, '\\$&');
}

/** A code span; backticks inside become the apostrophes they look like. */
export function codeSpan(text: string, limit?: number): string {
  const line = plainLine(text, limit).replaceAll('`', 'ˋ');
  return line === '' ? '' : `\`${line}\``;
}

/** A link that shows its whole target; the words alone when it is no web address. */
export function webLink(address: string): string {
  const line = plainLine(address, 500);
  return /^https?:\/\/[^\s<>()[\]{}`\\"'|*_]+$/i.test(line) ? `<${line}>` : escapeMarkdown(line, 500);
}
