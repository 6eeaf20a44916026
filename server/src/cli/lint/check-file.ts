// One file of a run checked, or why it could not be. A bug met in it is not the others' end.

import type { BriefingLoader, LoadResult } from '../briefing-loader.ts';
import { describeBug } from '../failures.ts';
import type { Failure } from '../report.ts';
import type { Io } from '../terminal/io.ts';
import { type CheckedBriefing, type CheckOptions, checkBriefing } from './check-briefing.ts';
import type { NarrowedRun } from './narrowed-run.ts';

/** Plain data: it may come from another thread. */
export interface FileAnswer {
  /** What was not checked, or not wholly. */
  readonly failures: readonly Failure[];
  /** Undefined where nothing was, or nothing in it changed that the run is narrowed to. */
  readonly checked: CheckedBriefing | undefined;
}

/** Never rejects. `file` is absolute. */
export async function checkFile(
  file: string,
  load: (file: string) => Promise<LoadResult>,
  loader: BriefingLoader,
  options: CheckOptions,
  io: Pick<Io, 'cwd' | 'env'>,
  narrowed?: NarrowedRun,
): Promise<FileAnswer> {
  try {
    const loaded = await load(file);
    if ('failures' in loaded) return { failures: loaded.failures, checked: undefined };
    const earlier = await narrowed?.earlierOf(loaded.briefing);
    if (earlier === 'skip') return { failures: [], checked: undefined };
    if (earlier && 'failure' in earlier)
      return {
        failures: [{ path: loaded.briefing.brief.document.path, message: earlier.failure }],
        checked: undefined,
      };
    const checked = await checkBriefing(loaded.briefing, loader, options, earlier);
    return { failures: checked.failures, checked };
  } catch (error) {
    return { failures: [describeBug(error, file, io)], checked: undefined };
  }
}
