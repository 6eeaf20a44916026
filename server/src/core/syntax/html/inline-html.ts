// Tags, comments and addresses in `<` and `>` within words, as the parser's own rule reads them, but for how long it takes: it would
// look through the whole rest of a paragraph at each `<` that nothing closes.

import { type InlineContext, type MarkdownConfig, parser } from '@lezer/markdown';

const LESS = 60;

type ParseInline = NonNullable<NonNullable<MarkdownConfig['parseInline']>[number]>['parse'];

/** lezer's own rule. It is not exported; the name is looked up, and a test holds that it is found. */
function builtInRule(): ParseInline {
  const { inlineNames, inlineParsers } = parser as unknown as {
    readonly inlineNames: readonly string[];
    readonly inlineParsers: readonly (ParseInline | undefined)[];
  };
  return inlineParsers[inlineNames.indexOf('HTMLTag')] ?? (() => -1);
}

const builtIn = builtInRule();

export const inlineHtml: MarkdownConfig = {
  parseInline: [
    {
      // The name of the parser's own rule, whose place this one takes.
      name: 'HTMLTag',
      parse: (cx, next, at) => (next === LESS && mayClose(cx, at - cx.offset) ? builtIn(cx, next, at) : -1),
    },
  ],
};

/** What follows a `<` where a tag goes on or ends; an address goes on with other signs. */
const NAME_END = /<\/?[a-zA-Z][\w-]*[\s/>]/y;

/** As the rule has it; it may begin with signs that begin tags too. */
const MAIL =
  /<[a-z\d.!#$%&'*+/=?^_`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*>/iy;

/** Whether what ends it follows the `<` at `at` anywhere. */
function mayClose(cx: InlineContext, at: number): boolean {
  const { text } = cx;
  let ahead = aheadIn.get(cx);
  if (!ahead) aheadIn.set(cx, (ahead = new Ahead(text)));
  if (!ahead.has('>', at)) return false;
  MAIL.lastIndex = at;
  if (MAIL.test(text)) return true;
  if (text.startsWith('!--', at + 1)) return ahead.has('-->', at + 2);
  if (text[at + 1] === '?') return ahead.has('?>', at + 2);
  if (text.startsWith('![CDATA[', at + 1)) return ahead.has(']]>', at + 9);
  if (text[at + 1] === '!') return true;
  NAME_END.lastIndex = at;
  return NAME_END.test(text) || ahead.isAddressClosed(at);
}

const aheadIn = new WeakMap<InlineContext, Ahead>();

/** Finds marks in a text from the first place to the last; each stretch is looked through once for each mark. */
class Ahead {
  readonly #text: string;
  readonly #next = new Map<string, number>();
  #addressEnd = -1;

  constructor(text: string) {
    this.#text = text;
  }

  has(mark: string, from: number): boolean {
    let next = this.#next.get(mark) ?? -1;
    if (next < from) {
      next = this.#text.indexOf(mark, from);
      if (next < 0) next = Number.POSITIVE_INFINITY;
      this.#next.set(mark, next);
    }
    return Number.isFinite(next);
  }

  /** Whether a `>` comes before the next white space. */
  isAddressClosed(from: number): boolean {
    if (this.#addressEnd < from) {
      BREAK.lastIndex = from;
      this.#addressEnd = BREAK.exec(this.#text)?.index ?? this.#text.length;
    }
    return this.#text[this.#addressEnd] === '>';
  }
}

const BREAK = /[\s>]/g;
