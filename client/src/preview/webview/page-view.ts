// The briefing on the page: puts in what changed and leaves the rest as it is, so that nobody loses their place while it is being
// written. Blocks are known by their content.

import type {
  BlockSplice,
  PreviewAnswer,
  SentBlock,
  SentPiece,
} from '../../../../server/src/features/extension/preview.ts';
import { element, numberOf } from './elements.ts';

const blocks = element('blocks');

/** False where a piece is missing that the page was thought to have: then it needs everything anew. */
export function updatePage(answer: PreviewAnswer, folder: string): boolean {
  if (document.title !== answer.title) document.title = answer.title;
  element('sheet').lang = answer.language;
  const isWhole = [
    updatePiece('masthead', answer.masthead, folder),
    updatePiece('summary', answer.summary, folder),
    updateBlocks(answer.blocks, answer.splice ?? { from: 0, removed: blocks.children.length, shift: 0 }, folder),
    updatePiece('notes', answer.notes, folder),
  ].every((done) => done);
  return isWhole;
}

function updatePiece(id: string, { id: content, html }: SentPiece, folder: string): boolean {
  const place = element(id);
  if (place.dataset['content'] === content) return true;
  if (html === undefined) return false;
  place.dataset['content'] = content;
  place.innerHTML = html;
  loadPictures(place, folder);
  return true;
}

/** Touches what changed and nothing else: the page may hold thousands of blocks, and this happens while somebody writes. */
function updateBlocks(sent: readonly SentBlock[], { from, removed, shift }: BlockSplice, folder: string): boolean {
  const { children } = blocks;
  if (from + removed > children.length) return false;
  const gone = Array.from({ length: removed }, (_, index) => children[from + index] as HTMLElement);
  const present = new Map<string, HTMLElement[]>();
  for (const block of gone) {
    const known = present.get(block.dataset['content']!);
    if (known) known.push(block);
    else present.set(block.dataset['content']!, [block]);
  }
  const behind = children[from + removed] ?? null;
  let isWhole = true;
  let next = children[from] ?? null;
  for (const { id, html, line, column } of sent) {
    const block = present.get(id)?.shift() ?? (html === undefined ? twinOf(id) : newBlock(id, html, folder));
    if (!block) {
      isWhole = false;
      continue;
    }
    setPlace(block, line, column);
    if (block === next) next = next.nextElementSibling;
    else blocks.insertBefore(block, next);
  }
  for (const left of present.values()) for (const block of left) block.remove();
  if (shift !== 0)
    for (let block = behind; block !== null; block = block.nextElementSibling)
      setPlace(block as HTMLElement, numberOf(block, 'data-line') + shift, numberOf(block, 'data-column'));
  return isWhole;
}

function setPlace({ dataset }: HTMLElement, line: number, column: number): void {
  dataset['line'] = String(line);
  dataset['column'] = String(column);
}

/** Of blocks that are alike only one is sent. */
function twinOf(id: string): HTMLElement | undefined {
  const twin = [...blocks.children].find((block) => (block as HTMLElement).dataset['content'] === id);
  return twin?.cloneNode(true) as HTMLElement | undefined;
}

function loadPictures(place: HTMLElement, folder: string): void {
  for (const picture of place.querySelectorAll<HTMLImageElement>('img[data-path]:not([src])'))
    picture.src = `${folder}/${picture.dataset['path']!.split('/').map(encodeURIComponent).join('/')}`;
}

function newBlock(id: string, html: string, folder: string): HTMLElement {
  const block = document.createElement('div');
  block.className = 'block';
  block.dir = 'auto';
  block.dataset['content'] = id;
  block.innerHTML = html;
  loadPictures(block, folder);
  return block;
}

/** Line and column in the text, of an element that has its place in `data-l` and `data-c`. */
export function placeOf(of: Element): { readonly line: number; readonly column: number } {
  const block = of.closest('[data-line]');
  const line = numberOf(of, 'data-l');
  return {
    line: numberOf(block, 'data-line') + line,
    column: numberOf(of, 'data-c') + (line === 0 ? numberOf(block, 'data-column') : 0),
  };
}

let marked: Element | undefined;

/** Marks the statement in which the editor's cursor is; nothing where it is in none. */
export function markCurrent(line: number, column: number): void {
  let found: Element | undefined;
  for (const statement of lastBlockAt(line)?.querySelectorAll('.statement') ?? []) {
    const place = placeOf(statement);
    if (place.line > line || (place.line === line && place.column > column)) break;
    found = statement;
  }
  mark(found);
}

/** That one and no other. */
export function mark(statement: Element | undefined): void {
  marked?.classList.remove('current');
  marked?.removeAttribute('aria-current');
  marked = statement;
  marked?.classList.add('current');
  marked?.setAttribute('aria-current', 'true');
}

/** The last block that begins in `line` or before. */
function lastBlockAt(line: number): Element | undefined {
  const { children } = blocks;
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberOf(children[middle]!, 'data-line') <= line) low = middle + 1;
    else high = middle;
  }
  return children[low - 1];
}
