// How a date or a handling mark moved from one edition to the next. Knows no statements.

import { isIsoDate } from '../../text/iso-date.ts';
import { strictnessOf } from '../handling/markings.ts';

export interface HorizonMove {
  readonly change: 'later' | 'earlier' | 'added' | 'removed' | 'other';
  readonly old: string | null;
  readonly new: string | null;
}

export interface MarkMove {
  readonly change: 'raised' | 'lowered' | 'other';
  readonly old: string | null;
  readonly new: string | null;
}

/** Null where the date is the same. Dates that cannot be ordered are `other`. */
export function horizonMove(old: string | null, now: string | null): HorizonMove | null {
  if (old === now) return null;
  const move = (change: HorizonMove['change']): HorizonMove => ({ change, old, new: now });
  if (old === null) return move('added');
  if (now === null) return move('removed');
  if (!isIsoDate(old, true) || !isIsoDate(now, true) || old.startsWith(now) || now.startsWith(old))
    return move('other');
  return move(now > old ? 'later' : 'earlier');
}

/** No mark is lower than any. Null where the mark is the same. */
export function markMove(old: string | undefined, now: string | undefined, marks: readonly string[]): MarkMove | null {
  if (old === now) return null;
  const [from, to] = [old, now].map((mark) => (mark === undefined ? -1 : strictnessOf(mark, marks)));
  const isKnown = (mark: string | undefined): boolean => mark === undefined || marks.includes(mark);
  const change = !isKnown(old) || !isKnown(now) ? 'other' : to! > from! ? 'raised' : 'lowered';
  return { change, old: old ?? null, new: now ?? null };
}
