// A session without a connection: texts in, a snapshot out, and the places marked in them. Every feature test goes through it.

import path from 'node:path';
import type * as lsp from 'vscode-languageserver';
import { defaultConfig } from '../../server/src/core/lint/config/config.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import type { ArchiveState } from '../../server/src/core/model/archives/archive.ts';
import { parseBrief } from '../../server/src/core/model/brief.ts';
import { readEdition } from '../../server/src/core/model/editions/edition.ts';
import { unreadArchives, withArchives } from '../../server/src/core/model/evidence/named-archives.ts';
import { readRegistry } from '../../server/src/core/model/registry/read-registry.ts';
import type { NamedEdition, NamedRegistry, Workspace } from '../../server/src/core/model/workspace.ts';
import { createDocument, type Document } from '../../server/src/core/text/document.ts';
import { applyEdits } from '../../server/src/core/text/text-edit.ts';
import { toPosition, toSpan } from '../../server/src/features/convert.ts';
import type { KnownBrief, Snapshot } from '../../server/src/features/feature.ts';
import { archiveState } from './archive-state.ts';
import { defaultHeader } from './fixture.ts';

/** What VS Code can do, as far as features ask. */
export const capableClient: lsp.ClientCapabilities = {
  workspace: {
    workspaceEdit: {
      documentChanges: true,
      changeAnnotationSupport: { groupsOnLabel: true },
      resourceOperations: ['create', 'rename', 'delete'],
      snippetEditSupport: true,
    } as lsp.WorkspaceEditClientCapabilities,
  },
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        labelDetailsSupport: true,
      },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    rename: { prepareSupport: true },
    publishDiagnostics: { relatedInformation: true },
    foldingRange: { lineFoldingOnly: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

export interface Scene {
  readonly snapshot: Snapshot;
  /** URI of the first file. */
  readonly uri: string;
  readonly document: Document;
  /** Where `<|>` stands, in the file that has it. */
  readonly cursor: { readonly uri: string; readonly position: lsp.Position };
  /** What `<|…|>` holds; the empty range at the cursor when there is none. */
  readonly selection: lsp.Range;
  /** The whole text of every file after `edit`, as `//- path` sections when there are several. */
  readonly after: (edit: lsp.WorkspaceEdit | readonly lsp.TextEdit[] | null | undefined) => string;
}

/**
 * `marked` is one text, or several behind `//- path` lines; `.yaml` and `.json` paths are registries, `.txt` paths archived texts.
 * A briefing that does not begin with `---` gets the default header. `<|>` is the cursor, `<|words|>` a selection.
 */
export function createScene(marked: string, client: lsp.ClientCapabilities = capableClient): Scene {
  const files = splitFiles(marked);
  let cursor: { uri: string; offset: number; end: number } | undefined;
  const documents = new Map<string, Document>();
  for (const { path, text } of files) {
    const isBare = /\.(?:ya?ml|json|txt)$/.test(path);
    const whole = isBare || text.startsWith('---') ? text : defaultHeader + text;
    const selection = /<\|([^<]*)\|>/.exec(whole);
    const point = selection ? undefined : /<\|>/.exec(whole);
    const clean = selection ? whole.replace(selection[0], selection[1]!) : whole.replace('<|>', '');
    const match = selection ?? point;
    if (match)
      cursor = { uri: uriOfPath(path), offset: match.index, end: match.index + (selection ? selection[1]!.length : 0) };
    documents.set(path, createDocument(path, clean));
  }
  const briefs = files
    .filter(({ path }) => path.endsWith('.brief'))
    .map(({ path }) => knownBrief(path, documents))
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const snapshot: Snapshot = {
    client,
    encoding: 'utf-16',
    settings: { inlayHints: { ranges: true, origins: true }, codeLens: true },
    today: '2026-05-07',
    briefAt: (uri) => briefs.find((known) => known.uri === uri),
    briefs: () => briefs,
    registryAt: (uri) => {
      const document = documents.get(uri.slice('file:///'.length));
      return document && !/\.(?:brief|txt)$/.test(uri) ? { uri, document } : undefined;
    },
    uriOf: (path) => (documents.has(path) ? uriOfPath(path) : undefined),
  };
  const uri = uriOfPath(files[0]!.path);
  const place = cursor ?? { uri, offset: 0, end: 0 };
  const at = documents.get(place.uri.slice('file:///'.length))!;
  return {
    snapshot,
    uri,
    document: documents.get(files[0]!.path)!,
    cursor: { uri: place.uri, position: toPosition(at, at.fromSource(place.offset), 'utf-16') },
    selection: {
      start: toPosition(at, at.fromSource(place.offset), 'utf-16'),
      end: toPosition(at, at.fromSource(place.end), 'utf-16'),
    },
    after: (edit) =>
      textAfter(
        edit,
        files.map(({ path }) => path),
        documents,
      ),
  };
}

function knownBrief(name: string, documents: ReadonlyMap<string, Document>): KnownBrief {
  const brief = parseBrief(documents.get(name)!);
  const registries = brief.frontMatter.registry.map((one): NamedRegistry => {
    const document = documents.get(one.path);
    return {
      name: one.path,
      result: document
        ? { registry: readRegistry(one.path, document.text).value }
        : { failure: 'there is no such file.' },
    };
  });
  const { supersedes } = brief.frontMatter;
  const before = supersedes === undefined ? undefined : documents.get(supersedes);
  const editions =
    supersedes === undefined
      ? new Map<string, NamedEdition>()
      : new Map([
          [
            name,
            {
              name: supersedes,
              result: before ? { edition: readEdition(parseBrief(before)) } : { failure: 'there is no such file.' },
            },
          ],
        ]);
  const bare: Workspace = { registries: new Map([[name, registries]]), editions };
  const archives = unreadArchives(brief, bare).map((one): readonly [string, ArchiveState] => {
    const document = documents.get(path.posix.join(path.posix.dirname(one.declaredIn), one.name));
    return [one.key, document ? archiveState(document) : { state: 'missing', reason: 'no such file or folder.' }];
  });
  const workspace = withArchives(bare, new Map(archives));
  const result = lint(brief, workspace, defaultConfig, '2026-05-07');
  return {
    uri: uriOfPath(name),
    brief,
    workspace,
    config: defaultConfig,
    isOpen: true,
    version: 1,
    lint: () => result,
  };
}

function splitFiles(marked: string): readonly { readonly path: string; readonly text: string }[] {
  if (!marked.startsWith('//- ')) return [{ path: 'test.brief', text: marked }];
  return marked
    .split(/^\/\/- /m)
    .slice(1)
    .map((section) => ({
      path: section.slice(0, section.indexOf('\n')).trim(),
      text: section.slice(section.indexOf('\n') + 1),
    }));
}

function uriOfPath(path: string): string {
  return `file:///${path}`;
}

function textAfter(
  edit: lsp.WorkspaceEdit | readonly lsp.TextEdit[] | null | undefined,
  paths: readonly string[],
  documents: ReadonlyMap<string, Document>,
): string {
  const byUri = new Map<string, readonly lsp.TextEdit[]>();
  if (Array.isArray(edit)) byUri.set(uriOfPath(paths[0]!), edit as readonly lsp.TextEdit[]);
  else if (edit) {
    const workspaceEdit = edit as lsp.WorkspaceEdit;
    for (const [uri, edits] of Object.entries(workspaceEdit.changes ?? {})) byUri.set(uri, edits);
    for (const change of workspaceEdit.documentChanges ?? []) {
      if ('edits' in change)
        byUri.set(change.textDocument.uri, [
          ...(byUri.get(change.textDocument.uri) ?? []),
          ...(change.edits as lsp.TextEdit[]),
        ]);
    }
  }
  const texts = paths.map((path) => {
    const document = documents.get(path)!;
    const edits = (byUri.get(uriOfPath(path)) ?? []).map((edit) => ({
      span: toSpan(document, edit.range, 'utf-16'),
      newText: newTextOf(edit),
    }));
    const text = applyEdits(document.text, edits);
    return text.startsWith(defaultHeader) ? text.slice(defaultHeader.length) : text;
  });
  return paths.length === 1 ? texts[0]! : paths.map((path, index) => `//- ${path}\n${texts[index]}`).join('');
}

/** What an editor inserts: a snippet with its placeholders as they are proposed. */
function newTextOf(edit: lsp.TextEdit | lsp.SnippetTextEdit): string {
  if ('newText' in edit) return edit.newText;
  return edit.snippet.value.replace(
    /\$\{\d+(?:\|([^,|]*)[^|]*\||:([^}]*))?\}|\$\d+|\\([\\$}])/g,
    (_all, first?: string, proposed?: string, escaped?: string) => escaped ?? first ?? proposed ?? '',
  );
}
