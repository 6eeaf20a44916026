// Lays configuration files and flags over each other, and says what holds for one briefing.
// Does not know any files or pattern syntax: whoever found the files says which patterns match and where paths lead.

import type { Profile } from '../rule.ts';
import { type Config, type ConfigFile, type ConfigSettings, defaultConfig, type RuleSetting } from './config.ts';

/** One configuration file on the way to a briefing. */
export interface ConfigLayer {
  readonly file: ConfigFile;
  /** Whether the briefing matches one of `patterns`, which are relative to the file's folder. */
  readonly matches: (patterns: readonly string[]) => boolean;
  /** A registry path as the file writes it → relative to the workspace root. */
  readonly locate: (registryPath: string) => string;
}

/** What the command line asked for; wins over every file. */
export interface ConfigFlags {
  readonly profile?: Profile;
  readonly presets?: readonly string[];
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
}

/**
 * The configuration of one briefing. `layers` go from the farthest file to the nearest; the nearest wins.
 * A file's overrides win over its own settings, flags over all; profile and presets are named here and weighed where
 * levels are looked up.
 */
export function resolveConfig(layers: readonly ConfigLayer[], flags: ConfigFlags): Config {
  if (layers.length > 0) return resolve(layers, flags);
  // One object for all briefings that no file configures: what is worked out of it is then worked out once.
  const known = unconfigured.get(flags) ?? resolve([], flags);
  unconfigured.set(flags, known);
  return known;
}

const unconfigured = new WeakMap<ConfigFlags, Config>();

function resolve(layers: readonly ConfigLayer[], flags: ConfigFlags): Config {
  let settings: ConfigSettings = {};
  const registry: string[] = [];
  for (const { file, matches, locate } of layers) {
    const applied = [file, ...(file.overrides ?? []).filter((override) => matches(override.files))];
    for (const one of applied) {
      settings = { ...settings, ...defined(one), rules: mergeRules(settings.rules, one.rules) };
      registry.push(...(one.registry ?? []).map(locate));
    }
  }
  return {
    profile: flags.profile ?? settings.profile ?? defaultConfig.profile,
    presets: [...new Set([...(settings.presets ?? []), ...(flags.presets ?? [])])],
    claims: settings.claims ?? defaultConfig.claims,
    registry: [...new Set(registry)],
    rules: mergeRules(settings.rules, flags.rules) ?? {},
    ...(settings.scale === undefined ? {} : { scale: settings.scale }),
    ...(settings.markings === undefined ? {} : { markings: settings.markings }),
    ...(settings.frontMatterKeys === undefined ? {} : { frontMatterKeys: settings.frontMatterKeys }),
    ...(settings.caps === undefined ? {} : { caps: settings.caps }),
    ...(flags.only === undefined ? {} : { only: flags.only }),
    ...(flags.skip === undefined ? {} : { skip: flags.skip }),
  };
}

type RuleSettings = Readonly<Record<string, RuleSetting>> | undefined;

function mergeRules(outer: RuleSettings, inner: RuleSettings): RuleSettings {
  if (!inner) return outer;
  const merged: Record<string, RuleSetting> = { ...outer };
  for (const [id, { level, options }] of Object.entries(inner)) {
    merged[id] = { level, options: { ...merged[id]?.options, ...options } };
  }
  return merged;
}

/** Without keys that hold undefined: they would hide what an outer file says. */
function defined(settings: ConfigSettings): ConfigSettings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}
