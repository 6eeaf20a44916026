// A file's text, immutable. Two views of it: `source`, the text as it stands on disk, and `text`, the same with every
// line break as LF and without a byte order mark. The core reads `text` only; `toSource` brings its offsets back.

import { changeBetween, type TextChange } from './change.ts';
import { indexLines, type LineIndex, spliceLines } from './line-index.ts';
import { type Rope, ropeOf } from './rope.ts';
import { countBelow, spliceMoved } from './sorted.ts';
import type { Span } from './span.ts';

export interface Document {
  /** What messages call the file; never opened by the core. */
  readonly path: string;
  /** The text as on disk: BOM, CR LF and all. After an edit put together at the first use. */
  readonly source: string;
  /** The text the core works on: LF only, no BOM. Same object as `source` where that already is so. After an edit as `source`. */
  readonly text: string;
  /** `text` for whoever wants a part of it only, at every keystroke. */
  readonly rope: Rope;
  /** The line break that edits to this file should use. */
  readonly eol: '\n' | '\r\n';
  /** Offset in `text` → offset in `source`. */
  toSource(offset: number): number;
  /** Offset in `source` → offset in `text`; an offset inside CR LF gives the break's start. */
  fromSource(offset: number): number;
  /** Lines of `source`. Line and column are the same in both views, but for a BOM in the first line. */
  readonly sourceLines: LineIndex;
  /** Lines of `text`. */
  readonly lines: LineIndex;
  /** Names this version of the text: no other document has the same. */
  readonly revision: object;
  /** What made `text` of that of an earlier revision; absent for what was not made by `editDocument`. */
  readonly edit?: { readonly revision: object; readonly change: TextChange };
}

const BOM = '\uFEFF';

export function createDocument(path: string, source: string): Document {
  const skipped = source.startsWith(BOM) ? 1 : 0;
  const body = skipped ? source.slice(1) : source;
  const hasCr = body.includes('\r');
  const text = hasCr ? toLf(body) : body;
  const onDisk = ropeOf(source);
  return documentOf({
    path,
    onDisk,
    rope: text === source ? onDisk : ropeOf(text),
    skipped,
    dropped: hasCr ? droppedReturns(body) : [],
  });
}

/** `document` with `span`, in offsets of its `source`, replaced by `newText`. Does not put the whole text together. */
export function editDocument(document: Document, span: Span, newText: string): Document {
  const { path } = document;
  const { onDisk, rope, skipped, dropped } = partsOf(document);
  const edited = onDisk.splice(span.start, span.end, newText);
  // A byte order mark may come or go.
  if (span.start <= skipped) return createDocument(path, edited.toString());
  // CR and LF that meet at the seams make one break.
  const start = onDisk.slice(span.start - 1, span.start) === '\r' ? span.start - 1 : span.start;
  const end = onDisk.slice(span.end, span.end + 1) === '\n' ? span.end + 1 : span.end;
  const piece = onDisk.slice(start, span.start) + newText + onDisk.slice(span.end, end);
  const from = document.fromSource(start);
  const to = document.fromSource(end);
  const inserted = piece.includes('\r') ? toLf(piece) : piece;
  const text = rope === onDisk && inserted === piece ? edited : rope.splice(from, to, inserted);
  const delta = inserted.length - (to - from);
  const below = countBelow(dropped, from);
  const rest = countBelow(dropped, to);
  const inPiece = inserted === piece ? [] : droppedReturns(piece).map((offset) => offset + from);
  const isSame = dropped.length === 0 && inPiece.length === 0;
  const change: TextChange = { from, to, inserted: inserted.length };
  return documentOf({
    path,
    onDisk: edited,
    rope: text,
    skipped,
    dropped: isSame ? dropped : spliceMoved(dropped, below, inPiece, rest, delta),
    lines: spliceLines(document.lines, change, inserted, text),
    edit: { revision: document.revision, change },
  });
}

/** What turns the text of `before` into that of `after`, which need not come of it. */
export function changeFrom(before: Document, after: Document): TextChange {
  return after.edit?.revision === before.revision ? after.edit.change : changeBetween(before.text, after.text);
}

/** What a document is made of beside its interface. */
interface Parts {
  readonly path: string;
  /** The text as on disk; the same object as `rope` where that is the text of the core. */
  readonly onDisk: Rope;
  readonly rope: Rope;
  /** Length of the byte order mark. */
  readonly skipped: number;
  /** For each CR LF: the offset its LF has in `text`. */
  readonly dropped: readonly number[];
  readonly lines?: LineIndex;
  readonly edit?: Document['edit'];
}

const parts = new WeakMap<Document, Parts>();

function partsOf(document: Document): Parts {
  return parts.get(document)!;
}

function documentOf(made: Parts): Document {
  const { path, onDisk, rope, skipped, dropped, edit } = made;
  let { lines } = made;
  let sourceLines: LineIndex | undefined;
  const document: Document = {
    path,
    get source() {
      return onDisk.toString();
    },
    get text() {
      return rope.toString();
    },
    rope,
    eol: dropped.length > 0 ? '\r\n' : '\n',
    toSource: (offset) => offset + skipped + countBelow(dropped, offset),
    fromSource(offset) {
      const inBody = Math.max(0, offset - skipped);
      // dropped[i] is where the i-th CR stood in `text`, so it stood at dropped[i] + i in the body.
      let low = 0;
      let high = dropped.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (dropped[middle]! + middle < inBody) low = middle + 1;
        else high = middle;
      }
      return inBody - low;
    },
    get lines() {
      return (lines ??= indexLines(rope.toString()));
    },
    get sourceLines() {
      return (sourceLines ??= rope === onDisk ? this.lines : indexLines(onDisk.toString()));
    },
    revision: {},
    ...(edit ? { edit } : {}),
  };
  parts.set(document, made);
  return document;
}

function toLf(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** For each CR LF of `body`: the offset its LF has in the text without those CRs. */
function droppedReturns(body: string): number[] {
  const at: number[] = [];
  for (let i = body.indexOf('\r\n'); i >= 0; i = body.indexOf('\r\n', i + 2)) at.push(i - at.length);
  return at;
}
