// Words that say that something can be so and not how likely it is. Who asks looks at judgments only.

import type { Span } from '../../text/span.ts';
import type { OwnVoice } from './own-voice.ts';
import { wordsInPlace } from './words-in-place.ts';

/** The first of them in `own` that says nothing else; undefined where there is none. */
export function findVagueLikelihood({ own, has, language }: OwnVoice): Span | undefined {
  if (!has('vague')) return undefined;
  let first: Span | undefined;
  for (const words of language.wording.vagueLikelihoods) {
    for (const span of wordsInPlace(own, words)) {
      if (!first || span.start < first.start) first = span;
      break;
    }
  }
  return first;
}
