// A cited source of which nobody says how it knows: it may hang on any other.

import { citedKeys } from '../../model/cited-keys.ts';
import { saysNothingOfItsOrigin } from '../../model/origins/silent-source.ts';
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
  summary: 'a cited source that does not say how it knows: it may only repeat another',
  description:
    'A source must say how it knows (`access: first-hand`, `documentary` or `issuer`), that it also has its own reporting (`own-reporting`), or what it derives from (`derived-from`). A relay must name what it relays. ' +
    'An explicit `access: unknown` is not reported, though the source still counts as dependent.',
  rationale:
    'Two outlets look like two witnesses until somebody asks where each got it. The US commission on intelligence about Iraq (2005) asked for corroboration to be distinguished from repetition.',
  fixSummary: 'insert the missing key, left empty',
  check(context, report) {
    const cited = citedKeys(context.brief);
    eachSource(
      context,
      (source) => cited.has(source.id) && saysNothingOfItsOrigin(source),
      ({ source, span, where, related }) => {
        const message =
          source.access === 'relay'
            ? `“${source.id}”${where} passes on what others say but does not say whose, so it is no origin of its own. Name its source under “derived-from”.`
            : `“${source.id}”${where} does not say how it knows, so it may only repeat another source and confirms none. Say how it knows under “access”, or where it has it from under “derived-from”.`;
        report(span, message, { detail: source, about: source.id, ...(related ? { related } : {}) });
      },
    );
  },
  fixes({ brief }, { detail: source }) {
    const key = source.access === 'relay' ? 'derived-from' : 'access';
    const edit = source.fields.has(key) ? undefined : addSourceKeys(brief, source, [key]);
    return edit ? [fixIn(brief, 'suggested', `Add ${key}`, edit)] : [];
  },
});
