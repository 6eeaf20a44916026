// The settings of the section `briefwright`, from whatever a client sends. Unknown keys and wrong types fall back to the default.

import { levels } from '../core/lint/config/read-config.ts';
import type { ConfigFlags } from '../core/lint/config/resolve-config.ts';
import { rules } from '../core/lint/registry.generated.ts';
import { profiles } from '../core/lint/rule.ts';
import { nearest } from '../core/text/nearest.ts';
import type { ServerSettings } from '../features/feature.ts';

/** What wins over the configuration files, as `--profile` and `--rule` do; what it leaves out is theirs to say. */
export type FolderSettings = Pick<ConfigFlags, 'profile' | 'rules'>;

export interface SessionSettings extends ServerSettings {
  /** Whether a sentence is called unsourced only once it has ended, or was left. */
  readonly waitsForSentence: boolean;
  /** For what lies in no folder of the workspace, and in folders that `folders` does not name. */
  readonly flags: FolderSettings;
  /** By the folder's key. */
  readonly folders: Readonly<Record<string, FolderSettings>>;
}

export const defaultSettings: SessionSettings = {
  inlayHints: { ranges: true, origins: true },
  codeLens: true,
  waitsForSentence: true,
  flags: {},
  folders: {},
};

/**
 * `data` is the section's value: `{inlayHints: {ranges, origins} | boolean, codeLens, waitsForSentence, profile, rules: {id: level}}`, and
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
    waitsForSentence: booleanOr(section['waitsForSentence'], base.waitsForSentence),
    flags: readFlags(section, base.flags),
    folders: Object.fromEntries(
      Object.entries(byFolder).map(([folder, value]) => [folder, readFlags(mapOf(value), base.flags)]),
    ),
  };
}

/** What `data` says that no setting means, each in one sentence: `readSettings` passes over it. */
export function settingFaults(data: unknown): readonly string[] {
  const section = mapOf(data);
  const faults: string[] = [];
  const { profile } = section;
  if (
    profile !== undefined &&
    profile !== null &&
    profile !== followsConfiguration &&
    !profiles.some((one) => one === profile)
  )
    faults.push(`“${text(profile)}” is not a profile. ${advice(text(profile), profiles)}`);
  const ids = rules.map(({ id }) => id);
  for (const [id, level] of Object.entries(mapOf(section['rules']))) {
    if (!ids.includes(id)) faults.push(`There is no rule “${id}”. ${advice(id, ids)}`.trim());
    else if (!levels.some((one) => one === level))
      faults.push(`“${text(level)}” is not a level for ${id}. ${advice(text(level), levels)}`);
  }
  // Clients have settings of their own in this section: only what looks like one of these is a slip.
  for (const key of Object.keys(section)) {
    const meant = serverKeys.includes(key) ? undefined : nearest(key, serverKeys);
    if (meant !== undefined) faults.push(`There is no setting “${key}”. Did you mean “${meant}”?`);
  }
  return faults;
}

const serverKeys: readonly string[] = ['inlayHints', 'codeLens', 'waitsForSentence', 'profile', 'rules'];

/** The profile of clients that leave it to the configuration files. */
const followsConfiguration = 'configuration';

function advice(written: string, known: readonly string[]): string {
  const meant = nearest(written, known);
  if (meant !== undefined) return `Did you mean “${meant}”?`;
  return known.length > 10 ? '' : `It can be ${known.join(', ')}.`;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
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
