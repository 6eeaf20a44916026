// Where in a text a number in words may begin: one pass by one expression, so that those that read numbers need not try every place.

import type { NumberWords } from '../../../languages/figure-words.ts';

const known = new WeakMap<NumberWords, RegExp>();

/** Offsets in order; of words in Latin letters alone. */
export function numberWordStarts(text: string, words: NumberWords): readonly number[] {
  const opening = openingOf(words);
  const starts: number[] = [];
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text))
    if (match.index === 0 || !isOtherLetter(text.charCodeAt(match.index - 1))) starts.push(match.index);
  return starts;
}

/** Letters of other alphabets and with accents; no spaces, dashes and quotation marks beyond ASCII. */
function isOtherLetter(code: number): boolean {
  return code >= 0xc0 && (code < 0x2000 || code > 0x206f);
}

function openingOf(words: NumberWords): RegExp {
  let opening = known.get(words);
  if (!opening) {
    const listed = words.openings.split(' ');
    const whole = listed.filter(({ length }) => length < 3);
    const parts = [
      ...listed.filter(({ length }) => length === 3),
      ...(whole.length > 0 ? [`(?:${whole.join('|')})(?![a-z])`] : []),
    ];
    known.set(words, (opening = new RegExp(`(?<![a-z0-9])(?:${parts.join('|')})`, 'gi')));
  }
  return opening;
}
