// From bytes to the words of a page: kinds, encodings, articles, PDFs.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { decodePage } from '../../server/src/archive/decode-page.ts';
import { htmlText } from '../../server/src/archive/html-text.ts';
import { pageKind } from '../../server/src/archive/page-kind.ts';
import type { PageTextResult } from '../../server/src/archive/page-text.ts';
import { pdfText } from '../../server/src/archive/pdf/pdf-text.ts';
import { retrieveFrom } from '../../server/src/archive/retrieve.ts';
import { article } from '../support/pages/article.ts';
import { smallPdf } from '../support/pages/small-pdf.ts';

function kindOf(bytes: string | Buffer, contentType = '', name = ''): string {
  const found = pageKind(Buffer.from(bytes as string), contentType, name);
  return 'kind' in found ? found.kind : found.failure;
}

test('pages, PDFs and plain text are told apart by their sender and their look', () => {
  assert.equal(kindOf('<p>a', 'text/html; charset=utf-8'), 'html');
  assert.equal(kindOf('<html xmlns="x">', 'application/xhtml+xml'), 'html');
  assert.equal(kindOf('%PDF-1.7', 'text/html'), 'pdf');
  assert.equal(kindOf('%PDF-1.7', 'application/octet-stream'), 'pdf');
  assert.equal(kindOf('# Title', 'text/markdown'), 'text');
  assert.equal(kindOf('words', ''), 'text');
  assert.equal(kindOf('\uFEFF\n<!-- saved from a browser -->\n<!DOCTYPE html><p>a'), 'html');
  assert.equal(kindOf('<?xml version="1.0"?><html>', 'text/xml'), 'html');
  assert.equal(kindOf('a <b>', '', 'page.HTM'), 'html');
  assert.equal(kindOf(Buffer.from('\ufeffwords', 'utf16le'), 'text/plain'), 'text');
});

test('what holds no words is refused, by what it is and not by what it is called', () => {
  assert.match(kindOf('x', 'image/png'), /a picture \(image\/png\).*--from/);
  assert.match(kindOf('PK\u0003\u0004', 'text/html'), /compressed file/);
  assert.match(kindOf(Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'text/plain'), /picture \(PNG\)/);
  assert.match(kindOf(gzipSync('a'), ''), /gzip/);
  assert.match(kindOf('x', 'video/mp4'), /recording/);
  assert.match(kindOf('x', 'application/zip'), /another kind \(application\/zip\)/);
  assert.match(kindOf('{}', 'application/json'), /another kind/);
  assert.match(kindOf('a{}', 'text/css'), /style sheet/);
  assert.match(kindOf('<rss/>', 'application/xml'), /data/);
  assert.match(kindOf('a\0b', 'text/plain'), /binary/);
  assert.match(kindOf('words', 'application/pdf'), /not/);
});

test('encodings are read from the mark, the sender, the page, the look', () => {
  const bytesOf: Readonly<Record<string, readonly [bytes: Buffer, contentType: string]>> = {
    header: [Buffer.from('caf\u00e9', 'latin1'), 'text/html; charset="ISO-8859-1"'],
    'mark over header': [Buffer.from('\ufeffcafé', 'utf8'), 'text/html; charset=latin1'],
    'utf-16': [Buffer.from('\ufeffcafé', 'utf16le'), 'text/plain'],
    'utf-16 backwards': [Buffer.from('\ufeffcafé', 'utf16le').swap16(), ''],
    'utf-16 by header': [Buffer.from('café', 'utf16le'), 'text/plain; charset=utf-16'],
    look: [Buffer.from('caf\u00e9', 'latin1'), ''],
    'header that names none': [Buffer.from('café', 'utf8'), 'text/html; charset=nonsense'],
  };
  for (const [name, [bytes, contentType]] of Object.entries(bytesOf))
    assert.equal(decodePage(bytes, contentType, false).text, 'café', name);
  const meta = Buffer.concat([
    Buffer.from('<meta http-equiv=Content-Type content="text/html; charset=shift_jis">'),
    Buffer.from([0x93, 0xfa, 0x96, 0x7b]),
  ]);
  assert.match(decodePage(meta, 'text/html', true).text, /日本$/);
  assert.match(decodePage(Buffer.from('<meta charset="windows-1252">\x93a\x94', 'latin1'), '', true).text, /“a”$/);
  assert.match(decodePage(Buffer.from('<meta charset=utf-16>café', 'utf8'), '', true).text, /café$/);
});

test('characters that are none in the encoding are counted; those that were written so are not', () => {
  assert.equal(decodePage(Buffer.from('caf\u00e9 \u00e9', 'latin1'), 'text/plain; charset=utf-8', false).lost, 2);
  assert.equal(decodePage(Buffer.from('a \uFFFD', 'utf8'), '', false).lost, 0);
});

function textOf(result: PageTextResult): string {
  assert.ok('text' in result, 'failure' in result ? result.failure : '');
  return result.text;
}

test('an article is taken without what stands around it, a paragraph a block', () => {
  assert.deepEqual(textOf(htmlText(article)).split('\n\n'), [
    'Port shut after collision',
    'The harbour master closed the port on 3 May, after two ferries collided in fog, he told reporters on the quay in the evening.',
    'Two tugs were sent. “Nobody was hurt,” he said & the port will open again within a week, if the weather allows it to be dredged.',
    'What is damaged',
    'One berth at the north quay',
    'The light of the pier',
    'Ferry\tPassengers\nSkua\t112\nTern\t87',
    'The company that owns both\nof the ferries did not answer questions on Sunday.',
    'The coast guard said that a report would be published before the end of the month.',
  ]);
});

test('nothing of a page is run or shown that readers do not see', () => {
  const text = textOf(htmlText(article));
  for (const hidden of ['Home', 'Subscribe', 'tracker', 'Copyright', 'secret'])
    assert.doesNotMatch(text, new RegExp(hidden), hidden);
});

test('a page of a few words is kept with a warning; a wall before it is not', () => {
  const few = htmlText('<title>Port</title><p>The port closed on 3 May.</p>');
  assert.ok('text' in few);
  assert.equal(few.text, 'Port\n\nThe port closed on 3 May.');
  assert.match(few.warnings[0]!, /only 7 words.*login or JavaScript.*--from/);
  const failures = [
    '<div id=root></div><script>start()</script>',
    '',
    '<form><p>Sign in to read<input type="password"></form>',
    '<noscript>You need to enable JavaScript to run this app.</noscript><p>Loading</p>',
  ].map((html) => htmlText(html));
  for (const result of failures) assert.match('failure' in result ? result.failure : '', /login or JavaScript.*--from/);
});

test('pages that would exhaust the reader are refused', () => {
  for (const html of ['<div>'.repeat(100_000), '<p>a'.repeat(200_000)]) {
    const result = htmlText(html);
    assert.match('failure' in result ? result.failure : 'read', /elements/);
  }
});

test('a page that is made to hold up its reader does not', () => {
  for (const piece of [
    '<!--',
    '<script>',
    '<noscript>',
    '<title>',
    '<input ',
    '<html ',
    '<body',
    '</',
    '<!doctype',
    '<a href="',
  ]) {
    const result = htmlText(`<p>Closed.</p>${piece.repeat(140_000)}`);
    assert.ok('text' in result || 'failure' in result, piece);
  }
});

test('a PDF is read page by page, with its paragraphs', async () => {
  const pdf = smallPdf([
    [
      ['The harbour master closed the port', 'on 3 May (at noon).'],
      ['Two tugs were sent.', 'Nobody was hurt.'],
    ],
    [['The port will open again.']],
  ]);
  const result = await pdfText(pdf);
  assert.equal(
    textOf(result),
    'The harbour master closed the port\non 3 May (at noon).\n\nTwo tugs were sent.\nNobody was hurt.\n\f\nThe port will open again.',
  );
  assert.ok('pages' in result && result.pages === 2 && result.warnings.length === 0);
});

test('PDFs without words, damaged ones and pages without words are told', async () => {
  const failure = async (bytes: Buffer): Promise<string> => {
    const result = await pdfText(bytes);
    return 'failure' in result ? result.failure : 'read';
  };
  assert.match(await failure(smallPdf([[], []])), /pictures of pages.*OCR/);
  assert.match(await failure(Buffer.from('%PDF-1.7\nnothing')), /damaged/);
  const half = await pdfText(smallPdf([[['Words.']], []]));
  assert.ok('text' in half);
  assert.match(half.warnings[0]!, /1 of its 2 pages/);
});

test('plain text and Markdown stay as they are', async () => {
  const text = '# Log\r\n\r\nThe port  closed.\r\n';
  const kept = await retrieveFrom(Buffer.from(text), 'log.md');
  assert.ok('text' in kept && kept.text === text);
  const binary = await retrieveFrom(Buffer.from(`${'a'.repeat(2000)}\0`), 'log.txt');
  assert.ok('failure' in binary && /binary/.test(binary.failure));
  const empty = await retrieveFrom(Buffer.from(' \n'), 'log.txt');
  assert.ok('failure' in empty && /no words/.test(empty.failure));
});
