// Which files are briefings, by name and, for other Markdown, by the front matter's first lines. Does not read the rest.

import { closeSync, openSync, readSync } from 'node:fs';

/** `x.brief` or `x.brief.md`, in any case. */
export function isBriefingName(name: string): boolean {
  return /\.brief(?:\.md)?$/i.test(name);
}

export function isMarkdownName(name: string): boolean {
  return /\.(?:md|markdown|mdown|mkd)$/i.test(name);
}

/** Whether the front matter of the regular file at `path` holds `briefing: 1`. False for what cannot be read. */
export function declaresBriefing(path: string): boolean {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    const start = readHead(descriptor, 8);
    return /^(?:\uFEFF)?---/.test(start) && holdsBriefingKey(readHead(descriptor, headLength));
  } catch {
    return false;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Front matter with a long list of sources may come before the key; beyond this nobody looks. */
const headLength = 64 * 1024;

/** Whether the front matter that `head` opens with holds `briefing: 1`. */
export function holdsBriefingKey(head: string): boolean {
  const front = /^(?:\uFEFF)?---[ \t]*\r?\n([^]*?)(?:\n(?:---|\.\.\.)[ \t]*\r?(?:\n|$)|$)/.exec(head)?.[1];
  return front !== undefined && /^briefing[ \t]*:[ \t]*(["']?)1(?:\.0)?\1[ \t]*(?:#.*)?\r?$/m.test(front);
}

function readHead(descriptor: number, length: number): string {
  const buffer = Buffer.allocUnsafe(length);
  return buffer.toString('utf8', 0, readSync(descriptor, buffer, 0, length, 0));
}
