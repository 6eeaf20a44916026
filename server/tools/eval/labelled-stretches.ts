// The labelled stretches of fresh reports: their shape in the set, and what a label and a place come to. Does not know any
// verdicts.

import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface FreshReport {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
}

export interface LabelledStretch {
  /** Begins with `x` where the stretch was drawn from what an earlier version reports: it says nothing about recall. */
  readonly id: string;
  readonly doc: string;
  readonly lang: string;
  /** `para`, `list`, `cell`, or another place by its name. */
  readonly where: string;
  /** Offsets in the report's text. */
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly text: string;
}

export const freshFiles: readonly string[] = ['fresh-reports.jsonl', 'fresh-sentences.jsonl'];

export interface FreshSet {
  readonly reports: readonly FreshReport[];
  readonly stretches: readonly LabelledStretch[];
}

export function readFresh(folder: string): FreshSet {
  const [reports = [], stretches = []] = freshFiles.map((file) => linesOf(path.join(folder, file)));
  return {
    reports: reports.map((line) => JSON.parse(line) as FreshReport),
    stretches: stretches.map((line) => JSON.parse(line) as LabelledStretch),
  };
}

function linesOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8').trim().split('\n');
}

const sourced: ReadonlySet<string> = new Set(['claim', 'self-report', 'data', 'elliptic']);

/** Whether what the stretch says needs a source; undefined for what a norm demands, which counts neither way. */
export function needsSource({ label }: LabelledStretch): boolean | undefined {
  return label === 'normative' ? undefined : sourced.has(label);
}

export const freshPlaces = ['paragraph', 'list', 'cell', 'other'] as const;

export type FreshPlace = (typeof freshPlaces)[number];

const placeNames: Readonly<Record<string, FreshPlace>> = { para: 'paragraph', list: 'list', cell: 'cell' };

export function placeOf({ where }: LabelledStretch): FreshPlace {
  return placeNames[where] ?? 'other';
}

/** Whether the stretch was drawn whatever the tool says of it, so that it measures recall. */
export function isDrawnBlindly({ id }: LabelledStretch): boolean {
  return !id.startsWith('x');
}
