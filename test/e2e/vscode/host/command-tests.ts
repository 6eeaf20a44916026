// The extension's own commands, settings and tasks, run as the editor runs them. What they say in words is tested without an editor.

import * as vscode from 'vscode';
import { head } from '../harbour.ts';
import { until } from '../until.ts';
import { equal, holds } from './assertions.ts';
import { findings, inWorkspace, openBriefing, ruleOf } from './briefing.ts';
import type { HostTest } from './host-test.ts';

const unsourced = `${head}The port closed. [@log :: high]\nTwo insurers have pulled out.\n`;

export const commandTests: readonly HostTest[] = [
  {
    title: 'the rule at a finding leads to its page, which the server writes',
    async run() {
      const document = await openBriefing('explained.brief', unsourced);
      const finding = (await findings(document, (rules) => rules.includes('unsourced-claim'))).find(
        (each) => ruleOf(each) === 'unsourced-claim',
      );
      const target = typeof finding?.code === 'object' ? finding.code.target : undefined;
      equal(
        [target?.scheme, target?.path, target?.query],
        ['command', 'briefwright.explain', '[{"rule":"unsourced-claim"}]'],
      );
      await vscode.commands.executeCommand('briefwright.explain', { rule: 'unsourced-claim' });
      const page = await vscode.workspace.openTextDocument(
        vscode.Uri.from({ scheme: 'briefwright', path: '/rules/unsourced-claim.md' }),
      );
      holds(page.getText().startsWith('# unsourced-claim (BRF2001)\n'), page.getText().slice(0, 80));
      const other = await vscode.workspace.openTextDocument(
        vscode.Uri.from({ scheme: 'briefwright', path: '/rules/no-such-rule.md' }),
      );
      holds(other.getText().includes('no-such-rule'), other.getText());
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    },
  },
  {
    title: 'levels of rules and the profile come from the settings, and go again',
    async run() {
      const document = await openBriefing('levels.brief', unsourced);
      const becomes = async (severity: vscode.DiagnosticSeverity): Promise<void> => {
        await until(
          `severity ${severity}`,
          () =>
            vscode.languages.getDiagnostics(document.uri).find((each) => ruleOf(each) === 'unsourced-claim')
              ?.severity === severity,
        );
      };
      const settings = vscode.workspace.getConfiguration('briefwright');
      try {
        await becomes(vscode.DiagnosticSeverity.Error);
        await settings.update('profile', 'draft', vscode.ConfigurationTarget.Workspace);
        await becomes(vscode.DiagnosticSeverity.Warning);
        await settings.update('rules', { 'unsourced-claim': 'hint' }, vscode.ConfigurationTarget.Workspace);
        await becomes(vscode.DiagnosticSeverity.Hint);
      } finally {
        await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
        await settings.update('profile', undefined, vscode.ConfigurationTarget.Workspace);
      }
      await becomes(vscode.DiagnosticSeverity.Error);
    },
  },
  {
    title: 'Markdown becomes a briefing by its front matter, and by nothing else',
    async run() {
      const write = (name: string, text: string): Thenable<void> =>
        vscode.workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(text));
      await write('plain.md', '# Briefing\n\nbriefing: 1\n');
      await write('report.md', unsourced);
      await vscode.workspace.openTextDocument(inWorkspace('plain.md'));
      await vscode.workspace.openTextDocument(inWorkspace('report.md'));
      const languageOf = (name: string): string | undefined =>
        vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith(`/${name}`))?.languageId;
      await until('report.md is a briefing', () => languageOf('report.md') === 'briefing');
      equal(languageOf('plain.md'), 'markdown');
      const document = vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith('/report.md'))!;
      await findings(document, (rules) => rules.includes('unsourced-claim'));
    },
  },
  {
    title: 'the configuration that holds is the nearest one, and is opened',
    async run() {
      const file = inWorkspace('desk/.briefwrightrc.yaml');
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('profile: draft\n'));
      await openBriefing('desk/deep/configured.brief', unsourced);
      await vscode.commands.executeCommand('briefwright.openConfiguration');
      equal(vscode.window.activeTextEditor?.document.uri.toString(), file.toString());
      await vscode.workspace.fs.delete(inWorkspace('desk'), { recursive: true });
    },
  },
  {
    title: 'a lens shows the places that it counted',
    async run() {
      const document = await openBriefing('lens.brief', `${head}The port closed. [@log :: high]\n`);
      const lens = await until('a lens that counts', async () => {
        const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
          'vscode.executeCodeLensProvider',
          document.uri,
          20,
        );
        return lenses.find(({ command }) => command?.title.startsWith('cited 1×'));
      });
      equal(lens.command?.command, 'briefwright.showReferences');
      await vscode.commands.executeCommand('briefwright.showReferences', ...(lens.command?.arguments ?? []));
    },
  },
  {
    title: 'the task checks the folder with the same program',
    async run() {
      const isOffered = (await vscode.commands.getCommands(true)).includes('briefwright.lintWorkspace');
      const tasks = await vscode.tasks.fetchTasks({ type: 'briefwright' });
      equal(tasks.length > 0, isOffered, 'tasks where programs run, and only there');
      if (!isOffered) return;
      await openBriefing('task.brief', unsourced);
      const task = tasks.find(({ name }) => name === 'lint')!;
      const ended = new Promise<number | undefined>((resolve) => {
        const listening = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
          if (execution.task.name !== task.name) return;
          listening.dispose();
          resolve(exitCode);
        });
      });
      await vscode.tasks.executeTask(task);
      // It found errors, and nothing kept it from looking.
      equal(await ended, 1);
    },
  },
];
