// A source on the web of which nothing is kept.

import { preservationOf } from '../../model/sources/preservation.ts';
import type { Source } from '../../model/sources/source.ts';
import { eachSource } from '../each-source.ts';
import { addSourceKeys } from '../fixes/declaration-edits.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const unpreservedSource = defineRule<Source>({
  id: 'unpreserved-source',
  code: 'BRF2009',
  family: 'Source base',
  severity: { draft: 'off', review: 'warning', release: 'error' },
  summary: 'a web source without archived text and digest',
  description:
    'A source with a `url` also needs an address in a web archive (`archive`), or a copy of its text in the workspace with its digest (`text` and `sha256`). A source of a registry is reported where the briefing first cites it.',
  rationale:
    'Pages change and disappear. ICD 206 (D.5) and the Berkeley Protocol ask that what was read be preserved as it was.',
  fixSummary: 'insert the missing key, left empty',
  check(context, report) {
    eachSource(
      context,
      (source) => isUnkept(source),
      ({ source, span, where, related }) => {
        const message =
          preservationOf(source) === 'unsealed'
            ? `The copy of “${source.id}”${where} has no digest (\`sha256\`), so nobody can tell whether it has been changed. Add it.`
            : `There is no copy of “${source.id}”${where}, so a reader may find a different text at its address, or none. Add an “archive” address, or “text” with “sha256”.`;
        report(span, message, { detail: source, about: source.id, ...(related ? { related } : {}) });
      },
    );
  },
  fixes({ brief }, { detail: source }) {
    const key = preservationOf(source) === 'unsealed' ? 'sha256' : 'archive';
    const edit = source.fields.has(key) ? undefined : addSourceKeys(brief, source, [key]);
    return edit ? [fixIn(brief, 'suggested', `Add ${key}`, edit)] : [];
  },
});

function isUnkept(source: Source): boolean {
  const preservation = preservationOf(source);
  return preservation === 'unkept' || preservation === 'unsealed';
}
