// Words and figures of likelihood in sentences: which are found, on which scale, and whether they estimate the sentence.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assumedLanguage } from '../../server/src/core/languages/known-languages.ts';
import { findEstimates } from '../../server/src/core/model/likelihood/estimate.ts';
import { printedBehind, printedChances } from '../../server/src/core/model/likelihood/printed-likelihood.ts';
import { scalePair } from '../../server/src/core/model/scales/known-scales.ts';
import { ownWords } from '../../server/src/core/model/wording/own-words.ts';

function found(sentence: string, scale = 'icd203'): string {
  return findEstimates(ownWords(sentence), scalePair(scale)!.likelihood, assumedLanguage)
    .map(
      ({ text, form, rung, isOfSentence }) =>
        `${text}: ${form}${rung ? ` ${rung.terms[0]}` : ''}${isOfSentence ? '' : ', of something else'}`,
    )
    .join('; ');
}

test('the longest term wins', () => {
  assert.equal(found('It is very unlikely that the port closes.'), 'very unlikely: declared very unlikely');
  assert.equal(
    found('It is almost certain to close, and probably soon.'),
    'almost certain: declared almost certain; probably: declared likely',
  );
  assert.equal(
    found('There is a roughly even chance that it closes.'),
    'roughly even chance: declared roughly even chance',
  );
  assert.equal(found('There is almost  no chance.'), 'almost no chance: declared almost no chance');
  assert.equal(
    found('A realistic possibility remains.', 'phia'),
    'realistic possibility: declared realistic possibility',
  );
});

test('a negation turns a term round', () => {
  assert.equal(found('It is not likely that the port closes.'), 'not likely: declared unlikely');
  assert.equal(found('It isn’t probable.'), 'n’t probable: declared unlikely');
  assert.equal(found('It will not be likely.'), 'not be likely: declared unlikely');
  assert.equal(found('It is unlikely.'), 'unlikely: declared unlikely');
  assert.equal(found('It is not unlikely.'), 'not unlikely: modified');
  assert.equal(found('It is not very likely.'), 'not very likely: modified');
});

test('modifiers make a term into none', () => {
  assert.equal(found('It is quite likely that London stays out.'), 'quite likely: modified');
  assert.equal(found('It will most likely close.'), 'most likely: modified');
  assert.equal(found('It is more than likely.'), 'more than likely: modified');
  assert.equal(found('It is rather unlikely.', 'phia'), 'rather unlikely: modified');
});

test('terms of other scales are told with their range', () => {
  assert.equal(found('It is highly likely.'), 'highly likely: foreign');
  assert.equal(found('It is more likely than not.'), 'more likely than not: foreign');
  assert.equal(found('It is very likely.', 'phia'), 'very likely: foreign');
  assert.equal(found('It is virtually certain.', 'phia'), 'virtually certain: foreign');
  assert.equal(found('It is very likely.', 'ipcc'), 'very likely: declared very likely');
});

test('comparisons, quotations and other senses are no estimates', () => {
  for (const sentence of [
    'Ships are more likely to wait than tugs.',
    'It is less likely to rain.',
    'The most likely cause is ice.',
    'It is as likely as before.',
    'The more remote island has remote access.',
    'The officer had probable cause.',
    'The bulletin says “it is likely”.',
    'He read *Likely Stories* at sea.',
    'The `likely` flag is set.',
    'A likely-looking ship came in.',
    'How likely is it?',
    'Rain is likely than not.',
  ])
    assert.equal(found(sentence), '', sentence);
});

test('what estimates something else is told apart', () => {
  assert.match(found('The port is a likely target of the fleet.'), /of something else/);
  assert.match(found('If it is likely that they leave, the port closes.'), /of something else/);
  assert.match(found('The newspaper says that it is likely.'), /of something else/);
  assert.match(found('According to the agency, it is likely.'), /of something else/);
  assert.match(found('An unlikely alliance met.'), /of something else/);
  assert.match(found('The port closes because rain is likely.'), /of something else/);
  assert.match(found('The port (where rain is likely) closes.'), /of something else/);
  assert.match(found('It has guards who are unlikely to sleep.'), /of something else/);
  assert.equal(found('Because the log is closed, it is likely.'), 'likely: declared likely');
  assert.equal(found('We believe that it is likely.'), 'likely: declared likely');
  assert.equal(found('The remote chance of snow is gone.', 'icd203'), 'remote chance: foreign');
  assert.equal(found('The prospect of a deal is remote.'), 'remote: declared almost no chance');
  assert.equal(found('The port will likely close.'), 'likely: declared likely');
  assert.equal(found('It is **very** likely that it closes.'), 'very likely: declared very likely');
});

test('figures behind a term', () => {
  const behind = (text: string): string => {
    const printed = printedBehind(text, 6, assumedLanguage);
    return printed
      ? `${printed.range.range.join('–')} “${text.slice(printed.span.start, printed.span.end)}”${printed.isApproximate ? ' about' : ''}${printed.isBound ? ' bound' : ''}`
      : 'none';
  };
  assert.equal(behind('likely (55–80 %) to close'), '550–800 “55–80 %”');
  assert.equal(behind('likely [55-80%]'), '550–800 “55-80%”');
  assert.equal(behind('likely (55 to 80 percent)'), '550–800 “55 to 80 percent”');
  assert.equal(behind('likely (55 % to 80 %)'), '550–800 “55 % to 80 %”');
  assert.equal(behind('likely (about 70 %)'), '700–700 “about 70 %” about');
  assert.equal(behind('likely (a 72.5 % chance)'), '725–725 “72.5 %”');
  assert.equal(behind('likely (>70 %)'), '700–1000 “>70 %” bound');
  assert.equal(behind('likely (>0–5 %)'), '0–50 “>0–5 %”');
  assert.equal(behind('likely (see 4)'), 'none');
  assert.equal(behind('likely (55 ships)'), 'none');
  assert.equal(behind('likely (2019)'), 'none');
  assert.equal(behind('likely, and 5 %'), 'none');
  assert.equal(behind('likely (250 %)'), 'none');
});

test('chances in figures', () => {
  const chances = (text: string): string =>
    printedChances(text, assumedLanguage)
      .map(({ range: { range } }) => range.join('–'))
      .join('; ');
  assert.equal(chances('There is a 70 % chance of snow.'), '700–700');
  assert.equal(chances('The probability is 20-45 percent.'), '200–450');
  assert.equal(chances('A likelihood of about 30 % remains.'), '300–300');
  assert.equal(chances('70 % of the tugs have a chance.'), '');
  assert.equal(chances('The 95 % probability interval is wide.'), '');
  assert.equal(chances('Turnout was 70 %.'), '');
});
