// The public door of the core, for whoever uses it as a library. Text in, plain data out: nothing here reads a file, a
// clock or a network.

export { createDocument, type Document } from './text/document.ts';
export type { Span } from './text/span.ts';
export { applyEdits, type TextEdit } from './text/text-edit.ts';
export { parseBrief, statementsOf, wordsOf, type Brief, type PlacedStatement } from './model/brief.ts';
export type { Statement, StatementKind } from './model/statement.ts';
export { emptyWorkspace, type Workspace } from './model/workspace.ts';
export type { Archive, ArchiveState } from './model/archive.ts';
export { unreadArchives, unreadEvidence, withArchives, type NamedArchive } from './model/named-archives.ts';
export { defaultConfig, type Config } from './lint/config.ts';
export { lint, type LintResult } from './lint/lint.ts';
export type { Finding, Fix, Severity } from './lint/problem.ts';
export { rules } from './lint/registry.generated.ts';
export { fixUntilStable } from './lint/apply-fixes.ts';
export { formatBrief } from './format.ts';
export { inspect } from './inspect.ts';
export { suggest, type Suggested } from './suggest.ts';
export { compareEditions, type EditionComparison, type ReadEdition } from './compare-editions.ts';
export { impactOf, type Effect, type EffectKind, type Impact, type Withdrawal } from './model/impact.ts';
export { defaultCaps, type CapTable } from './model/cap-table.ts';
