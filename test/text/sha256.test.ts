// Digests agree with those of the system, whatever the text.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import { sha256Of } from '../../server/src/core/text/sha256.ts';

test('digests are those of Node', () => {
  const around = [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000].map((length) => 'x'.repeat(length));
  for (const text of [...around, 'Ærø ⚓ 🛥', 'one\r\ntwo', '\ufeffmarked', 'half \ud83d a pair'])
    assert.equal(sha256Of(text), createHash('sha256').update(text, 'utf8').digest('hex'), JSON.stringify(text));
});
