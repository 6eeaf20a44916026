// The first thing a visitor sees: a sentence is typed, reported for want of a source, and fixed from the lightbulb.

import type { Frame } from '../encode-pictures.ts';
import type { Picture } from './picture.ts';

const name = 'harbour.brief';

const briefing = `---
briefing: 1
title: The port after the collision
date: 2026-05-04
registry: sources.yaml
---

# The port after the collision

## Key judgments {.key-judgments}

- The port will likely reopen within a week. [#closed; #tugs :: moderate, likely, by 2026-05-13]

## What happened

The harbour master closed the port on 3 May. [@harbour-log p. 4; @wire :: high]{#closed}
Two tugs are on their way from Rotterdam. [@wire :: moderate]{#tugs}
`;

const registry = `harbour-log:
  title: Harbour log, 3 May
  author: Harbour master
  date: 2026-05-03
  url: https://harbour.example/log
  archive: https://archive.example/harbour.example/log
  type: webpage
  access: issuer
wire:
  title: Port shut after collision
  publisher: A wire service
  date: 2026-05-03
  url: https://wire.example/port
  archive: https://archive.example/wire.example/port
  type: webpage
  access: first-hand
  reliability: B
`;

const sentence = 'Two insurers have pulled out.';

export const catchingAClaim: Picture = {
  name: 'catching-a-claim',
  size: { width: 900, height: 560 },
  files: { [name]: briefing, 'sources.yaml': registry },
  opens: name,
  async take(workbench) {
    const { page } = workbench;
    const frames: Frame[] = [];
    const keep = async (duration: number): Promise<void> =>
      void frames.push({ png: await page.screenshot({ animations: 'disabled' }), duration });
    const errors = page.locator('.statusbar-item', { hasText: /^\s*\d+\s+\d+\s*$/ }).first();
    const hasErrors = async (count: number): Promise<void> => {
      await errors.filter({ hasText: new RegExp(`^\\s*${count}\\s`) }).waitFor();
      // Lenses and hints arrive a moment after the findings.
      await page.waitForTimeout(1500);
    };

    await workbench.editor(name).locator('.codelens-decoration').first().waitFor();
    await page.keyboard.press('Control+b');
    await workbench.problems('', () => true);
    await workbench.goToEnd(name);
    await hasErrors(0);
    // A pointer in the way would open things.
    await page.mouse.move(450, 12);
    await keep(1200);
    for (const word of sentence.match(/\S+ ?/g) ?? []) {
      await workbench.type(word);
      await keep(word.endsWith('.') ? 500 : 160);
    }
    await hasErrors(1);
    await keep(2200);

    const menu = page.locator('.action-widget').first();
    const fixes = menu.locator('.monaco-list-row');
    await page.keyboard.press('Control+.');
    await fixes.filter({ hasText: 'Cite harbour-log' }).waitFor();
    await keep(900);
    for (
      let left = 8;
      left > 0 && !(await fixes.filter({ hasText: 'Cite wire' }).evaluate((row) => row.classList.contains('focused')));
      left--
    ) {
      await page.keyboard.press('ArrowDown');
    }
    await keep(1200);
    await page.keyboard.press('Enter');
    await menu.waitFor({ state: 'hidden' });
    await page.locator('.markers-panel').getByText('missing-confidence').waitFor();
    await page.waitForTimeout(1500);
    await keep(1600);

    await workbench.goToEnd(name);
    await page.mouse.move(450, 12);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Control+.');
    await fixes.filter({ hasText: 'Confidence: moderate' }).waitFor();
    for (
      let left = 8;
      left > 0 &&
      !(await fixes.filter({ hasText: 'Confidence: moderate' }).evaluate((row) => row.classList.contains('focused')));
      left--
    ) {
      await page.keyboard.press('ArrowDown');
    }
    await keep(1400);
    await page.keyboard.press('Enter');
    await menu.waitFor({ state: 'hidden' });
    await hasErrors(0);
    await page.keyboard.press('Control+End');
    await keep(3500);
    return frames;
  },
};
