// The briefing on the page: puts in what changed and leaves the rest as it is, so that nobody loses their place while it is being
// written. Blocks are known by their content.

import type { PreviewAnswer, SentBlock, SentPiece } from '../../../../server/src/features/extension/preview.ts';
import { element, numberOf } from './elements.ts';

const blocks = element('blocks');

/** False where a piece is missing that the page was thought to have: then it needs everything anew. */
export function updatePage(answer: PreviewAnswer, folder: string): boolean {
  document.title = answer.title;
  element('sheet').lang = answer.language;
  const isWhole = [
    updatePiece('masthead', answer.masthead),
    updatePiece('summary', answer.summary),
    updateBlocks(answer.blocks),
    updatePiece('notes', answer.notes),
  ].every((done) => done);
  for (const picture of document.querySelectorAll<HTMLImageElement>('img[data-path]:not([src])'))
    picture.src = `${folder}/${picture.dataset['path']!.split('/').map(encodeURIComponent).join('/')}`;
  return isWhole;
}

function updatePiece(id: string, { id: content, html }: SentPiece): boolean {
  const place = element(id);
  if (place.dataset['content'] === content) return true;
  if (html === undefined) return false;
  place.dataset['content'] = content;
  place.innerHTML = html;
  return true;
}

function updateBlocks(sent: readonly SentBlock[]): boolean {
  const present = new Map<string, HTMLElement[]>();
  for (const block of blocks.children as Iterable<Element> as Iterable<HTMLElement>) {
    const known = present.get(block.dataset['content']!);
    if (known) known.push(block);
    else present.set(block.dataset['content']!, [block]);
  }
  let isWhole = true;
  let next = blocks.firstElementChild;
  for (const { id, html, line, column } of sent) {
    const block = present.get(id)?.shift() ?? (html === undefined ? twinOf(id) : newBlock(id, html));
    if (!block) {
      isWhole = false;
      continue;
    }
    block.dataset['line'] = String(line);
    block.dataset['column'] = String(column);
    if (block === next) next = next.nextElementSibling;
    else blocks.insertBefore(block, next);
  }
  for (const left of present.values()) for (const block of left) block.remove();
  return isWhole;
}

/** Of blocks that are alike only one is sent. */
function twinOf(id: string): HTMLElement | undefined {
  const twin = [...blocks.children].find((block) => (block as HTMLElement).dataset['content'] === id);
  return twin?.cloneNode(true) as HTMLElement | undefined;
}

function newBlock(id: string, html: string): HTMLElement {
  const block = document.createElement('div');
  block.className = 'block';
  block.dir = 'auto';
  block.dataset['content'] = id;
  block.innerHTML = html;
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

/** Marks the statement in which the editor's cursor is; nothing where it is in none. */
export function markCurrent(line: number, column: number): void {
  for (const current of document.querySelectorAll('.statement.current')) {
    current.classList.remove('current');
    current.removeAttribute('aria-current');
  }
  let found: Element | undefined;
  const block = [...blocks.children].findLast((one) => numberOf(one, 'data-line') <= line);
  for (const statement of block?.querySelectorAll('.statement') ?? []) {
    const place = placeOf(statement);
    if (place.line > line || (place.line === line && place.column > column)) break;
    found = statement;
  }
  found?.classList.add('current');
  found?.setAttribute('aria-current', 'true');
}
