// `suggest`: where the claims of a briefing that name no source may come from.

import type { CommandDefinition } from '../command.ts';

export const suggestCommand: CommandDefinition = {
  usage: 'suggest <file>',
  summary: 'for each claim without a source the closest passages of the archived texts',
  configure(command) {
    command
      .option('--json', 'as JSON')
      .option('--limit <n>', 'passages for each claim (default: 3)')
      .option('--config <file>', 'use this configuration and look for no other')
      .option('--no-config', 'use no configuration file')
      .option('--stdin-filename <name>', 'what standard input (the path -) is called and configured as')
      .option('--max-size <mb>', 'refuse larger files (default: 10)');
  },
  async run(operands, flags, io) {
    const { runSuggest } = await import('../suggest/run-suggest.ts');
    return runSuggest(operands, flags, io);
  },
};
