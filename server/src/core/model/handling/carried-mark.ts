// The mark of handling that a statement carries to whoever rests on it: its own, or the strictest of what it is made of. Says what
// follows from what is written; whether it is passed on too widely is for rules to say.

import type { Brief } from '../brief.ts';
import type { Source } from '../sources/source.ts';
import type { Statement } from '../statement.ts';
import { namesOf } from '../statement-names.ts';
import { strictestOf } from './markings.ts';
import { portionMarks } from './portions.ts';

/** Name → the mark that the statement carries; undefined where nothing marks it, or nobody bears the name. */
export function carriedMarks(
  brief: Brief,
  sources: ReadonlyMap<string, Source>,
  marks: readonly string[],
): (name: string) => string | undefined {
  const portions = portionMarks(brief, marks);
  const names = namesOf(brief);
  const known = new Map<string, string | undefined>();
  const carried = (name: string): string | undefined => {
    const met = new Set<Statement>();
    const found: (string | undefined)[] = [];
    const queue = [names.get(name)?.[0]?.statement];
    for (const statement of queue) {
      if (!statement || met.has(statement)) continue;
      met.add(statement);
      const mark = portions.get(statement);
      found.push(mark);
      // A portion that is marked says what its matter is under; `stricter-source` sees to it that this is enough.
      if (mark !== undefined && marks.includes(mark)) continue;
      found.push(...statement.citations.map(({ key }) => sources.get(key)?.marking));
      for (const { name: next } of statement.basis) queue.push(names.get(next)?.[0]?.statement);
    }
    return strictestOf(found, marks);
  };
  return (name) => {
    if (!known.has(name)) known.set(name, carried(name));
    return known.get(name);
  };
}
