// By what English texts are searched: stems, number words, and words that say nothing of what a text is about.

import type { SearchVocabulary } from '../../../text/search-words.ts';
import { splitWords, wordSet } from '../../word-set.ts';
import { stemOf } from './stem.ts';

const numbers =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
const tens = 'thirty forty fifty sixty seventy eighty ninety';
/** `one` is seldom a number. */
const numberWords: ReadonlyMap<string, string> = new Map([
  ...splitWords(numbers)
    .map((word, value) => [word, String(value)] as const)
    .filter(([word]) => word !== 'one'),
  ...splitWords(tens).map((word, at) => [word, String(30 + 10 * at)] as const),
]);

/** Function words. In other languages their frequency alone makes them count for little. */
const isFiller = wordSet(`
about above according after again against all also among and any anybody anyone are because been before being below between both
but can could did does doing down during each everybody everyone few for from further had has have having her here hers him his how
however into its itself may might more most never nobody none nor not nothing off once one only other our out over own said same
say says shall she should since some somebody someone such than that the their them then there these they this those through too
under until upon very was were what when where whether which while who whom whose why will with within without would yet you your
`);

export const englishSearchVocabulary: SearchVocabulary = { isFiller, numberWords, stemOf };
