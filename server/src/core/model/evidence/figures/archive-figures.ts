// The figures of an archived text, found once and kept by their digits, so that looking one up costs no search.

import { assumedLanguage } from '../../../languages/known-languages.ts';
import type { Archive } from '../../archives/archive.ts';
import { isWrittenIn } from '../../archives/written-in.ts';
import type { Figure, Quantity } from './figure.ts';
import { findFigures } from './figures.ts';

export interface ArchiveFigures {
  readonly all: readonly Figure[];
  /** By their digits: equal amounts are together, whatever their scale or unit. */
  readonly byDigits: ReadonlyMap<string, readonly Quantity[]>;
  /** Every year that stands in it, in a date or alone. */
  readonly years: ReadonlySet<number>;
  /** By whose words it was read. In another language number words, names of months and most units are not read. */
  readonly isInLanguage: boolean;
}

const known = new WeakMap<Archive, ArchiveFigures>();

export function archiveFigures(archive: Archive): ArchiveFigures {
  let figures = known.get(archive);
  if (!figures) known.set(archive, (figures = readFigures(archive.document.text)));
  return figures;
}

const months = new WeakMap<Archive, ReadonlySet<number>>();

/** Months, from 1, that the text names without a day or a year. */
export function monthsNamed(archive: Archive): ReadonlySet<number> {
  let named = months.get(archive);
  if (!named) {
    const { monthAlone, months: names } = assumedLanguage.figures.dates;
    named = new Set(
      [...archive.document.text.matchAll(monthAlone)].map(
        (match) => names.indexOf((match[1] ?? match[2]!).toLowerCase()) + 1,
      ),
    );
    months.set(archive, named);
  }
  return named;
}

/** What language a source is in is not declared: its words are read as those of the assumed language, digits are read either way. */
function readFigures(text: string): ArchiveFigures {
  const all = findFigures(text, 'either', assumedLanguage);
  const byDigits = new Map<string, Quantity[]>();
  for (const figure of all) {
    if (figure.type !== 'quantity') continue;
    const { digits } = figure;
    const same = byDigits.get(digits);
    if (same) same.push(figure);
    else byDigits.set(digits, [figure]);
  }
  let years: ReadonlySet<number> | undefined;
  return {
    all,
    byDigits,
    get years() {
      return (years ??= yearsIn(all));
    },
    isInLanguage: isWrittenIn(text, assumedLanguage),
  };
}

function yearsIn(figures: readonly Figure[]): ReadonlySet<number> {
  const years = new Set<number>();
  for (const figure of figures) {
    if (figure.type === 'day') for (const { year } of figure.readings) if (year !== undefined) years.add(year);
    if (figure.type === 'quantity' && figure.mayBeYear) years.add(figure.readings[0]!.size);
  }
  return years;
}
