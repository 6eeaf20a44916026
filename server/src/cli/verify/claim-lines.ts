// The words in which a claim and its sources are shown to people, whatever the form: on one line, without tags, and not without end.

import { plainLine } from '../../core/text/plain-line.ts';
import type { Verified, VerifiedClaim, VerifiedSource } from '../../core/verify.ts';

/** In characters. */
const longestClaim = 600;
const longestName = 120;
const mostMissing = 8;

/** Without the tags that stand inside it. */
export function claimLine({ text }: VerifiedClaim): string {
  return plainLine(text.replace(/\[(?:[@#]|but\s|::)[^\]]*\](?:\{#[^}]*\})?/g, ''), longestClaim);
}

/** “@log p. 4”, “but @wire”; of an answer the name of the file. */
export function sourceLine({ type }: Pick<Verified, 'type'>, { key, stance, locator }: VerifiedSource): string {
  const name = `${type === 'briefing' ? '@' : ''}${plainLine(key, longestName)}`;
  return `${stance === 'contradicts' ? 'but ' : ''}${name}${locator === null ? '' : ` ${plainLine(locator, longestName)}`}`;
}

/** What a reader has to know of it besides the passage. */
export function sourceNote(source: VerifiedSource): string {
  const { says, passage, locator, words, names } = source;
  const missing = [...(names?.missing ?? []), ...(words?.missing ?? [])];
  const listed = missing.slice(0, mostMissing).map((word) => `“${plainLine(word, 40)}”`);
  const more = missing.length - listed.length;
  const isElsewhere = passage !== null && passage.isCited === false && locator !== null;
  return [
    says,
    ...(isElsewhere ? [`the nearest passage is not where the citation points`] : []),
    ...(listed.length > 0 ? [`not there: ${listed.join(', ')}${more > 0 ? ` and ${more} more` : ''}`] : []),
  ].join('; ');
}

export function passageLine({ passage }: VerifiedSource): string | undefined {
  if (!passage) return undefined;
  return passage.text === null
    ? 'not shown: the source has a different handling mark from the briefing'
    : `“${passage.text}”`;
}

/** `text` with blanks in words that are longer than `width`, so that it can be broken into lines. */
export function breakable(text: string, width: number): string {
  return text
    .split(' ')
    .map((word) =>
      word.length <= width ? word : ([...word].join('').match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join(' '),
    )
    .join(' ');
}
