// Markdown as briefings use it: CommonMark with GFM, footnotes, and our tags as one inline node each. Only this file and
// parse-body.ts know the lezer API's parser side; front matter never reaches this parser.

import {
  type BlockContext,
  GFM,
  type LeafBlock,
  type LeafBlockParser,
  type Line,
  type MarkdownConfig,
  parser,
  Table,
} from '@lezer/markdown';
import { bareAddresses } from './bare-addresses.ts';
import { inlineHtml } from './html/inline-html.ts';
import { inlineCode } from './inline-code.ts';
import { markupLines } from './markup/markup-lines.ts';
import { nestingLimits } from './nesting-limits.ts';
import { plainText } from './plain-text.ts';
import { findTagExtent } from './tag-extent.ts';

const OPEN = 91;
const CLOSE = 93;
const CARET = 94;

/** `Tag` and, half typed, `OpenTag`: one node, no children; read-tag.ts reads the text. */
const tags: MarkdownConfig = {
  defineNodes: ['Tag', 'OpenTag'],
  parseInline: [
    {
      name: 'Tag',
      before: 'Link',
      parse(cx, next, at) {
        if (next !== OPEN) return -1;
        const extent = findTagExtent(cx.text, at - cx.offset);
        if (!extent) return -1;
        return cx.addElement(cx.elt(extent.isClosed ? 'Tag' : 'OpenTag', at, cx.offset + extent.end));
      },
    },
  ],
};

type MakeLeafParser = (cx: BlockContext, leaf: LeafBlock) => LeafBlockParser | null;

/** lezer's own parser for `[label]: url`. It is not exported; the name is looked up, and a test holds that it is found. */
function builtInLinkReference(): MakeLeafParser {
  const { blockNames, leafBlockParsers } = parser as unknown as {
    readonly blockNames: readonly string[];
    readonly leafBlockParsers: readonly (MakeLeafParser | undefined)[];
  };
  return leafBlockParsers[blockNames.indexOf('LinkReference')] ?? (() => null);
}

const linkReference = builtInLinkReference();

/** `[@log :: high]: text` opens a paragraph with a tag; it is no link definition. */
const definitionsAreNoTags: MarkdownConfig = {
  parseBlock: [
    {
      name: 'LinkReference',
      leaf: (cx, leaf) => (findTagExtent(leaf.content, 0) ? null : linkReference(cx, leaf)),
    },
  ],
};

const gfmTable = Table.parseBlock![0]!;

/**
 * GitHub's tables, but for heads whose line of dashes is not in the same item or quotation: such a line goes on as words, and
 * what stands above it is no head:
 *
 *     - Two ships sank. | Both were tankers.
 *     |---|---|
 */
const tablesKeepToTheirContainer: MarkdownConfig = {
  parseBlock: [
    {
      name: 'Table',
      leaf(cx, leaf) {
        const table = gfmTable.leaf!(cx, leaf);
        if (!table) return null;
        let isSecond = true;
        let isNone = false;
        return {
          nextLine(context, line, block) {
            if (isSecond) isNone = isLazy(context, line);
            isSecond = false;
            return isNone ? false : table.nextLine(context, line, block);
          },
          finish: (context, block) => !isNone && table.finish(context, block),
        };
      },
    },
  ],
};

/** Whether the line lies outside of a container that is open, and only goes on with its paragraph. */
function isLazy(cx: BlockContext, line: Line): boolean {
  // lezer counts the containers that a line is in, and does not tell in its types.
  return (line as Line & { readonly depth: number }).depth < cx.depth;
}

const NOTE_LABEL = /^\[\^[^\]\s]+\]:[ \t]*/;

/** `[^1]`, and `[^1]: text` as a container whose further lines are indented by four columns, as in Pandoc. */
const footnotes: MarkdownConfig = {
  defineNodes: [
    'FootnoteReference',
    'FootnoteLabel',
    {
      name: 'FootnoteDefinition',
      block: true,
      composite(_cx, line) {
        if (line.pos === line.text.length) return true;
        if (line.indent < line.baseIndent + 4) return false;
        line.moveBaseColumn(line.baseIndent + 4);
        return true;
      },
    },
  ],
  parseInline: [
    {
      name: 'FootnoteReference',
      before: 'Link',
      parse(cx, next, at) {
        if (next !== OPEN || cx.char(at + 1) !== CARET) return -1;
        let end = at + 2;
        while (end < cx.end && cx.char(end) > 32 && cx.char(end) !== CLOSE && cx.char(end) !== OPEN) end++;
        if (end === at + 2 || cx.char(end) !== CLOSE) return -1;
        return cx.addElement(cx.elt('FootnoteReference', at, end + 1));
      },
    },
  ],
  parseBlock: [
    {
      name: 'FootnoteDefinition',
      before: 'LinkReference',
      parse(cx, line) {
        const label = NOTE_LABEL.exec(line.text.slice(line.pos))?.[0];
        if (!label || line.indent - line.baseIndent > 3) return false;
        const at = cx.lineStart + line.pos;
        cx.startComposite('FootnoteDefinition', line.pos);
        cx.addElement(cx.elt('FootnoteLabel', at, at + label.trimEnd().length));
        line.moveBase(line.pos + label.length);
        return null;
      },
      endLeaf: (_cx, line) => NOTE_LABEL.test(line.text.slice(line.pos)),
    },
  ],
};

/** Parses the text behind the front matter. */
export const markdownParser = parser.configure([
  GFM,
  inlineCode,
  inlineHtml,
  bareAddresses,
  footnotes,
  tags,
  definitionsAreNoTags,
  tablesKeepToTheirContainer,
  plainText,
  nestingLimits,
  markupLines,
]);
