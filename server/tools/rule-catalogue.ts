// docs/rules.md and the README's table of rules, from the rules themselves.

import type { AnyRule, Profile } from '../src/core/lint/rule.ts';
import type { RuleExample } from './rule-registry.ts';

/** What a reader must not take a text without findings for. */
const unknowable = [
  '## What no rule can tell',
  '',
  'A briefing without findings is one whose claims can be followed, not one that is right.',
  'No rule here knows, and none pretends to know:',
  '',
  '- whether a source deserves its letter, or an item its digit;',
  '- whether a descriptor is true: that a position, a reason or an access is given is checked, not that it is so;',
  '- whether sources are independent in the world: declared paths prove dependence, never independence, and two newsrooms may share a source that neither names;',
  '- whether the reason behind a `because` is a good one, and whether a premise carries what rests on it;',
  '- whether the alternatives are the right ones, and nothing was left out;',
  '- whether the judgment is right.',
  '',
  'Rules about wording look for phrases, so a vague sentence in other words passes; what they do report was chosen for being seldom wrong.',
  'They read English.',
  'What could not be checked is said, and never counts as passed.',
  '',
];

const profiles: readonly Profile[] = ['draft', 'review', 'release'];

/** One page with every rule: what it finds, why, an example, its fixes and options. */
export function ruleCatalogue(rules: readonly AnyRule[], examples: ReadonlyMap<string, RuleExample>): string {
  const families = [...new Set(rules.map((rule) => rule.family))];
  return `${[
    '# Rules',
    '',
    'This page is generated from the rules; `briefwright explain RULE` prints the same text.',
    'Severities are given for the profiles draft, review (the default) and release.',
    '',
    ...unknowable,
    ...families.flatMap((family) => [
      `## ${family}`,
      '',
      ...rules.filter((rule) => rule.family === family).flatMap((rule) => ruleSection(rule, examples.get(rule.id))),
    ]),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

/** The rows of the README. */
export function ruleTable(rules: readonly AnyRule[]): string {
  return [
    '| rule | draft | review | release | finds |',
    '| --- | --- | --- | --- | --- |',
    ...rules.map(
      (rule) =>
        `| [\`${rule.id}\`](docs/rules.md#${rule.id}) | ${profiles.map((profile) => rule.severity[profile]).join(' | ')} | ${cell(rule.summary)} |`,
    ),
    '',
  ].join('\n');
}

function ruleSection(rule: AnyRule, example: RuleExample | undefined): string[] {
  const options = Object.entries(rule.options ?? {});
  return [
    `### ${rule.id}`,
    '',
    `\`${rule.code}\` · ${profiles.map((profile) => `${profile}: ${rule.severity[profile]}`).join(' · ')}`,
    '',
    `Finds ${rule.summary}.`,
    '',
    rule.description,
    '',
    `**Why.** ${rule.rationale}`,
    '',
    ...(example ? ['```brief', example.bad, '```', ''] : []),
    ...(example?.good !== undefined ? ['Better:', '', '```brief', example.good, '```', ''] : []),
    `**Fixes.** ${rule.fixSummary.charAt(0).toUpperCase()}${rule.fixSummary.slice(1)}.`,
    '',
    ...options.flatMap(([name, schema]) => [
      `**Option \`${name}\`** (default \`${JSON.stringify(schema.default)}\`). ${schema.description}`,
      '',
    ]),
  ];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
