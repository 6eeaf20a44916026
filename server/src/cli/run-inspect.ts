// What `inspect` does: one briefing, read and printed. Which facts there are is the core's.

import { inspect } from '../core/inspect.ts';
import { markingsOf } from '../core/lint/config/configured-tables.ts';
import { exitCode } from './exit-code.ts';
import type { RawLintFlags } from './lint-flags.ts';
import { loadOneBriefing } from './one-briefing.ts';
import type { Io } from './terminal/io.ts';
import { jsonText } from './terminal/json-text.ts';

/** @throws {UsageError} when more or less than one briefing is named. */
export async function runInspect(operands: readonly string[], flags: Partial<RawLintFlags>, io: Io): Promise<number> {
  const loaded = await loadOneBriefing('inspect', operands, flags, io);
  if (!loaded) return exitCode.failed;
  const { brief, workspace, config } = await loaded.loader.readArchives(loaded.briefing);
  io.stdout.write(jsonText(inspect(brief, workspace, markingsOf(config))));
  return exitCode.clean;
}
