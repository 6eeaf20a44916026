// `inspect`: a briefing's statements and sources as the tool reads them, as JSON.

import type { CommandDefinition } from '../command.ts';

export const inspectCommand: CommandDefinition = {
  usage: 'inspect <file>',
  summary: "a briefing's statements and sources as the tool reads them, as JSON",
  configure(command) {
    command
      .option('--config <file>', 'use this configuration and no other')
      .option('--no-config', 'use no configuration file')
      .option('--stdin-filename <name>', 'the file name to use for standard input (the path -)')
      .option('--max-size <mb>', 'refuse larger files (default: 10)');
  },
  async run(operands, flags, io) {
    const { runInspect } = await import('../run-inspect.ts');
    return runInspect(operands, flags, io);
  },
};
