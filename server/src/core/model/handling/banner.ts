// What stands over and under a briefing that leaves the tool: its mark of handling, and that of its strictest portion where this is
// stricter. Says what is written and what follows from it; never makes a briefing freer.

import type { Brief } from '../brief.ts';
import { strictnessOf } from './markings.ts';
import { strictestPortion } from './portions.ts';

/** One line; undefined for a briefing without marks. */
export function bannerOf(brief: Brief, marks: readonly string[]): string | undefined {
  const { marking } = brief.frontMatter;
  const portion = strictestPortion(brief, marks);
  if (portion === undefined || (marking !== undefined && strictnessOf(marking, marks) >= strictnessOf(portion, marks)))
    return marking;
  return marking === undefined ? `${portion}, as its strictest portion` : `${marking}, with portions up to ${portion}`;
}
