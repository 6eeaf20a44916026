// What a reader of a PDF sees is what is kept: notes apart from words, whole ligatures, pages without what runs over them, columns one
// after the other. PDFs are made here, line by line.

import assert from 'node:assert/strict';
import test from 'node:test';
import { pdfText } from '../../server/src/archive/pdf/pdf-text.ts';
import { outcomeOf } from '../evidence/quotations.outcomes.ts';
import { type PlacedText, placedPdf, widthOf } from '../support/pages/placed-pdf.ts';

interface Read {
  readonly text: string;
  readonly warnings: readonly string[];
}

async function read(pages: readonly (readonly PlacedText[])[]): Promise<Read> {
  const result = await pdfText(placedPdf(pages));
  assert.ok('text' in result, 'failure' in result ? result.failure : '');
  return result;
}

async function textOf(...pages: readonly (readonly PlacedText[])[]): Promise<string> {
  return (await read(pages)).text;
}

/** Lines below each other, 14 points apart. */
function lines(texts: readonly string[], x = 72, top = 700): readonly PlacedText[] {
  return texts.map((text, index) => ({ x, y: top - index * 14, text }));
}

/** `text` in lines of at most `most` letters. */
function wrapped(text: string, most: number): readonly string[] {
  const rows = [''];
  for (const word of text.split(' ')) {
    const row = rows.at(-1)!;
    if (row !== '' && row.length + 1 + word.length > most) rows.push(word);
    else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
  }
  return rows;
}

function found(quoted: string, text: string): string {
  return outcomeOf({ quoted: `“${quoted}”`, cites: '@log' }, { 'log.txt': text, 'wire.txt': '' }).state;
}

test('raised digits of a PDF stay apart from the word before, and raised letters do not', async () => {
  const raised = (word: string, mark: string, y: number): readonly PlacedText[] => [
    { x: 72, y, text: word },
    { x: 72 + widthOf(word), y: y + 5, size: 7, text: mark },
    { x: 72 + widthOf(word) + widthOf(mark, 7), y, text: ' covers the quay' },
  ];
  assert.equal(
    await textOf([
      ...raised('The policy', '12', 700),
      ...raised('A shed of 40 m', '2', 686),
      ...raised('The bylaw', '3,4', 672),
      ...raised('The 4', 'th', 658),
      ...raised('A charter', 'a', 644),
    ]),
    'The policy¹² covers the quay\nA shed of 40 m² covers the quay\nThe bylaw[3,4] covers the quay\nThe 4th covers the quay\nA charter[a] covers the quay',
  );
});

test('ligatures are letters, those of old LaTeX fonts too', async () => {
  assert.equal(
    await textOf(lines(['The e\uFB00ort of the \uFB01rst \uFB02eet', 'A di\u000ecult ba\u000fe for o\uFB03ces'])),
    'The effort of the first fleet\nA difficult baffle for offices',
  );
});

test('letters that nobody could read are warned of', async () => {
  const { warnings } = await read([lines(['The \uE001\uE002\uE003\uE004 board \uFFFD\uFFFD of the harbour'])]);
  assert.match(warnings.join(' '), /characters cannot be read as letters/);
  assert.deepEqual((await read([lines(['The board of the harbour has an \uE001 in its sign.'])])).warnings, []);
});

test('pages with hardly any words are warned of', async () => {
  const page = lines(['Figure of the quay']);
  assert.match((await read([page, page, page])).warnings.join(' '), /words on average/);
});

test('pages are parted by a form feed, and a sentence may go on over it', async () => {
  const text = await textOf(
    lines(['The harbour master closed the', 'port on Monday, and he']),
    lines(['opened it again on Friday.']),
  );
  assert.equal(text, 'The harbour master closed the\nport on Monday, and he\n\f\nopened it again on Friday.');
  assert.equal(found('on Monday, and he opened it again', text), 'found');
});

// -- what runs over pages

const prose = [
  'The pilots of the outer station keep a boat ready at the north mole every night of the year and',
  'the surveyor of the harbour office measured the new channel twice during the first week of spring',
  'while the owners of the small trawlers sold their nets to a chandler who keeps a shop in the town',
  'and each of the nine captains signed the book in the customs house before the season had begun',
  'so that the board of the savings bank lent the fishermen the money for a second ice house there.',
];

const top = (text: string, x = 72, y = 760): PlacedText => ({ x, y, size: 9, text });
const bottom = (text: string, x = 300, y = 30): PlacedText => ({ x, y, size: 9, text });

/** One page for each sentence of `prose`, in lines of 40 letters, with `edges` drawn first; `index` counts from 0. */
function pagesWith(edges: (index: number) => readonly PlacedText[]): readonly (readonly PlacedText[])[] {
  return prose.map((sentence, index) => [...edges(index), ...lines(wrapped(sentence, 40))]);
}

/** Whether the words around every page break are found as one quotation. */
function crossings(text: string): readonly string[] {
  return prose.slice(1).map((sentence, index) => {
    const words = [...prose[index]!.split(' ').slice(-5), ...sentence.split(' ').slice(0, 5)].join(' ');
    return found(words, text);
  });
}

const allFound = prose.slice(1).map(() => 'found');

test('numbers that count the pages are left out', async () => {
  for (const make of [
    (number: number) => String(number),
    (number: number) => `- ${number} -`,
    (number: number) => `Page ${number} of 5`,
    (number: number) => `Seite ${number}`,
  ]) {
    const text = await textOf(...pagesWith((index) => [bottom(make(index + 1))]));
    assert.doesNotMatch(text, /\d/);
    assert.deepEqual(crossings(text), allFound);
  }
});

test('numbers that differ from what counting gives stand at the end of their page, for locators', async () => {
  const text = await textOf(...pagesWith((index) => [top(String(index + 412), 500)]));
  assert.match(text, /season had begun\n\n415\n\f\nso that the board/);
  assert.ok(crossings(text).every((state) => state === 'found' || state === 'normalised'));
  const long = await textOf(
    ...pagesWith((index) => [top(String(index + 47698), 500), top('Register of the harbours')]),
  );
  assert.match(long, /season had begun\n\n47701\n\f/);
  assert.ok(crossings(long).every((state) => state === 'found' || state === 'normalised'));
  const roman = await textOf(...pagesWith((index) => [top(['ii', 'iii', 'iv', 'v', 'vi'][index]!, 500)]));
  assert.match(roman, /the first week of spring\n\niii\n/);
});

test('heads and feet are kept on the first two pages that have them', async () => {
  const text = await textOf(
    ...pagesWith((index) => [
      top('Northern Harbours Board'),
      top('yearly review of the fleet', 72, 748),
      top('for members', 400),
      bottom(String(index + 1)),
      bottom('www.harbours.example', 72),
    ]),
  );
  assert.equal(text.match(/Northern Harbours Board\tfor members\nyearly review of the fleet/g)?.length, 2);
  assert.equal(text.match(/Northern/g)?.length, 2);
  assert.equal(text.match(/www\.harbours\.example/g)?.length, 2);
  assert.ok(text.startsWith('Northern Harbours Board\tfor members\nyearly review of the fleet\n\nThe pilots'));
  assert.ok(
    crossings(text).every((state) => state === 'found' || state === 'normalised'),
    crossings(text).join(' '),
  );
});

test('heads that differ on left and right pages, and with the chapter, run over pages too', async () => {
  /** No two pages have the same lines. */
  const book = (count: number, headOf: (index: number) => string): Promise<string> =>
    textOf(
      ...Array.from({ length: count }, (_, index) => [
        top(headOf(index), index % 2 === 0 ? 72 : 300),
        ...lines(wrapped(prose[index % prose.length]!, 30 + index)),
      ]),
    );
  const sides = await book(10, (index) => (index % 2 === 0 ? 'The harbour and its people' : 'Of the nine captains'));
  assert.equal(sides.match(/The harbour and its people/g)?.length, 2);
  assert.equal(sides.match(/Of the nine captains/g)?.length, 2);
  const headings = ['Of boats', 'Of nets', 'Of lamps', 'Of ropes', 'Of captains'];
  const chapters = await book(15, (index) => headings[Math.floor(index / 3)]!);
  for (const heading of headings) assert.equal(chapters.match(new RegExp(heading, 'g'))?.length, 2, heading);
});

test('a head that bears its number and stands once stays, with its number', async () => {
  const text = await textOf(
    ...pagesWith((index) => [top(`Part ${'one two three four five'.split(' ')[index]} | ${index + 21}`)]),
  );
  assert.match(text, /^Part one\t21$/m);
  assert.match(text, /^Part four\t24$/m);
  assert.ok(
    crossings(text).every((state) => state !== 'refused'),
    crossings(text).join(' '),
  );
});

test('a head may have a number in its midst that counts the pages', async () => {
  const text = await textOf(
    ...pagesWith((index) => [bottom(`Set on 5 August, Frm 0000${index + 1} of the printing office`)]),
  );
  assert.equal(text.match(/of the printing office/g)?.length, 2);
  assert.ok(
    crossings(text).every((state) => state === 'found' || state === 'normalised'),
    crossings(text).join(' '),
  );
});

test('no line of the text is taken for a head', async () => {
  const whole = async (...pages: readonly (readonly PlacedText[])[]): Promise<void> => {
    const text = (await textOf(...pages)).replace(/\s+/g, ' ');
    for (const { text: line } of pages.flat()) {
      const times = pages.flat().filter((one) => one.text === line).length;
      assert.ok(text.split(line).length - 1 >= times, line);
    }
  };
  // Titles that count, totals that differ, the same answer on a few pages at other heights, and on two pages at the same.
  await whole(...pagesWith((index) => [top(`Annex ${index + 1}`), bottom(`Subtotal ${index * 30 + 12}`)]));
  await whole(...pagesWith((index) => lines(['He did not answer.'], 72, 760 - index * 9)));
  await whole(...pagesWith((index) => (index < 2 ? [top('Not confirmed')] : [])));
  // Below a line of the text, nothing runs over pages.
  await whole(...pagesWith((index) => [top(`${prose[index]!.slice(0, 27)}ended`), top('The same words', 72, 748)]));
});

test('a page that has nothing but its number keeps it', async () => {
  assert.equal(await textOf([bottom('1')], [bottom('2')], [bottom('3')]), '1\n\f\n2\n\f\n3');
  const copies = [top('Receipt of the harbour office'), bottom('Paid')];
  const { text, warnings } = await read([copies, copies, copies]);
  assert.equal(text.match(/Receipt of the harbour office/g)?.length, 3);
  assert.doesNotMatch(warnings.join(' '), /no words/);
});

// -- columns

/** Columns drawn line across: a row of the first, of the second, and so on. */
function acrossed(columns: readonly (readonly string[])[], xs: readonly number[], start = 700): readonly PlacedText[] {
  const most = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: most }, (_, row) =>
    columns.flatMap((column, index) =>
      column[row] === undefined ? [] : [{ x: xs[index]!, y: start - row * 12, size: 10, text: column[row] }],
    ),
  ).flat();
}

const story = (from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => prose[(from + index) % prose.length]!).join(' and then ');

test('columns that are drawn line across are read one after the other', async () => {
  for (const [count, letters, xs] of [
    [2, 44, [60, 310]],
    [3, 28, [50, 225, 400]],
  ] as const) {
    const columns = xs.map((_, index) => wrapped(story(index, count === 2 ? 5 : 4), letters));
    const text = await textOf([
      { x: 60, y: 740, size: 16, text: 'The harbours of the northern coast, their boats and their people' },
      ...acrossed(columns, xs),
    ]);
    const [title, ...rest] = text.split('\n\n');
    assert.equal(title, 'The harbours of the northern coast, their boats and their people');
    assert.equal(rest.join('\n').replace(/\s+/g, ' '), columns.flat().join(' '));
  }
});

test('columns above and below a heading over both are read before and after it', async () => {
  const [a, b, c, d] = [0, 1, 2, 3].map((from) => wrapped(story(from, 5), 44)) as [
    string[],
    string[],
    string[],
    string[],
  ];
  const [first, second] = [a.slice(0, 10), b.slice(0, 10)];
  const text = await textOf([
    ...acrossed([first, second], [60, 310], 700),
    { x: 60, y: 560, size: 14, text: 'What the surveyor of the harbour office found in spring' },
    ...acrossed([c, d], [60, 310], 540),
  ]);
  assert.equal(
    text.replace(/\s+/g, ' '),
    [...first, ...second, 'What the surveyor of the harbour office found in spring', ...c, ...d].join(' '),
  );
});

test('columns may have their lines at different heights, and gaps of their own', async () => {
  const [left, right] = [0, 1].map((from) => wrapped(story(from, 6), 44)) as [string[], string[]];
  const column = (texts: readonly string[], x: number, start: number, gapAfter: number): readonly PlacedText[] =>
    texts.map((text, row) => ({ x, y: start - row * 12 - (row > gapAfter ? 8 : 0), size: 10, text }));
  const drawn = [...column(left, 60, 700, 3), ...column(right, 310, 704, 9)].sort((a, b) => b.y - a.y);
  assert.equal((await textOf(drawn)).replace(/\s+/g, ' '), [...left, ...right].join(' '));
});

test('words that are drawn back to the left are not glued to those before', async () => {
  assert.equal(
    await textOf([
      { x: 310, y: 700, text: 'It also will be' },
      { x: 60, y: 698, text: 'harbour tables.' },
    ]),
    'It also will be\nharbour tables.',
  );
});

test('tables stay as they are drawn', async () => {
  const names = [
    'Skua',
    'Tern',
    'Auk',
    'Gannet',
    'Petrel',
    'Fulmar',
    'Puffin',
    'Eider',
    'Heron',
    'Plover',
    'Knot',
    'Ruff',
  ];
  const figures = names.map((name, index): [string, string] => [`The ferry ${name}`, `${index * 17 + 4} passengers`]);
  const cells = acrossed([figures.map(([one]) => one), figures.map(([, two]) => two)], [60, 310]);
  assert.equal(await textOf(cells), figures.map((row) => row.join(' ')).join('\n'));
  // Long cells, each of two lines, with a gap below each row.
  const rows = prose.flatMap((sentence, index) => {
    const [left, right] = [wrapped(sentence, 50), wrapped(prose[(index + 1) % prose.length]!, 50)];
    return [0, 1].flatMap((line) => [
      { x: 40, y: 700 - index * 40 - line * 12, size: 9, text: left[line]! },
      { x: 320, y: 700 - index * 40 - line * 12, size: 9, text: right[line]! },
    ]);
  });
  const drawn = (await textOf(rows)).replace(/\s+/g, ' ');
  assert.equal(drawn, rows.map(({ text }) => text).join(' '));
});

test('columns that are drawn one after the other stay so', async () => {
  const columns = [0, 1].map((from) => wrapped(story(from, 5), 44));
  const text = await textOf(columns.flatMap((column, index) => lines(column, [60, 310][index]!)));
  assert.equal(text.replace(/\s+/g, ' '), columns.flat().join(' '));
});

// -- scripts without blanks

test('no blanks come between Chinese, Japanese and Korean letters', async () => {
  const spread = (text: string, y: number, step: number): readonly PlacedText[] =>
    [...text].map((letter, index) => ({ x: 72 + index * step, y, text: letter }));
  assert.equal(
    await textOf([
      ...spread('港务局关闭北码头', 700, 15),
      ...spread('항만청은북쪽부두', 686, 15),
      { x: 72, y: 672, text: '港湾局は' },
      { x: 122, y: 672, text: '北埠頭を' },
      { x: 72, y: 658, text: '북쪽 부두를 폐쇄' },
      { x: 72, y: 644, text: '第一节 重要提示' },
    ]),
    '港务局关闭北码头\n항만청은북쪽부두\n港湾局は北埠頭を\n북쪽 부두를 폐쇄\n第一节 重要提示',
  );
  // A column of a table stays apart.
  assert.equal(
    await textOf([
      { x: 72, y: 700, text: '码头' },
      { x: 200, y: 700, text: '长度' },
    ]),
    '码头 长度',
  );
});

const chinese = '港务局周一宣布由于两艘渡轮在雾中相撞北码头将关闭两周港口将于五月恢复通航领航员每夜都在北堤备有一艘船';

test('radicals are the letters of the same shape', async () => {
  assert.equal(await textOf(lines(['港务局周⼀宣布增⻓', '五⽉恢复通航'])), '港务局周一宣布增长\n五月恢复通航');
});

test('pages of Chinese have as many words as letters', async () => {
  const pages = [0, 8, 16].map((from) => lines([chinese.slice(from, from + 30)]));
  assert.deepEqual((await read(pages)).warnings, []);
});

test('quotations go over the line ends and pages of Chinese, Japanese and Korean', async () => {
  const rows = (text: string, most: number): readonly string[] => text.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [];
  const text = await textOf(
    lines([...rows(chinese.slice(0, 30), 12)]),
    lines([...rows(chinese.slice(30), 12)]),
    lines(rows('항만청은 두 척의 여객선이 안개 속에서 충돌하여 북쪽 부두를 폐쇄한다고 발표했다', 9)),
    lines(rows('港湾局は二隻のフェリーが霧の中で衝突したため北埠頭を二週間閉鎖すると発表した', 10)),
  );
  assert.equal(found(chinese.slice(3, 20), text), 'found');
  assert.equal(found(chinese.slice(20, 44), text), 'found');
  assert.equal(found('여객선이 안개 속에서 충돌하여 북쪽 부두를', text), 'found');
  assert.equal(found('フェリーが霧の中で衝突したため北埠頭を', text), 'found');
  assert.equal(found(chinese.slice(3, 20).replace('雾', '雨'), text), 'refused');
});

test('columns of Chinese that are drawn line across are read one after the other', async () => {
  const columns = [chinese.repeat(4), [...chinese].reverse().join('').repeat(4)].map(
    (text) => text.match(/.{1,20}/gu) ?? [],
  );
  const text = await textOf(acrossed(columns, [60, 310]));
  assert.equal(text.replace(/\s+/g, ''), columns.flat().join(''));
});
