// The keys of a configuration file as one table: validation reads it, and so can whoever generates the JSON Schema.
// Does not know any rule: those are checked against the list of rules.

import { profiles } from '../rule.ts';
import { presets } from './presets.ts';

/** What may stand behind a key. `strings` also takes one text alone. */
export type ConfigShape =
  | { readonly type: 'boolean' }
  | { readonly type: 'text' }
  | { readonly type: 'choice'; readonly of: readonly string[] }
  | { readonly type: 'choices'; readonly of: readonly string[] }
  | { readonly type: 'strings' }
  | { readonly type: 'rules' }
  | { readonly type: 'overrides' }
  | { readonly type: 'scale' }
  | { readonly type: 'caps' };

export interface ConfigKey {
  readonly name: string;
  readonly shape: ConfigShape;
  /** One or two sentences, for the schema and for `init`. */
  readonly description: string;
  /** Whether the key may stand at the top, in an entry of `overrides`, or in both. */
  readonly place: 'top' | 'override' | 'both';
}

export const configKeys: readonly ConfigKey[] = [
  {
    name: '$schema',
    shape: { type: 'text' },
    place: 'top',
    description: 'The JSON Schema of this file, for editors. Not read.',
  },
  {
    name: 'root',
    shape: { type: 'boolean' },
    place: 'top',
    description: 'Do not look for configuration in parent folders.',
  },
  {
    name: 'extends',
    shape: { type: 'strings' },
    place: 'top',
    description:
      'Configuration files that this one extends, as paths relative to it. Later ones win, and this file wins over all of them.',
  },
  {
    name: 'profile',
    shape: { type: 'choice', of: profiles },
    place: 'both',
    description: 'How strict the rules are: `draft` while writing, `review` (default), `release` before publication.',
  },
  {
    name: 'presets',
    shape: { type: 'choices', of: presets.map((preset) => preset.id) },
    place: 'both',
    description: 'Sets of rule levels for a field, applied over the profile. Later ones win.',
  },
  {
    name: 'scale',
    shape: { type: 'scale' },
    place: 'both',
    description: 'The scales for briefings that declare none: one id, or `{confidence: …, likelihood: …}`.',
  },
  {
    name: 'claims',
    shape: { type: 'choice', of: ['standard', 'strict'] },
    place: 'both',
    description: '`standard` leaves alone the sentences that assert nothing; `strict` makes every sentence a claim.',
  },
  {
    name: 'registry',
    shape: { type: 'strings' },
    place: 'both',
    description:
      'Shared source registries (YAML, CSL-JSON, BibTeX) for every briefing, as paths relative to this file.',
  },
  {
    name: 'rules',
    shape: { type: 'rules' },
    place: 'both',
    description: 'Rule id → `off`, `hint`, `info`, `warning` or `error`, or `[level, {option: value}]`.',
  },
  {
    name: 'markings',
    shape: { type: 'strings' },
    place: 'both',
    description: 'Handling marks in use instead of TLP 2.0, from the most open to the strictest.',
  },
  {
    name: 'caps',
    shape: { type: 'caps' },
    place: 'both',
    description: 'The highest confidence that each kind of sourcing allows.',
  },
  {
    name: 'frontMatterKeys',
    shape: { type: 'strings' },
    place: 'both',
    description: 'Keys of the front matter that other tools of yours read, beside those of well-known ones.',
  },
  {
    name: 'files',
    shape: { type: 'strings' },
    place: 'override',
    description: 'Patterns for the briefings this entry applies to, relative to this file.',
  },
  {
    name: 'overrides',
    shape: { type: 'overrides' },
    place: 'top',
    description: 'Settings that apply only to some files. Later entries win.',
  },
  {
    name: 'ignores',
    shape: { type: 'strings' },
    place: 'top',
    description: 'Files and folders to ignore, in the syntax of `.gitignore`, relative to this file.',
  },
];
