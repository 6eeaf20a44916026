// Where reports go: `--format NAME[:FILE]`, and which format there is when nobody says.

import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileFailure } from '../../host/node-file-failure.ts';
import { nearestAdvice } from '../nearest-advice.ts';
import type { Io } from '../terminal/io.ts';
import { UsageError } from '../usage-error.ts';
import { formatNames } from './reporters/formats.ts';

export interface ReportTarget {
  readonly format: string;
  /** As written; undefined for standard output. */
  readonly file?: string;
}

/**
 * The values of --format as targets; without any, the format that suits where the output goes.
 * @throws {UsageError} for a format that is none, and for two on standard output.
 */
export function readReportTargets(values: readonly string[], io: Io): readonly ReportTarget[] {
  if (values.length === 0) return [{ format: defaultFormat(io) }];
  const targets = values.map((value): ReportTarget => {
    const [, format = '', file] = /^([^:]*)(?::(.*))?$/s.exec(value) ?? [];
    if (!formatNames.includes(format)) {
      const advice = nearestAdvice(format, formatNames) || ` Use one of ${formatNames.join(', ')}.`;
      throw new UsageError(`there is no format \`${format}\`.${advice}`);
    }
    if (file === '') throw new UsageError(`\`--format ${value}\` has no file name after its colon.`);
    return file === undefined ? { format } : { format, file };
  });
  if (targets.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError(
      'only one format can go to standard output; write the others to a file: `--format sarif:report.sarif`.',
    );
  }
  return targets;
}

/** Undefined when `text` was written to `file`, else why not. Folders on the way are made. */
export function writeReport(file: string, text: string, cwd: string): string | undefined {
  const absolute = path.resolve(cwd, file);
  try {
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
    return undefined;
  } catch (error) {
    return `the report could not be written: ${fileFailure(error)}`;
  }
}

/** Undefined when `text` was put at the end of the summary `page`, else why not. */
export function appendToSummary(page: string, text: string): string | undefined {
  try {
    appendFileSync(page, text);
    return undefined;
  } catch (error) {
    return `the summary could not be written: ${fileFailure(error)}`;
  }
}

function defaultFormat({ env, stdout }: Io): string {
  if (env['GITHUB_ACTIONS'] === 'true') return 'github';
  return stdout.isTerminal ? 'pretty' : 'compact';
}
