// Programs that are to run inside an extension host: bundled into a copy of the packed extension, started by opening an address,
// heard through the console. Does not know what they test or measure.

import { cpSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import type { BrowserContext } from 'playwright-core';
import { type HostRun, runInHost } from './run-in-host.ts';
import type { CodeServer } from './start-code-server.ts';

/**
 * Copies the unpacked extension to `copy`, and puts `sources` there as one file each, which runs in every kind of extension host.
 * Gives the names of these files in the copy; 1.91 wants them to end in `.js`.
 */
export async function addPrograms(
  extension: string,
  copy: string,
  sources: readonly string[],
): Promise<readonly string[]> {
  cpSync(extension, copy, { recursive: true });
  await build({
    entryPoints: [...sources],
    outdir: copy,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    logLevel: 'warning',
  });
  return sources.map((source) => `${path.parse(source).name}.js`);
}

/** Where `program` runs in the extension host that serves `folder`. */
export function addressOf(server: CodeServer, extension: string, folder: string, program: string): string {
  return server.url(folder, [
    ['extensionDevelopmentPath', server.uri(extension)],
    ['extensionTestsPath', server.uri(path.join(extension, program))],
    ['skipWelcome', 'true'],
  ]);
}

/** Opens the address on a page of its own, and closes it. Throws as `runInHost` does. */
export async function runOnPage(browser: BrowserContext, url: string): Promise<HostRun> {
  const page = await browser.newPage();
  try {
    return await runInHost(page, url);
  } finally {
    await page.close();
  }
}

/** What was written to the console behind `mark`. */
export function said<T>(lines: readonly string[], mark: string): readonly T[] {
  return lines.filter((line) => line.startsWith(mark)).map((line) => JSON.parse(line.slice(mark.length)) as T);
}
