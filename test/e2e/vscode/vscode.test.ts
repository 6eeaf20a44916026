// The extension in real builds of VS Code, as it is packaged: its features inside the extension hosts (Node and web worker), and
// what a person sees through the page. Pictures and logs stay in .build/e2e. Runs alone: nothing else competes for the machine.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import type { BrowserContext } from 'playwright-core';
import { findBrowser } from './find-browser.ts';
import { catchAClaim } from './flows/catch-a-claim.ts';
import { completeASource } from './flows/complete-a-source.ts';
import type { Flow } from './flows/flow.ts';
import { followACitation } from './flows/follow-a-citation.ts';
import { mendAtOnce } from './flows/mend-at-once.ts';
import { readThePreview } from './flows/read-the-preview.ts';
import { renameInTwoFiles } from './flows/rename-in-two-files.ts';
import { sourceASentence } from './flows/source-a-sentence.ts';
import { startABriefing } from './flows/start-a-briefing.ts';
import { untrustedFolder } from './flows/untrusted-folder.ts';
import { writeUndisturbed } from './flows/write-undisturbed.ts';
import { type Outcome, outcomeMark } from './host/host-test.ts';
import { addPrograms, addressOf, runOnPage, said } from './host-programs.ts';
import { canRunEditors, installEditors } from './install-editors.ts';
import { openBrowser } from './open-browser.ts';
import type { HostRun } from './run-in-host.ts';
import { serveCodeWeb } from './serve-code-web.ts';
import { type CodeServer, type CodeServerOptions, startCodeServer } from './start-code-server.ts';
import { openWorkbench } from './workbench.ts';

const flows: readonly Flow[] = [
  catchAClaim,
  mendAtOnce,
  completeASource,
  sourceASentence,
  writeUndisturbed,
  followACitation,
  renameInTwoFiles,
  readThePreview,
  startABriefing,
];

const output = path.resolve('.build/e2e');
/** What runs inside extension hosts. */
const hostTests = 'test/e2e/vscode/host/run-host-tests.ts';
const vsix = path.join(output, 'briefwright.vsix');

/** `BRIEFWRIGHT_FLOW=words` runs only the flows whose title contains the words, and nothing in extension hosts. */
const onlyFlow = process.env['BRIEFWRIGHT_FLOW'];

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
  const wanted = flows.filter(({ title }) => onlyFlow === undefined || title.includes(onlyFlow));
  for (const flow of wanted) await t.test(flow.title, (t) => follow(t, browser, server, flow));
  if (onlyFlow !== undefined) return;
  const extension = path.join(output, 'extension');
  const [tests] = await addPrograms(server.extension, extension, [hostTests]);
  assert.ok(tests !== undefined);

  await t.test('extension host in Node', (t) =>
    testInHost(t, browser, addressOf(server, extension, makeFolder(t, {}), tests)),
  );
  const workerServer = await start('code-server-worker', {
    settings: { 'remote.extensionKind': { 'briefwright.briefwright': ['web'] } },
  });
  await t.test('extension host in a web worker, beside a remote machine', (t) =>
    testInHost(t, browser, addressOf(workerServer, extension, makeFolder(t, {}), tests)),
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
        tests: path.join(extension, tests),
      });
      t.after(() => web.stop());
      await report(t, await runOnPage(browser, web.url));
    });
  }

  const cautious = await start('code-server-trust', { asksForTrust: true });
  await t.test(untrustedFolder.title, (t) => follow(t, browser, cautious, untrustedFolder));
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

async function testInHost(t: TestContext, browser: BrowserContext, url: string): Promise<void> {
  await report(t, await runOnPage(browser, url));
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
