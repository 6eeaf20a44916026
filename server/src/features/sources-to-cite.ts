// The sources of a briefing in the order in which they are worth offering for a sentence: by shared words, then by use. What
// no longer stands comes last.

import { rankSources } from '../core/model/rank-sources.ts';
import type { Source } from '../core/model/source.ts';
import { usesIn } from '../core/model/uses.ts';
import { sourcesOf } from '../core/model/workspace.ts';
import type { KnownBrief } from './feature.ts';

export function sourcesToCite({ brief, workspace }: KnownBrief, sentence: string): readonly Source[] {
  const { byId } = sourcesOf(brief, workspace);
  const { citing } = usesIn(brief);
  const ranked = rankSources(sentence, byUse(byId, (id) => citing.get(id)?.length ?? 0));
  const falls = (source: Source): boolean => source.status === 'retracted' || source.status === 'superseded';
  return [...ranked.filter((source) => !falls(source)), ...ranked.filter(falls)];
}

const orders = new WeakMap<ReadonlyMap<string, Source>, { readonly key: string; readonly ordered: ReadonlyMap<string, Source> }>();

/** The same object while the order is the same, so that what is indexed by it is indexed once. */
function byUse(byId: ReadonlyMap<string, Source>, useOf: (id: string) => number): ReadonlyMap<string, Source> {
  const ids = [...byId.keys()].map((id) => ({ id, use: useOf(id) })).sort((a, b) => b.use - a.use).map(({ id }) => id);
  const key = ids.join('\n');
  const known = orders.get(byId);
  if (known?.key === key) return known.ordered;
  const ordered = new Map(ids.map((id) => [id, byId.get(id)!]));
  orders.set(byId, { key, ordered });
  return ordered;
}
