// A key judgment that says how sure its writer is and not why.

import type { Brief } from '../../model/brief.ts';
import type { PassageContent } from '../../model/passage.ts';
import { type FactKind, passageFacts } from '../../model/passage-facts.ts';
import type { Tag } from '../../syntax/tag.ts';
import { insert } from '../../text/text-edit.ts';
import { addLevel, fixIn } from '../fixes/tag-edits.ts';
import { firstWords } from '../messages/first-words.ts';
import { defineRule } from '../rule.ts';

export const unstatedBasis = defineRule<Tag>({
  id: 'unstated-basis',
  code: 'BRF3008',
  family: 'Confidence and likelihood',
  severity: { draft: 'off', review: 'warning', release: 'error' },
  summary: 'a key judgment without a `because`, in its own tag or in its basis',
  description:
    'In a section with the class `key-judgments`, a judgment with a confidence must give the reason for it: with `because` in its tag, or in the tag of a statement it rests on. Whether the reason is a good one cannot be checked. A judgment without a confidence is left to `missing-confidence`, and one that rests on an unknown name to `unknown-statement`.',
  rationale:
    'Confidence levels are vague, and readers take them for probabilities. ICD 203, standard 2, and the Analytical Confidence Rating of PHIA ask for the reason with the level.',
  fixSummary: '`because` with a placeholder for the reason',
  dependsOn: ({ brief }) => reasonedOf(brief),
  checkPassage({ brief }, { statements }, report, textOf) {
    const seen = new Set<Tag>();
    for (const { kind, section, assessment, basis, coveredBy, span } of statements) {
      const level = assessment.confidence[0];
      const tag = coveredBy.at(-1);
      if (
        kind !== 'judgment' ||
        !level ||
        !tag ||
        seen.has(tag) ||
        assessment.because !== undefined ||
        !section.classes.includes('key-judgments')
      )
        continue;
      if (coveredBy.some(({ faults, isClosed }) => faults.length > 0 || !isClosed)) continue;
      const { named, reasoned } = reasonedOf(brief);
      if (basis.some(({ name, stance }) => !named.has(name) || (stance === 'supports' && reasoned.has(name)))) continue;
      seen.add(tag);
      report(
        level.span,
        `${firstWords(textOf(span))} is “${level.term}” but does not say why, so a reader cannot weigh the level. Add “because” and the reason at the end of the tag.`,
        { detail: tag },
      );
    }
  },
  fixes({ brief }, { detail: tag, start }) {
    const last = tag.assessment.at(-1);
    return [
      fixIn(
        brief,
        'suggested',
        'Add “because” for the reason',
        last ? insert(last.span.end + start, ', because') : addLevel(start, tag, 'because'),
      ),
    ];
  },
});

/** Names of statements, and of those whose tag has a reason. */
interface Reasons {
  readonly named: ReadonlySet<string>;
  readonly reasoned: ReadonlySet<string>;
}

const reasonFacts: FactKind<readonly (readonly [name: string, hasReason: boolean])[], Reasons> = {
  pick({ statements }: PassageContent) {
    const found = statements.flatMap(({ id, assessment }) =>
      id === undefined ? [] : [[id, assessment.because !== undefined] as const],
    );
    return found.length > 0 ? found : undefined;
  },
  isSame: (a, b) =>
    a.length === b.length && a.every(([name, hasReason], at) => name === b[at]![0] && hasReason === b[at]![1]),
  combine(lists) {
    const all = lists.flat();
    return {
      named: new Set(all.map(([name]) => name)),
      reasoned: new Set(all.filter(([, hasReason]) => hasReason).map(([name]) => name)),
    };
  },
};

function reasonedOf(brief: Brief): Reasons {
  return passageFacts(brief, reasonFacts).value.get();
}
