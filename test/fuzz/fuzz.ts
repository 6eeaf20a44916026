// Runs the project's own fuzzers: `npm run fuzz -- SECONDS [--seed N] [--only NAME]`, or `--replay FILE` for an input that was kept.
// They run in a thread, so that an input on which they hang is known too. Exits with 1 at the first fault, with the input in a file.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { createRandom } from '../support/random.ts';
import { briefingFuzzer } from './briefing-fuzzer.ts';
import { configurationFuzzer } from './configuration-fuzzer.ts';
import { declaringFuzzer } from './declaring-fuzzer.ts';
import { editingFuzzer } from './editing-fuzzer.ts';
import type { Fuzzer } from './fuzzer.ts';
import { patternFuzzer } from './pattern-fuzzer.ts';
import { registryFuzzer } from './registry-fuzzer.ts';

const fuzzers: readonly Fuzzer[] = [
  briefingFuzzer,
  editingFuzzer,
  declaringFuzzer,
  configurationFuzzer,
  registryFuzzer,
  patternFuzzer,
];

/** An input takes a few milliseconds; in seconds, where one hangs. */
const hangAfter = 30;

interface Work {
  readonly seconds: number;
  readonly seed: number;
  readonly names: readonly string[];
  readonly replay?: { readonly name: string; readonly input: string };
}

/** What the thread says: the input that it begins with, that one showed a fault, or how many of each fuzzer it has tried. */
type Said =
  | { readonly type: 'begins'; readonly name: string; readonly input: string }
  | { readonly type: 'fault'; readonly message: string }
  | { readonly type: 'done'; readonly counts: Readonly<Record<string, number>> };

if (isMainThread) runMain();
else void tryInputs(workerData as Work);

async function tryInputs({ seconds, seed, names, replay }: Work): Promise<void> {
  const say = (said: Said): void => parentPort!.postMessage(said);
  const counts: Record<string, number> = {};
  const spent = new Map(fuzzers.filter(({ name }) => names.includes(name)).map((fuzzer) => [fuzzer, 0]));
  const end = performance.now() + seconds * 1000;
  do {
    const start = performance.now();
    // Each gets as much time as the others.
    const [fuzzer, before] = [...spent].reduce((least, one) => (one[1] < least[1] ? one : least));
    const count = counts[fuzzer.name] ?? 0;
    // The same seed gives each the same inputs, however many of them there is time for.
    const input = replay?.input ?? fuzzer.make(createRandom(seed + count));
    say({ type: 'begins', name: fuzzer.name, input });
    try {
      await fuzzer.check(input);
    } catch (error) {
      say({ type: 'fault', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      return;
    }
    counts[fuzzer.name] = count + 1;
    spent.set(fuzzer, before + performance.now() - start);
  } while (!replay && performance.now() < end);
  say({ type: 'done', counts });
}

function runMain(): void {
  const work = readArguments(process.argv.slice(2));
  if (typeof work === 'string') {
    console.error(`${work}\nusage: npm run fuzz -- SECONDS [--seed N] [--only NAME] | --replay FILE`);
    process.exit(2);
  }
  console.log(work.replay ? `replaying an input of ${work.replay.name}` : `seed ${work.seed}`);
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: work });
  let current = { name: 'nothing', input: '' };
  const stop = (message: string): void => {
    if (!work.replay) {
      const folder = path.join('.build', 'fuzz');
      mkdirSync(folder, { recursive: true });
      const file = path.join(folder, `${current.name}-${work.seed}.json`);
      // As JSON, which has a spelling for halves of characters.
      writeFileSync(file, `${JSON.stringify(current.input)}\n`);
      console.error(`seed ${work.seed}; the input is in ${file}: npm run fuzz -- --replay ${file}`);
    }
    console.error(`${current.name}: ${message.slice(0, 6000)}`);
    process.exit(1);
  };
  const watch = (): NodeJS.Timeout => setTimeout(() => stop(`takes more than ${hangAfter} seconds`), hangAfter * 1000);
  let hanging = watch();
  worker.on('message', (said: Said) => {
    if (said.type === 'fault') stop(said.message);
    else if (said.type === 'done') {
      clearTimeout(hanging);
      console.log(
        Object.entries(said.counts)
          .map(([name, count]) => `${name}: ${count}`)
          .join(', '),
      );
    } else {
      current = said;
      clearTimeout(hanging);
      hanging = watch();
    }
  });
  worker.on('error', (error) => stop(error.stack ?? error.message));
}

/** Or what is wrong with them. */
function readArguments(args: readonly string[]): Work | string {
  const known = fuzzers.map(({ name }) => name);
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { seed: { type: 'string' }, only: { type: 'string' }, replay: { type: 'string' } },
    });
    const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
    if (!Number.isInteger(seed)) return `“${values.seed}” is not a whole number`;
    if (values.replay !== undefined) {
      const name = known.find((one) => path.basename(values.replay!).startsWith(`${one}-`));
      if (name === undefined) return `the name of the file must begin with one of ${known.join(', ')} and “-”`;
      return {
        seconds: 0,
        seed,
        names: [name],
        replay: { name, input: JSON.parse(readFileSync(values.replay, 'utf8')) as string },
      };
    }
    const seconds = Number(positionals[0] ?? '60');
    if (!(seconds > 0)) return `“${positionals[0]}” is not a number of seconds`;
    const names = values.only === undefined ? known : [values.only];
    if (!names.every((name) => known.includes(name))) return `there are these fuzzers: ${known.join(', ')}`;
    return { seconds, seed, names };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
