// `impact`: what falls with a source or a statement.

import type { CommandDefinition } from '../command.ts';

export const impactCommand: CommandDefinition = {
  usage: 'impact <what> [paths...]',
  summary: 'what falls if a source (@key) or a statement (#name) is withdrawn',
  configure(command) {
    command
      .option('--json', 'as JSON')
      .option('--config <file>', 'use this configuration and no other')
      .option('--no-config', 'use no configuration file')
      .option('--stdin-filename <name>', 'the file name to use for standard input (the path -)')
      .option('--no-ignore', 'include ignored files')
      .option('--max-size <mb>', 'refuse larger files (default: 10)')
      .addHelpText(
        'after',
        "\nMost shells need quotes: briefwright impact '#closed'. A bare name works if it is unambiguous.\nWithout paths: all briefings below the current folder.\n",
      );
  },
  async run(operands, flags, io) {
    const { runImpact } = await import('../impact/run-impact.ts');
    return runImpact(operands, flags, io);
  },
};
