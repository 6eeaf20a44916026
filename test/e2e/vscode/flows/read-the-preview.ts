// Reading: the preview shows a statement with what it rests on, the graph the origin behind it; both lead back to the text, and
// the preview goes where the editor goes.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { until } from '../until.ts';
import type { Flow } from './flow.ts';

const name = 'greenland.brief';
const seed = readFileSync(`seeds/${name}`, 'utf8');

export const readThePreview: Flow = {
  title: 'the preview shows a statement, and the graph its origin',
  files: { [name]: seed },
  opens: name,
  async run(workbench) {
    await workbench.editor(name).locator('.codelens-decoration', { hasText: 'cited' }).first().waitFor();
    await workbench.command('Briefwright: Open Preview to the Side');
    const preview = workbench.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    const statement = preview.getByText('It names nobody for the order and prints no document in full.');
    await statement.waitFor();
    await statement.scrollIntoViewIfNeeded();
    await workbench.shot('the preview');
    // A page that is drawn anew in the middle of a click loses it: click again, as a person would.
    const leadsTo = async (place: Locator, line: number): Promise<boolean> => {
      await place.click();
      return await workbench.cursor(3_000).then(
        ([at]) => at === line,
        () => false,
      );
    };
    const line = seed.slice(0, seed.indexOf('It names nobody')).split('\n').length;
    await until('a click leads to the text', () => leadsTo(statement, line));

    await workbench.command('Briefwright: Show Evidence Graph');
    const origin = preview.getByRole('link', {
      name: /^Origin not declared: Insiders whom the newspaper does not name/,
    });
    await origin.waitFor();
    await origin.scrollIntoViewIfNeeded();
    await workbench.shot('the graph');
    assert.ok((await preview.getByRole('link').count()) > 30);
    const declared = seed.slice(0, seed.indexOf('  insiders:')).split('\n').length;
    await until('a click leads to the source', () => leadsTo(origin, declared));

    await preview.getByRole('tab', { name: 'Briefing' }).click();
    await workbench.goTo(name, 'There is a roughly even chance');
    await until('the preview follows the editor', async () => {
      const box = await preview
        .getByRole('tabpanel', { name: 'Briefing' })
        .getByText('There is a roughly even chance')
        .first()
        .boundingBox();
      return box !== null && box.y > 0 && box.y < 800;
    });
  },
};
