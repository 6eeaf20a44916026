// What a run found, as plain data with places in the files on disk: all that reporters know. Made from findings here;
// severities and messages are the core's.

import type { FindingIdentity } from '../core/lint/finding-identity.ts';
import type { Finding, Fix, FixKind, Related, Severity } from '../core/lint/problem.ts';
import { addLeftAlone, type LeftAlone } from '../core/model/left-alone.ts';
import type { Document } from '../core/text/document.ts';
import type { Span } from '../core/text/span.ts';

/** In the file on disk: UTF-16 units, line and column 1-based. */
export interface ReportedPlace {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

export interface ReportedRelated {
  readonly path: string;
  readonly message: string;
  readonly start: ReportedPlace;
  readonly end: ReportedPlace;
}

export interface ReportedEdit {
  readonly path: string;
  readonly start: ReportedPlace;
  readonly end: ReportedPlace;
  /** With the line breaks of the file. */
  readonly newText: string;
}

export interface ReportedFix {
  readonly title: string;
  readonly kind: FixKind;
  readonly edits: readonly ReportedEdit[];
  /** Where it takes care of more than its own finding. */
  readonly covers?: 'paragraph';
}

export interface ReportedFinding {
  readonly rule: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: ReportedPlace;
  readonly end: ReportedPlace;
  readonly related: readonly ReportedRelated[];
  readonly fixes: readonly ReportedFix[];
  /** Of a paragraph that has the same fault throughout: all of it. */
  readonly paragraph?: { readonly start: ReportedPlace; readonly end: ReportedPlace };
  /** What it is about; absent where nobody compares findings. */
  readonly identity?: FindingIdentity;
}

export interface FileReport {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  /** The text on disk, for reporters that show it; empty when there is nothing to show. */
  readonly source: string;
  readonly statements: number;
  readonly claims: number;
  readonly sourced: number;
  readonly leftAlone: LeftAlone;
  /** By offset, then code. */
  readonly findings: readonly ReportedFinding[];
  /** Findings that the baseline knows, in the same order: none of them counts. Absent where there is no baseline. */
  readonly known?: readonly ReportedFinding[];
  /** Ids of the rules that were on; absent where nobody compares findings. */
  readonly ran?: ReadonlySet<string>;
}

/** Something that was asked for and not checked, or not wholly. */
export interface Failure {
  /** What it is about, as output calls it. */
  readonly path: string;
  /** 1-based; where a configuration file is at fault. */
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  /** The rule that crashed, if one did. */
  readonly rule?: string;
}

export interface Summary {
  readonly files: number;
  readonly statements: number;
  readonly claims: number;
  readonly sourced: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
  /** Findings with a safe fix. */
  readonly fixable: number;
  /** What nobody checked, by reason. */
  readonly leftAlone: LeftAlone;
  /** Findings that the baseline knows; absent where there is none. */
  readonly known?: number;
}

export interface RunReport {
  readonly version: string;
  readonly files: readonly FileReport[];
  readonly failures: readonly Failure[];
  readonly summary: Summary;
  /** Absent where there is no baseline. */
  readonly baseline?: BaselineSummary;
  /** Where they were asked for. */
  readonly stats?: RunStats;
}

/** How many findings there are, the most first. */
export interface RunStats {
  readonly rules: readonly StatsRow[];
  readonly files: readonly StatsRow[];
  /** Who last changed the lines; absent where git knows nothing. */
  readonly authors?: readonly StatsRow[];
  /** Of how many files the authors were asked for. */
  readonly authorsOf?: number;
}

export interface StatsRow {
  readonly name: string;
  readonly findings: number;
}

/** What the baseline came to in a run. */
export interface BaselineSummary {
  /** What output calls its file. */
  readonly path: string;
  /** Findings that are in it. */
  readonly known: number;
  /** Entries that nothing answers to any more. */
  readonly unused: readonly { readonly file: string; readonly rule: string; readonly starts: string }[];
}

/** The document that `path` names: the briefing itself or a registry; undefined for any other. */
export type DocumentLookup = (path: string) => Document | undefined;

/**
 * `finding` with places in files on disk. Edits and related places in files that `lookup` does not know are left out; without
 * a `lookup`, all of them.
 */
export function reportFinding(finding: Finding, document: Document, lookup?: DocumentLookup): ReportedFinding {
  const { rule, code, severity, message, span } = finding;
  const main = {
    rule,
    code,
    severity,
    message,
    ...places(document, span),
    ...(finding.paragraph ? { paragraph: places(document, finding.paragraph) } : {}),
  };
  if (!lookup) return { ...main, related: [], fixes: [] };
  const documentOf = (path: string): Document | undefined => (path === document.path ? document : lookup(path));
  return {
    ...main,
    related: (finding.related ?? []).flatMap((one) => reportRelated(one, documentOf(one.path))),
    fixes: finding.fixes().flatMap((fix) => reportFix(fix, documentOf)),
  };
}

export function summarise(files: readonly FileReport[]): Summary {
  const summary = {
    files: files.length,
    statements: 0,
    claims: 0,
    sourced: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    hints: 0,
    fixable: 0,
    leftAlone: {} as LeftAlone,
    ...(files.some(({ known }) => known)
      ? { known: files.reduce((sum, { known = [] }) => sum + known.length, 0) }
      : {}),
  };
  for (const file of files) {
    summary.statements += file.statements;
    summary.claims += file.claims;
    summary.sourced += file.sourced;
    summary.leftAlone = addLeftAlone(summary.leftAlone, file.leftAlone);
    for (const { severity, fixes } of file.findings) {
      summary[`${severity}s`]++;
      if (isFixable(fixes)) summary.fixable++;
    }
  }
  return summary;
}

/** Whether `--fix` would act. */
function isFixable(fixes: readonly ReportedFix[]): boolean {
  return fixes.some((fix) => fix.kind === 'safe');
}

export function reportedPlaceAt(document: Document, offset: number): ReportedPlace {
  const onDisk = document.toSource(offset);
  const { line, column } = document.sourceLines.positionAt(onDisk);
  return { offset: onDisk, line: line + 1, column: column + 1 };
}

function places(
  document: Document,
  { start, end }: Span,
): { readonly start: ReportedPlace; readonly end: ReportedPlace } {
  return { start: reportedPlaceAt(document, start), end: reportedPlaceAt(document, end) };
}

function reportRelated({ path, span, message }: Related, document: Document | undefined): readonly ReportedRelated[] {
  return document ? [{ path, message, ...places(document, span) }] : [];
}

function reportFix({ title, kind, edits, covers }: Fix, documentOf: DocumentLookup): readonly ReportedFix[] {
  const reported = edits.flatMap(({ path, span, newText }) => {
    const document = documentOf(path);
    return document ? [{ path, ...places(document, span), newText: withLineBreaks(newText, document.eol) }] : [];
  });
  return reported.length === edits.length ? [{ title, kind, edits: reported, ...(covers ? { covers } : {}) }] : [];
}

function withLineBreaks(text: string, eol: string): string {
  return eol === '\n' ? text : text.replace(/\r?\n/g, eol);
}
