// What shows that a few words are English, or another language's. No language detector: frequent words and endings.

import type { TellingWords } from '../../exemption-words.ts';
import { wordSet } from '../../word-set.ts';
import { isKnownWord } from './known-words.ts';
import { isDoubleVerb, isPlainVerb } from './verb-lists.ts';
import { stemOfThirdPerson } from './verbs.ts';

/** Frequent words that are English and hardly any other language's; they decide what is read as English. */
const isOwnWord = wordSet(`
the of and that this with from by their your our it its you they which when what where how these those more than have
been not but if who should would could can were does because about into any each every between during other some such
only there them she his to be whose whether please don't doesn't isn't it's you're let's for an or one two three four
five six seven eight nine ten yet still very much thanks thank here now too also again better worse never none nothing
same
`);

/** Small words inside names: `Hugo van der Wijst`, `Osama bin Laden`. */
const isNameParticle = wordSet('van von der den de la du del della di da dos do el al bin ibn ben y e');

/** Frequent short words of German, Dutch, the Scandinavian and Romance languages, Polish, Turkish, Indonesian; none English but `die`, the German article first. */
const isForeignWord = wordSet(`
der die das den dem des ein eine einen und ist nicht mit von zu auf wird wurde bei nach zur zum sich auch im werden oder
für haben de het een niet voor zijn wordt op naar aan deze la le les du un une et est dans sur au aux qui que ne pas
ce cette sont ont avec el los las una y en es del al se su lo il di che della dei gli nel sono da dos os um uma na em
ao foi pelo como sin más og er det som av af ikke til på ett och att är nie jest w z się że ve bir bu için ile yang
untuk dengan te från blev har ej var
`);

/** A verb or plural of the lists, a common noun, or a word with an ending that few other languages have. */
function isKnown(text: string): boolean {
  const stem = stemOfThirdPerson(text) ?? text;
  return isPlainVerb(stem) || isDoubleVerb(stem) || isKnownWord(text);
}

export const englishTellingWords: TellingWords = { isOwnWord, isForeignWord, isNameParticle, isKnown };
