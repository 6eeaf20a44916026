// Text in, findings out: what every test of the linter needs, and nothing it could be wrong about.

import { defaultConfig, type Config } from '../../server/src/core/lint/config.ts';
import { lint, type LintResult } from '../../server/src/core/lint/lint.ts';
import { parseBrief, type Brief } from '../../server/src/core/model/brief.ts';
import type { ArchiveState } from '../../server/src/core/model/archive.ts';
import { unreadArchives, withArchives } from '../../server/src/core/model/named-archives.ts';
import { archiveState } from './archive-state.ts';
import { emptyWorkspace } from '../../server/src/core/model/workspace.ts';
import { createDocument } from '../../server/src/core/text/document.ts';

export const today = '2026-05-07';

export function briefOf(source: string, config: Partial<Config> = {}): Brief {
  return parseBrief(createDocument('test.brief', source), { claims: config.claims ?? 'standard', scale: config.scale });
}

/** What `archives` has by path is read, every other text that the briefing names is missing. */
export function statesOf(brief: Brief, archives: ReadonlyMap<string, string>): ReadonlyMap<string, ArchiveState> {
  return new Map(unreadArchives(brief, emptyWorkspace).map(({ key, name }) => {
    const text = archives.get(name);
    return [key, text === undefined ? { state: 'missing', reason: 'no such file or folder.' } : archiveState(createDocument(name, text))];
  }));
}

/** The `review` profile unless `config` says otherwise; throws when a rule crashed. */
export function lintText(source: string, config: Partial<Config> = {}, archives?: ReadonlyMap<string, string>): LintResult & { readonly brief: Brief } {
  const brief = briefOf(source, config);
  const workspace = archives ? withArchives(emptyWorkspace, statesOf(brief, archives)) : emptyWorkspace;
  const result = lint(brief, workspace, { ...defaultConfig, ...config }, today);
  if (result.crashes.length > 0) throw new Error(result.crashes.map(({ rule, message }) => `${rule}: ${message}`).join('\n'));
  return { ...result, brief };
}
