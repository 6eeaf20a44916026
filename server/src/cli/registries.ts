// Reads the source registries that briefings name: each file once a run, only inside the workspace, and whatever goes wrong
// becomes a sentence. What a registry says is the core's.

import { readRegistry } from '../core/model/registry/read-registry.ts';
import { isBibtexPath, type RegistryReading } from '../core/model/registry/registry.ts';
import type { RegistryResult } from '../core/model/workspace.ts';
import { createDocument, type Document } from '../core/text/document.ts';
import { readTextFile } from '../host/node-reading.ts';
import { placeAt } from './report.ts';
import { displayPath } from './terminal/display-path.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

export interface RegistryShelf {
  /** The registry that `written` names as seen from `folder`; see `WorkspaceFiles.find`. Never throws. */
  read(written: string, folder: string, root: string): Promise<RegistryResult>;
  /** The text of a registry that was read, by the path that messages call it. */
  documentOf(called: string): Document | undefined;
}

export function createRegistryShelf(cwd: string, sizeLimit: number, files: WorkspaceFiles): RegistryShelf {
  const results = new Map<string, Promise<RegistryResult>>();
  const documents = new Map<string, Document>();

  async function readFile(file: string): Promise<RegistryResult> {
    const reading = readTextFile(file, sizeLimit);
    if ('failure' in reading) return { failure: `${reading.failure}.` };
    const document = createDocument(displayPath(file, cwd), reading.text);
    documents.set(document.path, document);
    const { value, problems } = await parseRegistry(document);
    const failures = problems
      .filter(({ kind }) => kind === 'invalid')
      .map(({ span, message }) => describe(document, span.start, message));
    if (value.sources.size === 0 && failures.length > 0) return { failure: failures[0]! };
    return { registry: value, faults: failures };
  }

  return {
    async read(written, folder, root) {
      const found = files.find(written, folder, root);
      if ('failure' in found) return found;
      const { file } = found;
      let result = results.get(file);
      if (!result) results.set(file, (result = readFile(file)));
      return result;
    },
    documentOf: (called) => documents.get(called),
  };
}

/** BibTeX has its own reader, which is loaded only when a briefing asks for it. */
async function parseRegistry({ path: called, text }: Document): Promise<RegistryReading> {
  if (!isBibtexPath(called)) return readRegistry(called, text);
  const { readBibtex } = await import('../core/model/registry/bibtex.ts');
  return readBibtex(called, text);
}

function describe(document: Document, offset: number, message: string): string {
  const { line, column } = placeAt(document, offset);
  return `${document.path}:${line}:${column}: ${message}`;
}
