// One rule's page as Markdown, from the rule's own file: what `explain` prints, SARIF carries as help and editors open.

import { type AnyRule, profiles } from './rule.ts';

export interface RuleExample {
  readonly bad: string;
  readonly good?: string;
}

export function explainRule(rule: AnyRule, example: RuleExample | undefined): string {
  const { id, code, family, severity, summary, description, rationale, fixSummary, options } = rule;
  const optionLines = Object.entries(options ?? {}).map(
    ([name, { description: about, default: byDefault }]) =>
      `- \`${name}\` (default \`${JSON.stringify(byDefault)}\`): ${about}`,
  );
  const parts = [
    `# ${id} (${code})`,
    `Finds ${summary}.`,
    `${family}. Severity: ${profiles.map((profile) => `${profile} ${severity[profile]}`).join(', ')}.`,
    description.trim(),
    `## Why\n\n${rationale.trim()}`,
    ...(example ? [`## Found\n\n${fenced(example.bad)}`] : []),
    ...(example?.good === undefined ? [] : [`## Not found\n\n${fenced(example.good)}`]),
    `## Fixes\n\n${fixSummary.trim()}`,
    ...(optionLines.length === 0 ? [] : [`## Options\n\n${optionLines.join('\n')}`]),
    `## Silence it once\n\n${fenced(`<!-- briefwright-disable-next-line ${id} -- reason -->`)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A fence longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}brief\n${text.trimEnd()}\n${fence}`;
}
