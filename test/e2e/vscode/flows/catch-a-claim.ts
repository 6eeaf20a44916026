// The reason for the extension: a careless briefing is read in the Problems panel, an unsourced sentence is caught as it is typed,
// and fixed without a mouse.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Flow } from './flow.ts';

const name = 'greenland-naive.brief';
const sentence = 'Tugs reached the port on Tuesday.';

export const catchAClaim: Flow = {
  title: 'an unsourced sentence is reported as it is typed, and mended by keyboard',
  files: { [name]: readFileSync(`seeds/${name}`, 'utf8') },
  opens: name,
  async run(workbench) {
    const line = readFileSync(path.join(workbench.folder, name), 'utf8').split('\n').length;
    const isNew = (row: string): boolean => row.includes(`[Ln ${line},`);

    // The panel draws only the rows that fit.
    assert.ok((await workbench.problems('', (rows) => rows.length > 5)).length > 5);
    const circular = await workbench.problems('rest on each other', (rows) => rows.length > 0);
    assert.match(
      circular.join('\n'),
      /These statements rest on each other \(#nato → #escalation\).*circular-basis.*\[Ln 38, Col 69\]/,
    );
    assert.equal((await workbench.problems('No source is called “daily-mail”', (rows) => rows.length > 0)).length, 1);
    const before = await workbench.problems('unsourced-claim', (rows) => rows.length > 2);
    assert.ok(before.some((row) => row.includes('[Ln 50, Col 1]')) && !before.some(isNew), before.join('\n'));
    await workbench.shot('problems of the seed');

    await workbench.goToEnd(name);
    await workbench.type(sentence);
    await workbench.problems('unsourced-claim', (rows) => rows.some(isNew));
    await workbench.editor(name).locator('.squiggly-error').last().waitFor();
    await workbench.shot('the new sentence is reported');

    await workbench.goToEnd(name);
    await workbench.fix('Cite celebrity-site');
    await workbench.problems('unsourced-claim', (rows) => rows.length === before.length && !rows.some(isNew));
    await workbench.problems('missing-confidence', (rows) => rows.some(isNew));
    await workbench.shot('a source, and a place for the level');

    await workbench.goToEnd(name);
    await workbench.press('ArrowLeft');
    await workbench.fix('Confidence: low');
    await workbench.problems('missing-confidence', (rows) => rows.length > 0 && !rows.some(isNew));
    await workbench.shot('nothing left to say');
    await workbench.goToEnd(name);
    await workbench.save(name, (text) => text.endsWith(`\n${sentence} [@celebrity-site :: low]`));
  },
};
