// The report as JSON: the shape that scripts rely on. Keys may be added, never renamed; their order is part of "same bytes".

import type { Failure, FileReport, ReportedEdit, ReportedFinding, ReportedPlace, RunReport } from '../../report.ts';
import { jsonText } from '../../terminal/json-text.ts';
import type { Reporter } from './reporter.ts';

export const json: Reporter = {
  audience: 'scripts',
  needs: { source: false, details: true, fixes: true },
  print,
};

function print({ version, files, failures, summary, baseline, stats }: RunReport): string {
  const report = {
    schemaVersion: 1,
    tool: { name: 'briefwright', version },
    summary,
    ...(baseline ? { baseline } : {}),
    ...(stats ? { stats } : {}),
    files: files.map(fileOf),
    failures: failures.map(failureOf),
  };
  return jsonText(report);
}

function fileOf({ path, statements, claims, sourced, leftAlone, findings, known }: FileReport) {
  return {
    path,
    statements,
    claims,
    sourced,
    leftAlone,
    findings: findings.map((finding) => findingOf(finding, known && 'new')),
    ...(known ? { known: known.map((finding) => findingOf(finding, 'unchanged')) } : {}),
  };
}

/** The state has the names of SARIF. */
function findingOf(
  { rule, code, severity, message, start, end, related, fixes }: ReportedFinding,
  baselineState: 'new' | 'unchanged' | undefined,
) {
  return {
    rule,
    code,
    severity,
    ...(baselineState === undefined ? {} : { baselineState }),
    message,
    start: placeOf(start),
    end: placeOf(end),
    related: related.map((one) => ({
      path: one.path,
      message: one.message,
      start: placeOf(one.start),
      end: placeOf(one.end),
    })),
    fixes: fixes.map(({ title, kind, edits }) => ({ title, kind, edits: edits.map(editOf) })),
  };
}

function editOf({ path, start, end, newText }: ReportedEdit) {
  return { path, start: placeOf(start), end: placeOf(end), newText };
}

function placeOf({ offset, line, column }: ReportedPlace) {
  return { offset, line, column };
}

function failureOf({ path, line, column, message, rule }: Failure) {
  return { path, ...(line === undefined ? {} : { line, column }), ...(rule === undefined ? {} : { rule }), message };
}
