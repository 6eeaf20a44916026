// `archive`: its options. What it does is in run-archive.ts, which is loaded only when it runs: no other command reaches the network.

import type { RawArchiveFlags } from '../archive/run-archive.ts';
import type { CommandDefinition } from '../command.ts';

export const archiveCommand: CommandDefinition = {
  usage: 'archive [operands...]',
  summary: 'keep copies of sources: fetch their addresses (the only command that uses the network)',
  configure(command) {
    command
      .usage('[options] [file] [@key...]')
      .option('--from <file>', 'read this file (HTML, PDF or text) instead of the network; for one @key')
      .option('--again', 'fetch sources again that already have a copy; the old copy is kept too')
      .option('--dry-run', 'fetch and write nothing; print what would be fetched')
      .option('--json', 'print what was done as JSON')
      .option('--timeout <seconds>', 'give up on a source after this long (default: 30)')
      .option('--max-size <mb>', 'refuse larger pages, compressed or not (default: 10)')
      .option('--allow-private', 'allow addresses on this machine and in private networks')
      .option('--today <date>', 'the date of access to write')
      .option('--config <file>', 'use this configuration and no other')
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
