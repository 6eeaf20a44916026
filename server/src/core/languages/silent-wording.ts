// The wording of a language of which nothing is known: no word in it tells anything.

import type { WordingWords } from './wording-words.ts';

const nothing = /(?!)/;
const nowhere = { words: /(?!)/g, isMeant: () => false };

export const silentWording: WordingWords = {
  cues: {
    speaker: '',
    belief: '',
    hearsay: '',
    booster: '',
    likelihood: '',
    vague: '',
    future: '',
    confidence: '',
    percent: '',
  },
  attributed: nothing,
  according: nothing,
  boosters: nowhere,
  hearsay: nowhere,
  vagueLikelihoods: [],
  beliefs: { forms: [], agent: nothing },
  future: { forms: nothing, tail: nothing, condition: nothing, clause: nothing },
  times: [],
  vagueSpeakers: { forms: [], named: nothing, namedBehind: nothing, relayed: nothing },
  confidence: {
    level: nothing,
    trust: () => false,
    percentage: nothing,
    statistics: nothing,
    restated: () => undefined,
    removed: () => undefined,
  },
  rules: { hedged: nothing, saysSourcesAgree: () => false, severalSpeakers: nothing },
};
