// What `--workers` brings: measured on the processors that are there, and worked out for more of them from what is serial.

import { lintArguments, ours, type Places, type Work } from './contenders.ts';
import { number, range, table } from './markdown.ts';
import { cpuOf, memoryOf, runRounds, wallOf } from './measure/run-rounds.ts';
import type { PhaseTable, ThreadTable } from './measurement.ts';

const measured: readonly number[] = [1, 2, 4];
const simulated: readonly number[] = [2, 4, 8, 16];

/** What of a run other threads can take no part in. */
const serialPhases: readonly string[] = ['walk', 'print'];

/** The arguments for a run over `work` in `threads` threads. */
export function argumentsInThreads(work: Pick<Work, 'target' | 'isFolder'>, threads: number): readonly string[] {
  return [...lintArguments(work, 'compact'), '--workers', String(threads)];
}

/** `phases` are those of a run over the same work in one thread. */
export function measureThreads(
  work: Work,
  places: Places,
  phases: PhaseTable,
  rounds: number,
  scratch: string,
): ThreadTable {
  const contenders = measured.map((threads) => ({
    ...ours(work, places),
    name: String(threads),
    argv: [process.execPath, places.cli, ...argumentsInThreads(work, threads)],
  }));
  const runs = runRounds(contenders, rounds, scratch).map((result) => ({ threads: Number(result.name), result }));
  const { startUp, exit, rest } = phases;
  const sum = (some: PhaseTable['phases']): number => some.reduce((total, { time }) => total + time, 0);
  const serial = startUp + exit + sum(phases.phases.filter(({ name }) => serialPhases.includes(name)));
  return { runs, serialShare: serial / (startUp + exit + rest + sum(phases.phases)) };
}

export function threadSection({ runs, serialShare }: ThreadTable): string {
  const [one, two] = runs.map(({ result }) => result);
  const alone = wallOf(one!).median;
  const cpuOfOne = cpuOf(one!)?.median;
  const rows = runs.map(({ threads, result }) => {
    const cpu = cpuOf(result)?.median;
    return [
      String(threads),
      range(wallOf(result)),
      `${number(alone / wallOf(result).median)}×`,
      range(cpuOf(result)),
      cpu === undefined || cpuOfOne === undefined ? '' : `${number(cpu / cpuOfOne)}×`,
      range(memoryOf(result)),
    ];
  });
  const lines = [
    'Files are checked in several threads from 4 MB on, one more for each 4 MB, but up to 16 MB one processor is left free; `--workers N` sets the number. Each thread has a heap of its own, and the memory is that of the whole process.',
    '',
    table(['threads', 'wall, s', 'speed-up', 'CPU, s', 'CPU over one', 'peak memory, MiB'], 'rrrrrr', rows),
  ];
  const cpuOfTwo = cpuOf(two!)?.median;
  if (cpuOfOne === undefined || cpuOfTwo === undefined) return lines.join('\n');
  // By the clock of a run alone: helpers of Node's own, which compile and collect garbage, are in both.
  const cost = Math.max(0, ((cpuOfTwo - cpuOfOne) * alone) / cpuOfOne);
  const serial = serialShare * alone;
  const simulation = simulated.map((threads) => {
    const wall = serial + (alone - serial + (threads - 1) * cost) / threads;
    return [String(threads), number(wall), `${number(alone / wall)}×`];
  });
  return [
    ...lines,
    '',
    `Not measured, but worked out for a processor to each thread: ${number(serial)} s of the ${number(alone)} s stay with the first thread (${number(serialShare * 100)} %), and each further thread costs ${number(cost)} s to start and to have its program compiled, so N threads take ${number(serial)} + (${number(alone - serial)} + (N − 1) · ${number(cost)}) / N seconds. For the same files:`,
    '',
    table(['processors and threads', 'wall, s', 'speed-up'], 'rrr', simulation),
  ].join('\n');
}
