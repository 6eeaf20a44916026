// `rules`: the catalogue, as a table or as JSON.

import { type AnyRule, profiles } from '../../core/lint/rule.ts';
import type { CommandDefinition } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { jsonText } from '../terminal/json-text.ts';

export const rulesCommand: CommandDefinition = {
  usage: 'rules',
  summary: 'list the rules with their severities',
  configure(command) {
    command.option('--json', 'as JSON');
  },
  async run(_operands, flags, io) {
    const { rules } = await import('../../core/lint/registry.generated.ts');
    io.stdout.write(flags['json'] ? jsonOf(rules) : tableOf(rules));
    return exitCode.clean;
  },
};

function jsonOf(rules: readonly AnyRule[]): string {
  const list = rules.map(({ id, code, family, severity, summary, description, rationale, fixSummary, options }) => ({
    id,
    code,
    family,
    severity: Object.fromEntries(profiles.map((profile) => [profile, severity[profile]])),
    summary,
    description,
    rationale,
    fixes: fixSummary,
    options: options ?? {},
  }));
  return jsonText({ schemaVersion: 1, rules: list });
}

function tableOf(rules: readonly AnyRule[]): string {
  const idWidth = Math.max(...rules.map(({ id }) => id.length));
  const families = [...new Set(rules.map(({ family }) => family))];
  const header = `${'rule'.padEnd(idWidth)}  code     ${profiles.map((profile) => profile.padEnd(8)).join('')}finds\n`;
  const sections = families.map((family) => {
    const rows = rules
      .filter((rule) => rule.family === family)
      .map(({ id, code, severity, summary }) => {
        const levels = profiles.map((profile) => severity[profile].padEnd(8)).join('');
        return `${id.padEnd(idWidth)}  ${code}  ${levels}${summary}\n`;
      });
    return `\n${family}\n${rows.join('')}`;
  });
  return header + sections.join('');
}
