// The disk, clock and timers of Node, for the server.

import { homedir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { dayOf, type Elsewhere, type Host } from './host.ts';
import { createNodeFiles } from './node-files.ts';
import { stampOf } from './node-stamp.ts';

/** `rulesPage` is the path of docs/rules.md, if it is there; `elsewhere` has what is not on this disk. */
export function createNodeHost(rulesPage?: string, elsewhere?: Elsewhere): Host {
  return {
    ...createNodeFiles({ home: homedir() || undefined, ...(elsewhere ? { elsewhere } : {}) }),
    rulesPage: rulesPage !== undefined && stampOf(rulesPage) !== 'absent' ? pathToFileURL(rulesPage).href : undefined,
    today: () => dayOf(new Date()),
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    release: collectGarbage,
    rest: () => void giveBackMemory(),
    after(milliseconds, action) {
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}

/** Left alone, V8 keeps what a thousand briefings needed for as long as the server idles. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('globalThis.gc');
  setFlagsFromString('--no-expose-gc');
  if (typeof collect === 'function') collect();
}

/** What an inspector may ask for, since V8 does it at once for nobody else: it also moves together what is left, and returns what is free. */
async function giveBackMemory(): Promise<void> {
  try {
    const { Session } = await import('node:inspector');
    const session = new Session();
    session.connect();
    // A session that ends within its own answer never returns.
    session.post('HeapProfiler.collectGarbage', () => setImmediate(() => session.disconnect()));
  } catch {
    // A Node that was built without one.
    collectGarbage();
  }
}
