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
  reversals: `
    weiger\\p{L}* verweiger\\p{L}* scheiter\\p{L}* ohne kaum selten wenige\\p{L}? unmöglich unwahrscheinlich verhinder\\p{L}* vermeid\\p{L}* vermied\\p{L}* ablehn\\p{L}* abgelehnt bestreit\\p{L}* bestritt\\p{L}* verbiet\\p{L}* verboten statt`,
  weakenings: `
    könnt\\p{L}* dürft\\p{L}* soll sollen mag womöglich möglicherweise vielleicht wahrscheinlich vermutlich angeblich mutmaßlich offenbar fast beinahe aber wenn falls sofern jedoch obwohl außer nur`,
  referenceWords: `
    am an bei das dem den der des die ein eine für im in mit nach und v vom von zu zum zur über abgerufen aufgerufen
    besucht bericht bd brief ders dies ebd ebenda erschienen f ff fn gespräch hg hrsg jg letzter online seite siehe stand u.a vgl
    vergleiche z.n zit zitiert zugriff zuletzt`,
  contraryOpeners: 'gegen',
};
