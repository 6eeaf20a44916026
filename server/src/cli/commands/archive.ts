// `archive`: its options. What it does is in run-archive.ts, which is loaded only when it runs: no other command reaches the network.

import type { RawArchiveFlags } from '../archive/run-archive.ts';
import type { CommandDefinition } from '../command.ts';

export const archiveCommand: CommandDefinition = {
  usage: 'archive [operands...]',
  summary: 'keep copies of what sources say: fetch their addresses (the one command that uses the network)',
  configure(command) {
    command
      .usage('[options] [file] [@key...]')
      .option('--from <file>', 'read this file (HTML, PDF or text) instead of the network; for one @key')
      .option('--again', 'fetch sources that have a copy anew; the old copy is kept beside the new one')
      .option('--dry-run', 'ask nothing and write nothing; print what would be fetched')
      .option('--json', 'print what was done as JSON')
      .option('--timeout <seconds>', 'give up on a source after this long (default: 30)')
      .option('--max-size <mb>', 'refuse larger pages, packed or unpacked (default: 10)')
      .option('--allow-private', 'allow addresses of this machine and of private networks')
      .option('--today <date>', 'the day to write as the date of access')
      .option('--config <file>', 'use this configuration and look for no other')
      .option('--no-config', 'use no configuration file')
      .addHelpText(
        'after',
        '\nWithout a file: all briefings below the current folder. A file is a briefing or a registry.\n',
      );
  },
  async run(operands, flags, io) {
    const { runArchive } = await import('../archive/run-archive.ts');
    return runArchive(operands, flags as unknown as RawArchiveFlags, io);
  },
};
