// Words that make a sentence louder and no surer. Does not know what kind of statement it is.

import type { Span } from '../../text/span.ts';
import type { OwnVoice } from './own-voice.ts';
import { wordsInPlace } from './words-in-place.ts';

/** All of them in the writer's own words, in order. */
export function boosters({ own, has, language }: OwnVoice): readonly Span[] {
  return has('booster') ? [...wordsInPlace(own, language.wording.boosters)] : [];
}
