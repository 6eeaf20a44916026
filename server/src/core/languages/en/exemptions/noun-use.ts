// English words that begin as an order does and are nouns where they stand: "Attack by drones on Odesa", "Combine harvesters were
// stolen". Knows words and their neighbours.

import type { Word } from '../../word-row.ts';
import { wordSet } from '../../word-set.ts';
import { isEvent } from './finding-words.ts';
import { holdsFinding } from './findings.ts';
import { isDoubleVerb, isObjectOpener, isPreposition } from './verb-lists.ts';

/** Prepositions that go with the verb in an order: "work with your team", "search for survivors". */
const orderPairs: ReadonlyMap<string, string> = new Map([
  ['work', 'with on through towards to together'],
  ['search', 'for in the'],
  ['help', 'with by to'],
  ['return', 'to'],
  ['run', 'on in through from with as'],
  ['use', 'with as in on for'],
  ['test', 'for on in with'],
  ['respect', 'for'],
  ['push', 'to for'],
  ['lead', 'by with'],
  ['vote', 'for on in at'],
  ['trust', 'in'],
  ['block', 'at'],
  ['change', 'to into from'],
  ['transfer', 'to'],
  ['cut', 'along off out into'],
  ['drop', 'by in'],
  ['split', 'into by'],
  ['exchange', 'with'],
  ['trade', 'with on'],
  ['push', 'for to'],
  ['help', 'with by'],
  ['break', 'into down up out'],
  ['probe', 'for'],
]);

const isFiniteBe = wordSet('is are was were has have had');
const isClauseTaker = wordSet('ensure verify confirm check see know make let have decide learn tell remember assume');

/** Whether the word at `index`, which may be a verb, is a noun: an event with what it concerns, or the first part of a name. */
export function isNounUse(words: readonly Word[], index: number): boolean {
  const word = words[index]!;
  const next = words[index + 1];
  if (!next || word.gap.trim() !== '') return false;
  const third = words[index + 2];
  if (isPreposition(next.text) && isEvent(word.text)) {
    const pairs = orderPairs.get(word.text)?.split(' ') ?? [];
    if (!pairs.includes(next.text)) return true;
    return word.text === 'return' && third !== undefined && !/^(?:the|your|this|our|a)$/.test(third.text);
  }
  // "Target hit twice", "Fire contained by evening"
  if (isDoubleVerb(word.text) && !isObjectOpener(next.text) && holdsFinding(words.slice(index))) return true;
  // "Combine harvesters were stolen": nothing stands between the plural and its verb.
  const isPlural = /[^s]s$/.test(next.text) && next.gap.trim() === '';
  return isPlural && third !== undefined && isFiniteBe(third.text) && !isClauseTaker(word.text);
}
