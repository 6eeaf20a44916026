// Phrases that put words into the mouth of nobody in particular. Does not know what the sentence cites.

import type { VagueForm, WordingWords } from '../../languages/wording-words.ts';
import type { OwnVoice } from './own-voice.ts';

export interface VagueSpeaker {
  readonly start: number;
  readonly end: number;
  /** `speech`: “officials say”; `source`: “according to officials”, “believed by many”. */
  readonly form: 'speech' | 'source';
}

/** The first such phrase in the writer's own words, form by form; undefined where there is none. */
export function vagueSpeaker({ own, has, language }: OwnVoice): VagueSpeaker | undefined {
  const words = language.wording.vagueSpeakers;
  if (!has('speaker') || words.relayed.test(own)) return undefined;
  for (const form of words.forms) {
    const found = look(own, form, words);
    if (found) return found;
  }
  return undefined;
}

function look(
  own: string,
  { needs, pattern, form, isMeant = () => true }: VagueForm,
  { named, namedBehind }: WordingWords['vagueSpeakers'],
): VagueSpeaker | undefined {
  if (needs && !needs.test(own)) return undefined;
  const found = pattern.exec(own);
  if (!found) return undefined;
  const phrase = found[1]!;
  const end = found.index + found[0].length;
  if (!isMeant(phrase) || named.test(phrase.slice(1)) || (form === 'source' && namedBehind.test(own.slice(end))))
    return undefined;
  return { start: end - phrase.length, end, form };
}
