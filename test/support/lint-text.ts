// Text in, findings out: what every test of the linter needs, and nothing it could be wrong about.

import { defaultConfig, type Config } from '../../server/src/core/lint/config.ts';
import { lint, type LintResult } from '../../server/src/core/lint/lint.ts';
import { parseBrief, type Brief } from '../../server/src/core/model/brief.ts';
import { readEdition } from '../../server/src/core/model/edition.ts';
import { emptyWorkspace, type Workspace } from '../../server/src/core/model/workspace.ts';
import { createDocument } from '../../server/src/core/text/document.ts';

export const today = '2026-05-07';

export function briefOf(source: string, config: Partial<Config> = {}): Brief {
  return parseBrief(createDocument('test.brief', source), { claims: config.claims ?? 'standard', scale: config.scale });
}

/** What `source` finds in its workspace: the edition whose text is `before`, where it names one; else that there is none. */
export function workspaceOf(brief: Brief, before: string | undefined): Workspace {
  const name = brief.frontMatter.supersedes;
  if (name === undefined) return emptyWorkspace;
  const result = before === undefined ? { failure: 'there is no such file.' } : { edition: readEdition(parseBrief(createDocument(name, before))) };
  return { ...emptyWorkspace, editions: new Map([[brief.document.path, { name, result }]]) };
}

/** The `review` profile unless `config` says otherwise; throws when a rule crashed. */
export function lintText(source: string, config: Partial<Config> = {}, before?: string): LintResult & { readonly brief: Brief } {
  const brief = briefOf(source, config);
  const result = lint(brief, workspaceOf(brief, before), { ...defaultConfig, ...config }, today);
  if (result.crashes.length > 0) throw new Error(result.crashes.map(({ rule, message }) => `${rule}: ${message}`).join('\n'));
  return { ...result, brief };
}
