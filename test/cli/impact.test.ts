// `impact`: what falls, as text and as JSON, over several briefings, and how the run ends.

import assert from 'node:assert/strict';
import test from 'node:test';
import type { ImpactSummary, ReportedImpact } from '../../server/src/cli/impact/impact-report.ts';
import { type CliFolder, createFolder } from '../support/cli.ts';

const sound = 'access: first-hand, reliability: A';
const front = (more: string): string => `---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\n${more}---\n\n`;
const sources = `sources:\n  log: {${sound}}\n  wire: {derived-from: [log]}\n  radio: {${sound}}\n  spare: {${sound}}\n`;
const body =
  'It shut. [@log; @wire :: moderate]{#shut}\n\nIt rained. [@log; @radio :: high]{#rained}\n\nSo it opens. [#shut :: low]{#opens}\n\nSo it goes. [#rained; #shut :: low]\n';
const whole = front(sources) + body;

interface Json {
  readonly schemaVersion: number;
  readonly tool: { readonly name: string };
  readonly withdrawn: { readonly type: string; readonly name: string };
  readonly summary: ImpactSummary;
  readonly files: readonly ReportedImpact[];
  readonly failures: readonly { readonly path: string; readonly message: string }[];
}

async function json(
  folder: CliFolder,
  args: readonly string[],
): Promise<{ readonly code: number; readonly json: Json }> {
  const { code, stdout } = await folder.run(['impact', '--json', ...args]);
  return { code, json: JSON.parse(stdout) as Json };
}

test('each statement that falls or is weakened, with its place and its words, the kinds apart', async (t) => {
  const folder = createFolder(t, { 'a.brief': whole });
  const { code, stdout, stderr } = await folder.run(['impact', '@log', 'a.brief']);
  assert.deepEqual([code, stderr], [0, '']);
  assert.equal(
    stdout,
    `a.brief: derived only from it: @wire
a.brief:12:1: claim #shut loses its last ground (@log, @wire)
    It shut.
a.brief:14:1: claim #rained no longer carries its level (high → at most moderate), and rests on
  fewer chains of sourcing (from 2 to 1), without @log
    It rained.
a.brief:16:1: judgment #opens loses its last ground (#shut)
    So it opens.
a.brief:18:1: judgment rests on fewer chains of sourcing (from 2 to 1), without #shut
    So it goes.

If @log is withdrawn, in 1 briefing: 2 statements lose their last ground; 1 statement no longer
carries its level; 1 statement rests on fewer chains of sourcing.
`,
  );
  assert.equal(folder.read('a.brief'), whole);
});

test('JSON has the same, with places in the files on disk', async (t) => {
  const folder = createFolder(t, { 'a.brief': whole.replaceAll('\n', '\r\n') });
  const { code, json: answer } = await json(folder, ['@log', 'a.brief']);
  assert.equal(code, 0);
  assert.deepEqual(
    [answer.schemaVersion, answer.tool.name, answer.withdrawn],
    [1, 'briefwright', { type: 'source', name: 'log' }],
  );
  assert.deepEqual(answer.summary, { files: 1, lastGround: 2, level: 1, fewerWays: 1, ground: 0 });
  const [file] = answer.files;
  assert.deepEqual(
    [file!.path, file!.declaredIn, file!.sources, file!.uncounted],
    ['a.brief', ['a.brief'], ['wire'], []],
  );
  const text = folder.read('a.brief');
  for (const { start, end, text: words } of file!.statements) assert.equal(text.slice(start.offset, end.offset), words);
  const [shut, rained, , goes] = file!.statements;
  assert.deepEqual(
    [shut!.effect, shut!.kind, shut!.id, shut!.lost, shut!.confidence, shut!.atMost, shut!.start.line],
    ['loses-last-ground', 'claim', 'shut', ['@log', '@wire'], 'moderate', undefined, 12],
  );
  assert.deepEqual(
    [rained!.effect, rained!.atMost, rained!.ways],
    ['loses-level', 'moderate', { from: { least: 2, most: 2 }, to: { least: 1, most: 1 } }],
  );
  assert.deepEqual([goes!.effect, goes!.id, goes!.lost], ['fewer-ways', null, ['#shut']]);
});

test('a statement, a name without its sign, and one that may be both', async (t) => {
  const folder = createFolder(t, {
    'a.brief': whole,
    'b.brief': `${front(sources)}It shut. [@log :: low]{#log}\n\nSo it is. [#log :: low]\n`,
  });
  const { json: answer } = await json(folder, ['#shut', 'a.brief']);
  assert.deepEqual(
    answer.files[0]!.statements.map(({ effect, lost }) => [effect, lost]),
    [
      ['loses-last-ground', ['#shut']],
      ['loses-ground', ['#shut']],
    ],
  );
  assert.deepEqual((await json(folder, ['shut', 'a.brief'])).json.withdrawn, { type: 'statement', name: 'shut' });
  assert.deepEqual((await json(folder, ['wire', 'a.brief'])).json.withdrawn, { type: 'source', name: 'wire' });
  const both = await folder.run(['impact', 'log', 'b.brief']);
  assert.deepEqual([both.code, both.stdout], [2, '']);
  assert.match(both.stderr, /“log” is both a source and a statement: write `@log` or `#log`/);
});

test('a source of a shared registry is asked about in every briefing', async (t) => {
  const registry = `sources:\n  far: {${sound}}\n`;
  const folder = createFolder(t, {
    '.git/HEAD': '',
    'shared.yaml': registry,
    'a.brief': `${front('registry: shared.yaml\n')}It shut. [@far :: low]\n`,
    'b/b.brief': `${front('registry: ../shared.yaml\nsources:\n  copy: {derived-from: [far]}\n')}It opened. [@copy :: low]\n`,
    'c.brief': whole,
  });
  const { code, json: answer } = await json(folder, ['@far']);
  assert.equal(code, 0);
  assert.deepEqual(
    answer.files.map(({ path, declaredIn, statements }) => [path, declaredIn, statements.map(({ effect }) => effect)]),
    [
      ['a.brief', ['shared.yaml'], ['loses-last-ground']],
      ['b/b.brief', ['shared.yaml'], ['loses-last-ground']],
    ],
  );
});

test('one key that is declared twice may be two sources, and that is said', async (t) => {
  const folder = createFolder(t, { 'a.brief': whole, 'b.brief': whole });
  const { stdout } = await folder.run(['impact', '@log']);
  assert.match(stdout, /@log is declared in a\.brief, b\.brief, which may be different\ssources;/);
  assert.doesNotMatch((await folder.run(['impact', '@log', 'a.brief'])).stdout, /different/);
});

test('where nothing falls, it says so', async (t) => {
  const folder = createFolder(t, { 'a.brief': whole });
  const { code, stdout } = await folder.run(['impact', '@spare', 'a.brief']);
  assert.deepEqual(
    [code, stdout],
    [0, 'Nothing depends on @spare: no statement in 1 briefing would lose a ground or a level.\n'],
  );
  const { json: answer } = await json(folder, ['@spare', 'a.brief']);
  assert.deepEqual(answer.summary, { files: 1, lastGround: 0, level: 0, fewerWays: 0, ground: 0 });
});

test('what nobody knows is not answered, and the nearest is named', async (t) => {
  const folder = createFolder(t, { 'a.brief': whole, 'bad/.keep': '' });
  const near = await folder.run(['impact', '@radoi', 'a.brief']);
  assert.deepEqual([near.code, near.stdout], [2, '']);
  assert.match(near.stderr, /no briefing checked here declares a source “radoi”\. Did you mean `@radio`\?/);
  assert.match(
    (await folder.run(['impact', '#shtu'])).stderr,
    /has a statement called “shtu”\. Did you mean `#shut`\?/,
  );
  assert.match((await folder.run(['impact', 'raind'])).stderr, /Did you mean `rained`\?/);
  for (const args of [['@'], [], ['@log', 'gone.brief'], ['@log', 'bad']]) {
    const { code, stdout } = await folder.run(['impact', ...args]);
    assert.deepEqual([code, stdout], [2, ''], args.join(' '));
  }
});

test('a file or a registry that cannot be read is said, the others are answered, and the run is not clean', async (t) => {
  const folder = createFolder(t, {
    '.git/HEAD': '',
    'a.brief': whole.replace('sources:', 'registry: gone.yaml\nsources:'),
  });
  const { code, json: answer } = await json(folder, ['@log', 'a.brief', 'none.brief']);
  assert.equal(code, 2);
  assert.deepEqual(answer.summary, { files: 1, lastGround: 2, level: 0, fewerWays: 2, ground: 0 });
  assert.deepEqual(
    answer.failures.map(({ path }) => path),
    ['a.brief', 'none.brief'],
  );
  assert.match(
    answer.failures[0]!.message,
    /the registry gone\.yaml was not read in full, so the sources it declares are assumed to stand, and no level was judged: /,
  );
});

test('standard input, and the table of caps of the configuration', async (t) => {
  const folder = createFolder(t, { 'a.brief': whole, 'lax.yaml': 'root: true\ncaps: {sound: high}\n' });
  const { stdout } = await folder.run(['impact', '@log', '-'], { stdin: whole });
  assert.match(stdout, /^<stdin>:12:1: |<stdin>: derived/);
  assert.equal((await json(folder, ['@log', 'a.brief', '--config', 'lax.yaml'])).json.summary.level, 0);
});

test('nothing in a text or a name can write to the terminal', async (t) => {
  const folder = createFolder(t, { 'a.brief': `${front(sources)}It\u001b[31m shut.\u202e [@log :: low]\n` });
  const { stdout } = await folder.run(['impact', '@log', 'a.brief']);
  assert.match(stdout, /loses its last ground/);
  assert.doesNotMatch(stdout, /[\u001b\u202e]/);
  assert.doesNotMatch((await folder.run(['impact', '@\u001b[31m', 'a.brief'])).stderr, /\u001b/);
});
