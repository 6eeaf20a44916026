// Passes over stretches of text in which no inline markup can begin, so that the Markdown parser does not ask each of its
// dozen inline rules about each letter. Changes no tree: a test compares with a parser that lacks it.

import type { InlineContext, MarkdownConfig } from '@lezer/markdown';

/** By code unit: 1 where an inline rule of our grammar may begin. */
const MAY_BEGIN_MARKUP = new Uint8Array(128);
for (const mark of '\\&`<*_![]~\n') MAY_BEGIN_MARKUP[mark.charCodeAt(0)] = 1;

/** GFM's bare addresses may begin at any word: a text that may hold one is left to the rules. */
const MAY_HOLD_ADDRESS = /[\w.+-]@|www\.|:\/\/|mailto:|xmpp:/;
const SPACE = 32;
const LINE_BREAK = 10;

let lastContext: InlineContext | undefined;
let lastHoldsAddress = false;

/** Behind the spaces that begin at `start`; `start` itself where there is none. */
function blanksEnd(text: string, start: number): number {
  let end = start;
  while (text.charCodeAt(end) === SPACE) end++;
  return end;
}

export const plainText: MarkdownConfig = {
  parseInline: [
    {
      name: 'PlainText',
      before: 'Escape',
      parse(cx, _next, at) {
        if (cx !== lastContext) {
          lastContext = cx;
          lastHoldsAddress = MAY_HOLD_ADDRESS.test(cx.text);
        }
        const { text, offset } = cx;
        if (lastHoldsAddress) {
          // Blanks are passed over all the same: the parser would look along the whole run from each of them.
          const end = blanksEnd(text, at - offset);
          return end > at - offset + 1 && text.charCodeAt(end) !== LINE_BREAK ? offset + end : -1;
        }
        let end = at - offset;
        for (; end < text.length; end++) {
          const unit = text.charCodeAt(end);
          if (unit < 128 && MAY_BEGIN_MARKUP[unit] === 1) break;
          // Two spaces before a line break are a hard break.
          if (unit === SPACE) {
            const behind = blanksEnd(text, end);
            if (text.charCodeAt(behind) === LINE_BREAK) break;
            end = behind - 1;
          }
        }
        return end > at - offset ? offset + end : -1;
      },
    },
  ],
};
