// Quotations by kind: the same few sentences as they stand in pages, transcripts, mails and Markdown, quoted honestly, and altered in
// ways that turn what they say. A text and a quotation for each sentence; plain functions, no files.

export interface KindCase {
  readonly text: string;
  /** Without its marks. */
  readonly quoted: string;
}

export interface QuotationKind {
  readonly name: string;
  readonly isHonest: boolean;
  readonly cases: readonly KindCase[];
}

/** Long enough to be cut in the middle; none holds a word that turns anything. */
const sentences: readonly string[] = [
  'The pilots of the outer station keep a boat ready at the north mole every night of the year.',
  'A surveyor from the harbour office measured the new channel twice during the first week of spring.',
  'Most owners of the small trawlers sold their nets to a chandler who keeps a shop behind the market.',
  'Our lamp on the eastern breakwater burns oil that the town buys from a merchant in the next valley.',
  'Each of the nine captains signed the book in the customs house and paid the dues for the whole season.',
  'Timber for the long pier came down the river on rafts that were tied with ropes of hemp.',
  'Visitors climb the tower of the old signal station to watch the fleet come home in the evening.',
  'The board of the savings bank lent the fishermen the money for a second ice house near the quay.',
];
const next = 'Another sentence follows it here.';

/** Words `from` to `to` of a sentence, without the stop at its end. */
function some(sentence: string, from: number, to = Number.POSITIVE_INFINITY): string {
  return sentence.split(' ').slice(from, to).join(' ').replace(/[.]$/, '');
}

/** `put` between the words before and from `at` on. */
function between(sentence: string, at: number, put: string): string {
  const words = sentence.split(' ');
  return `${words.slice(0, at).join(' ')}${put}${words.slice(at).join(' ')}`;
}

/** `make` of words `from` to `to`. */
function around(sentence: string, from: number, to: number, make: (words: string) => string): string {
  const words = sentence.split(' ');
  return [...words.slice(0, from), make(words.slice(from, to).join(' ')), ...words.slice(to)].join(' ');
}

function lines(sentence: string, make: (line: string, number: number) => string): string {
  const words = sentence.split(' ');
  const rows: string[] = [];
  for (let at = 0; at < words.length; at += 4) rows.push(make(words.slice(at, at + 4).join(' '), rows.length + 7));
  return rows.join('\n');
}

function kind(
  name: string,
  isHonest: boolean,
  make: (sentence: string) => KindCase | readonly KindCase[],
): QuotationKind {
  return { name, isHonest, cases: sentences.flatMap((sentence) => make(sentence)) };
}

function honest(name: string, make: (sentence: string) => KindCase | readonly KindCase[]): QuotationKind {
  return kind(name, true, make);
}

function altered(name: string, make: (sentence: string) => KindCase | readonly KindCase[]): QuotationKind {
  return kind(name, false, make);
}

/** Of scripts in which lines end anywhere. */
const unspaced: readonly string[] = [
  '港务局周一宣布，由于两艘渡轮在雾中相撞，北码头将关闭两周，2026年5月恢复通航。',
  '領航員每晚都在北堤準備一艘船，測量員在春天的第一週兩次測量了新航道。',
  '港湾局は月曜日、二隻のフェリーが霧の中で衝突したため、北埠頭を二週間閉鎖すると発表した。',
  '항만청은 월요일 두 척의 여객선이 안개 속에서 충돌하여 북쪽 부두를 2주간 폐쇄한다고 발표했다.',
];

/** From the midst of a word to the midst of another, as it stands on pages and in lines. */
function unspacedCases(one: string): readonly KindCase[] {
  const quoted = one.slice(3, 24).trim();
  const rows = (put: string): string => one.replace(/.{7}/gu, (row) => `${row}${put}`);
  return [one, rows('\n'), rows('\n  '), rows('\n\n14\n\f\n'), one.replace(/.{9}/u, '$&[3]')].map((text) => ({
    text,
    quoted,
  }));
}

const dashes = [' — ', '—', ' – ', '--', ' - '];

export const quotationKinds: readonly QuotationKind[] = [
  honest('beside a dash', (one) =>
    dashes.flatMap((dash) => [
      { text: between(one, 4, dash), quoted: some(one, 4, 10) },
      { text: between(one, 10, dash), quoted: some(one, 3, 10) },
    ]),
  ),
  honest('under an underlined heading', (one) =>
    ['===', '-----', '~~~~'].map((line) => ({ text: `The station\n${line}\n${one}`, quoted: some(one, 0, 8) })),
  ),
  honest('over a page break', (one) =>
    [
      '\n\f',
      '\n\n14\n\f\n',
      '\n- 14 -\n\fTHE HARBOUR BOOK\n\n',
      '\n\nPage 14 of 90\n\n',
      '\n\f14   The harbour book\n\n',
    ].map((put) => ({ text: between(one, 6, put), quoted: some(one, 2, 12) })),
  ),
  honest('over a hyphen at the end of a line', (one) =>
    ['COVID-19', 'US-China', 'python2-dbg'].map((word) => ({
      text: between(one, 6, ` ${word.replace('-', '-\n')} `),
      quoted: between(some(one, 2, 12), 4, ` ${word} `).replace('  ', ' '),
    })),
  ),
  honest('with numbers of a list, over a page break', (one) => ({
    text: between(between(one, 8, '\n\n14\n\f\n'), 4, ' (3) '),
    quoted: between(some(one, 2, 12), 2, ' (3) '),
  })),
  honest('over a head of a date and an hour', (one) => ({
    text: `11/30/26, 2:50 PM\n\n${between(one, 6, '\n\f\n11/30/26, 2:50 PM\n\n')}`,
    quoted: some(one, 2, 12),
  })),
  honest('over a running head', (one) => ({
    text: `The Harbour Book\n\f${between(one, 6, '\nThe Harbour Book\n\fThe Harbour Book\n')}`,
    quoted: some(one, 2, 12),
  })),
  honest('over a hard break', (one) =>
    ['  \n', '\\\n', '<br>\n', '<br/>'].map((put) => ({ text: between(one, 6, put), quoted: some(one, 2, 12) })),
  ),
  honest('indented', (one) =>
    ['\t', '    ', '\u00a0\u00a0', '\u3000'].map((put) => ({
      text: lines(one, (line) => put + line),
      quoted: some(one, 2, 12),
    })),
  ),
  honest('a capital after an elision', (one) =>
    ['…', '[…]', '...'].map((dots) => {
      const words = some(one, 3, 11);
      return { text: one, quoted: `${dots} [${words[0]!.toUpperCase()}]${words.slice(1)}` };
    }),
  ),
  honest('a capital after an elision, without brackets', (one) =>
    ['…', '[…]', '...'].map((dots) => {
      const words = some(one, 3, 11);
      return {
        text: `${next} ${one}`,
        quoted: `${some(next, 0, 5)}. ${dots} ${words[0]!.toUpperCase()}${words.slice(1)}`,
      };
    }),
  ),
  honest('a capital after an elision, under a line', (one) => {
    const words = some(one, 3, 11);
    return {
      text: `LAMPS\n-----\n\n${next} ${one}`,
      quoted: `${next} … [${words[0]!.toUpperCase()}]${words.slice(1)}`,
    };
  }),
  honest('list items left out', (one) =>
    [
      ['- ', '- ', '- '],
      ['1. ', '2. ', '3. '],
      ['(a) ', '(b) ', '(c) '],
    ].flatMap(([first, second, third]) =>
      ['', ';', '.'].map((end) => ({
        text: `${first}${some(one, 0, 5)}${end}\n${second}Boats that may not enter without a pilot${end}\n${third}${some(one, 5, 10)}${end}\n`,
        quoted: `${some(one, 0, 5)} […] ${some(one, 5, 10)}`,
      })),
    ),
  ),
  honest('code', (one) => [
    { text: around(one, 4, 5, (words) => `\`${words}\``), quoted: some(one, 2, 12) },
    { text: one, quoted: around(some(one, 2, 12), 2, 3, (words) => `\`${words}\``) },
    // The mark ends in the midst of a word.
    {
      text: around(one, 4, 5, (words) => `\`${words}\`’s`),
      quoted: around(some(one, 2, 12), 2, 3, (words) => `${words}'s`),
    },
  ]),
  honest('links', (one) =>
    [
      (words: string): string => `[${words}](https://example.org/a_(b)?c=1 "The page")`,
      (words: string): string => `[${words}][1]`,
      (words: string): string => `[${words}][]`,
    ].flatMap((make) => [
      { text: around(one, 4, 6, make), quoted: some(one, 2, 12) },
      { text: one, quoted: around(some(one, 2, 12), 2, 4, make).replaceAll('"', "'") },
    ]),
  ),
  honest('emphasis and tags', (one) =>
    [
      (words: string): string => `**${words}**`,
      (words: string): string => `_${words}_`,
      (words: string): string => `<em>${words}</em>`,
      (words: string): string => `<a href='https://example.org'>${words}</a>`,
    ].flatMap((make) => [
      { text: around(one, 4, 6, make), quoted: some(one, 2, 12) },
      { text: one, quoted: around(some(one, 2, 12), 2, 4, make) },
    ]),
  ),
  honest('named signs', (one) => [
    { text: one.replace(/ (?=\S+ \S+$)/, '&nbsp;').replace(' ', '&#32;'), quoted: some(one, 0, 12) },
    { text: one, quoted: some(one, 2, 12).replace(' ', '&nbsp;') },
  ]),
  honest('marks of notes', (one) =>
    ['12', '(12)', ' (12)', '[a]', '[12]', '[^12]', '¹²', '[citation needed]', ' (sic)', ' [sic]'].map((mark) => ({
      text: `${one}${mark} ${next}`,
      quoted: `${some(one, 8)}. ${some(next, 0, 4)}`,
    })),
  ),
  honest('“sic” put in', (one) => ({ text: one, quoted: between(some(one, 2, 12), 3, ' (sic) ') })),
  honest('mail', (one) =>
    ['> ', '>> ', '>'].map((put) => ({ text: lines(one, (line) => put + line), quoted: some(one, 2, 12) })),
  ),
  honest('numbered lines', (one) =>
    ['  ', '\t'].map((put) => ({
      text: lines(one, (line, number) => `${String(number).padStart(2)}${put}${line}`),
      quoted: some(one, 2, 12),
    })),
  ),
  honest('a stroke for a paragraph', (one) => ({
    text: between(one, 6, '\n\n'),
    quoted: between(some(one, 2, 12), 4, ' / '),
  })),
  honest('a list in one line', (one) =>
    [
      ['- ', '- '],
      ['1. ', '2. '],
      ['(a) ', '(b) '],
    ].map(([first, second]) => ({
      text: `${first}${some(one, 0, 6)}\n${second}${some(one, 6, 12)}\n`,
      quoted: `${some(one, 0, 6)}; ${some(one, 6, 12)}`,
    })),
  ),
  honest('left out in good faith', (one) => [
    { text: one, quoted: `${some(one, 0, 4)} […] ${some(one, 8, 13)}` },
    { text: `${one} Nobody may ask why. ${next}`, quoted: `${one} […] ${some(next, 0, 4)}` },
    {
      text: between(one, 5, ' (which few could have known) '),
      quoted: `${some(one, 0, 5)} … ${some(one, 5, 11)}`,
    },
  ]),
  honest('brackets in good faith', (one) => [
    { text: one, quoted: between(some(one, 2, 12), 4, ' [as we say] ') },
    { text: `He said that they ${some(one, 8)}.`, quoted: `said that [the owners] ${some(one, 8, 12)}` },
    { text: `It is ${some(one, 8)}.`, quoted: `It [was] ${some(one, 8, 12)}` },
  ]),
  { name: 'scripts without blanks', isHonest: true, cases: unspaced.flatMap(unspacedCases) },
  {
    name: 'scripts without blanks, beside figures and with radicals',
    isHonest: true,
    cases: [
      { text: `${unspaced[0]}约300人在码头等候。`, quoted: '2026年5月恢复通航。约300人' },
      { text: `据报道${unspaced[0]}`.replaceAll('一', '⼀').replace('月', '⽉'), quoted: unspaced[0]!.slice(0, 20) },
      { text: unspaced[0]!, quoted: unspaced[0]!.slice(2, 20).replaceAll('一', '⼀') },
    ],
  },
  {
    name: 'another letter in a script without blanks',
    isHonest: false,
    cases: unspaced.flatMap((one) =>
      unspacedCases(one).map(({ text, quoted }) => ({ text, quoted: `${quoted.slice(0, 6)}山${quoted.slice(7)}` })),
    ),
  },
  {
    name: 'a negation left out in a script without blanks',
    isHonest: false,
    cases: [
      { text: '港务局表示，北码头在五月份不可能重新开放给船只使用。', quoted: '可能重新开放给船只使用' },
      { text: '北埠頭は五月に再開する見通しではないと港湾局は述べた。', quoted: '埠頭は五月に再開する見通しでは' },
    ],
  },
  altered('another word', (one) => ({ text: one, quoted: around(some(one, 2, 12), 4, 5, () => 'granite') })),
  altered('a word left out', (one) => ({
    text: one,
    quoted: around(some(one, 2, 12), 4, 5, () => '').replace('  ', ' '),
  })),
  altered('a word put in', (one) => ({ text: one, quoted: between(some(one, 2, 12), 4, ' seldom ') })),
  altered('another word in a page', (one) => [
    { text: between(one, 6, '\n\n14\n\f\n'), quoted: around(some(one, 2, 12), 6, 7, () => 'granite') },
    {
      text: lines(one, (line, number) => `${number}  ${line}`),
      quoted: around(some(one, 2, 12), 6, 7, () => 'granite'),
    },
    { text: lines(one, (line) => `> ${line}`), quoted: around(some(one, 2, 12), 6, 7, () => '').replace('  ', ' ') },
  ]),
  altered('an elision that turns it', () =>
    ['refused to', 'failed to', 'are unlikely to', 'avoid to', 'can barely', 'rarely', 'will not', 'declined to'].map(
      (words) => ({
        text: `The keepers of the two lights ${words} burn coal in the winter.`,
        quoted: 'The keepers of the two lights … burn coal in the winter',
      }),
    ),
  ),
  altered('an elision that turns it, in other languages', () =>
    [
      ['Die Wächter der beiden Türme', 'weigern sich,', 'im Winter mit der Kohle aus dem Tal zu heizen'],
      ['Die Wächter der beiden Türme', 'könnten', 'im Winter mit der Kohle aus dem Tal heizen'],
      ['Die Wächter der beiden Türme heizen', 'kaum', 'mit der Kohle aus dem Tal und dem Holz'],
      ['Les gardiens des deux tours', 'refusent de', 'brûler le charbon de la vallée pendant les mois de l’hiver'],
      ['Les gardiens des deux tours', 'pourraient', 'brûler le charbon de la vallée pendant les mois de l’hiver'],
      ['Los guardas de las dos torres', 'rechazaron', 'el carbón del valle para los meses del invierno'],
      ['Los guardas de las dos torres', 'probablemente', 'queman el carbón del valle en los meses del invierno'],
    ].map(([before, hidden, behind]) => ({
      text: `${before} ${hidden} ${behind}.`,
      quoted: `${before} … ${behind}`,
    })),
  ),
  honest('left out in good faith, in other languages', () =>
    [
      ['Die Wächter der beiden Türme', 'auf der Mole', 'heizen im Winter mit der Kohle aus dem Tal'],
      ['Les gardiens des deux tours', 'de la digue', 'brûlent le charbon de la vallée pendant l’hiver'],
      ['Los guardas de las dos torres', 'del puerto', 'queman el carbón del valle en el invierno'],
      ['Les gardiens partent le soir.', 'Personne ne refuse. Le', 'gardien des deux tours reste sur la digue'],
    ].map(([before, hidden, behind]) => ({
      text: `${before} ${hidden} ${behind}.`,
      quoted: hidden!.endsWith('Le') ? `${before} […] Le ${behind}` : `${before} … ${behind}`,
    })),
  ),
  altered('an elision that hides how sure it is', () =>
    ['may', 'might soon', 'could', 'will likely', 'should'].map((words) => ({
      text: `The keepers of the two lights ${words} burn coal in the winter.`,
      quoted: 'The keepers of the two lights … burn coal in the winter',
    })),
  ),
  altered('an elision that hides a condition', () =>
    ['if the oil runs out', 'unless the town pays', 'but for one month only'].map((words) => ({
      text: `The keepers will burn coal in the winter ${words} and then they go home.`,
      quoted: 'The keepers will burn coal in the winter … and then they go home',
    })),
  ),
  altered('an item that hides a condition', () =>
    ['unless it rains', 'if the town pays', 'but only for pilots', 'not on holidays'].map((words) => ({
      text: `The gate of the basin is opened\n\n- for every boat of the fleet,\n- ${words},\n- by the keeper on duty.\n`,
      quoted: 'opened for every boat of the fleet … by the keeper on duty',
    })),
  ),
  altered('an elision in an item that turns it', () =>
    ['refused to', 'will not', 'may'].map((words) => ({
      text: `- Nets are dried here.\n- The keepers of the two lights ${words} burn coal in the winter.\n- Oil is sold here.\n`,
      quoted: 'The keepers of the two lights … burn coal in the winter',
    })),
  ),
  altered('brackets that turn it', () =>
    [
      ['opened', 'closed'],
      ['praised', 'blamed'],
      ['sold', 'kept'],
      ['raised', 'lowered'],
    ].map(([source, gloss]) => ({
      text: `Last autumn the keepers ${source} the gate of the inner basin.`,
      quoted: `the keepers [${gloss}] the gate of the inner basin`,
    })),
  ),
  altered('a reversal in two places', () => ({
    text: 'The keepers will not burn coal.\n\nAgain: the keepers will not burn coal.',
    quoted: 'keepers will … burn coal',
  })),
  altered('capitals', (one) => ({
    text: one,
    quoted: around(some(one, 2, 12), 4, 5, () => 'Granite').replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase()),
  })),
];
