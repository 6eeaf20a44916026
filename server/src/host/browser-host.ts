// A worker has no disk: files come from the client. Does not know what serves them.

import { sha256Of } from '../core/text/sha256.ts';
import { type Ask, createClientFiles } from './client-files.ts';
import { dayOf, type Host } from './host.ts';

export function createBrowserHost(ask: Ask): Host {
  return {
    ...createClientFiles(ask),
    // The client that serves the files is asked to say when they change.
    stamp: async () => undefined,
    realUri: async (uri) => uri,
    digest: sha256Of,
    home: undefined,
    rulesPage: undefined,
    today: () => dayOf(new Date()),
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    release() {},
    rest() {},
    after(milliseconds, action) {
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}
