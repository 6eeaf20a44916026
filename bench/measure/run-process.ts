// One program run once, measured from outside: time by the clock, time on the processors, peak memory. Output goes to a file,
// since a pipe's reader would be measured too. Does not know what is run.

import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Command {
  /** Program and arguments. */
  readonly argv: readonly string[];
  readonly cwd: string;
}

export interface Sample {
  /** Seconds by the clock, from before the start to after the end. */
  readonly wall: number;
  /** Seconds on processors, user and system; undefined where nothing measures it. */
  readonly cpu: number | undefined;
  /** Peak resident memory in MiB; undefined where nothing measures it. */
  readonly memory: number | undefined;
  readonly status: number;
  /** Standard output and standard error together. */
  readonly output: string;
}

/**
 * `scratch` is a folder for the files that a run leaves behind. Throws when the program cannot be started, is ended by a
 * signal, or takes longer than five minutes.
 */
export function runProcess({ argv, cwd }: Command, scratch: string): Sample {
  const outputFile = path.join(scratch, 'output.txt');
  const usageFile = path.join(scratch, 'usage.txt');
  rmSync(usageFile, { force: true });
  const [program, ...args] = withUsage(argv, usageFile, scratch);
  const output = openSync(outputFile, 'w');
  const began = process.hrtime.bigint();
  const { status, error, signal } = spawnSync(program!, args, {
    cwd,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', output, output],
    timeout: 300_000,
  });
  const wall = Number(process.hrtime.bigint() - began) / 1e9;
  closeSync(output);
  if (error || status === null) throw new Error(`${argv.join(' ')}: ${error?.message ?? `ended by ${signal}`}`);
  return { wall, ...readUsage(usageFile), status, output: readFileSync(outputFile, 'utf8') };
}

/** GNU time where there is one; else Node tells about itself as it ends; other programs are timed by the clock alone. */
function withUsage(argv: readonly string[], usageFile: string, scratch: string): readonly string[] {
  hasGnuTime ??= spawnSync('/usr/bin/time', ['-f', '%U', 'true'], { stdio: 'ignore' }).status === 0;
  if (hasGnuTime) return ['/usr/bin/time', '--quiet', '-o', usageFile, '-f', '%U %S %M', ...argv];
  if (argv[0] !== process.execPath) return argv;
  const reporter = path.join(scratch, 'report-usage.cjs');
  writeFileSync(reporter, usageReporter(usageFile));
  return [argv[0], '--require', reporter, ...argv.slice(1)];
}

let hasGnuTime: boolean | undefined;

function usageReporter(usageFile: string): string {
  return `process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    require('node:fs').writeFileSync(${JSON.stringify(usageFile)}, [userCPUTime / 1e6, systemCPUTime / 1e6, maxRSS].join(' '));
  });`;
}

function readUsage(usageFile: string): Pick<Sample, 'cpu' | 'memory'> {
  try {
    const [user, system, kilobytes] = readFileSync(usageFile, 'utf8').trim().split(' ').map(Number);
    return { cpu: user! + system!, memory: kilobytes! / 1024 };
  } catch {
    return { cpu: undefined, memory: undefined };
  }
}
