// A source that is written as YAML says what it said before: every key of a declaration, and values that YAML could misread.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRegistry } from '../../server/src/core/model/registry/read-registry.ts';
import type { Source } from '../../server/src/core/model/sources/source.ts';
import { writeSource } from '../../server/src/core/refactor/write-source.ts';

/** Every key that a declaration may have, with a value other than its default. */
const full = `wire:
  title: Port shut after collision
  author: Doe, J.
  publisher: "Example Wire: News"
  date: 2026-05-04
  accessed: 2026-05-05
  url: https://example.org/wire/1?a=b#c
  archive: https://archive.example.org/wire
  type: article-newspaper
  access: relay
  reliability: B
  derived-from: [log, {source: radio, for: [shut, rained]}]
  own-reporting: true
  anonymous: {count: 2, position: "two port pilots, both on duty", reason: not allowed to speak}
  origin: pilots
  text: archive/wire.txt
  sha256: ${'0a'.repeat(32)}
  status: corrected
  status-note: "the date was wrong: 3 May, not 2 May"
  marking: TLP:AMBER
  note: "- true # not a comment"
`;

function read(text: string): Source {
  const { value, problems } = readRegistry('sources.yaml', text);
  assert.deepEqual(problems, []);
  assert.equal(value.declarations.length, 1);
  return value.declarations[0]!;
}

/** What a source says, without where it says it. */
function said({ idSpan: _id, span: _span, fields: _fields, derivedFrom, ...rest }: Source): unknown {
  return { ...rest, derivedFrom: derivedFrom.map(({ source, for: limits }) => ({ source, for: limits })) };
}

test('every key comes back as it was', () => {
  const source = read(full);
  const again = read(`${writeSource(source).join('\n')}\n`);
  assert.deepEqual(said(again), said(source));
  assert.deepEqual([...again.fields.keys()].sort(), [...source.fields.keys()].sort());
  assert.equal(source.fields.size, 20, 'the sample has every key of a source');
});

test('the keys are in the order of the specification', () => {
  const keys = (lines: readonly string[]): readonly string[] =>
    lines.flatMap((line) => /^ {2}([a-z\d-]+):/.exec(line)?.[1] ?? []);
  assert.deepEqual(keys(writeSource(read(full))), keys(full.split('\n')));
});

test('what is not declared is not written', () => {
  assert.deepEqual(writeSource(read('log: {title: Log}\n')), ['log:', '  title: Log']);
});

test('a bare `anonymous`, an unknown count and half a description stay what they are', () => {
  for (const value of ['true', '{count: unknown}', '{reason: fear}', '{count: 1, position: clerk}']) {
    const source = read(`log:\n  title: Log\n  anonymous: ${value}\n`);
    assert.deepEqual(read(`${writeSource(source).join('\n')}\n`).anonymous, source.anonymous, value);
  }
});

test('values that YAML would read otherwise are quoted', () => {
  for (const title of ['true', 'Null', '2026', '1.5', '*all*', 'a: b', 'a #b', '“Quoted”', "it's", '?']) {
    const source = { ...read('log: {title: x}\n'), title };
    assert.equal(read(`${writeSource(source).join('\n')}\n`).title, title);
  }
});
