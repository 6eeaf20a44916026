// Spanish.

import type { Language } from '../language.ts';
import { spanishRecognition } from './recognition/recognition.ts';
import { spanishSentenceWords } from './sentence-words.ts';
import { spanishUnitWords } from './unit-words.ts';
import { spanishWordingWords } from './wording-words.ts';

export const spanish: Language = {
  code: 'es',
  name: 'Spanish',
  decimalSign: 'comma',
  sentences: spanishSentenceWords,
  recognition: spanishRecognition,
  wording: spanishWordingWords,
  units: spanishUnitWords,
  negations: 'no ni nunca tampoco ningun\\p{L}*',
  reversals: `
    rechaz\\p{L}* fracas\\p{L}* sin raramente apenas imposible improbable impidi\\p{L}* impide\\p{L}* evit\\p{L}* neg[óa]\\p{L}* niega\\p{L}* prohib\\p{L}* pocos pocas`,
  weakenings: `
    podría\\p{L}* debería\\p{L}* quizás? probablemente probable posible posiblemente casi pero si salvo aunque solo presuntamente supuestamente`,
  referenceWords: `
    a al con de del el en la las lo los para por sobre un una y comp consultada consultado disponible ed entrevista
    informe n.º núm pág págs publicado recuperado trad véase visitado vol`,
};
