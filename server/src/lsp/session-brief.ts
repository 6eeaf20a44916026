// A briefing with everything that holds for it, as features see it. Immutable but for what it remembers of its own reading and
// linting; a closed file is read when it is asked for, and may be forgotten again: a workspace may hold thousands.

import type { Config } from '../core/lint/config/config.ts';
import { type LintResult, lint } from '../core/lint/lint.ts';
import { type Brief, parseBrief } from '../core/model/brief.ts';
import { type FrontMatter, readFrontMatter } from '../core/model/front-matter.ts';
import type { Workspace } from '../core/model/workspace.ts';
import { splitFrontMatter } from '../core/syntax/split-front-matter.ts';
import type { Document } from '../core/text/document.ts';
import type { KnownBrief } from '../features/feature.ts';
import type { ConfigAnswer } from '../workspace/configuration.ts';
import { type NamesInFrontMatter, namesIn } from '../workspace/surroundings.ts';

/** What holds for a briefing beyond its text. */
export interface SurroundingFacts {
  readonly config: Config;
  readonly workspace: Workspace;
  /** Why the briefing is not to be checked: its configuration is broken. Empty where it is not. */
  readonly failures: readonly string[];
}

export interface SessionBrief extends KnownBrief {
  /** That of `brief`, which may have to be read for an answer. */
  readonly document: Document;
  /** The files that its front matter names and that are read with it, as written. */
  readonly names: NamesInFrontMatter;
  readonly failures: readonly string[];
  /** Whether `brief` stays once it was read. */
  readonly isKept: boolean;
  /** Names what `lint` gives, without linting: another for every briefing and day. */
  readonly resultId: () => string;
}

export interface Placing {
  readonly uri: string;
  readonly isOpen: boolean;
  readonly version?: number;
  readonly isKept: boolean;
}

let lastId = 0;

/** What is read already; a closed file need not be. */
export interface BriefReading {
  readonly document: Document;
  readonly names: NamesInFrontMatter;
  readonly brief?: Brief;
}

/** `today` is asked at each use: a server may run for days. */
export function createSessionBrief(
  placing: Placing,
  reading: BriefReading,
  surroundings: SurroundingFacts,
  today: () => string,
): SessionBrief {
  const { document, names } = reading;
  const { config, workspace, failures } = surroundings;
  const hold = <T extends object>(value: T): Held<T> => (placing.isKept ? { deref: () => value } : new WeakRef(value));
  const id = ++lastId;
  let read = reading.brief && hold(reading.brief);
  let last: { readonly day: string; readonly result: Held<LintResult> } | undefined;

  function current(): Brief {
    let value = read?.deref();
    if (!value) read = hold((value = parseBrief(document, config)));
    return value;
  }

  return {
    ...placing,
    document,
    names,
    get brief() {
      return current();
    },
    workspace,
    config,
    failures,
    resultId: () => `${id}@${today()}`,
    lint() {
      const day = today();
      const known = last?.day === day ? last.result.deref() : undefined;
      if (known) return known;
      const result = failures.length > 0 ? { findings: [], crashes: [] } : lint(current(), workspace, config, day);
      last = { day, result: hold(result) };
      return result;
    },
  };
}

export function readingOf(brief: Brief): BriefReading {
  return { document: brief.document, names: namesIn(brief.frontMatter), brief };
}

/** Reads as little of `document` as it needs to know the files it names. */
export function readingAtFirstUse(document: Document): BriefReading {
  const { content } = splitFrontMatter(document.text);
  const isNaming = content && /registry|supersedes/.test(document.text.slice(content.start, content.end));
  return { document, names: isNaming ? namesIn(frontMatterOf(document)) : { registries: [], edition: undefined } };
}

/** The front matter of `document` alone, whose body may never be asked for. */
export function frontMatterOf({ text, path }: Document): FrontMatter {
  const { content } = splitFrontMatter(text);
  return readFrontMatter(content ? text.slice(content.start, content.end) : '', content?.start ?? 0, path).value;
}

/** What is wrong with the configuration and leaves nothing in force, a line each, with its place. */
export function failureLines({ failures }: Pick<ConfigAnswer, 'failures'>): readonly string[] {
  return failures
    .filter(({ isStanding }) => !isStanding)
    .map(({ path, line, column, message }) => `${path}:${line}:${column}: ${message}`);
}

export function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

interface Held<T> {
  deref(): T | undefined;
}
