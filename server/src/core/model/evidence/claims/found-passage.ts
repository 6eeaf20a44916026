// Where a text comes nearest to a claim, cut down to what somebody has to read: sentences at its ends that add no word of the claim are
// left out.

import type { Span } from '../../../text/span.ts';
import { type Archive, type Paragraph, paragraphAt, paragraphsOf } from '../../archives/archive.ts';
import { sentencesIn } from '../passages/sentences-in.ts';
import { type ClaimWord, keysIn } from './claim-words.ts';
import type { Support, SupportingPassage } from './support.ts';

export interface FoundPassage {
  readonly archive: Archive;
  readonly span: Span;
  /** In which it begins. */
  readonly paragraph: Paragraph;
  /** Whether it lies where the locator points; undefined without one that can be followed. */
  readonly isCited: boolean | undefined;
}

/** `words` are the claim’s; `cited` is where its locator points. Undefined where no passage shares anything with the claim. */
export function foundPassage(
  words: readonly ClaimWord[],
  { closest }: Pick<Support, 'closest'>,
  cited?: readonly Span[],
): FoundPassage | undefined {
  const { passage, share } = closest();
  if (!passage || share === 0) return undefined;
  const span = trimmed(passage, new Set(words.map(({ key }) => key)));
  return placedPassage({ archive: passage.archive, span }, cited);
}

/** `passage` as it stands; undefined in a text of white space. */
export function placedPassage(
  { archive, span }: SupportingPassage,
  cited: readonly Span[] | undefined,
): FoundPassage | undefined {
  const paragraph = paragraphAt(archive, span.start);
  const isCited = cited?.some(({ start, end }) => start < span.end && span.start < end);
  return paragraph && { archive, span, paragraph, isCited };
}

function trimmed({ archive, span }: SupportingPassage, wanted: ReadonlySet<string>): Span {
  const { text } = archive.document;
  const sentences = paragraphsOf(archive)
    .filter((paragraph) => paragraph.span.start < span.end && span.start < paragraph.span.end)
    .flatMap((paragraph) =>
      sentencesIn(text, {
        start: Math.max(span.start, paragraph.span.start),
        end: Math.min(span.end, paragraph.span.end),
      }),
    )
    .map((one) => ({ span: one, keys: [...keysIn(text.slice(one.start, one.end))].filter((key) => wanted.has(key)) }));
  const addsNothing = ({ keys }: { readonly keys: readonly string[] }, others: typeof sentences): boolean =>
    keys.every((key) => others.some((other) => other.keys.includes(key)));
  while (sentences.length > 1 && addsNothing(sentences.at(-1)!, sentences.slice(0, -1))) sentences.pop();
  while (sentences.length > 1 && addsNothing(sentences[0]!, sentences.slice(1))) sentences.shift();
  return sentences.length === 0 ? span : { start: sentences[0]!.span.start, end: sentences.at(-1)!.span.end };
}
