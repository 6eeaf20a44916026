// The machine that measures.

import os from 'node:os';

export interface Machine {
  readonly cores: number;
  /** Such as `linux x64`. */
  readonly system: string;
  /** Without the `v`. */
  readonly node: string;
  /** ISO 8601 day. */
  readonly date: string;
  /** Load average of one minute before the first round; zero where the system has none. */
  readonly load: number;
}

export function describeMachine(): Machine {
  return {
    cores: os.availableParallelism(),
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    date: new Date().toISOString().slice(0, 10),
    load: os.loadavg()[0] ?? 0,
  };
}
