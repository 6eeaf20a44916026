// Which stretches of a briefing are not for its readers: front matter, tags, comments. By their spelling alone, for what is drawn or
// counted while somebody writes; the server knows better, and is not asked at every key.

import type { Span } from '../../../server/src/core/text/span.ts';

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n[^]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** A tag, with the name behind it; not what is a link, a note or a box to tick. */
const TAG =
  /\[(?![\]^ xX]?\])(?=[^\][\n]*(?:@|#|::|\b(?:gap|note|assumption)\b))(?:[@#?-]|but\b|gap\b|note\b|assumption\b|::)[^\][\n]*\](?![([:])(?:\{#[^}\n]*\})?/g;

/** Offset behind the front matter; 0 where there is none. */
export function frontMatterEnd(text: string): number {
  return FRONT_MATTER.exec(text)?.[0].length ?? 0;
}

/** The tags behind the front matter, in order; those in code stand there to be read. */
export function tagsIn(text: string): readonly Span[] {
  const start = frontMatterEnd(text);
  const body = text
    .slice(start)
    .replace(/^(```|~~~)[^]*?^\1|`[^`\n]*`|<!--[^]*?-->/gm, (hidden) => hidden.replace(/[^\n]/g, ' '));
  return [...body.matchAll(TAG)].map(({ index, 0: tag }) => ({
    start: start + index,
    end: start + index + tag.length,
  }));
}

export function countReadWords(text: string): number {
  let read = '';
  let from = frontMatterEnd(text);
  for (const { start, end } of tagsIn(text)) {
    read += `${text.slice(from, start)} `;
    from = end;
  }
  read += text.slice(from);
  return read.replace(/<!--[^]*?(?:-->|$)/g, ' ').match(/[\p{L}\p{N}]+(?:['’.,:/-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
