// A portion that cites a source which fewer people may see than the portion.

import { inDocument } from '../../model/brief.ts';
import { carriedMarks } from '../../model/handling/carried-mark.ts';
import { strictestOf, strictnessOf } from '../../model/handling/markings.ts';
import { headingMarks, portionsOf, writtenMarks } from '../../model/handling/portions.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { type Span, shift } from '../../text/span.ts';
import { insert, replace } from '../../text/text-edit.ts';
import { markBriefing } from '../fixes/mark-briefing.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const stricterSource = defineRule<Leak>({
  id: 'stricter-source',
  code: 'BRF9005',
  family: 'Handling',
  severity: { draft: 'off', review: 'error', release: 'error' },
  summary: 'a portion that cites a source, or rests on a statement, with a stricter mark',
  description:
    'A statement’s mark is its own, the one its paragraph, item or cell opens with, or that of the nearest heading with one, or else the briefing’s. No source it cites and no statement it rests on, for or against, may have a stricter one; a statement without a mark of its own carries the strictest of its sources. Marks that are not recognised are left to `invalid-marking`.',
  rationale:
    'The conditions under which a source was shared apply to what is written from it. A less strict mark on the statement leaks the source.',
  fixSummary: 'give the portion, or the briefing, the mark of the source',
  dependsOn: ({ brief, markings }) => [brief.frontMatter.marking ?? '', ...markings].join('\n'),
  asksSources: 'cited',
  check(context, report) {
    const { brief, workspace, markings } = context;
    const { byId } = sourcesOf(brief, workspace);
    const { marking: banner } = brief.frontMatter;
    const ofSources = strictestOf(
      [...byId.values()].map(({ marking }) => marking),
      markings,
    );
    const isUniform = writtenMarks(brief, markings).length + headingMarks(brief, markings).length === 0;
    const most = ofSources === undefined ? 0 : strictnessOf(ofSources, markings);
    // Where no part has a mark of its own, only a source can be stricter than the whole.
    if (isUniform && most <= (banner === undefined ? 0 : strictnessOf(banner, markings))) return;
    const carried = carriedMarks(brief, byId, markings);
    const seen = new Set<object>();
    for (const passage of brief.placedPassages) {
      const { statements } = passage;
      if (!statements.some(({ basis }) => basis.length > 0)) continue;
      const textOf = (span: Span): string =>
        brief.document.rope.slice(span.start + passage.start, span.end + passage.start);
      const portions = portionsOf(statements, markings, textOf);
      for (const [index, { basis, span, kind }] of statements.entries()) {
        if (kind === 'exempt') continue;
        const { mark: ofPortion, written } = portions[index]!;
        const own = ofPortion ?? banner;
        const allowed = own === undefined ? -1 : strictnessOf(own, markings);
        if (own !== undefined && allowed < 0) continue;
        const stricter = basis.filter((item) => {
          const strictness = strictnessOf(carried(item.name) ?? '', markings);
          return strictness > 0 && strictness > allowed && !seen.has(item);
        });
        const mark = strictestOf(
          stricter.map(({ name }) => carried(name)),
          markings,
        );
        if (mark === undefined) continue;
        for (const item of stricter) seen.add(item);
        const first = stricter.find(({ name }) => carried(name) === mark)!;
        const start = passage.start;
        report(
          inDocument(passage, first.nameSpan),
          `“#${first.name}” is ${mark}, and this statement ${own === undefined ? 'has no mark' : `only ${own}`}, so it may be passed on too widely. Mark the statement or the briefing ${mark}, or rest it on something else.`,
          {
            detail: {
              mark,
              at: start + span.start,
              isOfBriefing: ofPortion === undefined,
              ...(written ? { written: inDocument(passage, written.span) } : {}),
            },
          },
        );
      }
    }
  },
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
