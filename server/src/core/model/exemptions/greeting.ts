// Thanks, greetings and closing formulas. Short only: "Thanks to the ceasefire, exports rose" is no thanks.

import { holdsVerb } from './verbs.ts';
import type { WordRow } from './word-row.ts';

const longest = 8;

/** First word → words of which one must follow, at once or behind one other; an empty list asks for nothing. */
const openers: ReadonlyMap<string, readonly string[]> = new Map([
  ['hello', []],
  ['hi', []],
  ['dear', []],
  ['cheers', []],
  ['congratulations', []],
  ['farewell', []],
  ['goodbye', []],
  ['regards', []],
  ['sincerely', []],
  ['sorry', []],
  ['enjoy', []],
  ['thank', ['you']],
  ['many', ['thanks']],
  ['our', ['thanks']],
  ['with', ['thanks', 'regards']],
  ['good', ['morning', 'afternoon', 'evening', 'night', 'day', 'luck']],
  ['best', ['regards', 'wishes']],
  ['kind', ['regards']],
  ['warm', ['regards', 'wishes']],
  ['yours', ['sincerely', 'faithfully', 'truly']],
  ['welcome', ['to', 'back', 'aboard', 'everyone', 'all']],
  ['ladies', ['and']],
  ['stay', ['tuned']],
  ['happy', ['reading', 'new', 'holidays', 'hacking']],
  ['god', ['bless']],
]);

/** Whether the sentence is short and says thanks, hello or goodbye and nothing else. */
export function isGreeting(sentence: WordRow): boolean {
  const [first, second] = sentence.words;
  if (!first) return false;
  if (first.text === 'thanks') return !/[:;—–]/.test(first.gap) && isOnlyThanks(sentence);
  const followers = openers.get(first.text);
  if (!followers) return false;
  const isTuned = second?.text === 'tuned';
  if (sentence.size > longest && !isTuned) return false;
  if (followers.length > 0 && !sentence.words.slice(1, 3).some(({ text }) => followers.includes(text))) return false;
  return !holdsVerb(sentence, isTuned ? 2 : 1, 'main');
}

const thanked: ReadonlySet<string> = new Set(['everyone', 'everybody', 'you']);

/** "Thanks to our readers for their patience" holds no verb however long it is; "Thanks to the truce, exports rose" does. */
function isOnlyThanks(sentence: WordRow): boolean {
  const [, second, third] = sentence.words;
  if (second?.text === 'to' && thanked.has(third?.text ?? '') && sentence.size <= longest) return true;
  return !holdsVerb(sentence, 1, sentence.words[1]?.text === 'to' ? 'any' : 'main');
}
