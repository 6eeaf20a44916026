// Texts made by chance from a start and a list of pieces. Does not know what they are read as.

import type { Random } from '../support/random.ts';

/** One of `starts`, with up to 12 of its stretches taken out, moved, doubled or replaced by `pieces`. */
export function alteredText(random: Random, starts: readonly string[], pieces: readonly string[]): string {
  let text = random.pick(starts);
  for (let left = random.integer(13); left > 0; left--) {
    const at = random.integer(text.length + 1);
    const end = Math.min(text.length, at + random.integer(random.pick([2, 8, 60, 400])));
    switch (random.integer(6)) {
      case 0:
        text = text.slice(0, at) + text.slice(end);
        break;
      case 1: {
        const from = random.integer(text.length + 1);
        text = text.slice(0, at) + text.slice(from, from + random.integer(300)) + text.slice(at);
        break;
      }
      case 2:
        text = text.slice(0, at) + random.pick(pieces).repeat(1 + random.integer(200)) + text.slice(at);
        break;
      case 3:
        text = text.slice(0, at) + random.pick(pieces) + text.slice(end);
        break;
      default:
        text = text.slice(0, at) + random.pick(pieces) + text.slice(at);
    }
  }
  return text;
}
