// Fixes that touch sources: which are offered, and that none breaks the front matter. And what of registries is declared twice.

import assert from 'node:assert/strict';
import test from 'node:test';
import { defaultConfig } from '../server/src/core/lint/config/config.ts';
import { lint } from '../server/src/core/lint/lint.ts';
import { readRegistry } from '../server/src/core/model/registry/read-registry.ts';
import { applyEdits } from '../server/src/core/text/text-edit.ts';
import { briefOf, lintText, today } from './support/lint-text.ts';

function header(rest: string): string {
  return `---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\n${rest}---\n\n`;
}

test('no source is declared below a value that is no map', () => {
  for (const value of ['[log, wire]', '\n  - log', 'log', '~']) {
    const { findings } = lintText(`${header(`sources: ${value}\n`)}It shut. [@lgo :: high]\n`);
    const unknown = findings.find(({ rule }) => rule === 'unknown-source');
    assert.ok(unknown, value);
    assert.deepEqual(
      unknown.fixes().map(({ title }) => title),
      [],
      value,
    );
  }
});

test('below an empty `sources` one is', () => {
  const { findings, brief } = lintText(`${header('sources:\n')}It shut. [@lgo :: high]\n`);
  const [fix] = findings.find(({ rule }) => rule === 'unknown-source')!.fixes();
  assert.ok(fix);
  assert.match(
    applyEdits(brief.document.text, fix.edits),
    /^sources:\n {2}lgo:\n {4}title:\n {4}publisher:\n {4}date:\n {4}url:\n---$/m,
  );
});

test('of adjacent tags the one that cites is repeated', () => {
  const source = `${header('sources:\n  log: {title: T, publisher: P, date: 2026-05-01}\n')}It shut. [@log p. 4][:: high]\n\nIt rained.\n`;
  const { findings, brief } = lintText(source, { only: ['unsourced-claim'] });
  const fix = findings[0]!.fixes().find(({ title }) => title.startsWith('Same as the previous statement'));
  assert.ok(fix);
  assert.ok(applyEdits(brief.document.text, fix.edits).endsWith('It rained. [@log p. 4]\n'));
});

test('a source that registries declare twice is reported where it is first cited', () => {
  const text = `${header('registry: [a.yaml, b.yaml]\n')}It shut. [@log :: high]\n\nIt rained. [@log; @wire :: high]\n`;
  const brief = briefOf(text);
  const entry = (id: string): string => `${id}: {title: T, publisher: P, date: 2026-05-01}\n`;
  const duplicates = (
    ...registries: readonly (readonly [name: string, text: string])[]
  ): readonly (readonly [string, number])[] => {
    const read = registries.map(([name, content]) => ({
      name,
      result: { registry: readRegistry(name, content).value },
    }));
    const { findings } = lint(
      brief,
      { registries: new Map([[brief.document.path, read]]) },
      { ...defaultConfig, only: ['duplicate-id'] },
      today,
    );
    return findings.map(({ span }) => [text.slice(span.start, span.end), span.start] as const);
  };
  const first = text.indexOf('log ::');
  assert.deepEqual(duplicates(['a.yaml', entry('log') + entry('wire')], ['b.yaml', entry('log')]), [['log', first]]);
  assert.deepEqual(duplicates(['a.yaml', entry('log') + entry('log')]), [['log', first]]);
  assert.deepEqual(duplicates(['a.yaml', entry('log')], ['a.yaml', entry('log')]), []);
  assert.deepEqual(duplicates(['a.yaml', entry('other')], ['b.yaml', entry('other')]), []);
});
