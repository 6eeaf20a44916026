// One replacement that leads from a text to the next version of it. Does not know documents or what the texts mean.

/** `[from, to)` of the old text became `[from, from + inserted)` of the new. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly inserted: number;
}

const CHUNK = 4096;

/** The smallest single replacement that turns `before` into `after`. */
export function changeBetween(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  // Whole chunks first: comparing strings is many times faster than comparing their characters.
  let from = 0;
  while (from + CHUNK <= shorter && before.slice(from, from + CHUNK) === after.slice(from, from + CHUNK)) from += CHUNK;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  let same = 0;
  while (
    same + CHUNK <= shorter - from &&
    before.slice(before.length - same - CHUNK, before.length - same) ===
      after.slice(after.length - same - CHUNK, after.length - same)
  ) {
    same += CHUNK;
  }
  while (
    same < shorter - from &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return { from, to: before.length - same, inserted: after.length - same - from };
}
