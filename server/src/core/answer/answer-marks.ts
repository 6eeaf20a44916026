// Where a text without tags cites: `[1]`, `[2, 3]`, `[^a]`, `(source: x.html)`, `[words](x.html)`, `(x.html)`, `【4†x】`. Finds the marks
// and what each names, as written; which text that is, it does not know.

import type { Span } from '../text/span.ts';

export interface AnswerMark {
  /** What of the text is no word of its claim. */
  readonly spans: readonly Span[];
  readonly start: number;
  readonly targets: readonly AnswerTarget[];
}

/** `number`, `note`: the label of an entry in a list. `name`: a file, an address or a title. */
export interface AnswerTarget {
  readonly type: 'number' | 'note' | 'name';
  readonly text: string;
}

/** Endings of the names of texts. */
const file = String.raw`[^\s()[\]<>|"“”]{1,200}\.(?:txt|text|md|markdown|html?|xhtml|pdf|docx)`;
const patterns: readonly (readonly [pattern: RegExp, read: (found: RegExpExecArray) => AnswerMark | undefined])[] = [
  // A footnote, or numbers in brackets; an address or a definition behind them makes them something else.
  [/\[\^([^\]\s]{1,80})\](?![:(])/g, (found) => whole(found, [{ type: 'note', text: found[1]! }])],
  [/\[(\d{1,4}(?:\s?[-–,;]\s?\d{1,4}){0,20})\](?![:(])/g, (found) => whole(found, numbersIn(found[1]!))],
  [/【(\d{1,4})[^】\n]{0,200}】/g, (found) => whole(found, [{ type: 'number', text: found[1]! }])],
  [/(?<!!)\[([^[\]\n]{1,500})\]\(\s*<?([^()\s<>]{1,1000})>?(?:\s+["'(][^\n]{0,300}?["')])?\s*\)/g, linkMark],
  [
    /[([]\s*(?:source|sources|see|src|ref)\s*:\s*([^()[\]\n]{1,500})[)\]]/gi,
    (found) => whole(found, namesIn(found[1]!)),
  ],
  [
    new RegExp(String.raw`[(\[]\s*(${file}(?:\s*[,;]\s*${file}){0,10})\s*[)\]](?!\()`, 'gi'),
    (found) => whole(found, namesIn(found[1]!)),
  ],
];

/** In order; no two overlap. */
export function answerMarks(text: string): readonly AnswerMark[] {
  const marks: AnswerMark[] = [];
  const taken = new Uint8Array(text.length);
  for (const [pattern, read] of patterns) {
    for (const found of text.matchAll(pattern)) {
      const mark = read(found);
      if (
        !mark ||
        mark.targets.length === 0 ||
        mark.spans.some(({ start, end }) => taken.subarray(start, end).some(Boolean))
      )
        continue;
      for (const { start, end } of mark.spans) taken.fill(1, start, end);
      marks.push(mark);
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

function whole(found: RegExpExecArray, targets: readonly AnswerTarget[]): AnswerMark {
  const start = found.index;
  return { spans: [{ start, end: start + found[0].length }], start, targets };
}

/** Its words stay, as they are some of the claim’s; of one that only names its number or its address nothing does. */
function linkMark(found: RegExpExecArray): AnswerMark | undefined {
  const [all, words = '', address = ''] = found;
  if (address.startsWith('#')) return undefined;
  const target: AnswerTarget = { type: 'name', text: address };
  if (/^\^?\d{1,4}$/.test(words) || words === address) return whole(found, [target]);
  const start = found.index;
  const behind = start + 1 + words.length;
  return {
    spans: [
      { start, end: start + 1 },
      { start: behind, end: start + all.length },
    ],
    start,
    targets: [target],
  };
}

/** `1, 3-5` is four. */
function numbersIn(written: string): readonly AnswerTarget[] {
  return written.split(/[,;]/).flatMap((part) => {
    const [first = 0, last = first] = part.split(/[-–]/).map((number) => Number(number.trim()));
    const count = last >= first && last - first < 50 ? last - first + 1 : 1;
    return Array.from({ length: count }, (_, at) => ({ type: 'number' as const, text: String(first + at) }));
  });
}

function namesIn(written: string): readonly AnswerTarget[] {
  return written
    .split(/\s*[;,]\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((text) =>
      /^\[?\d{1,4}\]?$/.test(text) ? { type: 'number', text: text.replace(/\D/g, '') } : { type: 'name', text },
    );
}
