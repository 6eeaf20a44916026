// What `suggest` does: one briefing, read with its archived texts and searched. What is offered is the core's. Writes to no file.

import { unsearchedSources } from '../../core/model/evidence/passages/unsearched-sources.ts';
import { suggest } from '../../core/suggest.ts';
import { version } from '../../version.ts';
import { exitCode } from '../exit-code.ts';
import { printFailures } from '../failures.ts';
import { type RawLintFlags, readCount } from '../lint-flags.ts';
import { loadOneBriefing } from '../one-briefing.ts';
import type { Failure } from '../report.ts';
import type { Io } from '../terminal/io.ts';
import { jsonText } from '../terminal/json-text.ts';
import { UsageError } from '../usage-error.ts';
import { printSuggestions } from './print-suggestions.ts';

interface RawSuggestFlags extends Partial<RawLintFlags> {
  readonly json?: boolean;
  readonly limit?: string;
}

const defaultLimit = 3;

/** @throws {UsageError} when more or less than one briefing is named, or the limit is none. */
export async function runSuggest(operands: readonly string[], flags: RawSuggestFlags, io: Io): Promise<number> {
  const limit = readCount('limit', flags.limit) ?? defaultLimit;
  if (limit === 0) throw new UsageError('`--limit` takes a number of at least 1.');
  const loaded = await loadOneBriefing('suggest', operands, flags, io);
  if (!loaded) return exitCode.failed;
  const { brief, workspace, config } = await loaded.loader.readArchives(loaded.briefing);
  const found = suggest(brief, workspace, config, io.today(), limit);
  const failures = unsearchedSources(brief, workspace).map(
    ({ source: { id, text = '', declaredIn }, reason }): Failure => ({
      path: declaredIn,
      message: `the archived text of “${id}” was not searched: ${text}: ${reason}`,
    }),
  );
  if (flags.json) {
    const { schemaVersion, ...rest } = found;
    io.stdout.write(jsonText({ schemaVersion, tool: { name: 'briefwright', version }, ...rest, failures }));
  } else io.stdout.write(printSuggestions(found, Math.max(40, io.stdout.columns ?? 100)));
  printFailures(failures, io);
  return failures.length > 0 ? exitCode.failed : exitCode.clean;
}
