// A sentence with everything blanked out that is not its writer's own voice: quotations, code, titles set off by marks, tags,
// links. Does not know any vocabulary.

/**
 * Of the same length as `text`, so that places in it are places in `text`. A quotation that does not end in the sentence goes on
 * to its end, one that began before it ends in it. Marks of emphasis become spaces; what they emphasise stays, titles apart.
 */
export function ownWords(text: string): string {
  if (!mark.test(text)) return text;
  // An odd straight quotation mark opens or closes what the sentence does not hold: nobody can tell which.
  if (isOdd(text)) return ' '.repeat(text.length);
  return text.replace(carriedOver, blank).replace(setOff, blank).replace(emphasis, blank);
}

const mark = /[“”„«»"`'‘’*_[<]|:\/\//;
const carriedOver = /^[^“”„]*”/;
/** Bounded wherever a mark may stay open, so that a line of nothing but marks costs no more than its length. */
const setOff =
  /“[^”]*(?:”|$)|„[^“”]*(?:[“”]|$)|«[^»]*(?:»|$)|"[^"]*"|`[^`]*(?:`|$)|(?<![\p{L}\p{N}])['‘](?:[^'’]|['’](?=\p{L})){2,300}?['’](?![\p{L}\p{N}])|(?<![*\p{L}\p{N}])\*\p{Lu}[^*]{0,300}\*|(?<![_\p{L}\p{N}])_\p{Lu}[^_]{0,300}_(?![\p{L}\p{N}])|\[[^[\]]{0,1000}\](?:\([^()\s]{0,1000}\))?|<[^<>]{1,300}>|https?:\/\/[^\s<>]+/gu;
const emphasis = /\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;

function blank(found: string): string {
  return ' '.repeat(found.length);
}

function isOdd(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++;
  return count % 2 === 1;
}
