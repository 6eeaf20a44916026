// Random briefings, and one thing more that a writer may say in them: how a source knows, what it has its matter from, a good letter,
// a date, a premise, a reason. Nothing may become graver by that for which silence did not cost as much. Bad news about a source (a
// retraction, a letter from D on, something cited against a statement) is not among what is said, nor is the contrary of something said.

import assert from 'node:assert/strict';
import { defaultConfig } from '../../server/src/core/lint/config/config.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { type Finding, severities } from '../../server/src/core/lint/problem.ts';
import type { Profile } from '../../server/src/core/lint/rule.ts';
import { parseBrief } from '../../server/src/core/model/brief.ts';
import { emptyWorkspace } from '../../server/src/core/model/workspace.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { today } from '../support/lint-text.ts';
import type { Random } from '../support/random.ts';
import type { Fuzzer } from './fuzzer.ts';

/** Two versions of a briefing that differ in one line, which says more in the second. As JSON, an input. */
interface Declared {
  readonly before: string;
  readonly after: string;
}

export const declaringFuzzer: Fuzzer = {
  name: 'declaring',
  make(random) {
    const letters = Array.from({ length: 2 + random.integer(5) }, () => random.pick(['A', 'B', 'C', 'D', 'E', 'F']));
    const sources = letters.map((letter, index) => randomSource(random, index, letters.length, letter));
    const statements = Array.from({ length: 1 + random.integer(4) }, (_, index) =>
      randomStatement(random, index, letters),
    );
    const more = random.isOneIn(4) ? undefined : sayMore(random, sources, letters);
    const declared: Declared =
      more === undefined
        ? { before: written(sources, statements), after: written(sources, addToTag(random, statements)) }
        : { before: written(sources, statements), after: written(more, statements) };
    return JSON.stringify(declared);
  },
  check(input) {
    const { before, after } = JSON.parse(input) as Declared;
    for (const profile of ['review', 'release'] as const)
      assert.deepEqual(
        graverThan(findingsIn(before, profile), findingsIn(after, profile), changedLine(before, after)),
        [],
      );
  },
};

/** Keys of a source and their values. */
type Keys = ReadonlyMap<string, string>;

interface Claim {
  readonly sentence: string;
  readonly evidence: readonly string[];
  readonly assessment: readonly string[];
}

const accesses: readonly string[] = ['first-hand', 'documentary', 'issuer', 'relay', 'unknown'];

/** The higher its index, the nearer it may be to an origin: derivations lead up, so that there are no loops. */
function randomSource(random: Random, index: number, count: number, letter: string): Keys {
  const keys = new Map([['title', `T${index}`]]);
  if (!random.isOneIn(6)) keys.set('publisher', random.pick(['Port of Skagen', 'The Courier', 'Ministry of Trade']));
  if (!random.isOneIn(6)) keys.set('date', '2026-05-01');
  if (random.isOneIn(6)) keys.set('type', random.pick(['webpage', 'report', 'interview']));
  if (random.isOneIn(3)) keys.set('access', random.pick(accesses));
  if (random.isOneIn(2)) keys.set('reliability', letter);
  if (index < count - 1 && random.isOneIn(3)) keys.set('derived-from', above(random, index, count));
  if (random.isOneIn(8)) keys.set('own-reporting', 'true');
  if (random.isOneIn(8)) keys.set('origin', random.pick(['pool', 'desk']));
  if (random.isOneIn(6)) keys.set('anonymous', '{count: 2, position: clerks, reason: fear}');
  if (random.isOneIn(16)) keys.set('status', random.pick(['corrected', 'superseded', 'retracted']));
  return keys;
}

function above(random: Random, index: number, count: number): string {
  return `[s${index + 1 + random.integer(count - index - 1)}]`;
}

const sentences: readonly string[] = [
  'The port closed on Sunday.',
  'Two outlets confirmed that the port closed.',
  'Several reports say that the port closed.',
  'The port was closed, the ministry said.',
  'Officials said that the port closed.',
  'The port will likely reopen by June.',
  'The Courier printed a page on the port.',
];

function randomStatement(random: Random, index: number, letters: readonly string[]): Claim {
  const evidence = Array.from({ length: 1 + random.integer(3) }, () => {
    const source = random.integer(letters.length);
    const grade = random.isOneIn(3) ? ` ${letters[source]}${1 + random.integer(6)}` : '';
    return `${random.isOneIn(8) ? 'but ' : ''}@s${source}${grade}`;
  });
  if (index > 0 && random.isOneIn(3)) evidence.push(`#n${random.integer(index)}`);
  const assessment = [random.pick(['low', 'moderate', 'high'])];
  if (random.isOneIn(6)) assessment.push('because it was logged');
  return { sentence: random.pick(sentences), evidence, assessment };
}

/** One source says one thing more: something of how it knows where it said nothing, or what says nothing against it. */
function sayMore(random: Random, sources: readonly Keys[], letters: readonly string[]): readonly Keys[] | undefined {
  const at = random.integer(sources.length);
  const keys = sources[at]!;
  const isSilent = ['access', 'derived-from', 'own-reporting', 'origin'].every((key) => !keys.has(key));
  const said: readonly (readonly [string, string])[] = isSilent
    ? [
        ...accesses.map((access) => ['access', access] as const),
        ...(at < sources.length - 1
          ? [0, 1, 2].map(() => ['derived-from', above(random, at, sources.length)] as const)
          : []),
        ['own-reporting', 'true'],
        ['origin', random.pick(['pool', 'desk'])],
      ]
    : [
        ...(letters[at]! <= 'C' ? [['reliability', letters[at]!] as const] : []),
        ['date', '2026-05-01'],
        ['publisher', 'Port of Skagen'],
        ['own-reporting', 'true'],
        // What is found at an address and has none is told of already.
        ...(keys.get('type') === 'webpage' ? [['url', 'https://example.org/a'] as const] : []),
        ['note', 'Seen at the desk.'],
      ];
  const [key, value] = random.pick(said);
  if (keys.has(key)) return undefined;
  return sources.map((one, index) => (index === at ? new Map([...one, [key, value]]) : one));
}

/** One tag says one thing more: a reason, where it has none; or a place in a source, where it names none. */
function addToTag(random: Random, statements: readonly Claim[]): readonly Claim[] {
  const at = random.integer(statements.length);
  return statements.map((one, index) => {
    if (index !== at) return one;
    if (one.assessment.length === 1 && random.isOneIn(2))
      return { ...one, assessment: [...one.assessment, 'because it was logged'] };
    return { ...one, evidence: one.evidence.map((item) => (/^@s\d$/.test(item) ? `${item} p. 4` : item)) };
  });
}

function written(sources: readonly Keys[], statements: readonly Claim[]): string {
  return [
    '---',
    'briefing: 1',
    'title: T',
    'date: 2026-05-06',
    'cutoff: 2026-05-05',
    'sources:',
    ...sources.map(
      (keys, index) => `  s${index}: {${[...keys].map(([key, value]) => `${key}: ${quoted(value)}`).join(', ')}}`,
    ),
    '---',
    '',
    ...statements.flatMap(({ sentence, evidence, assessment }, index) => [
      `${sentence} [${evidence.join('; ')} :: ${assessment.join(', ')}]{#n${index}}`,
      '',
    ]),
  ].join('\n');
}

function quoted(value: string): string {
  return value.includes('://') ? `"${value}"` : value;
}

interface Told {
  readonly line: number;
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly message: string;
}

function findingsIn(source: string, profile: Profile): readonly Told[] {
  const document = createDocument('test.brief', source);
  const { findings, crashes } = lint(parseBrief(document), emptyWorkspace, { ...defaultConfig, profile }, today);
  assert.deepEqual(crashes, []);
  return findings.map(({ rule, severity, message, span }) => ({
    line: source.slice(0, span.start).split('\n').length,
    rule,
    severity,
    message,
  }));
}

function changedLine(before: string, after: string): number {
  const lines = before.split('\n');
  return after.split('\n').findIndex((line, index) => line !== lines[index]) + 1;
}

/**
 * What is told now of a line and was told neither of it nor of the line that says more, as gravely. Notes tell and accuse nobody; that
 * a retraction or correction stands above a source is known only once it is said what stands there.
 */
function graverThan(before: readonly Told[], after: readonly Told[], changed: number): readonly Told[] {
  const rank = (severity: Told['severity']): number => severities.indexOf(severity);
  return after.filter(
    (now) =>
      rank(now.severity) >= rank('warning') &&
      now.rule !== 'retracted-source' &&
      !before.some(
        ({ line, severity }) => (line === now.line || line === changed) && rank(severity) >= rank(now.severity),
      ),
  );
}
