// Memory and processor time of a running process, as Linux tells them.

import { readFileSync } from 'node:fs';

/** Megabytes (10⁶ bytes). */
export interface ProcessMemory {
  /** Pages in memory, the shared ones included. */
  readonly resident: number;
  /** The same, but shared pages counted in equal parts for those who share them. */
  readonly proportional: number;
  /** The most that was resident at once. */
  readonly peak: number;
}

/** Undefined where the system does not tell. */
export function memoryOfProcess(pid: number): ProcessMemory | undefined {
  const read = (file: string, name: string): number => {
    const [, kilobytes] = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))!;
    return (Number(kilobytes) * 1024) / 1e6;
  };
  try {
    return {
      resident: read('smaps_rollup', 'Rss'),
      proportional: read('smaps_rollup', 'Pss'),
      peak: read('status', 'VmHWM'),
    };
  } catch {
    return undefined;
  }
}

/** Milliseconds on processors so far, all threads, in steps of ten. Undefined where the system does not tell. */
export function processorTimeOf(pid: number): number | undefined {
  try {
    // The name of the program stands in parentheses and may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * tick;
  } catch {
    return undefined;
  }
}

/** Milliseconds; Linux tells times to programs in hundredths of a second, whatever it counts in itself. */
const tick = 10;
