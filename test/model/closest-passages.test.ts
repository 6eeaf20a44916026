// Which passage of archived texts comes closest to a sentence, and when none does.

import assert from 'node:assert/strict';
import test from 'node:test';
import type { Archive } from '../../server/src/core/model/archives/archive.ts';
import { type ClosePassage, closestPassages } from '../../server/src/core/model/evidence/passages/closest-passages.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { measurePassages } from '../../server/tools/eval-passages.ts';
import { archiveState } from '../support/archive-state.ts';
import { growthExponent, holdsOnce, measureGrowth } from '../support/linear.ts';

const archiveOf = (text: string): Archive => archiveState(createDocument('a.txt', text)).archive;
const archive = (...paragraphs: readonly string[]): Archive => archiveOf(`${paragraphs.join('\n\n')}\n`);
const numbers = (found: readonly ClosePassage[]): readonly number[] => found.map(({ paragraph }) => paragraph.number);
const shown = (passage: ClosePassage | undefined): string | undefined =>
  passage?.archive.document.text.slice(passage.span.start, passage.span.end);

test('a figure tells apart what has the same words', () => {
  const text = archive(
    'On Monday the depot held diesel for 19 days.',
    'On Friday the depot held diesel for 9 days.',
    'The depot holds no petrol.',
  );
  assert.equal(numbers(closestPassages('Diesel in the depot lasts 9 days.', [text]))[0], 2);
  assert.equal(numbers(closestPassages('Diesel in the depot lasts nineteen days.', [text]))[0], 1);
  assert.equal(
    numbers(
      closestPassages('They carried 3100 tonnes.', [
        archive('Barges carried 310 tonnes.', 'Barges carried 3,100 tonnes.'),
      ]),
    )[0],
    2,
  );
});

test('a name tells apart what has the same words', () => {
  const text = archive(
    'The ferry to Skerry stopped on Tuesday.',
    'The ferry to Westholm stopped on Tuesday.',
    'The ferry stopped.',
  );
  assert.equal(numbers(closestPassages('On Tuesday no ferry went to Westholm.', [text]))[0], 2);
});

test('words of one stem are one, and their order counts', () => {
  assert.deepEqual(
    numbers(
      closestPassages('The inspectors had inspected two ships.', [
        archive('It rained.', 'An inspection of the ship took place.'),
      ]),
    ),
    [2],
  );
  assert.equal(
    numbers(
      closestPassages('The pilot warned the port.', [
        archive(
          'The port is near. Later, and far from there, a launch met the ship, and then somebody warned that a new pilot was late.',
          'The pilot, it is said, had warned the port of late, and a launch was near.',
        ),
      ]),
    )[0],
    2,
  );
});

test('the span is the sentence that says it, or two where both are needed', () => {
  const text = archive(
    'It rained. The harbour master closed the port at noon. Two tugs were sent out. Nobody was hurt.',
  );
  assert.equal(
    shown(closestPassages('The harbour master closed the port.', [text])[0]),
    'The harbour master closed the port at noon.',
  );
  assert.equal(
    shown(closestPassages('The harbour master closed the port and sent two tugs.', [text])[0]),
    'The harbour master closed the port at noon. Two tugs were sent out.',
  );
  assert.equal(
    shown(closestPassages('Tugs were\nsent out.', [archive('It rained.\nTwo tugs\nwere sent out.')])[0]),
    'Two tugs\nwere sent out.',
  );
});

test('nothing comes close: one common word, fillers, another matter, no words, no texts', () => {
  const text = archive('The port is old.', 'The minister spoke of fish.');
  for (const sentence of [
    'The port closed when the pilots went on strike.',
    'They were not there.',
    'Interest rates rose in Brazil.',
    '',
    '???',
    'port',
  ])
    assert.deepEqual(closestPassages(sentence, [text]), [], sentence);
  assert.deepEqual(closestPassages('The port is old.', []), []);
  assert.deepEqual(closestPassages('The port is old.', [archive('')]), []);
});

test('a telling figure is enough by itself, a year is not', () => {
  assert.deepEqual(
    numbers(
      closestPassages('Surgeons deferred 43 procedures.', [
        archive('They put off 43 planned operations.', 'It rained.'),
      ]),
    ),
    [1],
  );
  assert.deepEqual(
    numbers(closestPassages('Surgeons deferred procedures in 2026.', [archive('They met in 2026.', 'It rained.')])),
    [],
  );
});

test('scores lie between 0 and 1, the same words come near 1, and the order is theirs', () => {
  const sentence = 'The harbour master closed the port of Northhaven on 3 May.';
  const found = closestPassages(sentence, [
    archive('The port of Northhaven is old.', sentence, 'On 3 May the harbour was quiet.'),
  ]);
  assert.equal(found[0]!.paragraph.number, 2);
  assert.ok(found[0]!.score > 0.9, String(found[0]!.score));
  for (const [at, { score }] of found.entries())
    assert.ok(score > 0 && score <= 1 && score <= (found[at - 1]?.score ?? 1));
});

test('several texts are searched as one', () => {
  const texts = [
    archive(
      'The tug left.',
      'The port was closed, it is told, while the master of the harbour was at sea for a whole long winter.',
    ),
    archive('The harbour master closed the port.'),
  ];
  const found = closestPassages('The harbour master closed the port.', texts);
  assert.equal(found[0]!.archive, texts[1]);
  assert.deepEqual(numbers(found), [1, 2]);
});

test('texts in other languages and without end are searched like any', () => {
  assert.deepEqual(
    numbers(
      closestPassages('Der Hafen Köln wurde gesperrt.', [
        archive('Es regnete.', 'Am Montag wurde der Hafen von Köln für Schiffe gesperrt.'),
      ]),
    ),
    [2],
  );
  assert.deepEqual(
    closestPassages('The port closed on Monday.', [
      archive('x'.repeat(2_000_000)),
      archive(') '.repeat(500_000)),
      archive(`a.${' '.repeat(500_000)}b`),
    ]),
    [],
  );
});

test('searching grows like the texts', () =>
  holdsOnce(() => {
    const points = measureGrowth([1, 2, 4, 8], 3, (size) => {
      const text = Array.from(
        { length: size * 400 },
        (_, i) => `Ship ${i} left berth ${i % 7} on Monday with ${i * 3} tonnes of wheat${i % 11}. Its crew stayed.`,
      ).join('\n\n');
      return () => {
        const fresh = archiveOf(text);
        for (let i = 0; i < 20; i++) closestPassages(`Ship ${i * 7} left with wheat.`, [fresh]);
      };
    });
    const exponent = growthExponent(points);
    assert.ok(exponent < 1.5, `grows with the power ${exponent.toFixed(2)}`);
  }));

test('the seeds are found as well as docs/evidence.md says', () => {
  const { lines, misses } = measurePassages(false);
  assert.deepEqual(misses, [], lines.join('\n'));
});
