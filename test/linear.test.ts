// A briefing twice as long takes about twice as long to read and to check, whatever it is made of.

import assert from 'node:assert/strict';
import test from 'node:test';
import { formatBrief } from '../server/src/core/format.ts';
import { fixUntilStable } from '../server/src/core/lint/apply-fixes.ts';
import { type Config, defaultConfig } from '../server/src/core/lint/config/config.ts';
import { lint } from '../server/src/core/lint/lint.ts';
import { parseBrief } from '../server/src/core/model/brief.ts';
import { emptyWorkspace } from '../server/src/core/model/workspace.ts';
import { createDocument } from '../server/src/core/text/document.ts';
import { defaultHeader } from './support/fixture.ts';
import { growthExponent, holdsOnce, measureGrowth } from './support/linear.ts';
import { today } from './support/lint-text.ts';

/** Between linear (1) and quadratic (2), with room for caches that overflow and a busy machine. */
const highestExponent = 1.5;

/** What `n` of something look like. Each is a few hundred code units for `n` = 1, `unit` of them make the smallest size. */
const shapes: readonly (readonly [
  name: string,
  unit: number,
  text: (n: number) => string,
  sources?: (n: number) => string,
])[] = [
  ['a briefing of all kinds of blocks', 8, (n) => repeat(n, section)],
  [
    'paragraphs without a tag',
    60,
    (n) => repeat(n, (i) => `The crew of ship ${i} left the port on Monday, and the pilots stayed.\n\n`),
  ],
  [
    'one paragraph',
    60,
    (n) =>
      repeat(
        n,
        (i) => `Ship ${i} left the port on Monday [@log p. ${i} :: high], and *its* crew stayed [@wire :: low].\n`,
      ),
  ],
  ['one list', 60, (n) => repeat(n, (i) => `- Ship ${i} left the port on Monday. [@log p. ${i} :: high]\n`)],
  [
    'one table',
    60,
    (n) => `| a | b |\n| - | - |\n${repeat(n, (i) => `| Ship ${i} left the port. | It was late. [@log :: high] |\n`)}`,
  ],
  ['one quote', 60, (n) => repeat(n, (i) => `> Ship ${i} left the port on Monday.\n`)],
  [
    'a chain of judgments',
    60,
    (n) => repeat(n, (i) => `Ship ${i} will likely leave. [#n${i + 1}; @log :: high]{#n${i}}\n\n`),
  ],
  [
    'a loop of judgments',
    60,
    (n) => repeat(n, (i) => `Ship ${i} will likely leave. [#n${(i + 1) % n} :: high]{#n${i}}\n\n`),
  ],
  ['the same name again and again', 60, (n) => repeat(n, (i) => `Ship ${i} left the port. [@log :: high]{#same}\n\n`)],
  [
    'headings',
    80,
    (n) =>
      repeat(n, (i) => `${'#'.repeat(1 + (i % 4))} Ship ${i} {.c${i % 7}}\n\nIt left the port. [@log :: high]\n\n`),
  ],
  [
    'directives',
    60,
    (n) =>
      repeat(
        n,
        (i) => `<!-- briefwright-disable-next-line unsourced-claim -- reason ${i} -->\nShip ${i} left the port.\n\n`,
      ),
  ],
  [
    'links, code and emphasis',
    60,
    (n) =>
      repeat(
        n,
        (i) =>
          `The [log](https://example.org/${i}) of *ship* \`${i}\` is **open** to <b>all</b> now. [@log :: high]\n\n`,
      ),
  ],
  [
    'faulty tags',
    60,
    (n) => repeat(n, (i) => `Ship ${i} left. [@log;; @ :: hihg, , by then]{#1}\n\nShip ${i} left [@log :: high\n\n`),
  ],
  ['a run of spaces in a line', 3000, (n) => `The port closed.${' '.repeat(n)}Two tugs sank. [@log :: high]\n`],
  [
    'a run of spaces in a line with an address',
    3000,
    (n) => `See https://example.org now.${' '.repeat(n)}Two tugs sank. [@log :: high]\n`,
  ],
  ...(
    [
      '[a](',
      '![a](',
      '![a][',
      '[@log][',
      '[x] ',
      '[gap]',
      '**',
      '`',
      '^[',
      '<a ',
      '<?',
      '<!--',
      '&',
      '|',
      '“a ',
    ] as const
  ).map((mark) => [`${mark} again and again`, 1500, (n: number) => `${mark.repeat(n)}\n`] as const),
  ['runs of backticks, each one longer', 3000, (n) => `${repeat(Math.sqrt(2 * n), (i) => `${'`'.repeat(i + 1)} `)}\n`],
  ['bare addresses in one paragraph', 400, (n) => `${'https://example.org/a '.repeat(n)}\n`],
  ['bare addresses after an open bracket', 400, (n) => `A [${'https://example.org/a '.repeat(n)}\n`],
  ['elements in one paragraph', 400, (n) => `${'<b>a</b> '.repeat(n)}\n`],
  ['tags in a row', 300, (n) => `The port closed ${'[@log :: high]'.repeat(n)}.\n`],
  ['tags that nothing closes, in one line', 150, (n) => 'The port closed [@log :: high '.repeat(n)],
  [
    'directives that begin and end, with findings between them',
    60,
    (n) =>
      repeat(
        n,
        (i) =>
          `<!-- briefwright-disable unsourced-claim -->\n\nShip ${i} left.\n\n<!-- briefwright-enable unsourced-claim -->\n\n`,
      ),
  ],
  [
    'many sources in one tag',
    200,
    (n) =>
      `The port closed [${Array.from({ length: n }, (_, i) => `@s${i}`).join('; ')} :: high].\n\n${repeat(n, (i) => `Ship ${i} left. [@s${i} :: low]\n\n`)}`,
  ],
  ['commas between sources', 1500, (n) => `The port closed [@log${','.repeat(n)}@wire :: high].\n`],
  ['semicolons in one tag', 1500, (n) => `The port closed [@log ${';'.repeat(n)} :: high].\n`],
  ['a long key', 3000, (n) => `The port closed [@${'a'.repeat(n)} @log :: high].\n`],
  [
    'sources without semicolons',
    300,
    (n) => `The port closed [${repeat(n, (i) => `@s${i} ${i % 2 ? 'and ' : ''}`)}@log :: high].\n`,
  ],
  ['levels in one tag', 300, (n) => `The port closed [@log :: ${'high, '.repeat(n)}low].\n`],
  ['unknown levels in one tag', 300, (n) => `The port closed [@log :: ${repeat(n, (i) => `hihg${i}, `)}low].\n`],
  ['quotations in one sentence', 1500, (n) => `${'“a b c d” '.repeat(n)}\n`],
  ['notes in one paragraph', 150, (n) => `${repeat(n, (i) => `Ship ${i} left.[^n${i}] `)}\n`],
  ['notes', 100, (n) => repeat(n, (i) => `Ship ${i} left.[^n${i}]\n\n[^n${i}]: It was late. [@log :: high]\n\n`)],
  ['columns of a table', 300, (n) => `|${' a |'.repeat(n)}\n|${' - |'.repeat(n)}\n|${' b |'.repeat(n)}\n`],
  ['tables', 60, (n) => '| a | b |\n| - | - |\n| c | d |\n\n'.repeat(n)],
  ['lists in each other in one line', 300, (n) => `${'- '.repeat(n)}a\n`],
  ['quotes in each other in one line', 300, (n) => `${'> '.repeat(n)}a\n`],
  ['lists in each other', 400, (n) => repeat(Math.sqrt(n) * 4, (i) => `${'  '.repeat(i)}- a\n`)],
  ['elements that do not fit each other', 300, (n) => `A ${'<b><i></b></i>'.repeat(n)}\n`],
  ['attributes of one element', 600, (n) => `A <a ${'b="c" '.repeat(n)}>d</a>\n`],
  ...['<!-- ', '<!A ', '<![CDATA[', '<ab:', '</a ', '<a b="c '].map(
    (mark) => [`${mark} again and again in words`, 4000, (n: number) => `A ${mark.repeat(n)}\n`] as const,
  ),
  [
    'a chain of sources, each cited',
    60,
    (n) => `${repeat(n, (i) => `Ship ${i} left. [@s${i} :: low]\n\n`)}`,
    (n) => repeat(n, (i) => `  s${i}: {title: S, from: [s${Math.min(i + 1, n - 1)}]}\n`),
  ],
  [
    'a circle of sources, each cited',
    60,
    (n) => `${repeat(n, (i) => `Ship ${i} left. [@s${i} :: low]\n\n`)}`,
    (n) => repeat(n, (i) => `  s${i}: {title: S, from: [s${(i + 1) % n}, s${(i * 7 + 3) % n}]}\n`),
  ],
  ['lines that open a link', 1500, (n) => '[a](\n'.repeat(n)],
  ['line breaks of CR LF', 60, (n) => repeat(n, (i) => `Ship ${i} left the port on Monday. [@log :: high]\r\n`)],
];

const config: Config = { ...defaultConfig, profile: 'release' };

for (const [name, unit, text, sources] of shapes) {
  test(`${name}: reading and checking grows like its length`, () =>
    holdsOnce(() => {
      const sizes = [1, 2, 4, 8];
      const points = measureGrowth(sizes, 3, (size) => {
        const header = sources ? headerWith(sources(size * unit)) : defaultHeader;
        const source = header + text(size * unit);
        return () => {
          const brief = parseBrief(createDocument('test.brief', source));
          const { crashes, findings } = lint(brief, emptyWorkspace, config, today);
          assert.deepEqual(crashes, []);
          for (const finding of findings.slice(0, 3)) finding.fixes();
          formatBrief(brief);
        };
      });
      const exponent = growthExponent(points);
      assert.ok(
        exponent < highestExponent,
        `grows with the power ${exponent.toFixed(2)}: ${points.map(([size, time]) => `${size}n ${time.toFixed(1)} ms`).join(', ')}`,
      );
    }));
}

const needless: readonly (readonly [name: string, unit: number, text: (n: number) => string])[] = [
  [
    'needless directives in one line',
    60,
    (n) => `It shut. [@log :: high]${' <!-- briefwright-disable-line unsourced-claim -- why -->'.repeat(n)}\n`,
  ],
  ['lines of needless directives', 60, (n) => '<!-- briefwright-disable unsourced-claim -- why -->\n'.repeat(n)],
  [
    'needless directives between paragraphs',
    60,
    (n) => '<!-- briefwright-disable-next-line unsourced-claim -- why -->\n\nIt shut. [@log :: high]\n\n'.repeat(n),
  ],
  ['faulty tags in one paragraph', 60, (n) => 'It shut [@log;;; :: ,,high,,]. '.repeat(n)],
];

for (const [name, unit, text] of needless) {
  test(`${name}: fixing grows like their number`, () =>
    holdsOnce(() => {
      const points = measureGrowth([1, 2, 4, 8], 3, (size) => {
        const document = createDocument('test.brief', defaultHeader + text(size * unit));
        return () => {
          const { applied } = fixUntilStable(
            document,
            (each) => lint(parseBrief(each), emptyWorkspace, config, today).findings,
          );
          assert.ok(applied >= size * unit, `${applied} fixes for ${size * unit}`);
        };
      });
      const exponent = growthExponent(points);
      assert.ok(exponent < highestExponent, `grows with the power ${exponent.toFixed(2)}`);
    }));
}

test('the fit tells a line from a square', () => {
  const points = (power: number) => [1, 2, 4, 8].map((size) => [size, 3 * size ** power] as const);
  assert.ok(Math.abs(growthExponent(points(1)) - 1) < 1e-9);
  assert.ok(Math.abs(growthExponent(points(2)) - 2) < 1e-9);
});

function headerWith(sources: string): string {
  return `---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nsources:\n${sources}---\n\n`;
}

function repeat(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join('');
}

function section(index: number): string {
  return `## Part ${index}

The harbour master closed the port on day ${index}. [@log p. ${index} :: high]{#closed${index}}
Two tugs were damaged [@log :: high], and one pilot was hurt [@wire B2 :: low].

It will likely reopen within a week. [#closed${index} :: moderate, likely, by 2026-05-13]

It led to this: [@wire :: low]

- the ferries stayed in port;
- two ships turned back to sea.

> We saw nothing of the kind. [@radio :: low]

| Ship | What happened |
| --- | --- |
| Star ${index} | It lay at anchor. [@log :: high] |

Nobody said why the log was late. <!-- briefwright-disable-line unsourced-claim -- a gap -->

`;
}
