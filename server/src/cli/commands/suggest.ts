// `suggest`: where the claims of a briefing that name no source may come from.

import type { CommandDefinition } from '../command.ts';

export const suggestCommand: CommandDefinition = {
  usage: 'suggest <file>',
  summary: 'the closest passages in the archived texts for each claim without a source',
  configure(command) {
    command
      .option('--json', 'as JSON')
      .option('--limit <n>', 'passages for each claim (default: 3)')
      .option('--config <file>', 'use this configuration and no other')
      .option('--no-config', 'use no configuration file')
      .option('--stdin-filename <name>', 'the file name to use for standard input (the path -)')
      .option('--max-size <mb>', 'refuse larger files (default: 10)');
  },
  async run(operands, flags, io) {
    const { runSuggest } = await import('../suggest/run-suggest.ts');
    return runSuggest(operands, flags, io);
  },
};
