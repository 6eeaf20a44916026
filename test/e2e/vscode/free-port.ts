// Finds a port of this machine that nobody listens on.

import { createServer } from 'node:net';

/** Free a moment ago; whoever is to listen on it does so soon. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .on('error', reject)
      .listen(0, '127.0.0.1', () => {
        const address = server.address();
        server.close(() =>
          address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
        );
      });
  });
}
