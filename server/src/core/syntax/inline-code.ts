// `code` in words, as the parser's own rule reads it, but for how long it takes: runs of backticks that nothing closes are looked for
// once in a paragraph, however many of them there are.

import type { InlineContext, MarkdownConfig } from '@lezer/markdown';

const BACKTICK = 96;

export const inlineCode: MarkdownConfig = {
  parseInline: [
    {
      // The name of the parser's own rule, whose place this one takes.
      name: 'InlineCode',
      parse(cx, next, at) {
        if (next !== BACKTICK || (at > cx.offset && cx.char(at - 1) === BACKTICK)) return -1;
        const from = endOfRun(cx, at);
        const size = from - at;
        const close = closeOf(cx, size, from);
        if (close === undefined) return -1;
        return cx.addElement(
          cx.elt('InlineCode', at, close + size, [
            cx.elt('CodeMark', at, from),
            cx.elt('CodeMark', close, close + size),
          ]),
        );
      },
    },
  ],
};

/** By the length of a run of backticks: where such runs begin, in order, and how many of them lie before what was read last. */
interface Runs {
  readonly starts: number[];
  passed: number;
}

const runsOf = new WeakMap<InlineContext, ReadonlyMap<number, Runs>>();

/** Where the first run of `size` backticks at `from` or after begins. Asked from the first place to the last. */
function closeOf(cx: InlineContext, size: number, from: number): number | undefined {
  let known = runsOf.get(cx);
  if (!known) runsOf.set(cx, (known = readRuns(cx, from)));
  const runs = known.get(size);
  if (!runs) return undefined;
  while (runs.passed < runs.starts.length && runs.starts[runs.passed]! < from) runs.passed++;
  return runs.starts[runs.passed];
}

function readRuns(cx: InlineContext, from: number): ReadonlyMap<number, Runs> {
  const found = new Map<number, Runs>();
  for (let at = from; at < cx.end; at++) {
    if (cx.char(at) !== BACKTICK) continue;
    const end = endOfRun(cx, at);
    const runs = found.get(end - at) ?? { starts: [], passed: 0 };
    runs.starts.push(at);
    found.set(end - at, runs);
    at = end;
  }
  return found;
}

function endOfRun(cx: InlineContext, at: number): number {
  let end = at;
  while (cx.char(end) === BACKTICK) end++;
  return end;
}
