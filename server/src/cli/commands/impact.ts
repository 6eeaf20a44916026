// `impact`: what falls with a source or a statement.

import type { CommandDefinition } from '../command.ts';

export const impactCommand: CommandDefinition = {
  usage: 'impact <what> [paths...]',
  summary: 'what falls if a source (@key) or a statement (#name) is withdrawn',
  configure(command) {
    command
      .option('--json', 'as JSON')
      .option('--config <file>', 'use this configuration and look for no other')
      .option('--no-config', 'use no configuration file')
      .option('--stdin-filename <name>', 'what standard input (the path -) is called and configured as')
      .option('--no-ignore', 'look at ignored files too')
      .option('--max-size <mb>', 'refuse larger files (default: 10)')
      .addHelpText(
        'after',
        "\nMost shells want quotes: briefwright impact '#closed'. A bare name will do where it is only one of the two.\nWithout paths: all briefings below the current folder.\n",
      );
  },
  async run(operands, flags, io) {
    const { runImpact } = await import('../impact/run-impact.ts');
    return runImpact(operands, flags, io);
  },
};
