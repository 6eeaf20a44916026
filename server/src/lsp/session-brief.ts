// A briefing with everything that holds for it, as features see it. Immutable but for what it remembers of its own reading and
// linting; of closed files that may be forgotten and is made again then: a workspace may hold thousands.

import type { Config } from '../core/lint/config.ts';
import { lint, type LintResult } from '../core/lint/lint.ts';
import { parseBrief, type Brief } from '../core/model/brief.ts';
import type { Workspace } from '../core/model/workspace.ts';
import type { Document } from '../core/text/document.ts';
import type { KnownBrief } from '../features/feature.ts';

/** What holds for a briefing beyond its text. */
export interface Surroundings {
  readonly config: Config;
  readonly workspace: Workspace;
  /** Why the briefing is not to be checked: its configuration is broken. Empty where it is not. */
  readonly failures: readonly string[];
}

export interface SessionBrief extends KnownBrief {
  /** That of `brief`, which may have to be read for an answer. */
  readonly document: Document;
  /** The registries its front matter names, as written. */
  readonly registryNames: readonly string[];
  readonly failures: readonly string[];
  /** Whether `brief` is there for good. */
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

/** `today` is asked at each use: a server may run for days. */
export function createSessionBrief(placing: Placing, brief: Brief, surroundings: Surroundings, today: () => string): SessionBrief {
  const { config, workspace, failures } = surroundings;
  const { document } = brief;
  const hold = <T extends object>(value: T): Held<T> => (placing.isKept ? { deref: () => value } : new WeakRef(value));
  const id = ++lastId;
  let read = hold(brief);
  let last: { readonly day: string; readonly result: Held<LintResult> } | undefined;

  function current(): Brief {
    let value = read.deref();
    if (!value) read = hold((value = parseBrief(document, config)));
    return value;
  }

  return {
    ...placing,
    document,
    registryNames: namesOf(brief),
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

/** The registries that `brief` names, as written. */
export function namesOf(brief: Brief): readonly string[] {
  return brief.frontMatter.registry.map(({ path }) => path);
}

interface Held<T> {
  deref(): T | undefined;
}
