// Which source keys the tags of a briefing cite, without their places: the same object until what is cited changes.

import type { Brief } from './brief.ts';
import { type FactKind, passageFacts } from './passage-facts.ts';
import { type WordCounts, wordCountsAfter, wordCountsOf } from './word-counts.ts';

const keys: FactKind<readonly string[], WordCounts> = {
  pick({ tags }) {
    if (tags.length === 0) return undefined;
    const found = new Set<string>();
    for (const { evidence } of tags) for (const item of evidence) if (item.type === 'citation') found.add(item.key);
    return found.size > 0 ? [...found] : undefined;
  },
  isSame: (a, b) => a.length === b.length && a.every((key, index) => key === b[index]),
  combine: wordCountsOf,
  update: wordCountsAfter,
};

/** Key → the number of passages that cite it. In no particular order. */
export function citedKeys(brief: Brief): WordCounts {
  return passageFacts(brief, keys).value.get();
}

/** Ascending indexes of the passages whose tags cite one of `wanted`. */
export function passagesCiting(brief: Brief, wanted: ReadonlySet<string>): readonly number[] {
  const { indexes, facts } = passageFacts(brief, keys);
  return indexes.filter((_, place) => facts[place]!.some((key) => wanted.has(key)));
}
