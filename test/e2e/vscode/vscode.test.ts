// The extension in real builds of VS Code, as it is packaged: its features inside the extension hosts (Node and web worker), and
// what a person sees through the page. Pictures and logs stay in .build/e2e. Runs alone: nothing else competes for the machine.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import { build } from 'esbuild';
import type { BrowserContext } from 'playwright-core';
import { compareStart } from './compare-start.ts';
import { findBrowser } from './find-browser.ts';
import { catchAClaim } from './flows/catch-a-claim.ts';
import { completeASource } from './flows/complete-a-source.ts';
import type { Flow } from './flows/flow.ts';
import { followACitation } from './flows/follow-a-citation.ts';
import { mendAtOnce } from './flows/mend-at-once.ts';
import { readThePreview } from './flows/read-the-preview.ts';
import { renameInTwoFiles } from './flows/rename-in-two-files.ts';
import { startABriefing } from './flows/start-a-briefing.ts';
import { untrustedFolder } from './flows/untrusted-folder.ts';
import { type Outcome, outcomeMark } from './host/host-test.ts';
import { type Measurement, measurementMark } from './host/measurement.ts';
import { canRunEditors, installEditors } from './install-editors.ts';
import { openBrowser } from './open-browser.ts';
import { type HostRun, runInHost } from './run-in-host.ts';
import { serveCodeWeb } from './serve-code-web.ts';
import { type CodeServer, type CodeServerOptions, startCodeServer } from './start-code-server.ts';
import { openWorkbench } from './workbench.ts';

const flows: readonly Flow[] = [
  catchAClaim,
  mendAtOnce,
  completeASource,
  followACitation,
  renameInTwoFiles,
  readThePreview,
  startABriefing,
];

const output = path.resolve('.build/e2e');
/** What runs inside extension hosts; 1.91 wants the names to end in `.js`. */
const programs = { tests: 'host-tests.js', measure: 'measure-start.js' };
const vsix = path.join(output, 'briefwright.vsix');

test('VS Code', { skip: missing(), timeout: 900_000 }, async (t) => {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const editors = installEditors();
  const packed = spawnSync(process.execPath, ['server/tools/package.mjs', vsix], { encoding: 'utf8' });
  assert.equal(packed.status, 0, packed.stderr);
  const browser = await openBrowser({ size: { width: 1280, height: 800 } });
  t.after(() => browser.close());
  const start = async (name: string, options: Partial<CodeServerOptions> = {}): Promise<CodeServer> => {
    const server = await startCodeServer({ editors, vsix, log: path.join(output, `${name}.log`), ...options });
    t.after(() => server.stop());
    return server;
  };
  const server = await start('code-server');
  const extension = await addPrograms(server.extension);

  await t.test('extension host in Node', (t) => testInHost(t, browser, server, extension));
  const workerServer = await start('code-server-worker', {
    settings: { 'remote.extensionKind': { 'briefwright.briefwright': ['web'] } },
  });
  await t.test('extension host in a web worker, beside a remote machine', (t) =>
    testInHost(t, browser, workerServer, extension),
  );
  for (const [name, build] of [
    ['newest', editors.codeWeb],
    ['oldest', editors.oldCodeWeb],
  ] as const) {
    await t.test(`extension host in a web worker without a server, ${name} version`, async (t) => {
      const web = await serveCodeWeb({
        editors,
        build,
        extension,
        folder: makeFolder(t, { 'empty.txt': '' }),
        tests: path.join(extension, programs.tests),
      });
      t.after(() => web.stop());
      await report(t, await runOnPage(browser, web.url));
    });
  }

  for (const flow of flows) await t.test(flow.title, (t) => follow(t, browser, server, flow));
  const cautious = await start('code-server-trust', { asksForTrust: true });
  await t.test(untrustedFolder.title, (t) => follow(t, browser, cautious, untrustedFolder));

  await t.test('the start stays within its budgets', async (t) => {
    const rounds: Measurement[] = [];
    for (const order of ['a.json a.brief', 'a.brief a.json', 'a.json a.brief', 'a.brief a.json']) {
      const folder = makeFolder(t, {
        'a.brief': readFileSync('seeds/greenland-naive.brief', 'utf8'),
        'a.json': '{"a": [1,}\n',
        'order.txt': order,
      });
      const { code, lines } = await runOnPage(browser, addressOf(server, extension, folder, programs.measure));
      assert.equal(code, 0, lines.join('\n'));
      rounds.push(...said<Measurement>(lines, measurementMark));
    }
    assert.equal(rounds.length, 8);
    t.diagnostic(compareStart(rounds));
  });
});

function missing(): string | false {
  const reason =
    findBrowser() === undefined
      ? 'no Chromium is installed'
      : canRunEditors
        ? false
        : 'code-server needs Node 24 on this platform';
  if (reason !== false && process.env['CI']) throw new Error(`${reason}, and CI must run this`);
  return reason;
}

/** A copy of the unpacked VSIX, and in it, as one file each, what is to run in every extension host alike. */
async function addPrograms(extension: string): Promise<string> {
  const copy = path.join(output, 'extension');
  cpSync(extension, copy, { recursive: true });
  await build({
    entryPoints: {
      [path.parse(programs.tests).name]: 'test/e2e/vscode/host/run-host-tests.ts',
      [path.parse(programs.measure).name]: 'test/e2e/vscode/host/measure-start.ts',
    },
    outdir: copy,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    logLevel: 'warning',
  });
  return copy;
}

/** Where `program` runs in the extension host that serves `folder`. */
function addressOf(server: CodeServer, extension: string, folder: string, program: string): string {
  return server.url(folder, [
    ['extensionDevelopmentPath', server.uri(extension)],
    ['extensionTestsPath', server.uri(path.join(extension, program))],
    ['skipWelcome', 'true'],
  ]);
}

async function testInHost(
  t: TestContext,
  browser: BrowserContext,
  server: CodeServer,
  extension: string,
): Promise<void> {
  await report(t, await runOnPage(browser, addressOf(server, extension, makeFolder(t, {}), programs.tests)));
}

async function runOnPage(browser: BrowserContext, url: string): Promise<HostRun> {
  const page = await browser.newPage();
  try {
    return await runInHost(page, url);
  } finally {
    await page.close();
  }
}

async function follow(t: TestContext, browser: BrowserContext, server: CodeServer, flow: Flow): Promise<void> {
  const folder = makeFolder(t, flow.files);
  const page = await browser.newPage();
  const payload: [string, string][] =
    flow.opens === undefined ? [] : [['openFile', server.uri(path.join(folder, flow.opens))]];
  try {
    const workbench = await openWorkbench(
      page,
      server.url(folder, payload),
      folder,
      path.join(output, flow.title.replaceAll(/\W+/g, '-')),
    );
    await flow.run(workbench).catch(async (error: unknown) => {
      await workbench.shot('failed');
      throw error;
    });
  } finally {
    await page.close();
  }
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

/** What was written to the console behind `mark`. */
function said<T>(lines: readonly string[], mark: string): readonly T[] {
  return lines.filter((line) => line.startsWith(mark)).map((line) => JSON.parse(line.slice(mark.length)) as T);
}

/** Every host test as a test of its own. */
async function report(t: TestContext, { code, lines }: HostRun): Promise<void> {
  const outcomes = said<Outcome>(lines, outcomeMark);
  for (const { title, error } of outcomes) {
    await t.test(title, () => {
      if (error !== undefined) throw new Error(error);
    });
  }
  assert.ok(outcomes.length > 0, `no test ran; the host said:\n${lines.join('\n')}`);
  assert.equal(code, 0, lines.join('\n'));
}
