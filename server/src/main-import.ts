// The importer as a worker of the extension: files of the disk become briefings and registries as `briefwright import` makes them, and an
// open Markdown text becomes a briefing in its place. Started when it is first asked for, and ended after the answer.

import { homedir } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { ImportedFile } from './cli/import/import-report.ts';
import { importText } from './cli/import/import-report.ts';
import { runImport } from './cli/import/run-import.ts';
import type { Io, Output } from './cli/terminal/io.ts';
import { namedBibliographies } from './import/briefing/bibliography-names.ts';
import { makeBriefing } from './import/briefing/make-briefing.ts';
import type { ImportedBriefing } from './import/imported.ts';
import { readDocument } from './import/read-document.ts';

export type ImportRequest =
  | {
      readonly type: 'files';
      /** Absolute. */
      readonly files: readonly string[];
      /** Absolute; what messages call files is counted from here. */
      readonly folder: string;
      /** The briefing or registry to write; undefined for the file's own name. */
      readonly to: string | undefined;
    }
  | { readonly type: 'text'; readonly text: string /** What messages call it. */; readonly path: string };

export type ImportAnswer =
  | {
      readonly type: 'files';
      /** Briefings and registries that were written, as `report` calls them: from `folder`. */
      readonly outputs: readonly string[];
      /** What was understood of each file and what was not, for people. */
      readonly report: string;
      /** `path: what is wrong`. */
      readonly failures: readonly string[];
    }
  | { readonly type: 'text'; readonly text: string; readonly report: string }
  /** `needsFile`: it names a bibliography, which only the import of the file can read. */
  | { readonly type: 'refusal'; readonly message: string; readonly needsFile: boolean };

parentPort?.on('message', (request: ImportRequest) => {
  void answerTo(request).then((answer) => parentPort?.postMessage(answer));
});

async function answerTo(request: ImportRequest): Promise<ImportAnswer> {
  if (request.type === 'text') return turn(request.text, request.path);
  const { files, folder, to } = request;
  const said: string[] = [];
  const options = { to, out: undefined, isForced: false, isWatching: false, isJson: true, sizeLimit: undefined };
  await runImport(files, options, ioFor(folder, said));
  const { files: imported, failures } = JSON.parse(said.join('')) as {
    readonly files: readonly (ImportedFile & Omit<ImportedBriefing, 'text'>)[];
    readonly failures: readonly { readonly path: string; readonly line?: number; readonly message: string }[];
  };
  return {
    type: 'files',
    outputs: imported.map(({ output }) => output),
    report: imported
      .map(({ path, output, registry, notices, ...briefing }) =>
        importText({ path, output, notices, ...(registry ? { registry } : { briefing }) }),
      )
      .join('\n'),
    failures: failures.map(({ path, line, message }) => `${path}${line === undefined ? '' : `:${line}`}: ${message}`),
  };
}

function turn(text: string, path: string): ImportAnswer {
  const { isBriefing, paths } = namedBibliographies(text);
  if (isBriefing) return { type: 'refusal', message: 'it is a briefing already', needsFile: false };
  if (paths.length > 0) return { type: 'refusal', message: 'it names a bibliography', needsFile: true };
  const prepared = readDocument('markdown', { text });
  if ('failure' in prepared) return { type: 'refusal', message: prepared.failure, needsFile: false };
  const { text: made, notices, ...briefing } = makeBriefing(prepared, { path, registries: [], isMarkdown: true });
  return { type: 'text', text: made, report: importText({ path, output: path, briefing, notices }) };
}

/** `said` gets what goes to standard output; failures are in it too. */
function ioFor(cwd: string, said: string[]): Io {
  const output = (write: (text: string) => void): Output => ({
    write,
    writeAsIs: write,
    isTerminal: false,
    columns: undefined,
  });
  return {
    stdout: output((text) => void said.push(text)),
    stderr: output(() => undefined),
    readStdin: async () => new Uint8Array(),
    cwd,
    home: homedir() || undefined,
    env: {},
    today: () => new Date().toISOString().slice(0, 10),
    program: undefined,
    processors: () => 1,
    pause: async () => undefined,
  };
}
