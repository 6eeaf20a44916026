// A day as a memo prints it.

import { type Html, html } from './html.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-05-06` is `6 May 2026`, `2026-05` is `May 2026`; anything else stays as it is. A time is left out. */
export function dayText(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?(?:T|$)/.exec(date) ?? [];
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** As `dayText`, with the date for machines. */
export function dayElement(date: string): Html {
  return html`<time datetime="${date}">${dayText(date)}</time>`;
}
