// Which statement of one edition is which of another: whatever the texts, each statement is in one pair or alone.

import assert from 'node:assert/strict';
import test from 'node:test';
import { type Brief, parseBrief, statementsOf, wordsOf } from '../../server/src/core/model/brief.ts';
import { pairStatements } from '../../server/src/core/model/editions/pair-statements.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { growthExponent, holdsOnce, measureGrowth } from '../support/linear.ts';

function read(body: string): Brief {
  return parseBrief(createDocument('a.brief', `---\nbriefing: 1\n---\n\n${body}\n`));
}

function pairsOf(before: string, after: string): readonly string[] {
  const [old, now] = [read(before), read(after)];
  return pairStatements(old, now).pairs.map(
    ({ before: a, after: b, by }) => `${by}: ${wordsOf(old, a.placed)} = ${wordsOf(now, b.placed)}`,
  );
}

test('punctuation, marks, case and line breaks make no other words', () => {
  assert.deepEqual(pairsOf('The *port* is “closed”; it rained.', 'the port is closed, it\nrained!'), [
    'words: The *port* is “closed”; it rained. = the port is closed, it\nrained!',
  ]);
});

test('a tag inside the sentence is none of its words', () => {
  assert.deepEqual(
    pairsOf(
      'The port is closed [@log :: low], and the pilots stay [@log :: low].',
      'The port is closed [@wire :: high], and the pilots stay [@log :: low].',
    ).length,
    2,
  );
});

test('words and figures of likelihood are what may have moved', () => {
  assert.equal(
    pairsOf('It is likely (55–80 %) that the port reopens.', 'It is very unlikely (5–20 %) that the port reopens.')
      .length,
    1,
  );
  assert.equal(pairsOf('It is not likely that the port reopens.', 'It is likely that the port reopens.').length, 1);
  assert.equal(pairsOf('It is likely that the port reopens.', 'It is likely that the port does not reopen.').length, 0);
});

test('an edition beside itself pairs every statement with itself', () => {
  const body =
    'The port closed. The port closed. It rained. [@log :: low]{#a}\n\n- One.\n- One.\n\n> A quotation that is long enough.\n> [@log :: low]\n';
  const brief = read(body);
  const { pairs, added, dropped } = pairStatements(brief, read(body));
  assert.deepEqual([added, dropped], [[], []]);
  assert.ok(
    pairs.every(
      ({ before, after }) =>
        before.words.all === after.words.all &&
        before.placed.statement.span.start === after.placed.statement.span.start,
    ),
  );
});

test('each statement is in one pair or alone', () => {
  const words = ['the', 'port', 'closed', 'Example', '12', 'not', 'likely', 'and', 'pilots'];
  let seed = 7;
  const next = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  const body = (): string =>
    Array.from(
      { length: 12 },
      () =>
        `${Array.from({ length: 3 + next(6) }, () => words[next(words.length)]).join(' ')}. [@log :: low]${next(3) === 0 ? `{#n${next(4)}}` : ''}\n\n`,
    ).join('');
  for (let round = 0; round < 60; round++) {
    const [old, now] = [read(body()), read(body())];
    const { pairs, added, dropped } = pairStatements(old, now);
    const count = (brief: Brief): number =>
      statementsOf(brief).filter(({ statement }) => statement.kind !== 'exempt').length;
    assert.equal(pairs.length + dropped.length, count(old));
    assert.equal(pairs.length + added.length, count(now));
    assert.equal(new Set([...pairs.map(({ before }) => before), ...dropped]).size, count(old));
    assert.equal(new Set([...pairs.map(({ after }) => after), ...added]).size, count(now));
  }
});

test('pairing grows like the editions, also where all sentences are much alike', () =>
  holdsOnce(() => {
    const body = (count: number, word: string): string =>
      Array.from(
        { length: count },
        (_, index) =>
          `The old ${word} crew of vessel w${String.fromCharCode(97 + (index % 26))}${'x'.repeat(index % 7)} left the outer port again.\n\n`,
      ).join('');
    const points = measureGrowth([1, 2, 4, 8], 3, (size) => {
      const [old, now] = [read(body(size * 100, 'tired')), read(body(size * 100, 'cheerful'))];
      statementsOf(old);
      statementsOf(now);
      return () => void pairStatements(old, now);
    });
    assert.ok(growthExponent(points) < 1.5, `grows with the power ${growthExponent(points)}`);
  }));
