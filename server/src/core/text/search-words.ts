// What a text is searched by: its words and figures in one spelling, without those that say nothing of what it is about. Knows
// no language's grammar: a plural `s` is as far as it goes.

const WORD = /[\p{L}\p{N}]+/gu;
const ACCENT = /\p{M}/gu;
const FOREIGN = /[^\u0000-\u007F]/;
const FIGURE = /\p{N}/u;

/** In order, repeated words as often as they stand. Words of one or two letters are left out, figures of any length are not. */
export function searchWords(text: string): readonly string[] {
  const plain = FOREIGN.test(text) ? text.normalize('NFKD').replace(ACCENT, '') : text;
  const words: string[] = [];
  for (const [word] of plain.toLowerCase().matchAll(WORD)) {
    if (word.length < 3 ? FIGURE.test(word) : !isFiller(word)) words.push(word.length > 4 && !word.endsWith('ss') ? word.replace(/s$/, '') : word);
  }
  return words;
}

let fillers: ReadonlySet<string> | undefined;

function isFiller(word: string): boolean {
  return (fillers ??= new Set(fillerList.split(/\s+/))).has(word);
}

/** English function words. In other languages their frequency alone makes them count for little. */
const fillerList = `
about above after again against all also among and any are because been before being below between both but can could did does
doing down during each few for from further had has have having her here hers him his how into its itself may might more most
nor not off only other our out over own same shall she should some such than that the their them then there these they this
those through too under until upon very was were what when where which while who whom whose why will with within without would
you your
`.trim();
