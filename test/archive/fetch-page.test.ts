// One address over a real server on loopback: limits, redirects, packing, and who is connected to.

import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { type TestContext, test } from 'node:test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { type FetchOptions, type FetchResult, fetchPage } from '../../server/src/archive/fetch-page.ts';
import { redirects, sends, servePages } from '../support/pages/page-server.ts';

const limits = { timeout: 5000, idle: 2000, size: 200_000 };

function fetchFrom(address: string, options: Partial<FetchOptions> = {}): Promise<FetchResult> {
  return fetchPage(address, { limits, userAgent: 'briefwright/test', refuses: () => undefined, ...options });
}

async function failureOf(address: string, options: Partial<FetchOptions> = {}): Promise<string> {
  const result = await fetchFrom(address, options);
  assert.ok('failure' in result, 'it was fetched');
  assert.match(result.failure, /^[A-Z\d].*\.$/s);
  return result.failure;
}

async function textAt(address: string): Promise<string> {
  const result = await fetchFrom(address);
  assert.ok('page' in result, 'failure' in result ? result.failure : '');
  return result.page.bytes.toString('utf8');
}

const plain = { 'content-type': 'text/plain' };

test('a request names the program, and nothing of the user', async (t) => {
  const server = await servePages(t, {
    '/a': sends('words', { ...plain, 'set-cookie': 'id=1' }),
    '/b': redirects('/a'),
  });
  assert.equal(await textAt(server.at('/b#part')), 'words');
  for (const { headers } of server.requests) {
    assert.deepEqual(Object.keys(headers).sort(), ['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
    assert.equal(headers['user-agent'], 'briefwright/test');
  }
});

test('packed pages are unpacked', async (t) => {
  const text = 'The port closed. '.repeat(100);
  const server = await servePages(t, {
    '/gzip': sends(gzipSync(text), { ...plain, 'content-encoding': 'gzip' }),
    '/br': sends(brotliCompressSync(text), { ...plain, 'content-encoding': 'br' }),
    '/zlib': sends(deflateSync(text), { ...plain, 'content-encoding': 'deflate' }),
    '/raw': sends(deflateRawSync(text), { ...plain, 'content-encoding': 'Deflate' }),
    '/twice': sends(gzipSync(deflateSync(text)), { ...plain, 'content-encoding': 'deflate, gzip' }),
    '/damaged': sends(gzipSync(text).subarray(0, 30), { ...plain, 'content-encoding': 'gzip' }),
    '/odd': sends(text, { ...plain, 'content-encoding': 'zstd' }),
    '/thrice': sends(text, { ...plain, 'content-encoding': 'gzip, gzip, gzip' }),
  });
  for (const path of ['/gzip', '/br', '/zlib', '/raw', '/twice'])
    assert.equal(await textAt(server.at(path)), text, path);
  assert.match(await failureOf(server.at('/damaged')), /cannot be decompressed/);
  assert.match(await failureOf(server.at('/odd')), /unknown way \(zstd\)/);
  assert.match(await failureOf(server.at('/thrice')), /3 times over/);
});

test('what is too large is refused: as announced, as it comes, and as it is unpacked', async (t) => {
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  assert.ok(bomb.length < limits.size);
  const server = await servePages(t, {
    '/announced': (response) =>
      void response.writeHead(200, { ...plain, 'content-length': '999999999' }).flushHeaders(),
    '/endless': (response) => {
      response.writeHead(200, plain);
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    },
    '/bomb': sends(bomb, { ...plain, 'content-encoding': 'gzip' }),
    '/bombs': sends(gzipSync(bomb), { ...plain, 'content-encoding': 'gzip, gzip' }),
    '/full': sends('x'.repeat(limits.size), plain),
  });
  for (const path of ['/announced', '/endless', '/bomb', '/bombs'])
    assert.match(await failureOf(server.at(path)), /--max-size/, path);
  assert.equal((await textAt(server.at('/full'))).length, limits.size);
});

test('slow pages are given up: without a byte, and a byte at a time', async (t) => {
  const server = await servePages(t, {
    '/silent': () => undefined,
    '/stuck': (response) => void response.writeHead(200, plain).write('a'),
    '/drip': (response) => {
      response.writeHead(200, plain);
      const timer = setInterval(() => response.write('a'), 20);
      response.on('close', () => clearInterval(timer));
    },
  });
  const short = { limits: { ...limits, timeout: 400, idle: 150 } };
  assert.match(await failureOf(server.at('/silent'), short), /Nothing arrived for 0\.2 seconds/);
  assert.match(await failureOf(server.at('/stuck'), short), /Nothing came|connection broke/);
  assert.match(await failureOf(server.at('/drip'), short), /not loaded completely after 0\.4 seconds/);
  assert.match(
    await failureOf('http://slow.test/', { ...short, resolve: () => new Promise(() => undefined) }),
    /not loaded completely/,
  );
});

test('redirects are followed, and counted', async (t) => {
  const chain = Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`/${n}`, redirects(`/${n - 1}`, n % 2 ? 301 : 308)]));
  const server = await servePages(t, {
    ...chain,
    '/0': sends('the end', plain),
    '/a': redirects('/b'),
    '/b': redirects('/a'),
    '/self': redirects('/self'),
    '/for-now': redirects('/0', 307),
    '/nowhere': sends('gone', plain, 302),
    '/file': redirects('file:///etc/hostname'),
    '/script': redirects('javascript:alert(1)'),
    '/password': redirects('http://me:secret@127.0.0.1/'),
    '/broken': redirects('http://[::1'),
  });
  const five = await fetchFrom(server.at('/5#p'));
  assert.ok('page' in five);
  assert.deepEqual([five.page.address, five.page.isMoved], [server.at('/0'), true]);
  const forNow = await fetchFrom(server.at('/for-now'));
  assert.ok('page' in forNow && !forNow.page.isMoved);
  assert.match(await failureOf(server.at('/6')), /more than 5 times/);
  for (const path of ['/a', '/self']) assert.match(await failureOf(server.at(path)), /circle/, path);
  assert.match(await failureOf(server.at('/nowhere')), /answered 302/);
  for (const path of ['/file', '/script']) assert.match(await failureOf(server.at(path)), /only https and http/, path);
  const password = await failureOf(server.at('/password'));
  assert.match(password, /name or a password/);
  assert.doesNotMatch(password, /secret/);
  assert.match(await failureOf(server.at('/broken')), /not an address/);
});

test('addresses that are none of the public web are refused before anything is asked', async () => {
  for (const address of [
    'ftp://example.org/a',
    'file:///etc/passwd',
    'data:text/plain,a',
    'archive/a.txt',
    '',
    'http://me:pw@example.org/',
  ]) {
    await failureOf(address, { resolve: () => assert.fail(`${address} was looked up`) });
  }
});

/** Refuses the second address of loopback, as if it were the private one. */
const refuses = (address: string): string | undefined => (address === '127.0.0.2' ? 'a private network' : undefined);

test('every redirect is looked at before it is followed', async (t) => {
  const server = await servePages(t, {});
  const lead = await servePages(t, {
    '/literal': redirects(`http://127.0.0.2:${server.port}/secret`),
    '/name': redirects(`http://inside.test:${server.port}/secret`),
    '/twice': redirects('/literal'),
  });
  const resolve = async (): Promise<readonly string[]> => ['127.0.0.2'];
  for (const path of ['/literal', '/name', '/twice'])
    assert.match(
      await failureOf(lead.at(path), { refuses, resolve }),
      /leads to a private network \(127\.0\.0\.2\).*--allow-private/,
      path,
    );
  assert.equal(server.requests.length, 0);
});

test('a name that is public at first and private at the second look gains nothing: it is looked up once, and that is connected to', async (t) => {
  const server = await servePages(t, { '/a': sends('words', plain) });
  let looks = 0;
  const resolve = async (): Promise<readonly string[]> => [++looks === 1 ? '127.0.0.1' : '127.0.0.2'];
  const result = await fetchFrom(`http://rebinding.test:${server.port}/a`, { refuses, resolve });
  assert.ok('page' in result, 'failure' in result ? result.failure : '');
  assert.deepEqual(
    [looks, server.requests.length, server.requests[0]!.headers.host],
    [1, 1, `rebinding.test:${server.port}`],
  );
});

test('one private address among public ones is enough to refuse a name', async () => {
  assert.match(
    await failureOf('http://mixed.test/', { refuses, resolve: async () => ['127.0.0.1', '127.0.0.2'] }),
    /127\.0\.0\.2/,
  );
});

test('answers that are no page are told, with what to do', async (t) => {
  const server = await servePages(
    t,
    Object.fromEntries(
      [401, 403, 410, 429, 500, 503, 204, 418].map((status) => [`/${status}`, sends('', plain, status)]),
    ),
  );
  const expected: Readonly<Record<string, RegExp>> = {
    '/404': /page at this address no longer exists \(404\).*web archive/,
    '/410': /\(410\)/,
    '/401': /login.*--from/,
    '/403': /\(403\).*--from/,
    '/429': /fewer requests/,
    '/500': /server error/,
    '/503': /\(503\)/,
    '/204': /204/,
    '/418': /418/,
  };
  for (const [path, pattern] of Object.entries(expected)) assert.match(await failureOf(server.at(path)), pattern, path);
});

test('an answer that changes the protocol, however it is written, is no page, and is heard no further', async (t) => {
  const switching = 'HTTP/1.1 101 Switching Protocols\r\n';
  const after = 'HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 5\r\n\r\nwords';
  const heads: Readonly<Record<string, string>> = {
    '/upgrade': `${switching}connection: Upgrade\r\nupgrade: websocket\r\n\r\n`,
    '/bare': `${switching}\r\n`,
    '/then': `${switching}connection: Upgrade\r\nupgrade: h2c\r\n\r\n${after}`,
    '/bare-then': `${switching}\r\n${after}`,
  };
  const server = await servePages(t, {
    ...Object.fromEntries(
      Object.entries(heads).map(([path, head]) => [path, (_, request) => void request.socket.write(head)]),
    ),
    // What is only a word on the way is passed over.
    '/early': (_, { socket }) => void socket.write(`HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${after}`),
  });
  for (const path of Object.keys(heads)) assert.match(await failureOf(server.at(path)), /answered 101/, path);
  assert.equal(await textAt(server.at('/early')), 'words');
});

test('connections that break or are none are told', async (t) => {
  const server = await servePages(t, {
    '/reset': (_, request) => void request.socket.resetAndDestroy(),
    '/half': (response) => {
      response.writeHead(200, { ...plain, 'content-length': '1000' }).write('half of it');
      setTimeout(() => response.destroy(), 30);
    },
  });
  for (const path of ['/reset', '/half']) assert.match(await failureOf(server.at(path)), /connection broke/, path);
  assert.match(
    await failureOf('http://nowhere.test/', {
      resolve: async () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' })),
    }),
    /name could not be found/,
  );
  assert.match(await failureOf(await closedPort()), /refused/);
  assert.match(await failureOf(await speaksNoHttp(t)), /does not speak HTTP/);
});

async function closedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return `http://127.0.0.1:${port}/`;
}

async function speaksNoHttp(t: TestContext): Promise<string> {
  const server = createServer((socket) => socket.resume().end('220 mail ready\r\n'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  t.after(() => new Promise((done) => server.close(done)));
  return `http://127.0.0.1:${(server.address() as { port: number }).port}/`;
}
