// A relay that is cited although what it relays can be had.

import type { Source } from '../../model/sources/source.ts';
import { sourcesOf } from '../../model/workspace.ts';
import { replace } from '../../text/text-edit.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const relayCited = defineRule<string>({
  id: 'relay-cited',
  code: 'BRF2008',
  family: 'Source base',
  severity: { draft: 'off', review: 'warning', release: 'warning' },
  summary: 'a relay cited although its own source is available',
  description:
    'A source with `access: relay` and no reporting of its own is cited, while the source it derives from is declared with a `url`, an `archive` or a `text` and is not cited too. Derivations limited to other statements (`for`) do not count.',
  rationale: 'ICD 206 asks for the most original source available: everyone who passed it on may have changed it.',
  fixSummary: 'cite what it relays',
  asksSources: 'cited',
  checkPassage({ brief, workspace }, { statements }, report) {
    const { byId } = sourcesOf(brief, workspace);
    const seen = new Set<object>();
    for (const { id, citations } of statements) {
      for (const citation of citations) {
        const source = citation.stance === 'supports' ? byId.get(citation.key) : undefined;
        if (source?.access !== 'relay' || source.ownReporting || seen.has(citation)) continue;
        seen.add(citation);
        const upstream = source.derivedFrom
          .filter((derivation) => derivation.for.length === 0 || (id !== undefined && derivation.for.includes(id)))
          .map((derivation) => derivation.source);
        if (upstream.some((one) => citations.some(({ key }) => key === one))) continue;
        const nearer = upstream.find((one) => canBeHad(byId.get(one)));
        if (nearer !== undefined)
          report(
            citation.keySpan,
            `“${citation.key}” only relays “${nearer}”, which is available, so a reader gets it second-hand. Read “${nearer}” and cite that.`,
            { detail: nearer },
          );
      }
    }
  },
  fixes({ brief }, { span, detail }) {
    return [fixIn(brief, 'suggested', `Cite ${detail}`, replace(span, detail))];
  },
});

function canBeHad(source: Source | undefined): boolean {
  return source?.url !== undefined || source?.archive !== undefined || source?.text !== undefined;
}
