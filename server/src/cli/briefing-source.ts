// Which briefings a command is about: paths to look for, or standard input. Loads them one at a time, so that a thousand
// need no more room than one.

import path from 'node:path';
import { headLength, holdsBriefingKey, isBriefingName, isMarkdownName } from '../core/model/briefing-name.ts';
import { decodeText, tooLarge } from '../host/node-reading.ts';
import type { BriefingLoader, LoadResult } from './briefing-loader.ts';
import { findFiles } from './find-files.ts';
import type { Failure } from './report.ts';
import { sizeAdvice } from './size-advice.ts';
import type { Io } from './terminal/io.ts';
import { keyOfFile } from './terminal/path-key.ts';
import { makeLinesVisible } from './terminal/terminal-text.ts';
import { UsageError } from './usage-error.ts';

export interface SourceFlags {
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly ignore: boolean;
  readonly forceExclude?: boolean;
}

export interface BriefingSource {
  readonly files: readonly string[];
  readonly failures: readonly Failure[];
  readonly excludedCount: number;
  /** Markdown files that are no briefings, passed over. */
  readonly otherMarkdownCount: number;
  /** Whether the texts are those of the files. */
  readonly isOnDisk: boolean;
  readonly load: (file: string) => Promise<LoadResult>;
}

/** What standard input is called where nobody named it. */
const unnamed = '<stdin>';

/** Whether the user wants standard input checked. @throws {UsageError} when paths are named too. */
export function wantsStdin(operands: readonly string[], { stdin, stdinFilename }: SourceFlags): boolean {
  const isWanted = stdin === true || operands.includes('-');
  const others = operands.filter((operand) => operand !== '-');
  if (isWanted && others.length > 0)
    throw new UsageError(`standard input and \`${others[0]}\` cannot be checked in one run.`);
  if (!isWanted && stdinFilename !== undefined)
    throw new UsageError('`--stdin-filename` names standard input, so it needs `--stdin`.');
  return isWanted;
}

export async function openSource(
  operands: readonly string[],
  flags: SourceFlags,
  loader: BriefingLoader,
  sizeLimit: number,
  io: Io,
): Promise<BriefingSource> {
  return wantsStdin(operands, flags)
    ? stdinSource(flags, loader, sizeLimit, io)
    : fileSource(operands, flags, loader, io);
}

async function fileSource(
  operands: readonly string[],
  flags: SourceFlags,
  loader: BriefingLoader,
  io: Io,
): Promise<BriefingSource> {
  const found = await findFiles(operands, {
    cwd: io.cwd,
    host: loader.host,
    folders: loader.surroundings.folders,
    access: loader.surroundings.access,
    ignoreRules: flags.ignore ? loader.surroundings.ignoreRules : undefined,
    isExcludeForced: flags.forceExclude === true,
    onFolder: () => io.pause(),
    note: (message) => io.stderr.write(`briefwright: ${makeLinesVisible(message)}\n`),
  });
  return { ...found, isOnDisk: true, load: (file) => loader.load(file) };
}

async function stdinSource(
  flags: SourceFlags,
  loader: BriefingLoader,
  sizeLimit: number,
  io: Io,
): Promise<BriefingSource> {
  const file = path.resolve(io.cwd, flags.stdinFilename ?? unnamed);
  if (
    flags.forceExclude &&
    flags.ignore &&
    (await loader.surroundings.ignoreRules.isIgnoredAnywhere(keyOfFile(file)))
  ) {
    return {
      files: [],
      failures: [],
      excludedCount: 1,
      otherMarkdownCount: 0,
      isOnDisk: false,
      load: (one) => loader.load(one),
    };
  }
  const bytes = Buffer.from(await io.readStdin());
  const reading =
    bytes.length > sizeLimit ? { failure: `${tooLarge(bytes.length, sizeLimit)}; ${sizeAdvice}` } : decodeText(bytes);
  if ('failure' in reading) {
    const failures = [{ path: flags.stdinFilename ?? unnamed, message: reading.failure }];
    return {
      files: [],
      failures,
      excludedCount: 0,
      otherMarkdownCount: 0,
      isOnDisk: false,
      load: (one) => loader.load(one),
    };
  }
  // A hook that pipes every Markdown file through names the README too.
  const isPassedOver =
    flags.forceExclude === true &&
    isMarkdownName(file) &&
    !isBriefingName(path.basename(file)) &&
    !holdsBriefingKey(reading.text.slice(0, headLength));
  return {
    files: isPassedOver ? [] : [file],
    failures: [],
    excludedCount: 0,
    otherMarkdownCount: Number(isPassedOver),
    isOnDisk: false,
    load: (one) => loader.loadText(one, reading.text),
  };
}
