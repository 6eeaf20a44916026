// What a rule is. A rule is one file in rules/: its documentation, its default severities, its check and its fixes.

import type { Brief, PassageContent } from '../model/brief.ts';
import type { CapTable } from '../model/support/cap-table.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Span } from '../text/span.ts';
import type { Fix, Problem, Related, Severity } from './problem.ts';
import type { Directive } from './suppressions.ts';

/** `draft` while writing, `review` by default, `release` in CI before publication. */
export type Profile = 'draft' | 'review' | 'release';

export const profiles: readonly Profile[] = ['draft', 'review', 'release'];

export type Level = Severity | 'off';

/** The headings of the rule catalogue. */
export type Family =
  | 'Markup and reference integrity'
  | 'Source base'
  | 'Confidence and likelihood'
  | 'Evidence'
  | 'Wording'
  | 'Logic and structure'
  | 'Handling';

/** A JSON Schema for one option: generated into the configuration schema. */
export interface OptionSchema {
  readonly description: string;
  readonly type: 'boolean' | 'integer' | 'string' | 'array';
  readonly default: unknown;
  readonly items?: { readonly type: 'string' };
  readonly enum?: readonly string[];
  readonly minimum?: number;
}

export interface RuleContext {
  readonly brief: Brief;
  readonly workspace: Workspace;
  /** What the configuration lets a level of confidence rest on. */
  readonly caps: CapTable;
  /** The marks of handling, from the freest to the strictest. */
  readonly markings: readonly string[];
  /** The rule's options, defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>;
  /** ISO 8601 day on which the check is made: an input, never the clock. */
  readonly today: string;
  /** Only for rules that judge suppressions: the directives, which of them silenced something, which rules ran. */
  readonly suppressions?: {
    readonly directives: readonly Directive[];
    readonly used: ReadonlySet<Directive>;
    readonly ran: ReadonlySet<Rule>;
    /** Every rule there is, to tell an unknown name. */
    readonly rules: readonly Rule[];
  };
}

/** `detail` is handed back to the rule's `fixes`, so that a fix need not find again what the check had. */
export type Report = (
  span: Span,
  message: string,
  more?: { related?: readonly Related[]; atMost?: Severity; atLeast?: Severity; isDoubtful?: true; detail?: unknown },
) => void;

/** The text in a span that counts from a passage's start. */
export type TextOf = (span: Span) => string;

/** A problem as its rule gets it back: where it is in the document now, and what the check left for the fix. */
export interface ReportedProblem extends Problem {
  readonly detail?: unknown;
  /** Where the passage begins; 0 for what `check` reported. */
  readonly start: number;
}

export interface Rule {
  /** Kebab-case name of the bad thing: file name, configuration key, diagnostic code, anchor. */
  readonly id: string;
  /** `BRF` and four digits; never reused. */
  readonly code: string;
  readonly family: Family;
  readonly severity: Readonly<Record<Profile, Level>>;
  /** One sentence that completes "finds …", without a full stop. */
  readonly summary: string;
  /** Markdown paragraphs: when it fires, when it stays silent. */
  readonly description: string;
  /** Why a reader of briefings should care, with the standard it comes from. */
  readonly rationale: string;
  /** One line per kind of fix, or "none". */
  readonly fixSummary: string;
  readonly options?: Readonly<Record<string, OptionSchema>>;
  /** Runs after all others, over the directives they left in use. Nothing silences it. */
  readonly judgesSuppressions?: boolean;
  /** Runs under every profile, also one that has it off: cases it reports with `atLeast` are then shown, the others not. */
  readonly hasGraveCases?: true;
  /** What it finds may come without a change of the briefing: with the day, or once a text is read. A directive may be there before. */
  readonly comesLater?: true;
  /** Reports every case in `context.brief`. Must not throw; a throw is caught, named and shown as a crash of the rule. */
  readonly check?: (context: RuleContext, report: Report) => void;
  /**
   * For what can be told from one passage: reports its cases, every span counted from the passage's start, those of related
   * places in the briefing too. The answers are kept as long as the passage is, so they may depend on it, on the briefing's settings and on
   * `dependsOn` alone; what else a fix needs is looked up when the fix is asked for.
   */
  readonly checkPassage?: (context: RuleContext, passage: PassageContent, report: Report, textOf: TextOf) => void;
  /** A value that changes, by `===`, whenever the kept answers of `checkPassage` may be wrong. */
  readonly dependsOn?: (context: RuleContext) => unknown;
  /** Whether `fixes` looks into archived texts, which are read for that. Fixes that rest on a search are picks: none of them is safe. */
  readonly ranksArchives?: true;
  /** The fixes for one reported problem, best first. */
  readonly fixes?: (context: RuleContext, problem: ReportedProblem) => readonly Fix[];
}

export function defineRule(rule: Rule): Rule {
  return rule;
}
