// The JSON Schema of configuration files, from the table of keys and the rules.

import { type ConfigKey, configKeys } from '../src/core/lint/config/config-keys.ts';
import type { AnyRule } from '../src/core/lint/rule.ts';
import { scaleIds } from '../src/core/model/scales/known-scales.ts';
import { capKeys, capsInOrder, defaultCaps } from '../src/core/model/support/cap-table.ts';

/** JSON text, ending in a line break. */
export function configSchema(rules: readonly AnyRule[]): string {
  const properties = (place: 'top' | 'override') =>
    Object.fromEntries(
      configKeys
        .filter((key) => key.place === place || key.place === 'both')
        .map((key) => [key.name, { ...shapeOf(key), description: key.description }]),
    );
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Briefwright configuration',
    description: 'A `.briefwrightrc` file: which rules hold for the briefings of a folder, and how strictly.',
    type: 'object',
    additionalProperties: false,
    properties: properties('top'),
    definitions: {
      level: { enum: ['off', 'hint', 'info', 'warning', 'error'] },
      rules: {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
      },
      override: {
        type: 'object',
        additionalProperties: false,
        required: ['files'],
        properties: properties('override'),
      },
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function shapeOf({ shape }: ConfigKey): object {
  switch (shape.type) {
    case 'boolean':
      return { type: 'boolean' };
    case 'text':
      return { type: 'string' };
    case 'choice':
      return { enum: shape.of };
    case 'choices':
      return { anyOf: [{ enum: shape.of }, { type: 'array', items: { enum: shape.of } }] };
    case 'strings':
      return { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] };
    case 'rules':
      return { $ref: '#/definitions/rules' };
    case 'overrides':
      return { type: 'array', items: { $ref: '#/definitions/override' } };
    case 'scale': {
      const one = { anyOf: [{ enum: scaleIds }, { type: 'array', items: { type: 'string' }, minItems: 2 }] };
      return {
        anyOf: [
          { enum: scaleIds },
          { type: 'object', additionalProperties: false, properties: { confidence: one, likelihood: one } },
        ],
      };
    }
    case 'caps': {
      const types = {
        cap: { enum: capsInOrder },
        letters: { type: 'array', items: { enum: ['A', 'B', 'C', 'D', 'E'] }, minItems: 1 },
        count: { type: 'integer', minimum: 1 },
      };
      return {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          capKeys.map(({ name, type, description }) => [
            name,
            { ...types[type], description, default: defaultCaps[name] },
          ]),
        ),
      };
    }
  }
}

function ruleSchema(rule: AnyRule): object {
  const level = { $ref: '#/definitions/level' };
  const options = {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, option]) => [name, { ...option }])),
  };
  return {
    description: `Finds ${rule.summary}.`,
    anyOf: [level, { type: 'array', items: [level, options], minItems: 1, maxItems: 2, additionalItems: false }],
  };
}
