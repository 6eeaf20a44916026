// Workflow commands that GitHub shows as annotations in a pull request.

import type { Severity } from '../../../core/lint/problem.ts';
import { makeVisible } from '../../../core/text/visible-text.ts';
import type { Failure, FileReport, ReportedFinding, RunReport } from '../../report.ts';
import { summaryLine } from '../../terminal/summary-line.ts';
import { printGithubSummary } from './github-summary.ts';
import type { Reporter, ReporterContext } from './reporter.ts';

export const github: Reporter = {
  audience: 'annotations in pull requests, with a summary of the workflow run',
  needs: { source: false, details: true, fixes: false },
  print,
  speaksCommands: true,
  appendix: { variable: 'GITHUB_STEP_SUMMARY', print: printGithubSummary },
};

function print({ files, failures, summary }: RunReport, { pathPrefix }: ReporterContext): string {
  const lines = [
    ...files.flatMap((file) => file.findings.map((finding) => annotate(file, finding, pathPrefix))),
    ...failures.map((failure) => annotateFailure(failure, pathPrefix)),
    summaryLine(summary),
  ];
  return `${lines.join('\n')}\n`;
}

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

function annotate(
  { path }: FileReport,
  { severity, start, end, rule, code, message }: ReportedFinding,
  prefix: string,
): string {
  const isOneLine = start.line === end.line;
  const properties = [
    `file=${escapeProperty(prefix + path)}`,
    `line=${start.line}`,
    `endLine=${end.line}`,
    // GitHub takes columns only for a single line.
    ...(isOneLine ? [`col=${start.column}`, `endColumn=${end.column}`] : []),
    `title=${escapeProperty(`${rule} (${code})`)}`,
  ];
  return `::${commands[severity]} ${properties.join(',')}::${escapeData(message)}`;
}

function annotateFailure({ path, line, message }: Failure, prefix: string): string {
  return `::error file=${escapeProperty(prefix + path)}${line === undefined ? '' : `,line=${line}`},title=not checked::${escapeData(message)}`;
}

function escapeData(text: string): string {
  const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return makeVisible(escaped);
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
