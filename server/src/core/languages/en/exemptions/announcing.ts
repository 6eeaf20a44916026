// English sentences that end in a colon before a list, table or quotation and only announce it: "The log names these:", "He said:".
// Others assert what they say, whatever stands below: "Two vulnerabilities were exploited:".

import type { Word, WordRow } from '../../word-row.ts';
import { wordSet } from '../../word-set.ts';
import { isVerbAt } from './verbs.ts';

/** Words that point to what stands below. */
const isPointing = wordSet(`
  following follows below here these those this such include includes included including namely e.g i.e listed
  summarised summarized otherwise differently thus comprise comprises consist consists example examples
`);

/** Verbs of telling: whose words or findings follow. */
const isTelling = wordSet(`
  added adds announced announces asked asks called calls concluded concludes explained explains found finds identified
  identifies listed lists names named noted notes quoted quotes read reads recommend recommended recommends report
  reported reports say said says show shows stated states suggest suggested suggests tells told warned warns write writes wrote
`);

/** Who writes: "we recommend", "you need". */
const isWriter = wordSet("we i you our us we've i've you'll we'll");

export function announcesEnglish(sentence: WordRow): boolean {
  const { words } = sentence;
  const clauses = splitClauses(words);
  // "The army has fled, and its commander admits this": the first says something of its own.
  return clauses.every(({ from, to }) => isSilent(sentence, from, to));
}

function isSilent(sentence: WordRow, from: number, to: number): boolean {
  const { words } = sentence;
  const clause = words.slice(from, to);
  if (clause.some(({ text }) => isPointing(text) || isWriter(text))) return true;
  let hasVerb = false;
  for (let index = from; index < to; index++) if (isVerbAt(sentence, index)) hasVerb = true;
  if (!hasVerb) return true;
  const last = clause.at(-1)?.text ?? '';
  if (/^(?:is|are|was|were|to|by|as|of|for|in|with|on|that|both|either|three|two|four|five)$/.test(last)) return true;
  return clause.length < 8 && clause.some(({ text }) => isTelling(text));
}

/** Cut before "and", "but" or "so" behind a comma. */
function splitClauses(words: readonly Word[]): readonly { readonly from: number; readonly to: number }[] {
  const cuts = words.flatMap((word, index) =>
    index > 1 && words[index - 1]!.gap.includes(',') && /^(?:and|but|so|while)$/.test(word.text) ? [index] : [],
  );
  const starts = [0, ...cuts];
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? words.length }));
}
