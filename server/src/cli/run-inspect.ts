// What `inspect` does: one briefing, read and printed. Which facts there are is the core's.

import { inspect } from '../core/inspect.ts';
import { markingsOf } from '../core/lint/config/configured-tables.ts';
import { BriefingLoader } from './briefing-loader.ts';
import { openSource } from './briefing-source.ts';
import { exitCode } from './exit-code.ts';
import { printFailures } from './failures.ts';
import { type RawLintFlags, readSizeLimit } from './lint-flags.ts';
import type { Io } from './terminal/io.ts';
import { UsageError } from './usage-error.ts';

/** @throws {UsageError} when more or less than one briefing is named. */
export async function runInspect(operands: readonly string[], flags: Partial<RawLintFlags>, io: Io): Promise<number> {
  const sizeLimit = readSizeLimit(flags.maxSize);
  const configFile = typeof flags.config === 'string' || flags.config === false ? flags.config : undefined;
  const loader = new BriefingLoader(io, {
    flags: {},
    sizeLimit,
    ...(configFile === undefined ? {} : { configFile }),
  });
  const source = await openSource(operands, { ...flags, ignore: false }, loader, sizeLimit, io);
  const [file, another] = source.files;
  if (another !== undefined) throw new UsageError('`inspect` takes one briefing at a time.');
  const loaded = file === undefined ? { failures: source.failures } : await source.load(file);
  if ('failures' in loaded) {
    printFailures(loaded.failures, io);
    return exitCode.failed;
  }
  const { brief, workspace, config } = loaded.briefing;
  io.stdout.write(`${JSON.stringify(inspect(brief, workspace, markingsOf(config)), null, 2)}\n`);
  return exitCode.clean;
}
