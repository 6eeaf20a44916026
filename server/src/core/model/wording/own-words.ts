// A sentence with everything blanked out that is not its writer's own voice: quotations, code, titles set off by marks, tags.

/**
 * Of the same length as `text`, so that places in it are places in `text`. A quotation that does not end in the sentence goes on
 * to its end.
 */
export function ownWords(text: string): string {
  return setOff.test(text) ? text.replace(new RegExp(setOff, 'g'), (found) => ' '.repeat(found.length)) : text;
}

const setOff = /“[^”]*(?:”|$)|„[^“”]*(?:[“”]|$)|«[^»]*(?:»|$)|"[^"]*(?:"|$)|`[^`]*(?:`|$)|(?<![\p{L}\p{N}])['‘][^'’]{2,}['’](?![\p{L}\p{N}])|(?<!\*)\*(?!\*)[^*]+\*|(?<![\p{L}\p{N}_])_[^_]+_|\[[^\]]*\]/u;
