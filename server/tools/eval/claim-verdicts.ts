// What the linter says of a labelled stretch: whether an `unsourced-claim` that a writer sees covers it, and how it is
// read. Does not know figures.

import { defaultConfig } from '../../src/core/lint/config/config.ts';
import { lint } from '../../src/core/lint/lint.ts';
import type { Finding } from '../../src/core/lint/problem.ts';
import type { Profile } from '../../src/core/lint/rule.ts';
import {
  type Brief,
  inDocument,
  type PlacedStatement,
  parseBrief,
  passageStart,
  statementsOf,
} from '../../src/core/model/brief.ts';
import { emptyWorkspace } from '../../src/core/model/workspace.ts';
import type { Part, Run } from '../../src/core/syntax/block.ts';
import { runsOf } from '../../src/core/syntax/runs-of.ts';
import { createDocument } from '../../src/core/text/document.ts';
import { type Span, shift } from '../../src/core/text/span.ts';
import type { FreshReport, LabelledStretch } from './labelled-stretches.ts';

export interface Verdict {
  readonly stretch: LabelledStretch;
  /** A finding covers it. */
  readonly isReported: boolean;
  /** A finding covers it or stands in its row. */
  readonly isReportedByRow: boolean;
  /** The one finding on a whole table or list that covers it: it counts once, however much it covers. */
  readonly group?: Finding;
  /** How the program reads the statement there. */
  readonly said: string;
  /** Whether that statement begins and ends where the stretch does; undefined where there is none. */
  readonly isWhole?: boolean;
}

/** A finding and all that it covers. */
interface Reach {
  readonly finding: Finding;
  readonly span: Span;
  readonly isGroup: boolean;
}

export interface Reading {
  readonly profile: Profile;
  /** Whether the front matter names the language, as a writer's would. */
  readonly namesLanguage: boolean;
}

const rule = 'unsourced-claim';

export function verdictsOn(
  report: FreshReport,
  stretches: readonly LabelledStretch[],
  { profile, namesLanguage }: Reading,
): readonly Verdict[] {
  const head = `---\nbriefing: 1\n${namesLanguage ? `lang: ${report.lang}\n` : ''}---\n\n`;
  const brief = parseBrief(createDocument(`${report.id}.md`, head + report.text));
  const { findings } = lint(brief, emptyWorkspace, { ...defaultConfig, profile, only: [rule] }, '2026-01-01');
  const blocks = extentsIn(brief);
  const reaches = reachesOf(brief, findings, blocks.groups);
  return stretches.map((stretch) => {
    const span = onPage(brief, shift(stretch, head.length));
    const row = blocks.rows.find((one) => shared(one, span) > 0);
    const shown = reaches.filter(({ finding }) => finding.severity === 'error' || finding.severity === 'warning');
    const group = shown.find((reach) => reach.isGroup && isMostOf(shared(reach.span, span), span))?.finding;
    const single = shown.filter((reach) => !reach.isGroup).reduce((sum, reach) => sum + shared(reach.span, span), 0);
    const isReported = group !== undefined || isMostOf(single, span);
    return {
      stretch,
      isReported,
      isReportedByRow: isReported || (row !== undefined && shown.some((reach) => shared(reach.span, row) > 0)),
      ...(group ? { group } : {}),
      ...statementAt(brief, span, reaches),
    };
  });
}

function onPage({ document }: Brief, { start, end }: Span): Span {
  return { start: document.fromSource(start), end: document.fromSource(end) };
}

/** A finding on a statement covers that; another one in a table or list is about its rows or items, which it spans: no heads. */
function reachesOf(brief: Brief, findings: readonly Finding[], groups: readonly Span[]): readonly Reach[] {
  const statements = new Set(statementsOf(brief).map((placed) => nameOf(inDocument(placed, placed.statement.span))));
  return findings.map((finding) => {
    const { span } = finding;
    const isGroup =
      !statements.has(nameOf(span)) && groups.some(({ start, end }) => start <= span.start && span.end <= end);
    return { finding, span, isGroup };
  });
}

function nameOf({ start, end }: Span): string {
  return `${start}–${end}`;
}

/** Tables and lists, the outer before those within, and the rows of tables. */
function extentsIn(brief: Brief): { readonly groups: readonly Span[]; readonly rows: readonly Span[] } {
  const groups: Span[] = [];
  const rows: Span[] = [];
  const add = (to: Span[], runs: readonly Run[], start: number): void => {
    if (runs.length > 0) to.push(shift({ start: runs[0]!.span.start, end: runs.at(-1)!.span.end }, start));
  };
  const visit = (parts: readonly Part[], start: number): void => {
    for (const part of parts) {
      if (part.type === 'table' || part.type === 'list') add(groups, runsOf([part], 'heads'), start);
      if (part.type === 'table') for (const row of part.rows) add(rows, row, start);
      if (part.type === 'list') for (const item of part.items) visit(item, start);
      if (part.type === 'quote' || part.type === 'footnote') visit(part.parts, start);
    }
  };
  for (const [index, { block }] of brief.body.pieces.entries()) visit(block.parts, passageStart(brief, index));
  return { groups, rows };
}

/** The statement that shares most with the stretch: kind, exemption, severity, and whether it is the stretch. */
function statementAt(brief: Brief, span: Span, reaches: readonly Reach[]): Pick<Verdict, 'said' | 'isWhole'> {
  let most = 0;
  let best: PlacedStatement | undefined;
  for (const placed of statementsOf(brief)) {
    const size = shared(inDocument(placed, placed.statement.span), span);
    if (size <= most) continue;
    most = size;
    best = placed;
  }
  if (!best) return { said: 'no statement' };
  const { kind, exempt, isCertain } = best.statement;
  const at = inDocument(best, best.statement.span);
  // A row is one statement, and its cells are what was labelled.
  const bounds = best.statement.isRow && at.start <= span.start && span.end <= at.end + slack ? [] : boundsOf(at, span);
  const severities = reaches.filter((reach) => shared(reach.span, at) > 0).map(({ finding }) => finding.severity);
  const doubts = [...(isCertain.start ? [] : ['doubtful start']), ...(isCertain.end ? [] : ['doubtful end'])];
  const said = [exempt ? `${kind}: ${exempt}` : kind, ...new Set(severities), ...doubts, ...bounds].join(', ');
  return { said, isWhole: bounds.length === 0 };
}

/** In which way a statement is not the stretch. */
function boundsOf(at: Span, { start, end }: Span): readonly string[] {
  return [
    ...(at.start < start - slack ? ['begins before'] : at.start > start + slack ? ['begins within'] : []),
    ...(at.end < end - slack ? ['ends within'] : at.end > end + slack ? ['ends behind'] : []),
  ];
}

/** Marks around words that may lie within a stretch or not. */
const slack = 4;

function shared(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function isMostOf(size: number, { start, end }: Span): boolean {
  return size > 0 && size * 2 >= end - start;
}
