// The settings of the section `briefwright`, from whatever a client sends. Unknown keys and wrong types fall back to the default.

import { levels } from '../core/lint/config/read-config.ts';
import type { ConfigFlags } from '../core/lint/config/resolve-config.ts';
import { rules } from '../core/lint/registry.generated.ts';
import { profiles } from '../core/lint/rule.ts';
import type { ServerSettings } from '../features/feature.ts';

/** What wins over the configuration files, as `--profile` and `--rule` do; what it leaves out is theirs to say. */
export type FolderSettings = Pick<ConfigFlags, 'profile' | 'rules'>;

export interface SessionSettings extends ServerSettings {
  /** For what lies in no folder of the workspace, and in folders that `folders` does not name. */
  readonly flags: FolderSettings;
  /** By the folder's key. */
  readonly folders: Readonly<Record<string, FolderSettings>>;
}

export const defaultSettings: SessionSettings = {
  inlayHints: { ranges: true, origins: true },
  codeLens: true,
  flags: {},
  folders: {},
};

/**
 * `data` is the section's value: `{inlayHints: {ranges, origins} | boolean, codeLens, profile, rules: {id: level}}`, and
 * `byFolder` what it is for each folder of a workspace with several. What they leave out is as in `base`.
 */
export function readSettings(
  data: unknown,
  base: SessionSettings = defaultSettings,
  byFolder: Readonly<Record<string, unknown>> = {},
): SessionSettings {
  const section = mapOf(data);
  const hints = section['inlayHints'];
  return {
    inlayHints: {
      ranges: booleanOr(typeof hints === 'boolean' ? hints : mapOf(hints)['ranges'], base.inlayHints.ranges),
      origins: booleanOr(typeof hints === 'boolean' ? hints : mapOf(hints)['origins'], base.inlayHints.origins),
    },
    codeLens: booleanOr(section['codeLens'], base.codeLens),
    flags: readFlags(section, base.flags),
    folders: Object.fromEntries(
      Object.entries(byFolder).map(([folder, value]) => [folder, readFlags(mapOf(value), base.flags)]),
    ),
  };
}

function readFlags(section: Readonly<Record<string, unknown>>, base: FolderSettings): FolderSettings {
  const profile = section['profile'] === undefined ? base.profile : profiles.find((one) => one === section['profile']);
  const written = section['rules'];
  const chosen = rules.flatMap(({ id }) => {
    const level = levels.find((one) => one === mapOf(written)[id]);
    return level === undefined ? [] : [[id, { level, options: {} }] as const];
  });
  const ruleFlags = written === undefined ? base.rules : chosen.length === 0 ? undefined : Object.fromEntries(chosen);
  return { ...(profile === undefined ? {} : { profile }), ...(ruleFlags === undefined ? {} : { rules: ruleFlags }) };
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function booleanOr(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}
