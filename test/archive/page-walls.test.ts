// What stands where an article should be is refused or warned of; what a page says of itself is held against what was kept.

import assert from 'node:assert/strict';
import test from 'node:test';
import { htmlText } from '../../server/src/archive/html-text.ts';
import { pageKind } from '../../server/src/archive/page-kind.ts';

const sentence = 'The harbour board met on Monday and agreed on a new tariff for tugs and pilots, its chair said. ';
const article = (length: number): string => `<p>${sentence.repeat(length)}</p>`;
const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><title>Tariffs</title>${head}</head><body><article><h1>Tariffs</h1>${body}</article></body></html>`;

function told(html: string): string {
  const result = htmlText(html);
  return 'failure' in result ? `refused: ${result.failure}` : result.warnings.join(' ');
}

const refused: readonly (readonly [what: string, words: string])[] = [
  ['checked the browser', 'Just a moment … We are verifying you are human. This may take a few seconds.'],
  ['denied access', 'Access denied. Your address is on a list of the site.'],
  ['is not there', 'Page not found. The page may have moved; try the search at the top of the site or go home.'],
];

for (const [what, words] of refused)
  test(`a short page that says “${words.slice(0, 24)} …” is refused`, () =>
    assert.match(told(page(`<p>${words}</p>`)), new RegExp(`refused: The site .*${what}`)));

test('an article may speak of all of these', () => {
  assert.equal(told(page(`${article(12)}<p>Visitors saw “page not found”, and were asked for cookies.</p>`)), '');
});

test('the beginning of an article is kept with a warning', () => {
  assert.match(told(page(`${article(4)}<p>Subscribe to continue reading.</p>`)), /only the beginning/);
});

test('a request for consent is kept with a warning', () => {
  const words =
    'We use cookies to make the site better. Some cookies are needed, other cookies measure visits. '.repeat(3);
  assert.match(told(page(`<p>${words}</p>`)), /mostly about cookies/);
});

test('a copy that has nothing of the page’s own description is warned of', () => {
  const own = (content: string): string => `<meta property="og:description" content="${content}">`;
  assert.match(
    told(page(article(4), own('Volcano erupts near northern villages, thousands flee overnight'))),
    /describes itself in words that the copy does not have/,
  );
  assert.equal(told(page(article(4), own('The harbour board agreed on a new tariff for tugs and pilots'))), '');
});

test('an article that lacks most of the words that the page declares is warned of', () => {
  const data = `<script type="application/ld+json">${JSON.stringify({ articleBody: sentence.repeat(40) })}</script>`;
  assert.match(told(page(article(4), data)), /part of it may be missing/);
  assert.equal(told(page(article(4), '<script type="application/ld+json">{broken</script>')), '');
});

test('raised digits stay apart from the word before', () => {
  const result = htmlText(
    page(
      `<p>The policy<sup>12</sup> covers 40 m<sup>2</sup>, says the 4<sup>th</sup> board.<sup>a</sup></p>${article(5)}`,
    ),
  );
  assert.ok('text' in result);
  assert.match(result.text, /policy¹² covers 40 m², says the 4th board\.\[a\]/);
});

test('bytes before a PDF are allowed', () => {
  assert.deepEqual(pageKind(Buffer.from('\r\n\0\0junk%PDF-1.7\n…'), 'application/pdf', 'x'), { kind: 'pdf' });
});

const standfirst = 'Owners of small boats say that the board never asked them, and will pay twice as much.';

test('words that a page shows and describes itself with, and that the copy lacks, are warned of', () => {
  const own = `<meta name="description" content="${standfirst}">`;
  // The reader of articles takes what is called so for a box beside the article.
  const shown = `<div class="sidebar related promo"><p>${standfirst}</p></div>`;
  const warned = told(page(`${article(8)}${shown}`, own));
  assert.match(warned, /the copy does not have them \(“Owners of small boats .*part of the article may be missing/);
  assert.match(warned, /Check the copy.*--again --from/);
  assert.equal(told(page(`<p>${standfirst}</p>${article(8)}`, own)), '');
  const elsewhere = `<footer><p>${standfirst}</p></footer><nav>${standfirst}</nav><p hidden>${standfirst}</p>`;
  assert.doesNotMatch(told(page(`${article(8)}${elsewhere}`, own)), /the copy does not have them/);
});

test('the lines between a heading and its article are kept where the page describes itself with them', () => {
  const own = `<meta name="description" content="${standfirst}">`;
  const html = `<!doctype html><html><head><title>Tariffs</title>${own}</head><body><div class="header promo"><p>${standfirst}</p><p>By our own writer</p></div><article><h1>Tariffs</h1>${article(8)}</article></body></html>`;
  const result = htmlText(html);
  assert.ok('text' in result);
  assert.equal(result.text.split('\n\n')[1], standfirst);
  assert.deepEqual(result.warnings, []);
});

test('sentences of the article that a page gives as data are looked for in the copy', () => {
  const data = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
  const body = `${sentence.repeat(8)}${standfirst}`;
  const shown = `<div class="sidebar related promo"><p>${standfirst}</p></div>`;
  const missing = /The page shows words that it describes itself with/;
  assert.match(told(page(`${article(8)}${shown}`, data({ '@type': 'NewsArticle', articleBody: body }))), missing);
  assert.match(told(page(`${article(8)}${shown}`, data({ '@graph': [{ headline: standfirst }] }))), missing);
  assert.doesNotMatch(
    told(page(`${article(8)}${shown}`, data({ '@type': 'Organization', description: standfirst }))),
    missing,
  );
  // How a sentence is set, marks of notes, and where a description is cut off say nothing.
  assert.equal(
    told(
      page(
        `${article(8)}<p>Owners of small boats say<sup>3</sup> that the board <em>never</em> asked them.</p>`,
        data({ description: 'Owners of small boats say that the board &quot;never&quot; asked the…' }),
      ),
    ),
    '',
  );
});

test('pages in Chinese are held against their description too', () => {
  const own = (content: string): string => `<meta property="og:description" content="${content}">`;
  const text = '港务局周一宣布，由于两艘渡轮在雾中相撞，北码头将关闭两周。领航员每夜都在北堤备有一艘船。';
  const body = `<p>${text.repeat(8)}</p>`;
  assert.equal(told(page(body, own('港务局宣布北码头将关闭两周，此前两艘渡轮在雾中相撞'))), '');
  assert.match(told(page(body, own('火山在北方村庄附近喷发，数千名居民连夜逃离家园'))), /does not have/);
});

test('line ends of Chinese in a page are no blanks', () => {
  const result = htmlText(
    page(`<p>${'港务局周一宣布，由于两艘渡轮\n    在雾中相撞，北码头将关闭两周。'.repeat(4)}</p>`),
  );
  assert.ok('text' in result);
  assert.match(result.text, /由于两艘渡轮在雾中相撞/);
});
