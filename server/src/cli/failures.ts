// What was asked for and not done: collected without repetition, printed on standard error.

import { makeVisible } from '../core/text/visible-text.ts';
import type { Failure } from './report.ts';
import { displayPath } from './terminal/display-path.ts';
import type { Io } from './terminal/io.ts';

/** Failures of one run, each once: one broken configuration governs many files. */
export class FailureList {
  readonly #byText = new Map<string, Failure>();

  add(...failures: readonly Failure[]): void {
    for (const failure of failures) this.#byText.set(describeFailure(failure), failure);
  }

  get isEmpty(): boolean {
    return this.#byText.size === 0;
  }

  /** In order of place, whatever the order in which they came. */
  sorted(): readonly Failure[] {
    return [...this.#byText.values()].sort(
      (a, b) =>
        compare(a.path, b.path) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0) ||
        compare(a.message, b.message),
    );
  }
}

export function printFailures(failures: readonly Failure[], io: Io): void {
  for (const failure of failures) io.stderr.write(`briefwright: ${describeFailure(failure)}\n`);
}

/** `file` is absolute. */
export function describeBug(error: unknown, file: string, io: Pick<Io, 'cwd' | 'env'>): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const stack = io.env['BRIEFWRIGHT_DEBUG'] && error instanceof Error ? ` ${error.stack}` : '';
  return {
    path: displayPath(file, io.cwd),
    message: `internal error: ${message}; the file was not checked. Please report this in the issue tracker of Briefwright${stack}`,
  };
}

function describeFailure({ path, line, column, message }: Failure): string {
  const place = line === undefined ? '' : `:${line}:${column ?? 1}`;
  return `${makeVisible(path)}${place}: ${makeVisible(message)}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
