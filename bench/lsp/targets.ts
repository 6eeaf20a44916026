// What we promise about the language server's speed and memory, and whether a measurement keeps the promise.

import { summarise } from '../measure/statistics.ts';
import type { Verdict } from '../verdict.ts';
import { growthOf, largest, type Measurement, quantileRatio } from './measurement.ts';

/** Of what was measured only. */
export function judge({ typing, previewing, requests, workspace }: Measurement): readonly Verdict[] {
  const ways = (['pull', 'push'] as const).flatMap((way): readonly Verdict[] => {
    const big = largest(typing, way);
    if (!big) return [];
    const rounds = big.rounds.map(({ samples }) => samples);
    const growth = growthOf(typing, way);
    return [
      {
        promise: `keystroke to diagnostics compared with a bare server, ${way}, median`,
        limit: 1.5,
        measured: quantileRatio(rounds, 0.5).median,
        unit: '×',
      },
      {
        promise: `the same, ${way}, 99th percentile`,
        limit: 3,
        measured: quantileRatio(rounds, 0.99).median,
        unit: '×',
      },
      ...(growth
        ? [
            {
              promise: `growth with the number of lines compared with a bare server, ${way}`,
              limit: 1.5,
              measured: growth.ours.slope / growth.bare.slope,
              unit: '×',
            },
          ]
        : []),
    ];
  });
  const answers = requests.map(
    ({ kind, rounds }): Verdict => ({
      promise: `${kind} right after an edit compared with an echo, median`,
      limit: 2,
      measured: quantileRatio(rounds, 0.5).median,
      unit: '×',
    }),
  );
  const previews = previewing.map((round) => round.with / round.without);
  const previewed: readonly Verdict[] =
    previews.length === 0
      ? []
      : [
          {
            promise: 'processor time for an edit with the preview asked for after each, compared with none',
            limit: 2,
            measured: summarise(previews).median,
            unit: '×',
          },
        ];
  if (workspace.length === 0) return [...ways, ...previewed, ...answers];
  const memories = workspace.map(({ memory }) => memory?.resident).filter((memory) => memory !== undefined);
  return [
    ...ways,
    ...previewed,
    ...answers,
    {
      promise: 'first diagnostics of a workspace of 1,000 briefings',
      limit: 5,
      measured: summarise(workspace.map(({ time }) => time)).median,
      unit: ' s',
    },
    {
      promise: 'memory of an idle server with that workspace',
      limit: 200,
      measured: memories.length > 0 ? Math.max(...memories) : undefined,
      unit: ' MB',
    },
  ];
}
