// How messages name a sentence.

import assert from 'node:assert/strict';
import test from 'node:test';
import { firstWords, writtenTag } from '../../server/src/core/lint/messages/first-words.ts';

test('whole where it is short; without its full stop, enclosing marks, emphasis, links and tags', () => {
  const cases = [
    ['The port closed.', '“The port closed”'],
    ['“The port is closed.”', '“The port is closed”'],
    ['The **port** _closed_ in `May`.', '“The port closed in May”'],
    ['The [port](https://example.org/a_b "x") closed.', '“The port closed”'],
    ['The port\n> closed.[^1]', '“The port closed”'],
    ['- The port closed [@log p. 4 :: high]{#shut}.', '“The port closed”'],
    ['| Ship | Lost |\n| --- | --- |\n| Aurora | 3 May |', '“Ship | Lost | Aurora | 3 May”'],
    ['He said “never” twice.', '“He said ‘never’ twice”'],
    ['snake_case stays, 2 * 3 is 6', '“snake_case stays, 2  3 is 6”'.replace('  ', ' ')],
  ] as const;
  for (const [text, expected] of cases) assert.equal(firstWords(text), expected, text);
});

test('cut between words, never within a character, and never longer than a list can show', () => {
  assert.equal(firstWords('The harbour master closed the port on 3 May.'), '“The harbour master closed the…”');
  assert.equal(firstWords('A word, and then more words than fit'), '“A word, and then more words…”');
  const ships = firstWords('🚢'.repeat(40));
  assert.equal(ships, `“${'🚢'.repeat(15)}…”`);
  assert.equal(firstWords(`x${'🚢'.repeat(40)}`), `“x${'🚢'.repeat(14)}…”`);
  assert.ok(firstWords('word '.repeat(1000)).length <= 33);
});

test('where no words are left, the message still has a subject', () => {
  for (const text of ['', '  \n', '[@log :: high]', '<!-- why -->', '***'])
    assert.equal(firstWords(text), 'This', text);
});

test('a tag is named as it is written', () => {
  assert.equal(writtenTag('[@log\n  p. 4 :: high]'), '“[@log p. 4 :: high]”');
  assert.equal(writtenTag('[@harbour-log pp. 3-5; @wire :: high]'), '“[@harbour-log pp. 3-5; @wire…”');
});
