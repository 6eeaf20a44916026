// A cited source of which nobody says how it knows: it may hang on any other.

import { citedKeys } from '../../model/cited-keys.ts';
import type { Source } from '../../model/sources/source.ts';
import { eachSource } from '../each-source.ts';
import { addSourceKeys } from '../fixes/declaration-edits.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const undeclaredOrigin = defineRule<Source>({
  id: 'undeclared-origin',
  code: 'BRF5004',
  family: 'Source base',
  severity: { draft: 'off', review: 'info', release: 'warning' },
  summary: 'a cited source with neither upstream nor access: it is counted as dependent',
  description:
    'A source says how it knows (`access: first-hand`, `documentary` or `issuer`), that it also reports by itself (`own-reporting`), or what it took its matter from (`derived-from`). A relay names what it relays. ' +
    'Whoever writes `access: unknown` has said all there is to say and is left alone; the source is counted as dependent all the same.',
  rationale:
    'Two outlets look like two witnesses until somebody asks where each has it from: the commission on the intelligence about Iraq (2005) asked for corroboration to be told apart from repetition.',
  fixSummary: 'insert the missing key, empty',
  check(context, report) {
    const cited = citedKeys(context.brief);
    eachSource(
      context,
      (source) => cited.has(source.id) && isUndeclared(source),
      ({ source, span, where, related }) => {
        const message =
          source.access === 'relay'
            ? `“${source.id}”${where} relays something and does not say what, so it is counted as dependent. Name its source under “derived-from”.`
            : `“${source.id}”${where} does not say how it knows, so it is counted as dependent. Add “access”, or what it took its matter from under “derived-from”.`;
        report(span, message, { detail: source, ...(related ? { related } : {}) });
      },
    );
  },
  fixes({ brief }, { detail: source }) {
    const key = source.access === 'relay' ? 'derived-from' : 'access';
    const edit = source.fields.has(key) ? undefined : addSourceKeys(brief, source, [key]);
    return edit ? [fixIn(brief, 'suggested', `Add ${key}`, edit)] : [];
  },
});

function isUndeclared({ derivedFrom, ownReporting, access, origin, fields }: Source): boolean {
  if (derivedFrom.length > 0 || ownReporting || origin !== undefined) return false;
  return access === 'relay' ? !fields.has('derived-from') : access === 'unknown' && !fields.has('access');
}
