// An anonymous source of which a reader learns too little to weigh it.

import type { Source } from '../../model/sources/source.ts';
import { insert } from '../../text/text-edit.ts';
import { eachSource } from '../each-source.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';

export const undescribedAnonymousSource = defineRule<Source>({
  id: 'undescribed-anonymous-source',
  code: 'BRF2006',
  family: 'Source base',
  severity: { draft: 'off', review: 'warning', release: 'error' },
  summary: 'an anonymous source without count, position and reason',
  description:
    'A source with `anonymous` must say how many people it is (`count`, which may be `unknown`), how they are in a position to know (`position`), and why they are not named (`reason`). ' +
    'A source of a registry is reported where the briefing first cites it.',
  rationale:
    'The rules of AP, the BBC and Reuters agree: a source that is not named must be described, or readers cannot tell an eyewitness from a rumour.',
  fixSummary: 'insert the missing keys, left empty, if the description is in braces',
  check(context, report) {
    eachSource(
      context,
      (source) => missing(source).length > 0,
      ({ source, span, where, related }) => {
        report(
          span,
          `“${source.id}”${where} is anonymous, and its ${missing(source).join(' and ')} ${missing(source).length === 1 ? 'is' : 'are'} not given, so a reader cannot weigh it. Add that under “anonymous”.`,
          { detail: source, about: source.id, ...(related ? { related } : {}) },
        );
      },
    );
  },
  fixes({ brief }, { detail: source }) {
    const span = source.fields.get('anonymous')?.valueSpan;
    if (source.declaredIn !== brief.document.path || !span) return [];
    const value = brief.document.text.slice(span.start, span.end);
    if (!value.startsWith('{') || !value.endsWith('}')) return [];
    const isEmpty = /^\{\s*\}$/.test(value);
    const keys = missing(source).filter((key) => !new RegExp(`\\b${key}\\s*:`).test(value));
    if (keys.length === 0) return [];
    return [
      fixIn(
        brief,
        'suggested',
        `Add ${keys.join(', ')}`,
        insert(span.end - 1, `${isEmpty ? '' : ', '}${keys.map((key) => `${key}: ""`).join(', ')}`),
      ),
    ];
  },
});

function missing({ anonymous }: Source): readonly string[] {
  if (!anonymous) return [];
  return (['count', 'position', 'reason'] as const).filter(
    (key) => anonymous[key] === undefined || anonymous[key] === '',
  );
}
