// A folder that nobody has vouched for: VS Code opens it in Restricted Mode, and a briefing in it is checked all the same.

import assert from 'node:assert/strict';
import { briefingWithRegistry, registry } from '../harbour.ts';
import type { Flow } from './flow.ts';

export const untrustedFolder: Flow = {
  title: 'a briefing in an untrusted folder is checked',
  files: { 'harbour.brief': briefingWithRegistry, 'sources.yaml': registry },
  opens: 'harbour.brief',
  async run(workbench) {
    await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    const rows = await workbench.problems('unsourced-claim', (found) => found.length === 1);
    assert.match(rows[0] ?? '', /\[Ln 11, Col 1\]/);
    await workbench.shot('restricted, and checked');
  },
};
