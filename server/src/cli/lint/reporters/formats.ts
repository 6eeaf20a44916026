// THE list of output formats. The names that `--format` takes, its help, the table of the README and what a run works out derive from
// it. Each reporter is loaded only when it is asked for.

import type { Reporter } from './reporter.ts';

const loaders: Readonly<Record<string, () => Promise<Reporter>>> = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  compact: async () => (await import('./compact.ts')).compact,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
};

export const formatNames: readonly string[] = Object.keys(loaders);

/** The reporter called `name`, one of `formatNames`; undefined for any other. */
export async function loadReporter(name: string): Promise<Reporter | undefined> {
  return Object.hasOwn(loaders, name) ? loaders[name]!() : undefined;
}
