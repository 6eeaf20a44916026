// Commands about the server itself: restart it, show what it says.

import * as vscode from 'vscode';
import type { ExtensionPart } from '../extension-parts.ts';

export const serverCommands: ExtensionPart = ({ server, log }) =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('briefwright.restartServer', () => server.restart()),
    vscode.commands.registerCommand('briefwright.showOutput', () => log.show()),
  );
