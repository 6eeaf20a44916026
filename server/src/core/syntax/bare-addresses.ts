// Addresses that stand bare in words, as GFM reads them, but for how long it takes: whether the text of a link is open before an address
// is not looked for again in all that stands before the address before it.

import { Autolink, type InlineContext, type MarkdownConfig } from '@lezer/markdown';

const readAddress = Autolink.parseInline![0]!.parse;

/** So few parts of a paragraph are looked through in no time. */
const fewParts = 100;

export const bareAddresses: MarkdownConfig = {
  parseInline: [
    {
      // The name of GFM's own rule, whose place this one takes.
      name: 'Autolink',
      parse(cx, next, at) {
        if (partsOf(cx).length > fewParts && !answers.has(cx)) answerQuickly(cx);
        return readAddress(cx, next, at);
      },
    },
  ],
};

/** What lezer keeps of a paragraph, and does not tell in its types: elements, whose type is a number, and marks that may open something. */
interface InlinePart {
  readonly from: number;
  readonly type: number | { readonly resolve?: string };
}

function partsOf(cx: InlineContext): readonly (InlinePart | null)[] {
  return (cx as InlineContext & { readonly parts: readonly (InlinePart | null)[] }).parts;
}

interface Answer {
  /** Where the last part began when nothing was open. */
  readUpTo: number;
  /** The mark that was open, and its place among the parts. */
  open?: { readonly part: InlinePart; readonly index: number };
}

const answers = new WeakMap<InlineContext, Answer>();

function answerQuickly(cx: InlineContext): void {
  const answer: Answer = { readUpTo: -1 };
  answers.set(cx, answer);
  Object.defineProperty(cx, 'hasOpenLink', {
    get() {
      const parts = partsOf(cx);
      if (answer.open && parts[answer.open.index] === answer.open.part) return true;
      for (let index = parts.length - 1; index >= 0; index--) {
        const part = parts[index];
        if (!part) continue;
        if (part.from < answer.readUpTo) break;
        // Brackets are the only marks that nothing resolves but the bracket that closes them.
        if (typeof part.type === 'object' && part.type.resolve === undefined) {
          answer.open = { part, index };
          return true;
        }
      }
      answer.readUpTo = parts.findLast((part) => part !== null)?.from ?? -1;
      return false;
    },
  });
}
