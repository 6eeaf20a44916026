// The evidence graph: what the judgments of the careful seed come down to.

import { readFileSync } from 'node:fs';
import type { Picture } from './picture.ts';

const name = 'greenland.brief';

export const evidence: Picture = {
  name: 'evidence',
  size: { width: 1200, height: 560 },
  files: { [name]: readFileSync(`seeds/${name}`, 'utf8') },
  opens: name,
  async take(workbench) {
    const { page } = workbench;
    await workbench.editor(name).locator('.codelens-decoration').first().waitFor();
    await page.keyboard.press('Control+b');
    await workbench.goTo(name, 'It is unlikely (20–45 %) that an order');
    await workbench.command('Briefwright: Show Evidence Graph');
    const shown = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await shown.locator('.node').first().waitFor();
    await shown.getByRole('button', { name: 'Around the cursor' }).click();
    await page.waitForTimeout(1500);
    await shown.getByRole('button', { name: 'Fit' }).click();
    await page.waitForTimeout(1000);
    return [{ png: await page.screenshot({ animations: 'disabled' }), duration: 0 }];
  },
};
