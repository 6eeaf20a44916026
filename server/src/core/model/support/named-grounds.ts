// What the named statements of a briefing rest on: the same object until a name, a basis or a citation changes. Places and words are
// not in it: rules that follow `#` depend on it.

import type { Brief } from '../brief.ts';
import { type FactKind, passageFacts } from '../passage-facts.ts';

/** A line for each named statement: its name, what it cites and what it rests on, for and against. */
export interface NamedGrounds {
  readonly lines: readonly string[];
}

const grounds: FactKind<readonly string[], NamedGrounds> = {
  pick({ statements }) {
    const lines = statements.flatMap(({ id, citations, basis }) =>
      id === undefined
        ? []
        : [
            [
              id,
              ...citations.map(({ key, stance }) => `${stance} @${key}`),
              ...basis.map(({ name, stance }) => `${stance} #${name}`),
            ].join('\n'),
          ],
    );
    return lines.length > 0 ? lines : undefined;
  },
  isSame: (a, b) => a.length === b.length && a.every((line, index) => line === b[index]),
  combine: (lists) => ({ lines: lists.flat() }),
};

export function namedGrounds(brief: Brief): NamedGrounds {
  return passageFacts(brief, grounds).value.get();
}
