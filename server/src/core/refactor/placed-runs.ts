// The stretches of running text of a briefing, and what in them is no prose: code, addresses, tags.

import type { Brief } from '../model/brief.ts';
import type { Run } from '../syntax/block.ts';
import { placedBlocks } from '../syntax/parse-body.ts';
import { runsOf } from '../syntax/runs-of.ts';
import type { Span } from '../text/span.ts';

/** A run and the offset from which its spans count. */
export interface PlacedRun {
  readonly start: number;
  readonly run: Run;
}

const cache = new WeakMap<Brief, readonly PlacedRun[]>();

/** In order; those of headings are not among them. Cached by identity. */
export function placedRuns(brief: Brief): readonly PlacedRun[] {
  let runs = cache.get(brief);
  if (!runs) cache.set(brief, (runs = collect(brief)));
  return runs;
}

function collect(brief: Brief): readonly PlacedRun[] {
  return placedBlocks(brief.body, brief.split.bodyStart).flatMap(({ start, block }) =>
    runsOf(block.parts).map((run) => ({ start, run })),
  );
}

/** Where the run stands in the document's text. */
export function runSpan({ start, run }: PlacedRun): Span {
  return { start: run.span.start + start, end: run.span.end + start };
}

/** Whether the document's `span` touches code, an address, a tag, a comment or a note of the run. */
export function isMasked({ start, run }: PlacedRun, span: Span): boolean {
  const base = start + run.span.start;
  return run.masks.some((mask) => mask.kind !== 'skip' && mask.start + base < span.end && span.start < mask.end + base);
}
