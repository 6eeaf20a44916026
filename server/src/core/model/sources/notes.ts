// The footnotes of a briefing by their labels, as they are written.

import type { Body } from '../../syntax/parse-body.ts';
import { readOutline } from '../../syntax/read-outline.ts';
import type { Brief } from '../brief.ts';

const kept = new WeakMap<Body, ReadonlyMap<string, string>>();

const definition = /^\[\^([^\]\s]+)\]:[ \t]*(.*)$/s;

/** The words of each note, markup and all, without its label; of two with one label the first, as readers see it. */
export function notesOf({ body, split, document }: Brief): ReadonlyMap<string, string> {
  let notes = kept.get(body);
  if (!notes) {
    const found = new Map<string, string>();
    for (const { kind, span } of readOutline(body)) {
      if (kind !== 'footnote') continue;
      const written = document.rope.slice(span.start + split.bodyStart, span.end + split.bodyStart);
      const [, label, words] = definition.exec(written.trimEnd()) ?? [];
      if (label !== undefined && !found.has(label)) found.set(label, words!.replace(/\s+/g, ' ').trim());
    }
    kept.set(body, (notes = found));
  }
  return notes;
}
