// Runs docs/markup.md: every example gives the statements and findings that stand beside it. On failure both blocks are
// printed as they would stand on the page, to be pasted there once somebody has judged them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import type { Config } from '../server/src/core/lint/config/config.ts';
import { rules } from '../server/src/core/lint/registry.generated.ts';
import { defaultHeader } from './support/fixture.ts';
import { lintText } from './support/lint-text.ts';
import {
  isSameFinding,
  noStatements,
  readSpecPage,
  type SpecExample,
  shortenFinding,
  showFindings,
  showStatements,
} from './support/spec-example.ts';

const page = readSpecPage(readFileSync('docs/markup.md', 'utf8'));

/** The rules of the language itself. What other rules make of a text is written on their own pages. */
const ofTheMarkup = rules.filter(({ family }) => family === 'Markup and reference integrity').map(({ id }) => id);

for (const part of page.parts) {
  const examples = page.examples.filter((example) => example.part === part);
  if (examples.length === 0) continue;
  test(`markup ${part}`, async (t) => {
    for (const example of examples)
      await t.test(`example ${example.number}: ${example.caption}`, () => checkExample(example));
  });
}

test('the page numbers its parts and its examples', () => {
  const titles = page.parts.filter((title) => /^\d/.test(title));
  assert.deepEqual(
    titles.map((title) => Number.parseInt(title, 10)),
    titles.map((_title, index) => index + 1),
  );
  assert.deepEqual(
    page.examples.map(({ number }) => number),
    page.examples.map((_example, index) => index + 1),
  );
  assert.ok(page.examples.length >= 150, `the page has ${page.examples.length} examples`);
});

test('the page shows the header under which short examples are read', () => {
  assert.equal(page.header, defaultHeader);
});

test('no beginning of an example throws', () => {
  for (const { text, headerLength, isStrict } of page.examples) {
    for (let end = headerLength; end < text.length; end += 7) read(text.slice(0, end), isStrict);
  }
});

function checkExample(example: SpecExample): void {
  const { text, isStrict, headerLength } = example;
  const actual = read(text, isStrict, headerLength);
  const isSame =
    sameLines(example.statements, actual.statements, (written, line) => written === line) &&
    sameLines(example.findings, actual.findings, isSameFinding);
  if (!isSame) {
    assert.fail(
      [
        `docs/markup.md:${example.line}: example ${example.number} is read otherwise than the page says.`,
        '',
        'The page says:',
        ...blocks(example.statements, example.findings),
        '',
        'It is read as:',
        ...blocks(actual.statements, actual.findings.map(shortenFinding)),
        '',
      ].join('\n'),
    );
  }
  assert.deepEqual(
    read(text.replaceAll('\n', '\r\n'), isStrict, headerLength),
    actual,
    'CR LF is read otherwise than LF',
  );
}

/** Findings in the default header are left out: they are about sources that the example does not cite. */
function read(text: string, isStrict: boolean, headerLength = 0) {
  const config: Partial<Config> = { claims: isStrict ? 'strict' : 'standard', only: ofTheMarkup };
  const { brief, findings } = lintText(text, config);
  const ofExample = findings.filter(({ span }) => span.start >= headerLength || span.end > headerLength);
  return { statements: showStatements(brief), findings: showFindings(brief, { findings: ofExample }) };
}

function sameLines(
  written: readonly string[],
  actual: readonly string[],
  isSame: (written: string, actual: string) => boolean,
): boolean {
  return written.length === actual.length && written.every((line, index) => isSame(line, actual[index]!));
}

function blocks(statements: readonly string[], findings: readonly string[]): readonly string[] {
  const shown = ['```statements', ...(statements.length > 0 ? statements : [noStatements]), '```'];
  return findings.length > 0 ? [...shown, '', '```findings', ...findings, '```'] : shown;
}
