// How a text begins, for messages that name it. Does not know markup.

/** A cut at a space leaves at least so many UTF-16 units; of a longer word, the beginning is shown. */
const shortest = 12;

/** `text` on one line; where it has more than `longest` UTF-16 units, its first words and `…`. No character is cut in two. */
export function beginningOf(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const space = line.lastIndexOf(' ', longest);
  const end = space >= shortest ? space : isTrail(line.charCodeAt(longest)) ? longest - 1 : longest;
  return `${line.slice(0, end).replace(/[\s,;:.–—-]+$/, '')}…`;
}

/** Whether a unit is the second half of a character. */
function isTrail(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
