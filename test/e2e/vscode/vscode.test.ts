// The extension in real builds of VS Code, as it is packaged: its features inside the extension hosts (Node and web worker), and
// what a person sees through the page. Pictures and logs stay in .build/e2e. Runs alone: nothing else competes for the machine.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import { build } from 'esbuild';
import type { BrowserContext } from 'playwright-core';
import { findBrowser } from './find-browser.ts';
import { catchAClaim } from './flows/catch-a-claim.ts';
import { completeASource } from './flows/complete-a-source.ts';
import type { Flow } from './flows/flow.ts';
import { followACitation } from './flows/follow-a-citation.ts';
import { renameInTwoFiles } from './flows/rename-in-two-files.ts';
import { outcomeMark, type Outcome } from './host/host-test.ts';
import { canRunEditors, installEditors, type Editors } from './install-editors.ts';
import { openBrowser } from './open-browser.ts';
import { runInHost, type HostRun } from './run-in-host.ts';
import { serveCodeWeb } from './serve-code-web.ts';
import { startCodeServer } from './start-code-server.ts';
import { openWorkbench } from './workbench.ts';

const flows: readonly Flow[] = [catchAClaim, completeASource, followACitation, renameInTwoFiles];

const output = path.resolve('.build/e2e');
/** 1.91 wants the name to end in `.js`. */
const hostTests = 'host-tests.js';
const vsix = path.join(output, 'briefwright.vsix');

test('VS Code', { skip: missing(), timeout: 900_000 }, async (t) => {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const editors = installEditors();
  const packed = spawnSync(process.execPath, ['server/tools/package.mjs', vsix], { encoding: 'utf8' });
  assert.equal(packed.status, 0, packed.stderr);
  const browser = await openBrowser({ size: { width: 1280, height: 800 } });
  t.after(() => browser.close());
  const server = await startCodeServer({ editors, vsix, log: path.join(output, 'code-server.log') });
  t.after(() => server.stop());
  const extension = await addHostTests(server.extension);

  await t.test('extension host in Node', async (t) => {
    const folder = makeFolder(t, {});
    const page = await browser.newPage();
    const address = server.url(folder, [
      ['extensionDevelopmentPath', server.uri(extension)],
      ['extensionTestsPath', server.uri(path.join(extension, hostTests))],
      ['skipWelcome', 'true'],
    ]);
    t.after(() => page.close());
    await report(t, await runInHost(page, address));
  });
  await t.test('extension host in a web worker', (t) => testInWorker(t, browser, { editors, build: editors.codeWeb, extension }));
  await t.test('extension host in a web worker, oldest version', (t) => testInWorker(t, browser, { editors, build: editors.oldCodeWeb, extension }));

  for (const flow of flows) {
    await t.test(flow.title, async (t) => {
      const folder = makeFolder(t, flow.files);
      const page = await browser.newPage();
      const shots = path.join(output, flow.title.replace(/\W+/g, '-'));
      const payload: [string, string][] = flow.opens === undefined ? [] : [['openFile', server.uri(path.join(folder, flow.opens))]];
      const workbench = await openWorkbench(page, server.url(folder, payload), folder, shots);
      try {
        await flow.run(workbench);
      } catch (error) {
        await workbench.shot('failed');
        throw error;
      } finally {
        await page.close();
      }
    });
  }
});

function missing(): string | false {
  const reason = findBrowser() === undefined ? 'no Chromium is installed' : canRunEditors ? false : 'code-server needs Node 24 on this platform';
  if (reason !== false && process.env['CI']) throw new Error(`${reason}, and CI must run this`);
  return reason;
}

interface WorkerRun {
  readonly editors: Editors;
  readonly build: string;
  readonly extension: string;
}

async function testInWorker(t: TestContext, browser: BrowserContext, { editors, build, extension }: WorkerRun): Promise<void> {
  const web = await serveCodeWeb({ editors, build, extension, folder: makeFolder(t, { 'empty.txt': '' }), tests: path.join(extension, hostTests) });
  t.after(() => web.stop());
  const page = await browser.newPage();
  t.after(() => page.close());
  await report(t, await runInHost(page, web.url));
}

/** A copy of the unpacked VSIX with the host tests in it, as one file that runs unchanged in every extension host. */
async function addHostTests(extension: string): Promise<string> {
  const copy = path.join(output, 'extension');
  cpSync(extension, copy, { recursive: true });
  const entryPoints = ['test/e2e/vscode/host/run-host-tests.ts'];
  await build({ entryPoints, bundle: true, format: 'cjs', platform: 'browser', target: 'es2022', external: ['vscode'], outfile: path.join(copy, hostTests), logLevel: 'warning' });
  return copy;
}

function makeFolder(t: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'briefwright-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** Every host test as a test of its own. */
async function report(t: TestContext, { code, lines }: HostRun): Promise<void> {
  const outcomes = lines.filter((line) => line.startsWith(outcomeMark)).map((line) => JSON.parse(line.slice(outcomeMark.length)) as Outcome);
  for (const { title, error } of outcomes) {
    await t.test(title, () => {
      if (error !== undefined) throw new Error(error);
    });
  }
  assert.ok(outcomes.length > 0, `no test ran; the host said:\n${lines.join('\n')}`);
  assert.equal(code, 0, lines.join('\n'));
}
