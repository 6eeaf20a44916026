// Formatting in the editor: the file, a range, and the tag just closed. What the form is, test/format.test.ts says.

import assert from 'node:assert/strict';
import test from 'node:test';
import { formatting } from '../../../server/src/features/editing/formatting.ts';
import { onTypeFormatting } from '../../../server/src/features/editing/on-type-formatting.ts';
import { rangeFormatting } from '../../../server/src/features/editing/range-formatting.ts';
import { createScene } from '../../support/feature.ts';

const options = { tabSize: 2, insertSpaces: true };

function formatted(text: string): string {
  const { snapshot, uri, after } = createScene(text);
  return after(formatting.run(snapshot, { textDocument: { uri }, options }));
}

function formattedInRange(text: string): string {
  const { snapshot, uri, selection, after } = createScene(text);
  return after(rangeFormatting.run(snapshot, { textDocument: { uri }, range: selection, options }));
}

function typed(text: string, ch: string): string {
  const { snapshot, uri, cursor, after } = createScene(text);
  return after(
    onTypeFormatting.run(snapshot, {
      textDocument: { uri },
      position: cursor.position,
      ch,
      options,
    }),
  );
}

test('the file', () => {
  assert.equal(
    formatted('It  shut [@log::high].\n\n- Then[@wire ::LOW]'),
    'It  shut. [@log :: high]\n\n- Then [@wire :: low]\n',
  );
  assert.equal(formatted('It shut [@log::high].\r\n\r\nIt rained.\r\n'), 'It shut. [@log :: high]\n\nIt rained.\n');
});

test('a range: the tags that lie in it, and not the end of the file', () => {
  assert.equal(
    formattedInRange('One [@log::high].\n\n<|Two [@log::high].|>\n\nThree [@log::high].\n\n\n'),
    'One [@log::high].\n\nTwo. [@log :: high]\n\nThree [@log::high].\n\n\n',
  );
  assert.equal(formattedInRange('One [@<|log::hi|>gh].\n'), 'One [@log::high].\n');
});

test('on ]: the tag just closed and no other', () => {
  assert.equal(
    typed('One [@wire::low]. It shut.[@log::high]<|>\n', ']'),
    'One [@wire::low]. It shut. [@log :: high]\n',
  );
  assert.equal(typed('See [a]<|>.\n', ']'), 'See [a].\n');
  assert.equal(typed('It shut. [@log::high<|>\n', ']'), 'It shut. [@log::high\n');
});

test('on a new line: the tag that ends the line above', () => {
  assert.equal(typed('It shut [@log::high].\n<|>\n', '\n'), 'It shut. [@log :: high]\n\n');
  assert.equal(
    typed('One [@wire::low].\n\nIt shut.[@log::high]  \n<|>', '\n'),
    'One [@wire::low].\n\nIt shut. [@log :: high]  \n',
  );
});

test('gives nothing for files that nobody knows', () => {
  const { snapshot } = createScene('Text.\n');
  const place = { textDocument: { uri: 'file:///other.brief' }, options };
  const start = { line: 0, character: 0 };
  assert.deepEqual(formatting.run(snapshot, place), []);
  assert.deepEqual(rangeFormatting.run(snapshot, { ...place, range: { start, end: start } }), []);
  assert.deepEqual(onTypeFormatting.run(snapshot, { ...place, position: start, ch: '\n' }), []);
});
