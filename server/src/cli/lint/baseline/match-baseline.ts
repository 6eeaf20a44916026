// Which findings of a run a baseline knows, and which of its entries nothing answers to any more. Compares plain data; where the
// baseline lies, and what is printed, is others' matter.

import { createHash } from 'node:crypto';
import type { FileReport, ReportedFinding } from '../../report.ts';
import type { BaselineEntry } from './baseline-file.ts';

export interface BaselineMatch {
  readonly known: ReadonlySet<ReportedFinding>;
  /** Entries of files and rules that were checked, or of files that are gone, that no finding answers to: what was fixed. */
  readonly unused: readonly BaselineEntry[];
  /** Files that have another name now, old name to new. */
  readonly renamed: ReadonlyMap<string, string>;
}

export interface MatchOptions {
  /** What the baseline calls the file that a report calls `path`. */
  readonly nameOf: (path: string) => string;
  /** Whether there is a file that the baseline calls `name`. */
  readonly exists: (name: string) => boolean;
  /** Whether all of a report's rules came to an end: what one that crashed would have found is not known to be gone. */
  readonly isWhole: (path: string) => boolean;
}

/** The findings of `file` as entries of a baseline in which the file is called `name`; equal ones are counted in their order. */
export function entriesOf({ findings }: FileReport, name: string): ReadonlyMap<ReportedFinding, BaselineEntry> {
  const counts = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const { key, excerpt } = finding.identity!;
      const words = createHash('sha256').update(key).digest('hex').slice(0, digestLength);
      const nth = (counts.get(words) ?? 0) + 1;
      counts.set(words, nth);
      return [finding, { file: name, rule: finding.rule, words, nth, starts: excerpt }];
    }),
  );
}

/** In hexadecimal digits: 64 bits, within one file. */
const digestLength = 16;

export function matchBaseline(
  files: readonly FileReport[],
  entries: readonly BaselineEntry[],
  options: MatchOptions,
): BaselineMatch {
  const byFile = new Map<string, BaselineEntry[]>();
  for (const entry of entries) {
    const own = byFile.get(entry.file);
    if (own) own.push(entry);
    else byFile.set(entry.file, [entry]);
  }
  const reports = files.map((file) => {
    const name = options.nameOf(file.path);
    return { file, name, found: entriesOf(file, name) };
  });
  const renamed = findRenamed(reports, byFile, options);
  const oldNames = new Map([...renamed].map(([old, now]) => [now, old]));
  const known = new Set<ReportedFinding>();
  const unused: BaselineEntry[] = [];
  const seen = new Set<string>();
  for (const { file, name, found } of reports) {
    const oldName = oldNames.get(name) ?? name;
    seen.add(oldName);
    const open = groupByWords(byFile.get(oldName) ?? []);
    // Equal findings are taken in order, whatever numbers their entries have: one of three may have been fixed.
    for (const [finding, { words }] of found) if (open.get(words)?.shift()) known.add(finding);
    if (!options.isWhole(file.path)) continue;
    for (const left of open.values())
      unused.push(...left.filter(({ rule }) => file.ran === undefined || file.ran.has(rule)));
  }
  for (const [name, own] of byFile) if (!seen.has(name) && !options.exists(name)) unused.push(...own);
  return { known, unused, renamed };
}

interface Report {
  readonly name: string;
  readonly found: ReadonlyMap<ReportedFinding, BaselineEntry>;
}

/**
 * Files of the baseline that are gone, with the file that has their text now: one that the baseline does not know, and whose findings
 * answer to at least half of the entries. The best pair first.
 */
function findRenamed(
  reports: readonly Report[],
  byFile: ReadonlyMap<string, readonly BaselineEntry[]>,
  { exists }: MatchOptions,
): ReadonlyMap<string, string> {
  const gone = [...byFile.keys()].filter((name) => !exists(name));
  const fresh = reports.filter(({ name, found }) => found.size > 0 && !byFile.has(name));
  if (gone.length === 0 || fresh.length === 0) return new Map();
  const goneByWords = new Map<string, Map<string, number>>();
  for (const name of gone)
    for (const { words } of byFile.get(name)!) {
      let files = goneByWords.get(words);
      if (!files) goneByWords.set(words, (files = new Map()));
      files.set(name, (files.get(name) ?? 0) + 1);
    }
  const pairs: { readonly old: string; readonly now: string; readonly shared: number }[] = [];
  for (const { name: now, found } of fresh) {
    const counts = new Map<string, number>();
    for (const [words, own] of groupByWords([...found.values()]))
      for (const [old, theirs] of goneByWords.get(words) ?? [])
        counts.set(old, (counts.get(old) ?? 0) + Math.min(theirs, own.length));
    for (const [old, shared] of counts) if (shared * 2 >= byFile.get(old)!.length) pairs.push({ old, now, shared });
  }
  pairs.sort((a, b) => b.shared - a.shared || compare(a.old, b.old) || compare(a.now, b.now));
  const renamed = new Map<string, string>();
  const taken = new Set<string>();
  for (const { old, now } of pairs) {
    if (renamed.has(old) || taken.has(now)) continue;
    renamed.set(old, now);
    taken.add(now);
  }
  return renamed;
}

function groupByWords(entries: readonly BaselineEntry[]): ReadonlyMap<string, BaselineEntry[]> {
  const groups = new Map<string, BaselineEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.words);
    if (group) group.push(entry);
    else groups.set(entry.words, [entry]);
  }
  return groups;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
