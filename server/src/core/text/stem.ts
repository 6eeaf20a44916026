// The stem of an English word: plural, -ed, -ing and -ly taken off, so that “closed”, “closing” and “closes” are found by “close”.
// It need be no word; it only has to be the same for words that belong together. Does not know which language a text is in.

/** `word` is in lower case. Short words and those with other than Latin letters stay as they are. */
export function stemOf(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const single = withoutPlural(word);
  const stem = single.length < 5 ? single : withoutEnding(single);
  // `close` and what is left of `closed`; `country` and `countries`.
  return stem.length > 3 ? stem.replace(/e$/, '').replace(/y$/, 'i') : stem;
}

function withoutPlural(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /s$/.test(word) ? word.slice(0, -1) : word;
}

const ENDING = /(?:ed|ing|edly|ingly)$/;

function withoutEnding(word: string): string {
  if (/(?:eed|ied)$/.test(word)) return word.replace(/ied$/, 'y');
  const stem = word.replace(ENDING, '');
  // `bring` and `red` have no vowel before: nothing was added to them.
  if (stem !== word) return stem.length >= 3 && /[aeiouy]/.test(stem) ? stem.replace(/([bdfgmnprt])\1$/, '$1') : word;
  return word.length > 5 ? word.replace(/(?<=[a-z]{3})ly$/, '') : word;
}
