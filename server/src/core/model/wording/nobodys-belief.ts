// Passives of thinking and saying behind which nobody stands: “it is widely believed that”. Does not know what the sentence cites.

import type { Span } from '../../text/span.ts';
import type { OwnVoice } from './own-voice.ts';

/** The first such phrase in the writer's own words; undefined where there is none. */
export function nobodysBelief({ own, has, language }: OwnVoice): Span | undefined {
  if (!has('belief')) return undefined;
  const { beliefs, according } = language.wording;
  for (const form of beliefs.forms) {
    const found = form.exec(own);
    if (!found) continue;
    const start = found.index + found[0].indexOf(found[1]!);
    const end = found.index + found[0].length;
    if (according.test(own) || beliefs.agent.test(own.slice(end))) continue;
    return { start, end };
  }
  return undefined;
}
