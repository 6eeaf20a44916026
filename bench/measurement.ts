// Everything one run of the benchmarks found out, as data: what targets.ts judges and page.ts prints.

import type { Machine } from './machine.ts';
import type { Result } from './measure/run-rounds.ts';
import type { Line, Summary } from './measure/statistics.ts';
import type { LibraryTimes } from './programs/library.ts';

export interface Measurement {
  readonly machine: Machine;
  /** `name version` each. */
  readonly peers: readonly string[];
  readonly rounds: number;
  readonly small: Job;
  readonly big: Job;
  readonly many: Job;
  readonly growth: Growth;
  /** With `--format json`, for which every fix is made. */
  readonly jsonGrowth: Growth;
  readonly threads: ThreadTable;
  readonly phases: { readonly big: PhaseTable; readonly many: PhaseTable };
  readonly rules: RuleTable;
  readonly library: readonly LibraryTimes[];
}

/** All contenders on one part of the corpus. */
export interface Job {
  readonly title: string;
  readonly corpus: CorpusFacts;
  readonly results: readonly Result[];
}

export interface CorpusFacts {
  readonly files: number;
  readonly bytes: number;
  readonly statements: number;
  readonly findings: number;
}

export interface Growth {
  readonly points: readonly GrowthPoint[];
  /** Seconds over MB (10⁶ bytes), medians. */
  readonly line: Line;
  /** Of time without start-up over size, all sizes: a program that warms up as it runs gets faster, which lowers it. */
  readonly exponent: number;
  /** The same from 1 MB on, where the program is warm. */
  readonly warmExponent: number;
}

export interface GrowthPoint {
  /** 10⁶ bytes. */
  readonly megabytes: number;
  /** Seconds. */
  readonly wall: Summary;
  /** MiB; undefined where it was not measured. */
  readonly memory: Summary | undefined;
}

/** Milliseconds, medians over rounds. */
export interface PhaseTable {
  readonly startUp: number;
  readonly phases: readonly { readonly name: string; readonly time: number }[];
  /** Work that no phase is charged with. */
  readonly rest: number;
  /** From the end of the work to the end of the process. */
  readonly exit: number;
  /** Time of this process over that of the program without stopwatches, in the same rounds. */
  readonly slowdown: Summary;
}

/** Milliseconds of each rule, the costliest over many files first. What two rules need is charged to the one that asks first. */
export type RuleTable = readonly { readonly rule: string; readonly big: number; readonly many: number }[];

/** What `--workers` brings over many files. */
export interface ThreadTable {
  /** By the number of threads, the first of them one. */
  readonly runs: readonly { readonly threads: number; readonly result: Result }[];
  /** Of the time of one thread, what stays with the first thread: start, walk, print, end. Between 0 and 1. */
  readonly serialShare: number;
}
