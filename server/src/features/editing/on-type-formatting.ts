// The tag that was closed just now, in its canonical form: at its `]`, or when the line is left.

import type * as lsp from 'vscode-languageserver';
import { formatBrief } from '../../core/format.ts';
import { type Brief, inDocument } from '../../core/model/brief.ts';
import type { Span } from '../../core/text/span.ts';
import { toOffset, toTextEdit } from '../convert.ts';
import { defineFeature } from '../feature.ts';

export const onTypeFormatting = defineFeature<lsp.DocumentOnTypeFormattingParams, lsp.TextEdit[]>({
  method: 'textDocument/onTypeFormatting',
  capability: { documentOnTypeFormattingProvider: { firstTriggerCharacter: ']', moreTriggerCharacter: ['\n'] } },
  empty: [],
  run(snapshot, { textDocument: { uri }, position, ch }) {
    const known = snapshot.briefAt(uri);
    if (!known) return [];
    const { document } = known.brief;
    const offset = toOffset(document, position, snapshot.encoding);
    const tag = closedTag(known.brief, ch === '\n' ? lastLineEnd(document.text, offset) : offset);
    if (!tag) return [];
    return formatBrief(known.brief, tag).map((edit) => toTextEdit(document, edit, snapshot.encoding));
  },
});

/** After the last word of the line above `offset`; the full stop behind a tag is not a word. */
function lastLineEnd(text: string, offset: number): number {
  let end = Math.max(0, text.lastIndexOf('\n', offset - 1));
  while (end > 0 && /[.!?… \t]/.test(text[end - 1]!)) end--;
  return end;
}

/** The closed tag that ends at `offset`, in offsets of the document's text. */
function closedTag({ placedPassages: passages }: Brief, offset: number): Span | undefined {
  const passage = passages.findLast(({ start }) => start < offset);
  const tag = passage?.tags.find(({ isClosed, span }) => isClosed && span.end + passage.start === offset);
  return passage && tag && inDocument(passage, tag.span);
}
