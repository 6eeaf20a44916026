// A web page, or a document saved as one, as Markdown with its notes. All that a reader sees of it is kept, but menus.

import type { Failed, PreparedDocument } from '../imported.ts';
import { childElements, descendants, type MarkupElement, textOf } from '../markup-tree.ts';
import type { RichBlock, RichInline } from '../rich/rich-text.ts';
import { wordsOfInlines, writeMarkdown } from '../rich/write-markdown.ts';
import { readHtmlTree } from './html-tree.ts';

/** Never throws. */
export function readWebPage(html: string): PreparedDocument | Failed {
  const tree = readHtmlTree(html);
  if ('failure' in tree) return tree;
  const { root } = tree;
  const body = descendants(root, 'body')[0] ?? root;
  const reader = new PageReader(body);
  const blocks = reader.read();
  const { text, marks } = writeMarkdown({ blocks, notes: reader.notes });
  const heading = blocks.find((block) => block.type === 'heading');
  const title = heading ? wordsOfInlines(heading.children) : textOf(descendants(root, 'title')[0]);
  const named = title.replace(/\s+/g, ' ').trim();
  const lang = descendants(root, 'html')[0]?.attributes['lang'];
  const date = metaOf(root, /^(?:article:published_time|dc\.date|dcterms\.(?:created|issued|date)|date)$/i);
  const day = /^\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0];
  const author = metaOf(root, /^(?:author|dc\.creator)$/i);
  return {
    text,
    marks,
    description: {
      ...(named === '' ? {} : { title: named }),
      ...(day === undefined ? {} : { date: day }),
      ...(author ? { authors: [author] } : {}),
      ...(lang !== undefined && /^[a-z]{2,3}(?:-[a-z]{2,4})?$/i.test(lang) ? { lang } : {}),
    },
    declared: [],
    left: { images: reader.leftPictures },
    counted: { images: reader.keptPictures, comments: 0 },
    notices: [
      ...(reader.leftMenus > 0
        ? [`${reader.leftMenus === 1 ? 'A menu was' : `${reader.leftMenus} menus were`} left out.`]
        : []),
      ...(reader.leftPictures > 0
        ? [
            `${reader.leftPictures} ${reader.leftPictures === 1 ? 'picture' : 'pictures'} without an address left out; a comment stands in each place.`,
          ]
        : []),
    ],
  };
}

function metaOf(root: MarkupElement, name: RegExp): string | undefined {
  const found = descendants(root, 'meta').find(({ attributes }) =>
    name.test(attributes['property'] ?? attributes['name'] ?? ''),
  );
  return found?.attributes['content']?.trim() || undefined;
}

/** What nobody reads as text. */
const silent = new Set(
  'script style noscript template head iframe object embed select button input textarea svg math canvas audio video map datalist'.split(
    ' ',
  ),
);

const blockNames = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html li main ol p pre section summary table ul'
  ).split(' '),
);

interface Style {
  readonly isStrong?: true;
  readonly isEmphasis?: true;
  readonly isStruck?: true;
  readonly isCode?: true;
}

class PageReader {
  readonly notes = new Map<string, readonly RichBlock[]>();
  leftMenus = 0;
  leftPictures = 0;
  keptPictures = 0;
  readonly #body: MarkupElement;
  /** Label of the note by the link that refers to it, and the elements that hold notes. */
  readonly #references: ReadonlyMap<MarkupElement, string>;
  readonly #bodies: ReadonlyMap<MarkupElement, string>;

  constructor(body: MarkupElement) {
    this.#body = body;
    const { references, bodies } = findNotes(body);
    this.#references = references;
    this.#bodies = bodies;
  }

  read(): readonly RichBlock[] {
    const blocks = this.#blocksOf(this.#body, false);
    // In the order in which the text refers to them.
    const inOrder = [...this.notes].sort(([a], [b]) => Number(a) - Number(b));
    this.notes.clear();
    for (const [label, content] of inOrder) this.notes.set(label, content);
    return blocks;
  }

  #blocksOf(parent: MarkupElement, isInNote: boolean): RichBlock[] {
    const blocks: RichBlock[] = [];
    let words: RichInline[] = [];
    const endParagraph = (): void => {
      if (words.some((one) => one.type !== 'text' || one.text.trim() !== ''))
        blocks.push({ type: 'paragraph', children: words });
      words = [];
    };
    const walk = (children: readonly (MarkupElement | string)[], style: Style): void => {
      for (const child of children) {
        if (typeof child === 'string') words.push({ type: 'text', text: child, ...style });
        else if (isHidden(child)) continue;
        else if (child.name === 'nav') this.leftMenus++;
        else if (this.#bodies.has(child)) {
          endParagraph();
          if (!isInNote) this.#keepNote(child);
        } else if (blockNames.has(child.name)) {
          endParagraph();
          blocks.push(...this.#block(child, isInNote));
        } else if (descendantIsBlock(child)) walk(child.children, styleOf(child, style));
        else this.#inline(child, words, style, isInNote);
      }
    };
    walk(parent.children, {});
    endParagraph();
    return blocks;
  }

  #keepNote(element: MarkupElement): void {
    const label = this.#bodies.get(element)!;
    this.notes.set(label, this.#blocksOf(element, true));
  }

  #block(element: MarkupElement, isInNote: boolean): readonly RichBlock[] {
    const { name } = element;
    const heading = /^h([1-6])$/.exec(name)?.[1];
    if (heading !== undefined) {
      const children = this.#inlinesOf(element, isInNote).map((one) =>
        one.type === 'text' ? { type: 'text' as const, text: one.text } : one,
      );
      return [{ type: 'heading', level: Number(heading), children }];
    }
    if (name === 'hr') return [{ type: 'rule' }];
    if (name === 'pre') return [{ type: 'code', text: textOf(element).replace(/^\n/, '') }];
    if (name === 'blockquote') {
      const children = this.#blocksOf(element, isInNote);
      return children.length === 0 ? [] : [{ type: 'quote', children }];
    }
    if (name === 'ul' || name === 'ol') return this.#list(element, isInNote);
    if (name === 'table') return this.#table(element, isInNote);
    return this.#blocksOf(element, isInNote);
  }

  #list(element: MarkupElement, isInNote: boolean): readonly RichBlock[] {
    const items: (readonly RichBlock[])[] = [];
    const others: RichBlock[] = [];
    for (const child of childElements(element)) {
      if (this.#bodies.has(child)) {
        if (!isInNote) this.#keepNote(child);
        continue;
      }
      const blocks = this.#blocksOf(
        child.name === 'li' ? child : { ...element, name: 'div', children: [child] },
        isInNote,
      );
      if (blocks.length === 0) continue;
      // Some pages put a list right into a list.
      if (child.name !== 'li' && items.length > 0) items[items.length - 1] = [...items.at(-1)!, ...blocks];
      else items.push(blocks);
    }
    const start = Number(element.attributes['start'] ?? 1);
    const list: RichBlock = {
      type: 'list',
      isOrdered: element.name === 'ol',
      start: Number.isInteger(start) && start >= 0 ? start : 1,
      items,
    };
    return items.length === 0 ? others : [list, ...others];
  }

  #table(element: MarkupElement, isInNote: boolean): readonly RichBlock[] {
    const rows = rowsOf(element);
    const cells = rows.map((row) => childElements(row).filter(({ name }) => name === 'td' || name === 'th'));
    const caption = childElements(element, 'caption').flatMap((one) => this.#blocksOf(one, isInNote));
    // A table that only places things on the page.
    if (cells.every((row) => row.length < 2) || element.attributes['role'] === 'presentation')
      return [...caption, ...cells.flat().flatMap((cell) => this.#blocksOf(cell, isInNote))];
    const written = cells.map((row) =>
      row.flatMap((cell) => {
        const span = Math.min(Number(cell.attributes['colspan'] ?? 1) || 1, 64);
        return [
          this.#flatten(this.#blocksOf(cell, isInNote)),
          ...Array.from({ length: span - 1 }, (): readonly RichInline[] => []),
        ];
      }),
    );
    const hasHead = (cells[0]?.length ?? 0) > 0 && cells[0]!.every(({ name }) => name === 'th');
    const plain = written.map((row, index) =>
      index === 0 && hasHead
        ? row.map((cell) => cell.map((one) => (one.type === 'text' ? { type: 'text' as const, text: one.text } : one)))
        : row,
    );
    return [...caption, { type: 'table', hasHead, rows: plain }];
  }

  #flatten(blocks: readonly RichBlock[]): readonly RichInline[] {
    const parts = blocks.map((block): readonly RichInline[] => {
      if (block.type === 'paragraph' || block.type === 'heading') return block.children;
      if (block.type === 'list')
        return block.items.flatMap((item) => [{ type: 'text', text: ' ' } as const, ...this.#flatten(item)]);
      if (block.type === 'quote') return this.#flatten(block.children);
      if (block.type === 'code') return [{ type: 'text', text: block.text }];
      if (block.type === 'table')
        return block.rows.flatMap((row) => row.flatMap((cell) => [{ type: 'text', text: ' ' } as const, ...cell]));
      return [];
    });
    return parts.flatMap((part, index) => (index === 0 ? part : [{ type: 'text', text: ' ' } as const, ...part]));
  }

  #inlinesOf(element: MarkupElement, isInNote: boolean): readonly RichInline[] {
    const out: RichInline[] = [];
    for (const child of element.children) {
      if (typeof child === 'string') out.push({ type: 'text', text: child });
      else if (!isHidden(child)) this.#inline(child, out, {}, isInNote);
    }
    return out;
  }

  #inline(element: MarkupElement, out: RichInline[], style: Style, isInNote: boolean): void {
    const { name, attributes } = element;
    if (isHidden(element)) return;
    const label = this.#references.get(element);
    if (label !== undefined) {
      out.push({ type: 'note', label });
      return;
    }
    if (name === 'br') {
      out.push({ type: 'break' });
      return;
    }
    if (name === 'img') {
      const target = attributes['src'];
      const isKept = target !== undefined && /^(?:https?:\/\/|[\w./-]+$)/i.test(target);
      if (isKept) this.keptPictures++;
      else this.leftPictures++;
      out.push({ type: 'image', words: attributes['alt'] ?? '', ...(isKept ? { target } : {}) });
      return;
    }
    const inner: RichInline[] = [];
    const next = styleOf(element, style);
    for (const child of element.children) {
      if (typeof child === 'string') inner.push({ type: 'text', text: child, ...next });
      else this.#inline(child, inner, next, isInNote);
    }
    const href = attributes['href']?.trim();
    // The way back from a note, and places within the page.
    if (name === 'a' && href !== undefined && href.startsWith('#')) {
      if (!isInNote || !isBackLink(element)) out.push(...inner);
    } else if (name === 'a' && href) out.push({ type: 'link', target: href, children: inner });
    else if (name === 'q')
      out.push({ type: 'text', text: '“', ...style }, ...inner, { type: 'text', text: '”', ...style });
    else if (name === 'sup' && /^\d{1,3}$/.test(textOf(element).trim()) && inner.every(({ type }) => type === 'text'))
      out.push({
        type: 'text',
        text: textOf(element)
          .trim()
          .replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!),
        ...style,
      });
    else out.push(...inner);
  }
}

function styleOf({ name }: MarkupElement, style: Style): Style {
  if (name === 'b' || name === 'strong') return { ...style, isStrong: true };
  if (name === 'i' || name === 'em' || name === 'cite') return { ...style, isEmphasis: true };
  if (name === 's' || name === 'strike' || name === 'del') return { ...style, isStruck: true };
  return name === 'code' || name === 'kbd' || name === 'samp' || name === 'tt' ? { isCode: true } : style;
}

function isHidden({ name, attributes }: MarkupElement): boolean {
  return silent.has(name) || 'hidden' in attributes || /display\s*:\s*none/i.test(attributes['style'] ?? '');
}

const holdsBlock = new WeakMap<MarkupElement, boolean>();

/** `<span><p>…`: told once for each element, from below. */
function descendantIsBlock(element: MarkupElement): boolean {
  let holds = holdsBlock.get(element);
  if (holds === undefined) {
    holds = childElements(element).some((child) => blockNames.has(child.name) || descendantIsBlock(child));
    holdsBlock.set(element, holds);
  }
  return holds;
}

function rowsOf(element: MarkupElement): readonly MarkupElement[] {
  return childElements(element).flatMap((child) =>
    child.name === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.name) ? childElements(child, 'tr') : [],
  );
}

/** What a mark of a note looks like: `1`, `[1]`, `(iv)`, `*`. */
const noteMark = /^[[(]?(?:\d{1,4}|[ivxlc]{1,6}|[a-z]|[*†‡§¶]{1,3})[\])]?$/i;

/** `↩`, `^`, the number of the note itself. */
function isBackLink(element: MarkupElement): boolean {
  const words = textOf(element).trim();
  return (
    words === '' ||
    noteMark.test(words) ||
    /^(?:[\^\u2191\u21a9\u23ce\u2b11\s]|\ufe0e)+$/u.test(words) ||
    /^(?:back|return)\b/i.test(words)
  );
}

/**
 * Links with a mark for their words that lead to a block further down in the page, which is then the note. A table of contents has
 * words, and what leads up leads back.
 */
function findNotes(body: MarkupElement): {
  readonly references: ReadonlyMap<MarkupElement, string>;
  readonly bodies: ReadonlyMap<MarkupElement, string>;
} {
  const order = new Map<MarkupElement, number>();
  const parents = new Map<MarkupElement, MarkupElement>();
  const byId = new Map<string, MarkupElement>();
  const links: MarkupElement[] = [];
  const stack: MarkupElement[] = [body];
  for (let element = stack.pop(); element; element = stack.pop()) {
    order.set(element, order.size);
    const id = element.attributes['id'] ?? (element.name === 'a' ? element.attributes['name'] : undefined);
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    if (element.name === 'a' && element.attributes['href']?.includes('#')) links.push(element);
    const children = childElements(element);
    for (let at = children.length - 1; at >= 0; at--) {
      parents.set(children[at]!, element);
      stack.push(children[at]!);
    }
  }
  const references = new Map<MarkupElement, string>();
  const bodies = new Map<MarkupElement, string>();
  for (const link of links) {
    const target = byId.get(decoded(link.attributes['href']!.replace(/^#/, '')));
    if (!link.attributes['href']!.startsWith('#') || !target || !noteMark.test(textOf(link).trim())) continue;
    let note: MarkupElement | undefined = target;
    while (note && !/^(?:li|p|div|dd|aside|td)$/.test(note.name)) note = parents.get(note);
    if (!note || note === body || order.get(note)! <= order.get(link)! || isAround(link, note, parents)) continue;
    // One paragraph of a page is no note; a box of many is a section.
    if (descendants(note, 'p').length > 12) continue;
    // Links in a note's own body lead to other places of the notes.
    if ([...bodies.keys()].some((known) => isAround(link, known, parents))) continue;
    let label = bodies.get(note);
    if (label === undefined) bodies.set(note, (label = String(bodies.size + 1)));
    const parent = parents.get(link);
    // The raised frame goes with the mark.
    const frame = parent?.name === 'sup' && textOf(parent).trim() === textOf(link).trim() ? parent : link;
    references.set(frame, label);
  }
  return { references, bodies };
}

function isAround(
  inner: MarkupElement,
  outer: MarkupElement,
  parents: ReadonlyMap<MarkupElement, MarkupElement>,
): boolean {
  for (let at: MarkupElement | undefined = inner; at; at = parents.get(at)) if (at === outer) return true;
  return false;
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    // A lone percent sign.
    return id;
  }
}
