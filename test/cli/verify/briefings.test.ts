// `verify`: each claim beside the passage that it cites, its state, what each form of the report is, and how the run ends.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { parseBrief } from '../../../server/src/core/model/brief.ts';
import { createDocument } from '../../../server/src/core/text/document.ts';
import { type Verified, verify } from '../../../server/src/core/verify.ts';
import { archivedIn } from '../../support/archived-in.ts';
import { type CliFolder, createFolder } from '../../support/cli.ts';

const sources =
  '  log: {title: Log of the port, publisher: Port, date: 2026-05-03, text: archive/log.txt}\n' +
  '  talk: {title: Talk with an agent, author: N. N., date: 2026-05-04}\n';
const header = (more = ''): string =>
  `---\nbriefing: 1\ntitle: The quay\ndate: 2026-05-06\nsources:\n${sources}${more}---\n\n`;
const log =
  'Log of the port\n\nThe crane on the southern quay collapsed shortly after midnight, and the night watch closed the basin to all ' +
  'barges until divers had looked at the foundations.\n\nEngineer Maria Lindqvist counted 14 cracked piles and asked the town council to ' +
  'pay for a survey of the whole embankment before the autumn floods. Nobody had been working below, the foreman said.\n';
const found =
  'The night watch closed the basin to all barges after the crane on the southern quay collapsed. [@log :: high]';
const notFound =
  'Bakers in the old town plan a strike over flour prices, cheap imports and the new tax on ovens next week. [@log :: low]';
const names =
  'Gunnar Petersson and Klaus Abel counted cracked piles and asked the town council to pay for a survey. [@log :: low]';
const differs =
  'Maria Lindqvist counted 41 cracked piles and asked the town council to pay for a survey. [@log :: moderate]';
const contradicted =
  'The night watch did not close the basin to all barges after the crane on the southern quay collapsed. [@log :: low]';
const noText = 'The agent saw the crane lean to one side in the evening. [@talk :: low]';
const workedOut = 'The embankment has about one pile in ten cracked. [@log :: low, because 14 of the 140 on the plan]';
const unsourced = 'The council will meet on the bridge on Friday.';

interface Json {
  readonly schemaVersion: number;
  readonly tool: { readonly name: string };
  readonly summary: Readonly<Record<string, number>>;
  readonly files: readonly Verified[];
  readonly failures: readonly { readonly path: string; readonly message: string }[];
}

function folderWith(t: Parameters<typeof createFolder>[0], claims: readonly string[], files = {}): CliFolder {
  return createFolder(t, { 'a.brief': `${header()}${claims.join('\n\n')}\n`, 'archive/log.txt': log, ...files });
}

async function verified(
  folder: CliFolder,
  args: readonly string[] = ['a.brief'],
): Promise<Json & { readonly code: number }> {
  const { code, stdout } = await folder.run(['verify', '--format', 'json', ...args]);
  return { code, ...(JSON.parse(stdout) as Json) };
}

test('each state is told apart, with what is missing and the passage', async (t) => {
  const folder = folderWith(t, [found, notFound, names, differs, noText, workedOut, unsourced]);
  const { code, summary, files, failures } = await verified(folder);
  assert.equal(code, 1);
  assert.deepEqual(summary, { files: 1, claims: 7, found: 1, differs: 1, notFound: 2, notChecked: 3 });
  const [first, second, third, fourth, ...open] = files[0]!.claims;
  assert.deepEqual(
    [first!.state, second!.state, third!.state, fourth!.state],
    ['found', 'not-found', 'not-found', 'differs'],
  );
  assert.deepEqual(
    open.map(({ state, reason }) => [state, reason]),
    [
      ['not-checked', 'no-text'],
      ['not-checked', 'because'],
      ['not-checked', 'no-source'],
    ],
  );
  const [source] = first!.sources;
  assert.deepEqual(
    [source!.key, source!.state, source!.words!.missing, source!.passage!.locator],
    ['log', 'found', [], '¶ 2'],
  );
  const { start, end, path, text } = source!.passage!;
  assert.equal(path, 'archive/log.txt');
  assert.equal(folder.read(path).slice(start.offset, end.offset), text);
  assert.deepEqual(third!.sources[0]!.names, { found: [], missing: ['Gunnar Petersson and Klaus Abel'] });
  assert.deepEqual(fourth!.differences, [{ what: 'figure', text: '41' }]);
  const briefing = folder.read('a.brief');
  for (const claim of files[0]!.claims) assert.equal(briefing.slice(claim.start.offset, claim.end.offset), claim.text);
  assert.deepEqual(failures, []);
});

test('nothing looks like a share of truth', async (t) => {
  const folder = folderWith(t, [found, notFound, differs]);
  for (const format of ['pretty', 'markdown', 'html', 'json']) {
    const { stdout } = await folder.run(['verify', 'a.brief', '--format', format]);
    assert.doesNotMatch(
      stdout.replace(/<style>[^]*<\/style>|"version": "[^"]*"/, ''),
      /\d ?%|\b0\.\d|score|probab/i,
      format,
    );
  }
});

test('the run ends by what was found', async (t) => {
  const run = async (claims: readonly string[], ...args: readonly string[]): Promise<number> =>
    (await folderWith(t, claims).run(['verify', 'a.brief', ...args])).code;
  assert.equal(await run([found]), 0);
  assert.equal(await run([found, differs]), 1);
  assert.equal(await run([found, notFound, noText]), 1);
  assert.equal(await run([found, noText]), 2);
  assert.equal(await run([found, workedOut]), 2);
  assert.equal(await run([found, noText], '--allow-unchecked'), 0);
  assert.equal(await run([found, differs], '--allow-unchecked'), 1);
});

test('a text that is missing is said, and what cites it is not checked, whatever else is allowed', async (t) => {
  const folder = folderWith(t, [found]);
  folder.write(
    'b.brief',
    `${header('  gone: {title: Gone, publisher: P, date: 2026-05-04, text: archive/gone.txt}\n')}${found.replace('@log', '@gone')}\n`,
  );
  const { code, stdout, stderr } = await folder.run(['verify', 'b.brief', '--allow-unchecked']);
  assert.equal(code, 2);
  assert.match(stdout, /not checked: the text of the source could not be read/);
  assert.match(stderr, /the archived text of “gone” was not read: archive\/gone\.txt: no such file/);
});

test('of two sources, each says what it has', async (t) => {
  const folder = folderWith(t, [found.replace('[@log', '[@log; @talk')]);
  const { code, files } = await verified(folder);
  const [claim] = files[0]!.claims;
  assert.deepEqual([code, claim!.state, claim!.reason], [2, 'not-checked', 'no-text']);
  assert.deepEqual(
    claim!.sources.map(({ key, state }) => [key, state]),
    [
      ['log', 'found'],
      ['talk', 'not-checked'],
    ],
  );
});

test('a claim that says the contrary differs, and the sentence that does is shown', async (t) => {
  const { code, files } = await verified(folderWith(t, [contradicted]));
  const [claim] = files[0]!.claims;
  assert.deepEqual([code, claim!.state, claim!.differences.map(({ what }) => what)], [1, 'differs', ['wording']]);
  assert.match(claim!.sources[0]!.passage!.text!, /^The crane on the southern quay collapsed/);
});

test('a source that is cited against a claim need not have it', async (t) => {
  const { code, files } = await verified(folderWith(t, [found.replace('[@log', '[@log; but @talk')]));
  assert.deepEqual([code, files[0]!.claims[0]!.state], [0, 'found']);
});

test('a place that the citation does not name is told', async (t) => {
  const folder = folderWith(t, [found.replace('@log', '@log ¶ 3'), found.replace('@log', '@log ¶ 2')]);
  const { files } = await verified(folder);
  assert.deepEqual(
    files[0]!.claims.map(({ sources: [source] }) => [
      source!.locator,
      source!.passage!.locator,
      source!.passage!.isCited,
    ]),
    [
      ['¶ 3', '¶ 2', false],
      ['¶ 2', '¶ 2', true],
    ],
  );
});

test('the terminal shows the claim beside the passage, or above it where there is no room', async (t) => {
  const folder = folderWith(t, [found, noText]);
  const wide = await folder.run(['verify', 'a.brief'], { columns: 100 });
  assert.match(wide.stdout, /^a\.brief:10:1 {2}found\n {2}The night watch closed.* │ @log: \d+ of \d+ words, ¶ 2\n/);
  assert.match(wide.stdout, /\n2 claims: 1 found, 0 not found, 1 not checked\. Words are compared, not meanings/);
  assert.ok(wide.stdout.split('\n').every((line) => line.length <= 100));
  const narrow = await folder.run(['verify', 'a.brief'], { columns: 60 });
  assert.doesNotMatch(narrow.stdout, /│/);
  assert.ok(narrow.stdout.split('\n').every((line) => line.length <= 60));
});

test('Markdown is a table with a box for each claim', async (t) => {
  const folder = folderWith(t, [found, notFound]);
  const { stdout } = await folder.run(['verify', 'a.brief', '--format', 'markdown']);
  const rows = stdout.split('\n').filter((line) => line.startsWith('|'));
  assert.equal(rows.length, 4);
  for (const row of rows) assert.equal(row.match(/(?<!\\)\|/g)!.length, 7, row);
  assert.match(rows[2]!, /^\| \[ \] \| 10 \| The night watch closed .* \| \*\*found\*\* \| &#64;log: /);
  assert.match(rows[3]!, /\*\*not found\*\*/);
});

test('HTML is a page that needs nothing else, with a labelled box for each claim', async (t) => {
  const folder = folderWith(t, [found, notFound.replace('[@log', '[@log; @talk')]);
  const { stdout } = await folder.run(['verify', 'a.brief', '--format', 'html']);
  assert.match(stdout, /^<!doctype html>\n<html lang="en">/);
  assert.doesNotMatch(stdout, /<script|\bsrc=|https?:|@import|url\(/i);
  const boxes = [...stdout.matchAll(/<input type="checkbox" id="([\w-]+)" aria-label="[^"]+">/g)].map(([, id]) => id!);
  assert.equal(boxes.length, 2);
  for (const id of boxes) assert.ok(stdout.includes(`<label for="${id}">`));
  assert.equal(stdout.match(/<th scope="col">/g)!.length, 6);
  assert.match(stdout, /<td rowspan="2"><strong>not checked<\/strong>: no text of the source is kept<\/td>/);
});

test('what a text or a claim holds is shown and never acts', async (t) => {
  const long = 'x'.repeat(10_000);
  const folder = createFolder(t, {
    'a.brief': `${header('  evil: {title: "<img src=x onerror=alert(1)>", publisher: P, date: 2026-05-04, text: archive/evil.txt}\n')}The night <script>alert(1)</script> watch | closed \u202eeht basin to all barges **now** after ${long} the crane collapsed. [@evil :: low]\n`,
    'archive/evil.txt': `${log}\n\nThe night <script>alert(2)</script> watch | closed \u202e[the](javascript:alert(3)) basin to all barges @everyone https://evil.example/x \u001b[31m after the crane collapsed.\n`,
  });
  const html = (await folder.run(['verify', 'a.brief', '--format', 'html'])).stdout;
  assert.doesNotMatch(html, /<script|<img|\u202e|\u001b/);
  assert.match(html, /&lt;script&gt;alert\(2\)/);
  const markdown = (await folder.run(['verify', 'a.brief', '--format', 'markdown'])).stdout;
  assert.doesNotMatch(markdown, /<script|<img|\u202e|\u001b|(?<!\\)\]\(|https:\/\/evil|@everyone/);
  assert.equal(markdown.split('\n').filter((line) => line.startsWith('| [ ]')).length, 1);
  const { stdout } = await folder.run(['verify', 'a.brief'], { columns: 100 });
  assert.doesNotMatch(stdout, /[\u001b\u202e]/);
  assert.ok(stdout.split('\n').every((line) => [...line].length <= 100));
});

test('words of a source with another mark are not shown', async (t) => {
  const folder = createFolder(t, {
    'a.brief': `${header().replace('text: archive/log.txt', 'marking: "TLP:RED", text: archive/log.txt')}${found}\n`,
    'archive/log.txt': log,
  });
  for (const format of ['pretty', 'markdown', 'html', 'json']) {
    const { stdout } = await folder.run(['verify', 'a.brief', '--format', format]);
    assert.doesNotMatch(stdout, /until divers/, format);
  }
});

test('several briefings are one report; none is a mistake', async (t) => {
  const folder = folderWith(t, [found], { 'b.brief': `${header()}${differs}\n` });
  const { code, summary, files } = await verified(folder, ['a.brief', 'b.brief']);
  assert.deepEqual([code, summary['files'], summary['claims'], files.length], [1, 2, 2, 2]);
  const stdin = await folder.run(['verify', '-', '--stdin-filename', 'c.brief'], { stdin: `${header()}${found}\n` });
  assert.match(stdin.stdout, /^c\.brief:10:1 {2}found/);
  for (const args of [
    [],
    ['gone.brief'],
    ['a.brief', '--format', 'pdf'],
    ['a.brief', '--answer', 'b.md'],
    ['--sources', '.'],
  ]) {
    const run = await folder.run(['verify', ...args]);
    assert.deepEqual([run.code, run.stdout], [2, ''], args.join(' '));
    assert.notEqual(run.stderr, '');
    assert.doesNotMatch(run.stderr, /\n\s+at /);
  }
});

test('a briefing without claims has nothing to verify, and says so', async (t) => {
  const folder = createFolder(t, { 'a.brief': `${header()}# Heading\n`, 'archive/log.txt': log });
  const { stdout } = await folder.run(['verify', 'a.brief']);
  assert.equal(stdout, '0 claims: 0 found, 0 not found, 0 not checked.\n');
});

test('lint points at the nearest passage in the archived text, in SARIF and JSON too', async (t) => {
  const folder = folderWith(t, [notFound.replace('next week', 'next week at the crane on the quay'), names]);
  const { stdout } = await folder.run(['lint', 'a.brief', '--profile', 'review', '--format', 'json']);
  const findings = (JSON.parse(stdout) as LintJson).files[0]!.findings.filter(({ code }) =>
    /^BRF60(?:09|10)$/.test(code),
  );
  assert.deepEqual(
    findings.map(({ rule, related: [place] }) => [rule, place!.path, place!.message]),
    [
      ['claim-not-in-source', 'archive/log.txt', 'the nearest passage, ¶ 2'],
      ['name-not-found', 'archive/log.txt', 'the nearest passage, ¶ 3'],
    ],
  );
  const log = folder.read('archive/log.txt');
  const [{ start, end }] = findings[1]!.related as [LintPlace];
  assert.match(log.slice(start.offset, end.offset), /14 cracked piles/);
  const sarif = (await folder.run(['lint', 'a.brief', '--profile', 'review', '--format', 'sarif'])).stdout;
  assert.match(sarif, /"relatedLocations": \[\s+\{[^]*?"uri": "archive\/log\.txt"/);
});

test('the seed of states has each; the clean one, which says most in words of its own, has nothing that differs', () => {
  const summaryOf = (file: string): Verified['summary'] => {
    const brief = parseBrief(createDocument(file, readFileSync(file, 'utf8')));
    return verify(brief, archivedIn(brief)).summary;
  };
  const states = summaryOf('seeds/northhaven/northhaven-states.brief');
  assert.ok(Math.min(states.found, states.differs, states.notFound, states.notChecked) > 0, JSON.stringify(states));
  const clean = summaryOf('seeds/northhaven/northhaven.brief');
  assert.equal(clean.differs, 0);
  assert.ok(clean.found > 15 && clean.notFound < 8, JSON.stringify(clean));
});

interface LintPlace {
  readonly path: string;
  readonly message: string;
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
}

interface LintJson {
  readonly files: readonly {
    readonly findings: readonly {
      readonly rule: string;
      readonly code: string;
      readonly related: readonly LintPlace[];
    }[];
  }[];
}

test('summary counts the claims by state, and inspect says it of each', async (t) => {
  const folder = folderWith(t, [found, differs, noText, 'Was it the wind?']);
  const summary = await folder.run(['summary', 'a.brief']);
  assert.match(
    summary.stdout,
    /\*\*In the texts of their sources:\*\* 3 claims: 1 found, 1 differs, 0 not found, 1 not checked, by their words\./,
  );
  const { stdout } = await folder.run(['inspect', 'a.brief']);
  const { statements } = JSON.parse(stdout) as {
    readonly statements: readonly { readonly support: { readonly state: string; readonly says: string } | null }[];
  };
  assert.deepEqual(
    statements.map(({ support }) => support && [support.state, support.says]),
    [
      ['found', 'found'],
      ['differs', 'differs: the figure “41” is not there'],
      ['not-checked', 'not checked: no text of the source is kept'],
      null,
    ],
  );
});
