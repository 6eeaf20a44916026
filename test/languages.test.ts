// Whatever language a briefing names, every rule runs over it to its end, and a plain claim without a source is found.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownLanguages } from '../server/src/core/languages/known-languages.ts';
import { defaultConfig } from '../server/src/core/lint/config/config.ts';
import { lint } from '../server/src/core/lint/lint.ts';
import { parseBrief } from '../server/src/core/model/brief.ts';
import { emptyWorkspace } from '../server/src/core/model/workspace.ts';
import { createDocument } from '../server/src/core/text/document.ts';

const body = 'Die Brücke brach am 3. Mai. Le pont a cédé à 80 %. The bridge fell, they say: “It fell.”\n\n- Пост 7\n';

for (const code of [...knownLanguages.map(({ code }) => code), 'xx', 'zh-Hant', '']) {
  test(`every rule runs over a briefing in “${code}”`, () => {
    const text = `---\nbriefing: 1\ntitle: A\nlang: "${code}"\ndate: 2026-05-06\n---\n\n${body}`;
    const brief = parseBrief(createDocument('a.brief', text), defaultConfig);
    const { findings, crashes } = lint(brief, emptyWorkspace, { ...defaultConfig, profile: 'release' }, '2026-05-06');
    assert.deepEqual(crashes, []);
    assert.ok(findings.some(({ rule }) => rule === 'unsourced-claim'));
  });
}
