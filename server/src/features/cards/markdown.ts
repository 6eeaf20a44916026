// Small Markdown for hovers and completions. Text of documents is data: whatever it holds, it comes out as the same words
// and as no markup, link or hidden direction.

import { plainLine } from '../../core/text/plain-line.ts';

const MARKUP = /[\\`*_[\]<>&|~@]|:(?=\/\/)|(?<=\bwww)\.|(?<=^\d+)[.)]|^[-+=#]/gi;

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

/** A link to a place in a file. The words alone where the address holds what Markdown could take for something else. */
export function placeLink(text: string, uri: string): string {
  const words = escapeMarkdown(text);
  return /^[a-z][a-z0-9+.-]*:[^\s<>()[\]{}`\\"|*]+$/i.test(uri) ? `[${words}](${uri})` : words;
}
