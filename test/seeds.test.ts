// The seeds, whole: what the linter says about each, and how it reads each statement, against goldens that people review.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { defaultConfig } from '../server/src/core/lint/config/config.ts';
import { lint } from '../server/src/core/lint/lint.ts';
import type { Finding } from '../server/src/core/lint/problem.ts';
import { type Brief, parseBrief } from '../server/src/core/model/brief.ts';
import { emptyWorkspace } from '../server/src/core/model/workspace.ts';
import { createDocument } from '../server/src/core/text/document.ts';
import type { Span } from '../server/src/core/text/span.ts';
import { archivedIn } from './support/archived-in.ts';
import { dumpStatements } from './support/dump.ts';
import { assertGolden, isUpdate, orphanedGoldens } from './support/golden.ts';

/** The day after the first seed's cut-off. */
const today = '2026-02-10';

const seeds = readdirSync('seeds', { recursive: true })
  .map((file) => String(file).split(path.sep).join('/'))
  .filter((file) => /\.brief(?:\.md)?$/.test(file))
  .sort();

/** The seeds that are meant to be found fault with. */
const naive = 'greenland-naive.brief';
const faulty = [naive, 'northhaven/northhaven-states.brief'];

const goldens = seeds.flatMap((file) =>
  ['lint', 'statements'].map((kind) => `${file.replace(/\.brief(?:\.md)?$/, '')}.${kind}.txt`),
);

for (const [index, file] of seeds.entries()) {
  test(`${file}: findings and statements`, () => {
    const brief = parseBrief(createDocument(`seeds/${file}`, readFileSync(`seeds/${file}`, 'utf8')));
    const { findings, crashes } = lint(brief, archivedIn(brief), defaultConfig, today);
    assert.deepEqual(crashes, []);
    if (!faulty.includes(file))
      assert.deepEqual(
        findings.map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
    assertGolden(goldens[index * 2]!, printFindings(brief, findings));
    assertGolden(goldens[index * 2 + 1]!, dumpStatements(brief));
  });
}

test('the naive seed sets off the rules that the others keep', () => {
  const brief = parseBrief(createDocument(naive, readFileSync(`seeds/${naive}`, 'utf8')));
  const { findings } = lint(brief, emptyWorkspace, defaultConfig, today);
  assert.ok(new Set(findings.map(({ rule }) => rule)).size >= 10);
});

test('no golden is left behind', () => {
  assert.deepEqual(
    orphanedGoldens(goldens, (name) => !/^(?:export|editions)\//.test(name)),
    [],
  );
});

test('goldens are not written in CI', () => {
  assert.equal(isUpdate({}), false);
  assert.equal(isUpdate({ UPDATE_GOLDEN: '1' }), true);
  assert.throws(() => isUpdate({ UPDATE_GOLDEN: '1', CI: 'true' }), /refused/);
});

/** As a compiler prints: place, rule, the line with carets, the message, what it refers to, the titles of the fixes. */
function printFindings(brief: Brief, findings: readonly Finding[]): string {
  if (findings.length === 0) return 'No findings.\n';
  return findings
    .map((finding) =>
      [
        `${placeOf(brief, finding.span)} ${finding.severity} ${finding.rule}`,
        ...frameOf(brief, finding.span),
        finding.message,
        ...(finding.related ?? []).map(
          ({ path: file, span, message }) =>
            `  see ${file === brief.document.path ? placeOf(brief, span) : file} ${message}`,
        ),
        ...finding.fixes().map(({ kind, title }) => `  ${kind}: ${title}`),
        '',
      ].join('\n'),
    )
    .join('\n');
}

function placeOf(brief: Brief, { start }: Span): string {
  const { line, column } = brief.document.lines.positionAt(start);
  return `${line + 1}:${column + 1}`;
}

/** The first line of the span; carets end with it. */
function frameOf(brief: Brief, { start, end }: Span): readonly string[] {
  const { text, lines } = brief.document;
  const number = lines.lineAt(start);
  const from = lines.lineStart(number);
  const line = text.slice(from, lines.lineStart(number + 1)).trimEnd();
  const marked = Math.max(1, Math.min(end - from, line.length) - (start - from));
  return [`| ${line}`, `| ${' '.repeat(start - from)}${'^'.repeat(marked)}${end - from > line.length + 1 ? ' …' : ''}`];
}
