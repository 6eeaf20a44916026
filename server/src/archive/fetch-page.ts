// The one file that goes to the network: one address, its redirects, the bytes at the end. Connects only to addresses that were
// looked at, sends no cookie and no referrer, and gives up at every limit. Does not know what the bytes mean.

import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import { type BrotliOptions, brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from 'node:zlib';

export interface FetchLimits {
  /** Milliseconds for everything, redirects included. */
  readonly timeout: number;
  /** Milliseconds without a byte. */
  readonly idle: number;
  /** In bytes, packed and unpacked. */
  readonly size: number;
}

export interface FetchOptions {
  readonly limits: FetchLimits;
  readonly userAgent: string;
  /** Why nothing may be asked of this address, as `privatePlace` says it; undefined where it may. */
  readonly refuses: (address: string) => string | undefined;
  /** All addresses of a name. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
}

export interface FetchedPage {
  readonly bytes: Buffer;
  /** The header `Content-Type`; empty where there is none. */
  readonly contentType: string;
  /** Where the bytes came from, without a fragment. */
  readonly address: string;
  /** Whether every redirect on the way said that it is for good; false where there was none. */
  readonly isMoved: boolean;
}

/** `failure`: a sentence that says what went wrong and, where something can be done, what. */
export type FetchResult = { readonly page: FetchedPage } | { readonly failure: string };

const redirectLimit = 5;

/** Never throws, and never takes longer than the limits say. */
export async function fetchPage(address: string, options: FetchOptions): Promise<FetchResult> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), options.limits.timeout);
  try {
    return { page: await follow(address, options, deadline.signal) };
  } catch (error) {
    if (error instanceof FetchRefusal) return { failure: error.message };
    if (deadline.signal.aborted)
      return {
        failure: `It had not loaded completely after ${seconds(options.limits.timeout)}. Try again, or allow more time with --timeout.`,
      };
    return { failure: describe(error) };
  } finally {
    clearTimeout(timer);
    deadline.abort();
  }
}

/** Why an address is not, or no longer, followed: the message is for the user. */
class FetchRefusal extends Error {}

async function follow(written: string, options: FetchOptions, signal: AbortSignal): Promise<FetchedPage> {
  let url = readAddress(written, undefined);
  let isForGood = true;
  const seen = new Set<string>();
  for (let hop = 0; ; hop++) {
    seen.add(url.href);
    const response = await ask(url, options, signal);
    const status = response.statusCode ?? 0;
    const location = response.headers.location;
    if (![301, 302, 303, 307, 308].includes(status) || location === undefined) {
      if (status !== 200) {
        response.destroy();
        throw new FetchRefusal(explainStatus(status));
      }
      const bytes = await readBody(response, options.limits, signal);
      return {
        bytes,
        contentType: response.headers['content-type'] ?? '',
        address: url.href,
        isMoved: hop > 0 && isForGood,
      };
    }
    response.destroy();
    const next = readAddress(location, url);
    if (url.protocol === 'https:' && next.protocol === 'http:')
      throw new FetchRefusal(
        `It redirects from https to http (${next.href}), where anybody in between could change the text. Declare that address if you trust it.`,
      );
    if (seen.has(next.href))
      throw new FetchRefusal(
        'Its redirects lead in a circle, so there is no page at the end. Open it in a browser, save it, and use --from.',
      );
    if (hop === redirectLimit)
      throw new FetchRefusal(`It redirects more than ${redirectLimit} times. Declare the address at the end.`);
    isForGood &&= status === 301 || status === 308;
    url = next;
  }
}

/** @throws {FetchRefusal} */
function readAddress(written: string, base: URL | undefined): URL {
  const isRedirect = base !== undefined;
  if (!URL.canParse(written, base?.href))
    throw new FetchRefusal(
      isRedirect
        ? `It redirects to something that is not an address (${written}).`
        : 'It is not a web address. Write one that begins with https:// or http://.',
    );
  const url = new URL(written, base?.href);
  const to = isRedirect ? `It redirects to ${url.href}, and that` : 'It';
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new FetchRefusal(
      `${to} is not a web address: only https and http are fetched. Save the page and use --from.`,
    );
  if (url.username !== '' || url.password !== '')
    throw new FetchRefusal(
      `${isRedirect ? 'It redirects to an address that' : 'It'} contains a user name or a password, which do not belong in a briefing. Remove them, save the page in a browser, and use --from.`,
    );
  url.hash = '';
  return url;
}

/** One request, to an address that was looked at: the name is resolved once, and nothing resolves it again. */
async function ask(
  url: URL,
  { limits, userAgent, refuses, resolve = resolveName }: FetchOptions,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await orAborted(resolve(host), signal);
  for (const address of addresses) {
    const place = refuses(address);
    if (place !== undefined)
      throw new FetchRefusal(
        `The address ${url.host} leads to ${place} (${address}), which is not fetched from. Use --allow-private if you mean it.`,
      );
  }
  if (addresses.length === 0) throw new FetchRefusal(`The name ${host} has no address.`);
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  const checked: LookupFunction = (_, { all }, answer) => {
    if (all) answer(null, found);
    else answer(null, found[0]!.address, found[0]!.family);
  };
  return new Promise((done, fail) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      method: 'GET',
      // A connection that was made for somebody else was not looked at.
      agent: false,
      lookup: checked,
      signal,
      headers: {
        'user-agent': userAgent,
        accept: 'text/html, application/xhtml+xml, application/pdf, text/plain, text/markdown;q=0.9, */*;q=0.1',
        'accept-encoding': 'gzip, deflate, br',
      },
    });
    request.setTimeout(limits.idle, () =>
      request.destroy(
        new FetchRefusal(
          `Nothing arrived for ${seconds(limits.idle)}. Try again later, or allow more time with --timeout.`,
        ),
      ),
    );
    request.once('response', done);
    // Nobody asked to speak another protocol; without a listener, Node would let the connection end the run.
    request.once('upgrade', (_, socket) => {
      socket.destroy();
      fail(new FetchRefusal(explainStatus(101)));
    });
    // Stays: a connection that breaks while the body is read says so here too.
    request.on('error', fail);
    request.end();
  });
}

async function resolveName(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return Promise.race([
    promise,
    new Promise<never>((_, fail) => signal.addEventListener('abort', () => fail(new Error('aborted')), { once: true })),
  ]);
}

async function readBody(response: IncomingMessage, { size }: FetchLimits, signal: AbortSignal): Promise<Buffer> {
  if (Number(response.headers['content-length'] ?? 0) > size) {
    response.destroy();
    throw new FetchRefusal(tooLarge(size));
  }
  signal.addEventListener('abort', () => response.destroy(), { once: true });
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > size) throw new FetchRefusal(tooLarge(size));
      chunks.push(chunk);
    }
  } finally {
    response.destroy();
  }
  if (!response.complete) throw new FetchRefusal(broken);
  return unpack(Buffer.concat(chunks), response.headers['content-encoding'] ?? '', size);
}

/** The last that was put on comes off first. Never makes more than `size` bytes, however small `packed` is. */
async function unpack(packed: Buffer, encoding: string, size: number): Promise<Buffer> {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > 2)
    throw new FetchRefusal(
      `It is compressed ${names.length} times over (${names.join(', ')}), unlike any ordinary page. Save it in a browser and use --from.`,
    );
  let bytes = packed;
  try {
    for (const name of names.reverse())
      if (bytes.length > 0) bytes = await unpackerOf(name, bytes)(bytes, { maxOutputLength: size });
  } catch (error) {
    if (error instanceof FetchRefusal) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new FetchRefusal(tooLarge(size));
    throw new FetchRefusal('What the site sent cannot be decompressed: it is damaged or ends too early. Try again.');
  }
  return bytes;
}

type Unpacker = (packed: Buffer, options: { readonly maxOutputLength: number }) => Promise<Buffer>;

function unpackerOf(name: string, [first = 0, second = 0]: Buffer): Unpacker {
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return promisify<Buffer, ZlibOptions, Buffer>(gunzip);
    case 'br':
      return promisify<Buffer, BrotliOptions, Buffer>(brotliDecompress);
    case 'deflate':
      // The standard means zlib's format; some servers leave its two bytes of header out.
      return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0
        ? promisify<Buffer, ZlibOptions, Buffer>(inflate)
        : promisify<Buffer, ZlibOptions, Buffer>(inflateRaw);
    default:
      throw new FetchRefusal(`It is compressed in an unknown way (${name}). Save it in a browser and use --from.`);
  }
}

const broken = 'The connection broke before everything had arrived, so nothing was kept. Try again.';

function tooLarge(size: number): string {
  return `It has more than ${Math.round(size / 1024 / 1024)} MB, compressed or not, so nothing was kept. Raise the limit with --max-size if you want all of it.`;
}

function explainStatus(status: number): string {
  if (status === 404 || status === 410)
    return `The page at this address no longer exists (${status}). Look for it in a web archive, and declare that address as \`archive\`.`;
  if (status === 401 || status === 402 || status === 403 || status === 407 || status === 451)
    return `The site refused this page (${status}): it may need a login or block programs. Save it in a browser and use --from.`;
  if (status === 429) return 'The site asks for fewer requests (429). Try again later.';
  if (status >= 500) return `The site has a server error (${status}). Try again later.`;
  return `The site answered ${status} instead of a page. Save the page in a browser and use --from.`;
}

function describe(error: unknown): string {
  const { code = '', message = '', cause } = (error ?? {}) as { code?: string; message?: string; cause?: unknown };
  if (cause instanceof FetchRefusal) return cause.message;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return 'Its name could not be found: the site is gone, the address is misspelt, or this machine is offline.';
  if (code === 'ECONNREFUSED') return 'Nothing answers at this address (the connection was refused). Try again later.';
  if (code === 'ECONNRESET' || code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE' || message === 'aborted')
    return broken;
  if (/^(?:ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/.test(code))
    return 'The site cannot be reached from here. Try again later.';
  if (/CERT|SELF_SIGNED|UNABLE_TO_|INVALID_(?:CA|PURPOSE)|PATH_LENGTH|ERR_TLS|ERR_SSL/.test(code))
    return `Its certificate cannot be trusted (${code}), so the text could come from anybody. Save it in a browser and use --from.`;
  if (code === 'EPROTO')
    return `No secure connection could be made: what answers there may not speak https (${code}). Save it in a browser and use --from.`;
  if (/^HPE_/.test(code)) return `What answers there does not speak HTTP (${code}).`;
  return `It could not be fetched (${code || message || 'for an unknown reason'}). Try again, or save it in a browser and use --from.`;
}

function seconds(milliseconds: number): string {
  const count = Math.round(milliseconds / 100) / 10;
  return count === 1 ? 'one second' : `${count} seconds`;
}
