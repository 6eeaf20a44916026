// Tables and lists of data under no tag at all: whoever reads them asks for their source once. Knows no message.

import type { Statement, StatementGroup } from '../model/statement.ts';

export interface BareRows {
  /** How many rows or items assert something. */
  readonly count: number;
  /** What they assert. */
  readonly statements: readonly Statement[];
}

/**
 * The rows of `group` that assert something; undefined where a tag covers any of it, since the others are then asked for one by
 * one, and where a single row asserts something, which is asked for as any statement is. `statements` are those of its block.
 */
export function bareRows({ firsts, end }: StatementGroup, statements: readonly Statement[]): BareRows | undefined {
  const bare: Statement[] = [];
  let count = 0;
  for (const [row, first] of firsts.entries()) {
    const before = bare.length;
    for (let index = first; index < (firsts[row + 1] ?? end); index++) {
      const statement = statements[index]!;
      if (statement.coveredBy.length > 0) return undefined;
      if (statement.kind === 'claim') bare.push(statement);
    }
    if (bare.length > before) count++;
  }
  return count > 1 ? { count, statements: bare } : undefined;
}
