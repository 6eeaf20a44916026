// German.

import type { Language } from '../language.ts';
import { germanRecognition } from './recognition/recognition.ts';
import { germanSentenceWords } from './sentence-words.ts';
import { germanUnitWords } from './unit-words.ts';
import { germanWordingWords } from './wording-words.ts';

export const german: Language = {
  code: 'de',
  name: 'German',
  decimalSign: 'comma',
  sentences: germanSentenceWords,
  recognition: germanRecognition,
  wording: germanWordingWords,
  units: germanUnitWords,
  negations: 'nicht nichts kein\\p{L}* nie niemals',
  referenceWords: `
    am an bei das dem den der des die ein eine für im in mit nach und v vom von zu zum zur über abgerufen aufgerufen
    besucht bericht bd brief ders dies ebd ebenda erschienen f ff fn gespräch hg hrsg jg letzter online seite siehe stand u.a vgl
    vergleiche z.n zit zitiert zugriff zuletzt`,
  contraryOpeners: 'gegen',
};
