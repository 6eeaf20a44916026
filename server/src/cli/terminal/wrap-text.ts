// Breaks running text into lines at spaces. A word longer than a line stays whole.

import { widthOf } from './terminal-text.ts';

/** `indent` opens every line but the first, and counts towards `width` columns. */
export function wrapText(text: string, width: number, indent = ''): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let lineWidth = 0;
  for (const word of text.split(/(?<=\S)(?= +\S)/)) {
    const wordWidth = widthOf(word);
    if (lineWidth > 0 && lineWidth + wordWidth > width) {
      lines.push(line);
      const bare = word.trimStart();
      line = indent + bare;
      lineWidth = indent.length + widthOf(bare);
    } else {
      line += word;
      lineWidth += wordWidth;
    }
  }
  return [...lines, line];
}
