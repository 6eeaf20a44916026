// The fix of a finding that may run unasked. Rules whose fixes are picks by a search are not asked: it would be made for nothing.

import type { Finding, Fix } from './problem.ts';
import { rules } from './registry.generated.ts';

/** The first one; undefined where there is none. */
export function safeFixOf(finding: Finding): Fix | undefined {
  return ranksArchives(finding) ? undefined : finding.fixes().find(({ kind }) => kind === 'safe');
}

/** Whether the finding's fixes are better once archived texts are read. */
export function ranksArchives({ rule }: Finding): boolean {
  return (ranking ??= new Set(rules.filter((one) => one.ranksArchives).map(({ id }) => id))).has(rule);
}

let ranking: ReadonlySet<string> | undefined;
