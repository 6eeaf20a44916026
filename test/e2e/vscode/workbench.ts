// The VS Code window in a page, as a person uses it: keys, lists and what can be read on the screen. Does not know any flow, or
// how the server was started.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { until } from './until.ts';

export interface Workbench {
  readonly page: Page;
  /** The opened folder, on disk. */
  readonly folder: string;
  /** The editor that shows the file of this name. */
  editor(name: string): Locator;
  /** Puts the cursor before `words` in the file, `offset` characters further; the file is read from the disk, so it must be saved. */
  goTo(name: string, words: string, offset?: number): Promise<void>;
  /** Puts the cursor at the end of the file. */
  goToEnd(name: string): Promise<void>;
  /** Types into whatever has the focus, as fast as a good typist. */
  type(text: string): Promise<void>;
  press(keys: string): Promise<void>;
  /** Runs a command by its title, through the command palette. */
  command(title: string): Promise<void>;
  /** Opens a file of the folder by its name. */
  open(name: string): Promise<void>;
  /** Saves the file and gives what then stands on the disk, once `isDone` accepts it. */
  save(name: string, isDone: (text: string) => boolean): Promise<string>;
  /** The findings in the Problems panel that contain `filter`, once `isDone` accepts them; of a long list, those that fit the panel. */
  problems(filter: string, isDone: (rows: readonly string[]) => boolean): Promise<readonly string[]>;
  /** Opens the fixes at the cursor, chooses the one of this title by keyboard, and gives the titles of all. */
  fix(title: string): Promise<readonly string[]>;
  /** Line and column of the cursor, from 1, as the status bar tells them within `patience` milliseconds: it tells none where no text has the focus. */
  cursor(patience?: number): Promise<readonly [line: number, column: number]>;
  /** Keeps a picture of the window. */
  shot(name: string): Promise<void>;
}

const words = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** `shots` is the folder for pictures. */
export async function openWorkbench(page: Page, url: string, folder: string, shots: string): Promise<Workbench> {
  mkdirSync(shots, { recursive: true });
  await page.goto(url);
  await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
  let count = 0;
  const quickInput = page.locator('.quick-input-widget');

  const workbench: Workbench = {
    page,
    folder,
    editor: (name) => page.locator(`.editor-instance .monaco-editor[data-uri$="/${name}"]`).first(),
    async goTo(name, found, offset = 0) {
      const at = readFileSync(path.join(folder, name), 'utf8').indexOf(found);
      assert.ok(at >= 0, `“${found}” is in ${name}`);
      const before = readFileSync(path.join(folder, name), 'utf8')
        .slice(0, at + offset)
        .split('\n');
      await focus(name);
      await workbench.press('Control+g');
      await quickInput.locator('input').fill(`:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`);
      // Enter comes to nothing while the field still looks for the place: press again, as a person would.
      await until('the place is taken', async () => {
        await page.keyboard.press('Enter');
        return await quickInput.waitFor({ state: 'hidden', timeout: 2_000 }).then(
          () => true,
          () => false,
        );
      });
    },
    async goToEnd(name) {
      await focus(name);
      await workbench.press('Control+End');
    },
    type: (text) => page.keyboard.type(text, { delay: 10 }),
    press: (keys) => page.keyboard.press(keys),
    async command(title) {
      const row = quickInput.locator('.monaco-list-row', { hasText: title }).first();
      // The palette closes when an editor that was asked for meanwhile takes the focus: open it again, as a person would.
      await until(`the command “${title}”`, async () => {
        await page.keyboard.press('F1');
        return await quickInput
          .locator('input')
          .fill(`>${title}`, { timeout: 3_000 })
          .then(() => row.click({ timeout: 10_000 }))
          .then(
            () => true,
            () => false,
          );
      });
    },
    async open(name) {
      await workbench.press('Control+p');
      await quickInput.locator('input').fill(name);
      await quickInput.locator('.monaco-list-row', { hasText: name }).first().waitFor({ timeout: 60_000 });
      await page.keyboard.press('Enter');
      await workbench.editor(name).waitFor({ timeout: 60_000 });
    },
    async save(name, isDone) {
      const file = path.join(folder, name);
      await workbench.press('Control+s');
      return await until(`${name} saved as it should be`, () => {
        const text = readFileSync(file, 'utf8');
        return isDone(text) && text;
      }).catch((error: unknown) => {
        throw new Error(`${String(error)}; it holds:\n${readFileSync(file, 'utf8')}`);
      });
    },
    async problems(filter, isDone) {
      const panel = page.locator('.markers-panel');
      if (!(await panel.isVisible())) await workbench.press('Control+Shift+m');
      await panel.waitFor({ timeout: 60_000 });
      await page.locator('.viewpane-filter input').first().fill(filter);
      let rows: readonly string[] = [];
      return await until('the Problems panel', async () => {
        rows = (await panel.locator('.monaco-list-row').allInnerTexts()).map(words).filter((row) => row.endsWith(']'));
        // The filter takes a moment to be heeded.
        return rows.every((row) => row.includes(filter)) && isDone(rows) && rows;
      }).catch((error: unknown) => {
        throw new Error(`${String(error)}; it shows:\n${rows.join('\n')}`);
      });
    },
    async fix(title) {
      const items = page.locator('.action-widget .monaco-list-row');
      const item = items.filter({ hasText: title }).first();
      // The menu is now and then dismissed while the workbench still starts: ask again, as a person would.
      for (let left = 6; ; left--) {
        await workbench.press('Control+.');
        if (
          await item.waitFor({ timeout: 3000 }).then(
            () => true,
            () => false,
          )
        )
          break;
        if (left === 0)
          throw new Error(`no fix “${title}” among: ${(await items.allInnerTexts()).map(words).join('; ') || 'none'}`);
        await page.keyboard.press('Escape');
      }
      const titles = (await items.allInnerTexts()).map(words);
      for (let left = titles.length; left > 0 && !(await isFocused(item)); left--)
        await page.keyboard.press('ArrowDown');
      assert.ok(await isFocused(item), `the keyboard reaches “${title}”`);
      await workbench.shot('fixes');
      await page.keyboard.press('Enter');
      return titles;
    },
    async cursor(patience = 60_000) {
      const status = page.locator('.statusbar-item', { hasText: /Ln \d+, Col \d+/ });
      const [, line, column] = /Ln (\d+), Col (\d+)/.exec(await status.innerText({ timeout: patience })) ?? [];
      return [Number(line), Number(column)];
    },
    async shot(name) {
      await page.screenshot({ path: path.join(shots, `${++count}-${name.replaceAll(/\W+/g, '-')}.png`) });
    },
  };
  return workbench;

  async function focus(name: string): Promise<void> {
    const editor = workbench.editor(name);
    await editor.waitFor({ timeout: 60_000 });
    await editor.locator('.view-lines').click();
  }
}

function isFocused(row: Locator): Promise<boolean> {
  return row.evaluate((element) => element.classList.contains('focused'));
}
