// Whoever ends a run that writes, and whenever: each file is the old one or the new one, and what was left beside it goes with the
// next run. BRIEFWRIGHT_KILLS says how often each command is killed; a few times are enough for every day.

import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import { buildServer } from '../support/built-server.ts';
import { createFolder } from '../support/cli.ts';
import { article } from '../support/pages/article.ts';

const kills = Number(process.env['BRIEFWRIGHT_KILLS'] ?? 8);
const skip = process.platform === 'win32' && 'Windows has no signals that a program could heed';
const program = path.join(buildServer().dist, 'cli.js');
const env = { ...process.env, GITHUB_ACTIONS: '', GITHUB_STEP_SUMMARY: '' };

const body = 'Scope is the port. [note]\n\n'.repeat(40);
const briefing = (date: string, space = ' '): string =>
  `---\nbriefing: 1\ntitle: A\ndate: ${date}\n---\n\nIt${space}is late. [note]\n\n${body}`;
const many = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`f${i}.brief`, text]));

interface Command {
  readonly args: readonly string[];
  /** What is there before the run. */
  readonly files: Readonly<Record<string, string>>;
}

const commands: readonly Command[] = [
  { args: ['lint', '--fix', '.'], files: many(briefing('6 May 2026')) },
  { args: ['fmt', '.'], files: many(briefing('2026-05-06', '   ')) },
  {
    args: ['archive', 'a.brief', '@log', '--from', 'saved.html', '--today', '2026-05-06'],
    files: {
      'a.brief': '---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nsources:\n  log:\n    title: Log\n---\n',
      'saved.html': article,
    },
  },
  { args: ['init', '.'], files: {} },
];

for (const { args, files } of commands) {
  test(`killed at any moment, \`${args.slice(0, 2).join(' ')}\` leaves old files or new ones, and nothing that the next run does not remove`, {
    skip,
  }, async (t) => {
    const start = performance.now();
    const folder = createFolder(t, files);
    complete(folder.path, args);
    const whole = performance.now() - start;
    const expected = textsIn(folder.path);
    assert.notDeepEqual(Object.entries(expected).sort(), Object.entries(files).sort());
    const seen = { old: 0, new: 0, leftovers: 0 };
    for (let kill = 0; kill < kills; kill++) {
      const signal = kill % 3 === 2 ? 'SIGTERM' : 'SIGKILL';
      for (const name of Object.keys(expected)) rmSync(folder.at(name), { force: true });
      for (const [name, text] of Object.entries(files)) folder.write(name, text);
      // Every other one as soon as something is written: that is a short part of the run.
      await killed(t, folder.path, args, signal, kill % 2 === 0 ? Math.random() * whole : undefined);
      const found = textsIn(folder.path);
      const leftovers = Object.keys(found).filter(isLeftover);
      if (signal === 'SIGTERM') assert.deepEqual(leftovers, []);
      for (const [name, text] of Object.entries(found)) {
        if (isLeftover(name)) seen.leftovers++;
        else if (text === expected[name]) seen.new++;
        else if (text === files[name]) seen.old++;
        else assert.fail(`${name} is neither old nor new (${text.length} characters)`);
      }
      for (const name of Object.keys(files)) assert.ok(name in found, `${name} is gone`);
      if (leftovers.length === 0 && kill < kills - 1) continue;
      complete(folder.path, args);
      assert.deepEqual(textsIn(folder.path), expected);
    }
    t.diagnostic(JSON.stringify(seen));
  });
}

/** One run that nobody disturbs. It may have nothing to do any more. */
function complete(cwd: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { cwd, env, encoding: 'utf8' });
  assert.ok(
    status === 0 || (args[0] === 'init' && /already exists; left unchanged/.test(stderr)),
    `exit ${status}: ${stderr}`,
  );
}

/** `delay` is in milliseconds; without it, the run is killed a moment after it begins to write. */
async function killed(
  t: TestContext,
  cwd: string,
  args: readonly string[],
  signal: NodeJS.Signals,
  delay?: number,
): Promise<void> {
  const before = namesIn(cwd).join();
  const child: ChildProcess = spawn(process.execPath, [program, ...args], { cwd, env, stdio: 'ignore' });
  t.after(() => child.kill('SIGKILL'));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  if (delay === undefined) {
    while (namesIn(cwd).join() === before && child.exitCode === null) await turn();
    const moment = performance.now() + Math.random() ** 2 * 20;
    while (performance.now() < moment) await turn();
  } else await Promise.race([pause(delay), ended]);
  child.kill(signal);
  await ended;
}

/** Every file below `folder`, by its path. */
function textsIn(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(namesIn(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

function namesIn(folder: string): readonly string[] {
  const below = existsSync(path.join(folder, 'archive')) ? readdirSync(path.join(folder, 'archive')) : [];
  return [...readdirSync(folder), ...below.map((name) => `archive/${name}`)]
    .filter((name) => name !== '.git' && name !== 'archive')
    .sort();
}

function isLeftover(name: string): boolean {
  return name.endsWith('.tmp');
}
