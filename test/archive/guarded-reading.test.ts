// Pages and PDFs that were made to hurt whoever reads them: each is given up with a word, and the next one is read as ever.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { readGuarded } from '../../server/src/archive/guarded-reading.ts';
import { smallPdf } from '../support/pages/small-pdf.ts';

const page = (html: string) => ({ bytes: Buffer.from(html), contentType: 'text/html; charset=utf-8', name: '/a' });
const pdf = (bytes: Uint8Array) => ({ bytes, contentType: 'application/pdf', name: '/a.pdf' });

/** Much to read, and nothing wrong with it. */
const long = '<p>The harbour master closed the port at noon, and the tugs stayed in until the wind fell.</p>'.repeat(
  60_000,
);

async function failureOf(...given: Parameters<typeof readGuarded>): Promise<string> {
  const result = await readGuarded(...given);
  return 'failure' in result ? result.failure : `it was read: ${JSON.stringify(result).slice(0, 200)}`;
}

test('what takes too long is given up, and the next page is read', async () => {
  const limits = { time: 100, memory: 400 * 1024 * 1024 };
  assert.match(await failureOf(page(long), limits), /takes more than 0\.1 seconds to read.*--from/);
  const next = await readGuarded(page('<p>The harbour master closed the port at noon, and the tugs stayed in.</p>'));
  assert.ok('text' in next && next.text.includes('closed the port'), JSON.stringify(next));
});

test('a PDF that unpacks to more than there is memory is given up', async () => {
  const bomb = bombPdf(200 * 1024 * 1024);
  assert.ok(bomb.length < 1_000_000);
  assert.match(
    await failureOf(pdf(bomb), { time: 60_000, memory: 60 * 1024 * 1024 }),
    /takes too much memory to read.*--from/,
  );
});

test('a thread that fails by itself is told without a stack', async () => {
  const failure = await failureOf(page(`<p>${'<b>'.repeat(9000)}The port closed.`));
  assert.doesNotMatch(failure, /\n|at \w+ \(/);
});

/** A PDF of one page whose content is `size` bytes of nothing, packed. */
function bombPdf(size: number): Buffer {
  const content = deflateSync(Buffer.alloc(size, ' '));
  const plain = smallPdf([[['The port closed.']]]).toString('latin1');
  const at = plain.indexOf('<< /Length ');
  const end = plain.indexOf('endstream', at);
  const packed = `<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n${content.toString('latin1')}\n`;
  // Readers find the objects again where the table of places is wrong.
  return Buffer.from(plain.slice(0, at) + packed + plain.slice(end), 'latin1');
}
