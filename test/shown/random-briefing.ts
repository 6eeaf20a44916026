// Briefings made by chance from what real ones are made of: sentences in several languages, tags in every place where writers
// put them, and the marks of Markdown, Pandoc and note programs around both. Knows nothing of what is tested.

import type { Random } from '../support/random.ts';

/** The body of a briefing: up to eight blocks, without front matter. */
export function randomBody(random: Random): string {
  const blocks = Array.from({ length: 1 + random.integer(8) }, () => randomBlock(random));
  return blocks.join('\n\n') + random.pick(['', '\n', '\n', '\n', '\n\n', '  \n']);
}

const clauses: readonly string[] = [
  'The port closed on 3 May',
  'Two tugs sank off Cape Rose',
  'He left the U.S. in May',
  'The *Star* of the line burned',
  '**Twelve** people died',
  'Der Hafen wurde am 3. Mai geschlossen',
  'Le port a fermé le 3 mai',
  'El puerto cerró el 3 de mayo',
  '港口于五月三日关闭',
  '两艘拖船沉没',
  '港は五月三日に閉鎖された',
  'The log ([p. 4](https://example.org/log)) says so',
  'Water is H~2~O and area m^2^',
  'The file `a [@log::high]` is kept',
  'It cost 3 % more (about $5)',
  'She said “we left”',
  'Il a dit « nous partons »',
  'Er sagte „wir gehen“',
  'They said "nobody stayed"',
  "It is the crew's ship",
  '~~Nobody~~ somebody stayed',
  'See note[^1]',
  'It shut <b>at noon</b>',
  'A&amp;B and C&nbsp;D',
  'An \\*asterisk\\* stood there',
];

const stops = [
  '.',
  '.',
  '.',
  '!',
  '?',
  '…',
  '。',
  '！',
  ';',
  ',',
  ':',
  '',
  '.”',
  '."',
  '.)',
  '.*',
  '.**',
  '»',
  '.«',
  '」',
];
const gaps = [
  '',
  '',
  ' ',
  ' ',
  ' ',
  '  ',
  '\t',
  '\u00a0',
  '\u202f',
  '\n',
  '  \n',
  '\\\n',
  '\u3000',
  '\u200b',
  '&nbsp;',
];
const openers = [
  '(',
  '“',
  '"',
  '„',
  '«',
  '«\u00a0',
  '*',
  '**',
  '_',
  '__',
  '***',
  '~~',
  '[',
  '「',
  '（',
  "'",
  '^',
  '~',
  '{',
  '!',
  '—',
];
const closers = [
  ')',
  '”',
  '"',
  '“',
  '»',
  '\u00a0»',
  '*',
  '**',
  '_',
  '__',
  '***',
  '~~',
  ']',
  '」',
  '）',
  "'",
  '^',
  '~',
  '}',
  '!',
  '—',
];

export function randomTag(random: Random): string {
  const space = (): string => random.pick(['', '', ' ', ' ', '  ']);
  const item = (): string =>
    random.pick([
      '@log',
      '@log',
      '@wire',
      '@log B2',
      '@wire p. 4',
      '@log, p. 3-5',
      'but @wire',
      '#closed',
      '@log p.\u00a04',
      '@wire p. 4 \\[margin\\]',
    ]);
  const level = (): string =>
    random.pick(['high', 'LOW', 'Very  Likely', 'moderate', 'by 2026-05-13', 'because it *is* so', 'high,', '?']);
  if (random.isOneIn(8)) return `[${space()}${random.pick(['assumption', 'gap', 'note'])}${space()}]`;
  const items = Array.from({ length: random.integer(3) }, item).join(`${space()};${space()}`);
  const levels = Array.from({ length: random.integer(3) }, level).join(`${space()},${space()}`);
  const separator = items === '' || levels !== '' ? '::' : '';
  const name = random.isOneIn(6) ? `{#n${random.integer(99)}}` : '';
  return `[${space()}${items}${space()}${separator}${space()}${levels}${space()}]${name}`;
}

function randomPiece(random: Random): string {
  const tag = randomTag(random);
  switch (random.integer(22)) {
    case 0: {
      const mark = random.integer(openers.length);
      return `${openers[mark]!}${tag}${closers[mark]!}`;
    }
    case 1: {
      const mark = random.integer(openers.length);
      return `${openers[mark]!}${random.pick(clauses)}${random.pick(gaps)}${tag}${random.pick(stops)}${closers[mark]!}`;
    }
    case 2: {
      const mark = random.integer(openers.length);
      return `${openers[mark]!}${random.pick(clauses)}${random.pick(stops)}${closers[mark]!}${random.pick(gaps)}${tag}`;
    }
    case 3:
      return random.pick(openers) + tag;
    case 4:
      return `^${tag}`;
    case 5:
      return random.pick([
        '[[@log]]',
        '[[@log|the log]]',
        '![[@log]]',
        '[see @log, p. 4]',
        '[-@log]',
        '@log [p. 7] says',
      ]);
    case 6:
      return `[${random.pick(clauses)} ${tag}](https://example.org)`;
    case 7:
      return `[words]${tag}`;
    case 8:
      return `[x]${random.pick(gaps)}${tag}`;
    case 9:
      return tag + tag;
    case 10:
      return `${tag}<!-- briefwright-disable-line unsourced-claim -- kept -->`;
    case 11:
      return `<i>${tag}</i>`;
    case 12:
      return `\\cite${tag}`;
    default:
      return random.pick(clauses) + random.pick(gaps) + (random.isOneIn(4) ? '' : tag) + random.pick(stops);
  }
}

export function randomSentences(random: Random, most = 4): string {
  let text = '';
  for (let left = 1 + random.integer(most); left > 0; left--) text += randomPiece(random) + random.pick(gaps);
  return text.replace(/\s+$/, '');
}

/** In one line, for cells and headings. */
function randomLine(random: Random): string {
  return randomSentences(random, 2).replace(/\\?\n/g, ' ');
}

function indented(text: string, indent: string): string {
  return text.replaceAll('\n', `\n${indent}`);
}

const directive = (random: Random): string =>
  random.pick([
    '<!-- briefwright-disable-next-line unsourced-claim -- kept -->',
    '<!-- briefwright-disable unsourced-claim -- kept -->',
    '<!-- briefwright-enable -->',
    '<!-- briefwright-disable-next-statement unknown-source -- kept -->',
    '<!-- a remark [@log::high] -->',
  ]);

function randomBlock(random: Random): string {
  const list = (mark: (index: number) => string): string =>
    Array.from({ length: 1 + random.integer(4) }, (_, index) => {
      const text = random.isOneIn(5)
        ? `${randomTag(random)}${random.pick(gaps)}${randomSentences(random, 2)}`
        : randomSentences(random, 2);
      return mark(index) + indented(text, ' '.repeat(mark(index).length));
    }).join(random.pick(['\n', '\n', '\n\n']));
  switch (random.integer(20)) {
    case 0:
      return list(() => random.pick(['- ', '- ', '-   ']));
    case 1:
      return list((index) => `${index + 1}. `);
    case 2:
      return list(() => random.pick(['- [ ] ', '- [x] ', '- [ ]  ']));
    case 3:
      return `> ${indented(randomSentences(random), '> ')}`;
    case 4:
      return `> [!${random.pick(['note', 'WARNING', 'tip'])}]${random.pick(['', '-', ' A title'])}\n> ${indented(randomSentences(random), '> ')}`;
    case 5: {
      const rows = Array.from(
        { length: 1 + random.integer(3) },
        () => `| ${randomLine(random)} |${randomLine(random)}|`,
      );
      return `| a | b |\n| --- | --- |\n${rows.join('\n')}`;
    }
    case 6:
      return `${'#'.repeat(1 + random.integer(4))} ${randomLine(random)}${random.pick(['', ' {.gaps}', ' {#id .notes}', ' ##'])}`;
    case 7:
      return `[^1]: ${indented(randomSentences(random), '    ')}`;
    case 8:
      return `\`\`\`\n${randomSentences(random)}\n${random.pick(['```', '```', ''])}`;
    case 9:
      return `    ${indented(randomSentences(random), '    ')}`;
    case 10:
      return `<div>\n${randomSentences(random)}\n</div>`;
    case 11:
      return `<div class="note">\n\n${randomSentences(random)}\n\n</div>`;
    case 12:
      return `::: {.note}\n${randomSentences(random)}\n:::`;
    case 13:
      return `Term\n:   ${indented(randomSentences(random), '    ')}`;
    case 14:
      return `  Ship      What happened\n  --------  -------------\n  Rose      ${randomLine(random)}\n  Star      sank    ${randomTag(random)}`;
    case 15:
      return directive(random);
    case 16:
      return `${randomSentences(random)}\n${directive(random)}\n${randomSentences(random)}`;
    case 17:
      return `| A line ${randomTag(random)}\n|   another    ${randomTag(random)}`;
    default:
      return randomSentences(random);
  }
}
