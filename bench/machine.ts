// The machine that measures, and the program that it measures.

import { spawnSync } from 'node:child_process';
import os from 'node:os';

export interface Machine {
  readonly cores: number;
  /** Such as `linux x64`. */
  readonly system: string;
  /** Without the `v`. */
  readonly node: string;
  /** ISO 8601 day. */
  readonly date: string;
  /** Of the tree that is measured, ten digits; `unknown` where it is no repository. */
  readonly commit: string;
  /** Load average of one minute before the first round; zero where the system has none. */
  readonly load: number;
}

export function describeMachine(): Machine {
  return {
    cores: os.availableParallelism(),
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    date: new Date().toISOString().slice(0, 10),
    commit: spawnSync('git', ['rev-parse', '--short=10', 'HEAD'], { encoding: 'utf8' }).stdout?.trim() || 'unknown',
    load: os.loadavg()[0] ?? 0,
  };
}
