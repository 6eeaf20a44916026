// A configuration as data: what a file may say, and what it comes to for one briefing. Reads no files.

import type { Level, Profile } from '../rule.ts';

/** What may stand at the top of a configuration file and, for some files only, in one of its `overrides`. */
export interface ConfigSettings {
  readonly profile?: Profile;
  readonly presets?: readonly string[];
  /** As in front matter: one id, or a pair. */
  readonly scale?: unknown;
  readonly claims?: 'standard' | 'strict';
  readonly registry?: readonly string[];
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly markings?: readonly string[];
  readonly caps?: unknown;
  readonly frontMatterKeys?: readonly string[];
}

/** One configuration file, parsed and validated. Paths and patterns are relative to the file's folder. */
export interface ConfigFile extends ConfigSettings {
  readonly root?: boolean;
  readonly extends?: readonly string[];
  readonly overrides?: readonly ConfigOverride[];
  readonly ignores?: readonly string[];
}

/** Settings for the files that one of `files` matches. */
export interface ConfigOverride extends ConfigSettings {
  readonly files: readonly string[];
}

export interface RuleSetting {
  readonly level: Level;
  /** Empty where a level stands alone; options set further out stay in force then. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** What holds for one briefing once files, presets and flags are laid over each other. */
export interface Config {
  readonly profile: Profile;
  /** Later ones win; `rules` wins over them. */
  readonly presets: readonly string[];
  readonly claims: 'standard' | 'strict';
  readonly scale?: unknown;
  /** Registry paths, relative to the workspace root. */
  readonly registry: readonly string[];
  /** Only what differs from the profile. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** When set, only these rules run. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly markings?: readonly string[];
  readonly caps?: unknown;
  readonly frontMatterKeys?: readonly string[];
}

export const defaultConfig: Config = {
  profile: 'review',
  presets: [],
  claims: 'standard',
  registry: [],
  rules: {},
};
