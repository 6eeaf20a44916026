// A directive that silences nothing.

import { nearest } from '../../text/nearest.ts';
import { replace } from '../../text/text-edit.ts';
import { removableDirectives, removeDirective } from '../fixes/remove-directive.ts';
import { fixIn } from '../fixes/tag-edits.ts';
import { defineRule } from '../rule.ts';
import { type Directive, names } from '../suppressions.ts';

interface Detail {
  readonly directive: Directive;
  /** Whether it may go without asking. */
  readonly isRemovable?: () => boolean;
  readonly unknown?: string;
}

export const unusedSuppression = defineRule<Detail>({
  id: 'unused-suppression',
  code: 'BRF9002',
  family: 'Markup and reference integrity',
  severity: { draft: 'off', review: 'warning', release: 'warning' },
  summary: 'a directive that silences nothing',
  description:
    'A directive is reported if nothing in its scope would have been reported without it, or if it names a rule that does not exist. A directive for a rule that is off is not reported, as another profile may need it. Nor is one for a rule whose findings may come later, when a date passes or a text is read.',
  rationale: 'A waiver that is no longer needed would hide the next mistake.',
  fixSummary: 'remove the directive; the nearest rule name',
  judgesSuppressions: true,
  check({ brief, suppressions }, report) {
    if (!suppressions) return;
    const { rules } = suppressions;
    const needless: Directive[] = [];
    let removable: ReadonlySet<Directive> | undefined;
    for (const directive of suppressions.directives) {
      const unknown = directive.rules.find(({ name }) => !rules.some((rule) => names(name, rule)));
      if (unknown) {
        report(
          unknown.span,
          `No rule is called “${unknown.name}”, so this comment hides nothing. Correct the name, or remove the comment.`,
          { detail: { directive, unknown: unknown.name } },
        );
        continue;
      }
      if (directive.kind === 'enable' || suppressions.used.has(directive)) continue;
      const named = rules.filter((rule) => directive.rules.some(({ name }) => names(name, rule)));
      if (directive.rules.length > 0 && !named.some((rule) => suppressions.ran.has(rule))) continue;
      if (directive.rules.length > 0 && named.some(({ comesLater }) => comesLater)) continue;
      needless.push(directive);
      const isRemovable = (): boolean => (removable ??= removableDirectives(brief, needless)).has(directive);
      report(
        directive.span,
        'This comment hides nothing any more, so it would only hide the next mistake. Remove it.',
        {
          detail: { directive, isRemovable },
        },
      );
    }
  },
  fixes({ brief, suppressions }, { span, detail }) {
    const { directive, isRemovable, unknown } = detail;
    const removal = removeDirective(brief, directive, isRemovable?.() === true);
    if (unknown === undefined) return [removal];
    const near = nearest(
      unknown,
      (suppressions?.rules ?? []).map(({ id }) => id),
    );
    return [
      ...(near !== undefined ? [fixIn(brief, 'suggested', `Change to ${near}`, replace(span, near))] : []),
      removal,
    ];
  },
});
