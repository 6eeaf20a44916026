// The formats by name. Each is loaded only when it is asked for.

import type { Reporter } from './reporter.ts';

const loaders: Readonly<Record<string, () => Promise<Reporter>>> = {
  pretty: async () => (await import('./pretty.ts')).reportPretty,
  compact: async () => (await import('./compact.ts')).reportCompact,
  json: async () => (await import('./json.ts')).reportJson,
  sarif: async () => (await import('./sarif.ts')).reportSarif,
  github: async () => (await import('./github.ts')).reportGithub,
};

export const formatNames: readonly string[] = Object.keys(loaders);

/** The reporter called `name`, one of `formatNames`; undefined for any other. */
export async function loadReporter(name: string): Promise<Reporter | undefined> {
  return Object.hasOwn(loaders, name) ? loaders[name]!() : undefined;
}
