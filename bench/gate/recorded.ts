// What the gate measured when it was last written, and whether a new measurement is still like it.

import { readFileSync, writeFileSync } from 'node:fs';

/** By name: processor time over that of a fixed piece of work, or findings over statements. */
export type Figures = Readonly<Record<string, number>>;

const file = 'bench/gate/recorded.json';

/** How many times the recorded figure a new one may be. */
export const margin = 1.3;

export function readRecorded(): Figures {
  return JSON.parse(readFileSync(file, 'utf8')) as Figures;
}

export function writeRecorded(figures: Figures): void {
  const rounded = Object.entries(figures).map(([name, figure]) => [name, Number(figure.toPrecision(3))]);
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(rounded), undefined, 2)}\n`);
}

export interface Comparison {
  readonly name: string;
  readonly recorded: number | undefined;
  readonly measured: number;
  /** `false` for a figure that is beyond the margin, and for one that nobody recorded. */
  readonly isHeld: boolean;
}

/** Findings must not become fewer either: rules that no longer run cost nothing. */
export function compare(
  measured: Figures,
  recorded: Figures,
  isCount: (name: string) => boolean,
): readonly Comparison[] {
  return Object.entries(measured).map(([name, figure]) => {
    const known = recorded[name];
    const isHeld = known !== undefined && figure <= known * margin && (!isCount(name) || figure >= known / margin);
    return { name, recorded: known, measured: figure, isHeld };
  });
}
