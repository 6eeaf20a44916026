// Words that turn a statement into its contrary. Whoever leaves one of them out has changed what was said. Nobody says what language
// a source is in, so those of all languages count.

import { knownLanguages } from '../../../languages/known-languages.ts';
import { splitWords } from '../../../languages/word-set.ts';

const NEGATION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${knownLanguages.flatMap(({ negations }) => splitWords(negations ?? '')).join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);

/** `text` may have typographic apostrophes. */
export function negationIn(text: string): string | undefined {
  return NEGATION.exec(text.replaceAll('’', "'"))?.[0];
}
