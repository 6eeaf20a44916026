// `init`: a first briefing and a commented configuration. Writes only what is not there yet, and asks nothing.

import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { Option } from 'commander';
import { makeVisible } from '../../core/text/visible-text.ts';
import { fileFailure } from '../../host/node-file-failure.ts';
import type { CommandDefinition } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { displayPath } from '../terminal/display-path.ts';
import { createFile } from '../terminal/write-file.ts';

type TemplateName = 'policy' | 'osint';

const templates: Readonly<Record<TemplateName, () => Promise<string>>> = {
  policy: async () => (await import('../../../../seeds/templates/policy.brief')).default,
  osint: async () => (await import('../../../../seeds/templates/osint.brief')).default,
};

export const initCommand: CommandDefinition = {
  usage: 'init [folder]',
  summary: 'write a configuration and a first briefing',
  configure(command) {
    const template = new Option('--template <name>', 'what the first briefing is for');
    command.addOption(template.choices(Object.keys(templates)).default('policy'));
  },
  async run([folder = '.'], flags, io) {
    const { configTemplate } = await import('../../core/lint/config/config-template.ts');
    const name = flags['template'] as TemplateName;
    const target = path.resolve(io.cwd, folder);
    const files: readonly (readonly [name: string, text: string])[] = [
      ['.briefwrightrc.yaml', configTemplate()],
      [`${name}.brief`, await templates[name]()],
    ];
    const outcomes = files.map(([fileName, text]) => {
      const file = path.join(target, fileName);
      const called = makeVisible(displayPath(file, io.cwd));
      const outcome = writeNew(file, text);
      if (outcome === 'written') io.stdout.write(`wrote ${called}\n`);
      else
        io.stderr.write(
          `briefwright: ${called}: ${outcome === 'kept' ? 'already exists; left unchanged' : outcome.failure}\n`,
        );
      return outcome;
    });
    const isDone = outcomes.includes('written') && outcomes.every((outcome) => typeof outcome === 'string');
    if (!isDone) return exitCode.failed;
    const briefing = displayPath(path.join(target, `${name}.brief`), io.cwd);
    io.stdout.write(
      `Next: briefwright lint ${/^[\w./-]+$/.test(briefing) ? briefing : `"${makeVisible(briefing)}"`}\n`,
    );
    return exitCode.clean;
  },
};

/** A file that is there is never touched, whoever wins a race, and a new one is whole or not there. */
function writeNew(file: string, text: string): 'written' | 'kept' | { readonly failure: string } {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    if (createFile(file, text)) return 'written';
    return existsSync(file) ? 'kept' : { failure: 'it is a link that leads nowhere' };
  } catch (error) {
    return { failure: `it could not be written: ${fileFailure(error)}` };
  }
}
