// What `diff` does: two editions, read, compared and printed. What counts as a change is the core's. Writes to no file.

import { realpathSync } from 'node:fs';
import path from 'node:path';
import { compareEditions, type EditionComparison } from '../../core/compare-editions.ts';
import { markingsOf } from '../../core/lint/config/configured-tables.ts';
import { editionBefore, registriesOf } from '../../core/model/workspace.ts';
import { version } from '../../version.ts';
import { BriefingLoader, type LoadedBriefing, type LoadResult } from '../briefing-loader.ts';
import { openSource } from '../briefing-source.ts';
import { exitCode } from '../exit-code.ts';
import { printFailures } from '../failures.ts';
import { readConfigFile, readSizeLimit } from '../lint-flags.ts';
import type { Failure } from '../report.ts';
import type { Io } from '../terminal/io.ts';
import { jsonText } from '../terminal/json-text.ts';
import { UsageError } from '../usage-error.ts';
import { outlineComparison } from './comparison-outline.ts';
import { comparisonMarkdown, printComparison } from './print-comparison.ts';

interface RawDiffFlags {
  readonly format?: 'text' | 'json' | 'markdown';
  readonly all?: boolean;
  readonly config?: string | boolean;
  readonly stdinFilename?: string;
  readonly maxSize?: string;
}

/** @throws {UsageError} when not one or two editions are named, or both are one file. */
export async function runDiff(operands: readonly string[], flags: RawDiffFlags, io: Io): Promise<number> {
  const [first, second, ...more] = operands;
  if (first === undefined || more.length > 0)
    throw new UsageError('`diff` takes two editions, the older first, or one that names the edition it supersedes.');
  if (first === '-' && second === '-')
    throw new UsageError('only one of the two editions can come from standard input.');
  if (flags.stdinFilename !== undefined && first !== '-' && second !== '-')
    throw new UsageError('`--stdin-filename` names standard input, so it needs the path `-`.');
  const sizeLimit = readSizeLimit(flags.maxSize);
  const loader = new BriefingLoader(io, { flags: {}, sizeLimit, ...readConfigFile(flags.config) });
  const load = (operand: string): Promise<LoadResult> => loadOne(operand, flags, loader, sizeLimit, io);
  const newer = await load(second ?? first);
  const older =
    second === undefined && 'briefing' in newer
      ? await loadBefore(newer.briefing, loader, io)
      : second === undefined
        ? newer
        : await load(first);
  const unread = [...new Set([older, newer])].flatMap((one) => ('failures' in one ? one.failures : []));
  if ('failures' in older || 'failures' in newer) {
    printFailures(unread, io);
    return exitCode.failed;
  }
  if (!operands.includes('-') && realPath(older.briefing.file) === realPath(newer.briefing.file))
    throw new UsageError(
      `both editions are the same file, ${newer.briefing.brief.document.path}; name the older first, then the newer.`,
    );
  const comparison = compareEditions(older.briefing, newer.briefing, markingsOf(newer.briefing.config));
  io.stdout.write(print(comparison, flags, io));
  const failures = [
    ...unreadRegistries(older.briefing),
    ...unreadRegistries(newer.briefing),
    ...notCompared(comparison),
  ];
  printFailures(failures, io);
  if (failures.length > 0) return exitCode.failed;
  return comparison.summary.unexplained > 0 ? exitCode.findings : exitCode.clean;
}

async function loadOne(
  operand: string,
  { stdinFilename }: RawDiffFlags,
  loader: BriefingLoader,
  sizeLimit: number,
  io: Io,
): Promise<LoadResult> {
  const name = operand === '-' && stdinFilename !== undefined ? { stdinFilename } : {};
  const source = await openSource([operand], { ...name, ignore: false }, loader, sizeLimit, io);
  const [file, another] = source.files;
  if (another !== undefined) throw new UsageError(`\`${operand}\` is more than one briefing; name a single file.`);
  return file === undefined ? { failures: source.failures } : source.load(file);
}

/** The edition that `newer` supersedes, as `lint` finds it: inside the workspace only. @throws {UsageError} where it names none. */
async function loadBefore({ brief, workspace }: LoadedBriefing, loader: BriefingLoader, io: Io): Promise<LoadResult> {
  const named = editionBefore(brief, workspace);
  const called = brief.document.path;
  if (!named)
    throw new UsageError(
      `${called} does not name an edition that it supersedes; name both: briefwright diff OLD ${called}`,
    );
  if ('failure' in named.result)
    return {
      failures: [
        { path: called, message: `the previous edition, ${named.name}, was not read: ${named.result.failure}` },
      ],
    };
  return loader.load(path.resolve(io.cwd, named.result.edition.path));
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function print(comparison: EditionComparison, { format, all }: RawDiffFlags, io: Io): string {
  if (format === 'json') {
    const { schemaVersion, ...rest } = comparison;
    return jsonText({ schemaVersion, tool: { name: 'briefwright', version }, ...rest });
  }
  const outline = outlineComparison(comparison, all === true);
  return format === 'markdown'
    ? comparisonMarkdown(outline)
    : printComparison(outline, Math.max(40, io.stdout.columns ?? 100));
}

function unreadRegistries({ brief, workspace }: LoadedBriefing): readonly Failure[] {
  return registriesOf(brief, workspace).flatMap(({ name, result }) =>
    'failure' in result
      ? [
          {
            path: brief.document.path,
            message: `the registry ${name} was not read, so its sources were compared only by key: ${result.failure}`,
          },
        ]
      : [],
  );
}

function notCompared({
  new: { path: called },
  summary: { notCompared: count },
}: EditionComparison): readonly Failure[] {
  if (count === 0) return [];
  return [
    {
      path: called,
      message: `levels of ${count} statement${count === 1 ? '' : 's'} were not compared: they use different scales, or a tag has several`,
    },
  ];
}
