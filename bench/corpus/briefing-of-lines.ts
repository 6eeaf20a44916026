// A briefing of a wanted number of lines, whose last line holds a finding: whatever moves lines before it moves a finding.

import { makeBriefing } from './briefing-text.ts';

/** The text has about `lines` lines, within two in a hundred from a hundred lines on. Same number, same text. */
export function makeBriefingOfLines(lines: number): string {
  let best = '';
  let size = lines * 75;
  for (let attempt = 0; attempt < 12; attempt++) {
    const text = `${makeBriefing({ ...shape, size: Math.round(size) }).text}${lastSection}`;
    if (distance(text, lines) < distance(best, lines)) best = text;
    size *= lines / countLines(text);
  }
  return best;
}

const shape = { seed: 4, isSentencePerLine: true, isFlow: false, kept: 0, folder: 'texts' };

const lastSection = '\n## Late reports\n\nThe pilots put the loss at 40 tonnes.\n';

/** A text that ends with a line break has no line behind it. */
export function countLines(text: string): number {
  return text.split('\n').length - 1;
}

function distance(text: string, lines: number): number {
  return Math.abs(countLines(text) - lines);
}
