// Before files or folders are renamed: the paths in front matter and registries that lead to them, and those of a briefing
// that moves away itself. Touches paths only, never a link in prose.

import type * as lsp from 'vscode-languageserver';
import type { Brief } from '../../core/model/brief.ts';
import { readRegistries } from '../../core/model/references.ts';
import type { Source } from '../../core/model/sources/source.ts';
import type { Document } from '../../core/text/document.ts';
import type { Span } from '../../core/text/span.ts';
import { documentAt, toRange, workspaceEditOf } from '../convert.ts';
import { defineFeature, type Snapshot } from '../feature.ts';
import { isWithin, pathBetween, plainUri, uriOfWrittenPath } from '../places/workspace-path.ts';

export const willRenameFiles = defineFeature<lsp.RenameFilesParams, lsp.WorkspaceEdit | null>({
  method: 'workspace/willRenameFiles',
  waitsFor: ['workspace'],
  capability: (client) =>
    client.workspace?.fileOperations?.willRename
      ? { workspace: { fileOperations: { willRename: { filters: [{ pattern: { glob: '**/*' } }] } } } }
      : {},
  empty: null,
  run(snapshot, { files }) {
    const renames = files.map(({ oldUri, newUri }) => ({ from: plainUri(oldUri), to: plainUri(newUri) }));
    const moved = (uri: string): string => {
      const rename = renames.find(({ from }) => isWithin(uri, from));
      return rename ? rename.to + uri.slice(rename.from.length) : uri;
    };
    const byUri = new Map<string, lsp.TextEdit[]>();
    for (const { uri, document, paths } of filesWithPaths(snapshot)) {
      const from = plainUri(uri);
      const edits = paths.flatMap(({ written, span }): lsp.TextEdit[] => {
        const target = uriOfWrittenPath(from, written);
        if (target === undefined || uriOfWrittenPath(moved(from), written) === moved(target)) return [];
        const path = pathBetween(moved(from), moved(target));
        const newPath = path !== undefined && written.startsWith('./') && !path.startsWith('../') ? `./${path}` : path;
        const newText =
          newPath === undefined ? undefined : spelling(document.text.slice(span.start, span.end), newPath);
        return newText === undefined ? [] : [{ range: toRange(document, span, snapshot.encoding), newText }];
      });
      if (edits.length > 0) byUri.set(uri, edits);
    }
    return byUri.size === 0 ? null : workspaceEditOf(snapshot, byUri);
  },
});

/** A path as it is read, and where its value stands, quotes included. */
interface WrittenPath {
  readonly written: string;
  readonly span: Span;
}

interface FileWithPaths {
  readonly uri: string;
  readonly document: Document;
  readonly paths: readonly WrittenPath[];
}

/** Briefings, and each registry once. */
function filesWithPaths(snapshot: Snapshot): readonly FileWithPaths[] {
  const files = new Map<string, FileWithPaths>();
  for (const { uri, brief, workspace } of snapshot.briefs()) {
    files.set(uri, {
      uri,
      document: brief.document,
      paths: [...pathsOf(brief), ...copiesOf(brief.frontMatter.declarations)],
    });
    for (const registry of readRegistries(brief, workspace)) {
      const at = snapshot.uriOf(registry.path);
      const document = at === undefined || files.has(at) ? undefined : documentAt(snapshot, at);
      if (at !== undefined && document) files.set(at, { uri: at, document, paths: copiesOf(registry.declarations) });
    }
  }
  return [...files.values()];
}

function pathsOf({ frontMatter }: Brief): readonly WrittenPath[] {
  const { registry, supersedes, fields } = frontMatter;
  const field = fields.get('supersedes');
  return [
    ...registry.map(({ path, span }) => ({ written: path, span })),
    ...(supersedes !== undefined && field ? [{ written: supersedes, span: field.valueSpan }] : []),
  ];
}

/** Archived texts; they are relative to the file that declares them. */
function copiesOf(declarations: readonly Source[]): readonly WrittenPath[] {
  return declarations.flatMap(({ text, fields }) => {
    const field = fields.get('text');
    return text !== undefined && field ? [{ written: text, span: field.valueSpan }] : [];
  });
}

/** `path` quoted as `old` is, or as YAML needs it; undefined for block text and aliases, which are left alone. */
function spelling(old: string, path: string): string | undefined {
  if (/^[|>*&!]/.test(old)) return undefined;
  if (old.startsWith('"')) return JSON.stringify(path);
  if (old.startsWith("'")) return `'${path.replaceAll("'", "''")}'`;
  return /^[\p{L}\p{N}_./](?:[\p{L}\p{N}_./ -]*[\p{L}\p{N}_./-])?$/u.test(path) ? path : JSON.stringify(path);
}
