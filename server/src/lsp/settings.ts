// The settings of the section `briefwright`, from whatever a client sends. Unknown keys and wrong types fall back to the default.

import { profiles, type Profile } from '../core/lint/rule.ts';
import type { ServerSettings } from '../features/feature.ts';

export interface SessionSettings extends ServerSettings {
  /** Wins over the configuration files, as `--profile` does; undefined leaves the choice to them. */
  readonly profile?: Profile;
}

export const defaultSettings: SessionSettings = { inlayHints: { ranges: true, origins: true }, codeLens: true };

/** `data` is the section's value: `{inlayHints: {ranges, origins} | boolean, codeLens, profile}`. What it leaves out is as in `base`. */
export function readSettings(data: unknown, base: SessionSettings = defaultSettings): SessionSettings {
  const section = mapOf(data);
  const hints = section['inlayHints'];
  const profile = section['profile'] === undefined ? base.profile : profiles.find((one) => one === section['profile']);
  return {
    inlayHints: {
      ranges: booleanOr(typeof hints === 'boolean' ? hints : mapOf(hints)['ranges'], base.inlayHints.ranges),
      origins: booleanOr(typeof hints === 'boolean' ? hints : mapOf(hints)['origins'], base.inlayHints.origins),
    },
    codeLens: booleanOr(section['codeLens'], base.codeLens),
    ...(profile === undefined ? {} : { profile }),
  };
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function booleanOr(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}
