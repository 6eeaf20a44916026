// Called inside the extension host: how long after opening a file its first findings are there, cold, for a briefing and for JSON,
// whose support comes with VS Code; and what VS Code itself says of this extension's start. Judges nothing.

import * as vscode from 'vscode';
import { inWorkspace } from '../../test/e2e/vscode/host/briefing.ts';
import { until } from '../../test/e2e/vscode/until.ts';
import { type Measurement, measurementMark } from './measurement.ts';

/** The files in the order in which they are to be opened stand in a file of the workspace. */
export async function run(): Promise<void> {
  const order = new TextDecoder()
    .decode(await vscode.workspace.fs.readFile(inWorkspace('order.txt')))
    .trim()
    .split(' ');
  // What the first editor of a window costs is nobody's.
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(inWorkspace('order.txt')));
  const times = new Map<string, number>();
  for (const name of order) times.set(name, await timeToFindings(inWorkspace(name)));
  const [loadCode, callActivate] = await startTimes('briefwright.briefwright');
  const measurements: Measurement[] = [...times].map(([name, firstFindings]) => ({
    name,
    firstFindings,
    ...(name.endsWith('.brief') ? { start: { loadCode, callActivate } } : {}),
  }));
  for (const measurement of measurements) console.log(measurementMark + JSON.stringify(measurement));
}

async function timeToFindings(uri: vscode.Uri): Promise<number> {
  const reported = new Promise<number>((resolve) => {
    vscode.languages.onDidChangeDiagnostics(() => {
      if (vscode.languages.getDiagnostics(uri).length > 0) resolve(performance.now());
    });
  });
  const start = performance.now();
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  return (await reported) - start;
}

/** From the page “Startup Performance”: milliseconds for loading an extension's code and for the call of its `activate`. */
async function startTimes(extension: string): Promise<readonly [loadCode: number, callActivate: number]> {
  await vscode.commands.executeCommand('perfview.show');
  const page = await until('the page on performance', () =>
    vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf')?.getText(),
  );
  const row = page.split('\n').find((line) => line.startsWith(`| ${extension} `));
  const [, , , loadCode, callActivate] = row?.split('|') ?? [];
  if (callActivate === undefined) throw new Error(`the page on performance does not know ${extension}`);
  return [Number(loadCode), Number(callActivate)];
}
