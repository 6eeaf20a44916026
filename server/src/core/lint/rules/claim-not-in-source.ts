// A claim of which no archived text of its sources seems to speak.

import { paragraphLocator } from '../../model/archives/archive.ts';
import { type CheckedSupport, checkSupport, toldIn } from '../../model/evidence/claims/check-support.ts';
import { foundPassage } from '../../model/evidence/claims/found-passage.ts';
import { verdictOf } from '../../model/evidence/claims/support.ts';
import type { Statement } from '../../model/statement.ts';
import { addToken, fixIn } from '../fixes/tag-edits.ts';
import { nearestRelated } from '../messages/nearest-related.ts';
import { defineRule } from '../rule.ts';

export const claimNotInSource = defineRule<Statement>({
  id: 'claim-not-in-source',
  code: 'BRF6010',
  family: 'Evidence',
  severity: { draft: 'off', review: 'warning', release: 'warning' },
  summary: 'a claim of which no archived text of its sources seems to speak',
  description:
    'The words of a claim are looked for in the archived texts of the sources that it cites: all of them anywhere, and together in three sentences. Names count double, figures half as much again, words that are in texts about anything half; endings do not matter, and what the titles of the briefing and of the sources say counts as told. Reported where seven of them or more are missing, and less than 65 % of their weight stand anywhere, or less than 45 % together. ' +
    'Words are compared, not meanings: a claim in other words than its source may be reported, and one that its source denies is not. Not checked: judgments, tables, claims that rest on others or give a reason (`because`), claims of fewer than four telling words, and claims with a source whose text is missing, not in English, or too short to tell. The figures are in [evidence.md](evidence.md).',
  rationale:
    'A citation shows only that a source is named. Of pages that are cited, a good part do not say what they are cited for, above all in drafts that machines have written.',
  fixSummary: 'a placeholder for the reason, if the claim was worked out',
  comesLater: true,
  dependsOn: ({ brief }) => toldIn(brief),
  asksSources: 'texts',
  checkPassage({ brief, workspace }, passage, report, textOf) {
    for (const support of checkSupport(brief, workspace, passage, textOf))
      if (verdictOf(support) === 'not-found')
        report(support.statement.span, messageFor(support), {
          detail: support.statement,
          related: nearestRelated(support),
        });
  },
  fixes({ brief }, { detail: { coveredBy }, start }) {
    const tag = coveredBy.find(({ evidence, isClosed }) => evidence.length > 0 && isClosed);
    if (!tag || tag.assessment.some(({ type }) => type === 'because')) return [];
    return [fixIn(brief, 'suggested', 'Say how it was worked out (because …)', addToken(start, tag, 'because'))];
  },
});

/** Words that are named. */
const shown = 4;

function messageFor(support: CheckedSupport): string {
  const { sources, missing } = support;
  const names = sources.map(({ id }) => `“${id}”`).join(' and ');
  const speak = sources.length === 1 ? 'does not seem' : 'do not seem';
  const lacks = missing.slice(0, shown).map(({ text }) => `“${text}”`);
  // Of several texts it would have to say which.
  const paragraph = sources.length === 1 ? foundPassage(support.words, support)?.paragraph : undefined;
  const nearest = paragraph ? ` The nearest passage is ${paragraphLocator(paragraph)}.` : '';
  return `${names} ${speak} to speak of this: ${lacks.join(', ')} and ${missing.length - lacks.length} more words are not there.${nearest} Read it again, cite what says it, or say “because …” if you worked it out.`;
}
