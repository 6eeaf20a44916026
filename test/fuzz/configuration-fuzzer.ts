// Random edits of configurations: each is read with complaints or without, and a briefing is checked with what came of it.

import assert from 'node:assert/strict';
import { configTemplate } from '../../server/src/core/lint/config/config-template.ts';
import { readConfig } from '../../server/src/core/lint/config/read-config.ts';
import { resolveConfig } from '../../server/src/core/lint/config/resolve-config.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { rules } from '../../server/src/core/lint/registry.generated.ts';
import { parseBrief } from '../../server/src/core/model/brief.ts';
import { emptyWorkspace } from '../../server/src/core/model/workspace.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { compileGlobs } from '../../server/src/workspace/glob.ts';
import { today } from '../support/lint-text.ts';
import type { Fuzzer } from './fuzzer.ts';
import { alteredText } from './random-text.ts';
import { yamlPieces } from './yaml-pieces.ts';

const starts: readonly string[] = [
  '',
  configTemplate(),
  'profile: release\npresets: [cti]\nclaims: strict\nscale: phia\nrules:\n  unsourced-claim: error\n  uniform-confidence: [warning, {share: 0.9}]\noverrides:\n  - files: ["a/**"]\n    rules: {unknown-source: off}\n',
  '{"profile": "draft", "registry": ["a.yaml"], "markings": ["A", "B"], "caps": {"months": 3}, "frontMatterKeys": ["x"]}',
  '{"name": "p", "briefwright": {"rules": {"unsourced-claim": "off"}, "extends": "./a.yaml"}}',
];

const pieces: readonly string[] = [
  ...yamlPieces,
  ...rules.map(({ id }) => id),
  'profile: release\n',
  'claims: strict\n',
  'scale: {confidence: [low, high], likelihood: [{term: likely, range: [0, 50]}]}\n',
  'caps: {months: -1}\n',
  'caps:\n  first-hand: {A: high}\n',
  'extends: ["../x.yaml", "/etc/y"]\n',
  '__proto__: {a: 1}\n',
  'constructor: off\n',
  'overrides:\n  - files: "**/+(a|b)*"\n',
  'off',
  'warning',
];

const briefing = parseBrief(
  createDocument(
    'a/b.brief',
    '---\ntitle: T\nsources:\n  log: {title: L}\n---\n\nThe port closed. [@log :: high] It will likely open. [#x :: low]\n\nNobody knows.\n',
  ),
);

export const configurationFuzzer: Fuzzer = {
  name: 'configuration',
  make: (random) => alteredText(random, starts, pieces),
  check(input) {
    for (const under of [undefined, 'briefwright']) {
      const { value, problems } = readConfig(input, rules, under);
      for (const { span, message } of problems) {
        assert.ok(message !== '' && span.start >= 0 && span.start <= span.end, `“${message}” at ${span.start}`);
        assert.ok(span.end <= input.length, `“${message}” ends at ${span.end} of ${input.length}`);
      }
      const config = resolveConfig(
        [{ file: value, matches: (patterns) => compileGlobs(patterns)('a/b.brief'), locate: (path) => path }],
        {},
      );
      const again = parseBrief(briefing.document, {
        claims: config.claims,
        ...(config.scale === undefined ? {} : { scale: config.scale }),
      });
      assert.deepEqual(lint(again, emptyWorkspace, config, today).crashes, []);
    }
  },
};
