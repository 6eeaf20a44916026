// The candidate a misspelt word most likely meant. Does not know what the words are.

import { distance } from 'fastest-levenshtein';

/**
 * The candidate with the smallest Levenshtein distance to `word`, case ignored; the first of equals. Undefined when none
 * is within `maxDistance`, by default a third of the word's length and at least one. Two letters that have changed places
 * (`hihg`) count as one error.
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  maxDistance: number = Math.max(1, Math.floor(word.length / 3)),
): string | undefined {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = maxDistance + 1;
  for (const candidate of candidates) {
    // Lengths alone already make it too far: spares the quadratic part.
    if (Math.abs(candidate.length - wanted.length) >= bestDistance) continue;
    const found = isTransposed(wanted, candidate.toLowerCase()) ? 1 : distance(wanted, candidate.toLowerCase());
    if (found < bestDistance) {
      best = candidate;
      bestDistance = found;
    }
  }
  return best;
}

function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at < a.length - 1 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
