// `fmt`: its options. What it does is in run-fmt.ts, which is loaded only when it runs.

import type { CommandDefinition } from '../command.ts';
import type { RawFmtFlags } from '../run-fmt.ts';

export const fmtCommand: CommandDefinition = {
  usage: 'fmt [paths...]',
  summary: 'format the markup of briefings (default: the current folder)',
  configure(command) {
    command
      .option('--check', 'write nothing; name the files that would change and exit 1 if there are any')
      .option('--diff', 'write nothing; print what would change and exit 1 if anything would')
      .option('--config <file>', 'use this configuration and no other')
      .option('--no-config', 'use no configuration file')
      .option('--stdin', 'read standard input and print the result (also: the path -)')
      .option('--stdin-filename <name>', 'the file name to use for standard input')
      .option('--no-ignore', 'include ignored files')
      .option('--force-exclude', 'leave out ignored files even if they are named')
      .option('--max-size <mb>', 'refuse larger files (default: 10)');
  },
  async run(operands, flags, io) {
    const { runFmt } = await import('../run-fmt.ts');
    return runFmt(operands, flags as unknown as RawFmtFlags, io);
  },
};
