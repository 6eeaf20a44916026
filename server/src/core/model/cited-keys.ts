// Which source keys the tags of a briefing cite, without their places: the same object until what is cited changes.

import type { Brief } from './brief.ts';
import { gather, type FactKind } from './gather.ts';

const keys: FactKind<readonly string[], ReadonlySet<string>> = {
  pick({ tags }) {
    if (tags.length === 0) return undefined;
    const found = new Set<string>();
    for (const { evidence } of tags) for (const item of evidence) if (item.type === 'citation') found.add(item.key);
    return found.size > 0 ? [...found] : undefined;
  },
  isSame: (a, b) => a.length === b.length && a.every((key, index) => key === b[index]),
  combine(lists) {
    const all = new Set<string>();
    for (const list of lists) for (const key of list) all.add(key);
    return all;
  },
};

/** In the order of their first citation. */
export function citedKeys(brief: Brief): ReadonlySet<string> {
  return gather(brief, keys).value();
}
