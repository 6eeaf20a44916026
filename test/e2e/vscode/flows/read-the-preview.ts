// Reading: the preview shows a statement with what it rests on, the graph the origin behind it; both lead back to the text.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { until } from '../until.ts';
import type { Flow } from './flow.ts';

const name = 'greenland.brief';

export const readThePreview: Flow = {
  title: 'the preview shows a statement, and the graph its origin',
  files: { [name]: readFileSync(`seeds/${name}`, 'utf8') },
  opens: name,
  async run(workbench) {
    const { page } = workbench;
    await workbench.editor(name).locator('.codelens-decoration', { hasText: 'cited' }).first().waitFor();
    await workbench.command('Briefwright: Open Preview to the Side');
    const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await preview.getByText('It names nobody for the order and prints no document in full.').waitFor();
    await workbench.shot('the preview');
    await page.screenshot();

    await workbench.command('Briefwright: Show Evidence Graph');
    await preview.locator('.node').first().waitFor();
    await workbench.shot('the graph');
    assert.ok((await preview.locator('.node').count()) > 10);
    await until('x', () => true);
  },
};
