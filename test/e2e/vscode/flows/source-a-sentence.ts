// Sourcing: three keys for a declared source with its level, six and what it says for a new one, one undo for all of it; nothing is
// reported while a sentence is written; a key raises the level.

import assert from 'node:assert/strict';
import { head } from '../harbour.ts';
import { until } from '../until.ts';
import type { Flow } from './flow.ts';

const name = 'harbour.brief';
const log = 'The harbour master closed the port on 3 May after the collision.\n';

export const sourceASentence: Flow = {
  title: 'a sentence is sourced with three keys, a new source described in the same box',
  files: {
    [name]: head.replace('    reliability: A', '    reliability: A\n    text: log.txt'),
    'log.txt': `Fair weather.\n\n${log}`,
  },
  opens: name,
  async run(workbench) {
    const box = workbench.page.locator('.quick-input-widget');
    const title = box.locator('.quick-input-title');
    const focused = box.locator('.monaco-list-row.focused');
    const unsourced = (count: number): Promise<readonly string[]> =>
      workbench.problems('unsourced-claim', (rows) => rows.length === count);

    await workbench.goToEnd(name);
    await workbench.type('The port was closed on 3 May after the collision');
    await unsourced(0);
    await workbench.goToEnd(name);
    await workbench.type('.');
    await unsourced(1);

    await workbench.goToEnd(name);
    await workbench.press('Control+Alt+c');
    await focused.filter({ hasText: 'Harbour log' }).waitFor();
    assert.match(await title.innerText(), /The port was closed on 3 May/);
    await workbench.shot('sources as they fit');
    await workbench.press('Enter');
    await focused.filter({ hasText: 'As much as the sources carry' }).waitFor();
    await workbench.shot('levels');
    await workbench.press('Enter');
    await unsourced(0);
    const sourced = /^.*closed on 3 May after the collision\. \[@log ¶ 2 :: \w+\]$/m;
    const saved = await workbench.save(name, (text) => sourced.test(text));
    const [, column] = await workbench.cursor();
    assert.equal(column, sourced.exec(saved)![0].length + 1, 'the cursor is after the tag');

    // The panel has the focus.
    await workbench.goToEnd(name);
    await workbench.press('Control+z');
    await workbench.save(name, (text) => text.endsWith('after the collision.'));

    await workbench.goToEnd(name);
    await workbench.press('Control+Alt+c');
    await focused.filter({ hasText: 'Harbour log' }).waitFor();
    await workbench.press('ArrowRight');
    await focused.filter({ hasText: '¶ 2' }).waitFor();
    await workbench.shot('paragraphs beside');
    // Enter comes to nothing while the text beside is still opened: press again, as a person would.
    await until('the paragraph is taken', async () => {
      await workbench.press('Enter');
      return await focused
        .filter({ hasText: 'As much as the sources carry' })
        .waitFor({ timeout: 3_000 })
        .then(
          () => true,
          () => false,
        );
    });
    await workbench.type('l');
    await workbench.save(name, (text) => text.endsWith('[@log ¶ 2 :: low]'));
    await workbench.press('Control+Alt+.');
    await workbench.save(name, (text) => text.endsWith('[@log ¶ 2 :: moderate]'));

    await workbench.goToEnd(name);
    await workbench.type(' Two tugs sank on 4 May.');
    await workbench.press('Control+Alt+c');
    await focused.waitFor();
    await box.locator('input').fill('https://www.example.org/news/tugs.html');
    await focused.filter({ hasText: 'New source' }).waitFor();
    await workbench.press('Enter');
    const asked = (words: string): Promise<void> => box.locator('.quick-input-message', { hasText: words }).waitFor();
    await asked('Its title');
    await workbench.type('Two tugs lost');
    await workbench.press('Enter');
    await asked('Who published it');
    await workbench.type('Port Authority, 5 May 2026');
    await asked('Date: 2026-05-05');
    await workbench.shot('how a line is read');
    await workbench.press('Enter');
    await focused.filter({ hasText: 'first-hand' }).waitFor();
    await workbench.type('i');
    await focused.filter({ hasText: 'high' }).waitFor();
    await workbench.type('1');
    await workbench.save(
      name,
      (text) =>
        text.endsWith(' Two tugs sank on 4 May. [@example :: high]') &&
        text.includes(
          '  example:\n    title: Two tugs lost\n    publisher: Port Authority\n    date: 2026-05-05\n    url: https://www.example.org/news/tugs.html\n    access: issuer\n',
        ),
    );
    await workbench.press('Control+z');
    await workbench.save(name, (text) => text.endsWith(' Two tugs sank on 4 May.') && !text.includes('example:\n'));
  },
};
