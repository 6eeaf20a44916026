// The benchmark of the language server: `npm run bench:lsp -- [--rounds N] [--edits N] [--only PART,…] [--no-gate] [--write]`. Ends
// with 1 when a target is missed, unless `--no-gate` is given, and with 2 for arguments it does not know.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { countLines, makeBriefingOfLines } from './corpus/briefing-of-lines.ts';
import { manyCount, writeWorkspace } from './corpus/write-corpus.ts';
import type { Measurement, Requests, Typing } from './lsp/measurement.ts';
import { renderPage } from './lsp/page.ts';
import { measurePreviewing, type PreviewingRound } from './lsp/previewing.ts';
import type { OpenText, Programs } from './lsp/programs.ts';
import { measureRequests, type RequestSample, requestKinds } from './lsp/requests.ts';
import { judge } from './lsp/targets.ts';
import { measureTyping, type TypingRound, type Way } from './lsp/typing.ts';
import { measureWorkspace, type WorkspaceSample } from './lsp/workspace.ts';
import { describeMachine } from './machine.ts';
import { runProcess } from './measure/run-process.ts';
import { buildBareServer } from './programs/build-bare-server.ts';
import { buildProduct, installPeers, tell } from './set-up.ts';
import { isMet } from './verdict.ts';

const parts = ['pull', 'push', 'growth', 'preview', 'requests', 'workspace'] as const;
type Part = (typeof parts)[number];

interface Options {
  readonly rounds: number;
  readonly edits: number;
  readonly parts: ReadonlySet<Part>;
  readonly isGate: boolean;
  readonly isWriting: boolean;
}

const scratch = path.resolve('.build/bench');
const product = path.join(scratch, 'dist');
const folders = { typing: path.join(scratch, 'typing'), workspace: path.join(scratch, 'workspace') };
const programs: Programs = {
  ours: [path.join(product, 'server.js'), '--stdio'],
  bare: [path.join(scratch, 'bare-server.cjs')],
};

const sizes = [100, 1_000, 10_000] as const;
const largestSize = 10_000;
/** Enough for a median; the largest briefing has all edits. */
const growthEdits = 300;
const requestCount = 100;
/** A long briefing that somebody has open beside its preview. */
const previewedSize = 5_000;
const previewedEdits = 200;

const options = readOptions();
await prepare();
const measurement = await measure(options);
const page = renderPage(measurement);
console.log(page);
if (options.isWriting) writeFileSync('docs/performance-lsp.md', page);
const isMissed = judge(measurement).some((verdict) => !isMet(verdict));
process.exit(isMissed && options.isGate ? 1 : 0);

function readOptions(): Options {
  try {
    const { values } = parseArgs({
      options: {
        rounds: { type: 'string', default: '2' },
        edits: { type: 'string', default: '500' },
        only: { type: 'string' },
        'no-gate': { type: 'boolean' },
        write: { type: 'boolean' },
      },
    });
    const count = (name: 'rounds' | 'edits'): number => {
      const value = Number(values[name]);
      if (!Number.isInteger(value) || value < 1)
        throw new Error(`--${name} takes a whole number from 1 on, not ${values[name]}`);
      return value;
    };
    const isWriting = values.write === true;
    if (isWriting && values.only !== undefined) throw new Error('--write takes a whole measurement: leave out --only');
    return {
      rounds: count('rounds'),
      edits: count('edits'),
      parts: partsOf(values.only),
      isGate: !values['no-gate'],
      isWriting,
    };
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(2);
  }
}

function partsOf(only: string | undefined): ReadonlySet<Part> {
  if (only === undefined) return new Set(parts);
  const names = only.split(',').flatMap((name) => (name === 'typing' ? ['pull', 'push'] : [name]));
  return new Set(
    names.map((name) => {
      const part = parts.find((one) => one === name);
      if (part === undefined) throw new Error(`--only takes typing, ${parts.join(', ')}, not ${name}`);
      return part;
    }),
  );
}

/** Builds into a folder of its own: what is measured is what stands in the tree now, and nobody's `dist/` changes meanwhile. */
async function prepare(): Promise<void> {
  // The folder lies in one that this repository ignores, and the server heeds that; a repository of its own is not ignored.
  mkdirSync(path.join(folders.typing, '.git'), { recursive: true });
  tell('building');
  installPeers(['vscode-languageserver-textdocument']);
  buildProduct(product);
  await buildBareServer(scratch);
}

async function measure({ rounds, edits, parts }: Options): Promise<Measurement> {
  const machine = describeMachine();
  const [typing, requests, workspace] = [[] as TypingRounds[], [] as RequestRounds[], [] as WorkspaceSample[]];
  const previewing: PreviewingRound[] = [];
  const ways = (['pull', 'push'] as const).filter((way) => parts.has(way) || parts.has('growth'));
  for (const way of ways) {
    for (const size of parts.has('growth') ? sizes : [largestSize])
      typing.push({ way, size, open: openText(size), rounds: [] });
  }
  if (parts.has('requests')) requests.push(...requestKinds.map((kind) => ({ kind, rounds: [] })));
  const expected = parts.has('workspace') ? prepareWorkspace() : 0;
  for (let round = 0; round < rounds; round++) {
    const seed = 100 + round;
    for (const way of ways) {
      tell(`round ${round + 1} of ${rounds}: typing, ${way}`);
      await typeInTurns(
        typing.filter((one) => one.way === way),
        edits,
        seed,
      );
    }
    if (parts.has('preview')) {
      tell(`round ${round + 1} of ${rounds}: preview`);
      const sample = await measurePreviewing(programs.ours, openText(previewedSize), previewedEdits, seed);
      if (sample) previewing.push(sample);
    }
    for (const { kind, rounds: done } of requests) {
      tell(`round ${round + 1} of ${rounds}: ${kind}`);
      done.push(await measureRequests(programs, openText(largestSize), kind, requestCount, seed));
    }
    if (!parts.has('workspace')) continue;
    tell(`round ${round + 1} of ${rounds}: workspace`);
    const sample = await measureWorkspace(programs.ours, folders.workspace);
    if (sample.briefings !== manyCount || sample.diagnostics !== expected) {
      throw new Error(
        `the server gave ${sample.diagnostics} diagnostics of ${sample.briefings} briefings, the command line ${expected} of ${manyCount}`,
      );
    }
    workspace.push(sample);
  }
  return {
    machine,
    rounds,
    typing: typing.map(
      ({ way, open, rounds }): Typing => ({
        way,
        lines: countLines(open.text),
        bytes: Buffer.byteLength(open.text),
        rounds,
      }),
    ),
    previewing,
    requests,
    workspace,
  };
}

/** One round of each size, a turn of one behind a turn of the other: a busy moment hits all sizes alike. */
async function typeInTurns(typing: readonly TypingRounds[], edits: number, seed: number): Promise<void> {
  const running = typing.map(({ way, size, open, rounds }) => {
    const count = size === largestSize ? edits : Math.min(edits, growthEdits);
    return { turns: measureTyping(programs, open, way, count, seed), rounds };
  });
  for (const open = new Set(running); open.size > 0; ) {
    for (const one of open) {
      const { done, value } = await one.turns.next();
      if (!done) continue;
      one.rounds.push(value);
      open.delete(one);
    }
  }
}

interface TypingRounds {
  readonly way: Way;
  readonly size: number;
  readonly open: OpenText;
  readonly rounds: TypingRound[];
}

interface RequestRounds extends Requests {
  readonly rounds: (readonly RequestSample[])[];
}

function openText(lines: number): OpenText {
  const file = path.join(folders.typing, `${lines}.brief`);
  const text = makeBriefingOfLines(lines);
  writeFileSync(file, text);
  return { uri: pathToFileURL(file).href, text, cwd: folders.typing };
}

/** Returns the number of findings by the command line's account, which the server must then give too. */
function prepareWorkspace(): number {
  tell('writing the workspace');
  writeWorkspace(folders.workspace);
  const argv = [process.execPath, path.join(product, 'cli.js'), 'lint', '--no-config', '--format', 'json', '.'];
  const { output } = runProcess({ argv, cwd: folders.workspace }, scratch);
  const { files } = JSON.parse(output) as { readonly files: readonly { readonly findings: readonly unknown[] }[] };
  return files.reduce((sum, { findings }) => sum + findings.length, 0);
}
