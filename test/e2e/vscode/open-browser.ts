// A real Chromium without a window, which reaches this machine and nothing else. Does not know what it shows.

import { type BrowserContext, chromium } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

export interface BrowserOptions {
  /** In CSS pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** Device pixels in a CSS pixel. */
  readonly scale?: number;
}

/** One profile, so that what a page has loaded is not loaded again by the next. Closing the context ends the browser. */
export async function openBrowser({ size, scale = 1 }: BrowserOptions): Promise<BrowserContext> {
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? 'chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: scale,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(60_000);
  context.on('close', () => void browser.close());
  // The workbench would ask its gallery, its update server and its experiments.
  await context.route(
    (url) => url.protocol.startsWith('http') && !/(?:^|\.)localhost$|^127\./.test(url.hostname),
    (route) => route.abort(),
  );
  return context;
}
