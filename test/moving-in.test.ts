// The page on moving in shows what the program does: each text before, and after the entry of the lightbulb that it names.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { after } from './support/code-actions.ts';

const page = readFileSync('docs/moving-in.md', 'utf8');
const pairs = [...page.matchAll(/```brief before\n(.*?)```\n\n```brief after: ([^\n]+)\n(.*?)```/gs)];

test('the page shows a way from links and notes, from citations and from notes with citations', () => {
  assert.deepEqual(
    pairs.map(([, , title]) => title),
    [
      'Make all links and notes of this file sources',
      'Convert Pandoc citations to tags',
      'Convert footnotes with citations to tags',
    ],
  );
});

for (const [, before, title, result] of pairs)
  test(`docs/moving-in.md: ${title}`, () => {
    // All but the front matter is selected. An editor that takes snippets has a blank behind the colon of a key without a value.
    const written = after(`${before!.replace(/^(?:---\n.*?\n---\n\n)?/s, '$&<|')}|>`, title!, ['refactor'])?.replace(
      /^( +\w+:) $/gm,
      '$1',
    );
    assert.equal(written, result);
  });
