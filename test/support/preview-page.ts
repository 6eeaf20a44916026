// The preview's own page in a real Chromium, as VS Code shows it: its policy, script and style, the variables of a theme, and the
// extension's end of the line, which a test holds. Nothing but the page's own files can be loaded.

import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { FromPage, PageState, ToPage } from '../../client/src/preview/messages.ts';
import { previewPage } from '../../client/src/preview/page.ts';
import { findBrowser } from '../e2e/vscode/find-browser.ts';

export interface ShownPage {
  readonly page: Page;
  post(message: ToPage): Promise<void>;
  /** What the page has sent to the extension so far. */
  sent(): Promise<readonly FromPage[]>;
  /** What the page wanted to load and was not given. */
  readonly refused: readonly string[];
  /** What the policy or the script complained of. */
  readonly complaints: readonly string[];
}

export type Theme = keyof typeof themes;

/** The variables that the page uses, from VS Code's default themes, and the class that it gives the body. */
export const themes = {
  light: {
    kind: 'vscode-light',
    colours: {
      'editor-foreground': '#3b3b3b',
      'editor-background': '#ffffff',
      descriptionForeground: '#3b3b3b',
      'textLink-foreground': '#005fb8',
      errorForeground: '#c72e0f',
      focusBorder: '#005fb8',
      'editorHoverWidget-background': '#f8f8f8',
      'editorHoverWidget-foreground': '#3b3b3b',
      'editorHoverWidget-border': '#c8c8c8',
    },
  },
  dark: {
    kind: 'vscode-dark',
    colours: {
      'editor-foreground': '#cccccc',
      'editor-background': '#1f1f1f',
      descriptionForeground: '#9d9d9d',
      'textLink-foreground': '#4daafc',
      errorForeground: '#f85149',
      focusBorder: '#0078d4',
      'editorHoverWidget-background': '#202020',
      'editorHoverWidget-foreground': '#cccccc',
      'editorHoverWidget-border': '#454545',
    },
  },
  'high-contrast': {
    kind: 'vscode-high-contrast',
    colours: {
      'editor-foreground': '#ffffff',
      'editor-background': '#000000',
      descriptionForeground: '#ffffff',
      'textLink-foreground': '#21a6ff',
      errorForeground: '#f48771',
      focusBorder: '#f38518',
      contrastBorder: '#6fc3df',
      contrastActiveBorder: '#f38518',
      'editorHoverWidget-background': '#0c141f',
      'editorHoverWidget-foreground': '#ffffff',
      'editorHoverWidget-border': '#6fc3df',
    },
  },
} as const;

const origin = 'https://preview.invalid';

/** @throws {Error} in CI, where the browser has to be there. */
export function missingBrowser(): string | false {
  if (findBrowser()) return false;
  if (process.env['CI']) throw new Error('Chromium must be installed in CI');
  return 'Chromium is not installed';
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser() ?? 'chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    timeout: 60_000,
  });
}

let files: Promise<ReadonlyMap<string, { readonly contentType: string; readonly body: string }>> | undefined;

async function buildFiles(): Promise<ReadonlyMap<string, { readonly contentType: string; readonly body: string }>> {
  const { outputFiles } = await build({
    entryPoints: ['client/src/preview/webview/main.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
  });
  return new Map([
    ['/preview.js', { contentType: 'text/javascript', body: outputFiles[0]!.text }],
    ['/preview.css', { contentType: 'text/css', body: readFileSync('client/src/preview/webview/preview.css', 'utf8') }],
    [
      '/',
      {
        contentType: 'text/html',
        body: previewPage({
          cspSource: origin,
          script: `${origin}/preview.js`,
          style: `${origin}/preview.css`,
          nonce: 'of-the-test',
        }),
      },
    ],
  ]);
}

/** Resolves once the page has said that it is ready. */
export async function openPreviewPage(
  browser: Browser,
  theme: Theme,
  size = { width: 760, height: 900 },
  state?: PageState,
): Promise<ShownPage> {
  const served = await (files ??= buildFiles());
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const refused: string[] = [];
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url());
    const file = url.origin === origin ? served.get(url.pathname) : undefined;
    if (file) return route.fulfill(file);
    refused.push(url.href);
    return route.abort();
  });
  const { kind, colours } = themes[theme];
  await page.addInitScript({ content: hostScript(kind, colours, state) });
  await page.goto(`${origin}/`);
  const shown: ShownPage = {
    page,
    post: (message) =>
      page.evaluate(
        `window.postMessage(${JSON.stringify(message)}, '*'); new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve)))`,
      ),
    sent: () => page.evaluate<readonly FromPage[]>('window.sentToExtension'),
    refused,
    complaints,
  };
  await page.waitForFunction(`window.sentToExtension.some(({ type }) => type === 'ready')`);
  return shown;
}

/** What VS Code puts into a page before its own script runs. */
function hostScript(kind: string, colours: Readonly<Record<string, string>>, state: PageState | undefined): string {
  return `
    window.sentToExtension = [];
    let remembered = ${JSON.stringify(state ?? null)} ?? undefined;
    window.acquireVsCodeApi = () => ({
      postMessage: (message) => window.sentToExtension.push(message),
      getState: () => remembered,
      setState: (next) => { remembered = next; },
    });
    document.addEventListener('DOMContentLoaded', () => {
      document.body.classList.add(${JSON.stringify(kind)});
      for (const [name, value] of Object.entries(${JSON.stringify(colours)})) document.documentElement.style.setProperty('--vscode-' + name, value);
    });`;
}
