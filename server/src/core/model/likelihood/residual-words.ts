// Words by which one of several alternatives says what holds where the others do not: “neither”, “stays as it is”, “not before
// June”. Their presence shows that somebody thought of the rest; their absence proves nothing where the language has none listed.

import type { ReadingLanguage } from '../../languages/language.ts';

/** Whether their absence says anything: the words are the language's own. */
export function canTellResidual(language: ReadingLanguage): boolean {
  return language.own.has('estimates');
}

/** Whether `words` may be those of an alternative for everything else. */
export function mayBeResidual(words: string, { estimates }: ReadingLanguage): boolean {
  return estimates.residual.test(words);
}
