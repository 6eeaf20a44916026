// The language server as it ships but for one feature that always throws. Built by a test, spoken to over standard input and output.

import { createConnection } from 'vscode-languageserver/node';
import { defineFeature } from '../../server/src/features/feature.ts';
import { features } from '../../server/src/features/index.ts';
import { createNodeHost } from '../../server/src/host/node-host.ts';
import { startServer } from '../../server/src/lsp/server.ts';

const throwing = defineFeature({
  method: 'textDocument/hover',
  capability: { hoverProvider: true },
  empty: null as unknown,
  run: () => {
    throw new Error('thrown by a test');
  },
});

startServer(createConnection(), createNodeHost(), {
  version: 'test',
  features: [...features.filter(({ method }) => method !== throwing.method), throwing],
});
