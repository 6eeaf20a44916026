// From the lines of a page in reading order to its text: a line each, and an empty one between paragraphs, which their spacing shows.

import type { PageLine } from './page-lines.ts';

/** A gap that is clearly wider than the usual one between two lines, or another size of letters, begins a paragraph. */
export function paragraphsOfLines(lines: readonly PageLine[]): string {
  const gaps = lines
    .slice(1)
    .map(({ y }, index) => lines[index]!.y - y)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  // The lower quartile: where many paragraphs are one line, most gaps part paragraphs.
  const usual = gaps[Math.floor(gaps.length / 4)] ?? 0;
  let text = '';
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before) text += isParted(before, line, usual) ? '\n\n' : '\n';
    text += line.text;
  }
  return text;
}

function isParted(before: PageLine, line: PageLine, usual: number): boolean {
  const gap = before.y - line.y;
  const isOtherSize = Math.abs(before.height - line.height) > 0.2 * Math.max(before.height, line.height);
  // At the top of a new column a sentence goes on, unless the one before has ended.
  if (gap < 0) return /[.!?:]["'”’)]?$/.test(before.text);
  return isOtherSize || gap > usual * 1.3 || (usual > 0 && line.height > 0 && usual > line.height * 2.2);
}
