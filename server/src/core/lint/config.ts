// A configuration as data: what a file may say, and what it comes to for one briefing. Reads no files.

import type { Level, Profile } from './rule.ts';

/** One configuration file, parsed and validated. Paths and patterns are relative to the file's folder. */
export interface ConfigFile {
  readonly root?: boolean;
  readonly extends?: readonly string[];
  readonly profile?: Profile;
  readonly presets?: readonly string[];
  /** As in front matter: one id, or a pair. */
  readonly scale?: unknown;
  readonly claims?: 'standard' | 'strict';
  readonly registry?: readonly string[];
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly overrides?: readonly (ConfigFile & { readonly files: readonly string[] })[];
  readonly ignores?: readonly string[];
  readonly markings?: readonly string[];
  readonly caps?: unknown;
}

export interface RuleSetting {
  readonly level: Level;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What holds for one briefing once files, presets and flags are laid over each other. */
export interface Config {
  readonly profile: Profile;
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
}

export const defaultConfig: Config = {
  profile: 'review',
  presets: [],
  claims: 'standard',
  registry: [],
  rules: {},
};
