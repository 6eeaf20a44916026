// The report as Markdown for the summary page of a GitHub workflow run.

import { makeVisible } from '../../../core/text/visible-text.ts';
import type { FileReport, RunReport } from '../../report.ts';
import { summaryLine } from '../../terminal/summary-line.ts';

/** GitHub refuses summaries over 1 MiB; a reader gives up long before. */
const rowLimit = 500;

export function printGithubSummary({ files, failures, summary }: RunReport): string {
  const rows = files.flatMap(rowsOf);
  const more = rows.length > rowLimit ? [`\n…and ${rows.length - rowLimit} more.`] : [];
  const table =
    rows.length === 0
      ? []
      : ['', '| Where | Severity | Finding | Rule |', '| --- | --- | --- | --- |', ...rows.slice(0, rowLimit), ...more];
  const missing =
    failures.length === 0
      ? []
      : ['', 'Not checked:', '', ...failures.map(({ path, message }) => `- ${cell(path)}: ${cell(message)}`)];
  return ['## Briefwright', '', summaryLine(summary), ...table, ...missing, ''].join('\n');
}

function rowsOf({ path, findings }: FileReport): readonly string[] {
  return findings.map(
    ({ start, severity, message, rule }) =>
      `| ${cell(`${path}:${start.line}:${start.column}`)} | ${severity} | ${cell(message)} | ${cell(rule)} |`,
  );
}

/** Text that Markdown leaves as it is, in one table cell: no markup, and no address or name that the page makes a link of. */
function cell(text: string): string {
  return makeVisible(text.replace(/\s+/g, ' ')).replace(/[\\`*_{}[\]<>|#~!@&]|:(?=\/\/)|(?<=\bwww)\./gi, '\\$&');
}
