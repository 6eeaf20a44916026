// Which sources say something else than they did, and which passages that can matter to: an edit of one declaration costs the
// passages that cite it, or something that derives from it. Does not know what anybody makes of sources.

import type { Brief } from '../brief.ts';
import { citedKeys, passagesCiting } from '../cited-keys.ts';
import { isSameDeclaration } from '../sources/same-source.ts';
import type { Source } from '../sources/source.ts';
import { passagesRestingOn } from '../uses.ts';
import { type SourceIndex, sourcesOf, type Workspace } from '../workspace.ts';
import { type ArchiveStates, archiveStates } from './named-archives.ts';

/** All that a briefing can cite, and the archived texts of it, at one moment. */
export interface SourceView {
  readonly index: SourceIndex;
  readonly states: ArchiveStates;
}

/**
 * What of the sources is asked for in a passage. `cited`: what is declared of those that it cites and of what these derive from, and
 * whether all are known. `texts`: their archived texts, too. `below`: as `cited`, of those that the statements it rests on cite, too.
 */
export type AskedOfSources = 'cited' | 'texts' | 'below';

export function sourceViewOf(brief: Brief, workspace: Workspace): SourceView {
  return { index: sourcesOf(brief, workspace), states: archiveStates(brief, workspace) };
}

const none: ReadonlySet<number> = new Set();

/** Indexes of the passages of `brief`, whose sources are `now`, where an answer may differ from that under `before`. */
export function passagesAffected(
  brief: Brief,
  before: SourceView,
  now: SourceView,
  asked: AskedOfSources,
): ReadonlySet<number> {
  const changed = changedSources(before, now, asked === 'texts', brief);
  if (changed.size === 0) return none;
  const citing = passagesCiting(brief, changed);
  return new Set(asked === 'below' ? [...citing, ...passagesRestingOn(brief, citing)] : citing);
}

interface Difference {
  readonly before: SourceIndex;
  readonly changed: ReadonlySet<string>;
}

/** The last one is asked for again and again. */
const differences = new WeakMap<SourceIndex, Difference>();

/** Ids of which `now` says something else than `before`, and of all that derives from them; with their texts where `withTexts`. */
function changedSources(before: SourceView, now: SourceView, withTexts: boolean, brief: Brief): ReadonlySet<string> {
  let known = differences.get(now.index);
  if (known?.before !== before.index)
    differences.set(now.index, (known = { before: before.index, changed: compare(before.index, now.index) }));
  const { changed } = known;
  // Whether all sources are known counts for what nothing declares.
  const isOpenNow = before.index.isComplete !== now.index.isComplete;
  const undeclared = isOpenNow ? [...citedKeys(brief).keys()].filter((key) => !now.index.byId.has(key)) : [];
  const ofTexts =
    withTexts && before.states !== now.states
      ? [...before.states.keys(), ...now.states.keys()].filter((id) => before.states.get(id) !== now.states.get(id))
      : [];
  return undeclared.length + ofTexts.length === 0 ? changed : new Set([...changed, ...undeclared, ...ofTexts]);
}

function compare(before: SourceIndex, now: SourceIndex): ReadonlySet<string> {
  const changed = new Set<string>();
  if (before === now) return changed;
  for (const [id, source] of now.byId) {
    const other = before.byId.get(id);
    if (!other || !isSameDeclaration(other, source)) changed.add(id);
  }
  for (const id of before.byId.keys()) if (!now.byId.has(id)) changed.add(id);
  if (before.unread !== now.unread) {
    for (const id of before.unread) if (!now.unread.has(id)) changed.add(id);
    for (const id of now.unread) if (!before.unread.has(id)) changed.add(id);
  }
  if (changed.size === 0) return changed;
  const derived = new Map<string, string[]>();
  for (const { byId } of [before, now]) for (const source of byId.values()) addDerivations(derived, source);
  for (const id of changed) for (const next of derived.get(id) ?? []) changed.add(next);
  return changed;
}

function addDerivations(derived: Map<string, string[]>, { id, derivedFrom }: Source): void {
  for (const { source } of derivedFrom) {
    const list = derived.get(source);
    if (list) list.push(id);
    else derived.set(source, [id]);
  }
}
