// A real HTTP or HTTPS server on loopback, for one test: what it answers at each path.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import type { Certificate } from './certificate.ts';

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export interface PageServer {
  /** The address of `path`. */
  at(path: string): string;
  readonly port: number;
  /** Every request so far. */
  readonly requests: readonly IncomingMessage[];
}

/** Goes when the test ends, with every connection that is still open. With a certificate, it speaks https, and is called localhost. */
export async function servePages(
  test: TestContext,
  answers: Readonly<Record<string, Answer | string>>,
  certificate?: Certificate,
): Promise<PageServer> {
  const requests: IncomingMessage[] = [];
  const answerTo = (request: IncomingMessage, response: ServerResponse): void => {
    requests.push(request);
    const answer = answers[request.url ?? ''];
    if (answer === undefined) response.writeHead(404, { 'content-type': 'text/html' }).end('<p>not here</p>');
    else if (typeof answer === 'string')
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(answer);
    else answer(response, request);
  };
  const server = certificate ? createSecureServer({ ...certificate }, answerTo) : createServer(answerTo);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  test.after(() => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  });
  const { port } = server.address() as AddressInfo;
  const origin = certificate ? `https://localhost:${port}` : `http://127.0.0.1:${port}`;
  return { at: (path) => `${origin}${path}`, port, requests };
}

export function sends(body: string | Buffer, headers: Readonly<Record<string, string>>, status = 200): Answer {
  return (response) => void response.writeHead(status, headers).end(body);
}

export function redirects(to: string, status = 302): Answer {
  return (response) => void response.writeHead(status, { location: to }).end();
}
