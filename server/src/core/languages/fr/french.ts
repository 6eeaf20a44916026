// French.

import type { Language } from '../language.ts';
import { frenchRecognition } from './recognition/recognition.ts';
import { frenchSentenceWords } from './sentence-words.ts';
import { frenchUnitWords } from './unit-words.ts';
import { frenchWordingWords } from './wording-words.ts';

export const french: Language = {
  code: 'fr',
  name: 'French',
  decimalSign: 'comma',
  sentences: frenchSentenceWords,
  recognition: frenchRecognition,
  wording: frenchWordingWords,
  units: frenchUnitWords,
  negations: "ne n' pas jamais aucune? ni non",
  reversals: `
    refus\\p{L}* échou\\p{L}* sans rarement guère impossible improbable empêch\\p{L}* évit\\p{L}* rejet\\p{L}* nie nié nient interdi\\p{L}*`,
  weakenings: `
    pourrai\\p{L}* devrai\\p{L}* peut-être probablement probable possible presque mais si sauf cependant toutefois seulement prétendument sans\\sdoute`,
  referenceWords: `
    à au aux avec d'un d'une dans de des du en et la le les par pour sous sur un une vers consulté consultée dir entretien
    éd lettre mis jour n° page paru publié rapport tome trad visité voir`,
  contraryOpeners: 'contre',
};
