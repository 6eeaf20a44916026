// Lists of words written as text, as sets that are built when first asked: starting up pays for no list it does not need.

/** Whether a word, as it is spelled, is on a list. */
export type WordTest = (word: string) => boolean;

/** For the words of `list`, which white space separates, or for what `list` gives when it is first needed. */
export function wordSet(list: string | (() => Iterable<string>)): WordTest {
  let set: ReadonlySet<string> | undefined;
  return (word) => (set ??= new Set(typeof list === 'string' ? splitWords(list) : list())).has(word);
}

export function splitWords(list: string): readonly string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}
