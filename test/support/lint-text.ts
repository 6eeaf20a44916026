// Text in, findings out: what every test of the linter needs, and nothing it could be wrong about.

import { type Config, defaultConfig } from '../../server/src/core/lint/config/config.ts';
import { type LintResult, lint } from '../../server/src/core/lint/lint.ts';
import type { ArchiveState } from '../../server/src/core/model/archives/archive.ts';
import { type Brief, parseBrief } from '../../server/src/core/model/brief.ts';
import { readEdition } from '../../server/src/core/model/editions/edition.ts';
import { unreadArchives, withArchives } from '../../server/src/core/model/evidence/named-archives.ts';
import { emptyWorkspace, type Workspace } from '../../server/src/core/model/workspace.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { archiveState } from './archive-state.ts';

export const today = '2026-05-07';

export function briefOf(source: string, config: Partial<Config> = {}): Brief {
  return parseBrief(createDocument('test.brief', source), { claims: config.claims ?? 'standard', scale: config.scale });
}

/** The files that lie beside a briefing. */
export interface Beside {
  /** Text of the edition that it names as `supersedes`; without it there is no such file. */
  readonly before?: string;
  /** Archived texts by the path that `text` names: every other one is missing. Without the map, nobody has looked for any. */
  readonly archives?: ReadonlyMap<string, string>;
}

export function workspaceOf(brief: Brief, { before, archives }: Beside): Workspace {
  const name = brief.frontMatter.supersedes;
  const result =
    before === undefined
      ? { failure: 'there is no such file.' }
      : { edition: readEdition(parseBrief(createDocument(name ?? '', before))) };
  const workspace =
    name === undefined
      ? emptyWorkspace
      : { ...emptyWorkspace, editions: new Map([[brief.document.path, { name, result }]]) };
  return archives ? withArchives(workspace, statesOf(brief, archives)) : workspace;
}

export function statesOf(brief: Brief, archives: ReadonlyMap<string, string>): ReadonlyMap<string, ArchiveState> {
  return new Map(
    unreadArchives(brief, emptyWorkspace).map(({ key, name }) => {
      const text = archives.get(name);
      return [
        key,
        text === undefined
          ? { state: 'missing', reason: 'no such file or folder.' }
          : archiveState(createDocument(name, text)),
      ];
    }),
  );
}

/** The `review` profile unless `config` says otherwise; throws when a rule crashed. */
export function lintText(
  source: string,
  config: Partial<Config> = {},
  beside: Beside = {},
): LintResult & { readonly brief: Brief } {
  const brief = briefOf(source, config);
  const result = lint(brief, workspaceOf(brief, beside), { ...defaultConfig, ...config }, today);
  if (result.crashes.length > 0)
    throw new Error(result.crashes.map(({ rule, message }) => `${rule}: ${message}`).join('\n'));
  return { ...result, brief };
}
