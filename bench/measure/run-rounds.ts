// Many programs in turn, A B C A B C …: whatever else the machine does then hits all of them alike, and ratios are taken within
// one round. Does not know what is compared.

import { type Command, runProcess, type Sample } from './run-process.ts';
import { type Summary, summarise } from './statistics.ts';

export interface Contender extends Command {
  readonly name: string;
  /** What is wrong with a run, as a sentence; undefined when it did its work. */
  readonly check?: (sample: Sample) => string | undefined;
}

export interface Result {
  readonly name: string;
  /** In the order of rounds. */
  readonly samples: readonly Sample[];
}

/**
 * One round to warm up, whose runs are checked and not counted, and `rounds` that count. Throws when a run did not do its
 * work.
 */
export function runRounds(contenders: readonly Contender[], rounds: number, scratch: string): readonly Result[] {
  for (const contender of contenders) {
    const fault = contender.check?.(runProcess(contender, scratch));
    if (fault !== undefined) throw new Error(`${contender.name}: ${fault}`);
  }
  const results = contenders.map(({ name }) => ({ name, samples: [] as Sample[] }));
  for (let round = 0; round < rounds; round++) {
    for (const [index, contender] of contenders.entries()) {
      const sample = runProcess(contender, scratch);
      const fault = contender.check?.(sample);
      if (fault !== undefined) throw new Error(`${contender.name}: ${fault}`);
      results[index]!.samples.push({ ...sample, output: '' });
    }
  }
  return results;
}

/** The result of the contender called `name`. Throws when there is none. */
export function resultOf(results: readonly Result[], name: string): Result {
  const found = results.find((result) => result.name === name);
  if (!found) throw new Error(`${name} did not run`);
  return found;
}

export function wallOf({ samples }: Result): Summary {
  return summarise(samples.map(({ wall }) => wall));
}

/** Undefined where a run's was not measured. */
export function cpuOf({ samples }: Result): Summary | undefined {
  return summariseKnown(samples.map(({ cpu }) => cpu));
}

/** Undefined where a run's was not measured. */
export function memoryOf({ samples }: Result): Summary | undefined {
  return summariseKnown(samples.map(({ memory }) => memory));
}

/** One's time by the clock over the other's, round by round. */
export function wallRatio(one: Result, other: Result): Summary {
  return summarise(one.samples.map(({ wall }, round) => wall / other.samples[round]!.wall));
}

/** One's processor time over the other's, round by round; undefined where it was not measured. */
export function cpuRatio(one: Result, other: Result): Summary | undefined {
  return summariseKnown(
    one.samples.map(({ cpu }, round) => {
      const base = other.samples[round]!.cpu;
      return cpu === undefined || base === undefined || base === 0 ? undefined : cpu / base;
    }),
  );
}

function summariseKnown(values: readonly (number | undefined)[]): Summary | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === values.length && known.length > 0 ? summarise(known) : undefined;
}
