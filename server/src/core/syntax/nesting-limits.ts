// How deep Markdown may nest here. Trees are walked recursively, by the parser and by us, so that text no writer means
// (a line of ten thousand `>`) would end in a stack overflow, or in a search over all pairs of emphasis marks. Behind the
// limits the same text is read as plain words: every statement is still found, and nothing is hidden.

import type { InlineContext, MarkdownConfig } from '@lezer/markdown';

/** Containers in each other; a list counts twice, as list and as item. */
const maxContainers = 100;
/** Runs of emphasis marks and starts of images, or brackets that open no tag, in one paragraph or cell. */
const maxMarks = 1000;

const CONTAINER_MARK = /^(?:>|(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)|\[\^[^\]\s]+\]:)/;
const ASTERISK = 42;
const UNDERSCORE = 95;
const TILDE = 126;
const EXCLAMATION = 33;
const OPEN = 91;
const CLOSE = 93;

export const nestingLimits: MarkdownConfig = {
  parseBlock: [
    {
      name: 'NestingLimit',
      before: 'FootnoteDefinition',
      parse(cx, line) {
        if (cx.depth <= maxContainers || line.indent >= line.baseIndent + 4) return false;
        const words = line.text.slice(line.pos);
        if (!CONTAINER_MARK.test(words)) return false;
        const start = cx.lineStart + line.pos;
        cx.addElement(cx.elt('Paragraph', start, start + words.length, cx.parser.parseInline(words, start)));
        cx.nextLine();
        return true;
      },
    },
  ],
  parseInline: [
    {
      name: 'MarkLimit',
      before: 'Emphasis',
      parse(cx, next, at) {
        if (next !== ASTERISK && next !== UNDERSCORE && next !== TILDE && next !== EXCLAMATION) return -1;
        if (cx.text.length <= maxMarks || !hasTooManyMarks(cx)) return -1;
        let end = at + 1;
        while (cx.char(end) === next) end++;
        return end;
      },
    },
    {
      // Before the rule for links and behind that for tags, which are read whatever stands around them.
      name: 'LinkLimit',
      before: 'Link',
      parse: (cx, next, at) => (next === OPEN && hasTooManyBrackets(cx) ? at + 1 : -1),
    },
    {
      name: 'LinkEndLimit',
      before: 'LinkEnd',
      parse: (cx, next, at) => (next === CLOSE && hasTooManyBrackets(cx) ? at + 1 : -1),
    },
  ],
};

const bracketVerdicts = new WeakMap<InlineContext, boolean>();

function hasTooManyBrackets(cx: InlineContext): boolean {
  if (cx.text.length <= maxMarks) return false;
  let verdict = bracketVerdicts.get(cx);
  if (verdict === undefined) {
    verdict = (cx.text.match(/\[(?![@#:])/g)?.length ?? 0) > maxMarks;
    bracketVerdicts.set(cx, verdict);
  }
  return verdict;
}

const verdicts = new WeakMap<InlineContext, boolean>();

function hasTooManyMarks(cx: InlineContext): boolean {
  let verdict = verdicts.get(cx);
  if (verdict === undefined) {
    verdict = (cx.text.match(/\*+|_+|~~+|!\[/g)?.length ?? 0) > maxMarks;
    verdicts.set(cx, verdict);
  }
  return verdict;
}
