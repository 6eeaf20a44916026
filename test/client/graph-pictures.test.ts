// Pictures from the worker that draws them, in Node.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import type * as vscode from 'vscode';
import { GraphPictures } from '../../client/src/preview/graph-pictures.ts';
import type { WorkerPort } from '../../client/src/worker-port.ts';
import { parseBrief } from '../../server/src/core/model/brief.ts';
import { emptyWorkspace } from '../../server/src/core/model/workspace.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { evidenceDot } from '../../server/src/export/evidence-dot.ts';
import { evidenceGraph } from '../../server/src/export/graph/evidence-graph.ts';
import type { GraphAnswer } from '../../server/src/features/extension/graph.ts';
import { defaultHeader } from '../support/fixture.ts';

let folder: string;
let script: vscode.Uri;
let started = 0;
const running = new Set<Worker>();

before(async () => {
  mkdirSync('.build', { recursive: true });
  folder = mkdtempSync('.build/graph-');
  const outfile = path.resolve(folder, 'graph.js');
  // As server/tools/build.mjs makes it.
  await build({
    entryPoints: ['server/src/main-graph.ts'],
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    external: ['node:worker_threads'],
    outfile,
  });
  script = { fsPath: outfile } as vscode.Uri;
});

after(async () => {
  for (const worker of running) await worker.terminate();
  rmSync(folder, { recursive: true, force: true });
});

async function start({ fsPath }: vscode.Uri): Promise<WorkerPort> {
  started++;
  const worker = new Worker(fsPath);
  running.add(worker);
  worker.on('exit', () => running.delete(worker));
  return {
    postMessage: (message) => worker.postMessage(message),
    listen(received, failed) {
      worker.on('message', received);
      worker.on('error', (error: Error) => failed(error.message));
    },
    terminate: () => void worker.terminate(),
  };
}

function answerFor(text: string): GraphAnswer {
  const graph = evidenceGraph(parseBrief(createDocument('a.brief', defaultHeader + text)), emptyWorkspace);
  return { version: 1, graph, dot: evidenceDot(graph), summary: '', focus: null, targets: {} };
}

test('one worker draws every picture, each for whoever asked', async () => {
  const pictures = new GraphPictures(start, script);
  const [first, second] = await Promise.all([
    pictures.draw(answerFor('It shut. [@log :: high]'), 'page'),
    pictures.draw(answerFor('It burnt. [@wire :: low]'), 'alone'),
  ]);
  assert.match('svg' in first ? first.svg : first.failure, /^<svg class="evidence".*It shut\..*Port of Example/s);
  assert.match('svg' in second ? second.svg : second.failure, /^<\?xml.*It burnt\..*Example Wire/s);
  assert.equal(started, 1);
  pictures.dispose();
});

test('what Graphviz cannot read is said, and the next picture is drawn', async () => {
  const pictures = new GraphPictures(start, script);
  const good = answerFor('It shut. [@log :: high]');
  const failed = await pictures.draw({ ...good, dot: 'digraph {' }, 'page');
  assert.match('failure' in failed ? failed.failure : '', /^Graphviz cannot lay this graph out: .*syntax error/);
  assert.ok('svg' in (await pictures.draw(good, 'page')));
  pictures.dispose();
});

test('closing it answers whoever waits; it can be used again', async () => {
  const pictures = new GraphPictures(start, script);
  const waiting = pictures.draw(answerFor('It shut. [@log :: high]'), 'page');
  await new Promise((resolve) => setImmediate(resolve));
  pictures.dispose();
  assert.deepEqual(await waiting, { failure: 'The preview was closed.' });
  assert.ok('svg' in (await pictures.draw(answerFor('It shut. [@log :: high]'), 'page')));
  pictures.dispose();
});

test('a worker that cannot be started is a failure in words', async () => {
  const pictures = new GraphPictures(() => Promise.reject(new Error('no workers here')), script);
  assert.deepEqual(await pictures.draw(answerFor('It shut.'), 'page'), {
    failure: 'The evidence cannot be drawn here: no workers here',
  });
});
