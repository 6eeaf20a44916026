// `explain`: one rule's page, offline.

import type { CommandDefinition } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';

export const explainCommand: CommandDefinition = {
  usage: 'explain <rule>',
  summary: 'what a rule finds, why it matters and how to fix it',
  configure() {},
  async run([name = ''], _flags, io) {
    const { examples, rules } = await import('../../core/lint/registry.generated.ts');
    const { findRule } = await import('../../core/lint/config/read-config.ts');
    const rule = findRule(rules, name);
    if (!rule) {
      const { nearestAdvice } = await import('../nearest-advice.ts');
      const advice =
        nearestAdvice(
          name,
          rules.map(({ id }) => id),
        ) || ' `briefwright rules` lists them.';
      throw new UsageError(`there is no rule \`${name}\`.${advice}`);
    }
    const { explainRule } = await import('../../core/lint/explain-rule.ts');
    io.stdout.write(explainRule(rule, examples.get(rule.id)));
    return exitCode.clean;
  },
};
