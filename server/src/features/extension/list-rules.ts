// The rules there are, for editors that offer a choice of them. A method of our own.

import { rules } from '../../core/lint/registry.generated.ts';
import { defineFeature } from '../feature.ts';

export interface ListedRule {
  readonly id: string;
  readonly code: string;
  /** Completes “finds …”. */
  readonly summary: string;
}

export const listRules = defineFeature<object, readonly ListedRule[]>({
  method: 'briefwright/listRules',
  capability: { experimental: { requests: ['briefwright/listRules'] } },
  empty: [],
  run: () => rules.map(({ id, code, summary }) => ({ id, code, summary })),
});
