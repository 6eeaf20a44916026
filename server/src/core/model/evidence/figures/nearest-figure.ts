// The figure of an archived text that is likeliest to be what a sentence meant: of the same kind and unit, counting the same thing
// if one does, and nearest in size. It is shown, never taken.

import { assumedLanguage } from '../../../languages/known-languages.ts';
import { type Archive, type Paragraph, paragraphAt } from '../../archives/archive.ts';
import { archiveFigures } from './archive-figures.ts';
import type { Day, Figure, Quantity } from './figure.ts';

export interface NearestFigure {
  /** As the source writes it. */
  readonly text: string;
  readonly figure: Figure;
  readonly paragraph: Paragraph | undefined;
  /** Whether it is the only figure of its unit that counts the same thing. */
  readonly isOnlyOne: boolean;
}

export function nearestFigure(figure: Figure, archive: Archive): NearestFigure | undefined {
  const { all } = archiveFigures(archive);
  const otherUnit = all.find((found) => isInAnotherUnit(figure, found));
  if (otherUnit) return shownAs(otherUnit, archive, false);
  const candidates = all.filter((found) => isOfKind(figure, found));
  const alike = candidates.filter((found) => countsTheSame(figure, found));
  const pool = alike.length > 0 ? alike : candidates;
  let best: Figure | undefined;
  let least = Infinity;
  for (const found of pool) {
    const distance = distanceOf(figure, found);
    if (distance < least) [best, least] = [found, distance];
  }
  if (!best) return undefined;
  const text = writtenIn(archive, best);
  return shownAs(best, archive, alike.length > 0 && alike.every((found) => writtenIn(archive, found) === text));
}

function shownAs(figure: Figure, archive: Archive, isOnlyOne: boolean): NearestFigure {
  return { text: writtenIn(archive, figure), figure, paragraph: paragraphAt(archive, figure.span.start), isOnlyOne };
}

function writtenIn({ document }: Archive, { span }: Figure): string {
  return document.text.slice(span.start, span.end).replace(/\s+/g, ' ');
}

/** “900 miles” where the source has 900 km. */
function isInAnotherUnit(figure: Figure, found: Figure): boolean {
  if (figure.type !== 'quantity' || found.type !== 'quantity') return false;
  return figure.readings.some(
    (ours) =>
      ours.unit !== undefined &&
      found.readings.some(
        (theirs) =>
          theirs.unit !== undefined &&
          theirs.unit !== ours.unit &&
          (theirs.bare ?? theirs).value === (ours.bare ?? ours).value,
      ),
  );
}

function isOfKind(figure: Figure, found: Figure): boolean {
  if (figure.type !== 'quantity' || found.type !== 'quantity') return figure.type === found.type;
  return (
    figure.isOrdinal === found.isOrdinal &&
    figure.readings.some(({ unit }) => found.readings.some((theirs) => theirs.unit === unit)) &&
    (figure.mayBeYear || !found.mayBeYear)
  );
}

/** By the noun behind it, or the unit: “41 empty containers” and “14 containers”. */
export function countsTheSame(figure: Figure, found: Figure): boolean {
  if (figure.type !== 'quantity' || found.type !== 'quantity') return false;
  return figure.nouns.some(
    (noun) => noun.length > 2 && !assumedLanguage.figures.isSmallWord(noun) && found.nouns.includes(noun),
  );
}

function distanceOf(figure: Figure, found: Figure): number {
  if (figure.type === 'quantity' && found.type === 'quantity')
    return Math.abs(Math.log((sizeOf(figure) + 1e-9) / (sizeOf(found) + 1e-9)));
  if (figure.type === 'day' && found.type === 'day') return Math.abs(dayOf(figure) - dayOf(found));
  if (figure.type === 'time' && found.type === 'time') return Math.abs(figure.minutes[0]! - found.minutes[0]!);
  return Infinity;
}

function sizeOf({ readings }: Quantity): number {
  return readings[0]!.size;
}

function dayOf({ readings }: Day): number {
  const { year = 0, month = 0, day = 0 } = readings[0]!;
  return year * 372 + month * 31 + day;
}
