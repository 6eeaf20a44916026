// The one place that runs Graphviz, which is more than a megabyte: nothing that has to start fast imports it.

import { instance, type Viz } from '@viz-js/viz';
import { type GraphLayout, readLayout } from './graph-layout.ts';

let engine: Promise<Viz> | undefined;

/**
 * @throws {Error} where Graphviz cannot lay the graph out; says why.
 */
export async function layOut(dot: string): Promise<GraphLayout> {
  const viz = await (engine ??= instance());
  const result = viz.render(dot, { format: 'json0', engine: 'dot' });
  if (result.status === 'success') return readLayout(result.output);
  throw new Error(result.errors.map(({ message }) => message).join(' ') || 'Graphviz gave no layout.');
}
