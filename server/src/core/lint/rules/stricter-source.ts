// A portion that cites a source which fewer people may see than the portion.

import { strictnessOf } from '../../model/handling/markings.ts';
import { portionsOf } from '../../model/handling/portions.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { type Span, shift } from '../../text/span.ts';
import { insert, replace } from '../../text/text-edit.ts';
import { markBriefing } from '../fixes/mark-briefing.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';
import { stateToken } from '../state-token.ts';

export const stricterSource = defineRule<Leak>({
  id: 'stricter-source',
  code: 'BRF9005',
  family: 'Handling',
  severity: { draft: 'off', review: 'error', release: 'error' },
  summary: 'a portion that cites a source with a stricter mark',
  description:
    'A statement’s mark is its own, or the one its paragraph, item or cell opens with, or else the briefing’s. No source it cites, for or against, may have a stricter one. Marks that are not recognised are left to `invalid-marking`.',
  rationale:
    'The conditions under which a source was shared apply to what is written from it. A less strict mark on the statement leaks the source.',
  fixSummary: 'give the portion, or the briefing, the mark of the source',
  dependsOn: ({ brief, workspace, markings }) =>
    stateToken(sourcesOf(brief, workspace), [brief.frontMatter.marking ?? '', ...markings].join('\n')),
  checkPassage({ brief, workspace, markings }, { statements }, report, textOf) {
    const { byId } = sourcesOf(brief, workspace);
    const strictness = (key: string): number => strictnessOf(byId.get(key)?.marking ?? '', markings);
    // The freest mark binds nobody.
    if (!statements.some(({ citations }) => citations.some(({ key }) => strictness(key) > 0))) return;
    const portions = portionsOf(statements, markings, textOf);
    const seen = new Set<object>();
    for (const [index, { span, citations, kind }] of statements.entries()) {
      if (kind === 'exempt') continue;
      const { mark: ofPortion, written } = portions[index]!;
      const own = ofPortion ?? brief.frontMatter.marking;
      const allowed = own === undefined ? -1 : strictnessOf(own, markings);
      if (own !== undefined && allowed < 0) continue;
      for (const citation of citations) {
        if (strictness(citation.key) < 1 || strictness(citation.key) <= allowed || seen.has(citation)) continue;
        seen.add(citation);
        const { marking: mark } = byId.get(citation.key)!;
        report(
          citation.keySpan,
          `“${citation.key}” is ${mark}, and this statement ${own === undefined ? 'has no mark' : `only ${own}`}, so it may be passed on too widely. Mark the statement or the briefing ${mark}, or cite something else.`,
          {
            detail: {
              mark: mark!,
              at: span.start,
              isOfBriefing: ofPortion === undefined,
              ...(written ? { written: written.span } : {}),
            },
          },
        );
      }
    }
  },
  fixes({ brief }, { start, detail }) {
    const { mark, at, written, isOfBriefing } = detail;
    const portion = fixIn(
      brief,
      'suggested',
      `Mark this portion ${mark}`,
      written ? replace(shift(written, start), mark) : insert(at + start, `(${mark}) `),
    );
    const whole = isOfBriefing ? markBriefing(brief, mark) : undefined;
    return whole ? [portion, whole] : [portion];
  },
});

/** Places count from the passage's start. */
interface Leak {
  readonly mark: string;
  readonly at: number;
  readonly written?: Span;
  /** The briefing's own mark is the one that is too low. */
  readonly isOfBriefing: boolean;
}
