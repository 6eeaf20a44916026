// `lint`: its options. What it does is in run-lint.ts, which is loaded only when it runs.

import { Option } from 'commander';
import type { CommandDefinition } from '../command.ts';
import { formatNames } from '../lint/reporters/formats.ts';
import type { RawLintFlags } from '../lint-flags.ts';

export const lintCommand: CommandDefinition = {
  usage: 'lint [paths...]',
  summary: 'check briefings (the default is the current folder)',
  configure(command) {
    const repeatable = (value: string, before: readonly string[]): readonly string[] => [...before, value];
    command
      .option(
        '--format <name[:file]>',
        `${formatNames.slice(0, -1).join(', ')} or ${formatNames.at(-1)}; with a file, written there (repeatable)`,
        repeatable,
        [],
      )
      .option('--profile <name>', 'how strict: draft, review or release')
      .option('--preset <name>', 'rule levels for a trade: newsroom or cti (repeatable)', repeatable, [])
      .option('--rule <id=level>', 'set one rule: off, hint, info, warning or error (repeatable)', repeatable, [])
      .option('--only <rules>', 'run these rules only (repeatable, or with commas)', repeatable, [])
      .option('--skip <rules>', 'leave these rules out (repeatable, or with commas)', repeatable, [])
      .option('--config <file>', 'use this configuration and look for no other')
      .option('--no-config', 'use no configuration file')
      .option('--fix', 'make the safe fixes')
      .option('--fix-dry-run', 'report what --fix would leave, and write nothing')
      .option('--diff', 'print what --fix would change, and write nothing; exit 1 if that is something')
      .option('--max-warnings <n>', 'fail on more warnings than this')
      .option('--quiet', 'report errors only')
      .option('--stdin', 'check standard input (also: the path -)')
      .option('--stdin-filename <name>', 'what standard input is called and configured as')
      .option('--no-ignore', 'look at ignored files too')
      .option('--force-exclude', 'leave ignored files out even if they are named')
      .option('--max-size <mb>', 'refuse larger files (default: 10)')
      .addOption(new Option('--today <date>', 'the day to judge horizons by, such as 2026-05-06 (default: today)'));
  },
  async run(operands, flags, io) {
    const { runLint } = await import('../lint/run-lint.ts');
    return runLint(operands, flags as unknown as RawLintFlags, io);
  },
};
