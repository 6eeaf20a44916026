// Figures of a text: what counts as one, what it is worth, and what has digits and counts nothing.

import assert from 'node:assert/strict';
import test from 'node:test';
import { assumedLanguage } from '../../server/src/core/languages/known-languages.ts';
import { findFigures } from '../../server/src/core/model/evidence/figures/figures.ts';
import type { DecimalSign } from '../../server/src/core/model/evidence/figures/written-number.ts';

/** `words = value unit bound`, for each figure and each of its readings. */
function shown(text: string, sign: DecimalSign = 'point'): readonly string[] {
  return findFigures(text, sign, assumedLanguage).map((figure) => {
    const words = text.slice(figure.span.start, figure.span.end);
    if (figure.type === 'label') return `${words} = label ${figure.value}`;
    if (figure.type === 'time') return `${words} = ${figure.minutes.join(' | ')} min`;
    if (figure.type === 'day')
      return `${words} = ${figure.readings.map(({ year = '*', month = '*', day = '*' }) => `${year}-${month}-${day}`).join(' | ')}`;
    return `${words} = ${figure.readings.map(({ value, unit }) => (unit ? `${value} ${unit}` : value)).join(' | ')}${figure.isOrdinal ? ' th' : ''}${figure.bound ? ` ${figure.bound}` : ''}`;
  });
}

const cases: readonly (readonly [text: string, ...figures: string[]])[] = [
  [
    '1,200,000 and 1\u00a0200\u00a0000 and 1\u2009200 and 1\u202f200 people',
    '1,200,000 = 1200000',
    '1\u00a0200\u00a0000 = 1200000',
    '1\u2009200 = 1200',
    '1\u202f200 = 1200',
  ],
  [
    '1.200.000 and 1’200’000 and 1,234.50 and 1.234,5',
    '1.200.000 = 1200000',
    '1’200’000 = 1200000',
    '1,234.50 = 1234.5',
    '1.234,5 = 1234.5',
  ],
  ['.75 of them, 0.050 of those', '.75 = 0.75', '0.050 = 0.05'],
  [
    '12 % and 12 per cent and 12 percent, up 3 percentage points',
    '12 % = 12 %',
    '12 per cent = 12 %',
    '12 percent = 12 %',
    '3 percentage points = 3 point',
  ],
  [
    'US$ 1.2m, €3 bn, 4 million euros and £5k',
    'US$ 1.2m = 1200000 dollar',
    '€3 bn = 3000000000 euro',
    '4 million euros = 4000000 euro',
    '£5k = 5000 pound',
  ],
  ['1.2 million and 1.2m of them', '1.2 million = 1200000', '1.2m = 1200000 | 1.2 m'],
  [
    'two hundred and five thousand, forty-one, a hundred',
    'two hundred and five thousand = 205000',
    'forty-one = 41',
    'a hundred = 100',
  ],
  ['one in hundreds of ships, the first of dozens, for a second time'],
  ['A third of the ships, half of the crew, ¾ of it', 'A third = 1/3 | 1/3 %', 'half = 0.5 | 50 %', '¾ = 0.75 | 75 %'],
  ['the third ship and the 21st', 'third = 3 th', '21st = 21 th'],
  [
    '10–15 km, between €10 and €15, 3 to 5 tonnes',
    '10 = 10000 m',
    '15 km = 15000 m',
    '€10 = 10 euro',
    '€15 = 15 euro',
    '3 = 3000000 g',
    '5 tonnes = 5000000 g',
  ],
  [
    '12 March 2026, March 12, 2026 and 2026-03-12',
    '12 March 2026 = 2026-3-12',
    'March 12, 2026 = 2026-3-12',
    '2026-03-12 = 2026-3-12',
  ],
  [
    '12/03/2026, March 2026, in 2026, 12 March',
    '12/03/2026 = 2026-3-12 | 2026-12-3',
    'March 2026 = 2026-3-*',
    '2026 = 2026',
    '12 March = *-3-12',
  ],
  [
    '12 and 14 March, the 3rd of May, 12.03.2026',
    '12 = *-3-12',
    '14 = *-3-14',
    '3rd of May = *-5-3',
    '12.03.2026 = 2026-3-12',
  ],
  [
    '14:00, 2 p.m., 0600 UTC and 5.20 a.m. that day',
    '14:00 = 840 min',
    '2 p.m. = 840 min',
    '0600 = 360 min',
    '5.20 a.m. = 320 min',
  ],
  [
    '5 °C, 3 m², 20 MW, 40-tonne, 7 kg',
    '5 °C = 5 °C',
    '3 m² = 3 m²',
    '20 MW = 20000000 W',
    '40-tonne = 40000000 g',
    '7 kg = 7000 g',
  ],
  [
    'about 50, nearly 50, more than 50, up to 50, no more than 50, ≈50',
    '50 = 50 about',
    '50 = 50 nearly',
    '50 = 50 over',
    '50 = 50 nearly',
    '50 = 50 under',
    '50 = 50 about',
  ],
  ['A-10, F-16, B-52, COVID-19, G7, T-72, 18F, 2em and 5G'],
  [
    'Under resolution text see Resolution 2231, Article 5, Section 4.2, Table 3 and pp. 4–6',
    'Resolution 2231 = label 2231',
    'Article 5 = label 5',
    'Section 4.2 = label 4.2',
  ],
  ['Call +44 20 7946 0958, see https://example.org/2026/05 or v1.2.3 in the 1990s, #12', 'v1.2.3 = label 1.2.3'],
  ['They use Rust 1.97 and Windows 11, (1) here and (2) there.', '1.97 = label 1.97', 'Windows 11 = label 11'],
  [
    'Since 9/11 the P5+1, the S&P 500, a 737 MAX, ISO/IEC 27001:2022, 10 Downing Street, a 401(k), 18 U.S.C. § 1030, 22-cv-01234, (202) 555-0143 and the 9th-grade class count nothing.',
  ],
  [
    'section 702, port 443, CVE-2026-0042, 10.2.0.0/16, the 7th Fleet and EO 14028 name something',
    'section 702 = label 702',
    'port 443 = label 443',
    'CVE-2026-0042 = label 2026-0042',
    '10.2.0.0/16 = label 10.2.0.0/16',
    '7th = label 7th',
    'EO 14028 = label 14028',
  ],
  [
    '180-odd ships, 100 or so, 100-plus, 1,200+ crew, 20 km or more',
    '180 = 180 over',
    '100 = 100 about',
    '100 = 100 over',
    '1,200 = 1200 over',
    '20 km = 20000 m over',
  ],
  [
    '19 JUN 2024, 19 JUN 24, June ’24, ’19, ’18–19, 2018–19, 2008-09, 1998–00, the 1990’s, at 0430',
    '19 JUN 2024 = 2024-6-19',
    '19 JUN 24 = 2024-6-19 | 1924-6-19',
    'June ’24 = 2024-6-* | 1924-6-*',
    '’19 = 2019-*-* | 1919-*-*',
    '’18 = 2018-*-* | 1918-*-*',
    '19 = 2019-*-* | 1919-*-*',
    '2018 = 2018',
    '19 = 2019',
    '2008-09 = 2008-9-* | 2009-*-*',
    '1998 = 1998',
    '00 = 2000',
    '0430 = 270 min',
  ],
  ['In Nordvik 91 were hurt, and EUR 3,400 was paid', '91 = 91', 'EUR 3,400 = 3400 euro'],
];

for (const [text, ...expected] of cases) test(text, () => assert.deepEqual(shown(text), expected));

test('a text that writes decimals with a comma', () => {
  assert.deepEqual(shown('1.200 Schiffe und 3,5 % mehr', 'comma'), ['1.200 = 1200', '3,5 % = 3.5 %']);
  assert.deepEqual(shown('1,200 ships', 'either'), ['1,200 = 1200 | 1.2']);
});

test('number words that make no number', () => {
  for (const words of ['two three', 'nineteen ninety', 'hundred', 'twenty eleven'])
    assert.equal(assumedLanguage.figures.numbers.read(words), undefined, words);
  assert.deepEqual(assumedLanguage.figures.numbers.read('one million two hundred thousand and six'), {
    value: 1200006,
    isOrdinal: false,
  });
  assert.deepEqual(assumedLanguage.figures.numbers.read('twenty-third'), { value: 23, isOrdinal: true });
});

test('long runs of anything are read in one go', () => {
  for (const unit of [
    '1',
    '0',
    '1,',
    '1.',
    '1 ',
    ' ',
    '12 and ',
    'a',
    'one ',
    '(1) ',
    '1-',
    '+1 ',
    'March ',
    '12 March ',
    '1/2/',
    'A1-',
    '\n1',
    '.1',
    '10–',
    'p. 1, ',
  ]) {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    for (const sign of ['point', 'either'] as const)
      assert.ok(Array.isArray(findFigures(text, sign, assumedLanguage)), unit);
  }
});
