// Which other Markdown files are briefings: reads no more of a file than its front matter may need.

import { closeSync, openSync, readSync } from 'node:fs';
import { headLength, holdsBriefingKey } from '../core/model/briefing-name.ts';

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

function readHead(descriptor: number, length: number): string {
  const buffer = Buffer.allocUnsafe(length);
  return buffer.toString('utf8', 0, readSync(descriptor, buffer, 0, length, 0));
}
