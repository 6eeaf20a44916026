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
