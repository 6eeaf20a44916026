// The preview beside the text: what a reader gets of the careful seed.

import { readFileSync } from 'node:fs';
import type { Picture } from './picture.ts';

const name = 'greenland.brief';

export const preview: Picture = {
  name: 'preview',
  size: { width: 1040, height: 560 },
  files: { [name]: readFileSync(`seeds/${name}`, 'utf8') },
  opens: name,
  async take(workbench) {
    const { page } = workbench;
    await workbench.editor(name).locator('.codelens-decoration').first().waitFor();
    await page.keyboard.press('Control+b');
    await workbench.command('Briefwright: Open Preview to the Side');
    const shown = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await shown.getByText('It names nobody for the order and prints no document in full.').waitFor();
    await workbench.goTo(name, '## What is reported');
    await workbench.press('Control+Home');
    await workbench.goTo(name, 'The newspaper says the task went');
    await page.waitForTimeout(3000);
    return [{ png: await page.screenshot({ animations: 'disabled' }), duration: 0 }];
  },
};
