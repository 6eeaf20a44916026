// What a person at a terminal is shown first: sentences of one paragraph with the same fault together, and of many findings the gravest
// and not all of one kind. Drops nothing without counting it.

import { type Severity, severities } from '../../../core/lint/problem.ts';
import type { FileReport, ReportedFinding } from '../../report.ts';

/** Findings that are told at once. */
export interface FindingGroup {
  readonly file: FileReport;
  /** The gravest severity of them; place and message are those of all. */
  readonly finding: ReportedFinding;
  readonly count: number;
}

/** Up to so many groups are shown, whatever they are. */
const shownAtOnce = 30;
/** Of more, so many. */
const shownOfMany = 20;
/** Of one rule in one file, where there are many groups. */
const shownOfOneKind = 3;

/** In reading order. */
export function groupFindings(files: readonly FileReport[]): readonly FindingGroup[] {
  return files.flatMap((file) => {
    const groups = new Map<unknown, ReportedFinding[]>();
    for (const finding of file.findings) {
      const key = finding.paragraph ? `${finding.rule}\n${finding.paragraph.start.offset}` : finding;
      const group = groups.get(key);
      if (group) group.push(finding);
      else groups.set(key, [finding]);
    }
    return [...groups.values()].map((group) => ({ file, finding: merged(group), count: group.length }));
  });
}

/** The groups to show, in their order, and what is left out, the most frequent rule first. */
export function chooseGroups(groups: readonly FindingGroup[]): {
  readonly shown: readonly FindingGroup[];
  readonly left: readonly FindingGroup[];
} {
  if (groups.length <= shownAtOnce) return { shown: groups, left: [] };
  const byGravity = [...groups].sort((a, b) => rank(b.finding.severity) - rank(a.finding.severity));
  const kinds = new Map<string, number>();
  const chosen = new Set<FindingGroup>();
  for (const group of byGravity) {
    if (chosen.size === shownOfMany) break;
    const kind = `${group.file.path}\n${group.finding.rule}`;
    const number = (kinds.get(kind) ?? 0) + 1;
    kinds.set(kind, number);
    if (number <= shownOfOneKind) chosen.add(group);
  }
  return {
    shown: groups.filter((group) => chosen.has(group)),
    left: groups.filter((group) => !chosen.has(group)),
  };
}

/** `1,204 × unsourced-claim`, the most frequent first. */
export function countByRule(groups: readonly FindingGroup[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { finding, count } of groups) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + count);
  return [...counts]
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .map(([rule, count]) => `${count} × ${rule}`);
}

function merged(group: readonly ReportedFinding[]): ReportedFinding {
  const [first] = group;
  if (group.length === 1 || !first?.paragraph) return first!;
  const severity = group.reduce<Severity>(
    (gravest, one) => (rank(one.severity) > rank(gravest) ? one.severity : gravest),
    'hint',
  );
  return {
    ...first,
    ...first.paragraph,
    severity,
    message: `${group.length} sentences without a source in this paragraph, so a reader cannot tell where they come from or how sure you are. One tag at its start covers them all: [@source :: level].`,
    related: [],
    fixes: first.fixes.filter(({ covers }) => covers === 'paragraph'),
  };
}

function rank(severity: Severity): number {
  return severities.indexOf(severity);
}
