// What a rule is. A rule is one file in rules/: its documentation, its default severities, its check and its fixes.

import type { Brief } from '../model/brief.ts';
import type { AskedOfSources } from '../model/evidence/source-changes.ts';
import type { PassageContent } from '../model/passage.ts';
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

/** A JSON Schema for one option: generated into the configuration schema. The type of the option's value follows from it. */
export type OptionSchema = { readonly description: string } & (
  | { readonly type: 'boolean'; readonly default: boolean }
  | { readonly type: 'integer'; readonly default: number; readonly minimum?: number }
  | { readonly type: 'string'; readonly default: string; readonly enum?: readonly string[] }
  | { readonly type: 'array'; readonly default: readonly string[]; readonly items: { readonly type: 'string' } }
);

export type OptionSchemas = Readonly<Record<string, OptionSchema>>;

/** Of a rule that has no options. */
export type NoOptions = Readonly<Record<never, OptionSchema>>;

/** What a rule reads of its options: a value for each schema, the default where the configuration says nothing. */
export type OptionValues<Schemas> = { readonly [Name in keyof Schemas]: OptionValue<Schemas[Name]> };

type OptionValue<Schema> = Schema extends { readonly type: 'boolean' }
  ? boolean
  : Schema extends { readonly type: 'integer' }
    ? number
    : Schema extends { readonly type: 'array' }
      ? readonly string[]
      : Schema extends { readonly enum: readonly (infer Choice)[] }
        ? Choice
        : string;

/** `Options` are the values of the rule's options; who asks for none takes the context of any rule. */
export interface RuleContext<Options = unknown> {
  readonly brief: Brief;
  readonly workspace: Workspace;
  /** What the configuration lets a level of confidence rest on. */
  readonly caps: CapTable;
  /** The marks of handling, from the freest to the strictest. */
  readonly markings: readonly string[];
  /** Keys of the front matter that the desk's other tools read. */
  readonly frontMatterKeys: readonly string[];
  /** The rule's options, defaults filled in. */
  readonly options: Options;
  /** ISO 8601 day on which the check is made: an input, never the clock. */
  readonly today: string;
  /** Only for rules that judge suppressions: the directives, which of them silenced something, which rules ran. */
  readonly suppressions?: {
    readonly directives: readonly Directive[];
    readonly used: ReadonlySet<Directive>;
    readonly ran: ReadonlySet<AnyRule>;
    /** Every rule there is, to tell an unknown name. */
    readonly rules: readonly AnyRule[];
  };
}

export interface ReportExtras {
  readonly related?: readonly Related[];
  readonly atMost?: Severity;
  readonly atLeast?: Severity;
  readonly isDoubtful?: true;
  readonly about?: string;
  readonly paragraph?: Span;
}

/**
 * `detail` is handed back to the rule's `fixes`, so that a fix need not find again what the check had. It may be left out only
 * where `Detail` allows for undefined.
 */
type Report<Detail> = (
  span: Span,
  message: string,
  ...more: undefined extends Detail
    ? [more?: ReportExtras & { readonly detail?: Detail }]
    : [more: ReportExtras & { readonly detail: Detail }]
) => void;

/** The text in a span that counts from a passage's start. */
export type TextOf = (span: Span) => string;

/** A problem as its rule gets it back: where it is in the document now, and what the check left for the fix. */
interface ReportedProblem<Detail> extends Problem {
  readonly detail: Detail;
  /** Where the passage begins; 0 for what `check` reported. */
  readonly start: number;
}

/** How often something is to be counted under a key, in numbers that are added up one by one. */
export interface Count {
  readonly key: string;
  readonly counts: readonly number[];
}

/** What a rule says of itself: all that catalogues, configurations and lists of rules read. */
export interface RuleCard {
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
  /** Runs after all others, over the directives they left in use. Nothing silences it. */
  readonly judgesSuppressions?: boolean;
  /** Runs under every profile, also one that has it off: cases it reports with `atLeast` are then shown, the others not. */
  readonly hasGraveCases?: true;
  /** What it finds may come without a change of the briefing: with the day, or once a text is read. A directive may be there before. */
  readonly comesLater?: true;
  /** Whether `fixes` looks into archived texts, which are read for that. Fixes that rest on a search are picks: none of them is safe. */
  readonly ranksArchives?: true;
}

/** What a rule does: `check` reports details of the type `Reported`, and `fixes` takes those of the type `Fixed`. */
interface RuleWork<Reported, Fixed, Options> {
  /** Reports every case in `context.brief`. Must not throw; a throw is caught, named and shown as a crash of the rule. */
  readonly check?: (context: RuleContext<Options>, report: Report<Reported>) => void;
  /**
   * For what can be told from one passage: reports its cases, every span counted from the passage's start, those of related
   * places in the briefing too. The answers are kept as long as the passage is, so they may depend on it, on the briefing's settings, on
   * `dependsOn` and on what `asksSources` says alone; what else a fix needs is looked up when the fix is asked for. No span of a declaration
   * may be among them: an edit moves it.
   */
  readonly checkPassage?: (
    context: RuleContext<Options>,
    passage: PassageContent,
    report: Report<Reported>,
    textOf: TextOf,
  ) => void;
  /** A value that changes, by `===`, whenever the kept answers of `checkPassage` may be wrong. */
  readonly dependsOn?: (context: RuleContext<Options>) => unknown;
  /** What `checkPassage` asks of sources, and no more than that: where other sources change, its answers stay. */
  readonly asksSources?: AskedOfSources;
  /** `checkPassage` is not asked while a registry or the front matter may declare more than could be read: it would accuse somebody of that. */
  readonly needsAllSources?: true;
  /**
   * What `checkPassage` reports is not told one by one where `countsOf` has something to count for it, but in sum: once for each key,
   * where the first of them stands.
   */
  readonly tally?: {
    readonly countsOf: (detail: Fixed) => readonly Count[];
    readonly tell: (
      context: RuleContext<Options>,
      key: string,
      counts: readonly number[],
    ) => { readonly message: string; readonly detail: Reported };
  };
  /** The fixes for one reported problem, best first. */
  readonly fixes?: (context: RuleContext<Options>, problem: ReportedProblem<Fixed>) => readonly Fix[];
}

/** `Detail` is what the check leaves for the fixes, undefined where it leaves nothing; `Schemas` describe the options. */
export type Rule<Detail = undefined, Schemas extends OptionSchemas = NoOptions> = RuleCard &
  RuleWork<Detail, Detail, OptionValues<Schemas>> &
  ([keyof Schemas] extends [never] ? { readonly options?: never } : { readonly options: Schemas });

/**
 * A rule in a list: of which types its details and options are, it alone knows. Every `Rule` is one, without a cast. The other
 * way round nothing leads: `never` says that nobody can make a detail or options for it; any-rule.ts alone hands them back.
 */
export type AnyRule = RuleCard & RuleWork<unknown, never, never> & { readonly options?: OptionSchemas };

/** How a rule of a list reports what it finds in a passage. */
export type PassageReport = Parameters<NonNullable<AnyRule['checkPassage']>>[2];

/** Holds a rule to its types: `defineRule<Detail>({…})`; without a `Detail`, nothing is left for the fixes. */
export function defineRule<Detail = undefined, const Schemas extends OptionSchemas = NoOptions>(
  rule: Rule<Detail, Schemas>,
): Rule<Detail, Schemas> {
  return rule;
}
