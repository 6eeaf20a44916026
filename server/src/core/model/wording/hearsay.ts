// Adverbs by which a sentence says that somebody said so. Does not know what the sentence cites.

import type { Span } from '../../text/span.ts';
import type { OwnVoice } from './own-voice.ts';
import { wordsInPlace } from './words-in-place.ts';

/** The first that is the writer's own; undefined where there is none. */
export function hearsay({ own, has, language }: OwnVoice): Span | undefined {
  if (!has('hearsay')) return undefined;
  for (const span of wordsInPlace(own, language.wording.hearsay)) return span;
  return undefined;
}
