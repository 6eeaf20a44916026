// `summary`: what a briefing's sources come to as a whole.

import type { CommandDefinition } from '../command.ts';

export const summaryCommand: CommandDefinition = {
  usage: 'summary <file>',
  summary: 'a source summary: the facts about the sources, and questions for the writer',
  configure(command) {
    command
      .option('--json', 'the facts as JSON')
      .option('--config <file>', 'use this configuration and no other')
      .option('--no-config', 'use no configuration file')
      .option('--stdin-filename <name>', 'the file name to use for standard input (the path -)')
      .option('--max-size <mb>', 'refuse larger files (default: 10)');
  },
  async run(operands, flags, io) {
    const { runSummary } = await import('../run-summary.ts');
    return runSummary(operands, flags, io);
  },
};
