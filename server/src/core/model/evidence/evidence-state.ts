// One object for a briefing's sources and the texts that were read of them, so that a rule can depend on both.

import type { Brief } from '../brief.ts';
import { sourcesOf, type SourceIndex, type Workspace } from '../workspace.ts';

const states = new WeakMap<SourceIndex, { readonly archives: Workspace['archives']; readonly state: object }>();

/** The same object as long as neither the sources nor their texts change. */
export function evidenceState(brief: Brief, workspace: Workspace): object {
  const index = sourcesOf(brief, workspace);
  const { archives } = workspace;
  const before = states.get(index);
  if (before && before.archives === archives) return before.state;
  const state = {};
  states.set(index, { archives, state });
  return state;
}
