// Hindi, Marathi and Nepali words that matter at a full stop: few shortened ones; single syllables are taken for initials elsewhere. Data only.

import type { OwnSentenceWords } from '../sentence-words.ts';

export const hindiSentenceWords: OwnSentenceWords = {
  traits: {},
  classes: {
    connector: 'डॉ श्री श्रीमती प्रो सं रु कि.मी इं ई.पू लेफ्टि ले',
    closing: '',
  },
  starters: '',
};
