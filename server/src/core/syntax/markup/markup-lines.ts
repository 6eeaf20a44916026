// Lines that are markup and nothing else, for other programs that read the same file: `::: {.note}`, `{{< include >}}`,
// `\newpage`, `[[toc]]`, `{#fig-x}`, `^block`. They assert nothing and part what stands around them. Text between two of them
// is read as any other. Callouts and what is hidden or raw over several lines are told here too.

import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';

const ATTRIBUTES = /^\{:?[ \t]*(?:(?:[#.][\w:.-]+|[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"'{}]+)|toc|-)[ \t]*)+\}$/;
/** Shortcodes of Hugo and Quarto, tags and values of Jekyll and its like: one or several, and no word beside them. */
const TEMPLATE_TAGS = /^(?:(?:\{\{[^{}]*\}\}|\{%(?:[^%]|%(?!\}))*%\})\s*)+$/;
const COMMAND = /^(?:\\[a-zA-Z]+\*?(?:\[[^\][\s]*\]|\{[^{}\s]*\})*[ \t]*)+$/;
const CONTENTS = /^@?(?:\[{1,2}_?toc_?\]{1,2}|\$\{toc\})$/i;
const BLOCK_NAME = /^\^[\w-]+$/;
const SNIPPET = /^-{1,3}8<-{1,3}(?:[ \t]+"[^"]*")?$/;
const FENCE = /^:{3,}/;
/** Its kind or classes, then a title in brackets, in an attribute, or behind the kind. */
const FENCE_HEAD =
  /^:{3,}[ \t]*(?:\{([^{}]*)\}|[\w-]+(?=$|[ \t{[]))?[ \t]*(?:\{[^{}]*\})?(?:\[([^\]]*)\])?[ \t]*(.*?)[ \t:]*$/;
const TITLE_ATTRIBUTE = /\btitle=(?:"([^"]*)"|'([^']*)')/;
/** Admonitions and tabs of MkDocs: what belongs to them is indented by four columns. */
const ADMONITION = /^(?:(?:!!!|\?\?\?\+?)(?:[ \t]+[\w-]+)+(?:[ \t]+"([^"]*)")?|===[!+]?[ \t]+"([^"]*)")$/;
const DEFINITION =
  /^\[(?![\^@#])[^\][]+\]:[ \t]+(?:<\S*>|(?:[a-z][a-z+.-]*:|\.{0,2}\/|#)\S+)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^)]*\)))?$/i;
const HIDING = /^(?:%%|\{%-?\s*comment\s*-?%\})/;
const VERBATIM = /^(?:\{%-?\s*(highlight)\b[^%]*%\}|\{\{[<%]\s*(highlight|mermaid|katex)\b[^}]*\}\})$/;
const RAW_ENVIRONMENT =
  /^\\begin\{((?:tabular|tabularx|longtable|table|figure|tikzpicture|equation|align|lstlisting|verbatim)\*?)\}/;

const COLON = 58;
const OPEN_BRACE = 123;
const BACKSLASH = 92;
const OPEN_BRACKET = 91;
const CARET = 94;
const HYPHEN = 45;
const PERCENT = 37;
const EXCLAMATION = 33;
const QUESTION = 63;
const EQUALS = 61;
const EIGHT = 56;
const AT = 64;
const DOLLAR = 36;
/** As deep as other containers may nest. */
const maxContainers = 100;

export const markupLines: MarkdownConfig = {
  defineNodes: [
    { name: 'MarkupLine', block: true },
    { name: 'CalloutTitle', block: true },
    { name: 'HiddenBlock', block: true },
    { name: 'RawBlock', block: true },
    {
      name: 'Admonition',
      block: true,
      composite(_cx, line) {
        if (line.pos === line.text.length) return true;
        if (line.indent < line.baseIndent + 4) return false;
        line.moveBaseColumn(line.baseIndent + 4);
        return true;
      },
    },
  ],
  parseBlock: [
    {
      name: 'MarkupLine',
      before: 'HorizontalRule',
      parse(cx, line) {
        const words = candidate(line);
        if (words === undefined || line.indent >= line.baseIndent + 4) return false;
        const start = cx.lineStart + line.pos;
        if (HIDING.test(words)) return readHidden(cx, line, words);
        const end = verbatimEnd(words);
        if (end) return readRaw(cx, line, end);
        const admonition = ADMONITION.exec(words);
        if (admonition && cx.depth <= maxContainers) {
          cx.startComposite('Admonition', line.pos);
          const title = admonition[1] ?? admonition[2] ?? '';
          addTitle(cx, start + words.length - 1 - title.length, title);
          line.moveBase(line.text.length);
          return null;
        }
        if (!isMarkup(words)) return false;
        const title = FENCE.test(words) ? fenceTitle(words) : undefined;
        const titles = title?.words
          ? [
              cx.elt(
                'CalloutTitle',
                start + title.at,
                start + title.at + title.words.length,
                cx.parser.parseInline(title.words, start + title.at),
              ),
            ]
          : [];
        cx.addElement(cx.elt('MarkupLine', start, start + words.length, titles));
        cx.nextLine();
        return true;
      },
      endLeaf(_cx, line) {
        const words = candidate(line);
        if (words === undefined) return false;
        return HIDING.test(words) || isMarkup(words) || ADMONITION.test(words) || DEFINITION.test(words);
      },
    },
  ],
};

/** The line's words where it may be markup: told by its first two signs, since most lines are prose or items of a list. */
function candidate(line: Line): string | undefined {
  const { next } = line;
  const second = line.text.charCodeAt(line.pos + 1);
  switch (next) {
    case COLON:
    case PERCENT:
    case EXCLAMATION:
    case QUESTION:
    case EQUALS:
      if (second !== next) return undefined;
      break;
    case HYPHEN:
      if (second !== HYPHEN && second !== EIGHT) return undefined;
      break;
    case OPEN_BRACE:
    case BACKSLASH:
    case OPEN_BRACKET:
    case CARET:
    case AT:
    case DOLLAR:
      break;
    default:
      return undefined;
  }
  return line.text.slice(line.pos).trimEnd();
}

function isMarkup(words: string): boolean {
  switch (words.charCodeAt(0)) {
    case COLON:
      return FENCE.test(words);
    case OPEN_BRACE:
      return ATTRIBUTES.test(words) || TEMPLATE_TAGS.test(words);
    case BACKSLASH:
      return COMMAND.test(words);
    case CARET:
      return BLOCK_NAME.test(words);
    case HYPHEN:
      return SNIPPET.test(words);
    case OPEN_BRACKET:
    case AT:
    case DOLLAR:
      return CONTENTS.test(words);
    default:
      return false;
  }
}

function fenceTitle(words: string): { readonly words: string; readonly at: number } | undefined {
  const head = FENCE_HEAD.exec(words);
  const attribute = TITLE_ATTRIBUTE.exec(head?.[1] ?? '');
  const title = (attribute?.[1] ?? attribute?.[2] ?? head?.[2] ?? head?.[3] ?? '').trim();
  return title === ''
    ? undefined
    : { words: title, at: words.indexOf(title, attribute ? words.indexOf('title=') + 6 : 3) };
}

function addTitle(cx: BlockContext, at: number, words: string): void {
  if (words.trim() !== '') {
    cx.addElement(cx.elt('CalloutTitle', at, at + words.length, cx.parser.parseInline(words, at)));
  }
}

/** `%% … %%` and `{% comment %} … {% endcomment %}`, over as many lines as it takes; an open one reaches to the end. */
function readHidden(cx: BlockContext, line: Line, words: string): boolean {
  const isObsidian = words.startsWith('%%');
  const end = isObsidian ? /%%/ : /\{%-?\s*endcomment\s*-?%\}/;
  const rest = isObsidian ? words.slice(2) : words;
  const close = end.exec(rest);
  // Words behind it on its line are a paragraph with a comment in it.
  if (close && rest.slice(close.index + close[0].length).trim() !== '') return false;
  return readUntil(cx, line, 'HiddenBlock', close ? undefined : end);
}

function readRaw(cx: BlockContext, line: Line, end: RegExp): boolean {
  return readUntil(cx, line, 'RawBlock', end);
}

/** A block from this line to the one that holds `end`; of this line alone without it. */
function readUntil(cx: BlockContext, line: Line, name: string, end: RegExp | undefined): boolean {
  const start = cx.lineStart + line.pos;
  const depth = cx.depth;
  const marks = [];
  let isOpen = end !== undefined;
  let hasNext = cx.nextLine();
  let to = cx.prevLineEnd();
  while (isOpen && hasNext && depthOf(line) >= depth) {
    for (const mark of line.markers) marks.push(mark);
    if (end!.test(line.text.slice(line.pos))) isOpen = false;
    hasNext = cx.nextLine();
    to = cx.prevLineEnd();
  }
  cx.addElement(cx.elt(name, start, to, marks));
  return true;
}

function verbatimEnd(words: string): RegExp | undefined {
  const code = VERBATIM.exec(words);
  if (code) return code[1] ? /\{%-?\s*endhighlight\s*-?%\}/ : new RegExp(`\\{\\{[<%]\\s*/\\s*${code[2]}\\s*[%>]\\}\\}`);
  const environment = RAW_ENVIRONMENT.exec(words)?.[1];
  if (environment === undefined) return undefined;
  const end = `\\end{${environment}}`;
  return words.includes(end) ? /^/ : new RegExp(end.replace(/[\\{}*]/g, '\\$&'));
}

/** In how many of the containers around it the line still stands. The property is there and not in the declarations. */
function depthOf(line: Line): number {
  return (line as unknown as { readonly depth: number }).depth;
}
