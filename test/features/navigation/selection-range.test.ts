// Expanding a selection: what each step selects, in words.

import assert from 'node:assert/strict';
import test from 'node:test';
import { toSpan } from '../../../server/src/features/convert.ts';
import { selectionRange } from '../../../server/src/features/navigation/selection-range.ts';
import { createScene } from '../../support/feature.ts';

/** What each step selects; the last, the whole document, is left out. */
function steps(marked: string): readonly string[] {
  const { snapshot, uri, document, cursor } = createScene(marked);
  const [first] = selectionRange.run(snapshot, {
    textDocument: { uri },
    positions: [cursor.position],
  });
  const found: string[] = [];
  for (let step = first; step; step = step.parent) {
    const span = toSpan(document, step.range, 'utf-16');
    found.push(document.text.slice(span.start, span.end));
  }
  assert.equal(found.pop(), document.text);
  return found;
}

test('from a word of a tag to its section', () => {
  assert.deepEqual(steps('# A\n\n## B\n\n- It shut. [@log p. <|>4; @wire :: high]\n- It rained.\n'), [
    '4',
    'p. 4',
    '@log p. 4',
    '@log p. 4; @wire :: high',
    '[@log p. 4; @wire :: high]',
    'It shut. [@log p. 4; @wire :: high]',
    '- It shut. [@log p. 4; @wire :: high]',
    '- It shut. [@log p. 4; @wire :: high]\n- It rained.',
    '## B\n\n- It shut. [@log p. 4; @wire :: high]\n- It rained.\n',
    '# A\n\n## B\n\n- It shut. [@log p. 4; @wire :: high]\n- It rained.\n',
  ]);
});

test('from a word of prose to its statement, with its tag, to its paragraph', () => {
  assert.deepEqual(steps('It sh<|>ut. [@log :: high] It rained.\n').slice(0, 4), [
    'shut',
    'It shut.',
    'It shut. [@log :: high]',
    'It shut. [@log :: high] It rained.',
  ]);
});

test('from a level to the tag, and from a name', () => {
  assert.deepEqual(steps('It shut. [@log :: hi<|>gh, likely]{#a}\n').slice(0, 3), [
    'high',
    '@log :: high, likely',
    '[@log :: high, likely]{#a}',
  ]);
  assert.deepEqual(steps('It shut. [@log :: high]{#clo<|>sed}\n').slice(0, 2), ['closed', '[@log :: high]{#closed}']);
});

test('in front matter from the value to the entry to the source', () => {
  const text = '---\ntitle: A\nsources:\n  log:\n    title: Harbour <|>log\n    date: 2026\n---\n';
  assert.deepEqual(steps(text).slice(0, 4), [
    'log',
    'Harbour log',
    'title: Harbour log',
    'log:\n    title: Harbour log\n    date: 2026',
  ]);
});

test('half-typed tags and empty texts still expand', () => {
  assert.deepEqual(steps('It shut. [@lo<|>g :: \n')[0], 'log');
  assert.deepEqual(steps('---\n---\n<|>'), ['']);
});
