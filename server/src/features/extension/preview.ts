// The briefing as its readers get it, for a client that shows it beside the text. A request of our own: pieces of HTML, of which
// the client gets only those that changed since the answer that it has.

import type * as lsp from 'vscode-languageserver';
import { markingsOf } from '../../core/lint/config/configured-tables.ts';
import { type Preview, type PreviewBlock, type PreviewPiece, renderPreview } from '../../export/preview.ts';
import { defineFeature, type Snapshot } from '../feature.ts';

export interface PreviewParams {
  readonly textDocument: lsp.TextDocumentIdentifier;
  /** `id` of the answer that the client has all of. */
  readonly since?: string;
}

/** `html` is absent where the client has it. */
export interface SentPiece {
  readonly id: string;
  readonly html?: string;
}

export interface SentBlock extends SentPiece {
  /** Where the block begins, from 0; columns count UTF-16 code units, whatever the session counts. */
  readonly line: number;
  readonly column: number;
}

/** The blocks before `from` are as they were; so are those after the ones that went, but for their lines. */
export interface BlockSplice {
  readonly from: number;
  readonly removed: number;
  /** Added to the lines of the blocks after the new ones. */
  readonly shift: number;
}

export interface PreviewAnswer {
  readonly id: string;
  /** Of the text that it is about; null for a file that is not open. */
  readonly version: number | null;
  readonly title: string;
  readonly language: string;
  readonly masthead: SentPiece;
  readonly summary: SentPiece;
  /** All of them, or with `splice` the new ones. */
  readonly blocks: readonly SentBlock[];
  readonly splice?: BlockSplice;
  readonly notes: SentPiece;
}

/** What a client was answered last, by the URI of the briefing: clients know themselves by the object of their capabilities. */
const answered = new WeakMap<lsp.ClientCapabilities, Map<string, Answered>>();
/** Briefings of which the last answer is kept. */
const most = 8;

interface Answered {
  readonly id: string;
  readonly preview: Preview;
}

let count = 0;

export const preview = defineFeature<PreviewParams, PreviewAnswer | null>({
  method: 'briefwright/preview',
  capability: { experimental: { briefwrightPreview: true } },
  empty: null,
  run(snapshot, { textDocument, since }) {
    const known = snapshot.briefAt(textDocument.uri);
    if (!known) return null;
    const now = renderPreview(known.brief, known.workspace, markingsOf(known.config));
    const last = lastAnswers(snapshot);
    const before = since === undefined ? undefined : last.get(textDocument.uri);
    const earlier = before?.id === since ? before?.preview : undefined;
    const isSame = earlier !== undefined && isAlike(earlier, now);
    const id = isSame ? before!.id : String(++count);
    last.delete(textDocument.uri);
    last.set(textDocument.uri, { id, preview: now });
    if (last.size > most) last.delete(last.keys().next().value!);
    const { title, language, masthead, summary, notes } = now;
    const sent = (name: 'masthead' | 'summary' | 'notes', { id, html }: PreviewPiece): SentPiece =>
      earlier?.[name].id === id ? { id } : { id, html };
    return {
      id,
      version: known.version ?? null,
      title,
      language,
      masthead: sent('masthead', masthead),
      summary: sent('summary', summary),
      ...(earlier ? splicedBlocks(earlier.blocks, now.blocks) : { blocks: now.blocks }),
      notes: sent('notes', notes),
    };
  },
});

function lastAnswers({ client }: Snapshot): Map<string, Answered> {
  let last = answered.get(client);
  if (!last) answered.set(client, (last = new Map()));
  return last;
}

function isAlike(a: Preview, b: Preview): boolean {
  return (
    a.title === b.title &&
    a.language === b.language &&
    a.masthead.id === b.masthead.id &&
    a.summary.id === b.summary.id &&
    a.notes.id === b.notes.id &&
    a.blocks.length === b.blocks.length &&
    a.blocks.every((block, index) => isInPlace(block, b.blocks[index]!, 0))
  );
}

function isInPlace(a: PreviewBlock, b: PreviewBlock, shift: number): boolean {
  return a.id === b.id && a.line + shift === b.line && a.column === b.column;
}

/** Without the HTML of blocks that were somewhere before. */
function splicedBlocks(
  before: readonly PreviewBlock[],
  now: readonly PreviewBlock[],
): Required<Pick<PreviewAnswer, 'blocks' | 'splice'>> {
  const shorter = Math.min(before.length, now.length);
  let from = 0;
  while (from < shorter && isInPlace(before[from]!, now[from]!, 0)) from++;
  const shift = (now.at(-1)?.line ?? 0) - (before.at(-1)?.line ?? 0);
  let rest = 0;
  while (rest < shorter - from && isInPlace(before.at(-1 - rest)!, now.at(-1 - rest)!, shift)) rest++;
  const gone = new Set(before.slice(from, before.length - rest).map(({ id }) => id));
  return {
    blocks: now
      .slice(from, now.length - rest)
      .map(({ id, html, line, column }) => (gone.has(id) ? { id, line, column } : { id, line, column, html })),
    splice: { from, removed: before.length - rest - from, shift },
  };
}
