// The part of a passage that somebody has to read: sentences at its ends that add no word of the claim are left out.

import type { Span } from '../../../text/span.ts';
import { paragraphsOf } from '../../archives/archive.ts';
import { sentencesIn } from '../passages/sentences-in.ts';
import { keysIn } from './claim-words.ts';
import type { SupportingPassage } from './support.ts';

/** `wanted`: the keys of the claim’s words. */
export function trimmedPassage({ archive, span }: SupportingPassage, wanted: ReadonlySet<string>): Span {
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
