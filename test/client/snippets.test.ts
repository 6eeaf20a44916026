// Snippets put in what the markup knows: filled with their first choices they parse, and what they leave to be written is reported.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { lintText } from '../support/lint-text.ts';

type Snippets = Readonly<
  Record<
    string,
    { readonly prefix: readonly string[]; readonly description: string; readonly body: string | readonly string[] }
  >
>;
const readSnippets = (file: string): Snippets => JSON.parse(readFileSync(file, 'utf8')) as Snippets;
const snippets = { ...readSnippets('snippets/briefing.json'), ...readSnippets('snippets/front-matter.json') };
const head = '---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nsources:\n';
const declared = '  source: {title: S}\n  other: {title: O}\n---\n\n';

/** As an editor inserts it when every stop is passed over. */
function filled(body: string | readonly string[]): string {
  const text = typeof body === 'string' ? body : body.join('\n');
  return text
    .replaceAll(/\$CURRENT_YEAR/g, '2026')
    .replaceAll('$CURRENT_MONTH', '05')
    .replaceAll('$CURRENT_DATE', '06')
    .replaceAll(/\$\{\d+\|([^,|]+)[^}]*\|\}/g, '$1')
    .replaceAll(/\$\{\d+:([^{}]*)\}/g, '$1')
    .replaceAll(/\$0/g, '');
}

/** Rules that would mean that a snippet writes what the markup does not know. */
const mistakes = new Set([
  'malformed-tag',
  'detached-tag',
  'unknown-level',
  'unknown-key',
  'conflicting-levels',
  'invalid-front-matter',
  'duplicate-id',
  'unexplained-suppression',
  'circular-basis',
]);

for (const [name, { body, prefix, description }] of Object.entries(snippets)) {
  test(`snippet “${name}”`, () => {
    const text = filled(body);
    assert.doesNotMatch(text, /\$/);
    const isSource = /^\w+:\n/.test(text);
    const briefing = text.startsWith('---')
      ? text
      : isSource
        ? `${head}${text.replaceAll(/^(?=.)/gm, '  ')}---\n\nIt shut. [@source :: high]\n`
        : `${head}${declared}It shut. [@source :: high]{#known}\n\n${text}\n\nIt opened.\n`;
    const found = lintText(briefing)
      .findings.filter(({ rule }) => mistakes.has(rule))
      .map(({ rule, message }) => `${rule}: ${message}`);
    assert.deepEqual(found, [], briefing);
    assert.ok(prefix.length > 0 && description.length > 10);
  });
}

test('every choice of a level is a level', () => {
  const choices = Object.values(snippets).flatMap(({ body }) =>
    [...(typeof body === 'string' ? body : body.join('\n')).matchAll(/(?<=::[^\]]*)\$\{\d+\|([^|]*)\|\}/g)].map(
      (match) => match[1]!.split(','),
    ),
  );
  assert.ok(choices.length > 10);
  for (const level of new Set(choices.flat())) {
    const { findings } = lintText(`${head}${declared}It shut. [@source :: ${level}]\n`, { only: ['unknown-level'] });
    assert.deepEqual(
      findings.map(({ message }) => message),
      [],
      level,
    );
  }
});
