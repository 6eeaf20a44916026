// What `fmt` does: formats briefings in place, or says what it would change. How a briefing is formatted is the core's.

import { formatBrief } from '../core/format.ts';
import { editSource } from '../core/text/edit-source.ts';
import { makeVisible } from '../core/text/visible-text.ts';
import { BriefingLoader } from './briefing-loader.ts';
import { openSource, wantsStdin } from './briefing-source.ts';
import { exitCode } from './exit-code.ts';
import { describeBug, FailureList, printFailures } from './failures.ts';
import { type RawLintFlags, readConfigFile, readSizeLimit } from './lint-flags.ts';
import type { Io } from './terminal/io.ts';
import { createPaint, isColorWanted } from './terminal/paint.ts';
import { count } from './terminal/summary-line.ts';
import { paintDiff, unifiedDiff } from './terminal/unified-diff.ts';

export interface RawFmtFlags
  extends Pick<
    RawLintFlags,
    'config' | 'stdin' | 'stdinFilename' | 'ignore' | 'forceExclude' | 'maxSize' | 'diff' | 'color'
  > {
  readonly check?: boolean;
}

/** @throws {UsageError} when the options make no sense. */
export async function runFmt(operands: readonly string[], raw: RawFmtFlags, io: Io): Promise<number> {
  const sizeLimit = readSizeLimit(raw.maxSize);
  const loader = new BriefingLoader(io, { flags: {}, sizeLimit, ...readConfigFile(raw.config) });
  const isStdin = wantsStdin(operands, raw);
  const source = await openSource(operands, raw, loader, sizeLimit, io);
  const failures = new FailureList();
  failures.add(...source.failures);
  const isWriting = !raw.check && !raw.diff;
  let changed = 0;
  for (const [index, file] of source.files.entries()) {
    if (index % 8 === 0) await io.pause();
    try {
      const loaded = await source.load(file);
      if ('failures' in loaded) {
        failures.add(...loaded.failures);
        continue;
      }
      const { document } = loaded.briefing.brief;
      const after = editSource(document, formatBrief(loaded.briefing.brief));
      if (isStdin && isWriting) io.stdout.writeAsIs(after);
      if (after === document.source) continue;
      changed++;
      if (raw.diff) await printDiff(document.path, document.source, after, raw, io);
      else if (raw.check) io.stdout.write(`${makeVisible(document.path)}\n`);
      const refusal = isWriting && !isStdin ? await loader.replace(file, document.source, after) : undefined;
      if (refusal !== undefined) failures.add({ path: document.path, message: refusal });
    } catch (error) {
      failures.add(describeBug(error, file, io));
    }
  }
  printFailures(failures.sorted(), io);
  if (raw.check)
    io.stderr.write(
      changed === 0
        ? `${source.files.length} already formatted\n`
        : `${count(changed, 'file')} not formatted; \`briefwright fmt\` formats them\n`,
    );
  else if (isWriting && !isStdin)
    io.stderr.write(`formatted ${changed} of ${count(source.files.length, 'file') || '0 files'}\n`);
  if (!failures.isEmpty) return exitCode.failed;
  return !isWriting && changed > 0 ? exitCode.findings : exitCode.clean;
}

async function printDiff(path: string, before: string, after: string, { color }: RawFmtFlags, io: Io): Promise<void> {
  const diff = await unifiedDiff(path, before, after);
  const isForPeople = io.stdout.isTerminal || color === 'always';
  io.stdout.write(isForPeople ? paintDiff(diff, createPaint(isColorWanted(color, io.stdout, io.env))) : diff);
}
