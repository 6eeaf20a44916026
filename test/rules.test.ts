// Runs every case of test/rules/*.md with only its rule on: findings, fixes, and that nothing half-typed throws. `npm test -- rules/NAME`
// limits it to some rules.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { parse } from 'yaml';
import type { Config } from '../server/src/core/lint/config/config.ts';
import type { Finding, Fix } from '../server/src/core/lint/problem.ts';
import { rules } from '../server/src/core/lint/registry.generated.ts';
import { applyEdits } from '../server/src/core/text/text-edit.ts';
import { type MarkedText, readMarkers } from './support/fixture.ts';
import { type Beside, briefOf, lintText } from './support/lint-text.ts';
import { type RuleCase, readRuleFixture } from './support/rule-fixture.ts';

/** A fix must not leave a text that these find something in which was not there before. */
const syntaxRules = ['malformed-tag', 'invalid-front-matter'];

/** Ids of the rules that are asked for; undefined for all. */
const chosen = process.env['RULE_FIXTURES']?.split(',');

for (const file of readdirSync('test/rules').sort()) {
  const id = file.replace(/\.md$/, '');
  if (chosen && !chosen.includes(id)) continue;
  const rule = rules.find((candidate) => candidate.id === id);
  test(id, async (t) => {
    assert.ok(rule, `no rule is called ${id}`);
    for (const fixture of readRuleFixture(readFileSync(`test/rules/${file}`, 'utf8'))) {
      await t.test(fixture.name, () => checkCase(id, fixture));
    }
  });
}

test('every rule has a fixture', () => {
  const fixtures = readdirSync('test/rules').map((file) => file.replace(/\.md$/, ''));
  assert.deepEqual(
    rules.map(({ id }) => id).filter((id) => !fixtures.includes(id)),
    [],
  );
});

function checkCase(id: string, fixture: RuleCase): void {
  const config: Partial<Config> = { ...(fixture.config ? (parse(fixture.config) as Partial<Config>) : {}), only: [id] };
  const marked = readMarkers(fixture.brief, id);
  const { findings } = lintText(marked.text, config, fixture);
  assertFindings(marked, findings);
  assertSameWithCarriageReturns(marked.text, config, findings, fixture);
  for (const finding of findings) for (const fix of finding.fixes()) assertHarmless(marked.text, fix);
  for (const { title, text } of fixture.fixed) {
    const fixed = title === '' ? fixAllSafe(marked.text, config, fixture) : applyFix(marked.text, findings, title);
    assert.equal(fixed.slice(marked.headerLength), text);
  }
  for (let end = marked.headerLength; end < marked.text.length; end++)
    lintText(marked.text.slice(0, end), config, fixture);
}

function assertFindings({ text, expected }: MarkedText, findings: readonly Finding[]): void {
  const show = (start: number, end: number, rule: string, message: string): string =>
    `${rule} “${text.slice(start, end)}” @${start}: ${message}`;
  const actual = findings.map(({ span, rule, message }, index) => {
    const wanted = expected[index]?.message ?? '';
    return show(span.start, span.end, rule, wanted === '' ? '' : message.slice(0, wanted.length));
  });
  assert.deepEqual(
    actual,
    expected.map(({ start, end, rule, message }) => show(start, end, rule, message)),
  );
}

function assertSameWithCarriageReturns(
  text: string,
  config: Partial<Config>,
  findings: readonly Finding[],
  beside: Beside,
): void {
  const { findings: withReturns } = lintText(text.replaceAll('\n', '\r\n'), config, beside);
  const plain = (all: readonly Finding[]): unknown =>
    all.map(({ span, rule, message, severity }) => ({ span, rule, message, severity }));
  assert.deepEqual(plain(withReturns), plain(findings));
}

/** What a fix may leave for the writer to fill in, and what is itself reported until it is. */
const hole = /is empty|has nothing on one side|^There is no (?:date|reason) after/;

function assertHarmless(text: string, fix: Fix): void {
  const fixed = applyEdits(text, fix.edits);
  assert.notEqual(fixed, text, `“${fix.title}” changes nothing`);
  const count = (source: string): number =>
    lintText(source, { only: syntaxRules }).findings.filter(({ message }) => !hole.test(message)).length;
  assert.ok(count(fixed) <= count(text), `“${fix.title}” breaks the syntax:\n${fixed}`);
}

function applyFix(text: string, findings: readonly Finding[], title: string): string {
  const fixes = findings.flatMap((finding) => finding.fixes());
  const fix = fixes.find((candidate) => candidate.title === title);
  assert.ok(fix, `no fix is called “${title}”; there are: ${fixes.map((candidate) => candidate.title).join(' | ')}`);
  return applyEdits(text, fix.edits);
}

/** All safe fixes of each round, until none is left; more than ten rounds do not converge. */
function fixAllSafe(text: string, config: Partial<Config>, beside: Beside): string {
  let current = text;
  for (let round = 0; round < 10; round++) {
    const brief = briefOf(current, config);
    const edits = lintText(current, config, beside).findings.flatMap((finding) =>
      finding
        .fixes()
        .filter(({ kind }) => kind === 'safe')
        .slice(0, 1)
        .flatMap((fix) => fix.edits),
    );
    if (edits.length === 0) return current;
    current = applyEdits(brief.document.text, edits);
  }
  throw new Error('fixes do not converge');
}
