// code-server: the VS Code workbench in a page, its extension host in Node, with a VSIX installed as a user would. Does not know
// what is tested in it.

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.ts';
import type { Editors } from './install-editors.ts';
import { until } from './until.ts';

export interface CodeServerOptions {
  readonly editors: Editors;
  readonly vsix: string;
  /** Where the server's own output is kept. */
  readonly log: string;
  /** Whether folders are opened in Restricted Mode until they are trusted. */
  readonly asksForTrust?: boolean;
  /** User settings beside the ones that keep the workbench quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface CodeServer {
  /** The installed extension's folder: what the VSIX holds, unpacked. */
  readonly extension: string;
  /** The page's address for `folder`. */
  url(folder: string, payload?: readonly (readonly [key: string, value: string])[]): string;
  /** What the workbench calls the file at this absolute path. */
  uri(file: string): string;
  stop(): Promise<void>;
}

/** Seconds after which the server is ended whatever happens. */
const lifetime = 1200;

/** No adverts, no look-ups, no overlays that a moment of waiting would need to know of. */
const quiet: Readonly<Record<string, unknown>> = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.startupPrompt': 'never',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'editor.minimap.enabled': false,
  'editor.hover.enabled': 'off',
  'files.hotExit': 'off',
};

export async function startCodeServer({
  editors,
  vsix,
  log,
  asksForTrust = false,
  settings = {},
}: CodeServerOptions): Promise<CodeServer> {
  // Short: the path of a socket in it has 107 bytes at most.
  const home = mkdtempSync(path.join(tmpdir(), 'briefwright-'));
  const [user, extensions, xdg] = [path.join(home, 'user'), path.join(home, 'extensions'), path.join(home, 'xdg')];
  for (const folder of [path.join(user, 'User'), extensions, xdg, path.dirname(log)])
    mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(user, 'User/settings.json'), JSON.stringify({ ...quiet, ...settings }));
  // Otherwise it writes to the user's own home, and a terminal inside VS Code would be the window it talks to.
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    XDG_CONFIG_HOME: xdg,
    XDG_DATA_HOME: xdg,
    XDG_CACHE_HOME: xdg,
    XDG_RUNTIME_DIR: xdg,
    TMPDIR: xdg,
  };
  // No shop to ask.
  env['EXTENSIONS_GALLERY'] = JSON.stringify({ serviceUrl: '' });
  delete env['VSCODE_IPC_HOOK_CLI'];
  const common = [
    editors.codeServer,
    '--config',
    path.join(home, 'config.yaml'),
    '--user-data-dir',
    user,
    '--extensions-dir',
    extensions,
  ];

  const installed = spawnSync(editors.node, [...common, '--install-extension', path.resolve(vsix)], {
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (installed.status !== 0) throw new Error(`the VSIX cannot be installed: ${installed.stdout}${installed.stderr}`);
  const name = readdirSync(extensions, { withFileTypes: true }).find(
    (entry) => entry.isDirectory() && !entry.name.startsWith('.'),
  )?.name;
  if (name === undefined) throw new Error(`the VSIX left no folder in ${extensions}`);

  const port = await freePort();
  const output = openSync(log, 'w');
  const switches = [
    ...[
      '--bind-addr',
      `127.0.0.1:${port}`,
      '--auth',
      'none',
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-getting-started-override',
    ],
    ...(asksForTrust ? [] : ['--disable-workspace-trust']),
    // Without it, the page may not name tests to run in the extension host.
    ...['--vscode-option', 'enable-smoke-test-driver'],
  ];
  const leash = path.resolve('test/e2e/vscode/leash.mjs');
  const server = spawn(process.execPath, [leash, String(lifetime), editors.node, ...common, ...switches], {
    env,
    stdio: ['pipe', output, output],
  });
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    server.stdin?.end();
    await gone;
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await until('code-server answers', async () => {
      if (server.exitCode !== null) throw new Error(`code-server ended: ${readFileSync(log, 'utf8').slice(-1000)}`);
      return fetch(`http://127.0.0.1:${port}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      );
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    extension: path.join(extensions, name),
    url: (folder, payload = []) =>
      `http://127.0.0.1:${port}/?${new URLSearchParams({ folder, payload: JSON.stringify(payload) }).toString()}`,
    // With another authority than the page's own, a file counts as outside the workspace and gets no diagnostics.
    uri: (file) => `vscode-remote://127.0.0.1:${port}${path.resolve(file)}`,
    stop,
  };
}
