// What the extension adds beside the language server's answers: its commands, its views, its reading of files that are on no disk.

import * as vscode from 'vscode';
import { briefingWithRegistry, head, registry } from '../harbour.ts';
import { until } from '../until.ts';
import { equal, holds } from './assertions.ts';
import { findings, inWorkspace, openBriefing, ruleOf } from './briefing.ts';
import type { HostTest } from './host-test.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly enablement?: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
}

const extension = (): vscode.Extension<unknown> => {
  const found = vscode.extensions.getExtension<unknown>('briefwright.briefwright');
  holds(found !== undefined, 'the extension is not installed');
  return found;
};

export const extensionTests: readonly HostTest[] = [
  {
    title: 'the extension starts with the first briefing, and with nothing else',
    async run() {
      // The first test of a window: no briefing has been open so far.
      await vscode.window.showTextDocument(
        await vscode.workspace.openTextDocument({ language: 'plaintext', content: 'no briefing' }),
      );
      equal(extension().isActive, false, 'active without a briefing');
      await openBriefing('first.brief', head);
      await until('the extension is active', () => extension().isActive);
    },
  },
  {
    title: 'every command of the manifest does something',
    async run() {
      await openBriefing('commands.brief', head);
      const { contributes } = extension().packageJSON as Manifest;
      const known = new Set(await vscode.commands.getCommands(true));
      // Only Node can run a task.
      const expected = contributes.commands
        .filter(({ enablement }) => !enablement?.includes('isWeb'))
        .map(({ command }) => command);
      equal(
        expected.filter((command) => !known.has(command)),
        [],
      );
      holds(expected.length > 5, `only ${expected.length} commands`);
    },
  },
  {
    title: 'every view of the manifest can be shown',
    async run() {
      const { contributes } = extension().packageJSON as Manifest;
      const ids = Object.values(contributes.views ?? {})
        .flat()
        .map(({ id }) => id);
      for (const id of ids) await vscode.commands.executeCommand(`${id}.focus`);
    },
  },
  {
    title: 'a registry beside the briefing is read through the editor',
    async run() {
      await vscode.workspace.fs.writeFile(inWorkspace('sources.yaml'), new TextEncoder().encode(registry));
      const text = `${briefingWithRegistry}The pilots say so. [@pilots :: low]\n`;
      const document = await openBriefing('registry.brief', text);
      const all = await findings(document, (rules) => rules.includes('unknown-source'));
      equal(
        all.filter((each) => ruleOf(each) === 'unknown-source').map(({ range }) => document.getText(range)),
        ['pilots'],
      );
    },
  },
  {
    title: 'a configuration beside the briefing is heeded, and its change too',
    async run() {
      const file = inWorkspace('.briefwrightrc.yaml');
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('rules:\n  unsourced-claim: off\n'));
      try {
        const document = await openBriefing(
          'configured.brief',
          `${head}The port closed. [@log :: hihg]\nTwo insurers have pulled out.\n`,
        );
        await findings(document, (rules) => rules.includes('unknown-level') && !rules.includes('unsourced-claim'));
        await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('rules:\n  unsourced-claim: warning\n'));
        const all = await findings(document, (rules) => rules.includes('unsourced-claim'));
        equal(all.find((each) => ruleOf(each) === 'unsourced-claim')?.severity, vscode.DiagnosticSeverity.Warning);
      } finally {
        await vscode.workspace.fs.delete(file);
      }
    },
  },
  {
    title: 'what is safe to mend is mended at once',
    async run() {
      const document = await openBriefing('fix-all.brief', head.replace('2026-05-04', '4 May 2026'));
      await findings(document, (rules) => rules.includes('invalid-front-matter'));
      const everything = new vscode.Range(0, 0, document.lineCount, 0);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        everything,
        'source.fixAll.briefwright',
        20,
      );
      equal(
        actions.map(({ title }) => title),
        ['Apply all safe fixes'],
      );
      const edit = actions[0]?.edit;
      holds(edit !== undefined && (await vscode.workspace.applyEdit(edit)), 'the edit was refused');
      equal(document.getText(), head);
    },
  },
  {
    title: 'the server starts again on request',
    async run() {
      const document = await openBriefing(
        'restart.brief',
        `${head}The port closed. [@log :: high]\nTwo insurers have pulled out.\n`,
      );
      await findings(document, (rules) => rules.includes('unsourced-claim'));
      await vscode.commands.executeCommand('briefwright.restartServer');
      const edit = new vscode.WorkspaceEdit();
      edit.insert(
        document.uri,
        document.positionAt(document.getText().length),
        'The pilots say so too. [@pilots :: high]\n',
      );
      holds(await vscode.workspace.applyEdit(edit), 'the edit was refused');
      await findings(document, (rules) => rules.includes('unknown-source') && rules.includes('unsourced-claim'));
    },
  },
  {
    title: 'Markdown that says it is a briefing becomes one',
    async run() {
      const document = await openBriefing('harbour.brief.md', head);
      equal(document.languageId, 'briefing');
    },
  },
];
