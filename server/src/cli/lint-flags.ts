// The options of `lint` as data: checked, with rules by their ids. Runs nothing.

import type { RuleSetting } from '../core/lint/config/config.ts';
import { presets } from '../core/lint/config/presets.ts';
import { findRule, type KnownRule, levels } from '../core/lint/config/read-config.ts';
import type { ConfigFlags } from '../core/lint/config/resolve-config.ts';
import { profiles } from '../core/lint/rule.ts';
import { defaultSizeLimit } from '../host/host.ts';
import { nearestAdvice } from './nearest-advice.ts';
import { UsageError } from './usage-error.ts';

/** As commander gives them. */
export interface RawLintFlags {
  readonly format: readonly string[];
  readonly profile?: string;
  readonly preset: readonly string[];
  readonly rule: readonly string[];
  readonly only: readonly string[];
  readonly skip: readonly string[];
  /** False for --no-config. */
  readonly config?: string | boolean;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly diff?: boolean;
  readonly baseline?: string;
  readonly since?: string;
  readonly staged?: boolean;
  readonly addIgnore?: string;
  readonly stats?: boolean;
  readonly all?: boolean;
  readonly maxWarnings?: string;
  readonly maxSize?: string;
  readonly quiet?: boolean;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly ignore: boolean;
  readonly forceExclude?: boolean;
  readonly today?: string;
  readonly workers?: string;
  readonly color: 'auto' | 'always' | 'never';
}

/**
 * What the options say about the configuration.
 * @throws {UsageError} for a profile, preset, rule or level that is none.
 */
export function readConfigFlags(
  raw: Pick<RawLintFlags, 'profile' | 'preset' | 'rule' | 'only' | 'skip'>,
  rules: readonly KnownRule[],
): ConfigFlags {
  const profile = raw.profile === undefined ? undefined : profiles.find((one) => one === raw.profile);
  if (raw.profile !== undefined && !profile) throw unknown('profile', raw.profile, profiles);
  const presetIds = split(raw.preset).map((id) => {
    if (!presets.some((preset) => preset.id === id))
      throw unknown(
        'preset',
        id,
        presets.map((preset) => preset.id),
      );
    return id;
  });
  const idOf = (name: string): string => {
    const rule = findRule(rules, name);
    if (!rule)
      throw unknown(
        'rule',
        name,
        rules.map(({ id }) => id),
      );
    return rule.id;
  };
  return {
    ...(profile ? { profile } : {}),
    presets: presetIds,
    rules: Object.fromEntries(split(raw.rule).map((written) => readRuleFlag(written, idOf))),
    ...(raw.only.length === 0 ? {} : { only: split(raw.only).map(idOf) }),
    ...(raw.skip.length === 0 ? {} : { skip: split(raw.skip).map(idOf) }),
  };
}

/** @throws {UsageError} */
export function readCount(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`\`--${name}\` takes a whole number, not \`${value}\`.`);
  return Number(value);
}

/** Undefined for `auto`. @throws {UsageError} */
export function readWorkers(value = 'auto'): number | undefined {
  if (value === 'auto') return undefined;
  if (!/^[1-9]\d{0,8}$/.test(value))
    throw new UsageError(`\`--workers\` takes a whole number from 1 on, or auto, not \`${value}\`.`);
  return Number(value);
}

/** In bytes. @throws {UsageError} */
export function readSizeLimit(value: string | undefined): number {
  const megabytes = readCount('max-size', value);
  return megabytes === undefined ? defaultSizeLimit : megabytes * 1024 * 1024;
}

/** What `--config FILE` and `--no-config` ask of a loader; nothing where neither is given. */
export function readConfigFile(value: string | boolean | undefined): { readonly configFile?: string | false } {
  return typeof value === 'string' || value === false ? { configFile: value } : {};
}

/** @throws {UsageError} for what is no day of the calendar. */
export function readDay(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  if (!isDay) throw new UsageError(`\`--today\` takes a day such as 2026-05-06, not \`${value}\`.`);
  return value;
}

function readRuleFlag(written: string, idOf: (name: string) => string): readonly [id: string, setting: RuleSetting] {
  const [name = '', levelName, extra] = written.split('=');
  if (levelName === undefined || extra !== undefined)
    throw new UsageError(`\`--rule\` takes a rule and a level, such as unsourced-claim=warning, not \`${written}\`.`);
  const level = levels.find((one) => one === levelName);
  if (!level) throw unknown('level', levelName, levels);
  return [idOf(name), { level, options: {} }];
}

/** `--only a,b --only c` is three. */
function split(values: readonly string[]): readonly string[] {
  return values
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

function unknown(kind: string, name: string, known: readonly string[]): UsageError {
  const list = known.length <= 6 ? ` Use one of ${known.join(', ')}.` : ' `briefwright rules` lists them.';
  return new UsageError(`there is no ${kind} \`${name}\`.${nearestAdvice(name, known) || list}`);
}
