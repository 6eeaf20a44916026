// The gate of CI: `npm run bench:gate -- [--rounds N] [--write]`. In two minutes it holds our processor time and the time of each rule,
// as ratios to fixed work on the same texts in the same run, and the number of findings against what was recorded. Ends with 1 beyond
// the margin; `--write` records.

import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { lintArguments } from './contenders.ts';
import { writeCorpus } from './corpus/write-corpus.ts';
import {
  compare,
  type Figures,
  isRule,
  margin,
  nameOfRule,
  readRecorded,
  ruleMargin,
  writeRecorded,
} from './gate/recorded.ts';
import { number, table } from './markdown.ts';
import { runProcess } from './measure/run-process.ts';
import { type Contender, runRounds } from './measure/run-rounds.ts';
import { buildGatePrograms, buildRuleTimes } from './programs/build-programs.ts';
import type { RuleCosts } from './programs/rule-costs.ts';
import { buildProduct, tell } from './set-up.ts';

const scratch = path.resolve('.build/bench-gate');
const tree = path.join(scratch, 'corpus/brief');
const desks = 'many/desk-00';
const findings = 'findings a statement';
const { rounds, isWriting } = readOptions();

mkdirSync(scratch, { recursive: true });
tell('building');
buildProduct(path.join(scratch, 'dist'));
await buildGatePrograms(scratch);
await buildRuleTimes(scratch);
tell('writing the corpus');
writeCorpus(path.join(scratch, 'corpus'));
const isCount = (name: string): boolean => name.startsWith(findings);
const least: number[] = [];
let measured = { ...measureTimes(least), ...measureRules(), ...countFindings() };
if (isWriting) writeRecorded(measured);
let comparisons = compare(measured, readRecorded(), isCount);
const missed = comparisons.filter(({ name, isHeld }) => !isHeld && !isCount(name));
if (missed.length > 0) {
  // What else a machine does may last for as long as all rounds.
  if (missed.some(({ name }) => !isRule(name))) measured = { ...measured, ...measureTimes(least) };
  if (missed.some(({ name }) => isRule(name))) measured = { ...measured, ...leastOf(measured, measureRules()) };
  comparisons = compare(measured, readRecorded(), isCount);
}
const shown = comparisons.filter(({ name, isHeld }) => !isRule(name) || !isHeld);
const rows = shown.map(({ name, recorded, measured: figure, limit, isHeld }) => [
  name,
  recorded === undefined ? 'not recorded' : number(recorded),
  number(figure),
  limit === undefined ? '' : number(limit),
  isHeld ? 'held' : '**not held**',
]);
console.log(table(['figure', 'recorded', 'measured', 'at most', ''], 'lrrrl', rows));
console.log(`Of ${comparisons.filter(({ name }) => isRule(name)).length} rules, those that held are not listed.`);
if (comparisons.some(({ isHeld }) => !isHeld)) {
  console.error(
    `bench: a figure is more than ${margin} times what was recorded (a rule: ${ruleMargin} times; findings: or less than one ${margin}th). \`npm run bench -- --rules\` shows where the time goes. If the change is worth it: npm run bench:gate -- --write`,
  );
  process.exit(1);
}

function readOptions(): { readonly rounds: number; readonly isWriting: boolean } {
  try {
    const { values } = parseArgs({
      options: { rounds: { type: 'string', default: '5' }, write: { type: 'boolean', default: false } },
    });
    const count = Number(values.rounds);
    if (!Number.isInteger(count) || count < 1)
      throw new Error(`--rounds takes a whole number from 1 on, not ${values.rounds}`);
    return { rounds: count, isWriting: values.write };
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(2);
  }
}

/**
 * The least of each program's times over the least of its reference's: what else the machine did only ever adds. `least` holds what
 * was measured before, in the order of programs, and what is measured now afterwards.
 */
function measureTimes(least: number[]): Figures {
  tell('processor time');
  const briefs = readdirSync(path.join(tree, desks)).filter((name) => name.endsWith('.brief'));
  const reference = (times: number, files: readonly string[]): readonly string[] => [
    'reference.cjs',
    String(times),
    ...files.map((file) => path.join(tree, file)),
  ];
  const lint = (target: string, isFolder: boolean): readonly string[] => [
    'dist/cli.js',
    ...lintArguments({ target, isFolder }, 'compact'),
  ];
  const pairs: readonly (readonly [name: string, ours: readonly string[], theirs: readonly string[]])[] = [
    ['one file of 2 kB', lint('small', false), ['-e', '0']],
    [
      `${briefs.length} files of 5 kB`,
      lint(desks, true),
      reference(
        20,
        briefs.map((name) => `${desks}/${name}`),
      ),
    ],
    ['one file of 1 MB', lint('big', false), reference(5, ['big.brief'])],
    [
      '100 letters in a file of 1 MB',
      ['edits.cjs', '100', path.join(tree, 'growth/1.brief')],
      reference(5, ['big.brief']),
    ],
  ];
  const contenders = pairs.flatMap(([name, ...both]): readonly Contender[] =>
    both.map(([program, ...args], index) => ({
      name: `${name} ${index}`,
      argv: [process.execPath, program!.startsWith('-') ? program! : path.join(scratch, program!), ...args],
      cwd: tree,
      check: ({ status, output }) =>
        status > 1 ? `it ended with status ${status}: ${output.slice(0, 300)}` : undefined,
    })),
  );
  for (const [index, { name, samples }] of runRounds(contenders, rounds, scratch).entries()) {
    const times = samples.map(({ cpu }) => cpu).filter((cpu) => cpu !== undefined);
    if (times.length < samples.length) throw new Error(`${name}: nothing measures processor time here`);
    least[index] = Math.min(least[index] ?? Infinity, ...times);
  }
  return Object.fromEntries(
    pairs.map(([name], index) => [`processor time, ${name}`, least[2 * index]! / least[2 * index + 1]!]),
  );
}

/** What each rule takes, over what it takes to make the Markdown trees of the same texts. */
function measureRules(): Figures {
  tell('time of each rule');
  const briefs = readdirSync(path.join(tree, desks)).filter((name) => name.endsWith('.brief'));
  const files = briefs.map((name) => path.join(tree, desks, name));
  const argv = [process.execPath, path.join(scratch, 'rule-costs.cjs'), '10', ...files];
  const { status, output } = runProcess({ argv, cwd: tree }, scratch);
  if (status !== 0) throw new Error(`rule-costs ended with status ${status}: ${output.slice(0, 300)}`);
  const { trees, rules } = JSON.parse(output) as RuleCosts;
  return Object.fromEntries(Object.entries(rules).map(([id, time]) => [nameOfRule(id), time / trees]));
}

function leastOf(one: Figures, other: Figures): Figures {
  return Object.fromEntries(
    Object.entries(other).map(([name, figure]) => [name, Math.min(one[name] ?? Infinity, figure)]),
  );
}

function countFindings(): Figures {
  const targets = [
    ['many files', desks, true],
    ['one file of 1 MB', 'big', false],
  ] as const;
  return Object.fromEntries(
    targets.map(([name, target, isFolder]) => {
      const argv = [
        process.execPath,
        path.join(scratch, 'dist/cli.js'),
        ...lintArguments({ target, isFolder }, 'json'),
      ];
      const { summary, files } = JSON.parse(runProcess({ argv, cwd: tree }, scratch).output) as {
        readonly summary: { readonly statements: number };
        readonly files: readonly { readonly findings: readonly unknown[] }[];
      };
      const count = files.reduce((sum, file) => sum + file.findings.length, 0);
      return [`${findings}, ${name}`, count / summary.statements];
    }),
  );
}
