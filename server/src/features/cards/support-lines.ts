// Lines of a card about how much of a statement the texts of its sources have: by its words, and no more.

import type { PlacedStatement } from '../../core/model/brief.ts';
import { type ClaimSupport, claimSupport } from '../../core/model/evidence/claims/claim-support.ts';
import { lookedWords, supportWords } from '../../core/support-words.ts';
import type { KnownBrief } from '../feature.ts';
import type { Line } from './card.ts';

/** `key`: of that source alone. None where no text was looked in. */
export function supportLines({ brief, workspace }: KnownBrief, placed: PlacedStatement, key?: string): readonly Line[] {
  if (!workspace.archives) return [];
  const support = claimSupport(brief, workspace, placed);
  const sources = support?.sources.filter((source) => source.looked && (key === undefined || source.key === key)) ?? [];
  if (!support || sources.length === 0) return [];
  const shown = sources.slice(0, mostShown).map((source) => `${nameOf(source, sources)}${lookedWords(source.looked!)}`);
  return [{ label: 'In the text, by its words', words: [`${supportWords(support)}; ${shown.join('; ')}`] }];
}

const mostShown = 4;

/** Of several each is named. */
function nameOf({ key }: ClaimSupport['sources'][number], all: readonly unknown[]): string {
  return all.length > 1 ? `@${key} ` : '';
}
