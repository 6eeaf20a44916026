// Whether a figure of a sentence stands in an archived text (docs/evidence.md, “Figures”): an equal value of the same unit, or what
// “about” and its like allow. Nothing is near enough without a word that says so. Does not know which figures must stand anywhere.

import { assumedLanguage } from '../../../languages/known-languages.ts';
import type { ReadingLanguage } from '../../../languages/language.ts';
import { covers, type Span } from '../../../text/span.ts';
import { type Archive, paragraphAt, paragraphText } from '../../archives/archive.ts';
import type { Source } from '../../sources/source.ts';
import { type ArchiveFigures, archiveFigures, monthsNamed } from './archive-figures.ts';
import { type Contradiction, contradictionOf, mayBeContradicted } from './contradiction.ts';
import { type DayPlace, dayStands, writtenDay } from './day-match.ts';
import type { Amount, Figure, FigureReading, Label, Quantity, TimeOfDay } from './figure.ts';
import { isRounded, isWithinBound } from './leeway.ts';
import { startOfFigure } from './quantity.ts';
import { currencies, mentionsUnit, sharesUnit } from './unit.ts';
import { significantDigits } from './written-number.ts';

/** Where it is looked for: in `within`, where a locator says so, else in the whole text. */
export interface FigureSource {
  readonly source: Pick<Source, 'date'>;
  readonly archive: Archive;
  readonly within?: readonly Span[] | undefined;
}

/** What a text has of a figure. */
export type FigureStanding =
  | { readonly state: 'stands' }
  | { readonly state: 'absent' }
  /** The value is there, and the words beside it say the contrary. */
  | { readonly state: 'contrary'; readonly found: Quantity; readonly contradiction: Contradiction }
  /** The figure is what is there, rounded to its last digit. */
  | { readonly state: 'rounded'; readonly found: Quantity };

const stands: FigureStanding = { state: 'stands' };
const absent: FigureStanding = { state: 'absent' };

/** `sentence` is what the figure stands in, in `language`: it may name the unit elsewhere. */
export function standingOf(
  figure: Figure,
  sentence: string,
  { source, archive, within }: FigureSource,
  language: ReadingLanguage,
): FigureStanding {
  const figures = archiveFigures(archive);
  const isInside =
    within === undefined ? everywhere : (found: Figure): boolean => within.some((span) => covers(span, found.span));
  const place: Place = { archive, figures, isInside, within, date: writtenDay(source.date), language };
  switch (figure.type) {
    case 'quantity':
      return quantityStanding(figure, sentence, place);
    case 'day':
      return dayStands(figure, place) ? stands : absent;
    case 'time':
      return timeStands(figure.minutes, place) ? stands : absent;
    case 'label':
      return labelStands(figure, place) ? stands : absent;
  }
}

const everywhere = (): boolean => true;

interface Place extends DayPlace {
  readonly within: readonly Span[] | undefined;
  /** Of the sentence. */
  readonly language: ReadingLanguage;
}

function quantityStanding(figure: Quantity, sentence: string, place: Place): FigureStanding {
  const { figures, isInside } = place;
  const { bound } = figure;
  const isStanding =
    (isAllowed: Allowance) =>
    (found: Quantity): boolean =>
      isInside(found) && isMatch(figure, found, isAllowed, sentence, place);
  const same = figures.byDigits.get(figure.digits) ?? [];
  if (lacksPercent(figure, same, sentence, place)) return absent;
  const quantities = bound ? figures.all.filter((one): one is Quantity => one.type === 'quantity') : [];
  if (!mayBeContradicted(figure, sentence, place.language)) {
    if (same.some(isStanding(isSameValue)) || (bound && quantities.some(isStanding(isWithinBound(bound)))))
      return stands;
  } else {
    const found = bound ? quantities.filter(isStanding(isWithinBound(bound))) : same.filter(isStanding(isSameValue));
    if (found.length > 0) return contraryAmong(found, figure, sentence, place) ?? stands;
  }
  if (
    figure.mayBeYear &&
    (figures.years.has(figure.readings[0]!.size) || place.date?.year === figure.readings[0]!.size)
  )
    return stands;
  if (!figures.isInLanguage && mayStandInOtherWords(figure, place)) return stands;
  if (isOrdinalOfDay(figure, place) || isNumberBehindNoun(figure, place) || isTimeWithoutSigns(figure, sentence, place))
    return stands;
  if (figure.isOrdinal && isOrdinalOfDates(figure, sentence, place)) return stands;
  if (bound || figure.isOrdinal || figure.mayBeYear || figure.isSpelled) return absent;
  const [first] = figure.readings;
  const isAllowed = isRounded(sentence.slice(figure.numberSpan.start, figure.numberSpan.end), first!.bare ?? first!);
  const found = roundedFrom(figure, figures).find(
    (one) => isInside(one) && !one.isOrdinal && isMatch(figure, one, isAllowed, sentence, place),
  );
  return found ? { state: 'rounded', found } : absent;
}

/** “The 17th century” where the text has a year of it, “the third quarter” where it names a month of that and no quarter at all. */
function isOrdinalOfDates(
  { readings, span }: Quantity,
  sentence: string,
  { archive, figures, language }: Place,
): boolean {
  const number = readings[0]!.size;
  const behind = sentence.slice(span.end, span.end + 40);
  const { centuryBehind, quarterBehind, quarters } = language.figures.dates;
  if (centuryBehind.test(behind)) return [...figures.years].some((year) => Math.ceil(year / 100) === number);
  if (!quarterBehind.test(behind) || quarters.test(archive.document.text)) return false;
  const isIn = (month: number | undefined): boolean => month !== undefined && Math.ceil(month / 3) === number;
  return (
    [...monthsNamed(archive)].some(isIn) ||
    figures.all.some((one) => one.type === 'day' && one.readings.some(({ month }) => isIn(month)))
  );
}

/**
 * “More than 90 of its income”, where the source has 90 % in the same words and no bare 90 in them: whatever else there is of that
 * size is another matter.
 */
function lacksPercent(
  figure: Quantity,
  same: readonly Quantity[],
  sentence: string,
  { archive, isInside }: Place,
): boolean {
  if (
    figure.isOrdinal ||
    figure.isSpelled ||
    figure.mayBeYear ||
    figure.readings.some(({ unit }) => unit !== undefined)
  )
    return false;
  const words = wordsBehind(sentence, figure.span.end);
  if (words === undefined || sharesUnit(sentence, figure.span, '%')) return false;
  const { text } = archive.document;
  const inSameWords = same.filter(
    (found) => isInside(found) && wordsBehind(text, found.span.end) === words && haveSameBare(figure, found),
  );
  return inSameWords.length > 0 && inSameWords.every(({ readings }) => readings[0]!.unit === '%');
}

function haveSameBare({ readings }: Quantity, found: Quantity): boolean {
  return readings.some(({ value }) => found.readings.some((theirs) => (theirs.bare ?? theirs).value === value));
}

/** The next two, in lower case; undefined where something else than a space comes first, or there is but one. */
function wordsBehind(text: string, at: number): string | undefined {
  const match = /^\s(\p{L}+)\s(\p{L}+)/u.exec(text.slice(at, at + 60));
  return match ? `${match[1]} ${match[2]}`.toLowerCase() : undefined;
}

/** In order, those whose first digits allow that `figure` is one of them, rounded: 118… and 117… for 1.18 million. */
function roundedFrom({ digits }: Quantity, { byDigits }: ArchiveFigures): readonly Quantity[] {
  const below = /^\d+$/.test(digits) && digits !== '1' ? trimmedEnd(String(BigInt(digits) - 1n)) : '';
  const found: Quantity[] = [];
  for (const [theirs, figures] of byDigits)
    if (theirs.startsWith(below) || theirs.startsWith(digits) || theirs.includes('/')) found.push(...figures);
  return found.sort((a, b) => startOfFigure(a) - startOfFigure(b));
}

function trimmedEnd(digits: string): string {
  return digits.replace(/0+$/, '');
}

/** The one in words like the sentence's that says the contrary, where none that agrees has as many of them. */
function contraryAmong(
  found: readonly Quantity[],
  figure: Quantity,
  sentence: string,
  { archive, language }: Place,
): FigureStanding | undefined {
  const { text } = archive.document;
  const ours = tellingWords(aroundIn(sentence, figure.span));
  let contrary: FigureStanding | undefined;
  let most = leastLikeness;
  let agreeing = 0;
  let agreeingOther = 0;
  for (const one of found) {
    const likeness = likenessOf(ours, text, one.span);
    const contradiction = contradictionOf(figure, sentence, one, text, language);
    if (!contradiction && one.digits === figure.digits) agreeing = Math.max(agreeing, likeness);
    else if (!contradiction) agreeingOther = Math.max(agreeingOther, likeness);
    else if (likeness >= most) [contrary, most] = [{ state: 'contrary', found: one, contradiction }, likeness + 1e-9];
  }
  // Where the very figure stands in nearly all of the words, another one beside it says nothing of it.
  return agreeing + tie >= most || (most < clearLikeness && agreeingOther + tie >= most) ? undefined : contrary;
}

/** Of the sentence's words, how many must stand around a figure for the two to speak of one thing. */
const leastLikeness = 0.5;
/** From here on it is the same place. */
const clearLikeness = 0.75;
/** Two places of which one has hardly more of them are both meant. */
const tie = 0.05;
/** In characters, on both sides. */
const windowLength = 140;

/** From 0 to 1: how many of `words` stand around `span`, in its clause. */
function likenessOf(words: readonly string[], text: string, span: Span): number {
  const there = aroundIn(text, span).toLowerCase();
  return words.filter((word) => there.includes(word)).length / (words.length || 1);
}

function tellingWords(text: string): readonly string[] {
  const { isSmallWord } = assumedLanguage.figures;
  return [...new Set(text.toLowerCase().match(/\p{L}{4,}/gu))].filter((word) => !isSmallWord(word));
}

/** What stands around `span` in its clause. */
function aroundIn(text: string, { start, end }: Span): string {
  const before = text
    .slice(Math.max(0, start - windowLength), start)
    .split(/[.;!?]\s/)
    .at(-1)!;
  const [behind = ''] = text.slice(end, end + windowLength).split(/[.;!?]\s/, 1);
  return `${before} ${behind}`;
}

type Allowance = (ours: Amount, theirs: Amount) => boolean;

function isMatch(figure: Quantity, found: Quantity, isAllowed: Allowance, sentence: string, place: Place): boolean {
  return figure.readings.some((ours) =>
    found.readings.some(
      (theirs) => isAllowed(...amountsOf(ours, theirs)) && areCompatible(figure, ours, found, theirs, sentence, place),
    ),
  );
}

function isSameValue(ours: Amount, theirs: Amount): boolean {
  return ours.value === theirs.value;
}

/** “on the 3rd” of a month that the source names. */
function isOrdinalOfDay({ isOrdinal, readings, nouns }: Quantity, { figures, isInside, language }: Place): boolean {
  return (
    isOrdinal &&
    !isNoun(nouns[0], language) &&
    figures.all.some(
      (found) => found.type === 'day' && isInside(found) && found.readings.some(({ day }) => day === readings[0]!.size),
    )
  );
}

/** “The third chapter”, where the source has “Chapter 3”, whose number is no figure of it. */
function isNumberBehindNoun({ isOrdinal, readings, nouns }: Quantity, { archive }: Place): boolean {
  const [noun] = nouns;
  return (
    isOrdinal &&
    noun !== undefined &&
    /^\p{L}{3,}$/u.test(noun) &&
    new RegExp(`(?<!\\p{L})${noun}\\s+(?:no\\.\\s*)?${readings[0]!.value}(?![\\d.,]*\\d)`, 'iu').test(
      archive.document.text,
    )
  );
}

/** “1630”, for half past four. */
function isTimeWithoutSigns({ span, readings }: Quantity, sentence: string, place: Place): boolean {
  const match = /^([01]\d|2[0-3])([0-5]\d)$/.exec(sentence.slice(span.start, span.end));
  return (
    match !== null && readings[0]!.unit === undefined && timeStands([Number(match[1]) * 60 + Number(match[2])], place)
  );
}

/** In what both are written in: a unit that one of them leaves out may be any multiple of its base. */
function amountsOf(ours: FigureReading, theirs: FigureReading): readonly [Amount, Amount] {
  return [
    theirs.unit === undefined ? (ours.bare ?? ours) : ours,
    ours.unit === undefined ? (theirs.bare ?? theirs) : theirs,
  ];
}

/** The same digits with a scale or a unit that is not read in that language; small numbers are written out. */
function mayStandInOtherWords({ readings, digits }: Quantity, { figures, isInside }: Place): boolean {
  if (readings[0]!.size <= 12) return true;
  return figures.byDigits.get(digits)?.some(isInside) === true;
}

function areCompatible(
  figure: Quantity,
  ours: FigureReading,
  found: Quantity,
  theirs: FigureReading,
  sentence: string,
  place: Place,
): boolean {
  if (isDegrees(ours.unit, theirs.unit)) return true;
  if (ours.unit === theirs.unit)
    return figure.isOrdinal === found.isOrdinal || (figure.isOrdinal && isNumberFor(figure, found, place));
  if (theirs.unit === undefined) {
    // A bare number in a table or a list: its unit stands in a heading or nowhere. “41 ships” are not 41 km.
    if (found.isOrdinal) return false;
    if (ours.unit !== undefined && currencies.has(ours.unit) && found.nouns.length === 0) return true;
    const paragraph = paragraphAt(place.archive, found.span.start);
    const around = paragraph ? paragraphText(place.archive, paragraph) : '';
    return (
      !isNoun(found.nouns[0], assumedLanguage) ||
      (around.length < 2000 &&
        mentionsUnit(withoutUnits(around, found, paragraph!.span.start), ours.unit!) &&
        isTable(around))
    );
  }
  if (ours.unit !== undefined) return false;
  // The sentence names no unit behind the figure: it may elsewhere, or it may go without saying. A share never does.
  if (theirs.unit === '%') return sharesUnit(sentence, figure.span, '%');
  if (mentionsUnit(sentence, theirs.unit)) return true;
  return !isNoun(figure.nouns[0], place.language);
}

/** “The 3rd”, “on the third” for a bare 3. In words beside a noun it counts only what stands behind that noun. */
function isNumberFor({ isSpelled, nouns }: Quantity, found: Quantity, { language }: Place): boolean {
  return !isNoun(found.nouns[0], assumedLanguage) && !(isSpelled && isNoun(nouns[0], language));
}

/** “5 degrees below zero” goes without saying of which scale. */
function isDegrees(a: string | undefined, b: string | undefined): boolean {
  return (a === 'degree' && b?.startsWith('°') === true) || (b === 'degree' && a?.startsWith('°') === true);
}

function withoutUnits(text: string, found: Quantity, base: number): string {
  return `${text.slice(0, Math.max(0, found.span.start - base))} ${text.slice(Math.max(0, found.span.end - base))}`;
}

function isTable(text: string): boolean {
  return /[|\t]| {3,}/.test(text);
}

function isNoun(word: string | undefined, { figures }: ReadingLanguage): boolean {
  return word !== undefined && !figures.isNoNoun.test(word);
}

function timeStands(minutes: TimeOfDay['minutes'], { archive, figures, isInside }: Place): boolean {
  const isSame = (time: number): boolean => minutes.includes(time);
  if (
    minutes.some((time) => time === 720 && /\b(?:noon|midday)\b/i.test(archive.document.text)) ||
    minutes.some((time) => time % 1440 === 0 && /\bmidnight\b/i.test(archive.document.text))
  )
    return true;
  return figures.all.some((found) => {
    if (!isInside(found)) return false;
    if (found.type === 'time') return found.minutes.some(isSame);
    // “0600”, “6.30”, “at 6”: times that do not look like times.
    if (found.type !== 'quantity' || found.readings[0]!.unit !== undefined) return false;
    const written = archive.document.text.slice(found.numberSpan.start, found.numberSpan.end);
    const parts = /^(\d{1,2})[.:]?(\d\d)$/.exec(written) ?? /^(\d{1,2})()$/.exec(written);
    if (!parts || Number(parts[1]) > 24) return false;
    const time = Number(parts[1]) * 60 + Number(parts[2] || 0);
    return isSame(time) || (Number(parts[1]) <= 12 && isSame((time + 720) % 1440));
  });
}

const normalised = new WeakMap<Archive, string>();

/** With plain hyphens, and addresses without the brackets that keep readers from clicking them. */
function plainText(archive: Archive): string {
  let text = normalised.get(archive);
  if (text === undefined)
    normalised.set(archive, (text = archive.document.text.replace(/[‑–]/g, '-').replaceAll('[.]', '.')));
  return text;
}

function labelStands({ value, ordinal, alike }: Label, { archive, figures, within }: Place): boolean {
  const whole = plainText(archive);
  // Spans hold in the text as it is written.
  const texts = within ? within.map(({ start, end }) => archive.document.text.slice(start, end)) : [whole];
  if (texts.some((text) => holdsLabel(text, value))) return true;
  if (
    ordinal !== undefined &&
    figures.byDigits
      .get(significantDigits(ordinal))
      ?.some(({ isOrdinal, readings }) => isOrdinal && readings.some((theirs) => theirs.value === ordinal))
  )
    return true;
  return alike !== undefined && !new RegExp(alike, 'iu').test(whole);
}

/** As a whole: “1.8” stands in “1.8.3” and in “v1.8”, “8.3” in neither. */
function holdsLabel(text: string, value: string): boolean {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const [before, behind] = [text[at - 1] ?? '', text[at + value.length] ?? ''];
    if (!/[\d]/.test(before) && !/\d/.test(behind) && !(before === '.' && /\d/.test(text[at - 2] ?? ''))) return true;
  }
  return false;
}
