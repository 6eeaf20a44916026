// Reads the archived texts that sources name. Keeps the latest ones, with what was made of them: the next briefing often names the
// same. A run over a thousand briefings must not hold them all.

import { createHash } from 'node:crypto';
import type { Archive, ArchiveState } from '../core/model/archives/archive.ts';
import { createDocument } from '../core/text/document.ts';
import { readTextFile } from '../host/node-reading.ts';
import { displayPath } from './terminal/display-path.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

/** In characters. */
const keptLength = 8_000_000;

export interface ArchiveShelf {
  /** The text that `written` names as seen from `folder`; see `WorkspaceFiles.find`. Never throws. */
  read(written: string, folder: string, root: string): ArchiveState;
}

export function createArchiveShelf(cwd: string, sizeLimit: number, files: WorkspaceFiles): ArchiveShelf {
  /** The latest at the end. */
  const kept = new Map<string, Archive>();
  let length = 0;

  function keep(realFile: string, archive: Archive): void {
    kept.delete(realFile);
    kept.set(realFile, archive);
    for (const [oldest, { document }] of kept) {
      if (length <= keptLength) break;
      kept.delete(oldest);
      length -= document.text.length;
    }
  }

  return {
    read(written, folder, root) {
      const found = files.find(written, folder, root);
      if ('failure' in found) return { state: 'outside', reason: found.failure };
      const known = kept.get(found.realFile);
      if (known) {
        keep(found.realFile, known);
        return { state: 'read', archive: known };
      }
      const reading = readTextFile(found.realFile, sizeLimit);
      if ('failure' in reading) return { state: reading.kind ?? 'unreadable', reason: `${reading.failure}.` };
      const archive: Archive = {
        document: createDocument(displayPath(found.file, cwd), reading.text),
        sha256: createHash('sha256').update(reading.text, 'utf8').digest('hex'),
      };
      length += archive.document.text.length;
      keep(found.realFile, archive);
      return { state: 'read', archive };
    },
  };
}
