// Safe fixes, made unasked: in rounds, never two in one place, never anything that is only suggested.

import assert from 'node:assert/strict';
import test from 'node:test';
import { fixUntilStable } from '../server/src/core/lint/apply-fixes.ts';
import type { Finding, FixKind } from '../server/src/core/lint/problem.ts';
import { createDocument, type Document } from '../server/src/core/text/document.ts';
import { replace, type TextEdit } from '../server/src/core/text/text-edit.ts';
import { lintText } from './support/lint-text.ts';

const path = 'test.brief';
const relint = ({ source }: Document): readonly Finding[] => lintText(source).findings;

function fixAll(source: string): { readonly source: string; readonly applied: number } {
  return fixUntilStable(createDocument(path, source), relint);
}

const header =
  '---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nsources:\n  log: {title: T, publisher: P, date: 2026-05-01, type: report, access: issuer}\n---\n\n';

test('every safe fix is made, in one text', () => {
  const { source, applied } = fixAll(`${header}It shut. [@log; :: high,]\n\nIt rained. [@log :: moderate] {#rain}\n`);
  assert.equal(source, `${header}It shut. [@log :: high]\n\nIt rained. [@log :: moderate]{#rain}\n`);
  assert.equal(applied, 3);
});

test('fixes that touch each other wait for the next round', () => {
  const { source } = fixAll(`${header}It shut. [@log;;; :: ,,high,,]\n`);
  // How it is spaced is the formatter's matter.
  assert.equal(source, `${header}It shut. [@log ::high]\n`);
});

test('what is only suggested is not made', () => {
  const text = `${header}It shut.\n\nIt rained. [@lgo :: hihg]\n\n[@log :: high]\n`;
  assert.deepEqual(fixAll(text), { source: text, applied: 0 });
});

test('any number of directives that silence nothing go from one line, but for what another silences', () => {
  const directive = ' <!-- briefwright-disable-line unsourced-claim -- why -->';
  const before = `${header}It shut. [@log :: high]${directive.repeat(40)}\n`;
  const { source } = fixAll(before);
  assert.equal(source, `${header}It shut. [@log :: high]\n`);
  assert.equal(fixAll(source).source, source);
});

test('any number of lines of directives that silence nothing go, but not those that keep two lists apart', () => {
  const line = '<!-- briefwright-disable-next-line unsourced-claim -- why -->\n';
  const { source } = fixAll(`${header}It shut. [@log :: high]\n\n${line.repeat(250)}`);
  assert.equal(source.trimEnd(), `${header}It shut. [@log :: high]`);
  const lists = `${header}- It shut. [@log :: high]\n\n${line}\n${line}\n- It rained. [@log :: high]\n`;
  assert.equal(fixAll(lists).source, lists.replace(`${line}\n`, ''));
});

test('directives between the lines of two paragraphs stay, however many they are', () => {
  const line = '<!-- briefwright-disable-next-line unsourced-claim -- why -->\n';
  const text = `${header}It shut. [@log :: high]\n${line.repeat(3)}It rained. [@log :: high]\n`;
  assert.equal(fixAll(text).source, text);
});

test('line breaks and byte order mark stay as they are', () => {
  const before =
    `\ufeff${header}It shut. [@log; :: high]\n\n<!-- briefwright-disable-next-line unsourced-claim -- why -->\nIt rained. [@log :: high]\n`.replaceAll(
      '\n',
      '\r\n',
    );
  const after = `\ufeff${header}It shut. [@log :: high]\n\nIt rained. [@log :: high]\n`.replaceAll('\n', '\r\n');
  assert.equal(fixAll(before).source, after);
});

test('a text without findings comes back as the same string', () => {
  const text = `${header}It shut. [@log :: high]\n`;
  assert.deepEqual(fixAll(text), { source: text, applied: 0 });
});

test('of several fixes of one finding the first safe one is made', () => {
  const once = finding([
    ['suggested', [replace({ start: 0, end: 1 }, 's')]],
    ['safe', [replace({ start: 0, end: 1 }, 'x')]],
    ['safe', [replace({ start: 0, end: 1 }, 'y')]],
  ]);
  assert.deepEqual(
    fixUntilStable(createDocument(path, 'abc'), ({ text }) => (text === 'abc' ? [once] : [])),
    { source: 'xbc', applied: 1 },
  );
});

test('a fix is made whole or not at all', () => {
  const first = finding([['safe', [replace({ start: 1, end: 2 }, 'B')]]]);
  const second = finding([['safe', [replace({ start: 0, end: 1 }, '!'), replace({ start: 1, end: 3 }, '!')]]]);
  assert.deepEqual(
    fixUntilStable(createDocument(path, 'abc'), ({ text }) => (text === 'abc' ? [first, second] : [])),
    { source: 'aBc', applied: 1 },
  );
});

test('two insertions at one place are not made in one round', () => {
  const seen: string[] = [];
  const end = (text: string): Finding => finding([['safe', [replace({ start: text.length, end: text.length }, '.')]]]);
  fixUntilStable(createDocument(path, 'a'), ({ text }) => {
    seen.push(text);
    return text.length < 3 ? [end(text), end(text)] : [];
  });
  assert.deepEqual(seen, ['a', 'a.', 'a..']);
});

test('edits of another file are not made here', () => {
  const elsewhere: Finding = {
    ...finding([]),
    fixes: () => [
      { title: 'Elsewhere', kind: 'safe', edits: [{ path: 'other.brief', span: { start: 0, end: 1 }, newText: 'x' }] },
    ],
  };
  assert.deepEqual(
    fixUntilStable(createDocument(path, 'abc'), () => [elsewhere]),
    { source: 'abc', applied: 0 },
  );
});

test('fixes that undo each other end after a hundred rounds', () => {
  let rounds = 0;
  const { applied } = fixUntilStable(createDocument(path, 'a'), ({ text }) => {
    rounds++;
    return [finding([['safe', [replace({ start: 0, end: 1 }, text === 'a' ? 'b' : 'a')]]])];
  });
  assert.deepEqual([rounds, applied], [100, 100]);
});

test('a fix that changes nothing ends it', () => {
  const same = finding([['safe', [replace({ start: 0, end: 1 }, 'a')]]]);
  assert.deepEqual(
    fixUntilStable(createDocument(path, 'abc'), () => [same]),
    { source: 'abc', applied: 0 },
  );
});

function finding(fixes: readonly (readonly [kind: FixKind, edits: readonly TextEdit[]])[]): Finding {
  const problem = { rule: 'some-rule', span: { start: 0, end: 1 }, message: 'Something is wrong.' };
  return {
    ...problem,
    code: 'BRF0000',
    severity: 'error',
    anchor: { reported: problem, start: 0 },
    fixes: () =>
      fixes.map(([kind, edits], index) => ({
        title: `Fix ${index}`,
        kind,
        edits: edits.map((edit) => ({ ...edit, path })),
      })),
  };
}
