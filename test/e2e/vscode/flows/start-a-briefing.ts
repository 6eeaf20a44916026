// “New briefing…”: a template, a title, and a briefing that can be written into at once.

import assert from 'node:assert/strict';
import { head } from '../harbour.ts';
import { until } from '../until.ts';
import type { Flow } from './flow.ts';

export const startABriefing: Flow = {
  title: 'a new briefing starts from a template',
  // The command is there without a briefing; this one is open only so that the flow does not race the start of the extension.
  files: { 'harbour.brief': `${head}Two insurers have pulled out.\n` },
  opens: 'harbour.brief',
  async run(workbench) {
    const { page } = workbench;
    await workbench.editor('harbour.brief').locator('.squiggly-error').first().waitFor();
    await workbench.command('Briefwright: New Briefing');
    const input = page.locator('.quick-input-widget');
    await input.locator('.monaco-list-row', { hasText: 'Policy briefing' }).first().waitFor();
    await workbench.shot('which template');
    await page.keyboard.press('Enter');
    await input.getByText('Its title, as a reader will see it').waitFor();
    await workbench.type('Grain exports after the strike');
    await page.keyboard.press('Enter');
    const editor = page.locator('.editor-instance .monaco-editor[data-uri^="untitled:"]');
    await editor.waitFor();
    await until('the cursor is where there is something to write', async () => (await workbench.cursor())[0] > 20);
    await workbench.shot('where to write');
    await workbench.press('Control+Home');
    await until('the title stands in the front matter', async () =>
      /title: "?Grain exports after the strike/.test(
        (await editor.locator('.view-lines').innerText()).replaceAll('\u00a0', ' '),
      ),
    );
    assert.equal(await page.locator('.statusbar-item', { hasText: 'Briefing' }).count(), 1);
    await workbench.shot('the new briefing');
  },
};
