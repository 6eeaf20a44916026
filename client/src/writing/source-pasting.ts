// A web address or a DOI that is pasted into a briefing becomes a source with a citation; a file or an address that is dropped does
// too. Nothing is fetched. Where the editor has no say over pasting, the command does the same.

import * as vscode from 'vscode';
import type { CiteResult } from '../../../server/src/features/extension/cite.ts';
import type { ExtensionPart } from '../extension-parts.ts';
import { briefingLanguage } from '../overview/briefing-at-hand.ts';
import type { ServerConnection } from '../server/server-connection.ts';
import { askToCite, citeTitle, toCited, toEdit } from './cite-edit.ts';
import { isImportedWhenDropped } from './importable.ts';
import { type PasteApi, pasteApi } from './paste-api.ts';
import {
  type PastedSource,
  sourceInHtml,
  sourceInText,
  sourceMime,
  sourcesInUriList,
  wantsCitation,
} from './pasted-sources.ts';

const selector: vscode.DocumentSelector = { language: briefingLanguage };
const plain = 'text/plain';
const uriList = 'text/uri-list';
const richText = 'text/html';

export const sourcePasting: ExtensionPart = ({ server }) => {
  const api = pasteApi();
  return vscode.Disposable.from(
    vscode.languages.registerDocumentDropEditProvider(selector, {
      provideDocumentDropEdits: async (document, position, data, token) => {
        const files = importedFiles((await data.get(uriList)?.asString()) ?? '');
        if (files) {
          // They become briefings and registries of their own; nothing of them is put into this text.
          void vscode.commands.executeCommand('briefwright.importFiles', undefined, files);
          return new vscode.DocumentDropEdit('');
        }
        const result = await citation(server, document, new vscode.Range(position, position), data, token);
        if (!result) return undefined;
        const edit = Object.assign(new vscode.DocumentDropEdit(''), {
          additionalEdit: toEdit(server, document, result),
        });
        // Both are of a newer editor than the types; an older one does not look.
        return Object.assign(edit, { title: citeTitle(result), ...(api ? { kind: kindIn(api) } : {}) });
      },
    }),
    ...(api ? [registerPasting(server, api)] : []),
  );
};

function registerPasting(server: ServerConnection, api: PasteApi): vscode.Disposable {
  return api.languages.registerDocumentPasteEditProvider(
    selector,
    {
      async provideDocumentPasteEdits(document, ranges, data, _context, token) {
        const [range, ...others] = ranges;
        const isWanted = vscode.workspace.getConfiguration('briefwright', document.uri).get('paste.citesSources', true);
        if (!range || others.length > 0 || !isWanted) return undefined;
        const result = await citation(server, document, range, data, token);
        if (!result) return undefined;
        const edit = new api.DocumentPasteEdit('', citeTitle(result), kindIn(api));
        edit.additionalEdit = toEdit(server, document, result);
        const before = document.lineAt(range.start.line).text.slice(0, range.start.character);
        if (range.isEmpty && !wantsCitation(before)) edit.yieldTo = [api.DocumentDropOrPasteEditKind.Text];
        return [edit];
      },
    },
    { providedPasteEditKinds: [kindIn(api)], pasteMimeTypes: [plain, uriList, richText] },
  );
}

function kindIn(api: PasteApi) {
  return api.DocumentDropOrPasteEditKind.Empty.append('briefwright', 'source');
}

/** Undefined where the data is not a source, or nothing is cited at `range`. */
async function citation(
  server: ServerConnection,
  document: vscode.TextDocument,
  range: vscode.Range,
  data: vscode.DataTransfer,
  token: vscode.CancellationToken,
): Promise<CiteResult | undefined> {
  const sources = await sourcesIn(data);
  const cited = sources && (await toCited(server, sources));
  const answer =
    cited && !token.isCancellationRequested ? await askToCite(server, document, range, cited, token) : undefined;
  return answer && 'edits' in answer ? answer : undefined;
}

/** Undefined unless all that is dropped is for the importer. */
function importedFiles(list: string): readonly vscode.Uri[] | undefined {
  const uris = list
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => vscode.Uri.parse(line.trim()));
  const areImported = uris.every(({ scheme, path }) => scheme === 'file' && isImportedWhenDropped(path));
  return uris.length > 0 && areImported ? uris : undefined;
}

async function sourcesIn(data: vscode.DataTransfer): Promise<readonly PastedSource[] | undefined> {
  const key = await data.get(sourceMime)?.asString();
  if (key) return [{ key }];
  const listed = sourcesInUriList((await data.get(uriList)?.asString()) ?? '');
  if (listed) return listed;
  const text = (await data.get(plain)?.asString()) ?? '';
  const source = sourceInHtml((await data.get(richText)?.asString()) ?? '', text) ?? sourceInText(text);
  return source && [source];
}
