// One line of a text that came from a document: whatever it holds, what is seen of it is what it says.

/** Bidirectional controls, zero-width characters, soft hyphens, tags: invisible, and able to make text look like another. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;
const CONTROL = /[\s\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g;

/** One line of visible characters, at most `limit` of them. */
export function plainLine(text: string, limit = 240): string {
  const line = text.slice(0, limit * 4).replace(INVISIBLE, '').replace(CONTROL, ' ').trim();
  const characters = line.length > limit ? [...line] : [];
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('').trimEnd()}…` : line;
}
