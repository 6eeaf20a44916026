// What rules find passage by passage, kept over edits: a passage is looked at again when an edit changed it, by a rule also when what
// the rule depends on has changed, or a source that it asks for there. Does not know any configuration and silences nothing.

import { type Brief, passageStart } from '../model/brief.ts';
import {
  type AskedOfSources,
  passagesAffected,
  type SourceView,
  sourceViewOf,
} from '../model/evidence/source-changes.ts';
import type { PassageContent } from '../model/passage.ts';
import type { Workspace } from '../model/workspace.ts';
import { type AnyContext, countsOf, type DetailedProblem, reported } from './any-rule.ts';
import { type Crash, crashOf } from './crash.ts';
import { afterEdit, type Found, type FoundTable, replaceFound } from './passages/found-table.ts';
import { inOrder, type Sum, type Tally, tallyOf } from './passages/tally.ts';
import type { AnyRule, Count, PassageReport, TextOf } from './rule.ts';

/** A rule that looks at passages, in one run. */
export interface PassageCheck {
  readonly rule: AnyRule;
  readonly context: AnyContext;
}

/** What is told where it was found, and what is told in sum. */
interface Tables {
  readonly shown: FoundTable;
  readonly tallied: FoundTable;
}

/** What was found in the passages of one version of a briefing, and under which conditions. */
interface KeptTable extends Tables {
  readonly contents: readonly PassageContent[];
  readonly conditions: readonly Condition[];
  readonly sources: SourceView;
}

interface Kept extends KeptTable {
  /** By the index of the check. */
  readonly tallies: ReadonlyMap<number, Tally>;
  /** By the index of the check, what it had found under the conditions before its present ones: what a half-typed line breaks, a later key mends. */
  readonly before: ReadonlyMap<number, KeptTable>;
}

interface Condition {
  readonly rule: AnyRule;
  readonly key: unknown;
  readonly options: string;
  /** It needs to know all sources, and does not: it finds nothing. */
  readonly isSilent: boolean;
}

const keptTables = new WeakMap<readonly PassageContent[], Kept>();

/** Calls `add` for every problem, in the order of passages, with the offset from which it counts. Gives the rules that threw. */
export function checkPassages(
  brief: Brief,
  workspace: Workspace,
  checks: readonly PassageCheck[],
  add: (check: number, problem: DetailedProblem, start: number) => void,
): readonly Crash[] {
  const run = new PassageRun(brief, workspace, checks);
  const { shown, tallies } = run.check();
  for (const [place, index] of shown.indexes.entries()) {
    const start = passageStart(brief, index);
    for (const { check, problem } of shown.found[place]!) add(check, problem, start);
  }
  for (const [check, tally] of tallies)
    for (const { problem, index } of inOrder(tally)) if (problem) add(check, problem, passageStart(brief, index));
  return [...run.crashes.values()];
}

/** One run over one version of a briefing. */
class PassageRun {
  readonly crashes = new Map<string, Crash>();
  readonly #brief: Brief;
  readonly #checks: readonly PassageCheck[];
  readonly #conditions: readonly Condition[];
  readonly #sources: SourceView;
  /** What `#affected` gave, which most rules ask for. */
  readonly #affectedSince = new Map<SourceView, Map<AskedOfSources, ReadonlySet<number>>>();

  constructor(brief: Brief, workspace: Workspace, checks: readonly PassageCheck[]) {
    this.#brief = brief;
    this.#checks = checks;
    this.#sources = sourceViewOf(brief, workspace);
    const { isComplete } = this.#sources.index;
    this.#conditions = checks.map((check, index) => ({
      ...conditionOf(check, index, this.crashes),
      isSilent: check.rule.needsAllSources === true && !isComplete,
    }));
  }

  check(): Pick<Kept, 'shown' | 'tallies'> {
    const before = this.#startingPoint();
    const tables = this.#tables(before);
    const tallies = this.#tallies(tables.tallied, before?.tallies);
    // What a crash left out must be asked for again.
    if (this.crashes.size > 0) return { ...tables, tallies };
    const { passageContents: contents } = this.#brief;
    const kept = {
      contents,
      conditions: this.#conditions,
      sources: this.#sources,
      ...tables,
      tallies,
      before: this.#conditionsBefore(before),
    };
    keptTables.set(contents, kept);
    return kept;
  }

  #conditionsBefore(kept: Kept | undefined): Kept['before'] {
    if (!kept) return new Map();
    const stale = this.#staleSince(kept);
    if (stale.length === 0) return kept.before;
    const { contents, conditions, sources, shown, tallied } = kept;
    const table = { contents, conditions, sources, shown, tallied };
    return new Map([...kept.before, ...stale.map((check) => [check, table] as const)]);
  }

  #tables(before: Kept | undefined): Tables {
    const all = [...this.#checks.keys()];
    const { passageContents: contents, edit } = this.#brief;
    if (!before) return this.#look(contents.keys(), all);
    const stale = this.#staleSince(before);
    let tables: Tables = before;
    if (before.contents !== contents && edit) {
      const anew = this.#look(range(edit.at, edit.at + edit.added), all);
      tables = both((kind) => afterEdit(before[kind], edit, anew[kind]));
    }
    tables = this.#lookAgain(
      tables,
      before,
      all.filter((check) => !stale.includes(check) && !this.#conditions[check]!.isSilent),
    );
    if (stale.length === 0) return tables;
    const silent = stale.filter((check) => this.#conditions[check]!.isSilent);
    if (silent.length > 0) tables = replaceIn(tables, nothing, silent);
    const speaking = stale.filter((check) => !silent.includes(check));
    for (const [earlier, checks] of groupedBy(speaking, (check) => before.before.get(check)))
      tables = replaceIn(tables, this.#findAnew(checks, earlier), checks);
    return tables;
  }

  /** The checks whose answers in `kept` no longer stand. */
  #staleSince(kept: KeptTable): readonly number[] {
    return [...this.#checks.keys()].filter((check) => !this.#isComparable(check, kept));
  }

  #tallies(table: FoundTable, before: Kept['tallies'] | undefined): Kept['tallies'] {
    const tallies = new Map<number, Tally>();
    for (const [check, { rule, context }] of this.#checks.entries()) {
      const { tally } = rule;
      if (!tally) continue;
      try {
        const made = tallyOf(table, before?.get(check), (found) => (found.check === check && found.counts) || noCounts);
        const sums = new Map<string, Sum>();
        for (const [key, sum] of made.sums)
          sums.set(key, this.#told(sum, rule, { ...tally.tell(context, key, sum.counts), about: key }));
        tallies.set(check, { table, sums });
      } catch (error) {
        this.crashes.set(rule.id, crashOf(rule, error));
      }
    }
    return tallies;
  }

  /** With its problem: the same as before where it says the same in the same place. */
  #told(
    sum: Sum,
    rule: AnyRule,
    { message, ...more }: { readonly message: string; readonly detail: unknown; readonly about: string },
  ): Sum {
    const { problem, first } = sum;
    const { span } = first.problem;
    const told = reported(rule, span, message, more);
    return problem?.message === told.message && problem.span === span ? sum : { ...sum, problem: told };
  }

  /** What is known of this version or of the one before it, if the same rules looked. */
  #startingPoint(): Kept | undefined {
    const { passageContents, edit } = this.#brief;
    for (const contents of [passageContents, ...(edit ? [edit.before] : [])]) {
      const known = keptTables.get(contents);
      const isOfTheseRules =
        known?.conditions.length === this.#checks.length &&
        this.#checks.every(({ rule }, index) => known.conditions[index]!.rule === rule);
      if (known && isOfTheseRules) return known;
    }
    return undefined;
  }

  /** Whether the answers of `check` in `kept` still stand, but for passages that ask for sources which changed. */
  #isComparable(check: number, kept: KeptTable): boolean {
    const { key, options, isSilent } = this.#conditions[check]!;
    const old = kept.conditions[check]!;
    if (isSilent || old.isSilent) return isSilent && old.isSilent;
    return old.key === key && old.options === options;
  }

  /** Passages in which `check` asks for sources that are others than in `kept`. */
  #affected(check: number, { sources }: KeptTable): ReadonlySet<number> {
    const asked = this.#checks[check]!.rule.asksSources;
    if (!asked) return none;
    let known = this.#affectedSince.get(sources);
    if (!known) this.#affectedSince.set(sources, (known = new Map()));
    let passages = known.get(asked);
    if (!passages) known.set(asked, (passages = passagesAffected(this.#brief, sources, this.#sources, asked)));
    return passages;
  }

  /** `tables` with what `checks` find now where sources changed since `kept`. */
  #lookAgain(tables: Tables, kept: KeptTable, checks: readonly number[]): Tables {
    let result = tables;
    for (const [, group] of groupedBy(checks, (check) => this.#checks[check]!.rule.asksSources)) {
      const passages = this.#affected(group[0]!, kept);
      if (passages.size > 0) result = replaceIn(result, this.#look(ascending(passages), group), group, passages);
    }
    return result;
  }

  /** All that `checks` find: from `earlier` where it was looked at under the same conditions. */
  #findAnew(checks: readonly number[], earlier: KeptTable | undefined): Tables {
    const known = earlier ? checks.filter((check) => this.#isComparable(check, earlier)) : [];
    const { passageContents: contents } = this.#brief;
    let tables = this.#look(
      contents.keys(),
      checks.filter((check) => !known.includes(check)),
    );
    if (!earlier || known.length === 0) return tables;
    const { isNew, ...carried } = this.#carry(earlier, known);
    tables = replaceIn(tables, carried, known);
    tables = replaceIn(tables, this.#look(isNew, known), known, new Set(isNew));
    return this.#lookAgain(tables, earlier, known);
  }

  /** What `checks` had found in those passages of `earlier` that are still there, and the others. */
  #carry(earlier: KeptTable, checks: readonly number[]): Tables & { readonly isNew: readonly number[] } {
    const { passageContents: contents } = this.#brief;
    const wanted = new Set(checks);
    const only = (here: readonly Found[]): readonly Found[] => here.filter(({ check }) => wanted.has(check));
    if (earlier.contents === contents)
      return {
        ...both((kind) => ({ indexes: earlier[kind].indexes, found: earlier[kind].found.map(only) })),
        isNew: [],
      };
    const places = new Map(earlier.contents.map((content, index) => [content, index]));
    const before = contents.map((content) => places.get(content));
    const isNew = [...before.keys()].filter((index) => before[index] === undefined);
    const carried = ({ indexes, found }: FoundTable): FoundTable => {
      const foundAt = new Map(indexes.map((index, place) => [index, found[place]!]));
      const left = [...before.keys()].filter((index) => foundAt.has(before[index] ?? -1));
      return { indexes: left, found: left.map((index) => only(foundAt.get(before[index]!)!)) };
    };
    return { ...both((kind) => carried(earlier[kind])), isNew };
  }

  #look(passages: Iterable<number>, which: readonly number[]): Tables {
    const brief = this.#brief;
    const { passageContents: contents } = brief;
    const rows = both(() => ({ indexes: [] as number[], found: [] as Found[][] }));
    const speaking = which.filter((check) => !this.#conditions[check]!.isSilent);
    if (speaking.length === 0) return rows;
    let here: Found[] = [];
    let counted: Found[] = [];
    const looking = speaking.map((check) => {
      const { rule, context } = this.#checks[check]!;
      const report: PassageReport = (span, message, more) => {
        const problem = reported(rule, span, message, more);
        const counts = rule.tally ? countsOf(rule, problem) : noCounts;
        if (counts.length > 0) counted.push({ check, problem, counts });
        else here.push({ check, problem });
      };
      return { rule, context, report };
    });
    for (const index of passages) {
      const start = passageStart(brief, index);
      const textOf: TextOf = (span) => brief.document.rope.slice(span.start + start, span.end + start);
      for (const { rule, context, report } of looking) {
        try {
          rule.checkPassage!(context, contents[index]!, report, textOf);
        } catch (error) {
          this.crashes.set(rule.id, crashOf(rule, error));
        }
      }
      if (here.length > 0) {
        rows.shown.indexes.push(index);
        rows.shown.found.push(here);
        here = [];
      }
      if (counted.length > 0) {
        rows.tallied.indexes.push(index);
        rows.tallied.found.push(counted);
        counted = [];
      }
    }
    return rows;
  }
}

/** The same for what is told where it was found and what is told in sum. */
function both<T>(make: (kind: keyof Tables) => T): { readonly shown: T; readonly tallied: T } {
  return { shown: make('shown'), tallied: make('tallied') };
}

function replaceIn(old: Tables, anew: Tables, checks: readonly number[], passages?: ReadonlySet<number>): Tables {
  const which = new Set(checks);
  return both((kind) => replaceFound(old[kind], anew[kind], which, passages));
}

const none: ReadonlySet<number> = new Set();
const nothing: Tables = both(() => ({ indexes: [], found: [] }));
const noCounts: readonly Count[] = [];

function conditionOf(
  { rule, context }: PassageCheck,
  check: number,
  crashes: Map<string, Crash>,
): Omit<Condition, 'isSilent'> {
  const options = rule.options ? JSON.stringify(context.options) : '';
  try {
    return { rule, options, key: rule.dependsOn?.(context) };
  } catch (error) {
    crashes.set(rule.id, crashOf(rule, error));
    return { rule, options, key: check };
  }
}

function groupedBy<K>(checks: readonly number[], keyOf: (check: number) => K): ReadonlyMap<K, readonly number[]> {
  const groups = new Map<K, number[]>();
  for (const check of checks) {
    const key = keyOf(check);
    const group = groups.get(key);
    if (group) group.push(check);
    else groups.set(key, [check]);
  }
  return groups;
}

function ascending(numbers: ReadonlySet<number>): readonly number[] {
  return [...numbers].sort((a, b) => a - b);
}

function* range(from: number, to: number): Generator<number> {
  for (let index = from; index < to; index++) yield index;
}
