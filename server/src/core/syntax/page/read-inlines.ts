// One leaf of the Markdown tree (paragraph, cell, heading) → the words a reader sees, with their styles. Raw HTML tags and
// comments are left out; a link's definition is looked up by whoever shows it.

import type { TreeCursor } from '@lezer/common';
import type { Inline, InlineStyle, Inlines, PageLinkTarget } from './page.ts';

const STYLES: Readonly<Record<string, InlineStyle>> = {
  Emphasis: { type: 'emphasis' },
  StrongEmphasis: { type: 'strong' },
  Strikethrough: { type: 'strike' },
};

const LINE_BREAK_TAG = /^<br[\s/>]/i;

/** Reads the node under the cursor, which is back where it was afterwards. Spans are relative to `base`. */
export function readInlines(cursor: TreeCursor, text: string, base: number): Inlines {
  const found: Inline[] = [];

  /** What the children leave between them is text. */
  function visitChildren(from: number, to: number, styles: readonly InlineStyle[]): void {
    let at = from;
    if (cursor.firstChild()) {
      do {
        if (cursor.from < from || cursor.to > to) continue;
        addText(at, cursor.from, styles);
        visit(styles);
        at = cursor.to;
      } while (cursor.nextSibling());
      cursor.parent();
    }
    addText(at, to, styles);
  }

  function addText(start: number, end: number, styles: readonly InlineStyle[]): void {
    if (end > start) found.push({ type: 'text', text: text.slice(start, end), ...placed(start, end, styles) });
  }

  function placed(start: number, end: number, styles: readonly InlineStyle[]) {
    return { span: { start: start - base, end: end - base }, styles };
  }

  function visit(styles: readonly InlineStyle[]): void {
    const { name, from, to } = cursor;
    const source = text.slice(from, to);
    switch (name) {
      case 'Emphasis':
      case 'StrongEmphasis':
      case 'Strikethrough':
        return visitChildren(from, to, [...styles, STYLES[name]!]);
      case 'Tag':
      case 'OpenTag':
        return void found.push({ type: 'tag', text: source, ...placed(from, to, styles) });
      case 'Escape':
        return void found.push({ type: 'text', text: source.slice(1), ...placed(from, to, styles) });
      case 'Entity':
        return void found.push({ type: 'entity', text: source, ...placed(from, to, styles) });
      case 'InlineCode':
        return void found.push({ type: 'code', text: codeOf(source), ...placed(from, to, styles) });
      case 'HardBreak':
        return void found.push({ type: 'break', ...placed(from, to, styles) });
      case 'HTMLTag':
        if (LINE_BREAK_TAG.test(source)) found.push({ type: 'break', ...placed(from, to, styles) });
        return;
      case 'FootnoteReference':
        return void found.push({ type: 'footnote', label: source.slice(2, -1), ...placed(from, to, styles) });
      case 'URL':
        return addText(from, to, [...styles, { type: 'link', target: { address: bareAddress(source) } }]);
      case 'Autolink':
        return visitChildren(from, to, styles);
      case 'Link':
        return visitLink(from, to, styles);
      case 'Image': {
        const { target, textEnd } = linkParts(from, to, 2);
        const alt = readAlt(from + 2, textEnd);
        return void found.push({ type: 'image', alt, target, ...placed(from, to, styles) });
      }
      default:
        // Marks, comments, processing instructions: nothing to see.
        return;
    }
  }

  /** Between `[` and `]` stand words; a link without a definition is shown as it is written, by whoever shows it. */
  function visitLink(from: number, to: number, styles: readonly InlineStyle[]): void {
    const { target, textEnd } = linkParts(from, to, 1);
    const style: InlineStyle = { type: 'link', target };
    visitChildren(from + 1, textEnd, [...styles, style]);
  }

  /** `textEnd` is where the `]` behind the words stands. */
  function linkParts(
    from: number,
    to: number,
    markLength: number,
  ): { readonly target: PageLinkTarget; readonly textEnd: number } {
    let marks = 0;
    let textEnd = to;
    let address: string | undefined;
    let title: string | undefined;
    let label: string | undefined;
    if (cursor.firstChild()) {
      do {
        const source = text.slice(cursor.from, cursor.to);
        if (cursor.name === 'LinkMark' && ++marks === 2) textEnd = cursor.from;
        if (marks < 2) continue;
        if (cursor.name === 'LinkMark' && source === '(') address ??= '';
        if (cursor.name === 'URL') address = writtenAddress(source);
        if (cursor.name === 'LinkTitle') title = unescaped(source.slice(1, -1));
        if (cursor.name === 'LinkLabel') label = source.slice(1, -1);
      } while (cursor.nextSibling());
      cursor.parent();
    }
    if (address !== undefined) return { target: title === undefined ? { address } : { address, title }, textEnd };
    const tail = text.slice(textEnd + 1, to);
    return { target: { label: normaliseLabel(label || text.slice(from + markLength, textEnd)), tail }, textEnd };
  }

  /** The words of an image's description, without marks. */
  function readAlt(from: number, to: number): string {
    const start = found.length;
    visitChildren(from, to, []);
    return found
      .splice(start)
      .map((inline) => ('text' in inline && inline.type !== 'tag' ? inline.text : ' '))
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
  }

  visitChildren(cursor.from, cursor.to, []);
  return found;
}

/** As labels are compared: case and the amount of white space do not matter. */
export function normaliseLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The address as a link or a definition writes it, without `<` and `>`, escapes and the commonest entity resolved. */
export function writtenAddress(source: string): string {
  const bare = source.startsWith('<') && source.endsWith('>') ? source.slice(1, -1) : source;
  return unescaped(bare).replaceAll('&amp;', '&');
}

/** `\*` is `*`. */
export function unescaped(source: string): string {
  return source.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** The web is meant where an address stands by itself without a scheme; a mailbox where it holds an at sign. */
function bareAddress(source: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(source)) return source;
  return source.includes('@') && !source.includes('/') ? `mailto:${source}` : `https://${source}`;
}

/** The words between the backticks; a blank at each end keeps backticks apart and is no part of them. */
function codeOf(source: string): string {
  const ticks = /^`+/.exec(source)?.[0].length ?? 0;
  const inner = source.slice(ticks, source.length - ticks).replace(/\n/g, ' ');
  return inner.startsWith(' ') && inner.endsWith(' ') && inner.trim() !== '' ? inner.slice(1, -1) : inner;
}
