// Text in, findings out: what every test of the linter needs, and nothing it could be wrong about.

import { defaultConfig, type Config } from '../../server/src/core/lint/config.ts';
import { lint, type LintResult } from '../../server/src/core/lint/lint.ts';
import { parseBrief, type Brief } from '../../server/src/core/model/brief.ts';
import { unreadArchives, withArchives } from '../../server/src/core/model/named-archives.ts';
import { emptyWorkspace, type Workspace } from '../../server/src/core/model/workspace.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { archiveState } from './archive-state.ts';

export const today = '2026-05-07';

export function briefOf(source: string, config: Partial<Config> = {}): Brief {
  return parseBrief(createDocument('test.brief', source), { claims: config.claims ?? 'standard', scale: config.scale });
}

/** Holds those of `archives`, by the path that a source's `text` has, that the briefing names. */
export function workspaceOf(brief: Brief, archives: ReadonlyMap<string, string>): Workspace {
  const read = unreadArchives(brief, emptyWorkspace).flatMap(({ key, name }) => {
    const text = archives.get(name);
    return text === undefined ? [] : [[key, archiveState(createDocument(name, text))] as const];
  });
  return read.length === 0 ? emptyWorkspace : withArchives(emptyWorkspace, new Map(read));
}

/** The `review` profile unless `config` says otherwise; throws when a rule crashed. */
export function lintText(source: string, config: Partial<Config> = {}, archives: ReadonlyMap<string, string> = new Map()): LintResult & { readonly brief: Brief } {
  const brief = briefOf(source, config);
  const result = lint(brief, workspaceOf(brief, archives), { ...defaultConfig, ...config }, today);
  if (result.crashes.length > 0) throw new Error(result.crashes.map(({ rule, message }) => `${rule}: ${message}`).join('\n'));
  return { ...result, brief };
}
