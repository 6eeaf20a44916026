// The public door of the core: what `import … from 'briefwright'` gives (docs/library.md). Text in, plain data out: nothing here
// reads a file, a clock or a network.

export { compareEditions, type EditionComparison, type ReadEdition } from './compare-editions.ts';
export { formatBrief } from './format.ts';
export { type Inspection, inspect } from './inspect.ts';
export { fixUntilStable } from './lint/apply-fixes.ts';
export { type Config, defaultConfig } from './lint/config/config.ts';
export { type ConfigReading, readConfig } from './lint/config/read-config.ts';
export { type ConfigFlags, type ConfigLayer, resolveConfig } from './lint/config/resolve-config.ts';
export { type LintResult, lint } from './lint/lint.ts';
export type { Finding, Fix, Severity } from './lint/problem.ts';
export { rules } from './lint/registry.generated.ts';
export type { Archive, ArchiveState } from './model/archives/archive.ts';
export { type Brief, type PlacedStatement, parseBrief, statementsOf, wordsOf } from './model/brief.ts';
export { type NamedArchive, unreadArchives, unreadEvidence, withArchives } from './model/evidence/named-archives.ts';
export { readRegistry } from './model/registry/read-registry.ts';
export type { Registry, RegistryReading } from './model/registry/registry.ts';
export type { Source } from './model/sources/source.ts';
export type { Statement, StatementKind } from './model/statement.ts';
export { type CapTable, defaultCaps } from './model/support/cap-table.ts';
export { type Effect, type EffectKind, type Impact, impactOf, type Withdrawal } from './model/support/impact.ts';
export { emptyWorkspace, type NamedRegistry, type RegistryResult, type Workspace } from './model/workspace.ts';
export { type Suggested, suggest } from './suggest.ts';
export { createDocument, type Document } from './text/document.ts';
export { type PlaceOnDisk, placesOnDisk } from './text/place-on-disk.ts';
export type { Span } from './text/span.ts';
export { applyEdits, type TextEdit } from './text/text-edit.ts';
export { type Verified, verify } from './verify.ts';
