// The benchmarks: `npm run bench -- [--rounds N] [--no-gate] [--write] [--rules]`. Builds, installs the peers, makes the corpus,
// measures, prints. Ends with 1 when a target is missed, unless `--no-gate` is given, and with 2 for arguments it does not know.
// With `--rules` it only says what each rule takes.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contendersFor, lintArguments, names, ours, type Places, peerVersions, type Work } from './contenders.ts';
import { growthSizes, jsonGrowthSizes, manyCount, writeCorpus } from './corpus/write-corpus.ts';
import { describeMachine } from './machine.ts';
import { runProcess } from './measure/run-process.ts';
import { memoryOf, resultOf, runRounds, wallOf } from './measure/run-rounds.ts';
import { fitExponent, fitLine, summarise } from './measure/statistics.ts';
import type { CorpusFacts, Growth, Job, Measurement, PhaseTable, RuleTable } from './measurement.ts';
import { renderPage, ruleSection } from './page.ts';
import { buildPrograms, buildRuleTimes, phaseNames } from './programs/build-programs.ts';
import type { LibraryTimes } from './programs/library.ts';
import type { PhaseTimes } from './programs/phases.ts';
import { buildProduct, installPeers, tell } from './set-up.ts';
import { judge } from './targets.ts';
import { argumentsInThreads, measureThreads } from './threads.ts';
import { isMet } from './verdict.ts';

const scratch = path.resolve('.build/bench');
const places: Places = {
  cli: path.join(scratch, 'dist/cli.js'),
  peers: path.resolve('bench/node_modules'),
  corpus: path.join(scratch, 'corpus'),
};

const options = readOptions();
await prepare();
if (options.isRules) {
  console.log(ruleSection(measureRules()));
  process.exit(0);
}
const measurement = measure(options.rounds);
const page = renderPage(measurement);
console.log(page);
if (options.isWriting) writeFileSync('docs/performance.md', page);
const isMissed = judge(measurement).some((verdict) => !isMet(verdict));
process.exit(isMissed && options.isGate ? 1 : 0);

function readOptions(): {
  readonly rounds: number;
  readonly isGate: boolean;
  readonly isWriting: boolean;
  readonly isRules: boolean;
} {
  try {
    const { values } = parseArgs({
      options: {
        rounds: { type: 'string', default: '5' },
        'no-gate': { type: 'boolean' },
        write: { type: 'boolean' },
        rules: { type: 'boolean', default: false },
      },
    });
    const rounds = Number(values.rounds);
    if (!Number.isInteger(rounds) || rounds < 1) {
      throw new Error(`--rounds takes a whole number from 1 on, not ${values.rounds}`);
    }
    return { rounds, isGate: !values['no-gate'], isWriting: values.write === true, isRules: values.rules };
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(2);
  }
}

/** Builds into a folder of its own: what is measured is what stands in the tree now, and nobody's `dist/` changes meanwhile. */
async function prepare(): Promise<void> {
  mkdirSync(scratch, { recursive: true });
  tell('building');
  buildProduct(path.dirname(places.cli));
  await buildPrograms(scratch);
  await buildRuleTimes(scratch);
  if (!options.isRules) installPeers(['markdownlint-cli2', '@rumdl']);
  tell('writing the corpus');
  writeCorpus(places.corpus);
}

function measure(rounds: number): Measurement {
  const machine = describeMachine();
  // Short runs need more rounds for a steady median, and can have them.
  const small = runJob('a file of 2 kB', { target: 'small', isFolder: false, fileCount: 1 }, rounds * 3);
  const big = runJob('one file of 1 MB', { target: 'big', isFolder: false, fileCount: 1 }, rounds);
  const many = runJob('1,000 files of 5 kB', { target: 'many', isFolder: true, fileCount: manyCount }, rounds);
  const startUp = wallOf(resultOf(big.results, names.startUp)).median;
  const phases = {
    big: measurePhases({ target: 'big', isFolder: false }, rounds),
    many: measurePhases({ target: 'many', isFolder: true }, rounds),
  };
  tell('threads');
  const manyFiles = { target: 'many', isFolder: true, fileCount: manyCount, findingCount: many.corpus.findings };
  return {
    machine,
    peers: peerVersions(places.peers),
    rounds,
    small,
    big,
    many,
    growth: measureGrowth(growthSizes, 'compact', rounds, startUp),
    jsonGrowth: measureGrowth(jsonGrowthSizes, 'json', Math.min(rounds, 2), startUp),
    threads: measureThreads(manyFiles, places, phases.many, Math.min(rounds, 2), scratch),
    phases,
    rules: measureRules(),
    library: measureLibrary(),
  };
}

function runJob(title: string, work: Omit<Work, 'findingCount'>, rounds: number): Job {
  tell(title);
  const corpus = describeCorpus(work);
  if (corpus.files !== work.fileCount)
    throw new Error(`${title}: ${corpus.files} files were checked, not ${work.fileCount}`);
  const contenders = contendersFor({ ...work, findingCount: corpus.findings }, places);
  return { title, corpus, results: runRounds(contenders, rounds, scratch) };
}

/** By our own account, which the runs that are measured must then repeat. */
function describeCorpus(work: Omit<Work, 'findingCount' | 'fileCount'>): CorpusFacts {
  const tree = path.join(places.corpus, 'brief');
  const { output } = runProcess(
    { argv: [process.execPath, places.cli, ...lintArguments(work, 'json')], cwd: tree },
    scratch,
  );
  const { summary, files } = JSON.parse(output) as {
    readonly summary: { readonly files: number; readonly statements: number };
    readonly files: readonly { readonly path: string; readonly findings: readonly unknown[] }[];
  };
  return {
    files: summary.files,
    bytes: files.reduce((sum, file) => sum + readFileSync(path.join(tree, file.path)).length, 0),
    statements: summary.statements,
    findings: files.reduce((sum, { findings }) => sum + findings.length, 0),
  };
}

function measureGrowth(sizes: readonly number[], format: 'compact' | 'json', rounds: number, startUp: number): Growth {
  tell(`growth, ${format}`);
  const contenders = sizes.map((size) => {
    const work = { target: `growth/${size}`, isFolder: false, fileCount: 1, findingCount: undefined };
    return { ...ours(work, places, format), name: String(size) };
  });
  const points = runRounds(contenders, rounds, scratch).map((result) => ({
    megabytes: Number(result.name),
    wall: wallOf(result),
    memory: memoryOf(result),
  }));
  const line = fitLine(points.map(({ megabytes, wall }) => ({ x: megabytes, y: wall.median })));
  const work = points.map(({ megabytes, wall }) => ({ x: megabytes, y: Math.max(wall.median - startUp, 0.001) }));
  return { points, line, exponent: fitExponent(work), warmExponent: fitExponent(work.filter(({ x }) => x >= 1)) };
}

function measurePhases(target: Pick<Work, 'target' | 'isFolder'>, rounds: number): PhaseTable {
  tell(`phases, ${target.target}`);
  const cwd = path.join(places.corpus, 'brief');
  const file = path.join(scratch, 'phases.json');
  const args = lintArguments(target, 'compact');
  const runs = Array.from({ length: rounds + 1 }, () => {
    const plain = runProcess({ argv: [process.execPath, places.cli, ...argumentsInThreads(target, 1)], cwd }, scratch);
    const argv = [process.execPath, path.join(scratch, 'phases.cjs'), file, ...args];
    const { wall, status, output } = runProcess({ argv, cwd }, scratch);
    if (output !== plain.output)
      throw new Error(`phases ended with status ${status} and other findings: ${output.slice(0, 300)}`);
    return { plain: plain.wall * 1000, wall: wall * 1000, times: JSON.parse(readFileSync(file, 'utf8')) as PhaseTimes };
  }).slice(1);
  type Run = (typeof runs)[number];
  const median = (of: (run: Run) => number): number => summarise(runs.map(of)).median;
  const inPhases = ({ times }: Run): number => Object.values(times.phases).reduce((sum, time) => sum + time, 0);
  return {
    startUp: median(({ times }) => times.startUp),
    phases: phaseNames.map((name) => ({ name, time: median(({ times }) => times.phases[name] ?? 0) })),
    rest: median((run) => run.times.work - inPhases(run)),
    exit: median(({ wall, times }) => wall - times.startUp - times.work),
    slowdown: summarise(runs.map(({ plain, wall }) => wall / plain)),
  };
}

/** Of one run each: what a rule finds in the same texts is always the same work. */
function measureRules(): RuleTable {
  tell('rules');
  const timesOf = (target: Pick<Work, 'target' | 'isFolder'>): Readonly<Record<string, number>> => {
    const file = path.join(scratch, 'rules.json');
    const argv = [process.execPath, path.join(scratch, 'rules.cjs'), file, ...lintArguments(target, 'compact')];
    const { status, output } = runProcess({ argv, cwd: path.join(places.corpus, 'brief') }, scratch);
    if (status > 1) throw new Error(`rules ended with status ${status}: ${output.slice(0, 300)}`);
    return (JSON.parse(readFileSync(file, 'utf8')) as PhaseTimes).phases;
  };
  const [big, many] = [timesOf({ target: 'big', isFolder: false }), timesOf({ target: 'many', isFolder: true })];
  return Object.keys(many)
    .map((rule) => ({ rule, big: big[rule] ?? 0, many: many[rule]! }))
    .sort((a, b) => b.many - a.many);
}

function measureLibrary(): readonly LibraryTimes[] {
  tell('library');
  const tree = path.join(places.corpus, 'brief');
  const argv = [process.execPath, path.join(scratch, 'library.cjs'), 'many/desk-00/report-0000.brief', 'big.brief'];
  const { status, output } = runProcess({ argv, cwd: tree }, scratch);
  if (status !== 0) throw new Error(`library ended with status ${status}: ${output.slice(0, 300)}`);
  return JSON.parse(output) as readonly LibraryTimes[];
}
