// The search in texts: which comes first, and that it is the same however the texts are spread over indexes.

import assert from 'node:assert/strict';
import test from 'node:test';
import { assumedLanguage } from '../../server/src/core/languages/known-languages.ts';
import { emphasisIn, searchWords } from '../../server/src/core/text/search-words.ts';
import { finish, indexTexts, searchTexts, type TextIndex } from '../../server/src/core/text/text-index.ts';
import { createRandom } from '../support/random.ts';

const english = assumedLanguage.search;

const indexOf = (texts: readonly string[]): TextIndex => finish(indexTexts(texts, english));
const best = (texts: readonly string[], query: string): readonly number[] =>
  searchTexts([indexOf(texts)], query, english).hits[0]!.map(({ at }) => at);

test('words come in one spelling; fillers and letters alone do not count, figures do', () => {
  assert.deepEqual(searchWords('The Ports were closed on 3 May, at Zürich’s quay, Ärger; class A', english), [
    'port',
    'clos',
    '3',
    'zurich',
    'quai',
    'arger',
    'class',
  ]);
  assert.deepEqual(searchWords('constructor __proto__ toString', english), ['construct', 'proto', 'tostr']);
});

test('endings of English and the ways to write a number are one', () => {
  for (const group of [
    'close closes closed closing',
    'country countries',
    'ship ships shipped shipping',
    'quick quickly',
    'process processes processed',
    'inspect inspectors inspections inspected',
    'begin began begun',
    'pay paid pays',
    '1,200 1200',
    'twelve 12',
    '3 03 three',
    '2.5 2,5',
    '40 40.0 forty',
  ]) {
    assert.equal(new Set(searchWords(group, english)).size, 1, `${group}: ${searchWords(group, english).join(' ')}`);
  }
  for (const pair of ['1.2 12', '2.5 25', '100 1000', 'red rest', 'string sting', 'bus bu'])
    assert.ok(new Set(searchWords(pair, english)).size > 1 || searchWords(pair, english).length < 2, pair);
});

test('a name or a figure counts more than other words', () => {
  const emphasised = (sentence: string): readonly string[] => [...emphasisIn(sentence, english).keys()];
  assert.deepEqual(emphasised('Ships left the port of Northhaven on 3 June. They carried 1,200 containers for NATO.'), [
    'northhaven',
    '3',
    'jun',
    '1200',
    'nato',
  ]);
  assert.deepEqual(emphasised('“The port is shut.”'), []);
  assert.equal(
    best(['A tug left berth 7 late.', 'A tug, delayed, left berth 9.'], 'The delayed tug was at berth 7 then.')[0],
    0,
  );
});

test('the text with more of the words comes first, a rare word counts more, a text without any is none', () => {
  assert.deepEqual(
    best(['The port is open.', 'The port closed after a collision.', 'It rained.'], 'A collision closed the port.'),
    [1, 0],
  );
  assert.deepEqual(best(['port port port', 'pilot', 'port', 'port', 'port'], 'the port, a pilot')[0], 1);
  assert.deepEqual(best([], 'port'), []);
  assert.deepEqual(best(['constructor', '__proto__'], 'constructor and __proto__'), [0, 1]);
});

test('a word is weighed by all indexes together', () => {
  const random = createRandom(8);
  const vocabulary = Array.from({ length: 40 }, (_, i) => `word${String.fromCharCode(97 + (i % 26))}${i}x`);
  const sentence = (): string => {
    const words = new Set<string>();
    while (words.size < 10) words.add(vocabulary[random.integer(1 + random.integer(40))]!);
    return [...words].join(' ');
  };
  for (let round = 0; round < 40; round++) {
    const texts = Array.from({ length: 24 }, sentence);
    const query = sentence();
    const whole = searchTexts([indexOf(texts)], query, english);
    const cuts = [0, ...[random.integer(24), random.integer(24)].sort((a, b) => a - b), 24];
    const parts = cuts.slice(1).map((end, i) => texts.slice(cuts[i], end));
    const split = searchTexts(parts.map(indexOf), query, english);
    assert.deepEqual(split.weights, whole.weights);
    const scores = (hits: readonly { at: number; score: number }[], from = 0): [number, string][] =>
      hits.map(({ at, score }) => [at + from, score.toFixed(6)]);
    // Texts of one length: how long they are does not matter, whatever the average of an index is.
    assert.deepEqual(new Map(split.hits.flatMap((hits, i) => scores(hits, cuts[i]))), new Map(scores(whole.hits[0]!)));
  }
});

test('indexing lets others have their turn', () => {
  const steps = indexTexts(
    Array.from({ length: 8000 }, (_, i) => `text ${i}`),
    english,
  );
  let turns = 0;
  for (let step = steps.next(); !step.done; step = steps.next()) turns++;
  assert.ok(turns > 4);
});
