// A measurement as Markdown: docs/performance.md, and what the terminal shows. Knows what numbers mean, not how they came about.

import { names } from './contenders.ts';
import { grouped, number, range, share, table } from './markdown.ts';
import { cpuOf, cpuRatio, memoryOf, resultOf, wallOf, wallRatio } from './measure/run-rounds.ts';
import type { Growth, Job, Measurement, PhaseTable } from './measurement.ts';
import { judge } from './targets.ts';
import { targetSection } from './verdict.ts';

/** One sentence a line; ends with a line break. */
export function renderPage(measurement: Measurement): string {
  const { big, many, small, growth, jsonGrowth, phases } = measurement;
  const parts = [
    introduction(measurement),
    targetSection(judge(measurement)),
    '## Whole processes',
    [
      'Each number is the median of the rounds, with the lowest and the highest behind it; the small file has three times the rounds.',
      'Ratios are taken within a round and then summarised, so that a busy moment hits both sides.',
      'A ratio below 1 means that `briefwright lint` took less time than the program in that row.',
    ].join('\n'),
    ...[small, big, many].flatMap((job) => [`### ${capital(job.title)}`, jobTable(job)]),
    '## Growth',
    growthSection(growth),
    'The same with `--format json`, which makes every fix of every finding, in at most two rounds:',
    growthSection(jsonGrowth),
    '## Where the time goes',
    [
      'Milliseconds, medians: the command line with a stopwatch around each phase, charged with what it takes itself.',
      'The stopwatches are not in what ships: with them a run took',
    ].join('\n') +
      ` ${number(phases.big.slowdown.median)} (one file) and ${number(phases.many.slowdown.median)} (many files) times as long.`,
    phaseSection(phases.big, phases.many),
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
    `Measured on ${machine.date} with Node ${machine.node} on ${machine.system}, ${machine.cores} cores, in ${rounds} rounds.`,
    `The load average was ${machine.load.toFixed(1)} before the first round: what is above zero is other work on the same cores.`,
    `Peers: ${peers.join(', ')}, with their default rules.`,
    'Seconds depend on the machine and on what else it does; trust the ratios, and these within their bounds.',
    '',
    'The corpus is generated, the same bytes each time: briefings with front matter, tables, lists and quotes, and with a finding in one or two of a hundred statements, as a text under work has.',
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
    `Without start-up it grows as size to the power of ${exponent.toFixed(3)}; from 1 MB on, of ${warmExponent.toFixed(3)}.`,
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
    row('the rest: between the phases', big.rest, many.rest),
    row('leaving the process', big.exit, many.exit),
    row('**together**', ...totals),
  ];
  return table(['phase', 'one file, ms', 'share', 'many files, ms', 'share'], 'lrrrr', rows);
}

function librarySection({ library }: Measurement): string {
  const rows = library.map(({ length, parse, read, lint, edit }) => [
    grouped(length),
    range(parse),
    range(read),
    range(lint),
    range(edit),
  ]);
  return [
    'Milliseconds for one call of the core in a process that has done the same before.',
    '“Edit” reads and lints again after one letter more in the middle, with what the version before it left.',
    '',
    table(['one file, UTF-16 units', 'Markdown tree', 'read (tree included)', 'lint', 'edit'], 'rrrrr', rows),
  ].join('\n');
}

function method({ rounds }: Measurement): string {
  return [
    '- `npm run bench` repeats all of this and fails when a target is missed; `-- --no-gate` lets it pass.',
    '- `-- --rounds N` sets the number of rounds; `-- --write` writes this page.',
    `- Programs run in turn, A B C A B C …, ${rounds} times after one round that is not counted, each as a process of its own with its output in a file.`,
    '- Every run is checked for having done its work: ours must print each expected finding, the peers must name the number of files.',
    '- Ours runs as `briefwright lint --no-config --format compact`, rumdl as `rumdl check --no-cache --no-config`.',
    '- The peers check Markdown style and know nothing of sources; of the linters that read such text they are the fastest, on Node and as a native program.',
    '- CPU time is user and system time; peak memory is the largest resident set, and its target is held against the highest of all rounds.',
    '- Growth is fitted to the medians; the exponent to the medians without the time of `briefwright --version`.',
    '- A program on Node is compiled as it runs, so small files cost more for each byte, and the exponent stays below 1 where nothing grows faster than the text.',
  ].join('\n');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
