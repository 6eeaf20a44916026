// "Did you mean …?" for whatever the user names.

import { nearest } from '../core/text/nearest.ts';

/** With a space in front; empty when nothing is near. */
export function nearestAdvice(word: string, candidates: readonly string[]): string {
  const meant = nearest(word, candidates);
  return meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
}
