// What is known of a claim and its sources, in words: why it was not checked, and how much of it a text has. Shared by all who say it.

import { paragraphLocator } from './model/archives/archive.ts';
import type {
  ClaimSupport,
  Counted,
  Looked,
  SupportCounts,
  SupportState,
} from './model/evidence/claims/claim-support.ts';
import type { ClaimDifference } from './model/evidence/claims/evidence-differences.ts';
import type { UncheckedClaim } from './model/evidence/claims/unchecked-claim.ts';
import { plainLine } from './text/plain-line.ts';

export const stateWords: Readonly<Record<SupportState, string>> = {
  found: 'found',
  differs: 'differs',
  'not-found': 'not found',
  'not-checked': 'not checked',
};

/** Each follows “not checked: ”. */
const uncheckedWords: Readonly<Record<UncheckedClaim, string>> = {
  'no-source': 'it names no source',
  statements: 'it rests on other statements',
  because: 'it was worked out, and says how',
  judgment: 'what its sources come to is for people to judge',
  table: 'it is in a table',
  language: 'the briefing is in another language than English',
  'few-words': 'it has too few telling words',
  'other-words': 'the text has too few of its words to tell, so read it',
  quotation: 'a quotation in it could not be looked for',
  undeclared: 'the source is not declared',
  'no-text': 'no text of the source is kept',
  'unread-text': 'the text of the source could not be read',
  pending: 'the text of the source has not been read yet',
  'text-language': 'the text of the source is in another language than English',
  'short-text': 'the text of the source is too short',
};

/** “found”, “not checked: no text of the source is kept”, “differs: “19 days” is not there”. */
export function supportWords({
  state,
  reason,
  differences,
}: Pick<ClaimSupport, 'state' | 'reason' | 'differences'>): string {
  if (state === 'not-checked' && reason) return `${stateWords[state]}: ${uncheckedWords[reason]}`;
  return state === 'differs' ? `${stateWords[state]}: ${differenceWords(differences)}` : stateWords[state];
}

/** “the figure “19 days” is not in the text”. */
function differenceWords(differences: readonly Pick<ClaimDifference, 'what' | 'text'>[]): string {
  return differences
    .map(({ what, text }) => {
      const words = `“${plainLine(text, 80)}”`;
      if (what === 'place') return `${words} is not where the citation points`;
      if (what === 'wording') return `the passage says otherwise than ${words}`;
      return what === 'figure'
        ? `the figure ${words} is not there`
        : `the quotation ${words} is not there as it is given`;
    })
    .join('; ');
}

/** “3 of 4 names, 9 of 11 words, ¶ 7”. */
export function lookedWords({ names, words, passage }: Looked): string {
  const at = passage();
  return [
    ...countWords(names, 'name'),
    ...countWords(words, 'word'),
    ...(at ? [paragraphLocator(at.paragraph)] : []),
  ].join(', ');
}

function countWords({ found, missing }: Counted, noun: string): readonly string[] {
  const all = found.length + missing.length;
  return all === 0 ? [] : [`${found.length} of ${all} ${noun}${all === 1 ? '' : 's'}`];
}

/** “42 claims: 31 found, 4 not found, 7 not checked”. */
export function countsWords({ claims, found, differs, notFound, notChecked }: SupportCounts): string {
  const parts = [
    `${found} found`,
    ...(differs > 0 ? [`${differs} ${differs === 1 ? 'differs' : 'differ'}`] : []),
    `${notFound} not found`,
    `${notChecked} not checked`,
  ];
  return `${claims} ${claims === 1 ? 'claim' : 'claims'}: ${parts.join(', ')}`;
}
