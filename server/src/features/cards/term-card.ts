// The card of a term on a scale: which rung it is, its range, its meaning, the document that defines it. Also of a grade.

import { rangeText } from '../../core/model/likelihood/range-text.ts';
import { admiraltyCredibility, admiraltyReliability } from '../../core/model/scales/admiralty.ts';
import { findRung, type Scale } from '../../core/model/scales/scale.ts';
import type { Card, Line } from './card.ts';

/** `undefined` when the scale does not have the term. */
export function termCard(scale: Scale, term: string): Card | undefined {
  const found = findRung(scale, term);
  if (!found) return undefined;
  const { rung, index } = found;
  const range = rangeText(rung);
  const height = heightOf(scale, index);
  const others = rung.terms.filter((other) => other !== found.term);
  const lines: (Line | undefined)[] = [
    range === undefined ? undefined : { label: 'Range', words: [{ strong: range }] },
    { label: 'Meaning', words: [rung.meaning] },
    height
      ? { label: 'Step', words: [`${height.place} of ${height.of}, from the weakest`] }
      : { label: 'Step', words: ['outside the order: makes no judgment'] },
    others.length > 0 ? { label: 'Also', words: [others.join(', ')] } : undefined,
    { label: 'Scale', words: [scale.title] },
    { label: 'Source', words: [scale.source] },
  ];
  return { title: [{ strong: found.term }, ` (${scale.axis})`], lines: lines.filter((line) => line !== undefined) };
}

/** The rungs of a scale with their ranges. */
export function scaleCard({ title, source, rungs }: Scale): Card {
  const lines = rungs.map((rung): Line => {
    const range = rangeText(rung);
    return { words: [{ strong: rung.terms[0] }, range ? ` ${range}` : `: ${rung.meaning}`] };
  });
  return { title: [{ strong: title }], lines: [...lines, { label: 'Source', words: [source] }] };
}

/** Of `B2`, or of the digit alone as `/2`. */
export function gradeCard(grade: string): Card | undefined {
  const letter = findRung(admiraltyReliability, grade.replace(/[/\d]/g, ''))?.rung;
  const digit = findRung(admiraltyCredibility, grade.replace(/\D/g, ''))?.rung;
  if (!letter && !digit) return undefined;
  const lines: (Line | undefined)[] = [
    letter && {
      label: 'Source',
      words: [`${letter.terms[0].toUpperCase()}, ${letter.terms[1] ?? ''}: ${letter.meaning}`],
    },
    digit && { label: 'Information', words: [`${digit.terms[0]}, ${digit.terms[1] ?? ''}: ${digit.meaning}`] },
    { label: 'Scale', words: [admiraltyCredibility.source] },
  ];
  return { title: [{ strong: grade }, ' (Admiralty grade)'], lines: lines.filter((line) => line !== undefined) };
}

/** Which rung of how many, from the weakest; undefined for one that judges nothing and has no place. */
export function heightOf({ rungs }: Scale, index: number): { readonly place: number; readonly of: number } | undefined {
  const ordered = rungs.filter((rung) => !rung.isUnjudged);
  const place = ordered.indexOf(rungs[index]!) + 1;
  return place === 0 ? undefined : { place, of: ordered.length };
}
