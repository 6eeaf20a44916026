// `diff`: what changed from one edition of a briefing to the next, and whether it says why.

import { Option } from 'commander';
import type { CommandDefinition } from '../command.ts';

export const diffCommand: CommandDefinition = {
  usage: 'diff <editions...>',
  summary:
    'what changed between two editions, OLD NEW, and whether it says why; with NEW alone, since the edition it supersedes',
  configure(command) {
    command
      .addOption(new Option('--format <name>', 'output format').choices(['text', 'json', 'markdown']).default('text'))
      .option('--all', 'also list added and removed claims, instead of counting them')
      .option('--config <file>', 'use this configuration and no other')
      .option('--no-config', 'use no configuration file')
      .option('--stdin-filename <name>', 'the file name to use for standard input (the path -)')
      .option('--max-size <mb>', 'refuse larger files (default: 10)');
  },
  async run(operands, flags, io) {
    const { runDiff } = await import('../diff/run-diff.ts');
    return runDiff(operands, flags, io);
  },
};
