// Finds sources and named statements of all briefings by some letters of their id, title or words, in order.

import type * as lsp from 'vscode-languageserver';
import { inDocument } from '../../core/model/brief.ts';
import { readRegistries } from '../../core/model/references.ts';
import { isWithdrawn } from '../../core/model/sources/is-withdrawn.ts';
import type { Source } from '../../core/model/sources/source.ts';
import { namesOf } from '../../core/model/statement-names.ts';
import {
  deprecatedSymbol,
  shortened,
  sourceDetail,
  statementSymbolKind,
  statementWords,
  symbolKinds,
} from '../cards/symbol-text.ts';
import { toRange } from '../convert.ts';
import { defineFeature, type KnownBrief, type Snapshot } from '../feature.ts';
import { toLocation } from '../places/mentions.ts';
import { sourceTarget } from '../places/targets.ts';

/** More than anybody reads; clients ask again with every letter. */
const limit = 256;
export const workspaceSymbol = defineFeature<lsp.WorkspaceSymbolParams, lsp.SymbolInformation[]>({
  method: 'workspace/symbol',
  waitsFor: ['workspace'],
  capability: { workspaceSymbolProvider: true },
  empty: [],
  run(snapshot, params) {
    const wanted = readQuery(params.query);
    const found: { readonly score: number; readonly symbol: () => lsp.SymbolInformation | undefined }[] = [];
    const offer = (
      mark: string,
      id: string,
      words: () => string,
      symbol: () => lsp.SymbolInformation | undefined,
    ): void => {
      if (wanted.mark !== '' && wanted.mark !== mark) return;
      const score = scoreOf(wanted.letters, id, words);
      if (score !== undefined) found.push({ score, symbol });
    };
    const seen = new Set<string>();
    for (const known of snapshot.briefs()) {
      const { brief, workspace } = known;
      const registered = readRegistries(brief, workspace)
        .filter(({ path }) => !seen.has(path) && seen.add(path))
        .flatMap(({ declarations }) => declarations);
      for (const source of [...brief.frontMatter.declarations, ...registered]) {
        offer(
          '@',
          source.id,
          () => sourceDetail(source),
          () => sourceSymbol(snapshot, source),
        );
      }
      for (const [name, bearers] of namesOf(brief)) {
        for (const placed of bearers) {
          offer(
            '#',
            name,
            () => statementWords(brief, placed),
            () => ({
              name: `#${shortened(name)}`,
              kind: statementSymbolKind(placed),
              location: {
                uri: known.uri,
                range: toRange(brief.document, inDocument(placed, placed.statement.span), snapshot.encoding),
              },
              containerName: `${statementWords(brief, placed)} · ${titleOf(known)}`,
            }),
          );
        }
      }
    }
    // Sorting keeps the order of equals: that of the briefings.
    return found
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .flatMap(({ symbol }) => symbol() ?? []);
  },
});

/** `@` or `#` before the letters asks for sources or statements alone. */
function readQuery(query: unknown): { readonly mark: string; readonly letters: string } {
  const text = typeof query === 'string' ? query.toLowerCase().replace(/\s+/g, '') : '';
  const mark = /^[@#]/.exec(text)?.[0] ?? '';
  return { mark, letters: text.slice(mark.length, mark.length + 100) };
}

/** The better the match, the higher; undefined for none. Everything matches no letters. */
function scoreOf(letters: string, id: string, words: () => string): number | undefined {
  const name = id.toLowerCase();
  if (name === letters) return 5;
  if (name.startsWith(letters)) return 4;
  if (name.includes(letters)) return 3;
  if (isSubsequence(letters, name)) return 2;
  const all = `${name} ${words().toLowerCase()}`;
  if (all.replace(/\s+/g, '').includes(letters)) return 1;
  return isSubsequence(letters, all) ? 0 : undefined;
}

function isSubsequence(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + letter.length;
    if (at < letter.length) return false;
  }
  return true;
}

function sourceSymbol(snapshot: Snapshot, source: Source): lsp.SymbolInformation | undefined {
  const target = sourceTarget(snapshot, source);
  if (!target) return undefined;
  const detail = sourceDetail(source);
  const canTag = snapshot.client.workspace?.symbol?.tagSupport !== undefined;
  return {
    name: `@${shortened(source.id)}`,
    kind: symbolKinds.source,
    ...(isWithdrawn(source) && canTag ? { tags: [deprecatedSymbol] } : {}),
    location: toLocation(snapshot, { uri: target.uri, document: target.document, span: target.focus }),
    ...(detail === '' ? {} : { containerName: detail }),
  };
}

function titleOf({ brief }: KnownBrief): string {
  return shortened(brief.frontMatter.title ?? brief.document.path.slice(brief.document.path.lastIndexOf('/') + 1));
}
