// The word before or behind a place in a text, by its characters: cheap questions before dear expressions.

/** Directly before `index`, but for spaces and a full stop; empty where anything else is there. */
export function precedingWord(text: string, index: number): string {
  let end = index;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  if (text.charCodeAt(end - 1) === 46) end--;
  let start = end;
  while (start > 0 && isLetter(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

/** Directly behind `index`, but for one space or hyphen; empty where anything else is there. */
export function wordBehind(text: string, index: number): string {
  const code = text.charCodeAt(index);
  const start = isSpace(code) || code === 45 ? index + 1 : index;
  let end = start;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2009 || code === 0x202f;
}

/** Of any alphabet, and marks on letters. */
function isLetter(code: number): boolean {
  const small = code | 32;
  return (small >= 97 && small <= 122) || (code >= 0xc0 && (code < 0x2000 || code > 0x2bff) && code !== 0xd7);
}
