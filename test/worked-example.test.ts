// One story told twice: with care (seeds/greenland.brief), which raises nothing at review, and in a hurry, which raises exactly what
// a careful reader would ask about it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { createFolder } from './support/cli.ts';

test('the careful version is clean, the hasty one raises these findings and no other', async (t) => {
  const folder = createFolder(t, {
    'skilled.brief': readFileSync('seeds/greenland.brief', 'utf8'),
    'naive.brief': readFileSync('test/worked-example/naive.brief', 'utf8'),
  });
  const lines = async (name: string): Promise<readonly string[]> => {
    const { json } = await folder.runJson(['lint', '--profile', 'review', '--today', '2026-02-11', name]);
    return json.files.flatMap(({ findings }) =>
      findings.map(({ start, severity, rule }) => `${start.line} ${severity} ${rule}`),
    );
  };
  assert.deepEqual(await lines('skilled.brief'), []);
  assert.deepEqual(await lines('naive.brief'), [
    '4 warning missing-cutoff',
    '5 error invalid-marking',
    '7 warning unpreserved-source',
    '7 info undeclared-origin',
    '13 warning unpreserved-source',
    '13 info undeclared-origin',
    '19 warning unpreserved-source',
    '26 warning undescribed-anonymous-source',
    '26 info undeclared-origin',
    '38 error vague-attribution',
    '38 warning false-corroboration',
    '38 error unsupported-key-judgment',
    '38 error uncorroborated-grade',
    '38 error uncorroborated-grade',
    '38 error uncorroborated-grade',
    '38 error overconfident-claim',
    '39 error confidence-with-likelihood',
    '39 error unsupported-key-judgment',
    '39 warning unstated-basis',
    '41 error incoherent-alternatives',
    '41 warning missing-alternative',
    '48 error false-corroboration',
    '48 error overconfident-claim',
    '49 warning overconfident-claim',
    '50 warning missing-horizon',
    '51 error unsourced-claim',
  ]);
});
