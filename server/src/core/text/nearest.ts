// The candidate a misspelt word most likely meant. Does not know what the words are.

import { distance } from 'fastest-levenshtein';

/** In code units. */
const longestWord = 200;

/** Candidates that one word is compared with, where there are more. */
const mostCompared = 1000;

/**
 * As `nearest`, of names that a text declares itself, of which there may be any number: of more than a thousand, those that share a half
 * with `word`, as what has one error in it does, and at most a thousand of them.
 */
export function nearestName(word: string, names: ReadonlyMap<string, unknown>): string | undefined {
  if (names.size <= mostCompared) return nearest(word, names.keys());
  let byHalf = halves.get(names);
  if (!byHalf) halves.set(names, (byHalf = groupByHalf(names.keys())));
  const compared: string[] = [];
  for (const length of [word.length, word.length - 1, word.length + 1])
    for (const half of halvesOf(word, length)) {
      const group = byHalf.get(half) ?? [];
      compared.push(...group.slice(0, mostCompared - compared.length));
    }
  return nearest(word, compared);
}

const halves = new WeakMap<ReadonlyMap<string, unknown>, ReadonlyMap<string, readonly string[]>>();

function groupByHalf(names: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names)
    for (const half of halvesOf(name, name.length)) {
      const group = groups.get(half);
      if (group) group.push(name);
      else groups.set(half, [name]);
    }
  return groups;
}

/** The end and the beginning of `word` that a word of `length` may share with it. The ends part more than beginnings do. */
function halvesOf(word: string, length: number): readonly string[] {
  const size = Math.floor((length - 1) / 2);
  const lower = word.toLowerCase();
  return [`${length}…${lower.slice(lower.length - size)}`, `${length} ${lower.slice(0, size)}`];
}

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
  // Nobody writes such a word; comparing two of them takes the square of their length.
  if (wanted.length > longestWord) return undefined;
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
