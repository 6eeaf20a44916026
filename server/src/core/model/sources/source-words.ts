// How a source is spoken of: who stands behind it, how it knows, who is not named. Words only; says nothing of what cites it.

import type { Access, Source } from './source.ts';

/** Each way of knowing, in the field's words. */
export const accessMeanings: Readonly<Record<Access, string>> = {
  'first-hand': 'saw or heard it',
  documentary: 'holds the document',
  issuer: 'speaks of its own act or decision',
  relay: 'passes on what others said',
  unknown: 'not declared, so it may only repeat another source',
};

/** `Jane Roe · Example Wire`; empty when neither is declared. */
export function originatorText({ author, publisher }: Source): string {
  return [author, publisher].filter((name) => name !== undefined).join(' · ');
}

/** What a reader would call it in a word: its publisher, else its author, its title, its id. */
export function shortSourceName({ id, title, author, publisher }: Source): string {
  return publisher ?? author ?? title ?? id;
}

/** `not named, 2 people; officials; fear of dismissal`; undefined for a source that is named. */
export function anonymityText({ anonymous }: Source): string | undefined {
  if (!anonymous) return undefined;
  const { count, position, reason } = anonymous;
  const people =
    count === undefined
      ? 'not named'
      : `not named, ${count === 'unknown' ? 'number unknown' : count === 1 ? '1 person' : `${count} people`}`;
  return [people, position, reason].filter((part) => part !== undefined).join('; ');
}
