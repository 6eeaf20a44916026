// `--add-ignore`: a directive for each finding, and no other byte of the text changed.

import assert from 'node:assert/strict';
import test from 'node:test';
import { createFolder } from '../../support/cli.ts';

const head = '---\nbriefing: 1\ntitle: Port of Nordvik\ndate: 2026-05-06\n---\n\n';
const reason = 'from before we had sources';

/** What becomes of `text`. */
async function ignored(t: test.TestContext, text: string, ...args: string[]) {
  const folder = createFolder(t, { 'a.brief': text });
  const { code, stderr } = await folder.run(['lint', `--add-ignore=${reason}`, ...args]);
  return { folder, code, stderr, after: folder.read('a.brief') };
}

const withoutDirectives = (text: string): string => text.replace(/ ?<!-- briefwright-[^>]*-->\n{0,2}?/g, '');

test('a directive stands at the end of each line, and one for the front matter above the text', async (t) => {
  const text = `${head}The port closed. Two tugs sank,\nand a crane fell.  \nAn insurer pulled out.\n`;
  const { folder, code, stderr, after } = await ignored(t, text);
  assert.equal(
    after,
    `${head.trimEnd()}\n<!-- briefwright-disable-file missing-cutoff -- ${reason} -->\n\n` +
      `The port closed. Two tugs sank, <!-- briefwright-disable-line unsourced-claim -- ${reason} -->\n` +
      `and a crane fell.  \nAn insurer pulled out. <!-- briefwright-disable-line unsourced-claim -- ${reason} -->\n`,
  );
  assert.equal(code, 0);
  assert.match(stderr, /wrote directives for 4 findings in 1 file\n/);
  const again = await folder.run(['lint', `--add-ignore=${reason}`]);
  assert.deepEqual([again.code, folder.read('a.brief')], [0, after]);
  assert.match(again.stderr, /no directive was written/);
  assert.deepEqual((await folder.run(['lint'])).code, 0);
});

for (const [name, body] of [
  ['a heading', '## Loss [@gone] {.notes}\n\nIt rained all day long in Velden.\n'],
  [
    'a table',
    '| Day | Ships |\n| --- | --- |\n| Monday | The port closed at noon. [@gone] |\n| Friday | Two tugs sank. |\n',
  ],
  ['a list behind its lead-in', 'Three things happened:\n\n- The port closed.\n- Two tugs sank.\n'],
  ['a quotation', '> The port\n> is closed.\n\nIt rained.\n'],
  ['code over two lines', 'The port closed `at\nnoon` when the crane fell. Two tugs\nsank.\n'],
  ['a hard break', 'The port closed.\\\nTwo tugs sank.  \nAn insurer pulled out.\n'],
  ['a link over two lines', 'The port [closed at\nnoon](https://port.example/x) in the storm.\n'],
  ['a footnote', 'The port closed.[^1]\n\n[^1]: The crew refused to leave the ship.\n'],
  ['a tag in the midst', 'The port closed [@gone :: high], and two tugs sank.\n'],
] as const)
  test(`only directives are added to ${name}, and it is silent`, async (t) => {
    for (const eol of ['\n', '\r\n']) {
      const text = `${head.replace('---\n\n', 'cutoff: 2026-05-05\n---\n\n')}${body}`.replaceAll('\n', eol);
      const { folder, code, after, stderr } = await ignored(t, text);
      const words = (one: string): string => withoutDirectives(one).replace(/\s+/g, ' ');
      assert.equal(words(after), words(text));
      assert.equal(code, 0, `${stderr}\n${after}`);
      assert.notEqual(after, text);
      assert.equal(/[^\r]\n/.test(after), eol === '\n');
      const again = await folder.run(['lint', `--add-ignore=${reason}`]);
      assert.deepEqual([again.code, folder.read('a.brief')], [0, after]);
    }
  });

test('missing front matter is silenced above the text, whatever it begins with', async (t) => {
  for (const text of ['The port\n========\n\nIt rained.\n', '# The port\n\nIt rained.\n', 'It rained.\n']) {
    const { code, after } = await ignored(t, text);
    assert.equal(code, 0, after);
    assert.ok(after.startsWith(`<!-- briefwright-disable-file invalid-front-matter -- ${reason} -->\n`), after);
  }
});

test('only what is reported gets one: of a rule, or what the baseline does not know', async (t) => {
  const text = `${head}The port closed.\n`;
  const { after } = await ignored(t, text, '--only', 'unsourced-claim');
  assert.equal(after, `${head}The port closed. <!-- briefwright-disable-line unsourced-claim -- ${reason} -->\n`);
  const folder = createFolder(t, { 'a.brief': text });
  await folder.run(['lint', '--baseline', 'write']);
  folder.write('a.brief', `${text}\nTwo tugs sank.\n`);
  await folder.run(['lint', '--baseline', 'check', `--add-ignore=${reason}`]);
  assert.equal(
    folder.read('a.brief'),
    `${text}\nTwo tugs sank. <!-- briefwright-disable-line unsourced-claim -- ${reason} -->\n`,
  );
  assert.equal((await folder.run(['lint', '--baseline', 'check'])).code, 0);
});

test('a directive without a reason is reported, and no directive silences that', async (t) => {
  const text = `${head}<!-- briefwright-disable-next-line unsourced-claim -->\nThe port closed.\n`;
  const { code, stderr, after } = await ignored(t, text);
  assert.match(after, /disable-file missing-cutoff/);
  assert.equal(code, 1);
  assert.match(stderr, /1 finding could not be silenced/);
});

test('a reason that would end the comment is refused', async (t) => {
  const folder = createFolder(t, { 'a.brief': `${head}The port closed.\n` });
  for (const wrong of ['', '  ', '?', 'a --> b', 'a\nb']) {
    const { code, stderr } = await folder.run(['lint', `--add-ignore=${wrong}`]);
    assert.equal(code, 2, wrong);
    assert.match(stderr, /takes the reason why/);
  }
  assert.equal((await folder.run(['lint', '--add-ignore=why', '--fix'])).code, 2);
  assert.equal((await folder.run(['lint', '--add-ignore=why', '-'], { stdin: 'x' })).code, 2);
});
