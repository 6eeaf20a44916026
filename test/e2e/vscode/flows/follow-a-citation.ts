// Reading: from a citation to its source in another file, and back.

import assert from 'node:assert/strict';
import { briefingWithRegistry, registry } from '../harbour.ts';
import { until } from '../until.ts';
import type { Flow } from './flow.ts';

export const followACitation: Flow = {
  title: 'a citation leads to its source in the registry, and back',
  files: { 'harbour.brief': briefingWithRegistry, 'sources.yaml': registry },
  opens: 'harbour.brief',
  async run(workbench) {
    await workbench.editor('harbour.brief').locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
    await workbench.goTo('harbour.brief', '@wire', 2);
    const start = await workbench.cursor();
    await workbench.press('F12');
    await workbench.editor('sources.yaml').waitFor();
    const line = registry.split('\n').indexOf('wire:') + 1;
    await until('the cursor is at the source', async () => (await workbench.cursor())[0] === line);
    await workbench.shot('the source in the registry');
    await workbench.command('Go Back');
    await workbench.editor('harbour.brief').waitFor();
    await until('the cursor is back', async () => (await workbench.cursor())[0] === start[0]);
    assert.deepEqual(await workbench.cursor(), start);
  },
};
