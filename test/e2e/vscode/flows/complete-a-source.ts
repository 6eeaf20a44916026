// Citing without remembering: the keys of the sources are offered inside a tag.

import assert from 'node:assert/strict';
import { head } from '../harbour.ts';
import type { Flow } from './flow.ts';

const name = 'harbour.brief';

export const completeASource: Flow = {
  title: 'a source is completed from its first letters',
  files: { [name]: `${head}The port closed. [@log :: high]\n` },
  opens: name,
  async run(workbench) {
    // Only once the extension runs is there anything to offer.
    await workbench
      .editor(name)
      .locator('.codelens-decoration', { hasText: 'cited' })
      .first()
      .waitFor({ timeout: 60_000 });
    await workbench.goToEnd(name);
    await workbench.type('Two insurers have pulled out. [@w');
    const offered = workbench.page.locator('.suggest-widget.visible .monaco-list-row');
    await offered.filter({ hasText: '@wire' }).waitFor();
    assert.match((await offered.first().innerText()).replaceAll('\u00a0', ' '), /@wire/);
    await workbench.shot('the source is offered');
    await workbench.press('Enter');
    await workbench.type(' :: mod');
    await offered.filter({ hasText: 'moderate' }).waitFor();
    await workbench.shot('the level is offered');
    await workbench.press('Enter');
    await workbench.save(name, (text) => /\nTwo insurers have pulled out\. \[@wire :: moderate\]?\n*$/.test(text));
  },
};
