// Commands about one briefing: it is found, or it is said why not.

import { BriefingLoader, type LoadedBriefing } from './briefing-loader.ts';
import { openSource } from './briefing-source.ts';
import { printFailures } from './failures.ts';
import { type RawLintFlags, readConfigFile, readSizeLimit } from './lint-flags.ts';
import type { Io } from './terminal/io.ts';
import { UsageError } from './usage-error.ts';

/**
 * The one briefing that `operands` name, with what loaded it; undefined where it cannot be read, which is then printed.
 * @throws {UsageError} when `command` was given more or less than one.
 */
export async function loadOneBriefing(
  command: string,
  operands: readonly string[],
  flags: Partial<RawLintFlags>,
  io: Io,
): Promise<{ readonly briefing: LoadedBriefing; readonly loader: BriefingLoader } | undefined> {
  const sizeLimit = readSizeLimit(flags.maxSize);
  const loader = new BriefingLoader(io, { flags: {}, sizeLimit, ...readConfigFile(flags.config) });
  const source = await openSource(operands, { ...flags, ignore: false }, loader, sizeLimit, io);
  const [file, another] = source.files;
  if (another !== undefined) throw new UsageError(`\`${command}\` takes one briefing at a time.`);
  const loaded = file === undefined ? { failures: source.failures } : await source.load(file);
  if ('briefing' in loaded) return { briefing: loaded.briefing, loader };
  printFailures(loaded.failures, io);
  return undefined;
}
