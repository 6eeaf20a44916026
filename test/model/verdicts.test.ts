// What asserts, what is doubtful and what is recognised as asserting nothing: one table for each kind.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assumedLanguage, languageOf } from '../../server/src/core/languages/known-languages.ts';
import { asksItself } from '../../server/src/core/model/exemptions/asks.ts';
import { citesOnly } from '../../server/src/core/model/exemptions/citing-note.ts';
import { exemptionOf } from '../../server/src/core/model/exemptions/exemption-of.ts';
import { isAnnouncing } from '../../server/src/core/model/exemptions/lead-in.ts';

const inItem = { isListItem: true };
const inProse = { isListItem: false };

function check(name: string, expected: readonly string[], sentences: readonly string[], where = inItem): void {
  test(name, () => {
    const read = sentences.map((text) => `${exemptionOf(text, where, assumedLanguage) ?? 'claim'}: ${text}`);
    assert.deepEqual(
      read.filter((line) => !expected.includes(line.slice(0, line.indexOf(':')))),
      [],
    );
  });
}

check(
  'findings without a sure verb',
  ['claim'],
  [
    'Depot looted again',
    'Eleven sailors missing',
    'Rebels seize quarry',
    'Minister rejects offer',
    'Talks resume',
    'Quay shut',
    'Nobody rescued',
    'No trace of the pilot',
    'Rents up 4 %',
    'Norway likely behind the leak',
    'Fire at the mill under control',
    'Tugs sunk on 3 May: 2',
    'Sharp drop in landings',
    'The pilot lied.',
    'Norway is ready.',
  ],
);
check(
  'what may assert',
  ['doubtful'],
  ['Culprit: Norway', 'Boats sold', 'Raid on the mill in 2019', 'Deux remorqueurs'],
);
check(
  'an adverb between a noun and its verb',
  ['claim'],
  [
    'The harbour office mostly uses radio',
    'The crew rarely reports losses',
    'Under the truce both sides release prisoners.',
  ],
);
check(
  'talk about colours, places and this week’s paper',
  ['meta'],
  [
    'Dots are coloured according to the harbour of each boat.',
    'The bars are shaded by season.',
    'To the right we show the catch of each boat.',
    'Also included are our notes on the tides.',
    'This week’s bulletin links to a new chart of the strait.',
    'This document serves to give pilots an idea of the harbour.',
    'The terms quay, pier and mole are explained in the annex.',
    'For the rest of this note, we call them harbour pilots.',
  ],
  inProse,
);
check(
  'the same words, and an assertion',
  ['claim'],
  [
    'Boats are coloured red by the rebels who seize them.',
    'To the right of the pier we found two bodies.',
    'This week’s storm sank a ferry.',
    'We call them the harbour mafia.',
    'Also injured are two pilots.',
  ],
  inProse,
);
check(
  'orders behind the place where they apply',
  ['imperative'],
  ['Under “Alerts”, leave the box empty, and choose a harbour.'],
  inProse,
);
check(
  'labels',
  ['fragment'],
  [
    'Two pilots',
    'Lessons learned',
    'Affected harbours',
    'Number of boats burned',
    'The pilot’s notes of 3 May',
    'What to do next',
    'Harbour security',
  ],
);
check(
  'no orders, though they begin with a verb',
  ['claim', 'doubtful'],
  ['Combine drivers were jailed', 'Patch date: 4 May 2020', 'Fire contained by dawn'],
);
check(
  'orders and offers',
  ['imperative'],
  ['Review if the valve is shut.', 'You can also sign up for the letter.', 'For a quick answer call the desk.'],
  inProse,
);
check(
  'talk about the document',
  ['meta'],
  [
    'All prices in euro.',
    'The full text is available online.',
    'Our sources are listed in Annex C.',
    'CONFIDENTIAL',
    '(End of message)',
    'Continued overleaf.',
    'Next issue: 9 June 2026.',
    'ETA: Estimated Time of Arrival',
  ],
  inProse,
);
check(
  'what is asserted beside the document',
  ['claim'],
  [
    'Subject: Norway sank two tugs and hit a quay.',
    'This report covers up the fire.',
    'Photo 2: 40 graves in the sand.',
    'We explain in this report why the dam broke.',
    'Article 7 gives the board a veto.',
    'See how the crew burned the log.',
  ],
  inProse,
);

test('a briefing in a language without lists is exempt from nothing', () => {
  const finnish = languageOf('fi');
  assert.equal(exemptionOf('Close the port.', inItem, finnish), 'doubtful');
  assert.equal(exemptionOf('Satama suljettiin eilen illalla.', inItem, finnish), undefined);
});

test('only a sentence that itself asks is a question', () => {
  const asks = (text: string): boolean => asksItself(text, text);
  assert.ok(asks('Who sold the boat?'));
  assert.ok(asks('“Who sold it?”'));
  assert.ok(!asks('The mate cried: “Who sold it?”'));
  assert.ok(!asks('Two boats sank (or three?)'));
  assert.ok(!asksItself('She read *Who Sold the Boat?*', 'She read  Who Sold the Boat? '));
  assert.ok(!asks('The boat sank.'));
});

test('a lead-in announces or asserts', () => {
  assert.ok(isAnnouncing('These boats sank:', assumedLanguage));
  assert.ok(isAnnouncing('The mate said:', assumedLanguage));
  assert.ok(!isAnnouncing('Two boats were sold:', assumedLanguage));
  assert.ok(!isAnnouncing('The crew has fled, and the mate admits this:', assumedLanguage));
});

test('a note that names a work asserts nothing', () => {
  const notes = [
    'Port Authority, “Damage to the pier”, 5 May 2026.',
    'See J. Quay, *Piers of the North* (Rivertown: Mole Press, 2021), pp. 12–14.',
    '[Damage to the pier](https://port.example/damage), accessed 6 May 2026',
    'https://port.example/damage',
    'Ibid., p. 7.',
    'Vgl. Hafenamt, „Schäden am Pier“, abgerufen am 6. Mai 2026.',
    'Quay, J. (2020). doi:10.1000/harbour.12',
    'Interview with the Harbour Master, 4 May 2026.',
  ];
  assert.deepEqual(
    notes.filter((note) => !citesOnly(note)),
    [],
  );
});

test('a note that says more is read as any text is', () => {
  const notes = [
    'The port denies this (https://port.example/denial).',
    'Forty tonnes were lost on 5 May 2026.',
    'Port Authority, 5 May 2026: the pier collapsed.',
    'Not all of it.',
    'Here, “damage” means any loss above 40 euros.',
    'Port Authority',
  ];
  assert.deepEqual(notes.filter(citesOnly), []);
});
