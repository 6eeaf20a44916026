// The names that the statements of a briefing bear, without their places: the same object until a name comes, goes or moves.

import type { Brief } from './brief.ts';
import { gather, type FactKind } from './gather.ts';

export interface StatementNames {
  readonly all: ReadonlySet<string>;
  /** Whether a name stands at more than one statement. */
  readonly hasRepeated: boolean;
}

const names: FactKind<readonly string[], StatementNames> = {
  pick({ statements }) {
    const found = statements.flatMap(({ id }) => (id === undefined ? [] : [id]));
    return found.length > 0 ? found : undefined;
  },
  isSame: (a, b) => a.length === b.length && a.every((name, index) => name === b[index]),
  combine(lists) {
    const all = new Set<string>();
    let count = 0;
    for (const list of lists) {
      count += list.length;
      for (const name of list) all.add(name);
    }
    return { all, hasRepeated: count > all.size };
  },
};

export function statementNames(brief: Brief): StatementNames {
  return gather(brief, names).value();
}

/** Indexes of the passages in which statements bear names, in order. */
export function passagesWithNames(brief: Brief): readonly number[] {
  return gather(brief, names).indexes;
}
