// Passes over stretches of text in which no inline markup can begin, so that the Markdown parser does not ask each of its
// dozen inline rules about each letter. Changes no tree: a test compares with a parser that lacks it.

import type { InlineContext, MarkdownConfig } from '@lezer/markdown';

/** By code unit: 1 where an inline rule of our grammar may begin. */
const MAY_BEGIN_MARKUP = new Uint8Array(128);
for (const mark of '\\&`<*_![]~\n') MAY_BEGIN_MARKUP[mark.charCodeAt(0)] = 1;

/** What every bare address of GFM holds at or near its start; the word before it may belong to it. */
const ADDRESS_MARK = /@|www\.|:\/\/|mailto:|xmpp:/g;
const SPACE = 32;
const LINE_BREAK = 10;

/** The next stretch of a text in which an address may begin: those of one text are asked for in order. */
interface AddressZone {
  readonly start: number;
  readonly end: number;
}

let lastContext: InlineContext | undefined;
let zone: AddressZone = { start: 0, end: 0 };

/** The first zone that ends at `from` or behind. An address may begin at any letter of the word before its mark. */
function zoneFrom(text: string, from: number): AddressZone {
  ADDRESS_MARK.lastIndex = from;
  const mark = ADDRESS_MARK.exec(text);
  if (!mark) return { start: text.length, end: text.length };
  let start = mark.index;
  while (start > from && isOfAddress(text.charCodeAt(start - 1))) start--;
  return { start, end: mark.index };
}

/** A letter, a digit or one of `.+-_`. */
function isOfAddress(unit: number): boolean {
  if (unit >= 128) return false;
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    '.+-_'.includes(String.fromCharCode(unit))
  );
}

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
        const { text, offset } = cx;
        const start = at - offset;
        if (cx !== lastContext) {
          lastContext = cx;
          zone = zoneFrom(text, 0);
        }
        if (zone.end < start) zone = zoneFrom(text, start);
        if (start >= zone.start) return -1;
        let end = start;
        for (; end < zone.start; end++) {
          const unit = text.charCodeAt(end);
          if (unit < 128 && MAY_BEGIN_MARKUP[unit] === 1) break;
          // Two spaces before a line break are a hard break.
          if (unit === SPACE) {
            const behind = blanksEnd(text, end);
            if (text.charCodeAt(behind) === LINE_BREAK) break;
            end = behind - 1;
          }
        }
        return end > start ? offset + end : -1;
      },
    },
  ],
};
