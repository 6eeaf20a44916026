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
import { type AnyContext, type DetailedProblem, reported } from './any-rule.ts';
import { type Crash, crashOf } from './crash.ts';
import { afterEdit, type Found, type FoundTable, replaceFound } from './found-table.ts';
import type { AnyRule, PassageReport, TextOf } from './rule.ts';

/** A rule that looks at passages, in one run. */
export interface PassageCheck {
  readonly rule: AnyRule;
  readonly context: AnyContext;
}

/** What was found in the passages of one version of a briefing, and under which conditions. */
interface KeptTable extends FoundTable {
  readonly contents: readonly PassageContent[];
  readonly conditions: readonly Condition[];
  readonly sources: SourceView;
}

interface Kept extends KeptTable {
  /** Under the conditions before these: what a half-typed line breaks, the next key often mends. */
  readonly before?: KeptTable;
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
  const { indexes, found } = run.check();
  for (const [place, index] of indexes.entries()) {
    const start = passageStart(brief, index);
    for (const { check, problem } of found[place]!) add(check, problem, start);
  }
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

  check(): FoundTable {
    const before = this.#startingPoint();
    const all = [...this.#checks.keys()];
    const { passageContents: contents } = this.#brief;
    if (!before) {
      const table = this.#look(contents.keys(), all);
      this.#keep(table, undefined);
      return table;
    }
    const stale = all.filter((check) => !this.#isComparable(check, before));
    const left = all.filter((check) => !stale.includes(check));
    let table: FoundTable = before;
    const { edit } = this.#brief;
    if (before.contents !== contents && edit)
      table = afterEdit(before, edit, this.#look(range(edit.at, edit.at + edit.added), all));
    table = this.#lookAgain(table, before, left);
    if (stale.length > 0) table = replaceFound(table, this.#findAnew(stale, before.before), new Set(stale));
    this.#keep(table, stale.length > 0 ? withoutBefore(before) : before.before);
    return table;
  }

  /** What a crash left out must be asked for again. */
  #keep({ indexes, found }: FoundTable, before: KeptTable | undefined): void {
    if (this.crashes.size > 0) return;
    const { passageContents: contents } = this.#brief;
    const kept = { contents, conditions: this.#conditions, sources: this.#sources, indexes, found };
    keptTables.set(contents, before ? { ...kept, before } : kept);
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
    return old.key === key && old.options === options && old.isSilent === isSilent;
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

  /** `table` with what `checks` find now where sources changed since `kept`. */
  #lookAgain(table: FoundTable, kept: KeptTable, checks: readonly number[]): FoundTable {
    let result = table;
    for (const group of this.#alike(checks)) {
      const passages = this.#affected(group[0]!, kept);
      if (passages.size > 0)
        result = replaceFound(result, this.#look(ascending(passages), group), new Set(group), passages);
    }
    return result;
  }

  /** All that `checks` find: from `earlier` where it was looked at under the same conditions. */
  #findAnew(checks: readonly number[], earlier: KeptTable | undefined): FoundTable {
    const known = earlier ? checks.filter((check) => this.#isComparable(check, earlier)) : [];
    const { passageContents: contents } = this.#brief;
    let table = this.#look(
      contents.keys(),
      checks.filter((check) => !known.includes(check)),
    );
    if (!earlier || known.length === 0) return table;
    const carried = this.#carry(earlier, known);
    table = replaceFound(table, carried.table, new Set(known));
    table = replaceFound(table, this.#look(carried.isNew, known), new Set(known), new Set(carried.isNew));
    return this.#lookAgain(table, earlier, known);
  }

  /** What `checks` had found in those passages of `earlier` that are still there, and the others. */
  #carry(
    earlier: KeptTable,
    checks: readonly number[],
  ): { readonly table: FoundTable; readonly isNew: readonly number[] } {
    const { passageContents: contents } = this.#brief;
    const wanted = new Set(checks);
    const only = (here: readonly Found[]): readonly Found[] => here.filter(({ check }) => wanted.has(check));
    if (earlier.contents === contents)
      return { table: { indexes: earlier.indexes, found: earlier.found.map(only) }, isNew: [] };
    const places = new Map(earlier.contents.map((content, index) => [content, index]));
    const foundAt = new Map(earlier.indexes.map((index, place) => [index, earlier.found[place]!]));
    const indexes: number[] = [];
    const found: (readonly Found[])[] = [];
    const isNew: number[] = [];
    for (const [index, content] of contents.entries()) {
      const place = places.get(content);
      if (place === undefined) isNew.push(index);
      const here = place === undefined ? undefined : foundAt.get(place);
      if (!here) continue;
      indexes.push(index);
      found.push(only(here));
    }
    return { table: { indexes, found }, isNew };
  }

  /** Groups that ask for the same of sources. */
  #alike(checks: readonly number[]): readonly (readonly number[])[] {
    const groups = new Map<unknown, number[]>();
    for (const check of checks) {
      const { asksSources } = this.#checks[check]!.rule;
      const group = groups.get(asksSources);
      if (group) group.push(check);
      else groups.set(asksSources, [check]);
    }
    return [...groups.values()];
  }

  #look(passages: Iterable<number>, which: readonly number[]): FoundTable {
    const brief = this.#brief;
    const { passageContents: contents } = brief;
    const indexes: number[] = [];
    const found: Found[][] = [];
    const speaking = which.filter((check) => !this.#conditions[check]!.isSilent);
    if (speaking.length === 0) return { indexes, found };
    let here: Found[] = [];
    const looking = speaking.map((check) => {
      const { rule, context } = this.#checks[check]!;
      const report: PassageReport = (span, message, more) =>
        here.push({ check, problem: reported(rule, span, message, more) });
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
      if (here.length === 0) continue;
      indexes.push(index);
      found.push(here);
      here = [];
    }
    return { indexes, found };
  }
}

const none: ReadonlySet<number> = new Set();

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

function withoutBefore({ before: _, ...kept }: Kept): KeptTable {
  return kept;
}

function ascending(numbers: ReadonlySet<number>): readonly number[] {
  return [...numbers].sort((a, b) => a - b);
}

function* range(from: number, to: number): Generator<number> {
  for (let index = from; index < to; index++) yield index;
}
