// What somebody reads who checks the claim at a place: of each source that it cites, how much of it the archived text has, and where.

import type * as lsp from 'vscode-languageserver';
import { inDocument, statementsOf } from '../../core/model/brief.ts';
import { claimSupport, type SupportState } from '../../core/model/evidence/claims/claim-support.ts';
import { lookedWords, supportWords } from '../../core/support-words.ts';
import { toOffset, toRange } from '../convert.ts';
import { defineFeature } from '../feature.ts';

export interface ClaimPassages {
  readonly state: SupportState;
  /** “not found”, “not checked: no text of the source is kept”. */
  readonly says: string;
  readonly passages: readonly ClaimPassage[];
}

export interface ClaimPassage {
  readonly key: string;
  /** “3 of 4 names, 9 of 11 words, ¶ 7”. */
  readonly says: string;
  /** The nearest passage in the archived text; absent where there is none, or no editor can open it. */
  readonly location?: lsp.Location;
}

export const claimPassages = defineFeature<lsp.TextDocumentPositionParams, ClaimPassages | null>({
  method: 'briefwright/claimPassages',
  waitsFor: ['archives'],
  capability: { experimental: { requests: ['briefwright/claimPassages'] } },
  empty: null,
  run(snapshot, { textDocument, position }) {
    const known = snapshot.briefAt(textDocument.uri);
    if (!known) return null;
    const { brief, workspace } = known;
    const offset = toOffset(brief.document, position, snapshot.encoding);
    const placed = statementsOf(brief).find((one) => {
      const { start, end } = inDocument(one, one.statement.span);
      return start <= offset && offset <= end;
    });
    const support = placed && claimSupport(brief, workspace, placed);
    if (!support) return null;
    return {
      state: support.state,
      says: supportWords(support),
      passages: support.sources.map((source): ClaimPassage => {
        const passage = source.looked?.passage();
        const uri = passage && snapshot.uriOf(passage.archive.document.path);
        return {
          key: source.key,
          says: source.looked ? lookedWords(source.looked) : supportWords({ ...source, differences: [] }),
          ...(passage && uri !== undefined
            ? { location: { uri, range: toRange(passage.archive.document, passage.span, snapshot.encoding) } }
            : {}),
        };
      }),
    };
  },
});
