// The benchmark of the extension's start in VS Code: `npm run bench:start -- [--no-gate]`. Ends with 1 when a budget is exceeded,
// unless `--no-gate` is given, and with 2 for arguments it does not know.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { addPrograms, addressOf, runOnPage, said } from '../test/e2e/vscode/host-programs.ts';
import { installEditors } from '../test/e2e/vscode/install-editors.ts';
import { openBrowser } from '../test/e2e/vscode/open-browser.ts';
import { startCodeServer } from '../test/e2e/vscode/start-code-server.ts';
import { compareStart } from './start/compare-start.ts';
import { type Measurement, measurementMark } from './start/measurement.ts';

const scratch = path.resolve('.build/bench-start');
/** In which order the two files are opened: each comes first as often as the other. */
const orders = ['a.json a.brief', 'a.brief a.json', 'a.json a.brief', 'a.brief a.json'];

const isGate = readIsGate();
const { line, isMet } = compareStart(await measure());
console.log(line);
process.exit(isMet || !isGate ? 0 : 1);

function readIsGate(): boolean {
  try {
    return !parseArgs({ options: { 'no-gate': { type: 'boolean', default: false } } }).values['no-gate'];
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

async function measure(): Promise<readonly Measurement[]> {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const vsix = path.join(scratch, 'briefwright.vsix');
  const packed = spawnSync(process.execPath, ['server/tools/package.mjs', vsix], { encoding: 'utf8' });
  if (packed.status !== 0) throw new Error(packed.stderr);
  const server = await startCodeServer({
    editors: installEditors(),
    vsix,
    log: path.join(scratch, 'code-server.log'),
  });
  const browser = await openBrowser({ size: { width: 1280, height: 800 } });
  try {
    const extension = path.join(scratch, 'extension');
    const [program] = await addPrograms(server.extension, extension, ['bench/start/measure-start.ts']);
    assert.ok(program !== undefined);
    const rounds: Measurement[] = [];
    for (const order of orders) {
      const url = addressOf(server, extension, makeFolder(order), program);
      const { code, lines } = await runOnPage(browser, url);
      assert.equal(code, 0, lines.join('\n'));
      rounds.push(...said<Measurement>(lines, measurementMark));
    }
    return rounds;
  } finally {
    await browser.close();
    await server.stop();
  }
}

function makeFolder(order: string): string {
  const folder = path.join(scratch, 'folder');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'a.brief'), readFileSync('seeds/greenland-naive.brief', 'utf8'));
  writeFileSync(path.join(folder, 'a.json'), '{"a": [1,}\n');
  writeFileSync(path.join(folder, 'order.txt'), order);
  return folder;
}
