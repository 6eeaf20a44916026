// Cases that are graver or milder than their rule: what a profile makes of them, and what a level set by hand does.

import assert from 'node:assert/strict';
import test from 'node:test';
import type { Config } from '../server/src/core/lint/config/config.ts';
import { lintText } from './support/lint-text.ts';

const text = `---
briefing: 1
title: Harbour
date: 2026-05-06
sources:
  log: {title: Log, access: issuer}
  wire: {title: Wire, derived-from: [log]}
---

The port closed. [@log; @wire :: low]
Several outlets report that it closed. [@log; @wire :: low]
`;

function levels(config: Partial<Config>): readonly string[] {
  return lintText(text, config)
    .findings.filter(({ rule }) => rule === 'false-corroboration')
    .map(({ severity }) => severity);
}

test('a grave case is shown under a profile that has its rule off, and raised under the others', () => {
  assert.deepEqual(levels({ profile: 'draft' }), ['error']);
  assert.deepEqual(levels({ profile: 'review' }), ['warning', 'error']);
});

test('a level that is set by hand is not raised', () => {
  assert.deepEqual(levels({ rules: { 'false-corroboration': { level: 'info', options: {} } } }), ['info', 'info']);
  assert.deepEqual(levels({ profile: 'draft', rules: { 'false-corroboration': { level: 'off', options: {} } } }), []);
});

test('of several presets the last one that names a rule decides', () => {
  const graded = text.replace('[@log; @wire :: low]', '[@log Z9 :: low]');
  const of = (presets: readonly string[]): readonly string[] =>
    lintText(graded, { presets })
      .findings.filter(({ rule }) => rule === 'invalid-grade')
      .map(({ severity }) => severity);
  assert.deepEqual(of(['cti']), ['error']);
  assert.deepEqual(of(['newsroom', 'cti']), ['error']);
  assert.deepEqual(of(['cti', 'newsroom']), []);
});

test('a preset wins over the profile, and a level that somebody set over a preset', () => {
  const of = (config: Partial<Config>): readonly string[] =>
    lintText('This is reportedly so.\n', { ...config, skip: ['unsourced-claim', 'invalid-front-matter'] })
      .findings.filter(({ rule }) => rule === 'hearsay-adverb')
      .map(({ severity }) => severity);
  assert.deepEqual(of({ profile: 'draft' }), []);
  assert.deepEqual(of({ profile: 'draft', presets: ['newsroom'] }), ['error']);
  assert.deepEqual(
    of({ profile: 'draft', presets: ['newsroom'], rules: { 'hearsay-adverb': { level: 'info', options: {} } } }),
    ['info'],
  );
});

test('a grave case is raised above a profile, and not above a preset that names its rule', () => {
  const quoted = `---
briefing: 1
title: Harbour
date: 2026-05-06
sources:
  log: {title: Log, access: issuer, text: log.txt}
---

It says “The harbour master did […] close the port”. [@log :: high]
`;
  const archives = new Map([['log.txt', 'The harbour master did not close the port.\n']]);
  const of = (config: Partial<Config>): readonly string[] =>
    lintText(quoted, { ...config, only: ['quote-altered'] }, { archives }).findings.map(({ severity }) => severity);
  assert.deepEqual(of({}), ['error']);
  assert.deepEqual(of({ presets: ['newsroom'] }), ['warning']);
});
