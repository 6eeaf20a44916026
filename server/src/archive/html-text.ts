// The words of an article in HTML, without what stands around it, one paragraph a block. Runs nothing that is in the page and
// loads nothing that it names.

import { parseHTML } from 'linkedom/worker';
import { withoutLineEnds } from '../core/text/east-asian.ts';
import { descriptionWarnings, withStandfirst } from './description-warnings.ts';
import { countWords, type PageTextResult } from './page-text.ts';
import { wallIn } from './page-walls.ts';
import { raised } from './raised.ts';
import { readArticle } from './read-article.ts';

/** Elements; a page with more is none that somebody has read. */
const elementLimit = 150_000;

/** Signs `<` that begin no tag: each makes a piece of text. */
const strayLimit = 20_000;

/** Of elements in each other; looking for the article takes the cube of it. Pages have some dozens. */
const depthLimit = 250;

/** Classes of one element that say nothing by their number; the library takes them all at once. */
const longClasses = /(<[a-z][^<>]{0,500}?\s)class\s*=\s*(?:"[^"]{5000,}"|'[^']{5000,}')/gi;

/** With fewer words, the article may be elsewhere than where it was looked for. */
const fewWords = 40;

export function htmlText(page: string): PageTextResult {
  // A `<` that begins no tag is a character.
  const marked = page.replace(/<(?![a-z/!?])/gi, '&lt;');
  if ((marked.match(/<[a-z]/gi)?.length ?? 0) > elementLimit || page.length + 3 * strayLimit < marked.length)
    return {
      failure: 'The page is too large: it has too many elements. Save the part that you read as text and use --from.',
    };
  const html = marked.replace(longClasses, '$1');
  if (isTooDeep(html))
    return {
      failure: 'Its elements are nested too deeply. Save the part that you read as text and use --from.',
    };
  const article = withStandfirst(parseHTML(withBody(html)).document, articleOf(html), () => visibleParagraphs(html));
  const whole = countWords(article) < fewWords ? bodyOf(html) : '';
  return judge(countWords(whole) > countWords(article) ? whole : article, html);
}

/** Whether there is a field for a password, or a call for JavaScript. */
function asksForMore(html: string): boolean {
  const { document } = parseHTML(withBody(html));
  const isCall = (words: string): boolean =>
    /javascript/i.test(words) && /\b(?:enabled?|requires?|turn on|activate)\b/i.test(words);
  return (
    document.querySelector('input[type="password" i]') !== null ||
    [...document.querySelectorAll('noscript')].some(({ textContent }) => isCall(textContent ?? ''))
  );
}

/** Counts on the safe side, before anything is made of the page: ends that may be left out are taken for there. */
function isTooDeep(html: string): boolean {
  const lower = html.toLowerCase();
  const marks = /<!--|<(\/?)([a-z][\w:-]*)/g;
  let depth = 0;
  /** How deep the drawings begin that are open: their end ends all that is in them. */
  const drawings: number[] = [];
  let tagEnd = -1;
  for (let mark = marks.exec(lower); mark; mark = marks.exec(lower)) {
    const [, slash, name = ''] = mark;
    const end = name === '' ? '-->' : slash === '' && /^(?:script|style)$/.test(name) ? `</${name}` : undefined;
    if (end !== undefined) {
      // `<!-->` and `<!--->` are whole comments.
      const at = lower.indexOf(end, name === '' ? mark.index + 2 : marks.lastIndex);
      if (at < 0) return false;
      marks.lastIndex = at + end.length;
    } else if (name === 'svg' && slash !== '') depth = drawings.pop() ?? depth;
    else if (!childless.test(name)) {
      if (drawings.length > 0 && slash === '') {
        if (tagEnd < marks.lastIndex) tagEnd = indexFrom(lower, '>', marks.lastIndex);
        if (lower[tagEnd - 1] === '/') continue;
      }
      if (name === 'svg') drawings.push(depth);
      depth = Math.max(0, depth + (slash === '' ? 1 : -1));
      if (depth > depthLimit) return true;
    }
  }
  return false;
}

function indexFrom(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

const childless =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup)$/i;

function judge(text: string, html: string): PageTextResult {
  const words = countWords(text);
  if (words === 0)
    return {
      failure:
        'The page has no words: it may need a login or JavaScript. Open it in a browser, save it, and use --from.',
    };
  const isWall = words < fewWords && asksForMore(html);
  const gave = `The page has only ${words === 1 ? 'one word' : `${words} words`}: it may need a login or JavaScript.`;
  if (isWall) return { failure: `${gave} Open it in a browser, save it, and use --from.` };
  const wall = wallIn(text);
  if (wall && 'failure' in wall) return wall;
  return {
    text,
    warnings: [
      ...(words < fewWords
        ? [`${gave} Check the copy; if it is not what you read, save the page in a browser and use --again --from.`]
        : []),
      ...(wall ? [wall.warning] : []),
      ...descriptionWarnings(parseHTML(withBody(html)).document, text, () => visibleParagraphs(html)),
    ],
  };
}

/** Empty where none is found. */
function articleOf(html: string): string {
  const { document } = parseHTML(withBody(html));
  if (!document.documentElement) return '';
  const headings = [...document.querySelectorAll('h1')].map((heading) => collapse(heading.textContent ?? ''));
  const article = readArticle(document, elementLimit * 2);
  if (!article?.content) return '';
  const paragraphs = paragraphsOf(
    parseHTML(`<!doctype html><html><body>${article.content}</body></html>`).document.body,
  );
  const named = collapse(article.title ?? '');
  // What a page calls itself often has the site's name behind the heading.
  const title = headings.find((heading) => heading !== '' && named.includes(heading)) ?? named;
  const hasTitle = title === '' || paragraphs.slice(0, 3).some((paragraph) => paragraph.includes(title));
  return (hasTitle ? paragraphs : [title, ...paragraphs]).join('\n\n');
}

/** The library puts in none of the elements that HTML lets writers leave out. */
function withBody(html: string): string {
  const start = html.search(/<html\b/i);
  if (start >= 0 && /<body\b/i.test(html.slice(start))) return html;
  const titleStart = html.search(/<title[\s>]/i);
  const length = titleStart < 0 ? -1 : html.slice(titleStart).search(/<\/title\s*>/i);
  const title = length < 0 ? '' : `${html.slice(titleStart, titleStart + length)}</title>`;
  const rest = (title === '' ? html : html.slice(0, titleStart) + html.slice(titleStart + length)).replace(
    /<!doctype[^<>]*>|<\/?(?:html|head|body|title)\b[^<>]*>/gi,
    '',
  );
  return `<!doctype html><html><head>${title}</head><body>${rest}</body></html>`;
}

/** Everything but what is plainly no text of the page. */
function bodyOf(html: string): string {
  const { document } = parseHTML(withBody(html));
  if (!document.documentElement) return '';
  for (const element of [...document.querySelectorAll('nav, header, footer, aside, form, dialog, menu')])
    element.remove();
  const title = collapse(document.querySelector('title')?.textContent ?? '');
  const paragraphs = document.body ? paragraphsOf(document.body) : [];
  return (
    paragraphs.length === 0 || title === '' || paragraphs.some((paragraph) => paragraph.includes(title))
      ? paragraphs
      : [title, ...paragraphs]
  ).join('\n\n');
}

/** All that readers may see of the page itself: heads of articles too, but no menus, and nothing of the site. */
function visibleParagraphs(html: string): readonly string[] {
  const { document } = parseHTML(withBody(html));
  if (!document.body) return [];
  for (const element of [...document.querySelectorAll('nav, footer, aside, form, dialog, menu, [hidden]')])
    element.remove();
  for (const header of [...document.querySelectorAll('body > header')])
    if (!header.querySelector('h1')) header.remove();
  return paragraphsOf(document.body);
}

/** As much of a node as is needed: the library's own types and the browser's differ. */
interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

const silent = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'MATH',
  'IFRAME',
  'OBJECT',
  'SELECT',
  'BUTTON',
  'TEXTAREA',
  'HEAD',
  'VIDEO',
  'AUDIO',
  'CANVAS',
]);

const blocks = new Set([
  'ADDRESS',
  'ARTICLE',
  'ASIDE',
  'BLOCKQUOTE',
  'BODY',
  'CAPTION',
  'CENTER',
  'DD',
  'DETAILS',
  'DIV',
  'DL',
  'DT',
  'FIELDSET',
  'FIGCAPTION',
  'FIGURE',
  'FOOTER',
  'FORM',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'HEADER',
  'HGROUP',
  'HR',
  'LI',
  'MAIN',
  'NAV',
  'OL',
  'P',
  'SECTION',
  'SUMMARY',
  'TABLE',
  'UL',
]);

/** Blocks in order, each without white space at its ends; lines of tables and `pre` stay lines. */
function paragraphsOf(root: PageNode): readonly string[] {
  const paragraphs: string[] = [];
  let line = '';
  let lines: string[] = [];
  const endLine = (): void => {
    const words = collapse(line);
    if (words !== '') lines.push(words);
    line = '';
  };
  const endParagraph = (): void => {
    endLine();
    if (lines.length > 0) paragraphs.push(lines.join('\n'));
    lines = [];
  };
  let breaks = 0;
  const walk = (node: PageNode): void => {
    if (node.nodeType === 3) {
      const text = node.textContent ?? '';
      if (text.trim() !== '') breaks = 0;
      line += text;
      return;
    }
    const name = node.nodeName.toUpperCase();
    if (node.nodeType !== 1 || silent.has(name)) return;
    const mark = name === 'SUP' ? raised(node.textContent ?? '') : undefined;
    if (mark !== undefined) line += mark;
    else if (name === 'BR') {
      // Two in a row are how many pages part their paragraphs.
      if (++breaks > 1) endParagraph();
      else endLine();
    } else if (name === 'PRE') {
      endParagraph();
      for (const part of (node.textContent ?? '').replace(/\r\n?/g, '\n').split('\n')) {
        if (part.trim() === '') endParagraph();
        else lines.push(part.trimEnd());
      }
      endParagraph();
    } else if (name === 'TR') {
      endLine();
      for (const child of node.childNodes) walk(child);
      endLine();
    } else if (name === 'TD' || name === 'TH') {
      if (line.trim() !== '') line = `${line.trimEnd()}${cellGap}`;
      for (const child of node.childNodes) walkInline(child);
    } else if (blocks.has(name)) {
      endParagraph();
      for (const child of node.childNodes) walk(child);
      endParagraph();
    } else {
      for (const child of node.childNodes) walk(child);
    }
  };
  /** In a cell, blocks do not end the row. */
  const walkInline = (node: PageNode): void => {
    const name = node.nodeName.toUpperCase();
    const mark = name === 'SUP' ? raised(node.textContent ?? '') : undefined;
    if (node.nodeType === 3) line += node.textContent ?? '';
    else if (mark !== undefined) line += mark;
    else if (name === 'BR') line += ' ';
    else if (name === 'TABLE') walk(node);
    else if (node.nodeType === 1 && !silent.has(name)) {
      if (blocks.has(name)) line += ' ';
      for (const child of node.childNodes) walkInline(child);
      if (blocks.has(name)) line += ' ';
    }
  };
  walk(root);
  endParagraph();
  return paragraphs;
}

/** Between the cells of a row: a mark that is no white space while white space is put together. */
const cellGap = '\u0001';

/** White space as HTML means it, and as it is meant between letters that have none; a no-break space is a character. */
function collapse(text: string): string {
  return withoutLineEnds(text)
    .replace(/[ \t\n\r\f]+/g, ' ')
    .replace(/ ?\u0001 ?/g, '\t')
    .replace(/^[ \t]+|[ \t]+$/g, '');
}
