// `verify --answer`: a text with citations in the line against a folder of texts.

import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import test from 'node:test';
import type { Verified } from '../../../server/src/core/verify.ts';
import { type CliFolder, createFolder } from '../../support/cli.ts';

const bees =
  'The keepers of the valley lost a third of their colonies over the winter, the association of beekeepers reports. Its chair, Ruth ' +
  'Okonedo, blames mites, and not the cold: hives that had been treated in August came through almost whole.\n\nThe ministry paid for ' +
  'treatment in 212 villages. It wants to train inspectors before the next season opens, she added.\n';
const mill =
  'The paper mill at Karsbrook reopened on 4 March after two years, with half of its former workers. A turbine on the weir gives it ' +
  'the power that it needs, and the surplus goes to the school and the clinic, the mayor told residents in the assembly hall.\n\nOrders for ' +
  'brown wrapping came from bakeries and florists along the coast, and a second shift may start in autumn if they hold.\n';
const page = (words: string, head = ''): string =>
  `<!doctype html><html><head><title>Page</title>${head}</head><body><nav>Home News</nav><article>${words
    .split('\n\n')
    .map((part) => `<p>${part}</p>`)
    .join('')}</article></body></html>`;
const lost = 'Beekeepers in the valley lost a third of their colonies over the winter';
const reopened = 'The paper mill at Karsbrook reopened on 4 March after two years';
const texts = {
  'pages/bees.html': page(bees, '<link rel="canonical" href="https://bees.example/2026/winter-losses">'),
  'pages/mill.txt': mill,
};

interface Json {
  readonly files: readonly Verified[];
  readonly failures: readonly { readonly path: string; readonly message: string }[];
}

async function answered(folder: CliFolder, args: readonly string[] = []): Promise<Json & { readonly code: number }> {
  const { code, stdout } = await folder.run([
    ...['verify', '--answer', 'answer.md', '--sources', 'pages', '--format', 'json'],
    ...args,
  ]);
  return { code, ...(JSON.parse(stdout) as Json) };
}

/** The state and the sources of each claim. */
function outcome({ files }: Json): readonly string[] {
  return files[0]!.claims.map(({ state, sources }) => `${state}: ${sources.map(({ key }) => key).join(', ')}`);
}

test('a citation is found in every form that answers have', async (t) => {
  for (const [form, list] of [
    [(words: string, name: string) => `${words} (source: ${name}).`, ''],
    [(words: string, name: string) => `${words} (${name}).`, ''],
    [(words: string, name: string) => `${words} [source](${name}).`, ''],
    [(words: string, name: string) => `${words}. [Source: ${name}]`, ''],
    [
      (words: string, name: string) => `${words}.[^${name[0]}]`,
      '\n[^b]: See bees.html, read in May.\n[^m]: mill.txt\n',
    ],
    [
      (words: string, name: string) => `${words} [${name === 'bees.html' ? 1 : 2}].`,
      '\n## Sources\n\n1. bees.html\n2. mill.txt\n',
    ],
    [
      (words: string, name: string) => `${words}.[${name === 'bees.html' ? 1 : 2}]`,
      '\n**References**\n\n[1] Losses, https://bees.example/2026/winter-losses/\n[2] mill.txt\n',
    ],
    [
      (words: string, name: string) => `${words}【${name === 'bees.html' ? 1 : 2}†source】.`,
      '\n[1]: bees.html\n[2]: mill.txt\n',
    ],
    [(words: string, name: string) => `${words} [@${name.slice(0, 4)}].`, ''],
    [
      (words: string, name: string) =>
        `${words} ([${name}](${name === 'bees.html' ? 'https://www.bees.example/2026/winter-losses?utm=1' : 'https://x.example/a/mill.html'})).`,
      '',
    ],
  ] as const) {
    const answer = `# Answer\n\n${form(lost, 'bees.html')} ${form(reopened, 'mill.txt')}\n${list}`;
    const folder = createFolder(t, { 'answer.md': answer, ...texts });
    const json = await answered(folder);
    assert.deepEqual([outcome(json), json.code], [['found: bees.html', 'found: mill.txt'], 0], answer);
    for (const { text, start, end } of json.files[0]!.claims)
      assert.equal(folder.read('answer.md').slice(start.offset, end.offset), text);
  }
});

test('what the page does not say, names or counts is told', async (t) => {
  const folder = createFolder(t, {
    'answer.md':
      'Ruth Okonedo blames pesticides that farmers spray along motorways, airports and canals for ruined harvests (bees.html).\n\n' +
      'The ministry paid for treatment in 221 villages (bees.html).\n\n' +
      'The mayor, Olof Brandt, and Ida Holm told residents in the assembly hall that the surplus goes to the clinic (mill.txt).\n\n' +
      'The turbine was paid for by the village.\n',
    ...texts,
  });
  const json = await answered(folder);
  assert.equal(json.code, 1);
  assert.deepEqual(outcome(json), [
    'not-found: bees.html',
    'differs: bees.html',
    'not-found: mill.txt',
    'not-checked: ',
  ]);
});

test('numbers of citations are no figures, and lists of sources no claims', async (t) => {
  const folder = createFolder(t, {
    'answer.md': `${lost} [1, 2].\n\n## References\n\n1. bees.html, which has 99 pages and was printed in Karsbrook.\n2. mill.txt\n`,
    ...texts,
  });
  const json = await answered(folder);
  assert.deepEqual(outcome(json), ['found: bees.html, mill.txt']);
});

test('texts called by numbers need no list', async (t) => {
  const folder = createFolder(t, {
    'answer.md': `${lost} [1]. ${reopened} [2].\n`,
    'pages/1.txt': bees,
    'pages/02-mill.txt': mill,
  });
  assert.deepEqual(outcome(await answered(folder)), ['found: 1.txt', 'found: 02-mill.txt']);
});

test('what names no text, or two, is not checked, and said', async (t) => {
  const folder = createFolder(t, {
    'answer.md': `${lost} [7]. ${reopened} (source: mill.txt). ${lost} (https://other.example/page).\n`,
    ...texts,
    'pages/old/mill.txt': mill,
  });
  const { stderr } = await folder.run(['verify', '--answer', 'answer.md', '--sources', 'pages']);
  assert.match(stderr, /answer\.md: “\[7\]” names no text in pages, or not clearly one/);
  const json = await answered(folder);
  assert.equal(json.code, 2);
  assert.equal(json.files[0]!.claims[0]!.reason, 'no-text');
  assert.equal(json.files[0]!.summary.found, 1);
});

test('files that cannot be read cost themselves alone, and links out of the folder are not followed', async (t) => {
  const folder = createFolder(t, {
    'answer.md': `${lost} (bees.html). The secret is out, as everybody in the whole valley knows by now (secret.txt).\n`,
    ...texts,
    'pages/broken.pdf': 'not a PDF',
    'pages/broken.docx': 'not a document',
    'pages/picture.png': 'not read',
    'secret.txt': bees,
  });
  symlinkSync(folder.at('secret.txt'), folder.at('pages/secret.txt'));
  const json = await answered(folder);
  assert.equal(json.code, 2);
  assert.deepEqual(outcome(json), ['found: bees.html', 'not-checked: secret.txt']);
  assert.deepEqual(
    json.failures.map(({ path }) => path),
    ['answer.md', 'pages/broken.docx', 'pages/broken.pdf'],
  );
});

test('what is missing, empty or no folder is said without a stack', async (t) => {
  const folder = createFolder(t, { 'answer.md': lost, 'empty/.keep': '', 'pages/mill.txt': mill });
  for (const [answer, sources] of [
    ['gone.md', 'pages'],
    ['answer.md', 'gone'],
    ['answer.md', 'empty'],
    ['answer.md', 'answer.md'],
    ['pages', 'pages'],
  ] as const) {
    const { code, stdout, stderr } = await folder.run(['verify', '--answer', answer, '--sources', sources]);
    assert.deepEqual([code, stdout], [2, ''], `${answer} ${sources}`);
    assert.match(stderr, /^briefwright: \S+: [^\n]+\n$/);
  }
});

test('hostile answers are read in good time, and nothing of them acts', async (t) => {
  const folder = createFolder(t, {
    'answer.md': `${'['.repeat(5000)} ${'(source: '.repeat(2000)} ${'x'.repeat(10_000)} <script>alert(1)</script>\n\n${lost} \u202e(bees.html).\n\n${'[1]'.repeat(3000)}\n`,
    ...texts,
  });
  const { stdout } = await folder.run(['verify', '--answer', 'answer.md', '--sources', 'pages', '--format', 'html']);
  assert.doesNotMatch(stdout, /<script|\u202e/);
  assert.match(stdout, /bees\.html/);
});
