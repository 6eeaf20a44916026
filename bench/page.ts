// A measurement as Markdown: docs/performance.md, and what the terminal shows. Knows what numbers mean, not how they came about.

import { names } from './contenders.ts';
import { grouped, number, range, share, table } from './markdown.ts';
import { cpuOf, cpuRatio, memoryOf, resultOf, wallOf, wallRatio } from './measure/run-rounds.ts';
import type { Growth, Job, Measurement, PhaseTable, RuleTable } from './measurement.ts';
import { judge } from './targets.ts';
import { threadSection } from './threads.ts';
import { targetSection } from './verdict.ts';

/** One sentence a line; ends with a line break. */
export function renderPage(measurement: Measurement): string {
  const { big, many, small, growth, jsonGrowth, phases } = measurement;
  const parts = [
    introduction(measurement),
    targetSection(judge(measurement)),
    '## Whole processes',
    [
      'Each number is the median of the rounds, followed by the lowest and the highest. The small file runs three times as many rounds.',
      'Ratios are taken within a round and then summarised, so that a busy moment affects both sides.',
      'A ratio below 1 means that `briefwright lint` took less time than the program in that row.',
    ].join('\n'),
    ...[small, big, many].flatMap((job) => [`### ${capital(job.title)}`, jobTable(job)]),
    '## In several threads',
    threadSection(measurement.threads),
    '## Growth',
    growthSection(growth),
    'The same with `--format json`, which works out every fix for every finding, in at most two rounds:',
    growthSection(jsonGrowth),
    '## Where the time goes',
    [
      'Medians in milliseconds, for the command line with a stopwatch around each phase. Each phase is charged only for its own time.',
      'The released program has no stopwatches: with them, a run took',
    ].join('\n') +
      ` ${number(phases.big.slowdown.median)} (one file) and ${number(phases.many.slowdown.median)} (many files) times as long.`,
    phaseSection(phases.big, phases.many),
    '### Rule by rule',
    ruleSection(measurement.rules),
    '## In a warm process',
    librarySection(measurement),
    '## How it is measured',
    method(measurement),
  ];
  return `${parts.join('\n\n')}\n`;
}

function introduction({ machine, peers, rounds, big, many, small }: Measurement): string {
  const corpus = [small, big, many].map(({ title, corpus: { files, bytes, statements, findings } }) => [
    title,
    String(files),
    grouped(bytes),
    grouped(statements),
    grouped(findings),
  ]);
  return [
    '# Performance',
    '',
    '<!-- Written by `npm run bench -- --write`. Do not edit. -->',
    '',
    `Measured on ${machine.date}, commit ${machine.commit}, with Node ${machine.node} on ${machine.system}, ${machine.cores} cores, in ${rounds} rounds.`,
    `The load average was ${machine.load.toFixed(1)} before the first round: anything above zero is other work on the same cores.`,
    `Peers: ${peers.join(', ')}, with their default rules.`,
    'Seconds depend on the machine and on what else it is doing. Trust the ratios, within their bounds.',
    '',
    'The corpus is generated, with the same bytes each time: briefings with front matter, tables, lists and quotations. One or two statements in a hundred have a mistake, as in a text that is still being written. Half of the files have sources whose texts were kept; of the other sources, each gets one note that its figures and quotations could not be checked.',
    '',
    table(['corpus', 'files', 'bytes', 'statements', 'findings'], 'lrrrr', corpus),
  ].join('\n');
}

function jobTable({ results }: Job): string {
  const ours = resultOf(results, names.ours);
  const rows = results.map((result) => {
    const isOurs = result.name === names.ours;
    return [
      isOurs ? `**${result.name}**` : result.name,
      range(wallOf(result)),
      range(cpuOf(result)),
      range(memoryOf(result)),
      isOurs ? '' : range(wallRatio(ours, result)),
      isOurs ? '' : range(cpuRatio(ours, result)),
    ];
  });
  return table(
    ['program', 'wall, s', 'CPU, s', 'peak memory, MiB', 'ours / this, wall', 'ours / this, CPU'],
    'lrrrrr',
    rows,
  );
}

function growthSection({ points, line, exponent, warmExponent }: Growth): string {
  const rows = points.map(({ megabytes, wall, memory }) => [
    String(megabytes),
    range(wall),
    number(wall.median / megabytes),
    range(memory),
  ]);
  return [
    `Time over size fits the line ${number(line.intercept)} s + ${number(line.slope)} s/MB with R² = ${line.explained.toFixed(4)}.`,
    `Without start-up, it grows as size to the power of ${exponent.toFixed(3)}; from 1 MB on, to the power of ${warmExponent.toFixed(3)}.`,
    '',
    table(['one file, MB', 'wall, s', 's per MB', 'peak memory, MiB'], 'rrrr', rows),
  ].join('\n');
}

function phaseSection(big: PhaseTable, many: PhaseTable): string {
  const total = (phases: PhaseTable): number =>
    phases.startUp + phases.rest + phases.exit + phases.phases.reduce((sum, { time }) => sum + time, 0);
  const totals = [total(big), total(many)] as const;
  const row = (name: string, one: number, other: number): readonly string[] => [
    name,
    number(one),
    share(one, totals[0]),
    number(other),
    share(other, totals[1]),
  ];
  const rows = [
    row('start-up: Node, and loading the program', big.startUp, many.startUp),
    ...big.phases.map(({ name, time }, index) => row(name, time, many.phases[index]!.time)),
    row('the rest, between the phases', big.rest, many.rest),
    row('ending the process', big.exit, many.exit),
    row('**total**', ...totals),
  ];
  return table(['phase', 'one file, ms', 'share', 'many files, ms', 'share'], 'lrrrr', rows);
}

/** The costliest by name, the others together. */
export function ruleSection(rules: RuleTable): string {
  const sum = (some: RuleTable): { readonly big: number; readonly many: number } =>
    some.reduce((total, { big, many }) => ({ big: total.big + big, many: total.many + many }), { big: 0, many: 0 });
  const all = sum(rules);
  const row = (name: string, { big, many }: { readonly big: number; readonly many: number }): readonly string[] => [
    name,
    number(big),
    share(big, all.big),
    number(many),
    share(many, all.many),
  ];
  const rows = [
    ...rules.slice(0, namedRules).map(({ rule, ...times }) => row(`\`${rule}\``, times)),
    row(`${rules.length - namedRules} others`, sum(rules.slice(namedRules))),
    row('**all rules**', all),
  ];
  return [
    'Milliseconds in one run, with a stopwatch around each rule, which costs time itself. What several rules need, such as the words or the figures of a sentence, is worked out once and charged to the rule that asks first.',
    '`npm run bench -- --rules` prints this table alone.',
    '',
    table(['rule', 'one file, ms', 'share', 'many files, ms', 'share'], 'lrrrr', rows),
  ].join('\n');
}

const namedRules = 20;

function librarySection({ library }: Measurement): string {
  const rows = library.map(({ length, parse, read, lint, edit }) => [
    grouped(length),
    range(parse),
    range(read),
    range(lint),
    range(edit),
  ]);
  return [
    'Milliseconds for one call to the core in a process that has done the same thing before.',
    '“Edit” reads and lints again after one letter is added in the middle, and reuses the results of the previous version.',
    '',
    table(['one file, UTF-16 units', 'Markdown tree', 'read (tree included)', 'lint', 'edit'], 'rrrrr', rows),
  ].join('\n');
}

function method({ rounds }: Measurement): string {
  return [
    '- `npm run bench` repeats all of this and fails if a target is missed; with `-- --no-gate`, it passes anyway.',
    '- `npm run bench:gate` is the short version that CI runs: it holds processor time and the time of each rule, as ratios to fixed work on the same texts, and findings per statement against `bench/gate/recorded.json`.',
    '- `-- --rounds N` sets the number of rounds; `-- --write` writes this page.',
    `- Programs take turns, A B C A B C …, ${rounds} times after one round that does not count. Each runs as a process of its own, with its output in a file.`,
    '- Every run is checked to make sure that it did its work: ours must print each expected finding, and the peers must print the number of files.',
    '- Ours runs as `briefwright lint --no-config --format compact`, and rumdl as `rumdl check --no-cache --no-config`.',
    '- The peers check Markdown style and know nothing about sources. They are the fastest linters for this kind of text: one on Node, one as a native program.',
    '- CPU time is user plus system time. Peak memory is the largest resident set, and its target applies to the highest value of all rounds.',
    '- Growth is fitted to the medians, and the exponent to the medians minus the time of `briefwright --version`.',
    '- Node compiles a program while it runs, so small files cost more per byte, and the exponent stays below 1 as long as nothing grows faster than the text.',
  ].join('\n');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
