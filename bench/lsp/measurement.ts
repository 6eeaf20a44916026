// Everything one run of the benchmark of the server found out, as data: what targets.ts judges and page.ts prints.

import type { Machine } from '../machine.ts';
import { fitLine, type Line, quantile, type Summary, summarise } from '../measure/statistics.ts';
import type { PreviewingRound } from './previewing.ts';
import type { RequestKind, RequestSample } from './requests.ts';
import type { TypingRound, Way } from './typing.ts';
import type { WorkspaceSample } from './workspace.ts';

export interface Measurement {
  readonly machine: Machine;
  readonly rounds: number;
  /** For each way and size, sizes rising; what was not asked for is not there. */
  readonly typing: readonly Typing[];
  /** One a round; none where the system does not tell processor time. */
  readonly previewing: readonly PreviewingRound[];
  readonly requests: readonly Requests[];
  /** One a round. */
  readonly workspace: readonly WorkspaceSample[];
}

export interface Typing {
  readonly way: Way;
  readonly lines: number;
  readonly bytes: number;
  readonly rounds: readonly TypingRound[];
}

export interface Requests {
  readonly kind: RequestKind;
  readonly rounds: readonly (readonly RequestSample[])[];
}

/** Milliseconds of our server and of the bare one. */
export interface Pair {
  readonly ours: number;
  readonly bare: number;
}

/** The largest briefing. Undefined when nothing was typed that way. */
export function largest(typing: readonly Typing[], way: Way): Typing | undefined {
  return typing.findLast((one) => one.way === way);
}

export function quantileOf(samples: readonly Pair[], share: number): Pair {
  return {
    ours: quantile(
      samples.map(({ ours }) => ours),
      share,
    ),
    bare: quantile(
      samples.map(({ bare }) => bare),
      share,
    ),
  };
}

/** Ours over the bare one's, taken within each round. */
export function quantileRatio(rounds: readonly (readonly Pair[])[], share: number): Summary {
  return summarise(
    rounds.map((samples) => {
      const { ours, bare } = quantileOf(samples, share);
      return ours / bare;
    }),
  );
}

export interface TypingGrowth {
  readonly points: readonly (Pair & { readonly lines: number })[];
  /** Milliseconds over thousands of lines, medians. */
  readonly ours: Line;
  readonly bare: Line;
}

/** Undefined when there is one size only. */
export function growthOf(typing: readonly Typing[], way: Way): TypingGrowth | undefined {
  const sizes = typing.filter((one) => one.way === way);
  if (sizes.length < 2) return undefined;
  const points = sizes.map(({ lines, rounds }) => ({
    lines,
    ...quantileOf(
      rounds.flatMap(({ samples }) => samples),
      0.5,
    ),
  }));
  const fit = (side: keyof Pair): Line => fitLine(points.map((point) => ({ x: point.lines / 1000, y: point[side] })));
  return { points, ours: fit('ours'), bare: fit('bare') };
}
