// What the gate measured when it was last written, and whether a new measurement is still like it.

import { readFileSync, writeFileSync } from 'node:fs';

/** By name: processor time over that of a fixed piece of work, findings over statements, or a rule's time over that of reading. */
export type Figures = Readonly<Record<string, number>>;

const file = 'bench/gate/recorded.json';

/** How many times the recorded figure a new one may be. */
export const margin = 1.3;

/** The same for the time of one rule, which is short: the compiler alone moves it by half. */
export const ruleMargin = 2.5;

/** What a rule may take beyond that, over the time of making the trees: the clock and calling the rule are no better than this. */
export const ruleFloor = 0.002;

/** What is taken for recorded of a rule that nobody recorded. */
export const newRule = 0.02;

const rulePrefix = 'time of a rule, ';

export function nameOfRule(id: string): string {
  return `${rulePrefix}${id}`;
}

export function isRule(name: string): boolean {
  return name.startsWith(rulePrefix);
}

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
  /** The most that it may be; undefined where nobody recorded anything. */
  readonly limit: number | undefined;
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
    const limit = limitOf(name, known);
    const isHeld =
      limit !== undefined && figure <= limit && (!isCount(name) || known === undefined || figure >= known / margin);
    return { name, recorded: known, measured: figure, limit, isHeld };
  });
}

function limitOf(name: string, recorded: number | undefined): number | undefined {
  if (isRule(name)) return (recorded ?? newRule) * ruleMargin + ruleFloor;
  return recorded === undefined ? undefined : recorded * margin;
}
