// The task `briefwright: lint`: the command line that comes with the extension, over the folder. Findings reach the Problems view
// through the matcher `$briefwright`. Only where programs can run.

import * as vscode from 'vscode';
import type { ExtensionPart } from '../extension-parts.ts';
import { type LintTaskDefinition, lintArguments } from './lint-arguments.ts';

export const lintTask: ExtensionPart = ({ context }) => {
  const program = vscode.Uri.joinPath(context.extensionUri, 'dist', 'extension-server.js').fsPath;
  const taskOf = (
    definition: LintTaskDefinition & vscode.TaskDefinition,
    scope: vscode.WorkspaceFolder | vscode.TaskScope,
  ): vscode.Task => {
    // The editor's own Node; as an Electron program it has to be told to be one.
    const execution = new vscode.ProcessExecution(process.execPath, [program, ...lintArguments(definition)], {
      env: { ELECTRON_RUN_AS_NODE: '1' },
    });
    const name = definition.profile === undefined ? 'lint' : `lint (${definition.profile})`;
    const task = new vscode.Task(definition, scope, name, 'briefwright', execution, ['$briefwright']);
    task.presentationOptions = {
      reveal: vscode.TaskRevealKind.Silent,
      panel: vscode.TaskPanelKind.Dedicated,
      clear: true,
    };
    return task;
  };
  const definitions: readonly LintTaskDefinition[] = [
    { type: 'briefwright', task: 'lint' },
    { type: 'briefwright', task: 'lint', profile: 'release' },
  ];
  const tasks = (): vscode.Task[] =>
    (vscode.workspace.workspaceFolders ?? [])
      .filter(({ uri }) => uri.scheme === 'file')
      .flatMap((folder) => definitions.map((definition) => taskOf({ ...definition }, folder)));
  return vscode.Disposable.from(
    vscode.tasks.registerTaskProvider('briefwright', {
      provideTasks: tasks,
      resolveTask: ({ definition, scope }) =>
        taskOf(definition as LintTaskDefinition, scope ?? vscode.TaskScope.Workspace),
    }),
    vscode.commands.registerCommand('briefwright.lintWorkspace', async () => {
      const folder =
        vscode.window.activeTextEditor &&
        vscode.workspace.getWorkspaceFolder(vscode.window.activeTextEditor.document.uri);
      const all = tasks();
      const task = all.find(({ scope }) => scope === folder) ?? all[0];
      if (task) await vscode.tasks.executeTask(task);
      else
        void vscode.window.showInformationMessage(
          vscode.l10n.t('There is no folder on this machine’s disk to check. Open files are checked as you type.'),
        );
    }),
  );
};
