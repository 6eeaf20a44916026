// Sets of rule levels for a trade, as data. A preset may name rules that this version does not have: they are passed over.

import type { Level } from '../rule.ts';

export interface Preset {
  readonly id: string;
  /** One sentence: for whom, and what changes. */
  readonly description: string;
  readonly rules: Readonly<Record<string, Level>>;
}

export const presets: readonly Preset[] = [
  {
    id: 'newsroom',
    description: 'For editors: stricter on wording and anonymous sources; Admiralty grades are not required.',
    rules: {
      'undescribed-anonymous-source': 'error',
      'plural-for-one-source': 'error',
      'vague-attribution': 'error',
      'agentless-belief': 'error',
      'hearsay-adverb': 'error',
      'allegation-as-fact': 'error',
      booster: 'warning',
      'quote-altered': 'warning',
      'invalid-grade': 'off',
      'uncorroborated-grade': 'off',
    },
  },
  {
    id: 'cti',
    description: 'For threat intelligence: Admiralty grades and TLP marks are required.',
    rules: {
      'missing-grade': 'error',
      'missing-marking': 'error',
      'invalid-grade': 'error',
      'uncorroborated-grade': 'error',
      'incomplete-source': 'error',
      'undeclared-origin': 'warning',
      'unpreserved-source': 'error',
      'invalid-marking': 'error',
      'marking-too-low': 'error',
      'stricter-source': 'error',
    },
  },
];

/** What the preset `id` sets; nothing for a name that is none. */
export function presetRules(id: string): Readonly<Record<string, Level>> {
  return presets.find((preset) => preset.id === id)?.rules ?? {};
}
