// Where the writer is in each open text: told by the client, or else where the last edit was. A sentence that is being written there
// and has not ended yet is not called unsourced: nobody has been able to name its source. Knows places and findings, no client.

import type * as lsp from 'vscode-languageserver';
import type { Finding } from '../core/lint/problem.ts';
import { inDocument } from '../core/model/brief.ts';
import { passageAt } from '../core/model/place-at.ts';
import { toOffset } from '../features/convert.ts';
import type { ColumnEncoding } from '../features/feature.ts';
import { keyOf } from '../workspace/file-key.ts';
import type { SessionBrief } from './session-brief.ts';

export class WritingPlaces {
  readonly #places = new Map<string, lsp.Position>();
  /** Whether the client says where the cursor is: then an edit is no guess that must be given up again. */
  isTold = false;

  /** After `changes` of the text `uri`; a text that came as a whole tells no place. */
  typed(uri: string, changes: readonly lsp.TextDocumentContentChangeEvent[], encoding: ColumnEncoding): void {
    const last = changes.at(-1);
    if (!last || !('range' in last)) this.forget(uri);
    else this.#places.set(keyOf(uri), endOf(last.range.start, last.text, encoding));
  }

  /** The cursor of the text `uri` is at `position`; undefined where the text has no cursor. */
  moved(uri: string, position: lsp.Position | undefined): void {
    this.isTold = true;
    if (position) this.#places.set(keyOf(uri), position);
    else this.forget(uri);
  }

  forget(uri: string): void {
    this.#places.delete(keyOf(uri));
  }

  /** The finding of `known` that waits until its sentence has ended or is left; `findings` are all of it. */
  waitingIn(known: SessionBrief, findings: readonly Finding[], encoding: ColumnEncoding): Finding | undefined {
    const place = this.#places.get(keyOf(known.uri));
    if (!place) return undefined;
    const { brief } = known;
    const offset = toOffset(brief.document, place, encoding);
    const line = brief.document.rope.slice(Math.max(0, offset - longestGap), offset);
    // Behind the words there may be the blank before the next.
    const at = offset - /[ \t]*$/.exec(line)![0].length;
    const passage = passageAt(brief, at);
    const statement = passage?.statements.find(({ span }) => {
      const { start, end } = inDocument(passage, span);
      return start <= at && at <= end;
    });
    if (!passage || !statement || statement.isRow) return undefined;
    const { start, end } = inDocument(passage, statement.span);
    if (ENDED.test(brief.document.rope.slice(Math.max(start, end - 8), end))) return undefined;
    return findings.find(({ rule, span }) => rule === 'unsourced-claim' && span.start === start && span.end === end);
  }
}

/** In characters: more blanks than anybody types between two words. */
const longestGap = 40;

const ENDED = /[.!?…。！？:][\])"'”’»*_]*\s*$/;

function endOf({ line, character }: lsp.Position, text: string, encoding: ColumnEncoding): lsp.Position {
  const lines = text.split(/\r\n|\r|\n/);
  const last = lines.at(-1)!;
  const length = encoding === 'utf-16' ? last.length : new TextEncoder().encode(last).length;
  return { line: line + lines.length - 1, character: lines.length === 1 ? character + length : length };
}
