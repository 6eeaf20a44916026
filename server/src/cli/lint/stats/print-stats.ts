// The numbers of `--stats` for people: three short tables, in place of the findings.

import { makeVisible } from '../../../core/text/visible-text.ts';
import type { RunReport, RunStats, StatsRow } from '../../report.ts';
import { summaryLine } from '../../terminal/summary-line.ts';

/** Of each table: who wants all takes `--format json`. */
const shownRows = 20;

export function printStats({ summary }: RunReport, { rules, files, authors, authorsOf = 0 }: RunStats): string {
  const authorTitle =
    authorsOf < files.length ? `By author (of the ${authorsOf} files with the most findings)` : 'By author';
  const tables = [
    table('By rule', rules),
    table('By file', files),
    ...(authors && authors.length > 0 ? [table(authorTitle, authors)] : []),
  ];
  return `${rules.length === 0 ? '' : `${tables.join('\n')}\n`}${summaryLine(summary)}\n`;
}

function table(title: string, rows: readonly StatsRow[]): string {
  const width = String(rows[0]?.findings ?? 0).length;
  const lines = rows
    .slice(0, shownRows)
    .map(({ name, findings }) => `  ${String(findings).padStart(width)}  ${makeVisible(name)}`);
  const left = rows.slice(shownRows);
  const rest = left.reduce((sum, { findings }) => sum + findings, 0);
  return [title, ...lines, ...(left.length > 0 ? [`  ${rest} more in ${left.length} others`] : []), ''].join('\n');
}
