// The body of a Word document, or one of its notes, as blocks of rich text. Changes that were tracked are taken as accepted; what has
// no place in a text is counted.

import { childElements, childNamed, descendants, type MarkupElement, textOf } from '../markup-tree.ts';
import type { RichBlock, RichInline } from '../rich/rich-text.ts';
import { wordsOfInlines } from '../rich/write-markdown.ts';
import type { CitedWorks } from './cited-works.ts';
import { isBibliography, isTableOfParts, linkTarget, type OpenField } from './word-fields.ts';
import { isOn, type Numberings, numberingOf, outlineOf, type Styles, value } from './word-styles.ts';

/** What all stories of a document share, and what is counted in them. */
export interface WordContext {
  readonly styles: Styles;
  readonly numberings: Numberings;
  readonly works: CitedWorks;
  /** Values of fields that are kept as bookmarks, by the names of these. */
  readonly bookmarked: ReadonlyMap<string, string>;
  readonly comments: ReadonlyMap<string, MarkupElement>;
  /** Ids of notes in the order in which they are met, by kind. */
  readonly notes: { readonly footnote: string[]; readonly endnote: string[] };
  readonly tally: WordTally;
}

export interface WordTally {
  insertions: number;
  deletions: number;
  images: number;
  comments: number;
  tablesOfParts: number;
  unreadCitations: number;
  hasTitle: boolean;
}

/** Paragraph with what its style makes of it. */
interface ReadParagraph {
  readonly kind: 'paragraph' | 'heading' | 'quote' | 'code';
  readonly level: number;
  readonly list?: { readonly id: string; readonly level: number };
  readonly children: readonly RichInline[];
  readonly isOfBibliography: boolean;
}

type Read = ReadParagraph | RichBlock;

/** `links` are targets by the ids of relationships of this part. */
export function readStory(
  root: MarkupElement,
  links: ReadonlyMap<string, string>,
  context: WordContext,
): readonly RichBlock[] {
  return new StoryReader(links, context).read(root);
}

class StoryReader {
  readonly #links: ReadonlyMap<string, string>;
  readonly #context: WordContext;
  readonly #fields: OpenField[] = [];
  /** Inside of how many tables of parts the words stand. */
  #hidden = 0;
  #bibliographies = 0;
  /** Words of a paragraph whose end was deleted: they go on in the next one. */
  #carried: RichInline[] = [];
  readonly #commented = new Map<string, string>();
  #closedComments: RichBlock[] = [];
  /** Words of boxes that stand beside the paragraph. */
  #boxes: Read[] = [];
  readonly #bookmarks = new Map<
    string,
    { readonly name: string; readonly into: RichInline[]; readonly start: number }
  >();
  readonly #counters = new Map<string, number>();
  /** Numberings and levels of which an item was counted. */
  readonly #begun = new Set<string>();

  constructor(links: ReadonlyMap<string, string>, context: WordContext) {
    this.#links = links;
    this.#context = context;
  }

  read(root: MarkupElement): readonly RichBlock[] {
    const read = this.#readBlocks(root);
    if (this.#carried.length > 0) read.push(plainParagraph(this.#carried));
    return this.#assemble(read);
  }

  #readBlocks(parent: MarkupElement): Read[] {
    const read: Read[] = [];
    for (const child of childElements(parent)) {
      const { name } = child;
      if (name === 'w:p') {
        const paragraph = this.#readParagraph(child);
        if (paragraph) read.push(paragraph);
        read.push(...this.#boxes);
        this.#boxes = [];
      } else if (name === 'w:tbl') read.push(...this.#readTable(child));
      else if (name === 'w:sdt') {
        if (isGallery(child)) this.#context.tally.tablesOfParts++;
        else read.push(...this.#readBlocks(childNamed(child, 'w:sdtContent') ?? nothing));
      } else if (name === 'mc:AlternateContent') read.push(...this.#readBlocks(choiceOf(child)));
      else if (name === 'w:customXml' || name === 'w:ins' || name === 'w:moveTo') read.push(...this.#readBlocks(child));
      else if (name === 'w:bookmarkStart' || name === 'w:bookmarkEnd' || name.startsWith('w:comment'))
        this.#readInline(child, []);
      read.push(...this.#closedComments);
      this.#closedComments = [];
    }
    return read;
  }

  #readParagraph(paragraph: MarkupElement): ReadParagraph | undefined {
    const properties = childNamed(paragraph, 'w:pPr');
    const children: RichInline[] = this.#carried;
    this.#carried = [];
    const wasInBibliography = this.#bibliographies > 0;
    for (const child of childElements(paragraph)) if (child !== properties) this.#readInline(child, children);
    const mark = childNamed(properties, 'w:rPr');
    if (childNamed(mark, 'w:ins')) this.#context.tally.insertions++;
    if (childNamed(mark, 'w:del')) {
      this.#context.tally.deletions++;
      this.#carried = [...children, ...(children.length > 0 ? [{ type: 'text', text: ' ' } as const] : [])];
      return undefined;
    }
    if (children.length === 0) return undefined;
    return { ...this.#kindOf(properties), children, isOfBibliography: wasInBibliography || this.#bibliographies > 0 };
  }

  #kindOf(properties: MarkupElement | undefined): Pick<ReadParagraph, 'kind' | 'level' | 'list'> {
    const { styles, tally } = this.#context;
    const style = styles.get(value(childNamed(properties, 'w:pStyle')) ?? '');
    const name = style?.name ?? '';
    if (name === 'title') {
      tally.hasTitle = true;
      return { kind: 'heading', level: 0 };
    }
    if (name === 'subtitle') return { kind: 'heading', level: 1 };
    const outline = outlineOf(properties) ?? style?.outline;
    if (outline !== undefined && !/^(?:toc|list|caption)/.test(name)) return { kind: 'heading', level: outline + 1 };
    if (/preformatted|^source code|^code|^plain text/.test(name)) return { kind: 'code', level: 0 };
    const list = numberingOf(properties) ?? style?.numbering;
    // Number 0 takes a paragraph out of the list of its style.
    if (list && list.id !== '0') return { kind: 'paragraph', level: 0, list };
    return { kind: /quot|block text/.test(name) ? 'quote' : 'paragraph', level: 0 };
  }

  #readInline(element: MarkupElement, out: RichInline[]): void {
    const { tally, works, notes } = this.#context;
    switch (element.name) {
      case 'w:r':
        return this.#readRun(element, out);
      case 'w:hyperlink': {
        const children: RichInline[] = [];
        for (const child of childElements(element)) this.#readInline(child, children);
        const target = this.#links.get(element.attributes['r:id'] ?? '');
        const anchor = element.attributes['w:anchor'];
        if (target === undefined) out.push(...children);
        else out.push({ type: 'link', target: anchor === undefined ? target : `${target}#${anchor}`, children });
        return;
      }
      case 'w:ins':
      case 'w:moveTo':
        tally.insertions++;
        break;
      case 'w:del':
      case 'w:moveFrom':
        tally.deletions++;
        // A note or a field that was deleted goes with the words.
        return;
      case 'w:fldSimple': {
        const field: OpenField = { code: element.attributes['w:instr'] ?? '', isShown: false, into: out, start: 0 };
        this.#fields.push(field);
        this.#showField(out);
        for (const child of childElements(element)) this.#readInline(child, out);
        this.#endField(out);
        return;
      }
      case 'w:sdt': {
        const tag = value(childNamed(childNamed(element, 'w:sdtPr'), 'w:tag')) ?? '';
        const start = out.length;
        for (const child of childElements(childNamed(element, 'w:sdtContent') ?? nothing)) this.#readInline(child, out);
        const packed = /^MENDELEY_CITATION_v\d+_(.+)$/s.exec(tag)?.[1];
        if (packed !== undefined) this.#cite(out, start, works.readCsl(decodeBase64(packed)));
        return;
      }
      case 'w:bookmarkStart': {
        const name = element.attributes['w:name'] ?? '';
        if (this.#context.bookmarked.has(name))
          this.#bookmarks.set(element.attributes['w:id'] ?? '', { name, into: out, start: out.length });
        return;
      }
      case 'w:bookmarkEnd': {
        const bookmark = this.#bookmarks.get(element.attributes['w:id'] ?? '');
        if (!bookmark || bookmark.into !== out) return;
        const code = this.#context.bookmarked.get(bookmark.name)!;
        const items = works.read(`ADDIN ${code}`);
        if (items) this.#cite(out, bookmark.start, items);
        return;
      }
      case 'w:commentRangeStart':
        this.#commented.set(element.attributes['w:id'] ?? '', '');
        return;
      case 'm:oMath':
      case 'm:oMathPara': {
        const words = descendants(element, 'm:t')
          .map((one) => textOf(one))
          .join('');
        return this.#say(out, { type: 'text', text: words });
      }
      case 'w:pPr':
      case 'w:rPr':
      case 'w:proofErr':
      case 'w:commentRangeEnd':
        return;
      case 'mc:AlternateContent':
        for (const child of childElements(choiceOf(element))) this.#readInline(child, out);
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
        const id = element.attributes['w:id'] ?? '';
        if (this.#hidden > 0) return;
        if (!notes[kind].includes(id)) notes[kind].push(id);
        out.push({ type: 'note', label: noteLabel(kind, notes[kind].indexOf(id)) });
        return;
      }
      case 'w:commentReference':
        return this.#closeComment(element.attributes['w:id'] ?? '');
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return this.#readDrawing(element, out);
      default:
        break;
    }
    for (const child of childElements(element)) this.#readInline(child, out);
  }

  #readRun(run: MarkupElement, out: RichInline[]): void {
    const properties = childNamed(run, 'w:rPr');
    if (isOn(properties, 'w:vanish')) return;
    const style = this.#context.styles.get(value(childNamed(properties, 'w:rStyle')) ?? '')?.name ?? '';
    const isStrong = isOn(properties, 'w:b') || style === 'strong';
    const isEmphasis = isOn(properties, 'w:i') || style === 'emphasis';
    const isStruck = isOn(properties, 'w:strike') || isOn(properties, 'w:dstrike');
    const isRaised = value(childNamed(properties, 'w:vertAlign')) === 'superscript';
    const say = (text: string): void =>
      this.#say(out, {
        type: 'text',
        text: isRaised && /^\d{1,3}$/.test(text) ? raisedDigits(text) : text,
        ...(isStrong ? { isStrong } : {}),
        ...(isEmphasis ? { isEmphasis } : {}),
        ...(isStruck ? { isStruck } : {}),
      });
    for (const child of childElements(run)) {
      switch (child.name) {
        case 'w:t':
          say(textOf(child));
          break;
        case 'w:tab':
        case 'w:ptab':
          say('\t');
          break;
        case 'w:noBreakHyphen':
          say('\u2011');
          break;
        case 'w:sym':
          say(symbolOf(child.attributes['w:font'] ?? '', child.attributes['w:char'] ?? ''));
          break;
        case 'w:br':
        case 'w:cr': {
          const isBreak = child.name === 'w:cr' || /^(?:textWrapping)?$/.test(child.attributes['w:type'] ?? '');
          if (isBreak && !this.#isSilent()) out.push({ type: 'break' });
          break;
        }
        case 'w:fldChar': {
          const type = child.attributes['w:fldCharType'];
          if (type === 'begin') this.#fields.push({ code: '', isShown: false, into: out, start: out.length });
          else if (type === 'separate') this.#showField(out);
          else if (type === 'end') this.#endField(out);
          break;
        }
        case 'w:instrText': {
          const field = this.#fields.at(-1);
          if (field && !field.isShown) field.code += textOf(child);
          break;
        }
        case 'w:delText':
        case 'w:delInstrText':
        case 'w:rPr':
        case 'w:softHyphen':
        case 'w:footnoteRef':
        case 'w:endnoteRef':
        case 'w:annotationRef':
        case 'w:separator':
        case 'w:continuationSeparator':
        case 'w:lastRenderedPageBreak':
          break;
        default:
          this.#readInline(child, out);
      }
    }
  }

  /** Words in the code of a field, or in a table of parts, are not read. */
  #isSilent(): boolean {
    return this.#hidden > 0 || this.#fields.some(({ isShown }) => !isShown);
  }

  #say(out: RichInline[], inline: Extract<RichInline, { type: 'text' }>): void {
    if (inline.text === '' || this.#isSilent()) return;
    out.push(inline);
    for (const [id, words] of this.#commented) if (words.length < 200) this.#commented.set(id, words + inline.text);
  }

  #showField(out: RichInline[]): void {
    const field = this.#fields.at(-1);
    if (!field || field.isShown) return;
    this.#fields[this.#fields.length - 1] = { ...field, isShown: true, into: out, start: out.length };
    if (isTableOfParts(field.code)) this.#hidden++;
    if (isBibliography(field.code)) this.#bibliographies++;
  }

  #endField(out: RichInline[]): void {
    const field = this.#fields.pop();
    if (!field) return;
    if (field.isShown && isTableOfParts(field.code)) {
      this.#hidden--;
      this.#context.tally.tablesOfParts++;
    }
    if (field.isShown && isBibliography(field.code)) this.#bibliographies--;
    const items = this.#context.works.read(field.code);
    const isHere = field.into === out;
    const start = isHere && field.isShown ? field.start : out.length;
    if (items) return this.#cite(out, isHere ? start : 0, items);
    const target = isHere ? linkTarget(field.code) : undefined;
    if (target !== undefined && out.length > start)
      out.splice(start, out.length - start, { type: 'link', target, children: out.slice(start) });
  }

  /** What stands in `out` from `start` is what the citation prints. */
  #cite(out: RichInline[], start: number, items: ReturnType<CitedWorks['readCsl']>): void {
    if (this.#hidden > 0) return;
    if (items.length === 0) {
      this.#context.tally.unreadCitations++;
      return;
    }
    out.splice(start, out.length - start, { type: 'citation', items, children: out.slice(start) });
  }

  #closeComment(id: string): void {
    const comment = this.#context.comments.get(id);
    const anchored = (this.#commented.get(id) ?? '').replace(/\s+/g, ' ').trim();
    this.#commented.delete(id);
    if (!comment) return;
    this.#context.tally.comments++;
    const author = comment.attributes['w:author']?.trim();
    const day = /^\d{4}-\d\d-\d\d/.exec(comment.attributes['w:date'] ?? '')?.[0];
    const on = anchored === '' ? '' : ` on “${anchored.length > 80 ? `${anchored.slice(0, 80)}…` : anchored}”`;
    const words = descendants(comment, 'w:p')
      .map((one) =>
        descendants(one, 'w:t')
          .map((part) => textOf(part))
          .join(''),
      )
      .join(' ');
    const by = [author ? `by ${author}` : '', day ?? ''].filter((part) => part !== '').join(', ');
    this.#closedComments.push({ type: 'comment', text: `comment${by === '' ? '' : ` ${by}`}${on}: ${words}` });
  }

  #readDrawing(drawing: MarkupElement, out: RichInline[]): void {
    const boxes = ['w:txbxContent', 'wne:txbxContent'].flatMap((name) => descendants(drawing, name));
    // A box in a box is read with it.
    const outer = boxes.filter(
      (box) => !boxes.some((other) => other !== box && descendants(other, box.name).includes(box)),
    );
    if (outer.length > 0) {
      const held = this.#boxes;
      this.#boxes = [];
      const read = outer.flatMap((box) => this.#readBlocks(box));
      this.#boxes = [...held, ...read];
    }
    const pictures = ['pic:pic', 'c:chart', 'v:imagedata', 'dgm:relIds'].flatMap((name) => descendants(drawing, name));
    if (pictures.length === 0 || this.#isSilent()) return;
    this.#context.tally.images++;
    const about = descendants(drawing, 'wp:docPr')[0]?.attributes;
    const words = about?.['descr'] || about?.['title'] || descendants(drawing, 'v:shape')[0]?.attributes['alt'] || '';
    out.push({ type: 'image', words });
  }

  #readTable(table: MarkupElement): readonly Read[] {
    const rows: (readonly RichInline[])[][] = [];
    const marked: boolean[] = [];
    const isHeadStyle = (one: MarkupElement): boolean => {
      const id = value(childNamed(childNamed(one, 'w:pPr'), 'w:pStyle')) ?? '';
      return /table head/.test(this.#context.styles.get(id)?.name ?? '');
    };
    for (const row of rowsOf(table)) {
      const properties = childNamed(row, 'w:trPr');
      if (childNamed(properties, 'w:del')) {
        this.#context.tally.deletions++;
        continue;
      }
      if (childNamed(properties, 'w:ins')) this.#context.tally.insertions++;
      const cells: (readonly RichInline[])[] = [];
      for (const cell of cellsOf(row)) {
        const cellProperties = childNamed(cell, 'w:tcPr');
        const isBelow =
          childNamed(cellProperties, 'w:vMerge') !== undefined &&
          value(childNamed(cellProperties, 'w:vMerge')) !== 'restart';
        cells.push(isBelow ? [] : this.#flatten(this.#readBlocks(cell)));
        const span = Number(value(childNamed(cellProperties, 'w:gridSpan')) ?? 1);
        for (let extra = 1; extra < Math.min(span, 64); extra++) cells.push([]);
      }
      rows.push(cells);
      const paragraphs = rows.length === 1 ? descendants(row, 'w:p') : [];
      marked.push(isOn(properties, 'w:tblHeader') || (paragraphs.length > 0 && paragraphs.every(isHeadStyle)));
    }
    if (rows.every((row) => row.every((cell) => cell.length === 0))) return [];
    const look = childNamed(childNamed(table, 'w:tblPr'), 'w:tblLook');
    const isFirst = look?.attributes['w:firstRow'] === '1' || (Number.parseInt(value(look) ?? '0', 16) & 0x20) !== 0;
    const isBold =
      rows.length > 1 &&
      rows[0]!.every((cell) => cell.every((one) => one.type !== 'text' || one.isStrong || one.text.trim() === ''));
    const hasHead = marked[0] === true || (rows.length > 1 && (isBold || (isFirst && isShort(rows[0]!))));
    // A frame around one stretch of text.
    if (rows.length === 1 && rows[0]!.length === 1) return [plainParagraph(rows[0]![0]!)];
    const head = hasHead
      ? rows[0]!.map((cell) =>
          cell.map((one) => (one.type === 'text' ? { type: 'text' as const, text: one.text } : one)),
        )
      : undefined;
    return [{ type: 'table', hasHead, rows: head ? [head, ...rows.slice(1)] : rows }];
  }

  /** The words of a cell, whatever its blocks. */
  #flatten(read: readonly Read[]): readonly RichInline[] {
    const parts = read.map((one): readonly RichInline[] => {
      if ('kind' in one || one.type === 'paragraph') return one.children;
      if (one.type === 'comment') {
        this.#closedComments.push(one);
        return [];
      }
      return one.type === 'table'
        ? one.rows.flatMap((row) => row.flatMap((cell, at) => (at === 0 ? cell : [blank, ...cell])))
        : [];
    });
    return parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [blank, ...part]));
  }

  #assemble(read: readonly Read[]): readonly RichBlock[] {
    const blocks: RichBlock[] = [];
    const shift = this.#context.tally.hasTitle ? 1 : 0;
    for (let at = 0; at < read.length; ) {
      const one = read[at]!;
      if (!('kind' in one)) {
        blocks.push(one);
        at++;
      } else if (one.list) {
        const [list, next] = this.#readList(read, at, one.list.level);
        blocks.push(list);
        at = next;
      } else if (one.kind === 'heading') {
        const following = read[at + 1];
        const isOfNotes = following !== undefined && 'kind' in following && following.isOfBibliography;
        const children = one.children.map((part) =>
          part.type === 'text' ? { type: 'text' as const, text: part.text } : part,
        );
        const level = one.level === 0 ? 1 : Math.min(6, one.level + shift);
        blocks.push({ type: 'heading', level, children, ...(isOfNotes ? { isOfNotes } : {}) });
        at++;
      } else if (one.kind === 'paragraph') {
        blocks.push({ type: 'paragraph', children: one.children });
        at++;
      } else {
        const same: ReadParagraph[] = [];
        for (let next = read[at]; next && 'kind' in next && next.kind === one.kind && !next.list; next = read[++at])
          same.push(next);
        const isPlain = same.every(({ children }) => children.every(({ type }) => type === 'text' || type === 'break'));
        if (one.kind === 'code' && isPlain)
          blocks.push({
            type: 'code',
            text: same
              .map(({ children }) => children.map((part) => (part.type === 'text' ? part.text : '\n')).join(''))
              .join('\n'),
          });
        else if (one.kind === 'code')
          blocks.push(...same.map(({ children }) => ({ type: 'paragraph' as const, children })));
        else
          blocks.push({
            type: 'quote',
            children: same.map(({ children }) => ({ type: 'paragraph' as const, children })),
          });
      }
    }
    return blocks;
  }

  /** The list that begins at `at`, with those below its items; and where it ends. */
  #readList(read: readonly Read[], at: number, level: number): readonly [list: RichBlock, next: number] {
    const first = read[at] as ReadParagraph;
    const family = this.#familyOf(first);
    const isOrdered = this.#isOrdered(first);
    const items: RichBlock[][] = [];
    let start = 1;
    let index = at;
    while (index < read.length) {
      const one = read[index]!;
      // A comment stands behind the list.
      if (!('kind' in one) || !one.list || one.list.level < level) break;
      if (one.list.level > level && items.length > 0) {
        const [below, next] = this.#readList(read, index, one.list.level);
        items.at(-1)!.push(below);
        index = next;
        continue;
      }
      const isOther = this.#isOrdered(one) !== isOrdered || this.#familyOf(one) !== family || this.#isRestart(one);
      if (items.length > 0 && isOther && (isOrdered || this.#isOrdered(one))) break;
      const number = this.#count(one);
      if (items.length === 0) start = number;
      items.push([{ type: 'paragraph', children: one.children }]);
      index++;
    }
    return [{ type: 'list', isOrdered, start, items }, index];
  }

  #isOrdered({ list }: ReadParagraph): boolean {
    return this.#context.numberings.get(list!.id)?.levels[list!.level]?.isOrdered ?? false;
  }

  #familyOf({ list }: ReadParagraph): string {
    return this.#context.numberings.get(list!.id)?.family ?? list!.id;
  }

  /** Whether it is the first of its numbering, which begins anew. */
  #isRestart({ list }: ReadParagraph): boolean {
    const isNew = !this.#begun.has(`${list!.id} ${list!.level}`);
    return isNew && (this.#context.numberings.get(list!.id)?.levels[list!.level]?.isRestart ?? false);
  }

  /** The number of an item: lists go on where text stood between. */
  #count(item: ReadParagraph): number {
    const { id, level } = item.list!;
    const family = this.#familyOf(item);
    const key = `${family} ${level}`;
    if (this.#isRestart(item)) this.#counters.delete(key);
    this.#begun.add(`${id} ${level}`);
    const number = (this.#counters.get(key) ?? (this.#context.numberings.get(id)?.levels[level]?.start ?? 1) - 1) + 1;
    this.#counters.set(key, number);
    for (let deeper = level + 1; deeper < 9; deeper++) this.#counters.delete(`${family} ${deeper}`);
    return number;
  }
}

export function noteLabel(kind: 'footnote' | 'endnote', index: number): string {
  return `${kind === 'endnote' ? 'e' : ''}${index + 1}`;
}

const nothing: MarkupElement = { name: '', attributes: {}, children: [], line: 0 };
const blank: RichInline = { type: 'text', text: ' ' };

function plainParagraph(children: readonly RichInline[]): ReadParagraph {
  return { kind: 'paragraph', level: 0, children, isOfBibliography: false };
}

/** The first of several ways to say the same: the others are for older programs. */
function choiceOf(element: MarkupElement): MarkupElement {
  return childNamed(element, 'mc:Choice') ?? childNamed(element, 'mc:Fallback') ?? nothing;
}

function isGallery(sdt: MarkupElement): boolean {
  const properties = childNamed(sdt, 'w:sdtPr');
  return value(childNamed(childNamed(properties, 'w:docPartObj'), 'w:docPartGallery')) === 'Table of Contents';
}

function rowsOf(table: MarkupElement): readonly MarkupElement[] {
  return within(table, 'w:tr');
}

function cellsOf(row: MarkupElement): readonly MarkupElement[] {
  return within(row, 'w:tc');
}

/** Those of this name in `parent` itself, or in what only frames them there. */
function within(parent: MarkupElement, name: string): readonly MarkupElement[] {
  return childElements(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return /^(?:w:sdt|w:sdtContent|w:customXml|w:ins|w:moveTo)$/.test(child.name) ? within(child, name) : [];
  });
}

/** A head names columns. */
function isShort(cells: readonly (readonly RichInline[])[]): boolean {
  return cells.every((cell) => {
    const words = wordsOfInlines(cell).trim();
    return words.length < 60 && !/[.!?]$/.test(words);
  });
}

function raisedDigits(text: string): string {
  return text.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!);
}

/** Signs of the fonts that Word uses for bullets, arrows and Greek; others are their own characters or a placeholder. */
function symbolOf(font: string, char: string): string {
  const code = Number.parseInt(char, 16);
  if (!Number.isInteger(code) || code <= 0 || code > 0x10ffff) return '';
  const low = code & 0xff;
  if (/^symbol$/i.test(font)) return symbols[low] ?? '\uFFFD';
  if (/wingdings/i.test(font)) return wingdings[low] ?? '\uFFFD';
  return code >= 0xf000 && code <= 0xf0ff ? String.fromCodePoint(low) : String.fromCodePoint(code);
}

const symbols: Readonly<Record<number, string>> = Object.fromEntries([
  ...[...'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'].map((sign, index) => [0x41 + index, sign]),
  ...[...'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'].map((sign, index) => [0x61 + index, sign]),
  [0xa3, '≤'],
  [0xb3, '≥'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xbb, '≈'],
  [0xae, '→'],
  [0xac, '←'],
  [0xad, '↑'],
  [0xaf, '↓'],
  [0xde, '⇒'],
  [0x2d, '−'],
]);

const wingdings: Readonly<Record<number, string>> = {
  167: '▪',
  216: '➢',
  224: '→',
  223: '←',
  252: '✓',
  251: '✗',
  108: '●',
  110: '■',
  113: '❑',
  168: '◻',
  254: '☑',
};

function decodeBase64(packed: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0)));
  } catch {
    // Not Base64: then it is no citation that could be read.
    return '';
  }
}
