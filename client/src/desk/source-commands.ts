// What the menu of a source in the Sources view does: its form, its page and copy, its key, its withdrawal, and what would fall with it.

import * as vscode from 'vscode';
import type {
  SetSourceAnswer,
  SetSourceParams,
  SourceForm,
  SourceFormField,
} from '../../../server/src/features/extension/source-form.ts';
import { quickQuestions } from '../citing/quick-questions.ts';
import type { OverviewParts } from '../overview/overview-part.ts';
import type { TreeNode } from '../views/tree-node.ts';

type Asked = Pick<TreeNode, 'sourceKey'> | undefined;

interface FoundSource {
  readonly form: SourceForm;
  readonly uri: string;
}

export async function editSourceInForm(desk: OverviewParts, asked: Asked): Promise<void> {
  let last: string | undefined;
  for (let node = asked; ; ) {
    const found = await find(desk, node);
    if (!found) return;
    const { form } = found;
    // The form comes back for the same source.
    node = { ...node, sourceKey: form.key };
    const picked = await quickQuestions.pick<SourceFormField>({
      title: vscode.l10n.t('Source {0}', `@${form.key}`),
      placeholder: form.obstacle ?? vscode.l10n.t('What do you want to change? Escape closes'),
      active: Math.max(
        0,
        form.fields.findIndex(({ name }) => name === last),
      ),
      list: async (typed) =>
        form.fields
          .filter(({ name, what, value }) => holds(`${name} ${what} ${value}`, typed))
          .map((field) => ({
            value: field,
            label: field.name,
            description: field.value,
            detail: `${field.what} (${field.form})`,
          })),
    });
    if (!picked || form.obstacle !== undefined) return;
    const field = picked.value;
    last = field.name;
    const value = await askForValue(form, field);
    if (value !== undefined && value !== field.value) await set(desk, found, [[field.name, value]]);
  }
}

/** What is typed; a value that is chosen; empty to take the key out; undefined where nothing is to change. */
async function askForValue(
  form: SourceForm,
  { name, what, form: shape, value, values }: SourceFormField,
): Promise<string | undefined> {
  const title = `@${form.key} · ${name}`;
  if (values.length > 0) {
    const picked = await quickQuestions.pick<string>({
      title,
      placeholder: what,
      active: Math.max(
        0,
        values.findIndex((one) => one.value === value),
      ),
      list: async (typed) => [
        ...values
          .filter((one) => holds(`${one.value} ${one.meaning}`, typed))
          .map((one) => ({ value: one.value, label: one.value, description: one.meaning })),
        ...(value === '' ? [] : [{ value: '', label: vscode.l10n.t('Take it out') }]),
        ...(typed.trim() === '' ? [] : [{ value: typed.trim(), label: vscode.l10n.t('Write “{0}”', typed.trim()) }]),
      ],
    });
    return picked?.value;
  }
  return vscode.window.showInputBox({ title, prompt: `${what} (${shape})`, value, ignoreFocusOut: true });
}

export async function openSourcePage(desk: OverviewParts, asked: Asked): Promise<void> {
  const address = (await find(desk, asked))?.form.page;
  if (address === undefined) return tell(vscode.l10n.t('This source has no web address.'));
  await vscode.env.openExternal(vscode.Uri.parse(address, true));
}

export async function openSourceCopy(desk: OverviewParts, asked: Asked): Promise<void> {
  const copy = (await find(desk, asked))?.form.copy;
  if (copy === undefined) return tell(vscode.l10n.t('This source has no archived copy.'));
  try {
    const uri = desk.server.client.protocol2CodeConverter.asUri(copy);
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  } catch {
    tell(vscode.l10n.t('The archived copy is not there: {0}', copy));
  }
}

export async function copySourceKey(desk: OverviewParts, asked: Asked): Promise<void> {
  const key = asked?.sourceKey ?? (await chooseKey(desk));
  if (key === undefined) return;
  await vscode.env.clipboard.writeText(`@${key}`);
  void vscode.window.setStatusBarMessage(vscode.l10n.t('Copied: {0}', `@${key}`), 4000);
}

export async function retractSource(desk: OverviewParts, asked: Asked): Promise<void> {
  const found = await find(desk, asked);
  if (!found) return;
  const { key, falls, obstacle } = found.form;
  if (obstacle !== undefined) return tell(obstacle);
  const why = await vscode.window.showInputBox({
    title: vscode.l10n.t('Mark {0} as retracted', `@${key}`),
    prompt:
      falls.length === 0
        ? vscode.l10n.t('Why it was withdrawn; nothing falls with it')
        : vscode.l10n.t('Why it was withdrawn; {0} statements fall with it', falls.length),
    ignoreFocusOut: true,
  });
  if (why === undefined) return;
  await set(desk, found, [
    ['status', 'retracted'],
    ...(why.trim() === '' ? [] : [['status-note', why.trim()] as const]),
  ]);
}

export async function showWhatFalls(desk: OverviewParts, asked: Asked): Promise<void> {
  const found = await find(desk, asked);
  if (!found) return;
  const { form, uri } = found;
  if (form.falls.length === 0) return tell(vscode.l10n.t('No statement falls with {0}.', `@${form.key}`));
  const { protocol2CodeConverter: converter } = desk.server.client;
  const document = await vscode.workspace.openTextDocument(converter.asUri(uri));
  const go = (index: number, preserveFocus: boolean): void => {
    void vscode.window.showTextDocument(document, {
      selection: converter.asRange(form.falls[index]!.range),
      preserveFocus,
    });
  };
  const picked = await quickQuestions.pick<number>({
    title: vscode.l10n.t('What falls with {0}', `@${form.key}`),
    placeholder: vscode.l10n.t('{0} statements; Enter goes there', form.falls.length),
    list: async (typed) =>
      form.falls.flatMap(({ label, what }, index) =>
        holds(`${label} ${what}`, typed) ? [{ value: index, label, description: what }] : [],
      ),
    look: (index) => go(index, true),
  });
  if (picked) go(picked.value, false);
}

async function find(desk: OverviewParts, asked: Asked): Promise<FoundSource | undefined> {
  const document = desk.overviews.document;
  if (!document) return void tell(vscode.l10n.t('Open a briefing first.'));
  const key = asked?.sourceKey ?? (await chooseKey(desk));
  if (key === undefined) return undefined;
  const uri = desk.server.client.code2ProtocolConverter.asUri(document.uri);
  const form = await desk.server.ask<SourceForm | null>('briefwright/sourceForm', { textDocument: { uri }, key });
  if (!form) return void tell(vscode.l10n.t('Nothing declares {0}.', `@${key}`));
  return { form, uri };
}

async function chooseKey({ overviews }: OverviewParts): Promise<string | undefined> {
  const sources = overviews.known?.overview.sources.filter(({ isDeclared }) => isDeclared) ?? [];
  const chosen = await vscode.window.showQuickPick(
    sources.map(({ key, title = '', detail }) => ({ label: key, description: title, detail })),
    { placeHolder: vscode.l10n.t('Which source?'), matchOnDescription: true, matchOnDetail: true },
  );
  return chosen?.label;
}

async function set(
  { server }: OverviewParts,
  { form, uri }: FoundSource,
  values: readonly (readonly [string, string])[],
): Promise<void> {
  const params: SetSourceParams = { textDocument: { uri }, key: form.key, values };
  const answer = await server.ask<SetSourceAnswer | null>('briefwright/setSource', params);
  if (!answer) return tell(vscode.l10n.t('The language server did not respond; nothing was changed.'));
  if ('obstacle' in answer) return void vscode.window.showWarningMessage(answer.obstacle);
  const target = server.client.protocol2CodeConverter.asUri(answer.uri);
  const document = await vscode.workspace.openTextDocument(target);
  const wasSaved = !document.isDirty;
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    target,
    answer.edits.map(({ range, newText }) =>
      vscode.TextEdit.replace(server.client.protocol2CodeConverter.asRange(range), newText),
    ),
  );
  if (!(await vscode.workspace.applyEdit(edit)))
    return tell(vscode.l10n.t('The editor refused the edit; nothing was changed.'));
  // A registry that nobody has on screen is not left unsaved.
  if (answer.uri !== uri && wasSaved) await document.save();
}

function holds(text: string, typed: string): boolean {
  const words = text.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}
