// A baseline: what was found before is known by its words, wherever it stands by now, and nothing that is new is.

import assert from 'node:assert/strict';
import { renameSync, rmSync } from 'node:fs';
import test from 'node:test';
import { type CliFolder, createFolder } from '../../support/cli.ts';
import { createRandom } from '../../support/random.ts';

const name = '.briefwright-baseline.jsonl';
const head = '---\nbriefing: 1\ntitle: Port of Nordvik\ndate: 2026-05-06\ncutoff: 2026-05-05\n---\n\n';
const two = `${head}The harbour master closed the port at noon.\n\nTwo tugs sank near the pier. An insurer pulled out.\n`;

/** `path:line` and rule of each finding that counts. */
async function check(folder: CliFolder, ...args: string[]): Promise<{ code: number; found: string[]; stderr: string }> {
  const { code, stdout, stderr } = await folder.run(['lint', '--baseline', 'check', '--format', 'compact', ...args]);
  const found = stdout
    .split('\n')
    .flatMap((line) => /^(\S+?:\d+):\d+: \w+ .* \[([\w-]+)\]$/.exec(line)?.slice(1).join(' ') ?? []);
  return { code, found, stderr };
}

async function written(folder: CliFolder, ...args: string[]): Promise<string> {
  const { code, stderr } = await folder.run(['lint', '--baseline', 'write', '--format', 'compact', ...args]);
  assert.equal(code, 0, stderr);
  return stderr;
}

test('what is written is known, and a file that is written again does not change', async (t) => {
  const folder = createFolder(t, { 'a.brief': two, 'desk/b.brief': two });
  assert.equal(
    await written(folder),
    `briefwright: wrote ${name}: 6 findings; commit it, and check with: briefwright lint --baseline check\n`,
  );
  const text = folder.read(name);
  const [first, ...lines] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(first, { briefwright: 'baseline', version: 1 });
  assert.deepEqual(
    lines.map(({ file, rule, starts }) => `${file} ${rule} ${starts}`).sort(),
    ['a.brief', 'desk/b.brief'].flatMap((file) => [
      `${file} unsourced-claim An insurer pulled out.`,
      `${file} unsourced-claim The harbour master closed the port at noon.`,
      `${file} unsourced-claim Two tugs sank near the pier.`,
    ]),
  );
  assert.deepEqual(await check(folder), { code: 0, found: [], stderr: '' });
  assert.match(await written(folder), /is up to date: 6 findings/);
  assert.equal(folder.read(name), text);
});

test('a new statement, and one that was changed, count; a moved, rewrapped or formatted one does not', async (t) => {
  const folder = createFolder(t, { 'a.brief': two });
  await written(folder);
  folder.write('a.brief', two.replace('\n\nTwo tugs', '\n\nThree crews struck.\n\nTwo tugs'));
  assert.deepEqual((await check(folder)).found, ['a.brief:10 unsourced-claim']);
  folder.write('a.brief', two.replace('Two tugs sank', 'Three tugs sank'));
  const changed = await check(folder);
  assert.deepEqual([changed.code, changed.found], [1, ['a.brief:10 unsourced-claim']]);
  assert.match(
    changed.stderr,
    /1 entry is no longer needed, as the finding was fixed \(a\.brief: unsourced-claim: Two tugs sank near the pier\.\)/,
  );
  assert.match(changed.stderr, /briefwright lint --baseline prune \(it adds nothing\)/);
  folder.write(
    'a.brief',
    `${head}Two tugs sank\nnear the pier. An insurer pulled out.\n\nThe harbour master closed\nthe port at noon.\n`,
  );
  assert.deepEqual(await check(folder), { code: 0, found: [], stderr: '' });
  folder.write('a.brief', two.replaceAll('\n', '\r\n'));
  assert.deepEqual(await check(folder), { code: 0, found: [], stderr: '' });
});

test('equal statements are counted', async (t) => {
  const again = 'The port is closed to tankers.';
  const folder = createFolder(t, { 'a.brief': `${head}${again}\n\n${again}\n` });
  await written(folder);
  folder.write('a.brief', `${head}${again}\n\n${again}\n\nIs it?\n\n${again}\n`);
  assert.deepEqual((await check(folder)).found, ['a.brief:14 unsourced-claim']);
  folder.write('a.brief', `${head}${again}\n`);
  assert.match((await check(folder)).stderr, /1 entry is no longer needed/);
});

test('a renamed file is followed while its text is the same, and a copy is not', async (t) => {
  const folder = createFolder(t, {
    'a.brief': two,
    'b.brief': two.replaceAll('port', 'lock').replaceAll('tugs', 'barges'),
  });
  await written(folder);
  folder.write('desk/c.brief', two);
  assert.deepEqual((await check(folder)).found.length, 3, 'a copy');
  rmSync(folder.at('desk/c.brief'));
  renameSync(folder.at('a.brief'), folder.at('desk/c.brief'));
  const { code, found, stderr } = await check(folder);
  assert.deepEqual([code, found], [0, []]);
  assert.match(stderr, /a\.brief is called desk\/c\.brief now/);
  await folder.run(['lint', '--baseline', 'prune']);
  assert.match(folder.read(name), /"file":"desk\/c\.brief"/);
  assert.doesNotMatch(folder.read(name), /"file":"a\.brief"/);
  assert.deepEqual(await check(folder), { code: 0, found: [], stderr: '' });
});

test('prune removes what was fixed and adds nothing; check writes nothing', async (t) => {
  const folder = createFolder(t, { 'a.brief': two });
  await written(folder);
  const before = folder.read(name);
  folder.write('a.brief', two.replace('Two tugs sank near the pier. ', '').concat('\nThe crane fell.\n'));
  assert.equal((await check(folder)).code, 1);
  assert.equal(folder.read(name), before);
  const { code, stderr } = await folder.run(['lint', '--baseline', 'prune', '--format', 'compact']);
  assert.equal(code, 1, 'the new one still counts');
  assert.match(stderr, /2 findings \(1 removed\)/);
  assert.deepEqual(folder.read(name).split('\n').length, before.split('\n').length - 1);
  assert.deepEqual((await check(folder)).found, ['a.brief:12 unsourced-claim']);
});

test('what a run did not look at stays as it was', async (t) => {
  const folder = createFolder(t, { 'a.brief': two, 'b.brief': two.replace('cutoff: 2026-05-05\n', '') });
  await written(folder);
  const before = folder.read(name);
  await written(folder, '--only', 'missing-cutoff', 'a.brief');
  assert.equal(folder.read(name), before);
  const { stderr } = await check(folder, '--only', 'missing-cutoff');
  assert.equal(stderr, '', 'a rule that did not run finds nothing fixed');
  folder.write('b.brief', two);
  assert.match((await check(folder, 'a.brief')).stderr, /^$/);
  assert.match((await check(folder)).stderr, /missing-cutoff: briefing/);
});

test('lines of two branches may both be kept, in any order', async (t) => {
  const folder = createFolder(t, { 'a.brief': two });
  await written(folder);
  const [first, ...lines] = folder.read(name).trimEnd().split('\n');
  folder.write(name, [...lines.reverse(), first, ...lines, ''].join('\n'));
  assert.deepEqual((await check(folder)).found, []);
  folder.write('a.brief', `${two}\nTwo tugs sank near the pier.\n`);
  assert.deepEqual(
    (await check(folder)).found,
    ['a.brief:12 unsourced-claim'],
    'an entry that stands there twice counts once',
  );
});

test('a baseline that cannot be used ends the run with 2 and its place', async (t) => {
  const folder = createFolder(t, { 'a.brief': two });
  const failure = async (): Promise<string> => {
    const { code, stdout, stderr } = await folder.run(['lint', '--baseline', 'check']);
    assert.deepEqual([code, stdout], [2, '']);
    return stderr;
  };
  assert.match(
    await failure(),
    /there is no baseline \(\.briefwright-baseline\.jsonl\)\. `briefwright lint --baseline write`/,
  );
  await written(folder);
  const text = folder.read(name);
  folder.write(name, text.replace('\n{"file"', '\n<<<<<<< HEAD\n{"file"'));
  assert.match(await failure(), /jsonl:2: this merge is not finished/);
  folder.write(name, text.replace('"version":1', '"version":2'));
  assert.match(await failure(), /jsonl:1: this baseline has version 2/);
  folder.write(name, `${text}{"file": "a.brief"}\n`);
  assert.match(await failure(), /jsonl:5: this line is not an entry/);
  folder.write(name, '');
  assert.match(await failure(), /this is not a baseline/);
  assert.match(
    (await folder.run(['lint', '--baseline', 'look'])).stderr,
    /`--baseline` takes write, check, prune, not `look`/,
  );
});

test('it lies at the root of the repository, wherever the command runs', async (t) => {
  const folder = createFolder(t, { 'desk/a.brief': two, 'b.brief': two });
  await folder.run(['lint', '--baseline', 'write'], { cwd: 'desk' });
  assert.match(folder.read(name), /"file":"desk\/a\.brief"/);
  const { code, stdout } = await folder.run(['lint', '--baseline', 'check', '--format', 'compact'], { cwd: 'desk' });
  assert.deepEqual([code, stdout], [0, '']);
  assert.equal((await check(folder)).found.length, 3, 'those of b.brief');
});

test('a rule that could not run to its end fixes nothing, and a file that cannot be read stays', async (t) => {
  const folder = createFolder(t, { 'a.brief': two, 'b.brief': two });
  await written(folder);
  folder.write('b.brief', new Uint8Array([0xff, 0xfe, 0x41, 0]));
  const { code, stderr } = await check(folder);
  assert.equal(code, 2);
  assert.doesNotMatch(stderr, /no longer needed/);
});

test('JSON and SARIF name the state of each finding, and only new ones are counted', async (t) => {
  const folder = createFolder(t, { 'a.brief': two });
  await written(folder);
  folder.write('a.brief', two.replace('Two tugs sank near the pier.', 'The crane fell.'));
  const { json } = await folder.runJson(['lint', '--baseline', 'check']);
  const report = json as unknown as {
    readonly summary: Readonly<Record<string, number>>;
    readonly baseline: unknown;
    readonly files: readonly { readonly findings: readonly State[]; readonly known: readonly State[] }[];
  };
  assert.deepEqual([report.summary['errors'], report.summary['known']], [1, 2]);
  assert.deepEqual(report.baseline, {
    path: name,
    known: 2,
    unused: [{ file: 'a.brief', rule: 'unsourced-claim', starts: 'Two tugs sank near the pier.' }],
  });
  assert.deepEqual(
    report.files[0]!.findings.map(({ baselineState }) => baselineState),
    ['new'],
  );
  assert.deepEqual(
    report.files[0]!.known.map(({ baselineState }) => baselineState),
    ['unchanged', 'unchanged'],
  );
  const { stdout } = await folder.run(['lint', '--baseline', 'check', '--format', 'sarif']);
  const results: readonly State[] = JSON.parse(stdout).runs[0].results;
  assert.deepEqual(
    results.map(({ baselineState }) => baselineState),
    ['unchanged', 'new', 'unchanged'],
  );
  const plain = await folder.run(['lint', '--format', 'sarif']);
  assert.doesNotMatch(plain.stdout, /baselineState/);
});

interface State {
  readonly baselineState: string;
}

test('warnings of the baseline do not count towards --max-warnings, whatever --quiet leaves out', async (t) => {
  const folder = createFolder(t, { 'a.brief': `${head.replace('cutoff: 2026-05-05\n', '')}Is the port open?\n` });
  await written(folder, '--quiet');
  assert.match(folder.read(name), /missing-cutoff/);
  assert.equal((await folder.run(['lint', '--max-warnings', '0', '--quiet'])).code, 1);
  assert.equal((await folder.run(['lint', '--max-warnings', '0', '--quiet', '--baseline', 'check'])).code, 0);
});

/** Statements of our own, none of which has a source. */
const subjects = ['The registry', 'A court in Velden', 'The water board', 'The auditor', 'The ferry line'];
const verbs = ['closed', 'cancelled', 'approved', 'lost', 'bought'];
const objects = ['offices', 'contracts', 'ships', 'permits', 'sites'];

test('after 200 random edits elsewhere, no old finding comes back and every new one fails', async (t) => {
  const random = createRandom(20260506);
  let number = 0;
  const sentence = (): string => `${random.pick(subjects)} ${random.pick(verbs)} ${++number} ${random.pick(objects)}.`;
  const paragraph = (): string => Array.from({ length: 1 + random.integer(4) }, sentence).join(' ');
  const textOf = (paragraphs: readonly string[]): string => `${head}# Report\n\n${paragraphs.join('\n\n')}\n`;
  const texts = new Map(
    Array.from({ length: 8 }, (_, index) => [`f${index}.brief`, Array.from({ length: 12 }, paragraph)] as const),
  );
  const folder = createFolder(
    t,
    Object.fromEntries([...texts].map(([file, paragraphs]) => [file, textOf(paragraphs)])),
  );
  await written(folder);
  for (let round = 0; round < 200; round++) {
    const file = random.pick([...texts.keys()]);
    const paragraphs = [...texts.get(file)!];
    const at = random.integer(paragraphs.length);
    let fresh: string | undefined;
    switch (random.integer(6)) {
      case 0:
        paragraphs.splice(at, 0, (fresh = sentence()));
        break;
      case 1:
        paragraphs[at] = `${paragraphs[at]} ${(fresh = sentence())}`;
        break;
      case 2:
        paragraphs[at] = `${(fresh = sentence())} ${paragraphs[at]}`;
        break;
      case 3:
        paragraphs.splice(random.integer(paragraphs.length), 0, ...paragraphs.splice(at, 1));
        break;
      case 4:
        paragraphs[at] = paragraphs[at]!.replaceAll('. ', '.\n');
        break;
      default:
        paragraphs.splice(at, 0, `## Part ${round}\n\nIs there more?`);
    }
    folder.write(file, textOf(paragraphs));
    const { code, stdout } = await folder.run(['lint', file, '--baseline', 'check', '--format', 'json']);
    const [report] = JSON.parse(stdout).files;
    const found = report.findings.map(({ start, end }: { start: { offset: number }; end: { offset: number } }) =>
      textOf(paragraphs).slice(start.offset, end.offset),
    );
    assert.deepEqual([code, found], fresh === undefined ? [0, []] : [1, [fresh]], `round ${round}: ${file}`);
    if (fresh !== undefined) continue;
    texts.set(file, paragraphs);
  }
});
