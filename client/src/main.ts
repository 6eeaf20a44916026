// The extension's one file, for both hosts: which of them this is decides what is run of it.

import type * as vscode from 'vscode';

const isNode = typeof process === 'object' && typeof process.versions?.node === 'string';
const host = isNode ? import('./main-node.ts') : import('./main-browser.ts');

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  (await host).activate(context);
}

export async function deactivate(): Promise<void> {
  await (await host).deactivate();
}
