// The terms of the scale, each as a fix that puts it into a tag: which of them is right is the writer's to say.

import type { Brief } from '../../model/brief.ts';
import type { Tag } from '../../syntax/tag.ts';
import type { Fix } from '../problem.ts';
import { addToken, fixIn } from './tag-edits.ts';

/** `start` is that of the passage from which the spans of `tag` count; a rung that stands for “not judged” is no answer. */
export function likelihoodFixes(brief: Brief, tag: Tag, start: number): readonly Fix[] {
  return brief.settings.scales.likelihood.rungs
    .filter(({ isUnjudged }) => !isUnjudged)
    .map(({ terms: [term] }) => fixIn(brief, 'suggested', `Likelihood: ${term}`, addToken(start, tag, term)));
}
