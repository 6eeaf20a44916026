// Frames that look like an order and carry an assertion: "Note that the port closed", "Make no mistake, …", "Don't worry: …".
// One table, by the first word; whoever reads orders asks it first.

import type { Word } from './word-row.ts';

type Frame = (words: readonly Word[], index: number, isItem: boolean) => boolean;

/** Whether the words from `index` on are such a frame with something behind it. List items take the loose ones for orders. */
export function isAssertingFrame(words: readonly Word[], index: number, isItem: boolean): boolean {
  const word = words[index];
  const frame = word && frames.get(word.text);
  return frame?.(words, index, isItem) === true;
}

/** "Note the date." is an order; "Note that he lied." and "Note the date on which the ship left." are not. */
const loose: Frame = (words, index, isItem) => {
  const next = words[index + 1];
  const rest = restOf(words, index);
  if (breaks(words[index]) || next?.text === 'that' || next?.text === 'how') return rest > 0;
  if (next?.text === 'to' || next?.text.endsWith('ing')) return false;
  if (breaks(next) && rest > 2) return true;
  return !isItem && rest > 4;
};

const bareForecast: Frame = (words, index) => restOf(words, index) > 1;
const beforeBreak: Frame = (words, index) => breaks(words[index]);
const always: Frame = () => true;
const inMind: Frame = (words, index) => holdsSoon(words, index, 5, ['mind']) && restOf(words, index) > 4;
const toMe: Frame = (words, index) => isNext(words, index, ['me', 'us']);
const orNot: Frame = (words, index) =>
  isNext(words, index, ['it']) && isNext(words, index + 1, ['or']) && isNext(words, index + 2, ['not']);
const worries = ['worry', 'forget', 'panic', 'fear', 'think', 'assume', 'expect'];
const sayings = [
  'point',
  'say',
  'said',
  'remind',
  'note',
  'noted',
  'add',
  'stress',
  'emphasise',
  'emphasize',
  'repeat',
  'assure',
  'tell',
  'clear',
  'honest',
  'frank',
  'known',
  'remember',
];
const looseOpeners = [
  'note',
  'notice',
  'remember',
  'recall',
  'consider',
  'understand',
  'imagine',
  'suppose',
  'assume',
  'recognise',
  'recognize',
  'realise',
  'realize',
  'observe',
  'know',
  'compare',
  'contrast',
  'think',
  'say',
  'mark',
  'guess',
  'acknowledge',
  'presume',
];

const frames: ReadonlyMap<string, Frame> = new Map<string, Frame>([
  ...looseOpeners.map((word): [string, Frame] => [word, loose]),
  ['expect', bareForecast],
  ['witness', bareForecast],
  ['granted', bareForecast],
  ['suffice', always],
  ['look', beforeBreak],
  ['see', beforeBreak],
  ['listen', beforeBreak],
  ['keep', inMind],
  ['bear', inMind],
  ['believe', (words, index, isItem) => toMe(words, index, isItem) || orNot(words, index, isItem)],
  ['trust', toMe],
  [
    'make',
    (words, index) =>
      isNext(words, index, ['no']) && holdsSoon(words, index, 3, ['mistake']) && restOf(words, index) > 4,
  ],
  ['be', (words, index) => isNext(words, index, ['aware', 'advised', 'warned', 'assured']) && restOf(words, index) > 3],
  ['rest', (words, index) => isNext(words, index, ['assured'])],
  ['mind', (words, index) => isNext(words, index, ['you'])],
  ['thank', (words, index) => isNext(words, index, ['god', 'goodness']) && restOf(words, index) > 1],
  ['take', (words, index) => holdsSoon(words, index, 16, ['example', 'instance'])],
  ["don't", (words, index) => isNext(words, index, worries) && restOf(words, index) > 3],
  [
    'do',
    (words, index) => isNext(words, index, ['not']) && isNext(words, index + 1, worries) && restOf(words, index) > 4,
  ],
  ["let's", (words, index) => holdsSoon(words, index, 4, sayings)],
  [
    'let',
    (words, index) =>
      isNext(words, index, ['alone']) ||
      (isNext(words, index, ['me', 'us', 'it']) && holdsSoon(words, index + 1, 4, sayings)),
  ],
]);

/** How many words stand behind the one at `index`. */
function restOf(words: readonly Word[], index: number): number {
  return words.length - index - 1;
}

function isNext(words: readonly Word[], index: number, wanted: readonly string[]): boolean {
  const next = words[index + 1];
  return next !== undefined && wanted.includes(next.text);
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
