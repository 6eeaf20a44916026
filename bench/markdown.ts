// Tables and numbers as the pages of results show them. Does not know what was measured.

import type { Summary } from './measure/statistics.ts';

/** `alignment` holds `l` or `r` for each column. */
export function table(head: readonly string[], alignment: string, rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(3, ...all.map((row) => row[column]!.length)));
  const pad = (cell: string, column: number): string =>
    alignment[column] === 'r' ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!);
  const line = (row: readonly string[]): string => `| ${row.map(pad).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    alignment[column] === 'r' ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** `median (low–high)`. */
export function range(summary: Summary | undefined): string {
  return summary ? `${number(summary.median)} (${number(summary.low)}–${number(summary.high)})` : '–';
}

/** Three significant digits, but whole from a hundred on. */
export function number(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
}

export function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}

export function grouped(value: number): string {
  return value.toLocaleString('en-US');
}
