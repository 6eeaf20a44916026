// Memory of a running process, as Linux tells it.

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
    return { resident: read('smaps_rollup', 'Rss'), proportional: read('smaps_rollup', 'Pss'), peak: read('status', 'VmHWM') };
  } catch {
    return undefined;
  }
}
