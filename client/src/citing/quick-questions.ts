// The questions of the form for citing as the editor's own quick inputs: keyboard, screen reader and themes come with them.

import * as vscode from 'vscode';
import {
  type Choice,
  chosenByKey,
  type PaletteQuestions,
  type Picked,
  type Picking,
  type Typing,
} from './palette-questions.ts';

interface Item<Value> extends vscode.QuickPickItem {
  readonly choice: Choice<Value>;
}

/** The context in which the key → opens what is in an entry. */
const openable = 'briefwright.choosesSource';

/** Set while a list is shown: what → does. */
let openEntry: (() => void) | undefined;

/** The command behind → in a list. */
export function openChosenEntry(): void {
  openEntry?.();
}

export const quickQuestions: PaletteQuestions = { pick, type };

function pick<Value>(picking: Picking<Value>): Promise<Picked<Value> | undefined> {
  const box = vscode.window.createQuickPick<Item<Value>>();
  const opening: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('list-selection'),
    tooltip: vscode.l10n.t('Choose a paragraph (→)'),
  };
  box.title = picking.title;
  box.placeholder = picking.placeholder;
  box.ignoreFocusOut = true;
  let asked = 0;
  return new Promise((resolve) => {
    let result: Picked<Value> | undefined;
    const finish = (choice: Choice<Value> | undefined, opened: boolean): void => {
      if (!choice || (opened && !choice.opens)) return;
      result = { value: choice.value, opened };
      box.hide();
    };
    const fill = async (typed: string): Promise<void> => {
      const number = ++asked;
      const entries = await picking.list(typed);
      // What was typed since is answered later.
      if (!entries || number !== asked) return;
      const named = chosenByKey(entries, typed);
      if (named) return finish(named, false);
      box.items = entries.map((choice) => ({
        choice,
        label: choice.label,
        ...(choice.description === undefined ? {} : { description: choice.description }),
        ...(choice.detail === undefined ? {} : { detail: choice.detail }),
        ...(choice.opens ? { buttons: [opening] } : {}),
        // The list is searched already: nothing of it is hidden again.
        alwaysShow: true,
      }));
      const active = typed === '' && picking.active !== undefined ? box.items[picking.active] : undefined;
      if (active) box.activeItems = [active];
      box.busy = false;
    };
    // The editor tells a moment later which entry it shows as chosen; until then it is the first.
    const chosen = (): Choice<Value> | undefined => (box.activeItems[0] ?? box.items[0])?.choice;
    openEntry = () => finish(chosen(), true);
    void vscode.commands.executeCommand('setContext', openable, true);
    box.onDidChangeValue((typed) => {
      box.busy = true;
      void fill(typed);
    });
    box.onDidChangeActive(([item]) => item && picking.look?.(item.choice.value));
    box.onDidAccept(() => finish(chosen(), false));
    box.onDidTriggerItemButton(({ item }) => finish(item.choice, true));
    box.onDidHide(() => {
      openEntry = undefined;
      void vscode.commands.executeCommand('setContext', openable, false);
      box.dispose();
      resolve(result);
    });
    box.busy = true;
    box.show();
    void fill('');
  });
}

function type({ title, prompt, placeholder, read }: Typing): Promise<string | undefined> {
  const box = vscode.window.createInputBox();
  box.title = title;
  box.prompt = prompt;
  box.placeholder = placeholder;
  box.ignoreFocusOut = true;
  let asked = 0;
  return new Promise((resolve) => {
    let result: string | undefined;
    const look = async (typed: string): Promise<boolean> => {
      const number = ++asked;
      const said = await read(typed);
      if (number !== asked) return false;
      const { Error: wrong, Info: info } = vscode.InputBoxValidationSeverity;
      box.validationMessage = said && { message: said.words, severity: said.isWrong ? wrong : info };
      return said?.isWrong !== true;
    };
    box.onDidChangeValue((typed) => void look(typed));
    box.onDidAccept(async () => {
      const typed = box.value;
      if (!(await look(typed)) || box.value !== typed) return;
      result = typed;
      box.hide();
    });
    box.onDidHide(() => {
      box.dispose();
      resolve(result);
    });
    box.show();
  });
}
