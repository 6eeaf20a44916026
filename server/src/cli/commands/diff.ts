// `diff`: what changed from one edition of a briefing to the next, and whether it says why.

import { Option } from 'commander';
import type { CommandDefinition } from '../command.ts';

export const diffCommand: CommandDefinition = {
  usage: 'diff <editions...>',
  summary:
    'what changed between two editions, OLD NEW, and whether it says why; of NEW alone, since the one it supersedes',
  configure(command) {
    command
      .addOption(new Option('--format <name>', 'how to print it').choices(['text', 'json', 'markdown']).default('text'))
      .option('--all', 'list claims that came or went too, instead of counting them')
      .option('--config <file>', 'use this configuration and look for no other')
      .option('--no-config', 'use no configuration file')
      .option('--stdin-filename <name>', 'what standard input (the path -) is called and configured as')
      .option('--max-size <mb>', 'refuse larger files (default: 10)');
  },
  async run(operands, flags, io) {
    const { runDiff } = await import('../diff/run-diff.ts');
    return runDiff(operands, flags, io);
  },
};
