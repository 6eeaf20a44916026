// Pictures of evidence graphs, drawn in a worker: it is started at the first picture and ended some time after the last. A graph
// that takes too long is given up. Does not know any editor.

import type * as vscode from 'vscode';
import type { GraphAnswer } from '../../../server/src/features/extension/graph.ts';
import type { DrawingAnswer, DrawingRequest } from '../../../server/src/main-graph.ts';
import type { StartWorker, WorkerPort } from '../worker-port.ts';

export type Picture = { readonly svg: string } | { readonly failure: string };

/** Milliseconds. */
const patience = 20_000;
const rest = 60_000;

export class GraphPictures implements vscode.Disposable {
  readonly #start: StartWorker;
  readonly #script: vscode.Uri;
  readonly #waiting = new Map<number, (picture: Picture) => void>();
  #worker: Promise<WorkerPort> | undefined;
  #count = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(start: StartWorker, script: vscode.Uri) {
    this.#start = start;
    this.#script = script;
  }

  /** Never rejects. */
  async draw({ graph, dot }: GraphAnswer, use: DrawingRequest['use']): Promise<Picture> {
    clearTimeout(this.#resting);
    let worker: WorkerPort;
    try {
      worker = await (this.#worker ??= this.#open());
    } catch (error) {
      this.#worker = undefined;
      return {
        failure: `The evidence cannot be drawn here: ${error instanceof Error ? error.message : String(error)}`,
      };
    }
    const id = ++this.#count;
    const picture = new Promise<Picture>((resolve) => this.#waiting.set(id, resolve));
    const limit = setTimeout(
      () => this.#giveUp('This graph is too large to be laid out in time; show only what is around the cursor.'),
      patience,
    );
    worker.postMessage({ id, graph, dot, use } satisfies DrawingRequest);
    const drawn = await picture;
    clearTimeout(limit);
    this.#resting = setTimeout(() => this.dispose(), rest);
    return drawn;
  }

  dispose(): void {
    clearTimeout(this.#resting);
    this.#giveUp('The preview was closed.');
  }

  async #open(): Promise<WorkerPort> {
    const worker = await this.#start(this.#script);
    worker.listen(
      (message) => this.#received(message as DrawingAnswer),
      (reason) => this.#giveUp(`The evidence cannot be drawn: ${reason}`),
    );
    return worker;
  }

  #received(answer: DrawingAnswer): void {
    const resolve = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    resolve?.(
      'svg' in answer ? { svg: answer.svg } : { failure: `Graphviz cannot lay this graph out: ${answer.failure}` },
    );
  }

  /** Layout cannot be interrupted, but its worker can; the next picture starts another. */
  #giveUp(failure: string): void {
    void this.#worker?.then(
      (worker) => worker.terminate(),
      () => undefined,
    );
    this.#worker = undefined;
    for (const resolve of this.#waiting.values()) resolve({ failure });
    this.#waiting.clear();
  }
}
