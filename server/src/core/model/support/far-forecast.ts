// Forecasts that reach so far ahead that nobody can be sure of them, whatever they rest on. Reads the horizon in the tag alone.

import type { Brief } from '../brief.ts';
import type { Statement } from '../statement.ts';
import type { CapTable } from './cap-table.ts';

/** Whether the statement estimates what is to come, by a day more than `caps.months` after the briefing's date. Dates that cannot be read are near. */
export function isFarForecast(
  { kind, assessment }: Pick<Statement, 'kind' | 'assessment'>,
  brief: Brief,
  { months }: CapTable,
): boolean {
  const { by, likelihood } = assessment;
  const { date } = brief.frontMatter;
  if (by === undefined || date === undefined || (likelihood.length === 0 && kind !== 'judgment')) return false;
  const from = day.exec(date);
  const to = day.exec(by);
  if (!from || !to) return false;
  const apart = (Number(to[1]) - Number(from[1])) * 12 + Number(to[2] ?? 1) - Number(from[2] ?? 12);
  return apart > months || (apart === months && Number(to[3] ?? 1) > Number(from[3] ?? 31));
}

/** A year alone, or a month, is taken at its earliest as a horizon and at its latest as the briefing's date. */
const day = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/;
