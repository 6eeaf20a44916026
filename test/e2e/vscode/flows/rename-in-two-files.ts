// Renaming a shared source: one step, and the new name stands in the briefing and in the registry.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { briefingWithRegistry, registry } from '../harbour.ts';
import { until } from '../until.ts';
import type { Flow } from './flow.ts';

export const renameInTwoFiles: Flow = {
  title: 'a source is renamed in the briefing and in the registry',
  files: { 'harbour.brief': briefingWithRegistry, 'sources.yaml': registry },
  opens: 'harbour.brief',
  async run(workbench) {
    const { page, folder } = workbench;
    await workbench.editor('harbour.brief').locator('.squiggly-error').first().waitFor({ timeout: 60_000 });
    await workbench.goTo('harbour.brief', '@wire', 2);
    await workbench.press('F2');
    const box = page.locator('.rename-box input');
    await box.waitFor();
    await box.fill('agency');
    await workbench.press('Enter');
    const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
    await until('the registry is renamed', () => read('sources.yaml').includes('agency'));
    await until('the briefing is renamed', () => read('harbour.brief').includes('agency'));
    assert.equal(read('sources.yaml'), registry.replace('wire:', 'agency:'));
    assert.equal(read('harbour.brief'), briefingWithRegistry.replaceAll('@wire', '@agency'));
    await workbench.shot('renamed');
  },
};
