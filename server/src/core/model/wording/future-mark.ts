// The words by which a sentence speaks of what is still to come.

import type { Span } from '../../text/span.ts';
import { isAttributed } from './is-attributed.ts';
import type { OwnVoice } from './own-voice.ts';

/** The first of them that is the writer's own; undefined where there is none, and in what others say. */
export function futureMark({ own, has, language }: OwnVoice): Span | undefined {
  if (!has('future') && !has('likelihood')) return undefined;
  const { forms, tail, habit, condition, clause } = language.wording.future;
  const found = forms.exec(own);
  if (!found || isAttributed(own, language) || condition.test(own) || clause.test(own.slice(0, found.index)))
    return undefined;
  if (habit?.test(own)) return undefined;
  // Some forms end in the first letter of the verb behind them.
  const end = found.index + found[0].replace(tail, '').length;
  return { start: found.index, end };
}
