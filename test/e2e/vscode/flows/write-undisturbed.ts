// Prose and the values of a source are typed as they are meant: no snippet and no word of the file waits for Enter.

import assert from 'node:assert/strict';
import { head } from '../harbour.ts';
import type { Flow } from './flow.ts';

const name = 'harbour.brief';
const known = 'title: Harbour log';

export const writeUndisturbed: Flow = {
  title: 'what is typed in prose and in front matter stays as it was typed',
  files: { [name]: `${head}The port closed. [@log; @wire :: high]\n` },
  opens: name,
  async run(workbench) {
    const popup = workbench.page.locator('.suggest-widget.visible');
    // Only once the extension runs is there anything to offer.
    await workbench
      .editor(name)
      .locator('.codelens-decoration', { hasText: 'cited' })
      .first()
      .waitFor({ timeout: 60_000 });
    await workbench.goToEnd(name);
    // Each ends in the prefix of a snippet.
    for (const line of ['Who paid the source', 'What was new', 'They sent a note']) {
      await workbench.press('Enter');
      await workbench.type(line);
      await workbench.page.waitForTimeout(1000);
      assert.equal(await popup.count(), 0, line);
    }
    await workbench.press('Enter');
    await workbench.shot('prose is left alone');
    await workbench.save(name, (text) => text.endsWith('\nWho paid the source\nWhat was new\nThey sent a note\n'));
    // The address of the other source begins like this.
    await workbench.goTo(name, known, known.length);
    await workbench.type(' of wire');
    await workbench.page.waitForTimeout(1000);
    assert.equal(await popup.count(), 0, 'a value of front matter');
    await workbench.shot('values are left alone');
    await workbench.press('Enter');
    await workbench.save(name, (text) => text.includes(`${known} of wire\n`));
  },
};
