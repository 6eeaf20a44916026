// A program of its own that lays out and draws evidence graphs, for a worker of Node or of a browser: Graphviz is large and may take
// its time, and neither should hold up anything else. One message in, one answer with its number out.

import { evidenceSvg, type PictureUse } from './export/evidence-svg.ts';
import type { EvidenceGraph } from './export/graph/evidence-graph.ts';
import { layOut } from './export/graph/lay-out.ts';

export interface DrawingRequest {
  readonly id: number;
  readonly graph: EvidenceGraph;
  readonly dot: string;
  readonly use: PictureUse;
}

export type DrawingAnswer =
  | { readonly id: number; readonly svg: string }
  | { readonly id: number; readonly failure: string };

/** The part of the two kinds of workers that is alike. */
interface Port {
  postMessage(message: DrawingAnswer): void;
  onMessage(listener: (request: DrawingRequest) => void): void;
}

declare const self: {
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
};
declare const require: ((name: string) => unknown) | undefined;

function openPort(): Port {
  if (typeof require !== 'function') {
    return {
      postMessage: (message) => self.postMessage(message),
      onMessage: (listener) => void (self.onmessage = ({ data }) => listener(data as DrawingRequest)),
    };
  }
  const { parentPort } = require('node:worker_threads') as typeof import('node:worker_threads');
  return {
    postMessage: (message) => parentPort?.postMessage(message),
    onMessage: (listener) => void parentPort?.on('message', listener),
  };
}

async function draw({ id, graph, dot, use }: DrawingRequest): Promise<DrawingAnswer> {
  try {
    return { id, svg: evidenceSvg(graph, await layOut(dot), use) };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}

const port = openPort();
port.onMessage((request) => void draw(request).then((answer) => port.postMessage(answer)));
