// The short patterns that are asked before the long ones for phrases that put words into nobody's mouth: none may stand in the way.

import assert from 'node:assert/strict';
import test from 'node:test';
import { assumedLanguage } from '../server/src/core/languages/known-languages.ts';

/** A phrase for each form, in the order of the list; the long pattern finds it by itself. */
const phrases = [
  'Several senior officials said the port closed.',
  'Critics have called it a disgrace.',
  'Some argue the port should close.',
  'One official said the port closed.',
  'The port closed, one official said.',
  'The port closed, said one diplomat.',
  'A leaked memo says the port closed.',
  'According to analysts, the port closed.',
  'Intelligence suggests the port closed.',
  'There are reports that the port closed.',
  'Amid unconfirmed reports of a fire, the port closed.',
  'Based on open source reporting, the port closed.',
  'It has emerged that the port closed.',
  'The port is believed by many to be closed.',
];

test('each form finds its phrase, and the short pattern before it lets it', () => {
  const { forms } = assumedLanguage.wording.vagueSpeakers;
  assert.equal(forms.length, phrases.length);
  for (const [index, { needs, pattern }] of forms.entries()) {
    for (const phrase of [phrases[index]!, phrases[index]!.toUpperCase(), phrases[index]!.replaceAll(' ', '\n')]) {
      assert.match(phrase, pattern);
      if (needs) assert.match(phrase, needs);
    }
  }
});
