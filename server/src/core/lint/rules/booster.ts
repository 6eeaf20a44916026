// A word that makes a judgment louder and no surer.

import { inDocument } from '../../model/brief.ts';
import { ownWords } from '../../model/wording/own-words.ts';
import type { Span } from '../../text/span.ts';
import { replace } from '../../text/text-edit.ts';
import { defineRule } from '../rule.ts';
import { fixIn } from '../tag-edits.ts';

const loud = /\b(?:clearly|obviously|undoubtedly|definitely|surely|of course|without (?:a |any )?doubt|unquestionably|inevitably|certainly|proves? that)\b/gi;
/** What turns it round or belongs to a term of likelihood. */
const softener = /\b(?:not|never|almost|nearly|less|hardly|n['’]t)\s+$/i;

export const booster = defineRule({
  id: 'booster',
  code: 'BRF7004',
  family: 'Wording',
  severity: { draft: 'off', review: 'info', release: 'warning' },
  summary: '“clearly”, “undoubtedly”, “proves that” in a judgment',
  description: 'A word that stresses certainty in a judgment. The confidence of a judgment stands in its tag; elsewhere the words are left alone, as are “not clearly”, “almost certainly”, quotations, code and titles.',
  rationale: 'ICD 203, standard 2, gives words for how sure one is: one that is on no scale says nothing and sounds like more.',
  fixSummary: 'remove the word',
  checkPassage(_, { statements }, report, textOf) {
    for (const { kind, span } of statements) {
      if (kind !== 'judgment') continue;
      const text = textOf(span);
      const own = ownWords(text);
      for (const found of own.matchAll(loud)) {
        if (softener.test(own.slice(0, found.index))) continue;
        const end = found.index + found[0].length;
        report({ start: span.start + found.index, end: span.start + end }, `“${found[0]}” makes the judgment louder and no surer, as its confidence stands in the tag. Remove it.`, { detail: removal(text, span.start, found.index, end) });
      }
    }
  },
  fixes({ brief }, { detail, start }) {
    if (!detail) return [];
    const { span, newText } = detail as Removal;
    return [fixIn(brief, 'suggested', 'Remove the word', replace(inDocument({ start }, span), newText))];
  },
});

interface Removal {
  readonly span: Span;
  readonly newText: string;
}

/** With the space or comma behind it; at the start of the sentence the next word begins it. Undefined for “proves that”. */
function removal(text: string, base: number, start: number, end: number): Removal | undefined {
  if (/that$/i.test(text.slice(start, end))) return undefined;
  const gap = /^,?\s+/.exec(text.slice(end))?.[0] ?? '';
  if (gap === '') return undefined;
  if (text.slice(0, start).trim() !== '') return { span: { start: base + start, end: base + end + gap.length }, newText: '' };
  const next = text[end + gap.length] ?? '';
  return { span: { start: base + start, end: base + end + gap.length + next.length }, newText: next.toUpperCase() };
}
