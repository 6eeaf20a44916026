// `lint`: its options. What it does is in run-lint.ts, which is loaded only when it runs.

import { Option } from 'commander';
import type { CommandDefinition } from '../command.ts';
import { formatNames } from '../lint/reporters/formats.ts';
import type { RawLintFlags } from '../lint-flags.ts';

export const lintCommand: CommandDefinition = {
  usage: 'lint [paths...]',
  summary: 'check briefings (default: the current folder)',
  configure(command) {
    const repeatable = (value: string, before: readonly string[]): readonly string[] => [...before, value];
    command
      .option(
        '--format <name[:file]>',
        `${formatNames.slice(0, -1).join(', ')} or ${formatNames.at(-1)}; add :FILE to write to a file (repeatable)`,
        repeatable,
        [],
      )
      .option('--profile <name>', 'how strict: draft, review or release')
      .option('--preset <name>', 'rule levels for a field: newsroom or cti (repeatable)', repeatable, [])
      .option(
        '--rule <id=level>',
        'set the level of a rule: off, hint, info, warning or error (repeatable)',
        repeatable,
        [],
      )
      .option('--only <rules>', 'run only these rules (repeatable, or with commas)', repeatable, [])
      .option('--skip <rules>', 'leave out these rules (repeatable, or with commas)', repeatable, [])
      .option('--config <file>', 'use this configuration and no other')
      .option('--no-config', 'use no configuration file')
      .option('--fix', 'apply the safe fixes')
      .option('--fix-dry-run', 'report what --fix would leave, and write nothing')
      .option('--diff', 'print what --fix would change, and write nothing; exit 1 if anything would change')
      .option(
        '--baseline <action>',
        'what was found before: write it to a file, check what is new, or prune what was fixed',
      )
      .option('--since <ref>', 'report only what changed since this commit or branch')
      .option('--staged', 'check what is staged in git, and report only what changed')
      .option('--add-ignore <reason>', 'write a directive with this reason for every finding')
      .option('--stats', 'count findings by rule, file and author instead of listing them')
      .option('--all', 'list every finding, however many there are (pretty)')
      .option('--max-warnings <n>', 'fail if there are more warnings than this')
      .option('--quiet', 'report errors only')
      .option('--stdin', 'check standard input (also: the path -)')
      .option('--stdin-filename <name>', 'the file name to use for standard input')
      .option('--no-ignore', 'include ignored files')
      .option('--force-exclude', 'leave out ignored files even if they are named')
      .option('--max-size <mb>', 'refuse larger files (default: 10)')
      .option(
        '--workers <n>',
        'check files in this many threads; auto, the default, starts more than one for many of them',
      )
      .addOption(
        new Option('--today <date>', 'the date to check horizons against, such as 2026-05-06 (default: today)'),
      );
  },
  async run(operands, flags, io) {
    const { runLint } = await import('../lint/run-lint.ts');
    return runLint(operands, flags as unknown as RawLintFlags, io);
  },
};
