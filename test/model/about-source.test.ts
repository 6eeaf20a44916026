// Of whom a sentence speaks, and who speaks in it: what lets a source be the issuer of a statement, or the writer somebody's herald.

import assert from 'node:assert/strict';
import test from 'node:test';
import { statementsOf, wordsOf } from '../../server/src/core/model/brief.ts';
import { aboutPlaced } from '../../server/src/core/model/support/own-matter.ts';
import { hasSpeaker } from '../../server/src/core/model/wording/named-speaker.ts';
import { ownVoiceOf } from '../../server/src/core/model/wording/own-voice.ts';
import { briefOf } from '../support/lint-text.ts';

function read(sentences: readonly string[], lang = 'en') {
  const brief = briefOf(
    `---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nlang: ${lang}\nsources:\n  staff: {title: Evening bulletin, publisher: General Staff of Ostmark, access: issuer}\n---\n\n${sentences.join('\n\n')}\n`,
  );
  const source = brief.frontMatter.sources.get('staff')!;
  return statementsOf(brief).map((placed) => ({
    words: wordsOf(brief, placed),
    about: aboutPlaced(brief, placed)(source),
    hasSpeaker: hasSpeaker(ownVoiceOf(placed.statement, () => wordsOf(brief, placed), brief.settings.language)),
  }));
}

test('a statement is about its source where that, or a document, is its subject or speaks in it', () => {
  for (const [sentence, about] of [
    ['The General Staff moved to another town.', 'itself'],
    ['However, the staff moved to another town.', 'itself'],
    ['In May the General Staff moved to another town.', 'itself'],
    ['The raiders lost nine boats, the General Staff says.', 'itself'],
    ['According to the staff, the raiders lost nine boats.', 'itself'],
    ['According to article 4 of the treaty, the strait is open.', 'itself'],
    ['The bulletin names two towns.', 'itself'],
    ['Article 4 of the treaty allows it.', 'itself'],
    ['(TLP:GREEN) The letter of the harbour office is dated 4 May.', 'itself'],
    ['> The raiders lost nine boats.', 'itself'],
    ['It moved to another town.', 'unclear'],
    ['The ministry moved to another town.', 'unclear'],
    ["The General Staff's third boat moved to another town.", 'unclear'],
    ['The raiders lost nine boats.', 'others'],
    ['The staff officers lost nine boats.', 'others'],
    ['The raiders of Ostmark lost nine boats.', 'others'],
    ['He sold nine boats.', 'others'],
  ] as const)
    assert.deepEqual([sentence, read([sentence])[0]!.about], [sentence, about]);
});

test('of other languages nobody is said to speak of others', () => {
  assert.equal(read(['Die Angreifer verloren neun Boote.'], 'de')[0]!.about, 'unclear');
});

test('a speaker says, denies, accuses or vouches; papers and the passive do not', () => {
  for (const [sentence, speaks] of [
    ['The owner says that the keeper sold the oil.', true],
    ['The keeper sold the oil, according to the owner.', true],
    ['The owner denies that the keeper sold the oil.', true],
    ['The owner has confirmed that the keeper sold the oil.', true],
    ['The keeper sold the oil, the owner later admitted.', true],
    ['The owner found that the oil was gone.', true],
    ['The letter says that the keeper sold the oil.', true],
    ['The keeper sold the oil.', false],
    ['The owner found the oil.', false],
    ['It was confirmed that the keeper sold the oil.', false],
    ['The keeper sold the oil, it was confirmed.', false],
    ['The books reveal that the keeper sold the oil.', false],
    ['The keeper sold the oil, records confirmed.', false],
    ['The keeper was told to go and sold the oil.', false],
    ['The leaked emails confirm that the keeper sold the oil.', false],
    ['The leaked letters confirm that the keeper sold the oil.', false],
    ['An audit revealed that the keeper sold the oil.', false],
    ['The keeper, called Bo, sold the oil.', false],
    ['The keeper wanted a boat and sold the oil.', false],
    ['The owner called him a thief.', true],
    ['The desk reports that the keeper sold the oil.', false],
  ] as const)
    assert.deepEqual([sentence, read([sentence])[0]!.hasSpeaker], [sentence, speaks]);
});
