// Frames that look like an order and carry an assertion: "Note that the port closed", "Make no mistake, …", "Don't worry: …".
// Looked up by the first word; whoever reads orders asks here first.

import type { AssertingFrame, OrderWords } from '../../languages/exemption-words.ts';
import type { Word } from '../../languages/word-row.ts';
import { splitWords } from '../../languages/word-set.ts';

/** Whether the words from `index` on are such a frame with something behind it. List items take the loose ones for orders. */
export function isAssertingFrame(words: readonly Word[], index: number, isItem: boolean, orders: OrderWords): boolean {
  const word = words[index];
  const frames = word && framesOf(orders).get(word.text);
  if (frames === undefined) return false;
  return frames.some((frame) => (frame.isLoose ? isLoose(words, index, isItem, orders) : fits(frame, words, index)));
}

/** A frame with its lists cut into words. */
interface Frame {
  readonly isLoose: boolean;
  readonly next: readonly (readonly string[])[];
  readonly soon?: { readonly words: readonly string[]; readonly reach: number; readonly from: number };
  readonly breaks: boolean;
  readonly least: number;
}

const built = new WeakMap<OrderWords, ReadonlyMap<string, readonly Frame[]>>();

function framesOf(orders: OrderWords): ReadonlyMap<string, readonly Frame[]> {
  let frames = built.get(orders);
  if (!frames) {
    frames = new Map(
      orders.frames.flatMap(([openers, ...listed]) => {
        const read = listed.map(readFrame);
        return splitWords(openers).map((opener) => [opener, read] as const);
      }),
    );
    built.set(orders, frames);
  }
  return frames;
}

function readFrame({
  isLoose: isLooseOne = false,
  next = [],
  soon,
  breaks: mustBreak = false,
  least = 0,
}: AssertingFrame): Frame {
  return {
    isLoose: isLooseOne,
    next: next.map(splitWords),
    ...(soon ? { soon: { words: splitWords(soon.words), reach: soon.reach, from: soon.from ?? 0 } } : {}),
    breaks: mustBreak,
    least,
  };
}

function fits({ next, soon, breaks: mustBreak, least }: Frame, words: readonly Word[], index: number): boolean {
  if (restOf(words, index) < least || (mustBreak && !breaks(words[index]))) return false;
  if (!next.every((wanted, at) => wanted.includes(words[index + 1 + at]?.text ?? ''))) return false;
  return soon === undefined || holdsSoon(words, index + soon.from, soon.reach, soon.words);
}

/** "Note the date." is an order; "Note that he lied." and "Note the date on which the ship left." are not. */
function isLoose(words: readonly Word[], index: number, isItem: boolean, orders: OrderWords): boolean {
  const next = words[index + 1];
  const rest = restOf(words, index);
  if (breaks(words[index]) || (next !== undefined && orders.isClauseOpener(next.text))) return rest > 0;
  if (next !== undefined && orders.isOrderFollower(next.text)) return false;
  if (breaks(next) && rest > 2) return true;
  return !isItem && rest > 4;
}

/** How many words come after the one at `index`. */
function restOf(words: readonly Word[], index: number): number {
  return words.length - index - 1;
}

/** Whether one of `wanted` is among the next words, fewer than `reach` away. */
function holdsSoon(words: readonly Word[], index: number, reach: number, wanted: readonly string[]): boolean {
  for (let at = index + 1; at < index + reach && at < words.length; at++)
    if (wanted.includes(words[at]!.text)) return true;
  return false;
}

function breaks(word: Word | undefined): boolean {
  return word !== undefined && /[,:]/.test(word.gap);
}
