// Files that the client serves: `fs/readFile` takes `{uri, limit}` and answers the file's bytes as an array of numbers (or a Uint8Array),
// `fs/list` takes `{uri}` and answers `[name, 'file' | 'folder' | 'link'][]`. A client that refuses either has no files.

import { defaultSizeLimit, type Elsewhere, type EntryKind, type TextReading } from './host.ts';

/** Sends a request to the client and gives its answer. */
export type Ask = (method: string, params: unknown) => Promise<unknown>;

export function createClientFiles(ask: Ask): Elsewhere {
  const read: Elsewhere['read'] = async (uri, sizeLimit = defaultSizeLimit) => {
    try {
      return decode(await ask('fs/readFile', { uri, limit: sizeLimit }), sizeLimit);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return {
        failure: `the editor cannot read it (${reason})`,
        ...(/ENOENT|(?:File|Entry)NotFound|no such file/i.test(reason) ? { kind: 'missing' as const } : {}),
      };
    }
  };
  return {
    read,
    async readStart(uri, length) {
      const reading = await read(uri);
      return 'text' in reading ? reading.text.slice(0, length) : '';
    },
    async list(uri) {
      const answer = await ask('fs/list', { uri }).catch(() => undefined);
      const entries = Array.isArray(answer) ? answer.filter(isEntry) : [];
      return { entries: new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1))) };
    },
  };
}

function decode(answer: unknown, sizeLimit: number): TextReading {
  if (!Array.isArray(answer) && !(answer instanceof Uint8Array)) return { failure: 'the editor returned no data' };
  if (answer.length > sizeLimit)
    return { failure: `it has more than ${sizeLimit / 1024 / 1024} MB`, kind: 'too-large' };
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
        Uint8Array.from(answer as ArrayLike<number>),
      ),
    };
  } catch {
    return { failure: 'it is not UTF-8; save it as UTF-8', kind: 'not-text' };
  }
}

function isEntry(value: unknown): value is [string, EntryKind] {
  return (
    Array.isArray(value) && typeof value[0] === 'string' && ['file', 'folder', 'link'].includes(value[1] as string)
  );
}
