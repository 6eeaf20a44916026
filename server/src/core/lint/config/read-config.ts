// From the text of a configuration file to a `ConfigFile`: every key, level and rule name is checked, and every complaint has
// a place. Does not know any files: `extends` is handed on as it is written.

import { declaredScales } from '../../model/scales/known-scales.ts';
import { capFault } from '../../model/support/cap-table.ts';
import { readYaml } from '../../syntax/yaml/yaml.ts';
import {
  booleanOf,
  findEntry,
  isNothing,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
} from '../../syntax/yaml/yaml-node.ts';
import { nearest } from '../../text/nearest.ts';
import type { Span } from '../../text/span.ts';
import type { AnyRule, Level, OptionSchema } from '../rule.ts';
import type { ConfigFile, ConfigOverride, RuleSetting } from './config.ts';
import { type ConfigKey, configKeys } from './config-keys.ts';

/** What of a rule a configuration can speak about. */
export type KnownRule = Pick<AnyRule, 'id' | 'code' | 'options'>;

export interface ConfigProblem {
  /** Offsets in the text that was read. */
  readonly span: Span;
  readonly message: string;
}

export interface ConfigReading {
  /** What could be read; keys with a problem are left out. */
  readonly value: ConfigFile;
  /** In order of offset. */
  readonly problems: readonly ConfigProblem[];
}

export const levels: readonly Level[] = ['off', 'hint', 'info', 'warning', 'error'];

/**
 * Reads YAML or JSON. `under` names the key of the top map that holds the configuration (`briefwright` in a package.json);
 * nothing under it is an empty configuration. Never throws.
 */
export function readConfig(text: string, rules: readonly KnownRule[], under?: string): ConfigReading {
  const marked = text.startsWith('\uFEFF') ? 1 : 0;
  const { root, problems: syntax } = readYaml(text.slice(marked), marked);
  const reader = new ConfigReader(rules);
  const node = under === undefined ? root : root?.type === 'map' ? findEntry(root, under)?.value : undefined;
  const value = node === undefined || isNothing(node) ? {} : reader.readSettings(node, 'top');
  const strict = under !== undefined && syntax.length === 0 ? jsonFault(text, marked) : undefined;
  const problems = [
    ...syntax.map(({ span, message }) => ({ span, message })),
    ...(strict ? [strict] : []),
    ...reader.problems,
  ];
  return { value, problems: problems.sort((a, b) => a.span.start - b.span.start) };
}

/** What reads as YAML may be damaged as the JSON that it should be. */
function jsonFault(text: string, from: number): ConfigProblem | undefined {
  try {
    JSON.parse(text.slice(from));
    return undefined;
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    const at = Math.min(from + (position === undefined ? text.length : Number(position)), text.length);
    return { span: { start: at, end: at }, message: 'This is not valid JSON, so the settings here cannot be read.' };
  }
}

/** The rule that `name` names, by id or by code in any case. */
export function findRule<T extends Pick<AnyRule, 'id' | 'code'>>(rules: readonly T[], name: string): T | undefined {
  const wanted = name.toLowerCase();
  return rules.find((rule) => rule.id === wanted || rule.code.toLowerCase() === wanted);
}

/** State of one reading: the rules it is checked against and the problems met so far. */
class ConfigReader {
  readonly problems: ConfigProblem[] = [];
  readonly #rules: readonly KnownRule[];

  constructor(rules: readonly KnownRule[]) {
    this.#rules = rules;
  }

  readSettings(node: YamlNode, place: 'top' | 'override'): ConfigFile {
    if (node.type !== 'map') {
      this.#report(node.span, 'A configuration is a map of keys, such as `profile: review`.');
      return {};
    }
    const settings: Record<string, unknown> = {};
    for (const entry of node.entries) {
      const name = entry.key.text;
      const key = configKeys.find((one) => one.name === name && (one.place === place || one.place === 'both'));
      if (!key) {
        this.#reportUnknownKey(entry, place);
      } else if (!isNothing(entry.value) && !(name in settings)) {
        const value = this.#readValue(entry, key);
        if (value !== undefined && name !== '$schema') settings[name] = value;
      }
    }
    return settings;
  }

  #readValue({ key, value: node }: YamlEntry, { name, shape }: ConfigKey): unknown {
    switch (shape.type) {
      case 'boolean': {
        const value = booleanOf(node);
        if (value === undefined) this.#report(node.span, `\`${name}\` takes true or false.`);
        return value;
      }
      case 'text':
        return this.#readText(node, name);
      case 'choice':
        return this.#readChoice(node, name, shape.of);
      case 'choices':
        return this.#readList(node, (item) => this.#readChoice(item, name, shape.of));
      case 'strings':
        return this.#readList(node, (item) => this.#readText(item, name));
      case 'rules':
        return node.type === 'map'
          ? this.#readRules(node)
          : this.#refuse(node, '`rules` is a map: a rule id, a colon and its level.');
      case 'overrides':
        return this.#readOverrides(node, key.span);
      case 'scale':
        return this.#readScale(node);
      case 'caps': {
        const value = plainValue(node);
        const fault = capFault(value);
        return fault === undefined ? value : this.#refuse(node, `\`caps\` ${fault}.`);
      }
    }
  }

  #readText(node: YamlNode, name: string): string | undefined {
    if (node.type === 'scalar' && node.text !== '') return node.text;
    return this.#refuse(node, `\`${name}\` takes text here.`);
  }

  #readChoice(node: YamlNode, name: string, choices: readonly string[]): string | undefined {
    if (node.type === 'scalar' && choices.includes(node.text)) return node.text;
    const meant = node.type === 'scalar' ? nearest(node.text, choices) : undefined;
    const advice = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
    const known = choices.length === 0 ? 'nothing yet' : listed(choices);
    return this.#refuse(node, `\`${name}\` takes ${known}.${advice}`);
  }

  #readList<T>(node: YamlNode, readItem: (item: YamlNode) => T | undefined): readonly T[] {
    const items = node.type === 'list' ? node.items : [node];
    return items.map(readItem).filter((item): item is T & {} => item !== undefined && item !== null);
  }

  #readScale(node: YamlNode): unknown {
    const value = plainValue(node);
    const { problems } = declaredScales(value);
    for (const { part, message, nearest: meant } of problems) {
      const entry = node.type === 'map' ? findEntry(node, part) : undefined;
      this.#report(
        entry?.value.span ?? node.span,
        meant && !message.includes(`\`${meant}\`?`) ? `${message} Did you mean \`${meant}\`?` : message,
      );
    }
    return problems.length === 0 ? value : undefined;
  }

  #readOverrides(node: YamlNode, keySpan: Span): readonly ConfigOverride[] | undefined {
    if (node.type !== 'list') {
      this.#report(keySpan, '`overrides` is a list: each entry names its `files` and what holds for them.');
      return undefined;
    }
    return node.items.flatMap((item) => {
      const settings = this.readSettings(item, 'override') as Partial<ConfigOverride>;
      if (item.type === 'map' && !settings.files?.length && !findEntry(item, 'files')?.value.span) {
        this.#report(
          item.span,
          'This entry names no `files`, so it applies to none; add them, such as `files: [drafts/**]`.',
        );
      }
      return settings.files?.length ? [{ ...settings, files: settings.files }] : [];
    });
  }

  #readRules(map: YamlMap): Readonly<Record<string, RuleSetting>> {
    const settings: Record<string, RuleSetting> = {};
    for (const { key, value } of map.entries) {
      const rule = findRule(this.#rules, key.text);
      const setting = this.#readRuleSetting(value, rule);
      if (!rule) {
        const meant = nearest(
          key.text,
          this.#rules.map((one) => one.id),
        );
        this.#report(
          key.span,
          `There is no rule \`${key.text}\`.${meant ? ` Did you mean \`${meant}\`?` : ' See `briefwright rules`.'}`,
        );
      } else if (setting) {
        settings[rule.id] = setting;
      }
    }
    return settings;
  }

  #readRuleSetting(node: YamlNode, rule: KnownRule | undefined): RuleSetting | undefined {
    if (node.type === 'map') return this.#refuse(node, 'A rule takes a level, or `[level, {option: value}]`.');
    const [levelNode, optionsNode, extra] = node.type === 'list' ? node.items : [node];
    if (!levelNode || extra) return this.#refuse(extra ?? node, 'A rule takes a level, or `[level, {option: value}]`.');
    const level = this.#readLevel(levelNode);
    if (!optionsNode || !rule) return level && { level, options: {} };
    if (optionsNode.type !== 'map')
      return this.#refuse(optionsNode, 'The options of a rule are a map: `{option: value}`.');
    const options = this.#readOptions(optionsNode, rule);
    return level && { level, options };
  }

  #readLevel(node: YamlNode): Level | undefined {
    const level = node.type === 'scalar' ? levels.find((one) => one === node.text) : undefined;
    if (level) return level;
    const written = node.type === 'scalar' ? node.text : '';
    const meant = written === 'warn' ? 'warning' : written === 'false' ? 'off' : nearest(written, levels);
    const subject = written === '' ? 'A rule takes a level' : `\`${written}\` is not a level`;
    return this.#refuse(node, `${subject}: one of ${listed(levels)}.${meant ? ` Did you mean \`${meant}\`?` : ''}`);
  }

  #readOptions(map: YamlMap, rule: KnownRule): Readonly<Record<string, unknown>> {
    const schemas = rule.options ?? {};
    const options: Record<string, unknown> = {};
    for (const { key, value } of map.entries) {
      const schema = Object.hasOwn(schemas, key.text) ? schemas[key.text] : undefined;
      if (!schema) {
        const names = Object.keys(schemas);
        const meant = nearest(key.text, names);
        const known = names.length === 0 ? 'it has none' : `it has ${listed(names)}`;
        const advice = meant ? ` Did you mean \`${meant}\`?` : '';
        this.#report(key.span, `\`${rule.id}\` has no option \`${key.text}\`; ${known}.${advice}`);
        continue;
      }
      const read = optionValue(value, schema);
      if (read === undefined) this.#report(value.span, `\`${key.text}\` takes ${describeOption(schema)}.`);
      else options[key.text] = read;
    }
    return options;
  }

  #reportUnknownKey({ key }: YamlEntry, place: 'top' | 'override'): void {
    const elsewhere = configKeys.find((one) => one.name === key.text);
    if (elsewhere) {
      const where =
        place === 'override'
          ? 'stands at the top of the file, not in `overrides`'
          : 'stands in an entry of `overrides` only';
      this.#report(key.span, `\`${key.text}\` ${where}.`);
      return;
    }
    const names = configKeys.filter((one) => one.place === place || one.place === 'both').map((one) => one.name);
    const rule = findRule(this.#rules, key.text);
    const meant = nearest(key.text, names);
    const advice = rule
      ? ' Rules belong under `rules`.'
      : meant
        ? ` Did you mean \`${meant}\`?`
        : ` The keys are ${listed(names)}.`;
    this.#report(key.span, `There is no key \`${key.text}\`.${advice}`);
  }

  #refuse(node: YamlNode, message: string): undefined {
    this.#report(node.span, message);
    return undefined;
  }

  #report(span: Span, message: string): void {
    this.problems.push({ span, message });
  }
}

function optionValue(node: YamlNode, schema: OptionSchema): unknown {
  if (schema.type === 'boolean') return booleanOf(node);
  if (schema.type === 'array') {
    if (node.type !== 'list') return undefined;
    return node.items.every((item) => item.type === 'scalar') ? node.items.map((item) => item.text) : undefined;
  }
  if (node.type !== 'scalar') return undefined;
  if (schema.type === 'string') return !schema.enum || schema.enum.includes(node.text) ? node.text : undefined;
  if (node.style !== 'plain' || !/^[-+]?\d{1,15}$/.test(node.text)) return undefined;
  const value = Number(node.text);
  return schema.minimum === undefined || value >= schema.minimum ? value : undefined;
}

function describeOption(schema: OptionSchema): string {
  if (schema.type === 'array') return 'a list of texts';
  if (schema.type === 'boolean') return 'true or false';
  if (schema.type === 'string') return schema.enum ? listed(schema.enum) : 'text';
  return schema.minimum === undefined ? 'a whole number' : `a whole number from ${schema.minimum}`;
}

/** The node as plain data; plain `true`, `false` and numbers become such, all other scalars are text. */
function plainValue(node: YamlNode): unknown {
  if (node.type === 'list') return node.items.map(plainValue);
  if (node.type === 'map')
    return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plainValue(value)]));
  const isNumber = node.style === 'plain' && /^[-+]?\d+(\.\d+)?$/.test(node.text);
  return booleanOf(node) ?? (isNumber ? Number(node.text) : node.text);
}

function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
