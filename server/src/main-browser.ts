// The language server as a worker of a browser: messages are the connection, and files come from the client.

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createBrowserHost } from './host/browser-host.ts';
import { startServer } from './lsp/server.ts';
import { version } from './version.ts';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer(
  connection,
  createBrowserHost((method, params) => connection.sendRequest(method, params)),
  { version },
);
