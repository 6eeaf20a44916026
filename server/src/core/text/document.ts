// A file's text, immutable. Two views of it: `source`, the text as it stands on disk, and `text`, the same with every
// line break as LF and without a byte order mark. The core reads `text` only; `toSource` brings its offsets back.

import { indexLines, type LineIndex } from './line-index.ts';

export interface Document {
  /** What messages call the file; never opened by the core. */
  readonly path: string;
  /** The text as on disk: BOM, CR LF and all. */
  readonly source: string;
  /** The text the core works on: LF only, no BOM. Same object as `source` where that already is so. */
  readonly text: string;
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
}

const BOM = '\uFEFF';

export function createDocument(path: string, source: string): Document {
  const skipped = source.startsWith(BOM) ? 1 : 0;
  const body = skipped ? source.slice(1) : source;
  const hasCr = body.includes('\r');
  const text = hasCr ? body.replace(/\r\n?/g, '\n') : body;
  const dropped = hasCr ? droppedReturns(body) : [];
  let lines: LineIndex | undefined;
  let sourceLines: LineIndex | undefined;
  return {
    path,
    source,
    text,
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
      return (lines ??= indexLines(text));
    },
    get sourceLines() {
      return (sourceLines ??= text === source ? this.lines : indexLines(source));
    },
  };
}

/** For each CR LF of `body`: the offset its LF has in the text without those CRs. */
function droppedReturns(body: string): number[] {
  const at: number[] = [];
  for (let i = body.indexOf('\r\n'); i >= 0; i = body.indexOf('\r\n', i + 2)) at.push(i - at.length);
  return at;
}

/** How many members of the ascending `sorted` are below `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
