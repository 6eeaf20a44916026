// Thanks, greetings and closing formulas. Short only: "Thanks to the ceasefire, exports rose" is no thanks.

import type { ExemptionWords, GreetingWords } from '../../languages/exemption-words.ts';
import type { WordRow } from '../../languages/word-row.ts';
import { splitWords } from '../../languages/word-set.ts';

const longest = 8;

/** Whether the sentence is short and says thanks, hello or goodbye and nothing else. */
export function isGreeting(sentence: WordRow, language: ExemptionWords): boolean {
  const { greetings, verbs } = language;
  const [first, second] = sentence.words;
  if (!first) return false;
  if (greetings.isThanks(first.text)) return !/[:;—–]/.test(first.gap) && isOnlyThanks(sentence, language);
  const followers = openersOf(greetings).get(first.text);
  if (!followers) return false;
  const isLong = greetings.isLongOpener(second?.text ?? '');
  if (sentence.size > longest && !isLong) return false;
  if (followers.length > 0 && !sentence.words.slice(1, 3).some(({ text }) => followers.includes(text))) return false;
  return !verbs.holdsVerb(sentence, isLong ? 2 : 1, 'main');
}

const openers = new WeakMap<GreetingWords, ReadonlyMap<string, readonly string[]>>();

function openersOf(words: GreetingWords): ReadonlyMap<string, readonly string[]> {
  let found = openers.get(words);
  if (!found) {
    found = new Map(Object.entries(words.openers).map(([word, followers]) => [word, splitWords(followers)]));
    openers.set(words, found);
  }
  return found;
}

/** "Thanks to our readers for their patience" holds no verb however long it is; "Thanks to the truce, exports rose" does. */
function isOnlyThanks(sentence: WordRow, { greetings, verbs }: ExemptionWords): boolean {
  const [, second, third] = sentence.words;
  const isTo = greetings.isTo(second?.text ?? '');
  if (isTo && greetings.isThanked(third?.text ?? '') && sentence.size <= longest) return true;
  return !verbs.holdsVerb(sentence, 1, isTo ? 'any' : 'main');
}
