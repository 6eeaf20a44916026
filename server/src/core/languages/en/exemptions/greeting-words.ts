// English thanks, greetings and closing formulas. Data only.

import type { GreetingWords } from '../../exemption-words.ts';
import { wordSet } from '../../word-set.ts';

export const englishGreetingWords: GreetingWords = {
  openers: {
    hello: '',
    hi: '',
    dear: '',
    cheers: '',
    congratulations: '',
    farewell: '',
    goodbye: '',
    regards: '',
    sincerely: '',
    sorry: '',
    enjoy: '',
    thank: 'you',
    many: 'thanks',
    our: 'thanks',
    with: 'thanks regards',
    good: 'morning afternoon evening night day luck',
    best: 'regards wishes',
    kind: 'regards',
    warm: 'regards wishes',
    yours: 'sincerely faithfully truly',
    welcome: 'to back aboard everyone all',
    ladies: 'and',
    stay: 'tuned',
    happy: 'reading new holidays hacking',
    god: 'bless',
  },
  isThanks: wordSet('thanks'),
  isTo: wordSet('to'),
  isThanked: wordSet('everyone everybody you'),
  isLongOpener: wordSet('tuned'),
};
