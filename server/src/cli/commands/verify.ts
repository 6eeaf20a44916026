// `verify`: the claims of a draft beside the passages that they cite, for whoever checks it.

import { Option } from 'commander';
import type { CommandDefinition } from '../command.ts';

export const verifyCommand: CommandDefinition = {
  usage: 'verify [files...]',
  summary: 'the claims of a draft beside the passages that they cite, for whoever checks it',
  configure(command) {
    command
      .usage('[options] <file...>')
      .addOption(
        new Option('--format <name>', 'how to print').choices(['pretty', 'markdown', 'html', 'json']).default('pretty'),
      )
      .option(
        '--answer <file>',
        'a text with citations in the line, such as an answer of a machine, instead of briefings',
      )
      .option('--sources <folder>', 'the texts that it cites: .txt, .md, .html, .pdf, .docx')
      .option('--allow-unchecked', 'exit with 0 even if claims could not be checked')
      .option('--config <file>', 'use this configuration and no other')
      .option('--no-config', 'use no configuration file')
      .option('--stdin-filename <name>', 'the file name to use for standard input (the path -)')
      .option('--max-size <mb>', 'refuse larger files (default: 10)')
      .addHelpText('after', afterHelp);
  },
  async run(operands, flags, io) {
    const { runVerify } = await import('../verify/run-verify.ts');
    return runVerify(operands, flags, io);
  },
};

const afterHelp = `
Words are compared, not meanings: “found” means that the words of a claim, its names and its figures are in the archived text, and
no more. Somebody still has to read both. Exits with 1 if a claim was not found or differs, with 2 if one could not be checked, and
with 0 if all were found.

Examples:
  briefwright verify report.brief                              a table in the terminal
  briefwright verify report.brief --format html > check.html   a page with boxes to tick
  briefwright verify --answer answer.md --sources pages        no briefing: [1], (source: x.html), links, notes
`;
