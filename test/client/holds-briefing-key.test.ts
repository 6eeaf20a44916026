// Markdown is a briefing for the editor exactly where it is one for the server.

import assert from 'node:assert/strict';
import test from 'node:test';
import { headLength, holdsBriefingKey } from '../../client/src/server/holds-briefing-key.ts';
import {
  headLength as serverHeadLength,
  holdsBriefingKey as serverSays,
} from '../../server/src/core/model/briefing-name.ts';
import { createRandom } from '../support/random.ts';

test('the key counts in front matter only, in every spelling of YAML', () => {
  for (const text of [
    '---\nbriefing: 1\n---\n',
    '---\ntitle: A\nbriefing: "1"\n---',
    '\uFEFF---\r\nbriefing: 1 # yes\r\n---\r\n',
    "---\nbriefing: '1'\n",
    '---\nbriefing: 1.0\n...\n',
  ]) {
    assert.equal(holdsBriefingKey(text), true, JSON.stringify(text));
  }
  for (const text of [
    '',
    'briefing: 1\n',
    '---\ntitle: A\n---\nbriefing: 1\n',
    '---\n  briefing: 1\n---\n',
    '---\nbriefing: 2\n---\n',
    '----\nbriefing: 1\n',
  ]) {
    assert.equal(holdsBriefingKey(text), false, JSON.stringify(text));
  }
  assert.equal(headLength, serverHeadLength);
});

test('it says what the server says', () => {
  const random = createRandom(20_260_506);
  const pieces = [
    '---',
    '...',
    'briefing: 1',
    'briefing: "1"',
    'briefing : 1',
    ' briefing: 1',
    'briefing: 1 # a',
    'briefing: 11',
    'title: A',
    '',
    '# Heading',
    '--- ',
    '\uFEFF---',
  ];
  for (let i = 0; i < 3000; i++) {
    const lines = Array.from({ length: 1 + random.integer(6) }, () => random.pick(pieces));
    const text = lines.join(random.isOneIn(4) ? '\r\n' : '\n');
    assert.equal(holdsBriefingKey(text), serverSays(text), JSON.stringify(text));
  }
});
