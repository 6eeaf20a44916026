// The extension where Node runs it: the server is a process of its own that speaks over Node's channel.

import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateExtension, deactivateExtension } from './extension.ts';

export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  activateExtension(context, (options) => new LanguageClient('briefwright', 'Briefwright', { module, transport: TransportKind.ipc }, options));
}

export const deactivate = deactivateExtension;
