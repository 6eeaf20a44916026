// A measurement of the server as Markdown: docs/performance-lsp.md, and what the terminal shows.

import { grouped, number, range, table } from '../markdown.ts';
import { summarise } from '../measure/statistics.ts';
import { targetSection } from '../verdict.ts';
import {
  growthOf,
  largest,
  type Measurement,
  type Pair,
  quantileOf,
  quantileRatio,
  type Requests,
  type Typing,
} from './measurement.ts';
import type { PreviewingRound } from './previewing.ts';
import { judge } from './targets.ts';
import { editPlaces } from './typing-edits.ts';
import type { WorkspaceSample } from './workspace.ts';

/** One sentence a line; ends with a line break. Holds what was measured only. */
export function renderPage(measurement: Measurement): string {
  const { typing, previewing, requests, workspace } = measurement;
  const big = (['pull', 'push'] as const).map((way) => largest(typing, way)).filter((one) => one !== undefined);
  const parts = [
    introduction(measurement),
    targetSection(judge(measurement)),
    ...(big.length > 0 ? ['## From a keystroke to its diagnostics', typingSection(big), ...big.map(placeSection)] : []),
    ...(big.some(({ way }) => growthOf(typing, way))
      ? ['## Growth', ...big.map((one) => growthSection(typing, one))]
      : []),
    ...(previewing.length > 0 ? ['## With the preview open', previewSection(previewing)] : []),
    ...(requests.length > 0 ? ['## Completion and hover', requestSection(requests)] : []),
    ...(workspace.length > 0 ? ['## A workspace of 1,000 briefings', workspaceSection(workspace)] : []),
    '## How it is measured',
    method(),
  ];
  return `${parts.join('\n\n')}\n`;
}

function introduction({ machine, rounds }: Measurement): string {
  return [
    '# Performance of the language server',
    '',
    '<!-- Written by `npm run bench:lsp -- --write`. Do not edit. -->',
    '',
    `Measured on ${machine.date}, commit ${machine.commit}, with Node ${machine.node} on ${machine.system}, ${machine.cores} cores, in ${rounds} ${rounds === 1 ? 'round' : 'rounds'}.`,
    `The load average was ${machine.load.toFixed(1)} before the first round: anything above zero is other work on the same cores.`,
    'Times depend on the machine and on what else it is doing. Trust the ratios, within their bounds.',
    '',
    'The *bare server* does the least that a server on the same library can do: it keeps the text, does nothing with it, and answers every change with a list as long as ours.',
  ].join('\n');
}

function typingSection(big: readonly Typing[]): string {
  const rows = big.flatMap(({ way, rounds }) => {
    const samples = rounds.map((round) => round.samples);
    const all = samples.flat();
    const times = rounds.map(({ processorTime }) => processorTime).filter((time) => time !== undefined);
    return [
      ...shares.map(([name, share]) => [
        way,
        name,
        ...pair(quantileOf(all, share)),
        range(quantileRatio(samples, share)),
      ]),
      ...(times.length > 0
        ? [
            [
              way,
              'processor time, mean',
              ...pair(quantileOf(times, 0.5)),
              range(summarise(times.map(({ ours, bare }) => ours / bare))),
            ],
          ]
        : []),
    ];
  });
  return [
    ...big.map(({ way, lines, bytes, rounds }) => {
      const [first] = rounds;
      return `${capital(way)}: a briefing of ${grouped(lines)} lines, ${grouped(bytes)} bytes and ${grouped(first!.findings)} findings, ${grouped(first!.samples.length)} edits per round.`;
    }),
    'Milliseconds from just before `didChange` is written until the diagnostics are decoded, over all rounds. The ratio is taken within a round.',
    'Processor time is the time that the server’s process uses per edit.',
    '',
    table(['way', 'edits', 'ours', 'bare server', 'ours / bare'], 'llrrr', rows),
  ].join('\n');
}

const shares = [
  ['half took at most', 0.5],
  ['95 % took at most', 0.95],
  ['99 % took at most', 0.99],
  ['all took at most', 1],
] as const;

function placeSection({ way, rounds }: Typing): string {
  const all = rounds.flatMap(({ samples }) => samples);
  const rows = editPlaces.flatMap((place) => {
    const samples = all.filter((sample) => sample.place === place);
    if (samples.length === 0) return [];
    const [median, most] = [quantileOf(samples, 0.5), quantileOf(samples, 0.99)];
    return [[place, String(samples.length), ...pair(median), ...pair(most)]];
  });
  return [
    `By place of the edit, ${way}:`,
    '',
    table(['place', 'edits', 'ours, half', 'bare, half', 'ours, 99 %', 'bare, 99 %'], 'lrrrrr', rows),
  ].join('\n');
}

function growthSection(typing: readonly Typing[], { way }: Typing): string {
  const growth = growthOf(typing, way);
  if (!growth) return '';
  const { points, ours, bare } = growth;
  const line = ({ intercept, slope, explained }: typeof ours): string =>
    `${number(intercept)} ms + ${number(slope)} ms per 1,000 lines (R² = ${explained.toFixed(4)})`;
  return [
    `${capital(way)}: ours fits ${line(ours)}, and the bare server ${line(bare)}.`,
    `Ours grows ${number(ours.slope / bare.slope)} times as fast.`,
    '',
    table(
      ['lines', 'ours, ms', 'bare server, ms', 'ours / bare'],
      'rrrr',
      points.map((point) => [grouped(point.lines), ...pair(point), number(point.ours / point.bare)]),
    ),
  ].join('\n');
}

function previewSection(previewing: readonly PreviewingRound[]): string {
  const over = (of: (one: PreviewingRound) => number): string => range(summarise(previewing.map(of)));
  return [
    'A briefing of 5,000 lines. Two servers get the same edits and are asked for the findings after each; the one is asked for the preview, too.',
    'In an editor the preview is asked for in pauses only, so that this is the most that it can add.',
    '',
    table(['for an edit', 'measured'], 'lr', [
      ['processor time without the preview, ms', over((one) => one.without)],
      ['with the preview, ms', over((one) => one.with)],
      ['with / without', over((one) => one.with / one.without)],
      ['kilobytes of the answer', over((one) => one.answer / 1000)],
    ]),
  ].join('\n');
}

function requestSection(requests: readonly Requests[]): string {
  const rows = requests.flatMap(({ kind, rounds }) => {
    const all = rounds.flat();
    const size = grouped(Math.round(summarise(all.map((sample) => sample.size)).median));
    return (
      [
        ['half', 0.5],
        ['95 %', 0.95],
      ] as const
    ).map(([name, share]) => [kind, size, name, ...pair(quantileOf(all, share)), range(quantileRatio(rounds, share))]);
  });
  return [
    'Milliseconds from just before an edit is written until the answer to the request right after it is decoded.',
    'The echo is a request that the bare server answers with something it was given earlier: our own answer at the same place.',
    'The briefing is the same as above.',
    '',
    table(['request', 'size of the answer', 'share of requests', 'ours', 'echo', 'ours / echo'], 'lrlrrr', rows),
  ].join('\n');
}

function workspaceSection(workspace: readonly WorkspaceSample[]): string {
  const [{ briefings, diagnostics }] = workspace as readonly [WorkspaceSample];
  const processorTimes = workspace.map(({ processorTime }) => processorTime).filter((time) => time !== undefined);
  const memories = workspace.map(({ memory }) => memory).filter((memory) => memory !== undefined);
  const memory = (of: (one: (typeof memories)[number]) => number): string =>
    memories.length > 0 ? range(summarise(memories.map(of))) : '–';
  return [
    `${grouped(briefings)} files of 5 kB with ${grouped(diagnostics)} findings, as many as the command line finds.`,
    'Time is counted from the start of the process. Memory is what the server uses once it is idle.',
    '',
    table(['what', 'measured'], 'lr', [
      ['diagnostics for all, s', range(summarise(workspace.map(({ time }) => time)))],
      ['processor time for that, s', processorTimes.length > 0 ? range(summarise(processorTimes)) : '–'],
      ['progress reports until then', range(summarise(workspace.map(({ progressReports }) => progressReports)))],
      ['resident memory, MB', memory(({ resident }) => resident)],
      ['proportional memory, MB', memory(({ proportional }) => proportional)],
      ['peak resident memory, MB', memory(({ peak }) => peak)],
    ]),
  ].join('\n');
}

function method(): string {
  return [
    '- `npm run bench:lsp` repeats all of this and fails if a target is missed; with `-- --no-gate`, it passes anyway.',
    '- `-- --rounds N` sets the number of rounds, `-- --edits N` the number of edits per round; `-- --write` writes this page.',
    '- `-- --only typing` measures only the largest briefing. The other parts are `pull`, `push`, `growth`, `preview`, `requests` and `workspace`; separate several with commas.',
    '- Each server is a process of its own. Both are bundled the same way, and talk to a scripted editor over standard input and output.',
    '- They take turns with the same edits, 25 at a time, and so do briefings of all sizes, so that a busy moment affects them all. Each round starts new processes, and its first 200 edits do not count.',
    '- An edit inserts a character, deletes one, or breaks a line at a random place: anywhere in the briefing, including front matter and tags.',
    '- Each edit is undone sixteen edits later. The diagnostics at the end must be the same as at the beginning.',
    '- The bare server sends our own first diagnostics, repeated or cut off to match the number that ours gave after the same edit.',
    '- When diagnostics are pushed, our server sends nothing if nothing changed, so there is nothing to time.',
    '  So these edits are made where they move a finding. Half of them break a line anywhere, because there is a finding in the last line. The others are made in a line with a finding, before or inside it.',
    '- When they are pulled, the editor asks right after the edit, wherever the edit is, and always gets an answer.',
    '- Completion of any source is requested after the `@` of a new tag, and completion of a key after its last character was deleted. For hover, a letter is typed at the end of a line while the mouse is over a source’s key in a tag.',
    '- The workspace is read and checked without a configuration. The server must give as many findings as the command line, and show progress.',
  ].join('\n');
}

function pair({ ours, bare }: Pair): readonly [string, string] {
  return [number(ours), number(bare)];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
