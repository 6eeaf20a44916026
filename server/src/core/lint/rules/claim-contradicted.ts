// A claim of which a cited text speaks, but in other words where it matters: denied, turned round, doubted, in another order.

import type { DifferenceKind } from '../../languages/difference-words.ts';
import { paragraphAt, paragraphLocator } from '../../model/archives/archive.ts';
import { checkSupport, toldIn } from '../../model/evidence/claims/check-support.ts';
import type { Difference } from '../../model/evidence/claims/difference.ts';
import { verdictOf } from '../../model/evidence/claims/support.ts';
import type { Source } from '../../model/sources/source.ts';
import type { Statement } from '../../model/statement.ts';
import { type Span, shift } from '../../text/span.ts';
import { insert, replace } from '../../text/text-edit.ts';
import { addToken, fixIn } from '../fixes/tag-edits.ts';
import { mayShow } from '../may-show.ts';
import type { Fix } from '../problem.ts';
import { defineRule } from '../rule.ts';

interface Detail {
  readonly statement: Statement;
  readonly source: Source;
  readonly difference: Difference;
}

export const claimContradicted = defineRule<Detail>({
  id: 'claim-contradicted',
  code: 'BRF6011',
  family: 'Evidence',
  severity: { draft: 'off', review: 'warning', release: 'warning' },
  summary: 'a claim from which the passage that speaks of it differs',
  description:
    'Where nearly all words of a part of a claim stand in one sentence of a cited text, the two are compared by what small words and contraries make of them: negation (“was not”), direction (“rose” and “fell”, “won” and “lost”), quantity (“all” and “some”), modality (“may have”, “allegedly”, “planned to”), time (“before” and “after”), and the order of two names (“Alba sued Borg”). Reported where every sentence that has as many of the words differs. ' +
    'Words are compared, not meanings: what is denied in other words is not seen, and a claim that is right in other words may be reported. The same claims are checked as by [claim-not-in-source](#claim-not-in-source). The figures are in [evidence.md](evidence.md).',
  rationale:
    'A claim that says the contrary of its source has all of its words, so a reader who glances at the source finds them there.',
  fixSummary:
    'the source’s word, where one word differs; “but” before the source, if it is meant to speak against the claim; a placeholder for the reason',
  comesLater: true,
  dependsOn: ({ brief }) => `${brief.frontMatter.marking ?? ''}\n${toldIn(brief)}`,
  asksSources: 'texts',
  checkPassage({ brief, workspace }, passage, report, textOf) {
    for (const support of checkSupport(brief, workspace, passage, textOf)) {
      if (verdictOf(support) === 'not-found') continue;
      const { statement, sources, archives } = support;
      for (const difference of support.differences()) {
        const source = sources[archives.indexOf(difference.archive)]!;
        const span = shift(difference.ours, statement.span.start);
        report(span, messageFor(textOf(span), difference, source, mayShow(source.id, brief, workspace)), {
          detail: { statement, source, difference },
        });
      }
    }
  },
  fixes({ brief, workspace }, { detail: { statement, source, difference }, span, start }) {
    const { theirs, archive, kind } = difference;
    const fixes: Fix[] = [];
    const words = archive.document.text.slice(theirs.start, theirs.end);
    if (isOneWord.has(kind) && /^\p{L}+$/u.test(words) && mayShow(source.id, brief, workspace))
      fixes.push(
        fixIn(brief, 'suggested', `Write “${words}”, as in @${source.id}${where(difference)}`, replace(span, words)),
      );
    const citation = statement.citations.find(({ key }) => key === source.id);
    const tag = statement.coveredBy.find(({ evidence, isClosed }) => evidence.length > 0 && isClosed);
    const item = tag?.evidence.find((one) => one.type === 'citation' && one.key === citation?.key);
    if (item && statement.citations.length > 1)
      fixes.push(
        fixIn(
          brief,
          'suggested',
          `Say that @${source.id} speaks against it (but …)`,
          insert(item.span.start + start, 'but '),
        ),
      );
    if (tag && !tag.assessment.some(({ type }) => type === 'because'))
      fixes.push(fixIn(brief, 'suggested', 'Say how it was worked out (because …)', addToken(start, tag, 'because')));
    return fixes;
  },
});

/** Kinds in which a word of the source may stand in the place of the claim’s. */
const isOneWord: ReadonlySet<DifferenceKind> = new Set(['direction', 'quantity', 'time']);

const names: Readonly<Record<DifferenceKind, string>> = {
  negation: 'a negation',
  direction: 'direction',
  quantity: 'quantity',
  modality: 'how sure it is',
  order: 'who does what',
  time: 'time',
};

function messageFor(ours: string, difference: Difference, { id }: Source, isShown: boolean): string {
  const { kind, archive, sentence } = difference;
  const what = names[kind];
  const says = isShown ? ` The source has “${shownWords(archive.document.text, difference, sentence)}”.` : '';
  return `“${id}”${where(difference)} differs from this in ${what}: the claim has “${short(ours)}”.${says} Correct it, cite what says it, or say “because …” if you worked it out.`;
}

function where({ archive, theirs }: Difference): string {
  const paragraph = paragraphAt(archive, theirs.start);
  return paragraph ? ` ${paragraphLocator(paragraph)}` : '';
}

/** In characters, on either side of the words that differ. */
const around = 40;

/** Of the sentence, what stands around the words that differ. */
function shownWords(text: string, { theirs }: Difference, { start, end }: Span): string {
  let from = Math.max(start, theirs.start - around);
  let to = Math.min(end, theirs.end + around);
  while (from > start && /\S/.test(text[from - 1]!)) from--;
  while (to < end && /\S/.test(text[to]!)) to++;
  const words = text
    .slice(from, to)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!?]$/, '');
  return `${from > start ? '… ' : ''}${words}${to < end ? ' …' : ''}`;
}

/** Of names with much between them, the beginning and the end. */
function short(words: string): string {
  return words.length <= 80 ? words : `${words.slice(0, 38)} … ${words.slice(-38)}`;
}
