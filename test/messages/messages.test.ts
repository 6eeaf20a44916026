// What the messages of all rules have in common, over every finding of every fixture: a list of problems shows the first 90
// characters, and whoever reads them is no programmer.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { parse } from 'yaml';
import type { Finding } from '../../server/src/core/lint/problem.ts';
import { readMarkers } from '../support/fixture.ts';
import { lintText } from '../support/lint-text.ts';
import { readRuleFixture } from '../support/rule-fixture.ts';

/** What a list of problems shows of a message beside the name of the rule. */
const shown = 90;

/** Words of ours that nobody else uses, or that no reader of a briefing needs. */
const jargon =
  /\b(?:cap tables?|caps?|rungs?|premises?|spans?|nodes?|tokens?|pars(?:e|ed|ing)|directives?|suppressions?|assessment|dependent|derivation graph|lead-in|ISO 8601|regex|string|boolean|null|undefined)\b/i;

/** What may only stand where the sentence has said what it counts. */
const lateWords = /named origin/;

/** An order that opens a message is advice before its reason. */
const advice =
  /^(?:Add|Change|Check|Cite|Close|Consider|Correct|Declare|Find|Give|Keep|Lower|Make|Mark|Move|Name|Put|Quote|Raise|Read|Remove|Replace|Rest|Say|Seek|State|Use|Write)\b/;

/** A finite verb: without one, what is before the first stop says nothing. */
const verb =
  /\b(?:is|are|was|were|has|have|had|could|checked|takes|differs|does|do|did|may|must|can|cannot|says?|rests?|cites?|names?|links?|gives?|goes|go|derives?|relays?|claims|makes|means|occurs?|leaves|replaces|reverse|joins|belongs|contains|covers|comes?|come|speaks|passes|understand|hides|need|went|moved)\b/;

/** What a section, a comment or a sign of a tag lacks, which its place alone can name. */
const placed = new Set([
  'malformed-tag',
  'unexplained-suppression',
  'unused-suppression',
  'underlined-paragraph',
  'missing-alternative',
]);

interface Shown {
  readonly rule: string;
  readonly message: string;
  /** The text that is marked. */
  readonly words: string;
  readonly fixture: string;
}

const all: Shown[] = readdirSync('test/rules')
  .sort()
  .flatMap((file) => {
    const id = file.replace(/\.md$/, '');
    return readRuleFixture(readFileSync(`test/rules/${file}`, 'utf8')).flatMap((fixture) => {
      const config = { ...(fixture.config ? parse(fixture.config) : {}), only: [id] };
      const { text } = readMarkers(fixture.brief, id);
      return lintText(text, config, fixture).findings.map(
        ({ rule, message, span }: Finding): Shown => ({
          rule,
          message,
          words: text.slice(span.start, span.end),
          fixture: fixture.name,
        }),
      );
    });
  });

test('every rule shows a message', () => {
  assert.ok(all.length > 400, `${all.length} findings`);
  assert.equal(new Set(all.map(({ rule }) => rule)).size, readdirSync('test/rules').length);
});

test('the first 90 characters say what is wrong', () => {
  const bad = all.filter(({ message }) => {
    const clause = firstClause(message);
    return clause === undefined || !verb.test(clause) || advice.test(message);
  });
  assert.deepEqual(listed(bad), []);
});

test('no message needs our words', () => {
  assert.deepEqual(listed(all.filter(({ message }) => jargon.test(unquoted(message)))), []);
  assert.deepEqual(listed(all.filter(({ message }) => lateWords.test(message.slice(0, shown)))), []);
});

test('two findings about different words do not read alike', () => {
  const bad = all.filter(
    (one) =>
      !placed.has(one.rule) &&
      all.some(
        (other) =>
          other !== one &&
          other.fixture === one.fixture &&
          other.rule === one.rule &&
          other.words !== one.words &&
          other.message === one.message,
      ),
  );
  assert.deepEqual(listed(bad), []);
});

test('a message ends, and has no two spaces, empty quotation marks or unfilled place', () => {
  const bad = all.filter(
    ({ message }) => !/[.?:…]$/.test(message) || / {2}|“”|undefined|\[object|NaN|\n/.test(message),
  );
  assert.deepEqual(listed(bad), []);
});

test('these checks find what they are for', () => {
  assert.equal(
    firstClause(`${'Of the many words that come before the point of it all there are '.repeat(2)}too many.`),
    undefined,
  );
  assert.ok(!verb.test(firstClause('One pilot hurt. Cite a source.')!));
  assert.ok(advice.test('Lower it to “low”, as its sources carry no more.'));
  assert.ok(jargon.test(unquoted('Your cap table allows “low” here.')));
  assert.ok(!jargon.test(unquoted('“The assessment” has no source.')));
});

/** Up to the first stop, or to the comma before what follows from it; undefined where that is not within what is shown. */
function firstClause(message: string): string | undefined {
  const masked = unquoted(message);
  const end = /[.?:;](?= |$)|, (?:so|but|and|though|as|which|where)\b/.exec(masked)?.index ?? masked.length;
  return end <= shown ? masked.slice(0, end) : undefined;
}

/** What is quoted is the writer's: as long, and without words. */
function unquoted(message: string): string {
  return message.replace(/“[^”]*”|`[^`]*`/g, (quoted) => '“'.padEnd(quoted.length, 'x'));
}

function listed(found: readonly Shown[]): readonly string[] {
  return [...new Set(found.map(({ rule, message }) => `${rule}: ${message.slice(0, shown)}`))];
}
