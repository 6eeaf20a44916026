// Hides markup from the sentence splitter without moving an offset: every masked code unit becomes one private-use
// stand-in of its kind. Does not know sentences, or how the spans were found.

import type { Span } from '../../text/span.ts';

/**
 * `opaque`: code, bare URLs, images: a word that cannot be read. `skip`: emphasis marks, link brackets and link tails,
 * block quote marks, HTML: as if it were not there. `reference`: footnote references. `tag`: our tags.
 */
export type MaskKind = 'opaque' | 'skip' | 'reference' | 'tag';

/** Offsets in the text given to the splitter. */
export interface MaskSpan extends Span {
  readonly kind: MaskKind;
}

export const OPAQUE = 0xe000;
export const SKIP = 0xe001;
export const REFERENCE = 0xe002;
export const TAG = 0xe003;

const STAND_IN: Readonly<Record<MaskKind, string>> = {
  opaque: String.fromCharCode(OPAQUE),
  skip: String.fromCharCode(SKIP),
  reference: String.fromCharCode(REFERENCE),
  tag: String.fromCharCode(TAG),
};

/** What a stand-in that stands in the writer's own text is read as: a private-use character without a meaning here. */
const FOREIGN = '\uF8FF';

/**
 * A text of the same length with every masked unit replaced by its stand-in. Where spans overlap the earlier one wins;
 * what lies outside the text is ignored.
 */
export function maskText(text: string, masks: readonly MaskSpan[]): string {
  const clean = /[\uE000-\uE003]/.test(text) ? text.replace(/[\uE000-\uE003]/g, FOREIGN) : text;
  if (masks.length === 0) return clean;
  let masked = '';
  let at = 0;
  for (const mask of inOrder(masks)) {
    const start = Math.max(at, mask.start);
    const end = Math.min(mask.end, text.length);
    if (end <= start) continue;
    masked += clean.slice(at, start) + STAND_IN[mask.kind].repeat(end - start);
    at = end;
  }
  return masked + clean.slice(at);
}

function inOrder(masks: readonly MaskSpan[]): readonly MaskSpan[] {
  for (let i = 1; i < masks.length; i++) {
    if (masks[i]!.start < masks[i - 1]!.start) return [...masks].sort((a, b) => a.start - b.start);
  }
  return masks;
}
