// XML → tree, strictly: what is not well-formed, and what declares entities of its own, is refused with its line. Linear in time; the
// number of elements and their depth are bounded.

import type { MarkupElement } from './markup-tree.ts';

/** Deeper nests and more elements than any document has. */
const depthLimit = 400;
const elementLimit = 3_000_000;

export type XmlResult = { readonly root: MarkupElement } | { readonly failure: string };

/** `failure` is a sentence without its full stop. */
export function readXml(source: string): XmlResult {
  const text = source.replace(/^\uFEFF/, '');
  const open: { -readonly [K in keyof MarkupElement]: MarkupElement[K] }[] = [];
  let root: MarkupElement | undefined;
  let at = 0;
  let count = 0;
  const lines = new LineCounter(text);
  const fail = (why: string, where: number): XmlResult => ({
    failure: `it is damaged (line ${lines.at(where)}: ${why})`,
  });
  while (at < text.length) {
    const start = text.indexOf('<', at);
    const end = start < 0 ? text.length : start;
    if (end > at) {
      const words = text.slice(at, end);
      const top = open.at(-1);
      if (top) {
        const decoded = decodeEntities(words);
        if (decoded === undefined) return fail('an unknown entity', at);
        top.children.push(decoded);
      } else if (words.trim() !== '') return fail('text outside of all elements', at);
    }
    if (start < 0) break;
    if (text.startsWith('<!--', start)) {
      const close = text.indexOf('-->', start + 4);
      if (close < 0) return fail('a comment without an end', start);
      at = close + 3;
    } else if (text.startsWith('<![CDATA[', start)) {
      const close = text.indexOf(']]>', start);
      if (close < 0) return fail('a CDATA section without an end', start);
      open.at(-1)?.children.push(text.slice(start + 9, close));
      at = close + 3;
    } else if (text.startsWith('<?', start)) {
      const close = text.indexOf('?>', start);
      if (close < 0) return fail('an instruction without an end', start);
      at = close + 2;
    } else if (text.startsWith('<!', start)) {
      const close = text.indexOf('>', start);
      if (close < 0 || text.slice(start, close).includes('['))
        return {
          failure: 'it declares entities of its own, which no program for documents writes, so it was not read',
        };
      at = close + 1;
    } else if (text[start + 1] === '/') {
      const close = text.indexOf('>', start);
      const name = close < 0 ? '' : text.slice(start + 2, close).trim();
      const element = open.pop();
      if (!element || element.name !== name) return fail(`\`</${name.slice(0, 40)}>\` closes nothing`, start);
      at = close + 1;
    } else {
      const tag = readTag(text, start);
      if (typeof tag === 'string') return fail(tag, start);
      if (++count > elementLimit) return { failure: 'it has more parts than a document can have, so it was not read' };
      const element = { name: tag.name, attributes: tag.attributes, children: [], line: lines.at(start) };
      const parent = open.at(-1);
      if (parent) parent.children.push(element);
      else if (root) return fail('a second root', start);
      else root = element;
      if (!tag.isEmpty && open.push(element) > depthLimit)
        return { failure: 'its parts are nested too deeply, so it was not read' };
      at = tag.end;
    }
  }
  if (open.length > 0) return fail(`\`<${open.at(-1)!.name}>\` is never closed: the file may be cut off`, text.length);
  return root ? { root } : { failure: 'it is damaged (it has no content)' };
}

const NAME = /[\p{L}_:][\p{L}\p{N}_:.\u00B7-]*/uy;
const ATTRIBUTE = /\s+([\p{L}_:][\p{L}\p{N}_:.\u00B7-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;
const END = /\s*(\/?)>/y;

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly isEmpty: boolean;
  readonly end: number;
}

const noAttributes: Readonly<Record<string, string>> = {};

/** What is wrong with it where it is no tag. */
function readTag(text: string, start: number): Tag | string {
  NAME.lastIndex = start + 1;
  const name = NAME.exec(text)?.[0];
  if (name === undefined) return 'a `<` that begins nothing';
  let at = NAME.lastIndex;
  let attributes: Record<string, string> | undefined;
  ATTRIBUTE.lastIndex = at;
  for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text)) {
    at = ATTRIBUTE.lastIndex;
    const value = decodeEntities(match[2] ?? match[3]!);
    if (value === undefined) return 'an unknown entity';
    attributes ??= Object.create(null) as Record<string, string>;
    attributes[match[1]!] = value;
  }
  END.lastIndex = at;
  const end = END.exec(text);
  if (!end) return `\`<${name.slice(0, 40)}\` is no whole tag`;
  return { name, attributes: attributes ?? noAttributes, isEmpty: end[1] === '/', end: END.lastIndex };
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Undefined where one is none of the five that XML has by itself. */
function decodeEntities(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let isKnown = true;
  const decoded = text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,20}));?/gi, (_, decimal, hex, name) => {
    const code = decimal === undefined ? (hex === undefined ? undefined : Number.parseInt(hex, 16)) : Number(decimal);
    if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
    const sign = Object.hasOwn(named, name) ? named[name] : undefined;
    if (sign === undefined) isKnown = false;
    return sign ?? '';
  });
  return isKnown ? decoded : undefined;
}

/** Lines of offsets that only grow. */
class LineCounter {
  readonly #text: string;
  #line = 1;
  #next: number;

  constructor(text: string) {
    this.#text = text;
    this.#next = text.indexOf('\n');
  }

  at(offset: number): number {
    while (this.#next >= 0 && this.#next < offset) {
      this.#line++;
      this.#next = this.#text.indexOf('\n', this.#next + 1);
    }
    return this.#line;
  }
}
