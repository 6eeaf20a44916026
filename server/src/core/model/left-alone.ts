// What of a briefing nobody checked, by reason: sentences that assert nothing, and words that could not be read.

import type { Brief } from './brief.ts';

/** Reason → number of sentences; `unchecked` → number of words that could not be read as text. Reasons without a case are absent. */
export type LeftAlone = Readonly<Record<string, number>>;

/** By name, so that the same briefing gives the same order. */
export function leftAloneIn(brief: Brief): LeftAlone {
  const counts: Record<string, number> = {};
  for (const { statements, unread } of brief.passageContents) {
    for (const { exempt } of statements) if (exempt) counts[exempt] = (counts[exempt] ?? 0) + 1;
    for (const { words } of unread) counts['unchecked'] = (counts['unchecked'] ?? 0) + words;
  }
  return inOrder(counts);
}

export function addLeftAlone(a: LeftAlone, b: LeftAlone): LeftAlone {
  const sum: Record<string, number> = { ...a };
  for (const [reason, count] of Object.entries(b)) sum[reason] = (sum[reason] ?? 0) + count;
  return inOrder(sum);
}

function inOrder(counts: LeftAlone): LeftAlone {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
