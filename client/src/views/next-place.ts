// Which of several places comes next after the cursor, round and round. Positions are the editor's: line, then character.

import { isBefore, type TextPoint } from './point.ts';

/** Index in `starts`, which are in order; undefined when there are none. A place that starts at the cursor is the one it is at. */
export function nextPlace(
  starts: readonly TextPoint[],
  cursor: TextPoint,
  direction: 'next' | 'previous',
): number | undefined {
  if (starts.length === 0) return undefined;
  if (direction === 'next') {
    const index = starts.findIndex((start) => isBefore(cursor, start));
    return Math.max(index, 0);
  }
  const index = starts.findLastIndex((start) => isBefore(start, cursor));
  return index < 0 ? starts.length - 1 : index;
}
