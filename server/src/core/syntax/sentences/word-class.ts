// Tells what kind of word stands before a full stop: the writer's own abbreviation, a listed word, or what its shape
// makes it. Does not know what follows; what a class means there is sentence-boundary.ts's to say.

import type { ListedClass } from '../../languages/sentence-words.ts';
import { isDigit, isUpper, shapeOf } from './characters.ts';
import type { Lexicon } from './lexicon.ts';
import { tokenBefore } from './stop.ts';

/** Listed, told by its shape, or `plain`. `writer`: the writer's own abbreviation. */
export type WordClass = ListedClass | 'writer' | 'time' | 'initial' | 'ordinal' | 'vowelless' | 'short' | 'plain';

/** What a class is read from. */
interface Vocabulary {
  readonly masked: string;
  readonly lexicon: Lexicon;
  readonly abbreviations: ReadonlySet<string>;
}

/**
 * The class of the word `written` that starts at `start`, without its full stop. Listed words come first, then shapes.
 * Offsets in the masked text.
 */
export function classifyWord(passage: Vocabulary, written: string, start: number, sentenceStart: number): WordClass {
  const { lexicon, abbreviations } = passage;
  const elided = lexicon.traits.hasElision ? /^[Aax]{1,5}['’](?=[Aax])/.exec(shapeOf(written)) : null;
  const word = elided ? written.slice(elided[0].length) : written;
  if (word === '') return 'plain';
  const lastPart = word.slice(Math.max(word.lastIndexOf('-'), word.lastIndexOf('–'), word.lastIndexOf('/')) + 1);
  if (abbreviations.size > 0) {
    if (abbreviations.has(word.toLowerCase()) || abbreviations.has(lastPart.toLowerCase())) return 'writer';
  }
  if (word.length > 16) return 'plain';
  // Most words: the answer without the look at shapes.
  if (/^[a-z]{3,}$/.test(word)) {
    return (
      lexicon.classOf(word) ??
      (lexicon.traits.tellsShapes ? classifyUnlisted(word, start > sentenceStart, lexicon) : 'plain')
    );
  }
  const shape = shapeOf(word);
  if (/^[ap]\.m$/.test(word)) return 'time';
  if (/^[AP]\.M$/.test(word)) {
    // "5 P.M.", but also the office of the P.M.
    return isDigit(tokenBefore(passage.masked, start, sentenceStart).charCodeAt(0)) ? 'time' : 'closing';
  }
  if (/^0+$/.test(shape)) return 'ordinal';
  const listed = lexicon.classOf(word) ?? lexicon.classOf(lastPart);
  if (listed && shape !== 'A') return listed;
  if (/^[Aax]m{0,3}$/.test(shape)) return FINAL_SYLLABLES.test(word) ? 'plain' : 'initial';
  if (!shape.includes('.'))
    return lexicon.traits.tellsShapes ? classifyUnlisted(word, start > sentenceStart, lexicon) : 'plain';
  if (/^(?:[Aax]m?\.)+[Aax]{1,3}$/.test(shape)) return 'closing';
  // "Lt.Col.", "Maj.Gen.": each part is listed.
  const parts = word.split('.').map((part) => lexicon.classOf(part));
  return isUpper(word.charCodeAt(0)) && !parts.includes(undefined) ? parts.at(-1)! : 'plain';
}

/** What an unlisted word looks like where shapes tell: `Bldg` without a vowel, `Nav` short, with a capital and a last consonant. */
function classifyUnlisted(word: string, isInMidSentence: boolean, lexicon: Lexicon): WordClass {
  if (/^[A-Zbcdfghjklmnpqrstvwxz][bcdfghjklmnpqrstvwxz]{1,4}$/.test(word) && !/^[AEIOUY]/.test(word))
    return 'vowelless';
  const isShort = /^[A-Z][a-z]{0,2}[bcdfghjklmnpqrstvwxz]$/.test(word);
  return isInMidSentence && isShort && !lexicon.isShortName(word) ? 'short' : 'plain';
}

/** Hindi verbs and postpositions of one syllable: elsewhere one consonant with its vowel sign is an initial. */
const FINAL_SYLLABLES = /^(?:है|हैं|था|थी|थे|हो|दो|ले|दे|जा|गा|की|ने|से|में)$/;
