// What is asked of each file of a run, as plain data, so that every thread of the run can be told the same.

import { rules } from '../../core/lint/registry.generated.ts';
import type { FileHost } from '../../host/host.ts';
import { BriefingLoader } from '../briefing-loader.ts';
import { type RawLintFlags, readConfigFile, readConfigFlags, readSizeLimit } from '../lint-flags.ts';
import type { Io } from '../terminal/io.ts';
import type { CheckOptions } from './check-briefing.ts';

export interface LintPlan {
  readonly flags: Pick<RawLintFlags, 'profile' | 'preset' | 'rule' | 'only' | 'skip' | 'config' | 'maxSize'>;
  readonly options: CheckOptions;
}

/** `host` is what reads files, the system where it is undefined. @throws {UsageError} when the options make no sense. */
export function openLoader(
  { flags }: Pick<LintPlan, 'flags'>,
  io: Pick<Io, 'cwd' | 'home'>,
  host?: FileHost,
): BriefingLoader {
  return new BriefingLoader(io, {
    flags: readConfigFlags(flags, rules),
    sizeLimit: readSizeLimit(flags.maxSize),
    ...readConfigFile(flags.config),
    ...(host ? { host } : {}),
  });
}
