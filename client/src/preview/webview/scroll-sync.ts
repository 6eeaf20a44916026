// Which line of the text is at the top of the page, and the other way round. Between two elements whose lines are known it
// measures in proportion.

import { element, numberOf } from './elements.ts';

const blocks = element('blocks');
/** Below the tabs, which stay in place. */
const top = (): number => document.querySelector('.bar')!.getBoundingClientRect().bottom;

interface Mark {
  readonly line: number;
  readonly y: number;
}

/** The line at the top, with the part of it that is out of sight; undefined where the page is empty. */
export function lineAtTop(): number | undefined {
  const marks = marksAround((mark) => mark.y > top());
  if (!marks) return undefined;
  const { before, after } = marks;
  if (!after || after.y === before.y) return before.line;
  const part = Math.min(1, Math.max(0, (top() - before.y) / (after.y - before.y)));
  return before.line + part * (after.line - before.line);
}

let quietUntil = 0;

/** Puts `line` at the top. The movement that it causes is no reader's. */
export function scrollToLine(line: number): void {
  const marks = marksAround((mark) => mark.line > line);
  if (!marks) return;
  const { before, after } = marks;
  const part =
    after && after.line > before.line ? Math.min(1, Math.max(0, (line - before.line) / (after.line - before.line))) : 0;
  const y = before.y + part * ((after?.y ?? before.y) - before.y);
  beQuiet();
  window.scrollBy(0, y - top());
}

/** Movements in the next moment are ours. */
export function beQuiet(): void {
  quietUntil = performance.now() + 200;
}

export function isQuiet(): boolean {
  return performance.now() < quietUntil;
}

/** The last mark before the first that `isBehind`, and that one. Blocks first, then what is in the block: few are looked at. */
function marksAround(isBehind: (mark: Mark) => boolean): { readonly before: Mark; readonly after?: Mark } | undefined {
  const all = blocks.children;
  if (all.length === 0) return undefined;
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(markOf(all[middle]!))) high = middle;
    else low = middle + 1;
  }
  const next = all[low];
  // The head of the page stands for the front matter.
  if (low === 0) return { before: { line: 0, y: top() - window.scrollY }, after: markOf(next!) };
  const block = all[low - 1]!;
  let before = markOf(block);
  let after: Mark | undefined = next && markOf(next);
  for (const inner of block.querySelectorAll('[data-l]:not(button)')) {
    const mark: Mark = {
      line: numberOf(block, 'data-line') + numberOf(inner, 'data-l'),
      y: inner.getBoundingClientRect().top,
    };
    if (mark.line <= before.line) continue;
    if (isBehind(mark)) {
      after = mark;
      break;
    }
    before = mark;
  }
  return after ? { before, after } : { before };
}

function markOf(block: Element): Mark {
  return { line: numberOf(block, 'data-line'), y: block.getBoundingClientRect().top };
}
