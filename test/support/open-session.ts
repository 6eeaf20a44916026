// A session of the server without a client, with one open briefing and no folders.

import type { ColumnEncoding } from '../../server/src/features/feature.ts';
import { createNodeHost } from '../../server/src/host/node-host.ts';
import { Session } from '../../server/src/lsp/session.ts';
import { defaultSettings } from '../../server/src/lsp/settings.ts';
import { today } from './lint-text.ts';

/** Ready to be asked about `uri`, whose text is `text` in version 1. */
export async function openSession(uri: string, text: string, encoding: ColumnEncoding = 'utf-16'): Promise<Session> {
  const host = { ...createNodeHost(), today: () => today };
  const session = new Session(host, {
    evidenceRead() {},
    documentChanged() {},
    documentClosed() {},
    surroundingsChanged() {},
    log() {},
  });
  session.start(
    { textDocument: { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
    encoding,
    [],
    { ...defaultSettings, flags: { profile: 'release' } },
  );
  session.openDocument({ uri, languageId: 'briefing', version: 1, text });
  await session.ready(uri);
  return session;
}
