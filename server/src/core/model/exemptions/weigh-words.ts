// What becomes of words that were recognised as nothing in particular: what names something is left alone, what asserts is a claim,
// and the rest is doubtful. Neither the number of words nor a full stop makes a label of anything.

import type { ExemptionWords, VerbWords, Weight } from '../../languages/exemption-words.ts';
import type { WordRow } from '../../languages/word-row.ts';
import type { Told } from './told-language.ts';

/**
 * `text` is what the row was read from, `told` how surely it is in the language; `isItem` in list items and table cells. A label there must be surely in the language and
 * hold nothing that can be its verb. In a paragraph a verb that is merely possible makes a claim of a sentence, and only a line
 * without a stop is a label.
 */
export function weighWords(
  sentence: WordRow,
  text: string,
  isItem: boolean,
  told: Told,
  language: ExemptionWords,
): 'fragment' | 'doubtful' | undefined {
  const { verbs } = language;
  if (told === 'hardly') return weighUnread(sentence, text, isItem);
  const weight = weigh(sentence, language);
  if (weight === 'asserts') return undefined;
  const isStopped = stop.test(text);
  const isOpen = !isItem && verbs.mayHoldVerb(sentence, 0);
  if (isOpen && (isStopped || weight === 'doubtful')) return isStopped ? undefined : 'doubtful';
  const isLabel = weight === 'names' && told === 'surely' && (isItem || (!isStopped && !isOpen));
  return isLabel ? 'fragment' : 'doubtful';
}

/** Of words that nobody can read only their form tells: several of them before a stop are a sentence. */
export function weighUnread(sentence: WordRow, text: string, isItem: boolean): 'doubtful' | undefined {
  return stop.test(text) && (!isItem || sentence.size >= 4) ? undefined : 'doubtful';
}

/** What the language says of the words, or what their verbs do. */
export function weigh(sentence: WordRow, language: ExemptionWords): Weight {
  return language.weigh?.(sentence) ?? weighByVerbs(sentence, language.verbs);
}

function weighByVerbs(sentence: WordRow, verbs: VerbWords): Weight {
  if (verbs.holdsVerb(sentence, 0, 'any') || isFinding(sentence)) return 'asserts';
  return verbs.mayHoldVerb(sentence, 0) ? 'doubtful' : 'names';
}

/** `Ships sunk: between 12 and 14`: a short label, a colon, and a value with a number in it. */
function isFinding({ words }: WordRow): boolean {
  const label = words.findIndex((word) => word.gap.includes(':'));
  return label >= 0 && label < 6 && words.slice(label + 1).some((word) => word.isNumber);
}

const stop = /[.!?…。！？।։؟]["'”’»)\]*_\s]*$/;
