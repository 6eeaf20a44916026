// What the types of rules and features hold: `npm run check` fails where one of the lines marked here is no error any more.

import assert from 'node:assert/strict';
import test from 'node:test';
import type { AnyRule, OptionValues, Rule, RuleContext } from '../server/src/core/lint/rule.ts';
import { defineRule } from '../server/src/core/lint/rule.ts';
import { type AnyFeature, type ClientTask, defineFeature } from '../server/src/features/feature.ts';

const card = {
  id: 'a-rule',
  code: 'BRF1001',
  family: 'Wording',
  severity: { draft: 'off', review: 'off', release: 'off' },
  summary: 'a',
  description: 'A.',
  rationale: 'A.',
  fixSummary: 'none',
} as const;
const span = { start: 0, end: 0 };

test('a fix gets what the check reported, and the check must report it', () => {
  const rule = defineRule<{ readonly key: string }>({
    ...card,
    check(_context, report) {
      report(span, 'A.', { detail: { key: 'log' } });
      // @ts-expect-error the detail is missing
      report(span, 'A.');
      // @ts-expect-error it is of another type
      report(span, 'A.', { detail: 'log' });
    },
    fixes(_context, { detail }) {
      return [{ title: detail.key.toUpperCase(), kind: 'suggested', edits: [] }];
    },
  });
  const given = { rule: 'a-rule', span, message: 'A.', start: 0, detail: { key: 'log' } };
  assert.equal(rule.fixes?.({} as RuleContext<OptionValues<object>>, given)[0]?.title, 'LOG');
});

test('a rule without details reports none', () => {
  defineRule({
    ...card,
    check(_context, report) {
      report(span, 'A.');
      // @ts-expect-error nobody would get it
      report(span, 'A.', { detail: 'log' });
    },
  });
});

test('options have the types of their schemas, and there are no others', () => {
  const rule = defineRule({
    ...card,
    options: {
      fewest: { description: 'A.', type: 'integer', default: 5 },
      style: { description: 'A.', type: 'string', enum: ['short', 'long'], default: 'short' },
      words: { description: 'A.', type: 'array', items: { type: 'string' }, default: [] },
      isStrict: { description: 'A.', type: 'boolean', default: false },
    },
    check({ options }) {
      const values: { fewest: number; style: 'short' | 'long'; words: readonly string[]; isStrict: boolean } = options;
      // @ts-expect-error there is no such option
      values.fewest += options.most;
    },
  });
  assert.equal(rule.options.fewest.default, 5);
  // @ts-expect-error a default is of its option's type
  const wrong: AnyRule['options'] = { fewest: { description: 'A.', type: 'integer', default: '5' } };
  assert.ok(wrong);
});

test('every rule is one of a list, and nobody can make a detail for a rule of a list', () => {
  const typed: Rule<string> = defineRule<string>({ ...card, fixes: () => [] });
  const listed: AnyRule = typed;
  const report: Parameters<NonNullable<AnyRule['check']>>[1] = () => undefined;
  assert.ok(report);
  // @ts-expect-error only the rule itself knows what its details are
  assert.deepEqual(listed.fixes?.({} as never, { rule: 'a-rule', span, message: 'A.', start: 0, detail: 'log' }), []);
});

test('a feature keeps the types of its parameters and its answer, and is one of a list', () => {
  const feature = defineFeature<{ readonly text: string }, number>({
    method: 'x',
    capability: {},
    empty: 0,
    run: (_snapshot, { text }) => text.length,
  });
  const length: number = feature.run({} as never, { text: 'abc' });
  assert.equal(length, 3);
  const listed: AnyFeature = feature;
  // @ts-expect-error nobody can make parameters for a feature of a list
  assert.equal(listed.run({} as never, { text: 'abc' }), 3);
});

test('what answers with a task for the client says so', () => {
  const command = { method: 'x', capability: {}, empty: null, run: (): ClientTask | null => null };
  // @ts-expect-error it does not say that it asks the client
  defineFeature<object, ClientTask | null>(command);
  assert.ok(defineFeature<object, ClientTask | null>({ ...command, asksClient: true }).asksClient);
});
