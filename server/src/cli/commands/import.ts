// `import`: its options. What it does is in cli/import/run-import.ts, a program part of its own, which is loaded only when it runs.

import { Option } from 'commander';
import type { CommandDefinition } from '../command.ts';
import type { ImportOptions } from '../import/import-options.ts';
import { readSizeLimit } from '../lint-flags.ts';
import { UsageError } from '../usage-error.ts';

interface RawImportFlags {
  readonly to?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly watch?: boolean;
  readonly format: 'text' | 'json';
  readonly maxSize?: string;
}

export const importCommand: CommandDefinition = {
  usage: 'import <files...>',
  summary: 'make briefings of documents (Word, Markdown, HTML, text), and registries of bibliographies',
  configure(command) {
    command
      .usage('[options] <file...>')
      .option('--to <file>', 'write this briefing, or put the sources into this registry')
      .option('--out <folder>', 'write into this folder, under the names of the files')
      .option('--force', 'replace a briefing that is there; in a registry, what the bibliography says otherwise')
      .option('--watch', 'go on, and import a bibliography again whenever it changes')
      .addOption(new Option('--format <name>', 'how to report').choices(['text', 'json']).default('text'))
      .option('--max-size <mb>', 'refuse larger files (default: 10, Word documents 100)')
      .addHelpText('after', afterHelp);
  },
  async run(operands, flags, io) {
    const raw = flags as unknown as RawImportFlags;
    if (raw.to !== undefined && raw.out !== undefined)
      throw new UsageError('`--to` and `--out` cannot be used together.');
    if (raw.watch && raw.format === 'json')
      throw new UsageError('`--watch` reports as text; leave out `--format json`.');
    const options: ImportOptions = {
      to: raw.to,
      out: raw.out,
      isForced: raw.force === true,
      isWatching: raw.watch === true,
      isJson: raw.format === 'json',
      sizeLimit: raw.maxSize === undefined ? undefined : readSizeLimit(raw.maxSize),
    };
    const { runImport } = await import('../import/run-import.ts');
    return runImport(operands, options, io);
  },
};

const afterHelp = `
Documents become briefings: .docx, .md, .qmd, .html, .txt. No word of them changes. Links, notes and citations become declared
sources, and statements cite them with \`?\` for the level. What nobody wrote stays empty, and \`lint\` asks for it.
Bibliographies become registries: .bib, .ris, .json (CSL), .xml (EndNote). Keys are kept, and what is in a registry already stays.

Examples:
  briefwright import report.docx                     writes report.brief
  briefwright import notes/*.md --out briefings      writes briefings/*.brief
  briefwright import zotero.bib --to sources.yaml    adds to the registry what is new
`;
