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

const isCommon = wordSet(`
able add added announce announced appear appeared area around available based became become becoming began begin big build built call
called came city come community company consider considered continue continued contain contains country create created current
currently day days describe described develop developed different due early end ended entire especially establish established event
events eventually example feature featured final finally first five follow followed following form formed former found founded four
full gave general get give given go good got great group groups half held high hold home house important include included includes
including international join joined know known large last late later lead leading led less life like line list little local located
long lose lost low made main major make making many mark meet member members month months move moved much name named national near
new next note noted number numbers official officially often old open opened original originally outside own owned part people perform
period person place play played point position present previous previously primarily produce produced provide provided public put
range ranging receive received recent recently record recorded related release released remain remained report reported result return
returned role run saw second see series serve served service services set seven several short show showed shown similar single six
small stand start started state stated states still system take taken team ten term three time times title together took top total
town turn turned two type use used using usually various version want week well went wide win won work worked working works world
write written wrote year years young
`);

const joinsNames =
  /^(?:of|the|for|and|de|der|den|van|von|da|di|du|la|le|el|al|bin|y|&|of the|for the|de la|de los|van der|van den|von der)$/;

export const englishSearchVocabulary: SearchVocabulary = { isFiller, isCommon, joinsNames, numberWords, stemOf };
