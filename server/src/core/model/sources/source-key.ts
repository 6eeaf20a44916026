// Which ids of sources can be cited. Does not know where they are declared.

/** Pandoc's rule for citation keys, letters, digits and `_` with `:.#$%&-+?<>~/` between them; here also several in a row, but no `::`. */
const citable = /^[\p{L}\p{N}_](?:(?:(?!::)[:.#$%&\-+?<>~/]){0,8}[\p{L}\p{N}_])*$/u;

/** Whether `@id` in a tag would be read as the whole of `id`. */
export function isCitableKey(id: string): boolean {
  return citable.test(id);
}

/** The nearest id to `text` that can be cited, or undefined when nothing of it can. */
export function toCitableKey(text: string): string | undefined {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}_]+(?:[.:/+][\p{L}\p{N}_]+)*/gu);
  return words?.join('-');
}
