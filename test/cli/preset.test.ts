// What a preset asks for that no profile does.

import assert from 'node:assert/strict';
import test from 'node:test';
import { createFolder } from '../support/cli.ts';

const text = `---
briefing: 1
title: Loader
date: 2026-05-06
cutoff: 2026-05-05
sources:
  lab: {title: Lab report, publisher: Lab, date: 2026-05-01, access: first-hand, reliability: B, text: lab.txt}
---

The loader checks for a debugger. [@lab :: low]
`;

test('cti asks for a mark and for grades, and other trades do not', async (t) => {
  const folder = createFolder(t, { 'a.brief': text, 'lab.txt': 'The loader checks for a debugger.\n' });
  const rulesOf = async (...flags: readonly string[]): Promise<readonly string[]> => {
    const { stdout } = await folder.run([
      'lint',
      '--no-config',
      '--format',
      'json',
      '--today',
      '2026-05-06',
      ...flags,
      'a.brief',
    ]);
    const { files } = JSON.parse(stdout) as { files: readonly { findings: readonly { rule: string }[] }[] };
    return files[0]!.findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('missing-'));
  };
  assert.deepEqual(await rulesOf(), []);
  assert.deepEqual([...(await rulesOf('--preset', 'cti'))].sort(), ['missing-grade', 'missing-marking']);
  folder.write('a.brief', text.replace('cutoff', 'marking: TLP:GREEN\ncutoff').replace('[@lab', '[@lab B2'));
  assert.deepEqual(await rulesOf('--preset', 'cti'), []);
});
