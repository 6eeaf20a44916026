// What somebody who reports a fault should be able to hand over: versions and states, and nothing of texts, names or paths.

import * as vscode from 'vscode';
import type { ExtensionParts } from '../extension-parts.ts';

export async function copyDebugInfo({ context, host, server }: ExtensionParts): Promise<void> {
  const manifest = context.extension.packageJSON as Manifest;
  const briefings = vscode.workspace.textDocuments.filter(({ languageId }) => languageId === 'briefing');
  const findings = briefings
    .flatMap(({ uri }) => vscode.languages.getDiagnostics(uri))
    .filter(({ source }) => source === 'briefwright');
  const lines = [
    `Briefwright ${manifest.version}, ${host.name} host${context.extensionMode === vscode.ExtensionMode.Production ? '' : ', not installed but run from sources'}`,
    `${vscode.env.appName} ${vscode.version}, ${vscode.env.appHost}, ${vscode.env.language}${vscode.env.remoteName === undefined ? '' : ', remote'}`,
    `Language server: ${server.state}${server.failure === undefined ? '' : `: ${withoutPaths(server.failure)}`}`,
    `Workspace: ${vscode.workspace.workspaceFolders?.length ?? 0} folders, ${vscode.workspace.isTrusted ? 'trusted' : 'not trusted'}`,
    `Schemes: ${[...new Set((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme))].join(', ') || 'none'}`,
    `Open briefings: ${briefings.length}, of ${briefings.map((document) => document.lineCount).join(', ') || 0} lines`,
    `Findings: ${[...counted(findings.map(({ code }) => ruleOf(code)))].map(([rule, count]) => `${rule} ${count}`).join(', ') || 'none'}`,
    `Settings that differ: ${changedSettings(manifest).join(', ') || 'none'}`,
  ];
  await vscode.env.clipboard.writeText(`${lines.join('\n')}\n`);
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Debug information is on the clipboard: versions and counts, but no text or paths.'),
  );
}

function ruleOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : (code ?? 'other'));
}

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

interface Manifest {
  readonly version: string;
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
  };
}

/** Names only: a value may be anything. */
function changedSettings({ contributes }: Manifest): readonly string[] {
  const names = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
  return names.filter((name) => {
    const { globalValue, workspaceValue, workspaceFolderValue } =
      vscode.workspace.getConfiguration().inspect(name) ?? {};
    return globalValue !== undefined || workspaceValue !== undefined || workspaceFolderValue !== undefined;
  });
}

function withoutPaths(message: string): string {
  return message.replaceAll(/(?:[A-Za-z]:)?(?:[\\/][^\s\\/:]+){2,}/g, '…');
}
