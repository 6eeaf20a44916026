// `diff`: what it prints of two editions, as text, Markdown and JSON, how it ends, and what it refuses.

import assert from 'node:assert/strict';
import { readFileSync, symlinkSync } from 'node:fs';
import test from 'node:test';
import type { ComparedStatement, EditionComparison } from '../../server/src/core/compare-editions.ts';
import { type CliFolder, createFolder } from '../support/cli.ts';
import { assertGolden } from '../support/golden.ts';

const read = (name: string): string => readFileSync(`test/cli/editions/${name}`, 'utf8');
const harbour = { 'harbour-1.brief': read('harbour-1.brief'), 'harbour-2.brief': read('harbour-2.brief') };
const both = ['harbour-1.brief', 'harbour-2.brief'];

/** A briefing of one or more paragraphs. */
function edition(body: string, more = ''): string {
  return `---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\n${more}sources:\n  log: {title: Log}\n  wire: {title: Wire}\n---\n\n${body}\n`;
}

async function compare(
  folder: CliFolder,
  args: readonly string[] = ['a.brief', 'b.brief'],
): Promise<{ readonly code: number; readonly stderr: string; readonly json: EditionComparison }> {
  const { code, stdout, stderr } = await folder.run(['diff', ...args, '--format', 'json']);
  assert.notEqual(stdout, '', stderr);
  return { code, stderr, json: JSON.parse(stdout) as EditionComparison };
}

function brief({ change, matchedBy, old, new: now, reason: { status } }: ComparedStatement): string {
  return `${change} ${matchedBy ?? 'alone'} ${(now ?? old)!.text.slice(0, 24)} ${status}`;
}

test('two editions, as a person reads them', async (t) => {
  const folder = createFolder(t, harbour);
  const { code, stdout, stderr } = await folder.run(['diff', ...both], { columns: 120 });
  assert.deepEqual([code, stderr], [1, '']);
  assertGolden('editions/harbour.diff.txt', stdout);
  const whole = await folder.run(['diff', '--all', ...both], { columns: 120 });
  assert.match(whole.stdout, /added {3}harbour-2\.brief:\d+:1: Divers went down on 3 May\./);
  assert.doesNotMatch(stdout, /Divers went down/);
});

test('two editions as Markdown', async (t) => {
  const { code, stdout } = await createFolder(t, harbour).run(['diff', '--format', 'markdown', ...both]);
  assert.equal(code, 1);
  assertGolden('editions/harbour.diff.md', stdout);
});

test('JSON says what moved, by which range, on what grounds and why', async (t) => {
  const folder = createFolder(t, harbour);
  const { code, json } = await compare(folder, both);
  assert.equal(code, 1);
  assert.deepEqual([json.schemaVersion, json.old.path, json.new.date], [1, 'harbour-1.brief', '2026-05-06']);
  assert.deepEqual(json.summary, {
    judgments: { added: 1, dropped: 1, moved: 5, changed: 1, same: 0 },
    others: { added: 2, dropped: 2, moved: 1, changed: 0, same: 1 },
    sources: { gained: 1, lost: 1, changed: 2 },
    unexplained: 2,
    notCompared: 0,
  });
  const [reopen, fuel, second, owner, powers, strike] = json.statements;
  assert.deepEqual(reopen!.likelihood, {
    change: 'down',
    old: { term: 'likely', range: { low: 55, high: 80, text: '55–80 %' } },
    new: { term: 'unlikely', range: { low: 20, high: 45, text: '20–45 %' } },
  });
  assert.deepEqual([reopen!.confidence!.change, reopen!.reworded, reopen!.reason.status], ['up', false, 'given']);
  assert.deepEqual(
    [reopen!.sources, reopen!.basis],
    [
      { gained: ['@divers'], lost: ['@wire'] },
      { gained: [], lost: [] },
    ],
  );
  assert.deepEqual(
    [fuel!.change, fuel!.likelihood!.change, fuel!.likelihood!.new!.range!.text, fuel!.sources],
    ['moved', 'range', '20–30 %', { gained: [], lost: [] }],
  );
  assert.deepEqual([second!.matchedBy, second!.likelihood!.change, second!.reason.status], ['words', 'up', 'missing']);
  assert.deepEqual(
    [owner!.matchedBy, owner!.confidence!.change, owner!.reworded, owner!.reason.status],
    ['likeness', 'up', true, 'none'],
  );
  assert.deepEqual(
    [powers!.change, powers!.matchedBy, powers!.reworded, powers!.reason.status],
    ['changed', 'name', true, 'missing'],
    'it says the contrary under the same name',
  );
  assert.deepEqual(strike!.reason, { status: 'repeated', text: 'both sides are talking' });
  const text = folder.read('harbour-2.brief');
  assert.equal(text.slice(second!.new!.start.offset, second!.new!.end.offset), second!.new!.text);
  assert.deepEqual(
    json.sources.map(({ change, id, oldId, fields }) => [change, id, oldId, fields.map(({ field }) => field)]),
    [
      ['changed', 'port-log', 'log', []],
      ['changed', 'wire', 'wire', ['reliability', 'status']],
      ['gained', 'divers', null, []],
      ['lost', 'pilot', 'pilot', []],
    ],
  );
});

test('without a change there is none, and a reason makes a move a clean one', async (t) => {
  const same = edition('The port closed. [@log :: high]{#a}\n\nIt rained. [@wire :: low]');
  const folder = createFolder(t, {
    'a.brief': same,
    'b.brief': same.replaceAll('\n', '\r\n'),
    'c.brief': same.replace('high]', 'low, because the log was corrected]'),
    'd.brief': same.replace('high]', 'low, because ?]'),
  });
  const { code, json } = await compare(folder);
  assert.deepEqual([code, json.statements, json.sources, json.summary.others.same], [0, [], [], 2]);
  assert.equal((await compare(folder, ['a.brief', 'c.brief'])).code, 0);
  assert.equal((await compare(folder, ['a.brief', 'd.brief'])).code, 1);
});

test('a range is that of the sentence, wherever it prints one, or that of the scale', async (t) => {
  const old = 'The port will likely reopen, with 12 ships (30 %) fewer. [#x :: low, likely, because so]{#a}';
  const folder = createFolder(t, {
    'a.brief': edition(old),
    'b.brief': edition(old.replace('fewer.', 'fewer (60–75 %).')),
    'c.brief': edition(old.replace('likely reopen', 'likely (55–80 %) reopen')),
    'd.brief': edition(old.replaceAll('30 %', '35 %')),
  });
  const [moved] = (await compare(folder)).json.statements;
  assert.deepEqual(
    [
      moved!.likelihood!.change,
      moved!.likelihood!.old!.range!.text,
      moved!.likelihood!.new!.range!.text,
      moved!.reworded,
    ],
    ['range', '55–80 %', '60–75 %', false],
  );
  assert.deepEqual((await compare(folder, ['a.brief', 'c.brief'])).json.statements, []);
  const [reworded] = (await compare(folder, ['a.brief', 'd.brief'])).json.statements;
  assert.deepEqual([reworded!.change, reworded!.likelihood, reworded!.reworded], ['changed', null, true]);
});

test('a claim without a name, and a judgment that is merely alike, are asked for no reason', async (t) => {
  const folder = createFolder(t, {
    'a.brief': edition('It rained. [@log :: low]\n\nThe old fleet will leave the outer port soon. [#x :: low]'),
    'b.brief': edition('It rained. [@log :: high]\n\nThe old fleet will leave the inner port soon. [#x :: high]'),
  });
  const { code, json } = await compare(folder);
  assert.deepEqual(
    [code, json.statements.map(brief)],
    [0, ['moved words It rained. none', 'moved likeness The old fleet will leave none']],
  );
});

test('a confidence that is new or gone is told, and no reason is asked for', async (t) => {
  const folder = createFolder(t, {
    'a.brief': edition('The port closed. [@log]{#a}\n\nIt rained. [@log :: high]{#b}'),
    'b.brief': edition('The port closed. [@log :: high]{#a}\n\nIt rained. [@log]{#b}'),
  });
  const { code, json } = await compare(folder);
  assert.equal(code, 0);
  assert.deepEqual(
    json.statements.map(({ confidence }) => confidence!.change),
    ['added', 'removed'],
  );
});

test('a horizon that moves, a likelihood that is gone, and a judgment that says something else are asked for a reason', async (t) => {
  const old = [
    'The port will likely reopen. [#x :: low, likely, by 2026-06-01]{#a}',
    'The fee will probably rise by June. [#x :: low, likely]{#b}',
    'The owner will raise the wreck before winter comes. [#x :: low]{#c}',
    'The insurer will pay for the raising of the wreck. [#x :: low]{#d}',
    'The insurer will take over the raising of the wreck. [#x :: low]{#e}',
  ].join('\n\n');
  const now = [
    'The port will likely reopen. [#x :: low, likely, by 2026-09-01]{#a}',
    'The fee will rise by June. [#x :: low]{#b}',
    'The owner will not raise the wreck before winter comes. [#x :: low]{#c}',
    'The insurer will pay for the lifting of the wreck. [#x :: low]{#d}',
    'The yard is to be sold to a rival from abroad. [#x :: low, because the bids are in]{#e}',
  ].join('\n\n');
  const folder = createFolder(t, { 'a.brief': edition(old), 'b.brief': edition(now) });
  const { code, json } = await compare(folder);
  assert.equal(code, 1);
  assert.deepEqual(
    json.statements.map(({ new: side, horizon, likelihood, negated, reason }) => [
      side!.id,
      horizon?.change ?? likelihood?.change ?? (negated ? 'negated' : 'reworded'),
      reason.status,
    ]),
    [
      ['a', 'later', 'missing'],
      ['b', 'removed', 'missing'],
      ['c', 'negated', 'missing'],
      ['d', 'reworded', 'none'],
      ['e', 'reworded', 'given'],
    ],
  );
  const { stdout } = await folder.run(['diff', 'a.brief', 'b.brief']);
  assert.match(stdout, /by: 2026-06-01 → 2026-09-01 \(later\)/);
  assert.match(stdout, /one of the two denies what the other says/);
  assert.match(stdout, /3 statements that changed without a reason/);
});

test('a horizon that is new is told, and no reason is asked for', async (t) => {
  const folder = createFolder(t, {
    'a.brief': edition('The port will likely reopen. [#x :: low, likely]{#a}'),
    'b.brief': edition('The port will likely reopen. [#x :: low, likely, by 2026-09]{#a}'),
  });
  const { code, json } = await compare(folder);
  assert.deepEqual([code, json.statements[0]!.horizon!.change], [0, 'added']);
});

test('a mark that is lower is told, of the whole and of a statement, which says why', async (t) => {
  const folder = createFolder(t, {
    'a.brief': edition(
      '(TLP:RED) The port closed. [@log :: low]{#a}\n\nIt rained. [@log :: low]{#b}',
      'marking: TLP:RED\n',
    ),
    'b.brief': edition(
      '(TLP:AMBER) The port closed. [@log :: low]{#a}\n\nIt rained. [@log :: low]{#b}',
      'marking: TLP:AMBER\n',
    ),
  });
  const { code, json } = await compare(folder);
  assert.equal(code, 1);
  assert.deepEqual(json.marking, { change: 'lowered', old: 'TLP:RED', new: 'TLP:AMBER' });
  assert.deepEqual(
    json.statements.map(({ new: side, marking, reason }) => [side!.id, marking?.change, reason.status]),
    [['a', 'lowered', 'missing']],
  );
  const { json: raised } = await compare(folder, ['b.brief', 'a.brief']);
  assert.deepEqual([raised.marking!.change, raised.summary.unexplained], ['raised', 0]);
});

test('in doubt two sentences are two', async (t) => {
  const judged = (words: string, level: string): string => `${words} [@log :: ${level}]`;
  const pairs: readonly (readonly [string, string])[] = [
    [
      'The fleet will not leave the port before the talks in the capital end.',
      'The fleet will leave the port before the talks in the capital end.',
    ],
    [
      'The fleet will leave the outer port with 12 ships this week.',
      'The fleet will leave the outer port with 14 ships this week.',
    ],
    [
      'The fleet will leave the port of Example for the whole winter.',
      'The fleet will leave the port of Northhaven for the whole winter.',
    ],
    ['It rained hard.', 'It snowed hard.'],
  ];
  for (const [old, now] of pairs) {
    const folder = createFolder(t, { 'a.brief': edition(judged(old, 'low')), 'b.brief': edition(judged(now, 'high')) });
    const { code, json } = await compare(folder);
    assert.deepEqual([code, json.statements.map(({ change }) => change)], [0, ['added', 'dropped']], old);
  }
  const twins = createFolder(t, {
    'a.brief': edition(judged('The old fleet will leave the outer port soon enough.', 'low')),
    'b.brief': edition(
      `${judged('The old fleet will leave the inner port soon enough.', 'high')}\n\n${judged('The old fleet will leave the upper port soon enough.', 'high')}`,
    ),
  });
  assert.deepEqual((await compare(twins)).json.statements.map(brief), [
    'added alone The old fleet will leave none',
    'added alone The old fleet will leave none',
    'dropped alone The old fleet will leave none',
  ]);
});

test('sentences that say the same are told apart by their levels, then by their order', async (t) => {
  const folder = createFolder(t, {
    'a.brief': edition('It rained. [@log :: low]\n\nIt rained. [@log :: high]'),
    'b.brief': edition('It rained. [@log :: high]\n\nIt rained. [@log :: moderate]'),
  });
  const { json } = await compare(folder);
  assert.deepEqual(
    json.statements.map(({ confidence }) => [confidence!.old!.term, confidence!.new!.term]),
    [['low', 'moderate']],
  );
});

test('a name that changes with the same words, one that stands twice, and one that becomes a note', async (t) => {
  const folder = createFolder(t, {
    'a.brief': edition(
      'The port closed. [@log :: high]{#a}\n\nIt rained. [@log :: low]{#b}\n\nIt was dark. [@log :: low]{#c}\n\nA judgment. [#a :: low]{#d}',
    ),
    'b.brief': edition(
      'The port closed. [@log :: high]{#closed}\n\nIt rained. [@log :: low]{#b}\n\nIt poured. [@log :: high]{#b}\n\nIt was dark. [note]{#c}\n\nA judgment. [#closed :: low]{#d}',
    ),
  });
  const { code, json } = await compare(folder);
  assert.equal(code, 0);
  assert.deepEqual(json.statements.map(brief), [
    'changed words The port closed. none',
    'added alone It poured. none',
    'moved name It was dark. none',
  ]);
});

test('levels of different scales are not compared, which is no pass', async (t) => {
  const folder = createFolder(t, {
    'a.brief': edition('The port will reopen. [@log :: low, likely]{#a}', 'scale: icd203\n'),
    'b.brief': edition('The port will reopen. [@log :: low, highly likely]{#a}', 'scale: phia\n'),
  });
  const { code, json, stderr } = await compare(folder);
  assert.deepEqual(
    [code, json.summary.notCompared, json.summary.unexplained, json.comparable.likelihood],
    [2, 1, 0, false],
  );
  assert.match(stderr, /b\.brief: levels of 1 statement were not compared/);
  assert.match(
    (await folder.run(['diff', 'a.brief', 'b.brief'])).stdout,
    /likelihood: likely \(.*\) → highly likely \(.*\) \(not compared\)/,
  );
});

test('of one edition alone, since the one that it supersedes', async (t) => {
  const folder = createFolder(t, {
    ...harbour,
    'c.brief': edition('It rained. [@log]', 'supersedes: gone.brief\n'),
    'repo/.git/HEAD': '',
    'repo/d.brief': edition('It rained. [@log]', 'supersedes: ../harbour-1.brief\n'),
  });
  assert.equal((await folder.run(['diff', 'harbour-2.brief'])).stdout, (await folder.run(['diff', ...both])).stdout);
  const none = await folder.run(['diff', 'harbour-1.brief']);
  assert.deepEqual([none.code, none.stdout], [2, '']);
  assert.match(none.stderr, /does not name an edition that it supersedes/);
  for (const [file, why] of [
    ['c.brief', /gone\.brief, was not read: no such file/],
    ['repo/d.brief', /\.\.\/harbour-1\.brief, was not read: it lies outside/],
  ] as const) {
    const { code, stdout, stderr } = await folder.run(['diff', file]);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, why);
  }
});

test('one of the two may come from standard input', async (t) => {
  const folder = createFolder(t, harbour);
  const { code, stdout } = await folder.run(['diff', '-', 'harbour-2.brief', '--format', 'json'], {
    stdin: harbour['harbour-1.brief'],
  });
  assert.equal(code, 1);
  assert.equal((JSON.parse(stdout) as EditionComparison).old.path, '<stdin>');
  const named = await folder.run(['diff', '-', 'harbour-2.brief', '--stdin-filename', 'harbour-2.brief'], {
    stdin: harbour['harbour-1.brief'],
  });
  assert.match(named.stdout, /^harbour-2\.brief \(2026-05-01\) → harbour-2\.brief \(2026-05-06\)\n/);
});

test('what cannot be compared is refused, and nothing is printed', async (t) => {
  const folder = createFolder(t, {
    ...harbour,
    'x.txt': 'Some text.\n',
    'broken/.briefwrightrc.yaml': 'rules: [\n',
    'broken/a.brief': edition('It rained.'),
    'bytes.brief': new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x80]),
  });
  symlinkSync(folder.at('harbour-1.brief'), folder.at('link.brief'));
  const cases: readonly (readonly [args: readonly string[], why: RegExp])[] = [
    [['gone.brief', 'harbour-2.brief'], /gone\.brief: /],
    [['harbour-1.brief', 'gone.brief'], /gone\.brief: /],
    [['harbour-1.brief', 'harbour-1.brief'], /both editions are the same file, harbour-1\.brief/],
    [['link.brief', 'harbour-1.brief'], /both editions are the same file/],
    [['x.txt', 'harbour-2.brief'], /x\.txt: not a briefing/],
    [['.', 'harbour-2.brief'], /more than one briefing/],
    [['-', '-'], /only one of the two/],
    [['bytes.brief', 'harbour-2.brief'], /bytes\.brief: /],
    [['broken/a.brief', 'harbour-2.brief'], /briefwrightrc/],
    [[...both, 'x.txt'], /takes two editions/],
    [[...both, '--stdin-filename', 'a.brief'], /needs the path `-`/],
    [[...both, '--format', 'xml'], /xml/],
    [[], /missing required argument/],
  ];
  for (const [args, why] of cases) {
    const { code, stdout, stderr } = await folder.run(['diff', ...args]);
    assert.deepEqual([code, stdout], [2, ''], args.join(' '));
    assert.match(stderr, why, args.join(' '));
  }
});

test('a registry that cannot be read is said, and the run is not clean', async (t) => {
  const folder = createFolder(t, {
    'a.brief': edition('It rained. [@log :: low]'),
    'b.brief': edition('It rained. [@log :: low]', 'registry: gone.yaml\n'),
  });
  const { code, stderr } = await compare(folder);
  assert.equal(code, 2);
  assert.match(stderr, /b\.brief: the registry gone\.yaml was not read/);
});

test('nothing in a briefing can write to the terminal, nor be more than words in Markdown', async (t) => {
  const evil = 'The port\u001b[31m will\u202e reopen <img src=x> `now` | *soon*.';
  const folder = createFolder(t, {
    'a.brief': edition('It rained.'),
    'b.brief': edition(`${evil} [#x :: low, likely, because <b>so</b> \u001b[2J]{#a}`),
  });
  const text = await folder.run(['diff', 'a.brief', 'b.brief']);
  assert.match(text.stdout, /will reopen/);
  assert.doesNotMatch(text.stdout, /[\u001b\u202e]/);
  const markdown = await folder.run(['diff', 'a.brief', 'b.brief', '--format', 'markdown']);
  assert.match(markdown.stdout, /\\<img src=x\\> \\`now\\` \\\| \\\*soon\\\*/);
  assert.doesNotMatch(markdown.stdout, /[\u001b\u202e]|(?<!\\)</);
});
