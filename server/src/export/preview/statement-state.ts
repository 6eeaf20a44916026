// How a statement stands, as one word that the page and the bar over it share. What the words mean for readers is here too.

import type { Scale } from '../../core/model/scales/scale.ts';
import type { Standing } from '../../core/model/standing.ts';
import type { Statement } from '../../core/model/statement.ts';

/** `level-2` is the rung of that index; otherwise what is missing. */
export type StatementState = `level-${number}` | Exclude<Standing, 'levelled'>;

export function statementState({ assessment }: Statement, standing: Standing): StatementState {
  const level = assessment.confidence[0];
  return standing !== 'levelled' ? standing : level ? `level-${level.index}` : 'unlevelled';
}

/** Every state that is counted: the levels from the highest to the lowest, then what is missing. */
export function countedStates(confidence: Scale): readonly StatementState[] {
  return [
    ...confidence.rungs.map((_, index): StatementState => `level-${index}`).reverse(),
    'unlevelled',
    'doubtful',
    'unreadable',
    'unsourced',
  ];
}

const missing: Readonly<Record<Exclude<Standing, 'levelled' | 'free'>, string>> = {
  unsourced: 'no source',
  doubtful: 'unclear whether sourced',
  unreadable: 'unreadable tag',
  unlevelled: 'no level',
};

/** `high`, `no source` … */
export function stateWord(state: StatementState, confidence: Scale): string {
  if (state === 'free') return '';
  if (state in missing) return missing[state as keyof typeof missing];
  return confidence.rungs[indexOfState(state) ?? -1]?.terms[0] ?? '';
}

/** The index of a level's rung; undefined for what is missing. */
export function indexOfState(state: StatementState): number | undefined {
  return state.startsWith('level-') ? Number(state.slice('level-'.length)) : undefined;
}
