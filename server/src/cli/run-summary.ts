// What `summary` does: one briefing, read and summed up. Which facts there are is the core's. Writes to no file.

import { claimSupports, countSupport } from '../core/model/evidence/claims/claim-support.ts';
import { registriesOf } from '../core/model/workspace.ts';
import { sourceFacts } from '../core/summary/source-facts.ts';
import { summarySection } from '../core/summary/summary-text.ts';
import { version } from '../version.ts';
import { exitCode } from './exit-code.ts';
import { printFailures } from './failures.ts';
import type { RawLintFlags } from './lint-flags.ts';
import { loadOneBriefing } from './one-briefing.ts';
import type { Failure } from './report.ts';
import type { Io } from './terminal/io.ts';
import { jsonText } from './terminal/json-text.ts';
import { makeLinesVisible } from './terminal/terminal-text.ts';

interface RawSummaryFlags extends Partial<RawLintFlags> {
  readonly json?: boolean;
}

/** @throws {UsageError} when more or less than one briefing is named. */
export async function runSummary(operands: readonly string[], flags: RawSummaryFlags, io: Io): Promise<number> {
  const loaded = await loadOneBriefing('summary', operands, flags, io);
  if (!loaded) return exitCode.failed;
  const { brief, workspace } = await loaded.loader.readArchives(loaded.briefing);
  const support = countSupport(claimSupports(brief, workspace).map((one) => one.support));
  // Without any text, all that could be said is that nothing was checked, and why.
  const facts = { ...sourceFacts(brief, workspace), ...(flags.json || workspace.archives ? { support } : {}) };
  const failures = registriesOf(brief, workspace).flatMap(({ name, result }): readonly Failure[] =>
    ('failure' in result ? [`${name}: ${result.failure}`] : (result.faults ?? [])).map((message) => ({
      path: brief.document.path,
      message,
    })),
  );
  const { path } = brief.document;
  if (flags.json)
    io.stdout.write(jsonText({ schemaVersion: 1, tool: { name: 'briefwright', version }, path, ...facts, failures }));
  else io.stdout.write(makeLinesVisible(summarySection(facts)));
  printFailures(failures, io);
  return facts.isComplete ? exitCode.clean : exitCode.failed;
}
