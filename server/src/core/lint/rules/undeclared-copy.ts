// Two sources with almost the same words, and nobody says which has them from the other.

import type { Archive } from '../../model/archives/archive.ts';
import { citedKeys } from '../../model/cited-keys.ts';
import { type ArchiveStates, archiveStates } from '../../model/evidence/named-archives.ts';
import { type NearCopy, nearCopies } from '../../model/evidence/passages/near-copies.ts';
import type { Source } from '../../model/sources/source.ts';
import type { WordCounts } from '../../model/word-counts.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { eachSource } from '../each-source.ts';
import { addSourceKeys } from '../fixes/declaration-edits.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export const undeclaredCopy = defineRule<Source>({
  id: 'undeclared-copy',
  code: 'BRF5006',
  family: 'Source base',
  severity: { draft: 'off', review: 'hint', release: 'warning' },
  summary: 'two nearly identical archived texts with no declared derivation',
  description:
    'The archived texts of two cited sources share four fifths of their five-word sequences, counted in the shorter one, and neither is declared to derive from the other or from a common source. Texts of fewer than about 160 words are not compared, nor are sources with the same `origin` or the same digest, which already count as one.',
  rationale:
    'Until somebody notices, each outlet that prints the same agency text counts as a witness: the classic error of counting repetition as corroboration.',
  fixSummary: 'insert an empty `derived-from` in the later source',
  comesLater: true,
  check(context, report) {
    const { brief, workspace } = context;
    const states = archiveStates(brief, workspace);
    if (states.size < 2) return;
    const { byId, isComplete } = sourcesOf(brief, workspace);
    if (!isComplete) return;
    const copies = new Map<string, string>();
    for (const { one, other } of copiesAmong(states, citedKeys(brief))) {
      const [a, b] = [byId.get(one)!, byId.get(other)!];
      if (isRelated(a, b, byId)) continue;
      const later = (b.date ?? '') >= (a.date ?? '') ? b : a;
      if (!copies.has(later.id)) copies.set(later.id, later === b ? a.id : b.id);
    }
    if (copies.size === 0) return;
    eachSource(
      context,
      ({ id }) => copies.has(id),
      ({ source, span, where, related }) => {
        report(
          span,
          `“${source.id}”${where} has almost the same words as “${copies.get(source.id)}”, so they count as two witnesses but may be one. Say under “derived-from” which took it from the other, or what both took it from.`,
          {
            detail: source,
            about: source.id,
            ...(related ? { related } : {}),
          },
        );
      },
    );
  },
  fixes({ brief }: RuleContext, { detail: source }) {
    const edit = source.fields.has('derived-from') ? undefined : addSourceKeys(brief, source, ['derived-from']);
    return edit ? [fixIn(brief, 'suggested', 'Add derived-from', edit)] : [];
  },
});

const known = new WeakMap<
  ArchiveStates,
  { readonly cited: WordCounts; readonly copies: readonly NearCopy<string>[] }
>();

/** Kept until another source is cited or another text is read: nobody waits for it while typing. */
function copiesAmong(states: ArchiveStates, cited: WordCounts): readonly NearCopy<string>[] {
  const before = known.get(states);
  if (before?.cited === cited) return before.copies;
  const archives = new Map<string, Archive>();
  const seen = new Set<Archive>();
  for (const [id, found] of states) {
    // Two sources that name one file are one text, not two.
    if (found.state !== 'read' || !cited.has(id) || seen.has(found.archive)) continue;
    seen.add(found.archive);
    archives.set(id, found.archive);
  }
  const copies = nearCopies(archives);
  known.set(states, { cited, copies });
  return copies;
}

/** Whether both are declared to be one, a derivation leads from one to the other, or one leads from both to the same. */
function isRelated(a: Source, b: Source, byId: ReadonlyMap<string, Source>): boolean {
  if (
    (a.origin !== undefined && a.origin === b.origin) ||
    (a.sha256 !== undefined && a.sha256.toLowerCase() === b.sha256?.toLowerCase())
  )
    return true;
  const above = upstreamOf(a, byId);
  return [...upstreamOf(b, byId)].some((id) => above.has(id));
}

/** Ids of the source and of all that it derives from, however far up. */
function upstreamOf(source: Source, byId: ReadonlyMap<string, Source>): ReadonlySet<string> {
  const reached = new Set([source.id]);
  for (const id of reached) for (const upstream of byId.get(id)?.derivedFrom ?? []) reached.add(upstream.source);
  return reached;
}
