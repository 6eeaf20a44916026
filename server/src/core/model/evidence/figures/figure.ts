// What a figure is: a quantity, a day, a time of day or a number that names something, as somebody wrote it and as it can be compared.
// Types only; whoever compares them says what stands for what.

import type { Span } from '../../../text/span.ts';

export type Figure = Quantity | Day | TimeOfDay | Label;

/** What may stand between a figure and what it was before it was rounded, as the words beside it say. */
export type Bound = 'about' | 'nearly' | 'over' | 'under';

export interface Quantity {
  readonly type: 'quantity';
  /** With its unit and its scale, without “about” and its like. */
  readonly span: Span;
  /** The digits or words of the number alone. */
  readonly numberSpan: Span;
  /** What all its readings have, and every equal amount whatever its scale: the digits without zeros at either end. */
  readonly digits: string;
  /** What it may mean, likeliest first; at least one. */
  readonly readings: readonly FigureReading[];
  readonly bound: Bound | undefined;
  /** “3rd”, “third”. */
  readonly isOrdinal: boolean;
  /** Four digits that may be a year. */
  readonly mayBeYear: boolean;
  /** In words: “two”, “forty-one”. */
  readonly isSpelled: boolean;
  /** The next words, lower case and without the s of the plural: what is counted is among them. */
  readonly nouns: readonly string[];
}

export interface FigureReading extends Amount {
  /** The name of the unit's base (unit.ts), in which the amount is; absent for what is merely counted. */
  readonly unit?: string;
  /** In the unit as written, where that is not its base: what a table has whose unit stands in its head. */
  readonly bare?: Amount;
}

export interface Amount {
  /** Decimal notation, or a fraction as `1/3`: equal for equal amounts, whatever they are written like. */
  readonly value: string;
  /** As a number, for nearness alone. */
  readonly size: number;
  /** What the last digit written is worth that is no zero filling a place: 100 for 1,200. */
  readonly step: number;
}

export interface Day {
  readonly type: 'day';
  readonly span: Span;
  /** `12/03/2026` has two. */
  readonly readings: readonly DayReading[];
}

/** As precise as it is written; a `month` or a `year` at least. */
export interface DayReading {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

export interface TimeOfDay {
  readonly type: 'time';
  readonly span: Span;
  /** Since midnight; two where nobody says whether it is morning. */
  readonly minutes: readonly number[];
}

/** “CVE-2021-44228”, “version 4.2.1”, “Section 702”, “7th Fleet”: it counts nothing, and must be what the source has. */
export interface Label {
  readonly type: 'label';
  readonly span: Span;
  /** What must stand in the source, as it is written. */
  readonly value: string;
  /** Of “7th”: 7, which may be in words. */
  readonly ordinal?: string;
  /**
   * Source of a regular expression for what is numbered alike. Where no text has anything like it, the number may be the writer's
   * way to name a thing; absent for what must stand whatever the texts have.
   */
  readonly alike?: string;
}
