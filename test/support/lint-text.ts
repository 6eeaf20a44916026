// Text in, findings out: what every test of the linter needs, and nothing it could be wrong about.

import { defaultConfig, type Config } from '../../server/src/core/lint/config.ts';
import { lint, type LintResult } from '../../server/src/core/lint/lint.ts';
import { parseBrief, type Brief } from '../../server/src/core/model/brief.ts';
import { emptyWorkspace } from '../../server/src/core/model/workspace.ts';
import { createDocument } from '../../server/src/core/text/document.ts';

export const today = '2026-05-07';

export function briefOf(source: string, config: Partial<Config> = {}): Brief {
  return parseBrief(createDocument('test.brief', source), { claims: config.claims ?? 'standard', scale: config.scale });
}

/** The `review` profile unless `config` says otherwise; throws when a rule crashed. */
export function lintText(source: string, config: Partial<Config> = {}): LintResult & { readonly brief: Brief } {
  const brief = briefOf(source, config);
  const result = lint(brief, emptyWorkspace, { ...defaultConfig, ...config }, today);
  if (result.crashes.length > 0) throw new Error(result.crashes.map(({ rule, message }) => `${rule}: ${message}`).join('\n'));
  return { ...result, brief };
}
