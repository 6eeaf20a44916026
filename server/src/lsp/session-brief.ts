// A briefing with everything that holds for it, as features see it. Immutable but for what it remembers of its own linting.

import type { Config } from '../core/lint/config.ts';
import { lint, type LintResult } from '../core/lint/lint.ts';
import type { Brief } from '../core/model/brief.ts';
import type { Workspace } from '../core/model/workspace.ts';
import type { KnownBrief } from '../features/feature.ts';

/** What holds for a briefing beyond its text. */
export interface Surroundings {
  readonly config: Config;
  readonly workspace: Workspace;
  /** Why the briefing is not to be checked: its configuration is broken. Empty where it is not. */
  readonly failures: readonly string[];
}

export interface SessionBrief extends KnownBrief {
  readonly failures: readonly string[];
}

export interface Placing {
  readonly uri: string;
  readonly isOpen: boolean;
  readonly version?: number;
}

/** `today` is asked at each use: a server may run for days. */
export function createSessionBrief(placing: Placing, brief: Brief, surroundings: Surroundings, today: () => string): SessionBrief {
  const { config, workspace, failures } = surroundings;
  let last: { readonly day: string; readonly result: LintResult } | undefined;
  return {
    ...placing,
    brief,
    workspace,
    config,
    failures,
    lint() {
      const day = today();
      if (last?.day !== day) last = { day, result: failures.length > 0 ? { findings: [], crashes: [] } : lint(brief, workspace, config, day) };
      return last.result;
    },
  };
}
