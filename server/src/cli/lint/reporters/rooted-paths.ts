// A report whose paths start at the root of the repository instead of the folder where the command runs.

import path from 'node:path';
import type { ReportedFinding, RunReport } from '../../report.ts';

/** `prefix` leads from the root to the working directory: empty, or ending in `/`. */
export function withRootedPaths(report: RunReport, prefix: string): RunReport {
  if (prefix === '') return report;
  const rooted = <T extends { readonly path: string }>(one: T): T =>
    path.isAbsolute(one.path) ? one : { ...one, path: path.posix.normalize(prefix + one.path) };
  const rootedFinding = (finding: ReportedFinding): ReportedFinding => ({
    ...finding,
    related: finding.related.map(rooted),
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(rooted) })),
  });
  return {
    ...report,
    failures: report.failures.map(rooted),
    files: report.files.map((file) => ({
      ...rooted(file),
      findings: file.findings.map(rootedFinding),
      ...(file.known ? { known: file.known.map(rootedFinding) } : {}),
    })),
  };
}
