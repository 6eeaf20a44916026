// How far a statement says what its kind must say: grounds and a confidence. Looks at what is written, never at whether the
// sources that are named exist or hold.

import { mayGoOn } from './may-go-on.ts';
import { hasGrounds, needsGrounds, type Statement } from './statement.ts';

/**
 * - `free`: its kind need name nothing
 * - `unsourced`: it needs grounds and names none
 * - `doubtful`: as `unsourced`, but where it begins or ends is a guess, and a neighbour's tag may be its own
 * - `unreadable`: the tag that would name its grounds does not parse
 * - `unlevelled`: grounds, or an assumption, without a confidence that is on the scale
 * - `levelled`: all there
 */
export type Standing = 'free' | 'unsourced' | 'doubtful' | 'unreadable' | 'unlevelled' | 'levelled';

const cache = new WeakMap<readonly Statement[], readonly Standing[]>();

/** One for each of `statements`, which are those of one passage. Cached by identity. */
export function standingsOf(statements: readonly Statement[]): readonly Standing[] {
  let standings = cache.get(statements);
  if (!standings) {
    standings = statements.map((statement, index) => standingOf(statement, statements, index));
    cache.set(statements, standings);
  }
  return standings;
}

function standingOf(statement: Statement, statements: readonly Statement[], index: number): Standing {
  const isAssumption = statement.kind === 'assumption';
  if (!isAssumption && !needsGrounds(statement)) return 'free';
  if (!isAssumption && !hasGrounds(statement)) {
    if (statement.coveredBy.some((tag) => tag.faults.length > 0 && tag.evidence.length === 0)) return 'unreadable';
    return mayGoOn(statements, index) ? 'doubtful' : 'unsourced';
  }
  return statement.assessment.confidence.length > 0 ? 'levelled' : 'unlevelled';
}
