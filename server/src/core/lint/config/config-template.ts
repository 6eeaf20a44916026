// The configuration that `init` writes: every key explained, almost all of them commented out.

import { configKeys } from './config-keys.ts';
import { presets } from './presets.ts';

/** YAML that is a valid configuration as it stands. */
export function configTemplate(): string {
  const keys = configKeys.filter(({ name, place }) => name in samples && place !== 'override');
  const blocks = keys.map(({ name, description }) => `${commented(plain(description))}\n${samples[name]}\n`);
  return `${head}\n${blocks.join('\n')}`;
}

const head = `# yaml-language-server: $schema=./node_modules/briefwright/schemas/briefwright.schema.json
#
# Configuration of Briefwright. It applies to this folder and everything below it; a file nearer to a briefing wins.
# A key that is commented out shows an example, not its default.
`;

const samples: Readonly<Record<string, string>> = {
  root: 'root: true',
  extends: '# extends: ../shared/.briefwrightrc.yaml',
  profile: 'profile: review',
  presets: `# presets: [${presets.map(({ id }) => id).join(', ')}]`,
  scale: '# scale: icd203',
  claims: '# claims: strict',
  registry: '# registry: [sources.yaml]',
  rules: '# rules:\n#   unsourced-claim: error',
  markings: '# markings: [Public, Internal, Restricted]',
  frontMatterKeys: '# frontMatterKeys: [desk, ticket]',
  overrides: '# overrides:\n#   - files: [drafts/**]\n#     profile: draft',
  ignores: '# ignores: [archive/]',
};

function commented(text: string): string {
  return text
    .split('\n')
    .map((line) => `# ${line}`)
    .join('\n');
}

function plain(markdown: string): string {
  return markdown.replaceAll('`', '');
}
