// Suggestions for people: each claim with its place, and below it the passages, the closest first. Searches nothing.

import type { Suggested, SuggestedClaim, SuggestedPassage } from '../../core/suggest.ts';
import { plainLine } from '../../core/text/plain-line.ts';
import { makeVisible } from '../../core/text/visible-text.ts';
import { wrapText } from '../terminal/wrap-text.ts';

/** In characters: of a claim that is longer, the beginning is enough to know it by. */
const longestClaim = 200;

export function printSuggestions({ path, claims, searched }: Suggested, width: number): string {
  const blocks = claims.map((claim) => `${claimBlock(path, claim, width)}\n\n`);
  const found = claims.filter(({ passages }) => passages.length > 0).length;
  return `${blocks.join('')}${wrapText(summary(claims.length, found, searched), width).join('\n')}\n`;
}

function claimBlock(path: string, { start, text, passages }: SuggestedClaim, width: number): string {
  const head = `${makeVisible(path)}:${start.line}:${start.column}: ${makeVisible(plainLine(text, longestClaim))}`;
  const lines =
    passages.length === 0
      ? ['  no close match in the archived texts']
      : passages.flatMap((passage) => passageLines(passage, width));
  return [...wrapText(head, width, '  '), ...lines].join('\n');
}

function passageLines(
  { source, locator, score, status, path, start, text }: SuggestedPassage,
  width: number,
): readonly string[] {
  const mark = status === 'current' ? '' : `, ${status}`;
  const words =
    text === null ? 'not shown: the source has a different handling mark from the briefing' : `“${makeVisible(text)}”`;
  const indent = '        ';
  return [
    `  ${score.toFixed(2)}  @${makeVisible(source)} ${locator}${mark}  (${makeVisible(path)}:${start.line}:${start.column})`,
    ...wrapText(`${indent}${words}`, width, indent),
  ];
}

function summary(claims: number, found: number, { sources, withText, paragraphs }: Suggested['searched']): string {
  const searched = `${counted(paragraphs, 'paragraph')} of ${withText} out of ${counted(sources, 'source')} searched`;
  if (claims === 0) return `Every claim names a source; ${searched}.`;
  if (withText === 0)
    return `${counted(claims, 'claim')} without a source, and no source has an archived text that could be searched.`;
  const score =
    found === 0 ? '' : ' The score measures shared words, not meaning: read the passage before you cite it.';
  return `${counted(claims, 'claim')} without a source, ${found === 0 ? 'none' : found} with a close passage; ${searched}.${score}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
