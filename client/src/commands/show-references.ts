// What a lens of the server runs: shows the places it counted. The server sends protocol positions, the editor wants its own.

import * as vscode from 'vscode';
import type * as lsp from 'vscode-languageclient';
import type { ExtensionPart } from '../extension-parts.ts';

export const showReferencesPart: ExtensionPart = ({ server }) =>
  vscode.commands.registerCommand(
    'briefwright.showReferences',
    (uri: string, position: lsp.Position, locations: lsp.Location[]) => {
      const { protocol2CodeConverter: converter } = server.client;
      return vscode.commands.executeCommand(
        'editor.action.showReferences',
        converter.asUri(uri),
        converter.asPosition(position),
        locations.map(converter.asLocation),
      );
    },
  );
