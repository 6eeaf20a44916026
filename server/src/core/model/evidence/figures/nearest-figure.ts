// The figure of an archived text that is likeliest to be what a sentence meant: of the same kind and unit, counting the same thing
// if one does, and nearest in size. It is shown, never taken.

import { assumedLanguage } from '../../../languages/known-languages.ts';
import { type Archive, type Paragraph, paragraphAt } from '../../archives/archive.ts';
import { archiveFigures } from './archive-figures.ts';
import type { Day, Figure, Quantity } from './figure.ts';
import { startOfFigure } from './quantity.ts';

export interface NearestFigure {
  /** As the source writes it. */
  readonly text: string;
  readonly figure: Figure;
  readonly paragraph: Paragraph | undefined;
  /** Whether it is the only figure of its unit that counts the same thing. */
  readonly isOnlyOne: boolean;
}

/** Undefined where nothing in the text counts something alike: a figure that is merely near in size leads nowhere. */
export function nearestFigure(figure: Figure, sentence: string, archive: Archive): NearestFigure | undefined {
  if (figure.type === 'label') return undefined;
  const { all, byDigits } = archiveFigures(archive);
  const alike = besideNouns(figure, all, archive).filter(
    (found) => isOfKind(figure, found) && countsTheSame(figure, found),
  );
  if (alike.length > 0) {
    const best = nearestOf(figure, alike)!;
    const text = writtenIn(archive, best);
    return shownAs(
      best,
      archive,
      alike.every((found) => writtenIn(archive, found) === text),
    );
  }
  const otherUnit =
    figure.type === 'quantity'
      ? byDigits.get(figure.digits)?.find((found) => isInAnotherUnit(figure, found))
      : undefined;
  if (otherUnit) return shownAs(otherUnit, archive, false);
  const best = nearestOf(figure, inSameWords(figure, all, sentence, archive));
  return best && shownAs(best, archive, false);
}

function nearestOf(figure: Figure, among: readonly Figure[]): Figure | undefined {
  let best: Figure | undefined;
  let least = Infinity;
  for (const found of among) {
    const distance = distanceOf(figure, found);
    if (distance < least) [best, least] = [found, distance];
  }
  return best;
}

/** Words of the sentence that are looked for, the longest, and how far from a figure each may stand, in characters. */
const mostWords = 5;
const reach = 90;

/** Those of its kind beside which the text has most words of the sentence: two at least, or all that it has. */
function inSameWords(figure: Figure, all: readonly Figure[], sentence: string, archive: Archive): readonly Figure[] {
  const words = [...new Set(sentence.match(/\p{L}{5,}/gu))].sort((a, b) => b.length - a.length).slice(0, mostWords);
  const counts = new Map<Figure, number>();
  for (const word of words) {
    const near = new Set<Figure>();
    let next = 0;
    for (const at of placesOf(word, archive)) {
      // What belongs to a number is read only where the number may be near.
      while (next < all.length && startOfFigure(all[next]!) < at - reach - longest) next++;
      for (let i = next; i < all.length && startOfFigure(all[i]!) < at + reach + longest; i++) {
        const found = all[i]!;
        if (near.has(found)) continue;
        const { start, end } = found.span;
        if (end >= at - reach && start < at + reach) near.add(found);
      }
    }
    for (const found of near) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  for (let count = words.length; count >= Math.min(2, words.length) && count > 0; count--) {
    const most = all.filter((found) => counts.get(found) === count && isOfKind(figure, found));
    if (most.length > 0) return most;
  }
  return [];
}

/** In order, those behind which one of the figure's nouns may stand: to tell, their own nouns need not be read. */
function besideNouns(figure: Figure, all: readonly Figure[], archive: Archive): readonly Figure[] {
  if (figure.type !== 'quantity') return [];
  const beside = new Set<Figure>();
  for (const noun of countedNouns(figure)) {
    let next = 0;
    for (const at of placesOfNoun(noun, archive)) {
      while (next < all.length && startOfFigure(all[next]!) < at - longest - furthest) next++;
      for (let i = next; i < all.length && startOfFigure(all[i]!) < at; i++) beside.add(all[i]!);
    }
  }
  return beside.size === 0 ? [] : all.filter((found) => beside.has(found));
}

/** In characters: a figure in words, and what may stand between a figure and what it counts, as the first of a range does. */
const longest = 200;
const furthest = 200;

const nounPlaces = new WeakMap<Archive, Map<string, readonly number[]>>();

/** Where the noun is a word or begins one, whatever its case; perhaps elsewhere too. */
function placesOfNoun(noun: string, archive: Archive): readonly number[] {
  let known = nounPlaces.get(archive);
  if (!known) nounPlaces.set(archive, (known = new Map()));
  let found = known.get(noun);
  if (!found) {
    // Not by turning the text small: that costs more than many searches.
    const places = archive.document.text.matchAll(new RegExp(noun.replace(/[-’']/g, '\\$&'), 'gi'));
    known.set(noun, (found = [...places].map(({ index }) => index)));
  }
  return found;
}

/** Of every word that was looked for in a text, for the sentences that cite it. */
const places = new WeakMap<Archive, Map<string, readonly number[]>>();
/** Of a word that a text repeats without end. */
const mostPlaces = 200;

function placesOf(word: string, archive: Archive): readonly number[] {
  return everyPlaceOf(word, archive).slice(0, mostPlaces);
}

function everyPlaceOf(word: string, archive: Archive): readonly number[] {
  let known = places.get(archive);
  if (!known) places.set(archive, (known = new Map()));
  let found = known.get(word);
  if (!found) {
    const { text } = archive.document;
    const starts: number[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) starts.push(at);
    known.set(word, (found = starts));
  }
  return found;
}

function shownAs(figure: Figure, archive: Archive, isOnlyOne: boolean): NearestFigure {
  return { text: writtenIn(archive, figure), figure, paragraph: paragraphAt(archive, figure.span.start), isOnlyOne };
}

function writtenIn({ document }: Archive, { span }: Figure): string {
  return document.text.slice(span.start, span.end).replace(/\s+/g, ' ');
}

/** “900 miles” where the source has 900 km, “12” where it has 12 %. */
function isInAnotherUnit(figure: Figure, found: Figure): boolean {
  if (figure.type !== 'quantity' || found.type !== 'quantity') return false;
  return figure.readings.some((ours) =>
    found.readings.some(
      (theirs) =>
        theirs.unit !== undefined &&
        (ours.unit !== undefined || theirs.unit === '%') &&
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
  return countedNouns(figure).some((noun) => found.nouns.includes(noun));
}

function countedNouns({ nouns }: Quantity): readonly string[] {
  return nouns.filter((noun) => noun.length > 2 && !assumedLanguage.figures.isSmallWord(noun));
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
