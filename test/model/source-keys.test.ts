// The table of keys: each key is read and written without loss, and everything that tells of keys knows all of them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { defaultConfig } from '../../server/src/core/lint/config/config.ts';
import { parseBrief } from '../../server/src/core/model/brief.ts';
import { readRegistry } from '../../server/src/core/model/registry/read-registry.ts';
import type { Source } from '../../server/src/core/model/sources/source.ts';
import {
  type DeclaredProperty,
  declaredProperties,
  sourceKeyNamed,
  sourceKeys,
} from '../../server/src/core/model/sources/source-keys.ts';
import { emptyWorkspace } from '../../server/src/core/model/workspace.ts';
import { writeSource } from '../../server/src/core/refactor/write-source.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { keyCard } from '../../server/src/features/cards/key-help.ts';
import { sourceCard } from '../../server/src/features/cards/source-card.ts';

/** For each key values as a writer puts them; a new key does not compile until it has some. */
const samples: Readonly<Record<DeclaredProperty, readonly string[]>> = {
  title: ['The long night', '"Ferry: late, again #2"', "'true'", '"a \\"word\\" of \\\\ theirs"'],
  author: ['Jane Roe', '[Jane Roe, "Doe, John"]'],
  publisher: ['Example Wire', '"- dash"'],
  date: ['2026-05-03', '2026-05', '"2026"'],
  accessed: ['2026-05-04'],
  url: ['https://example.org/a?b=c#d'],
  archive: ['https://archive.example.org/1'],
  type: ['article-newspaper'],
  access: ['first-hand', 'relay'],
  reliability: ['B'],
  derivedFrom: ['wire', '[wire, log]', '[{source: wire, for: [one, "#two"]}, log]'],
  ownReporting: ['true'],
  anonymous: ['true', '{count: 3, position: "on board: saw it", reason: fear}', '{count: unknown}'],
  origin: ['harbour'],
  text: ['archive/the copy.txt'],
  sha256: [`"${'0123456789abcdef'.repeat(4)}"`],
  status: ['corrected', 'retracted'],
  statusNote: ['page 4 replaced'],
  marking: ['"TLP:AMBER+STRICT"'],
  note: ['" spaces at the edges, and\\ta tab"', 'plain'],
};

function readOne(yaml: string): Source {
  const { value, problems } = readRegistry('sources.yaml', yaml);
  assert.deepEqual(problems, [], yaml);
  return value.declarations[0]!;
}

/** What it says, without where. */
function said(source: Source): unknown {
  const values = declaredProperties.map((property) => [property, source[property]] as const);
  return values.map(([property, value]) => [
    property,
    property === 'derivedFrom' ? source.derivedFrom.map((one) => [one.source, one.for]) : value,
  ]);
}

test('every key is written so that it is read again as it was', () => {
  const bare = said(readOne('log: {}\n'));
  for (const property of declaredProperties)
    for (const sample of samples[property]) {
      const source = readOne(`log:\n  ${sourceKeys[property].name}: ${sample}\n`);
      assert.notDeepEqual(said(source), bare, `${property}: ${sample} says nothing`);
      assert.deepEqual(said(readOne(`${writeSource(source).join('\n')}\n`)), said(source), `${property}: ${sample}`);
    }
});

test('all keys at once, in the order of the table', () => {
  const lines = declaredProperties.map((property) => `  ${sourceKeys[property].name}: ${samples[property].at(-1)}`);
  const source = readOne(`log:\n${lines.join('\n')}\n`);
  const written = writeSource(source);
  assert.deepEqual(
    written.slice(1).map((line) => line.slice(2, line.indexOf(':'))),
    declaredProperties.map((property) => sourceKeys[property].name),
  );
  assert.deepEqual(said(readOne(`${written.join('\n')}\n`)), said(source));
});

test('the specification and the help know every key', () => {
  const page = readFileSync('docs/markup.md', 'utf8');
  const rows = [...page.matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(([, keys]) =>
    [...keys!.matchAll(/`([^`]+)`/g)].map(([, key]) => key!),
  );
  for (const property of declaredProperties) {
    const { name, what, form, parts = {} } = sourceKeys[property];
    assert.ok(rows.includes(name), `docs/markup.md does not list \`${name}\``);
    assert.equal(sourceKeyNamed(name)?.what, what);
    assert.ok(keyCard(name, 'source'), name);
    for (const text of [what, form]) assert.doesNotMatch(text, /\.$/, name);
    for (const part of Object.keys(parts)) assert.ok(keyCard(part, 'part'), `${name}.${part}`);
  }
});

/** What the card of a source leaves out, and why. */
const notOnTheCard: Partial<Readonly<Record<DeclaredProperty, string>>> = {
  ownReporting: 'shown with what the source derives from',
  text: 'hovering over a locator shows its words',
  sha256: 'means nothing to a reader',
  statusNote: 'shown with a status that is not `current`',
};

const noFindings = { findings: [], crashes: [] };

test('the card of a source shows every key', () => {
  const cardOf = (lines: string): string => {
    const brief = parseBrief(createDocument('a.brief', `---\nbriefing: 1\nsources:\n  log:\n${lines}---\n`));
    const known = {
      uri: 'file:///a.brief',
      brief,
      workspace: emptyWorkspace,
      config: defaultConfig,
      isOpen: true,
      lint: () => noFindings,
    };
    return JSON.stringify(sourceCard(known, 'log'));
  };
  const bare = cardOf('    {}\n');
  const silent = declaredProperties.filter(
    (property) => cardOf(`    ${sourceKeys[property].name}: ${samples[property][0]}\n`) === bare,
  );
  assert.deepEqual(silent, Object.keys(notOnTheCard));
});
