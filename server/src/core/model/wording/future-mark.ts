// The words by which a sentence speaks of what is still to come.

import type { Span } from '../../text/span.ts';
import { isAttributed } from './is-attributed.ts';
import type { OwnVoice } from './own-voice.ts';

/** The first of them that is the writer's own; undefined where there is none, and in what others say. */
export function futureMark(voice: OwnVoice): Span | undefined {
  return forecastMark(voice, false);
}

/** As `futureMark`; what the tag estimates (`isEstimated`) may be put as a hope, “the port should reopen”. */
export function forecastMark({ own, has, language }: OwnVoice, isEstimated: boolean): Span | undefined {
  if (!has('future') && !has('likelihood')) return undefined;
  const { forms, tail, hoped, habit, condition, clause } = language.wording.future;
  const found = forms.exec(own) ?? (isEstimated ? (hoped?.exec(own) ?? null) : null);
  if (!found || isAttributed(own, language) || condition.test(own) || clause.test(own.slice(0, found.index)))
    return undefined;
  if (habit?.test(own)) return undefined;
  // Some forms end in the first letter of the verb behind them.
  const end = found.index + found[0].replace(tail, '').length;
  return { start: found.index, end };
}
