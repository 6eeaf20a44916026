// Reads the editions that briefings supersede: each file once a run, only inside the workspace, and whatever goes wrong becomes a
// sentence. What is remembered of an edition is the core's.

import type { Brief } from '../core/model/brief.ts';
import { type EditionResult, ownEdition, readEdition } from '../core/model/editions/edition.ts';
import { createDocument, type Document } from '../core/text/document.ts';
import { readTextFile } from '../host/node-reading.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

export interface EditionShelf {
  /** The edition that `written` names in the briefing `file` (absolute), as seen from `folder`; see `WorkspaceFiles.find`. Never throws. */
  read(written: string, file: string, folder: string, root: string): Promise<EditionResult>;
  /** The text of an edition that was read, by the path that messages call it. */
  documentOf(called: string): Document | undefined;
}

/** `parse` reads the text of a file as the briefing that it is. */
export function createEditionShelf(
  sizeLimit: number,
  files: WorkspaceFiles,
  parse: (file: string, source: string) => Promise<Brief>,
): EditionShelf {
  const results = new Map<string, Promise<EditionResult>>();
  /** What messages call the files that were read. The texts are not kept: a run may read thousands, and seldom shows a place in one. */
  const called = new Map<string, string>();
  let latest: Document | undefined;

  async function readFile(file: string): Promise<EditionResult> {
    const reading = readTextFile(file, sizeLimit);
    if ('failure' in reading) return { failure: `${reading.failure}.` };
    const brief = await parse(file, reading.text);
    called.set(brief.document.path, file);
    return { edition: readEdition(brief) };
  }

  return {
    async read(written, file, folder, root) {
      const found = files.find(written, folder, root);
      if ('failure' in found) return found;
      const own = files.find(file, folder, root);
      if ('realFile' in own && own.realFile === found.realFile) return { failure: ownEdition };
      let result = results.get(found.file);
      if (!result) results.set(found.file, (result = readFile(found.file)));
      return result;
    },
    documentOf(name) {
      const file = called.get(name);
      if (file === undefined) return undefined;
      if (latest?.path === name) return latest;
      const reading = readTextFile(file, sizeLimit);
      return 'failure' in reading ? undefined : (latest = createDocument(name, reading.text));
    },
  };
}
