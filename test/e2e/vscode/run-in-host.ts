// Opens a page that was told to run a file inside its extension host, and hears what that file says. Does not know the tests.

import type { Page } from 'playwright-core';

export interface HostRun {
  /** 0 when `run` returned. */
  readonly code: number;
  /** What it wrote to the console, one entry per call. */
  readonly lines: readonly string[];
}

/** Fails when the extension host has not said within `patience` milliseconds that it is done. */
export async function runInHost(page: Page, url: string, patience = 240_000): Promise<HostRun> {
  const lines: string[] = [];
  await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
    // Behind a first word that names the host, the colours of that word and of the rest are arguments too.
    const isColoured = typeof args[0] === 'string' && args[0].startsWith('%c');
    lines.push(
      args
        .slice(isColoured ? 3 : 0)
        .map(String)
        .join(' '),
    );
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const code = await new Promise<number>((resolve, reject) => {
      timer = setTimeout(
        () =>
          reject(
            new Error(`the extension host was not done within ${patience / 1000} s; it said:\n${lines.join('\n')}`),
          ),
        patience,
      );
      page
        .exposeFunction('codeAutomationExit', (exit: number) => resolve(exit))
        .then(() => page.goto(url))
        .catch(reject);
    });
    // What the host said last may still be on its way: the end comes by another one.
    await page.waitForTimeout(1000);
    return { code, lines };
  } finally {
    clearTimeout(timer);
  }
}
