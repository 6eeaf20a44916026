// A web address or a DOI that is pasted into a briefing becomes a source with a citation; a file or an address that is dropped does
// too. Nothing is fetched. Where the editor has no say over pasting, the command does the same.

import * as vscode from 'vscode';
import type { CiteResult } from '../../../server/src/features/extension/cite.ts';
import type { ExtensionPart } from '../extension-parts.ts';
import { briefingLanguage } from '../overview/briefing-at-hand.ts';
import type { ServerConnection } from '../server/server-connection.ts';
import { askToCite, citeTitle, toCited, toEdit } from './cite-edit.ts';
import { type PasteApi, pasteApi } from './paste-api.ts';
import { type PastedSource, sourceInText, sourcesInUriList, wantsCitation } from './pasted-sources.ts';

const selector: vscode.DocumentSelector = { language: briefingLanguage };
const plain = 'text/plain';
const uriList = 'text/uri-list';

export const sourcePasting: ExtensionPart = ({ server }) => {
  const api = pasteApi();
  return vscode.Disposable.from(
    vscode.languages.registerDocumentDropEditProvider(selector, {
      provideDocumentDropEdits: async (document, position, data, token) => {
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
    { providedPasteEditKinds: [kindIn(api)], pasteMimeTypes: [plain, uriList] },
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

async function sourcesIn(data: vscode.DataTransfer): Promise<readonly PastedSource[] | undefined> {
  const listed = sourcesInUriList((await data.get(uriList)?.asString()) ?? '');
  if (listed) return listed;
  const source = sourceInText((await data.get(plain)?.asString()) ?? '');
  return source && [source];
}
