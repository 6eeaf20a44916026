// How far a figure may be from what a source says: as “about” and its like allow, and what rounding to the last digit written allows.
// Knows neither units nor what is counted.

import type { Amount, Bound } from './figure.ts';

/** Whether `theirs` is what is said by `bound` and `ours`. */
export function isWithinBound(bound: Bound): (ours: Amount, theirs: Amount) => boolean {
  return ({ value, size, step }, theirs) => {
    if (value === theirs.value) return true;
    switch (bound) {
      case 'about': {
        const room = Math.max(roundingOf(size, step), Math.min(gridOf(size, step), size * 0.06));
        return theirs.size >= size - room && theirs.size <= size + room;
      }
      case 'nearly': {
        const room = Math.max(roundingOf(size, step), Math.min(gridOf(size, step), size * 0.07));
        return theirs.size < size && theirs.size >= size - room;
      }
      case 'over':
        return theirs.size > size && theirs.size < size + roomOf(size, step);
      case 'under':
        return theirs.size < size && theirs.size > size - roomOf(size, step);
    }
  };
}

/** Half a step; where zeros fill it up, not as coarse as they would allow: “about 100” is not 60. */
function roundingOf(size: number, step: number): number {
  return isFilledUp(size, step) ? Math.min(step / 2, size / 5) : step / 2;
}

/** Whether the last digit that is written is a zero which fills a place: 40, 1,200. */
function isFilledUp(size: number, step: number): boolean {
  return step > 1 && size >= step;
}

/** One more than this, and a writer would have written another round number: 50 for 250, 25 for 125, 100 for 1,200. */
function gridOf(size: number, step: number): number {
  const digits = Math.round(size / step);
  if (digits > 5 && digits % 25 === 0) return 25 * step;
  return digits > 5 && digits % 5 === 0 ? 5 * step : step;
}

function roomOf(size: number, step: number): number {
  return Math.max(step, Math.min(gridOf(size, step), size / 5));
}

/**
 * Whether `ours` is `theirs`, rounded to the last digit written: 12 for 11.8, 1.18 million for 1,184,321, 1k for 1,347. `number` is
 * what was written, `written` what it comes to in its own unit. A zero at its end may be that digit or fill a place: 20 is 20.3, and
 * 20k is 20,300, but not 24,300.
 */
export function isRounded(number: string, written: Amount): (ours: Amount, theirs: Amount) => boolean {
  const digits = number.replace(/\D/g, '');
  const endsInZero = digits.endsWith('0');
  const isWhole = written.step > 1 && digits.length >= String(Math.round(written.size)).length;
  return ({ size, step }, theirs) => {
    if (size === 0 || theirs.step >= step) return false;
    const half = (isWhole ? step / written.step : step) / 2;
    const distance = theirs.size - size;
    return (
      distance >= -half * (1 + 1e-9) &&
      distance < half * (1 - 1e-9) &&
      (step <= 1 || !endsInZero || Math.abs(distance) <= size / 10)
    );
  };
}
