// What a SARIF file leaves out so that code scanning takes it, and where its paths begin.

import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Log, Result } from 'sarif';
import { divideResults } from '../../server/src/cli/lint/reporters/sarif-limits.ts';
import { createFolder } from '../support/cli.ts';

const result = (level: 'error' | 'warning' | 'note', text: string): Result => ({ level, message: { text } });
const texts = (runs: readonly (readonly Result[])[]): readonly (readonly unknown[])[] =>
  runs.map((results) => results.map(({ message }) => message.text));

test('few results are one run, in their order', () => {
  const results = [result('note', 'a'), result('error', 'b')];
  assert.deepEqual(divideResults(results), { runs: [results], leftOut: 0 });
  assert.deepEqual(divideResults([]), { runs: [[]], leftOut: 0 });
});

test('many are divided, and the least grave left out', () => {
  const results = [
    result('note', 'a'),
    result('error', 'b'),
    result('warning', 'c'),
    result('error', 'd'),
    result('note', 'e'),
  ];
  const limits = { resultsOfRun: 2, runs: 2, bytes: 1_000_000 };
  const { runs, leftOut } = divideResults(results, limits);
  assert.deepEqual(
    [texts(runs), leftOut],
    [
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      1,
    ],
  );
  const { runs: all } = divideResults(results, { ...limits, runs: 3 });
  assert.deepEqual(texts(all), [['a', 'b'], ['c', 'd'], ['e']]);
});

test('what is too large when packed is cut', () => {
  // Words that do not pack well.
  const words = (seed: number): string =>
    Array.from({ length: 200 }, (_, at) => ((seed * 7919 + at * 104729) ** 2 % 1e9).toString(36)).join(' ');
  const results = Array.from({ length: 3000 }, (_, at) => result(at % 3 === 0 ? 'error' : 'note', words(at)));
  const limits = { resultsOfRun: 1000, runs: 20, bytes: 500_000 };
  const { runs, leftOut } = divideResults(results, limits);
  const kept = runs.flat();
  assert.equal(kept.length + leftOut, results.length);
  assert.ok(leftOut > 0 && kept.length > 0);
  assert.equal(kept.filter(({ level }) => level === 'error').length, Math.min(1000, kept.length));
});

const briefing =
  '---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\ncutoff: 2026-05-06\n---\n\nThe port closed on Monday.\n';

test('paths start at the root of the repository, wherever the command runs', async (t) => {
  const folder = createFolder(t, { '.git/HEAD': '', 'desk/week/a.brief': briefing, 'desk/b.brief': briefing });
  const uris = async (cwd: string, ...paths: string[]): Promise<readonly unknown[]> => {
    const { stdout } = await folder.run(['lint', '--only', 'unsourced-claim', '--format', 'sarif', ...paths], { cwd });
    const [run] = (JSON.parse(stdout) as Log).runs;
    return run!.results!.map(({ locations }) => locations![0]!.physicalLocation!.artifactLocation!.uri);
  };
  const both = ['desk/b.brief', 'desk/week/a.brief'];
  assert.deepEqual([...(await uris('.'))].sort(), both);
  assert.deepEqual([...(await uris('desk'))].sort(), both);
  assert.deepEqual([...(await uris('desk/week', '.', '..'))].sort(), both);
});

test('a workspace that is named through a link is the same workspace', async (t) => {
  const folder = createFolder(t, { 'checkout/desk/a.brief': briefing });
  symlinkSync('checkout', folder.at('linked'));
  const { stdout } = await folder.run(['lint', '--only', 'unsourced-claim', '--format', 'github', '.'], {
    cwd: path.join('checkout', 'desk'),
    env: { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder.at('linked') },
  });
  assert.match(stdout, /^::error file=desk\/a\.brief,/);
});

test('half a character is none in SARIF', async (t) => {
  const folder = createFolder(t, { 'a.brief': `${briefing}\nThe 🚢 sailed \\ud83d on Monday.\n` });
  const { stdout } = await folder.run(['lint', '--only', 'unsourced-claim', '--format', 'sarif']);
  assert.doesNotMatch(stdout.replaceAll('\\\\', ''), /\\ud[89a-f]/);
  assert.match(stdout, /🚢 sailed \\\\ud83d/);
});
