// Which severity a rule has under a configuration, and with which options.

import type { AnyRule, Level } from '../rule.ts';
import type { Config } from './config.ts';
import { presetRules } from './presets.ts';

const levels = new WeakMap<Config, Map<AnyRule, Level>>();

/** Flags win over the configuration's rules, those over presets, those over the profile. */
export function levelOf(rule: AnyRule, config: Config): Level {
  let known = levels.get(config);
  if (!known) levels.set(config, (known = new Map()));
  let level = known.get(rule);
  if (level === undefined) known.set(rule, (level = decideLevel(rule, config)));
  return level;
}

/** Whether a flag, a configuration file or a preset sets the level of `rule`, and not its profile alone. */
export function isLevelSet({ id }: AnyRule, { only, skip, rules, presets }: Config): boolean {
  return (
    rules[id] !== undefined ||
    presets.some((preset) => presetRules(preset)[id]) ||
    (only !== undefined && !only.includes(id)) ||
    (skip?.includes(id) ?? false)
  );
}

function decideLevel(rule: AnyRule, config: Config): Level {
  if (config.only && !config.only.includes(rule.id)) return 'off';
  if (config.skip?.includes(rule.id)) return 'off';
  const set = config.rules[rule.id];
  if (set) return set.level;
  for (const preset of [...config.presets].reverse()) {
    const level = presetRules(preset)[rule.id];
    if (level) return level;
  }
  const level = rule.severity[config.profile];
  // Naming a rule with --only asks for it, also where the profile has it off.
  return level === 'off' && config.only ? rule.severity.release : level;
}

/** The rule's options: defaults, then what the configuration sets. */
export function optionsOf(rule: AnyRule, config: Config): Readonly<Record<string, unknown>> {
  if (!rule.options) return noOptions;
  const defaults = Object.fromEntries(Object.entries(rule.options).map(([name, schema]) => [name, schema.default]));
  return { ...defaults, ...config.rules[rule.id]?.options };
}

const noOptions: Readonly<Record<string, unknown>> = {};
