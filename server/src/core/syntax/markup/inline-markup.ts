// Markup inside running text that is for other programs: attributes in braces, shortcodes, hidden remarks, names of blocks.
// Finds the stretches; what a stretch is to the sentence, its kind says.

import type { Span } from '../../text/span.ts';

/** `hidden`: a remark that readers do not see. `value`: a word put in by the program. `skip`: as if it were not there. */
export type InlineMarkup = Span & { readonly kind: 'hidden' | 'value' | 'skip' };

const PATTERNS =
  /(?<=[\])`*_>])\{:?[ \t]*(?:[#.][\w:.-]|[\w-]+=)[^{}\n]{0,300}\}|[ \t]\{:?[ \t]*(?:\.[\w-]|#(?:fig|tbl|tab|sec|eq|lst)[-:])[^{}\n]{0,300}\}(?=[ \t]*(?:\n|$))|\{\{[<%][^{}]{0,400}\}\}|\{%(?:[^%\n]|%(?!\})){0,400}%\}|\{\{[^{}]{0,400}\}\}|(?<![%\w])%%[^%]{0,2000}%%(?!\w)|[ \t]\^[A-Za-z0-9-]+(?=[ \t]*$)/g;

/** In order, counted in `text`. It holds one of `{`, `^` and `%%`, or nothing is found. */
export function inlineMarkupIn(text: string): readonly InlineMarkup[] {
  return [...text.matchAll(PATTERNS)].map(({ index, 0: found }) => {
    const start = index + (found.length - found.trimStart().length);
    const end = index + found.length;
    if (found.startsWith('%%')) return { start, end, kind: 'hidden' };
    return { start, end, kind: /^\{\{(?![<%])/.test(found) ? 'value' : 'skip' };
  });
}
