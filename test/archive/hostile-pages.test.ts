// Pages that were made to hurt whoever reads them: reading grows like the page, or the page is refused before it is read.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlText } from '../../server/src/archive/html-text.ts';
import { growthExponent, holdsOnce, measureGrowth } from '../support/linear.ts';

/** Between linear (1) and quadratic (2), with room for the collector of a heap that grows and a busy machine. */
const highestExponent = 1.5;

const words =
  '<p>The harbour master closed the port at noon, and the tugs stayed in all day, because the wind was up.</p>'.repeat(
    5,
  );

/** Each with how many of them make the smallest page. */
const shapes: readonly (readonly [name: string, unit: number, page: (n: number) => string])[] = [
  ['items of one list', 1000, (n) => `${words}<ul>${'<li>a'.repeat(n)}`],
  ['empty items of one list', 1000, (n) => `<ul>${'<li>'.repeat(n)}`],
  ['cells of one row', 1000, (n) => `<table>${'<td>a'.repeat(n)}`],
  ['terms and definitions', 500, (n) => `<dl>${'<dt>a<dd>b'.repeat(n)}`],
  ['paragraphs that nothing closes', 1000, (n) => `${words}${'<p>The port, it closed. '.repeat(n)}`],
  ['ends that nothing opened', 2000, (n) => `${words}${'</div></b>'.repeat(n)}`],
  ['ends in the wrong order', 1000, (n) => `${words}${'<div><b><i></div></i></b>'.repeat(n)}`],
  ['comments', 2000, (n) => `${words}${'<!-- a -->'.repeat(n)}`],
  ['comments that nothing closes', 4000, (n) => `${words}${'<!-- '.repeat(n)}`],
  ['comments that are closed oddly', 1000, (n) => `${words}${'<!--a--!><p>b</p><!--->'.repeat(n)}`],
  ['signs that begin no tag', 2000, (n) => `${words}${'<'.repeat(n)}`],
  ['named signs', 2000, (n) => `${words}<p>${'&amp;&notin'.repeat(n)}`],
  ['names of classes', 4000, (n) => `${words}<p class="${Array.from({ length: n }, (_, i) => `a${i} `).join('')}">b`],
  ['attributes', 2000, (n) => `${words}<p ${Array.from({ length: n }, (_, i) => `a${i}="b" `).join('')}>b`],
  ['links', 1000, (n) => `${words}<p>${'<a href="/a">The port closed.</a> '.repeat(n)}`],
  ['pictures', 1000, (n) => `${words}${'<img class="a" data-src="a.png b.jpg 2x">'.repeat(n)}`],
  ['parts of a drawing', 2000, (n) => `${words}<svg>${'<path d="a"/>'.repeat(n)}</svg>`],
  ['line breaks', 1000, (n) => `<div>${'a<br><br>'.repeat(n)}`],
  ['scripts of data', 500, (n) => `${words}${'<script type="application/ld+json">{"a":1}</script>'.repeat(n)}`],
  ['blanks', 20_000, (n) => `<p>a${' '.repeat(n)}b`],
];

for (const [name, unit, page] of shapes) {
  test(`${name}: reading a page grows like their number`, () =>
    holdsOnce(() => {
      const points = measureGrowth([1, 2, 4, 8], 2, (size) => {
        const html = page(size * unit);
        return () => void htmlText(html);
      });
      const exponent = growthExponent(points);
      assert.ok(
        exponent < highestExponent,
        `grows with the power ${exponent.toFixed(2)}: ${points.map(([size, time]) => `${size}n ${time.toFixed(1)} ms`).join(', ')}`,
      );
    }));
}

const refused: readonly (readonly [name: string, page: () => string])[] = [
  ['5 million `<`', () => words + '<'.repeat(5_000_000)],
  ['half a million elements', () => words + '<b>a</b>'.repeat(500_000)],
  ['a deep drawing', () => `${words}<svg>${'<g><g>'.repeat(500)}`],
  ['deep drawings in each other', () => `${words}${'<svg><a>'.repeat(500)}`],
  ['parts of a drawing in each other', () => `${words}<svg>${'<path>'.repeat(1000)}`],
  ['elements in each other', () => '<div>'.repeat(1000) + words],
  ['elements in each other behind a comment that ends at once', () => `<!-->${'<div>'.repeat(1000)}${words}`],
  ['elements in each other behind the other such comment', () => `<!--->${'<div>'.repeat(1000)}${words}`],
];

for (const [name, page] of refused) {
  test(`${name} are refused before anything is made of them`, () => {
    const result = htmlText(page());
    assert.ok('failure' in result);
    assert.match(result.failure, /^(?:The page is too large: .*|Its elements are nested too deeply\.) .*--from\.$/);
  });
}

test('what begins no tag is read as it stands', () => {
  const result = htmlText(`${words}<p>It held 3 < 4 of the ships<3, and a<b>five</b> << 6.</p>`);
  assert.ok('text' in result);
  assert.match(result.text, /It held 3 < 4 of the ships<3, and afive << 6\.$/m);
});

test('drawings that are not closed part by part are no depth', () => {
  const drawings = '<p><svg viewBox="0 0 1 1"><g><g/><path d="M0 0"><circle r="1"></svg>It blew.</p>'.repeat(300);
  const result = htmlText(`${words}${drawings}`);
  assert.ok('text' in result, JSON.stringify(result));
  assert.equal(result.text.match(/^It blew\.$/gm)?.length, 300);
});

test('a comment that ends at once hides nothing', () => {
  const result = htmlText(`<!-->${words}<!---><p>It opened again at six in the evening.</p><!-- not this -->`);
  assert.ok('text' in result);
  assert.match(result.text, /closed the port at noon[^]*opened again at six/);
  assert.doesNotMatch(result.text, /not this/);
});
