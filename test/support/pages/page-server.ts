// A real HTTP server on loopback, for one test: what it answers at each path.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export interface PageServer {
  /** The address of `path`. */
  at(path: string): string;
  readonly port: number;
  /** Every request so far. */
  readonly requests: readonly IncomingMessage[];
}

/** Goes when the test ends, with every connection that is still open. */
export async function servePages(
  test: TestContext,
  answers: Readonly<Record<string, Answer | string>>,
): Promise<PageServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const answer = answers[request.url ?? ''];
    if (answer === undefined) response.writeHead(404, { 'content-type': 'text/html' }).end('<p>not here</p>');
    else if (typeof answer === 'string')
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(answer);
    else answer(response, request);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  test.after(() => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  });
  const { port } = server.address() as AddressInfo;
  return { at: (path) => `http://127.0.0.1:${port}${path}`, port, requests };
}

export function sends(body: string | Buffer, headers: Readonly<Record<string, string>>, status = 200): Answer {
  return (response) => void response.writeHead(status, headers).end(body);
}

export function redirects(to: string, status = 302): Answer {
  return (response) => void response.writeHead(status, { location: to }).end();
}
