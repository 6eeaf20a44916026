// A workspace of many briefings, opened by an editor that asks for the diagnostics of all: how long that takes, whether progress
// is shown meanwhile, and what memory the server holds once it is idle.

import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type * as lsp from 'vscode-languageserver';
import { memoryOfProcess, type ProcessMemory, processorTimeOf } from '../measure/process-usage.ts';
import { Editor } from './editor.ts';

export interface WorkspaceSample {
  /** Seconds from the start of the process until the diagnostics of all briefings are there. */
  readonly time: number;
  /** Seconds on processors until then; undefined where the system does not tell. */
  readonly processorTime: number | undefined;
  readonly briefings: number;
  readonly diagnostics: number;
  /** Work-done reports with a percentage, of reading and of checking. */
  readonly progressReports: number;
  /** Of the idle server; undefined where the system does not tell. */
  readonly memory: ProcessMemory | undefined;
}

/** Milliseconds from the answer until memory may be looked at: the server tidies up behind a burst of work. */
const leastRest = 3000;

/** Milliseconds without work that make a server idle, and how long it may take to get there. */
const quiet = 2000;
const mostRest = 20_000;

/** Throws when no progress was shown. */
export async function measureWorkspace(argv: readonly string[], folder: string): Promise<WorkspaceSample> {
  const began = performance.now();
  const editor = await Editor.start({ argv, cwd: folder, folder: pathToFileURL(folder).href, doesPull: true });
  const answer = await editor.request<lsp.WorkspaceDiagnosticReport>('workspace/diagnostic', {
    previousResultIds: [],
    workDoneToken: 'checking',
    partialResultToken: partialToken,
  });
  const time = (performance.now() - began) / 1000;
  const processorTime = processorTimeOf(editor.pid);
  const reports = [
    ...editor.progress
      .filter(({ token }) => token === partialToken)
      .flatMap(({ value }) => (value as lsp.WorkspaceDiagnosticReport).items),
    ...answer.items,
  ];
  const progressReports = editor.progress.filter(({ value }) => isProgress(value)).length;
  if (progressReports === 0) throw new Error('the server showed no progress while it checked the workspace');
  await becomeIdle(editor.pid);
  const memory = memoryOfProcess(editor.pid);
  await editor.close();
  return {
    time,
    processorTime: processorTime === undefined ? undefined : processorTime / 1000,
    briefings: reports.length,
    diagnostics: reports.reduce((sum, report) => sum + (report.kind === 'full' ? report.items.length : 0), 0),
    progressReports,
    memory,
  };
}

const partialToken = 'parts';

/** Under load the server needs longer to come to rest. */
async function becomeIdle(pid: number): Promise<void> {
  await sleep(leastRest);
  for (let waited = leastRest; waited < mostRest; waited += quiet) {
    const before = processorTimeOf(pid);
    await sleep(quiet);
    if (processorTimeOf(pid) === before) return;
  }
}

function isProgress(value: unknown): boolean {
  const { kind, percentage } = value as { readonly kind?: unknown; readonly percentage?: unknown };
  return kind === 'report' && typeof percentage === 'number';
}
