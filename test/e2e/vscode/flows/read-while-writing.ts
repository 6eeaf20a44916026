// Reading while writing: small marks for tags, the one at the cursor open, front matter folded, words counted; lists and emphasis by key.

import { head } from '../harbour.ts';
import { until } from '../until.ts';
import type { Flow } from './flow.ts';

const name = 'harbour.brief';
const settings = {
  'briefwright.reading.smallTags': true,
  'briefwright.reading.foldsFrontMatter': true,
  'briefwright.reading.wordCount': true,
};

export const readWhileWriting: Flow = {
  title: 'tags are small, front matter is folded, lists go on and end',
  files: {
    [name]: `${head}The port closed on 3 May. [@log; @wire :: high]\n\n`,
    '.vscode/settings.json': JSON.stringify(settings),
  },
  opens: name,
  async run(workbench) {
    const { page } = workbench;
    const editor = workbench.editor(name);
    const shown = async (): Promise<string> =>
      (await editor.locator('.view-line').allInnerTexts()).join('\n').replace(/\u00a0/g, ' ');

    const seen = editor.locator('.view-line', { hasText: 'closed on 3 May' });
    const tag = seen.locator('span', { hasText: /^\[?@?log/ }).last();
    await page.locator('.statusbar-item', { hasText: '1/1 sourced' }).waitFor();
    await until('the tag is out of sight', async () => (await tag.boundingBox()) === null);
    await page.locator('.statusbar-item', { hasText: '6 words' }).waitFor();
    await until('the front matter is folded', async () => {
      const text = await shown();
      return text.includes('closed on 3 May') && !text.includes('Harbour master');
    });
    await workbench.shot('small tags, folded front matter, words');

    await workbench.goTo(name, '[@log', 3);
    await until('the tag at the cursor is open', async () => (await tag.boundingBox()) !== null);

    await workbench.goToEnd(name);
    await workbench.type('1. Two tugs sank.');
    // Nobody writes a sentence faster than the editor hears of its first word.
    await page.waitForTimeout(2_000);
    await workbench.press('Enter');
    await until('the next number', async () => /\n2\. /.test(`\n${await shown()}`));
    await workbench.type('Nobody');
    await page.waitForTimeout(2_000);
    await workbench.press('Control+b');
    await until('bold', async () => (await shown()).includes('**Nobody**'));
    await workbench.press('End');
    await workbench.type(' was hurt.');
    await page.waitForTimeout(2_000);
    await workbench.press('Enter');
    await until('one more number', async () => /\n3\. /.test(`\n${await shown()}`));
    await page.waitForTimeout(2_000);
    await workbench.press('Enter');
    await workbench.save(name, (text) => text.endsWith('1. Two tugs sank.\n2. **Nobody** was hurt.\n'));
  },
};
