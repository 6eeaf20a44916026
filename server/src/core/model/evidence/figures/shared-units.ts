// Ranges: what is written once, behind the second figure or before the first, counts for both.

import type { FigureWords } from '../../../languages/figure-words.ts';
import type { Amount, Figure, FigureReading, Quantity } from './figure.ts';
import { mayBeRange, withReadings } from './quantity.ts';
import { exponentOf, scaleAt } from './scale-behind.ts';
import { currencies, unitOf } from './unit.ts';
import { decimalOf } from './written-number.ts';

/** “10–15 %”, “between 10 and 15 km”, “€3–4 bn”: what is written once counts for both ends. */
export function withSharedUnits(figures: readonly Figure[], text: string, words: FigureWords): readonly Figure[] {
  let wasRange = false;
  return figures.map((figure, index) => {
    const next = figures[index + 1];
    const before = figures[index - 1];
    const isSecond = wasRange;
    wasRange = figure.type === 'quantity' && next?.type === 'quantity' && isRange(figure, next, text, words);
    if (figure.type !== 'quantity') return figure;
    if (next?.type === 'quantity' && wasRange && figure.readings.every(({ unit }) => unit === undefined)) {
      const { unit, scale, metric } = sharedOf(next, text);
      // “3 to 5 million”: the first may be of millions too.
      if (unit !== undefined || scale > 0)
        return withReadings(
          figure,
          [
            ...scaled(figure, { unit, scale, metric }),
            ...(scale > 0 && !isDashed(figure, next, text) ? scaled(figure, { unit, scale: 0, metric }) : []),
          ],
          next.nouns,
        );
      return figure.nouns.length > 0 && !words.isBetween(figure.nouns[0]!)
        ? figure
        : withReadings(figure, figure.readings, next.nouns);
    }
    if (next?.type === 'quantity' && wasRange) {
      // “€3–4 bn”: the scale is that of both.
      const { scale } = sharedOf(next, text);
      const own = figure.readings[0]!;
      if (scale > 0 && own.size < 1000)
        return withReadings(figure, [
          ...scaled(figure, { unit: own.unit, scale, metric: 0 }),
          ...(isDashed(figure, next, text) ? [] : figure.readings),
        ]);
    }
    if (before?.type === 'quantity' && isSecond && figure.readings.every(({ unit }) => unit === undefined)) {
      const unit = before.readings[0]!.unit;
      if (unit !== undefined && currencies.has(unit))
        return withReadings(
          figure,
          figure.readings.map((one) => ({ ...one, unit })),
        );
    }
    return figure;
  });
}

function isRange(a: Quantity, b: Quantity, text: string, words: FigureWords): boolean {
  if (!mayBeRange(a, b, text, words)) return false;
  return b.span.start - a.span.end < 8 && !a.isOrdinal && words.between.test(text.slice(a.span.end, b.span.start));
}

/** “$2–3 billion” is of billions; “from 2 to 3 million” may have begun with two. */
function isDashed(a: Quantity, b: Quantity, text: string): boolean {
  return /^\s*[-–—−]\s*$/.test(text.slice(a.span.end, b.span.start));
}

/** What is written behind the second of two: its unit, and powers of ten for its scale and for what its unit is of the base. */
interface Shared {
  readonly unit: string | undefined;
  readonly scale: number;
  readonly metric: number;
}

function sharedOf(figure: Quantity, text: string): Shared {
  const words = text.slice(figure.numberSpan.end, figure.span.end);
  const { unit } = figure.readings[0]!;
  const scale = scaleAt(words, 0);
  const written = scale && (scale[1] ?? scale[2] ?? scale[3]!);
  // “5m” is metres as well.
  const power = written === undefined || figure.readings.length > 1 ? 0 : exponentOf(written)!;
  const behind = words
    .slice(power > 0 ? scale![0].length : 0)
    .trim()
    .replace(/^-/, '');
  return { unit, scale: power, metric: unit === undefined ? 0 : (unitOf(behind)?.exponent ?? 0) };
}

function scaled({ readings }: Quantity, { unit, scale, metric }: Shared): readonly FigureReading[] {
  return readings.map((one) => {
    const bare = timesTen(one, scale);
    return unit === undefined ? bare : { ...timesTen(one, scale + metric), unit, ...(metric === 0 ? {} : { bare }) };
  });
}

function timesTen({ value, size, step }: Amount, exponent: number): Amount {
  const decimals = value.includes('.') ? value.length - 1 - value.indexOf('.') : 0;
  const shifted = value.includes('/') ? value : decimalOf({ digits: value.replace('.', ''), decimals }, exponent);
  return { value: shifted, size: size * 10 ** exponent, step: step * 10 ** exponent };
}
