// Checking in several threads: the same bytes as in one, whatever is among the files and whatever befalls a thread.

import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { after, type TestContext, test } from 'node:test';
import { countThreads, orderOfWork, planBatches } from '../../../server/src/cli/lint/threads/plan.ts';
import { type CliFolder, type CliRun, createFolder } from '../../support/cli.ts';

const dist = path.resolve(mkdtempSync('.build/dist-'));
execFileSync(process.execPath, ['server/tools/build.mjs', dist]);
after(() => rmSync(dist, { recursive: true, force: true }));
const program = path.join(dist, 'cli.js');
const env = { ...process.env, GITHUB_ACTIONS: '', GITHUB_STEP_SUMMARY: '', NO_COLOR: '1', FORCE_COLOR: '' };

/** Fills a batch, so that each file is handed out by itself, and asserts nothing. */
const filler = `\n<!-- ${'nothing to see here. '.repeat(2600)} -->\n`;

/** Four of them fill a batch. */
const quarter = filler.replace(/(nothing to see here\. )+/, (all) => all.slice(0, all.length / 4));

function briefing(frontMatter: string, body: string, fill = filler): string {
  return `---\nbriefing: 1\ntitle: The port\ndate: 2026-05-06\n${frontMatter}---\n\n${body}\n${fill}`;
}

/** A folder with all that a run may meet. */
function createMixture(t: TestContext): CliFolder {
  const plain = Object.fromEntries(
    Array.from({ length: 6 }, (_, index) => [
      `plain/${index}.brief`,
      briefing('', `The port closed on ${index + 1} May.\n\nBerth ${index} may be empty. [assumption]`),
    ]),
  );
  const folder = createFolder(t, {
    ...plain,
    'shared.yml': 'sources:\n  log: {title: Harbour log, date: 2026-05-01}\n',
    'registry-1.brief': briefing('registry: shared.yml\n', 'The port closed. [@log :: high]'),
    'registry-2.brief': briefing('registry: shared.yml\n', 'The quay flooded. [@lag :: high]'),
    'registry-3.brief': briefing('registry: missing.yml\n', 'The quay flooded. [@log :: high]'),
    'copy.txt': 'The harbour master counted 12 ships in the basin on Monday.\n',
    'archived.brief': briefing(
      'sources:\n  log: {title: Log, text: copy.txt}\n  lost: {title: Lost, text: lost.txt}\n',
      'He counted 13 ships. [@log :: high]\n\nIt says “no ship sailed”. [@lost :: high]',
    ),
    'edition-1.brief': briefing('', 'The port will probably reopen. {#reopen} [@log :: high]'),
    'edition-2.brief': briefing('supersedes: edition-1.brief\n', 'The port will reopen. {#reopen} [@log :: low]'),
    'spaces in its name.brief': briefing('', 'The port is shut. [@log::hihg]'),
    'damaged.brief': Buffer.from([0x2d, 0x2d, 0x2d, 0xff, 0xfe, 0x00]),
    'half.brief': '---\nbriefing: 1\ntitle: [\n',
    'empty.brief': '',
    'crlf.brief': briefing('', 'The port closed.\n\nIt reopened.').replaceAll('\n', '\r\n'),
    'large.brief': `${briefing('', 'The port closed.')}<!-- ${'a'.repeat(1_100_000)} -->\n`,
    'configured/.briefwrightrc': 'profile: nonsense\n',
    'configured/a.brief': briefing('', 'The port closed.'),
    'configured/b.brief': briefing('', 'The port closed.'),
  });
  symlinkSync('nowhere.brief', folder.at('dangling.brief'));
  symlinkSync('/dev/null', folder.at('device.brief'));
  return folder;
}

function runIn(folder: CliFolder, args: readonly string[]): CliRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'lint', '--today', '2026-05-10', ...args], {
    cwd: folder.path,
    env,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return { code: status!, stdout, stderr };
}

test('output and exit code are the same for any number of threads', { skip: process.platform === 'win32' }, (t) => {
  const folder = createMixture(t);
  for (const args of [['--format', 'json'], ['--format', 'pretty', '--max-size', '1'], ['--diff']]) {
    const alone = runIn(folder, [...args, '--workers', '1']);
    assert.equal(alone.code, 2, alone.stderr);
    assert.ok(alone.stderr.includes('damaged.brief') && alone.stderr.includes('.briefwrightrc:1:10'), alone.stderr);
    for (const workers of ['2', '3', '8'])
      assert.deepEqual(runIn(folder, [...args, '--workers', workers]), alone, `${args.join(' ')}, ${workers} threads`);
  }
});

test('files that are fixed are the same for any number of threads, those that name each other too', (t) => {
  // The fix of one edition moves the place that a finding of the next points to: each must see the one before as it was written, also
  // where both are of one batch, all of which is checked before any of it is written. The first file takes longer than a thread to start.
  const names = ['0.brief', '1.brief', '2.brief', '3.brief', '4.brief', '5.brief', '6.brief', '7.brief'];
  const editions = names.map((name, index) => [
    name,
    briefing(
      `sources:\n  log: {title: Log}\n${index === 0 ? '' : `supersedes: ${index - 1}.brief\n`}`,
      `The quay is open. [@log :: low] {#quay}\nThe port is shut. [@log :: ${index % 2 === 0 ? 'moderate' : 'low'}]{#shut}`,
      quarter,
    ),
  ]);
  const files = {
    '+.brief': briefing('', 'It had 12 ships in it on 3 May. [assumption]\n\n'.repeat(8000)),
    ...Object.fromEntries(editions),
  };
  const fixedWith = (workers: string): readonly unknown[] => {
    const folder = createFolder(t, files);
    const run = runIn(folder, ['--fix', '--format', 'json', '--workers', workers]);
    return [run, ...names.map((name) => folder.read(name))];
  };
  const alone = fixedWith('1');
  assert.ok(String(alone[1]).includes('low]{#quay}'), 'there is something to fix');
  assert.ok((alone[0] as CliRun).stdout.includes('unexplained-change'), 'the next edition sees what was fixed');
  for (const workers of ['2', '4']) assert.deepEqual(fixedWith(workers), alone, `${workers} threads`);
});

test('what a thread does not bring is checked all the same', async (t) => {
  const folder = createFolder(t, {
    ...Object.fromEntries(
      Array.from({ length: 5 }, (_, index) => [`${index}.brief`, briefing('', `The port closed on ${index + 1} May.`)]),
    ),
    'ends.cjs': 'process.exit(3);\n',
    'throws.cjs': 'throw new Error("no thread");\n',
    'takes.cjs':
      "Atomics.add(require('node:worker_threads').workerData.taken, 0, 2);\nprocess.stdout.write('lost');\nprocess.exit(1);\n",
  });
  const alone = await folder.run(['lint', '.']);
  assert.equal(alone.code, 1);
  for (const name of ['ends.cjs', 'throws.cjs', 'takes.cjs', 'missing.cjs'])
    assert.deepEqual(await folder.run(['lint', '.', '--workers', '3'], { program: folder.at(name) }), alone, name);
});

test('an interrupt ends a run in several threads', { skip: process.platform === 'win32' }, async (t) => {
  const folder = createFolder(
    t,
    Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [
        `${index}.brief`,
        briefing('', `The port closed. [:: high] {#closed}\n\n${'It had 12 ships in it on 3 May.\n\n'.repeat(200)}`),
      ]),
    ),
  );
  const child = spawn(process.execPath, [program, 'lint', '--diff', '--workers', '3'], {
    cwd: folder.path,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // What the first files would change is printed while the others are still to be checked.
  child.stdout.once('data', () => child.kill('SIGINT'));
  child.stdout.resume();
  const code = await new Promise((resolve) => child.once('exit', (status, signal) => resolve(status ?? signal)));
  assert.equal(code, 130);
});

test('a number of threads that is none is refused', async (t) => {
  const folder = createFolder(t, { 'a.brief': briefing('', 'The port closed.') });
  for (const value of ['0', '-1', 'two', '1.5', '']) {
    const { code, stderr } = await folder.run(['lint', `--workers=${value}`]);
    assert.deepEqual(
      [code, stderr],
      [2, `briefwright: \`--workers\` takes a whole number from 1 on, or auto, not \`${value}\`.\n`],
    );
  }
});

test('a file called as threads are is a file', async (t) => {
  const folder = createFolder(t, { '#thread': briefing('', 'The port closed.') });
  assert.equal(runIn(folder, ['--workers', '1']).code, 2);
  const { status, stdout } = spawnSync(process.execPath, [program, 'lint', '#thread', '--format', 'compact'], {
    cwd: folder.path,
    env,
    encoding: 'utf8',
  });
  assert.equal(status, 1);
  assert.match(stdout, /^#thread:7:1: /m);
});

test('every file is in one batch, and every batch is taken once', () => {
  for (const sizes of [[], [0], [10, 20], Array.from({ length: 500 }, (_, index) => (index * 7919) % 400_000)]) {
    const batches = planBatches(sizes);
    const files = batches.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index));
    assert.deepEqual(files, [...sizes.keys()]);
    assert.equal(
      batches.reduce((sum, { bytes }) => sum + bytes, 0),
      sizes.reduce((sum, size) => sum + size, 0),
    );
    assert.deepEqual(
      [...orderOfWork(batches)].sort((a, b) => a - b),
      [...batches.keys()],
    );
  }
});

test('a large file is begun before the small ones', () => {
  const batches = planBatches([...Array.from({ length: 100 }, () => 5000), 3_000_000, 1_000_000]);
  assert.deepEqual(
    orderOfWork(batches)
      .slice(0, 3)
      .map((index) => batches[index]!.bytes > 900_000),
    [true, true, false],
  );
});

test('threads are started where there is work for them, or where the user wants them', () => {
  const batchesOf = (files: number): ReturnType<typeof planBatches> =>
    planBatches(Array.from({ length: files }, () => 5000));
  assert.equal(countThreads(batchesOf(50), 8, undefined), 1);
  assert.equal(countThreads(batchesOf(1000), 1, undefined), 1);
  assert.equal(countThreads(batchesOf(1000), 2, undefined), 1, 'one processor is left free');
  assert.equal(countThreads(batchesOf(10_000), 2, undefined), 2, 'but not where it would take long');
  assert.equal(countThreads(batchesOf(1000), 8, undefined), 2);
  assert.equal(countThreads(batchesOf(100_000), 8, undefined), 8);
  assert.equal(countThreads(batchesOf(50), 1, 4), 4);
  assert.equal(countThreads(planBatches([5000, 5000]), 8, 4), 1, 'one batch is for one thread');
  assert.ok(countThreads(batchesOf(100_000), 8, 1_000_000) < 100);
});
