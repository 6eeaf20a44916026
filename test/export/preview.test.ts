// The briefing as its readers get it, in HTML.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { type Brief, parseBrief, statementsOf } from '../../server/src/core/model/brief.ts';
import { emptyWorkspace } from '../../server/src/core/model/workspace.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { type Preview, renderPreview } from '../../server/src/export/preview.ts';
import { defaultHeader } from '../support/fixture.ts';
import { growthExponent, holdsOnce, measureGrowth } from '../support/linear.ts';
import { createRandom, randomEdit } from '../support/random.ts';

function briefOf(text: string): Brief {
  return parseBrief(createDocument('a.brief', text.startsWith('---') ? text : defaultHeader + text));
}

function rendered(text: string): Preview {
  return renderPreview(briefOf(text), emptyWorkspace);
}

/** The blocks' HTML without places, glyphs and the facts that only cards show. */
function body(text: string): string {
  return rendered(text)
    .blocks.map(({ html }) => bare(html))
    .join('\n');
}

function bare(html: string): string {
  return html
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/ (?:data-[\w-]+|type|tabindex|title|aria-hidden|rel)="[^"]*"/g, '');
}

/** Words as a reader reads them. */
function readerText(html: string): string {
  return html
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<\/(?:p|li|dd|dt|h\d|td|th)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\n+/g, '\n')
    .trim();
}

describe('statements and their marks', () => {
  test('notes, then the level; the tag is gone, with the blank before it', () => {
    assert.equal(
      body('It shut [@log B2 p. 4; @wire :: high], and it rained [gap].'),
      '<p><span class="statement claim levelled">It shut</span><span class="tail"><sup class="notes"><a class="note" href="#note-1" aria-label="1: Port of Example, B2 p. 4">1</a><span class="comma">,</span><a class="note" href="#note-2" aria-label="2: Example Wire">2</a></sup>' +
        '<span class="marks short"><button class="mark level"><span class="term">high</span><span class="heard"> confidence</span></button></span></span>, <span class="statement gap free">and it rained</span><span class="tail"><span class="marks short"><button class="mark"><span class="kind">gap</span></button></span></span>.</p>',
    );
  });

  test('numbers are given in the order of the first citation, and kept', () => {
    const text = body('It shut. [@wire :: low] It burnt. [@log; @wire :: low]');
    assert.deepEqual(
      [...text.matchAll(/href="#note-(\d)"/g)].map(([, number]) => number),
      ['1', '2', '1'],
    );
  });

  test('what contradicts says so; what is not declared too', () => {
    const text = readerText(body('It shut. [@log; but @wire :: low] It burnt. [@nobody :: low]'));
    assert.equal(text, 'It shut.1,but 2low confidence It burnt.3?low confidence');
    assert.match(
      rendered('It burnt. [@nobody :: low]').notes.html,
      /@nobody<\/code> <strong class="flag">not declared/,
    );
  });

  test('a level that stands at the block, the row or the lead-in is heard, and its sign is seen', () => {
    assert.equal(
      readerText(body('[@log :: high] It shut. It burnt.')),
      'It shut.1high confidence, from the tag of its block It burnt.1high confidence, from the tag of its block',
    );
    assert.equal(
      readerText(body('Two things hold: [@log :: low]\n\n- it shut;\n- it burnt.')).match(/low confidence/g)?.length,
      3,
    );
  });

  test('an estimate has its range, its day, its basis and its reason, on a line of its own', () => {
    const text = body(
      'It shut. [@log :: high]{#shut}\n\nIt will likely open. [#shut; but #gone :: moderate, likely, by 2026-05-13, because of "it"]',
    );
    assert.match(text, /<span class="marks full">/);
    assert.equal(
      readerText(text.split('\n').at(-1)!),
      'It will likely open.moderate confidence · likely  55–80\u00a0% · by 13 May 2026 · rests on shut · against it: gone (?) · because of "it"',
    );
  });

  test('what is missing is in words', () => {
    assert.equal(
      readerText(body('It shut. It burnt. [@log] We fear. [@log ::]')),
      'It shut.!no source It burnt.1!no confidence level We fear.1!no confidence level',
    );
    assert.match(body('It shut.'), /class="statement claim unsourced"/);
  });

  test('sentences that assert nothing have no marks; gaps and assumptions say what they are where no heading does', () => {
    assert.doesNotMatch(
      body('Note that this is so. Is it? Thank you.').replace(
        /Note that this is so\.<\/span>.*?no source<\/button><\/span><\/span>/,
        '',
      ),
      /class="mark/,
    );
    assert.equal(
      readerText(body('Nobody knows. [gap] It holds. [assumption :: low]')),
      'Nobody knows.gap It holds.assumptionlow confidence',
    );
    assert.equal(readerText(body('## Gaps {.gaps}\n\nNobody knows.')), 'Gaps\nNobody knows.');
  });

  test('a quotation of several paragraphs is one statement with its marks at the end', () => {
    const text = body('> One.\n>\n> Two. [@log :: low]');
    assert.equal(text.match(/class="statement quote levelled"/g)?.length, 2);
    assert.equal(readerText(text), 'One.\nTwo.1low confidence');
  });

  test('styles may begin in one statement and end in the next', () => {
    assert.match(
      body('*It shut. [@log :: low] It burnt.* [@log :: low]'),
      /<em>It shut\.<\/em><\/span>.*<em>It burnt\.<\/em><\/span>/s,
    );
  });

  test('tags that cannot be read are shown as they are written', () => {
    assert.match(body('It shut. [@log :: high'), /<code class="unread">\[@log :: high<\/code>/);
    assert.match(body('[@log :: high]'), /<code class="unread">\[@log :: high\]<\/code>/);
    assert.match(body('## Head [@log :: high]'), /<h2[^>]*> Head <code class="unread">/);
  });
});

describe('the page as Markdown means it', () => {
  test('lists, tasks, tables, code, rules', () => {
    assert.equal(
      body('3. Go.\n4. Stay.'),
      '<ol class="tight" start="3"><li><div class="line"><span class="statement exempt free">Go.</span></div></li><li><div class="line"><span class="statement exempt free">Stay.</span></div></li></ol>',
    );
    assert.match(
      body('- [x] Ask them.'),
      /<li class="task"><span class="box">☑<\/span><span class="heard">Done: <\/span>/,
    );
    assert.match(
      body('| a | b |\n| :-: | --: |\n| It shut. | It burnt. [@log :: low] |'),
      /<div class="table" role="region" aria-label="Table: a, b"><table><thead><tr><th scope="col" class="center">a<\/th><th scope="col" class="right">b<\/th><\/tr><\/thead><tbody><tr><td class="center">/,
    );
    assert.equal(body('```js\na < b\n```\n\n---'), '<pre class="code"><code>a &lt; b</code></pre>\n<hr>');
  });

  test('headings have names that links in the document reach; the title stands once', () => {
    assert.match(
      body('## Key judgments, *two* {.key-judgments}'),
      /<h2 id="h-key-judgments-two"> Key judgments, <em>two<\/em><\/h2>/,
    );
    assert.match(body('[there](#Key-Judgments) it is. [@log :: low]'), /<a href="#h-key-judgments">/);
    const twice = rendered('---\nbriefing: 1\ntitle: A *title*\ndate: 2026-05-06\n---\n\n# A title\n\n# Other\n');
    assert.deepEqual(
      twice.blocks.map(({ html }) => readerText(html)),
      ['A title', 'Other'],
    );
    assert.deepEqual(
      rendered('---\nbriefing: 1\ntitle: A title\ndate: 2026-05-06\n---\n\n# A title\n\n# A title\n').blocks.length,
      1,
      'only the first',
    );
  });

  test('links: defined anywhere, or words in brackets', () => {
    assert.match(
      body('See [it][Log  Book] [@log :: low]\n\n[log book]: https://e.org "T"'),
      /<a href="https:\/\/e\.org">it<\/a>/,
    );
    assert.equal(
      readerText(body('He said [sic] and [this][that]. [@log :: low]')),
      'He said [sic] and [this][that].1low confidence',
    );
  });

  test('footnotes are lettered and stand at the end, with their statements', () => {
    const { blocks, notes } = rendered(
      'It shut.[^x] [@log :: low] It burnt.[^y] [@log :: low]\n\n[^y]: Some say so. [@wire :: low]\n\n[^x]: Others do.\n',
    );
    assert.equal(blocks.length, 1);
    assert.match(readerText(blocks[0]!.html), /It shut\.a1low confidence It burnt\.b1/);
    assert.match(readerText(notes.html), /^Footnotes\naOthers do\.!no source\nbSome say so\.2low confidence\nSources/);
    assert.match(body('It shut.[^none] [@log :: low]'), /\[\^none\]/);
  });

  test('raw HTML is text or nothing; comments are nothing', () => {
    assert.equal(
      body('<div>\n<b>x</b>\n</div>'),
      '<pre class="raw"><code>&lt;div&gt;\n&lt;b&gt;x&lt;/b&gt;\n&lt;/div&gt;</code></pre>',
    );
    assert.equal(readerText(body('It <b>shut</b>.<!-- no --> [@log :: low]')), 'It shut.1low confidence');
    assert.equal(rendered('<!-- nothing -->').blocks.length, 0);
  });

  test('pictures come from the text and from beside it; others are named', () => {
    assert.equal(
      body(
        '![A map](maps/a%20b.png) ![B](https://e.org/b.png) ![C](data:image/png;base64,AAAA) ![D](data:image/svg+xml;base64,AAAA) ![E](/etc/e.png)',
      ).replace(/<\/?span[^>]*>/g, ''),
      '<p><img alt="A map"> [Picture: B; not shown, because it is on the web] <img src="data:image/png;base64,AAAA" alt="C"> [Picture: D; not shown] [Picture: E; not shown]</p>',
    );
  });

  test('only addresses of the web, of mail and of the folder are links', () => {
    const linked = (address: string): boolean => body(`[it](${address}) is so. [@log :: low]`).includes('<a href="');
    for (const address of ['https://e.org', 'HTTP://e.org', 'mailto:a@e.org', '#there', 'a/b.md', '../c.md', './d']) {
      assert.ok(
        body(`[it](${address}) is so. [@log :: low]`).includes(
          address === 'a/b.md' || address.startsWith('.') ? '<a href="#">it' : '<a href="',
        ),
        address,
      );
    }
    for (const address of [
      'javascript:x',
      'JAVASCRIPT:x',
      'java\tscript:x',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'command:x',
      'vscode://x',
      '//e.org',
      '\\\\\\\\e.org',
      '/etc/passwd',
      'https://',
    ])
      assert.ok(!linked(`<${address}>`), address);
  });
});

describe('the head, the bar and the sources', () => {
  test('the head says who, when and for whom; a date that cannot be read stands as it is written', () => {
    const { masthead, title } = rendered(
      '---\nbriefing: 1\ntitle: A & B\ndate: 13/14/2026\ncutoff: 2026-02-01\nauthors: [X, Y]\naudience: Z\nquestion: Why?\nmarking: TLP:GREEN\nsupersedes: old.brief\n---\n',
    );
    assert.equal(
      readerText(masthead.html),
      'TLP:GREEN\nA & B\nDate\n13/14/2026\nInformation cut-off\n1 February 2026\nFrom\nX, Y\nFor\nZ\nReplaces\nold.brief\nQuestion Why?',
    );
    assert.equal(title, 'A & B');
  });

  test('the bar counts every statement that must be grounded, in words', () => {
    const { summary } = rendered('It shut. [@log :: high] It burnt. [@log :: low] It sank. It rose. [@log] Is it so?');
    assert.match(
      readerText(summary.html),
      /high 1 statement; go to the next\n.*low 1.*\n!no level 1.*\n!no source 1 statement; go to the next\n4 statements that need grounds, 1 other sentence · ICD 203 confidence/s,
    );
    assert.equal(rendered('Is it so?').summary.html, '');
  });

  test('each cited source once, with what a reader must know of it', () => {
    const text = readerText(rendered(readFileSync('seeds/greenland.brief', 'utf8')).notes.html);
    assert.match(
      text,
      /^Sources\nReport on an order[^\n]*\nDaily Mail · 2026 · document\nReliability\nD not usually reliable\nAccess\nissuer: speaks of its own act or decision\nOrigin\n1 named origin, 1 that does not say how it knows: Insiders whom the newspaper does not name; A diplomatic service that is not named\n/,
    );
    assert.equal(text.match(/cited \d+ times|cited once/g)?.length, 4);
  });

  test('withdrawn and anonymous sources, registries, closed loops', () => {
    const header =
      '---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nsources:\n  a: {title: A, derived-from: [b], status: retracted, status-note: Made up., anonymous: {count: 2, position: guards}}\n  b: {title: B, derived-from: [a]}\n---\n\n';
    const { notes, blocks } = rendered(`${header}It shut. [@a :: low]`);
    assert.match(
      readerText(notes.html),
      /A retracted\n[\s\S]*Anonymous\nnot named, 2 people; guards\nOrigin\nnone: it derives from itself in a closed loop\nStatus\nMade up\./,
    );
    assert.match(blocks[0]!.html, /class="note withdrawn"[^>]*aria-label="1: A, retracted"/);
  });

  test('nobody is said not to be declared while a registry cannot be read', () => {
    const brief = briefOf('It shut. [@x :: low]');
    const workspace = {
      registries: new Map([['a.brief', [{ name: 'r.yaml', result: { failure: 'there is no such file.' } }]]]),
    };
    const { notes, blocks } = renderPreview(brief, workspace);
    assert.doesNotMatch(blocks[0]!.html + notes.html, /not declared|1\?/);
    assert.match(notes.html, /may be declared in a registry that could not be read/);
  });
});

test('every statement begins where the page says it does', () => {
  for (const seed of ['greenland.brief', 'greenland-naive.brief', 'templates/osint.brief', 'templates/policy.brief']) {
    const brief = briefOf(readFileSync(`seeds/${seed}`, 'utf8'));
    const { lines } = brief.document;
    const { blocks } = renderPreview(brief, emptyWorkspace);
    const expected = new Set(
      statementsOf(brief).map(({ start, statement }) => {
        const { line, column } = lines.positionAt(start + statement.span.start);
        return `${line}:${column}`;
      }),
    );
    const found = blocks.flatMap(({ line, column, html }) =>
      [...html.matchAll(/<span class="statement [^>]*data-l="(\d+)" data-c="(\d+)"/g)].map(
        ([, l, c]) => `${line + Number(l)}:${Number(c) + (l === '0' ? column : 0)}`,
      ),
    );
    assert.ok(found.length > 15);
    assert.deepEqual(
      found.filter((place) => !expected.has(place)),
      [],
    );
    assert.deepEqual(
      [...expected].filter((place) => !found.includes(place)),
      [],
      'statements that the page lacks',
    );
  }
});

test('CR LF and LF give the same page', () => {
  const text = readFileSync('seeds/greenland-naive.brief', 'utf8');
  assert.deepEqual(rendered(text.replaceAll('\n', '\r\n')), rendered(text));
});

test('after any edit the page is what it would be from scratch; it is balanced HTML', () => {
  const random = createRandom(9);
  for (let round = 0; round < 25; round++) {
    let text = `${defaultHeader}# Head\n\nIt shut. [@log :: high]{#a}\n\n- One. [@wire :: low]\n- Two.[^1]\n\n[^1]: Note. [#a :: low, likely]\n`;
    let brief = parseBrief(createDocument('a.brief', text));
    for (let edit = 0; edit < 20; edit++) {
      text = randomEdit(random, text);
      brief = parseBrief(createDocument('a.brief', text), {}, brief);
      const preview = renderPreview(brief, emptyWorkspace);
      assert.deepEqual(
        preview,
        renderPreview(parseBrief(createDocument('a.brief', text)), emptyWorkspace),
        JSON.stringify(text),
      );
      for (const { html } of [preview.masthead, preview.summary, preview.notes, ...preview.blocks])
        assertBalanced(html);
    }
  }
});

test('an edit renders its own block anew and no other', () => {
  const text = `${defaultHeader}It shut. [@log :: high]\n\nIt burnt. [@wire :: low]\n\nIt sank. [@log :: low]\n`;
  const before = parseBrief(createDocument('a.brief', text));
  const first = renderPreview(before, emptyWorkspace);
  const after = parseBrief(createDocument('a.brief', text.replace('burnt', 'was\nburnt')), {}, before);
  const second = renderPreview(after, emptyWorkspace);
  assert.deepEqual(
    second.blocks.map(({ id }, index) => id === first.blocks[index]!.id),
    [true, false, true],
  );
  assert.equal(second.blocks[2]!.line, first.blocks[2]!.line + 1);
});

const shapes: readonly (readonly [name: string, text: (n: number) => string])[] = [
  [
    'paragraphs',
    (n) => repeat(n, (i) => `Ship ${i} left [@log p. ${i} :: high], and *its* crew stayed. [@wire :: low]\n\n`),
  ],
  [
    'one paragraph',
    (n) => repeat(n, (i) => `Ship ${i} left [@log p. ${i} :: high], and *its* crew stayed. [@wire :: low]\n`),
  ],
  ['one list', (n) => repeat(n, (i) => `- Ship ${i} left the port. [@log :: high]\n`)],
  [
    'one table',
    (n) => `| a | b |\n| - | - |\n${repeat(n, (i) => `| Ship ${i} left. | It was late. [@log :: high] |\n`)}`,
  ],
  ['one quote', (n) => repeat(n, (i) => `> Ship ${i} left the port.\n>\n`)],
  ['a chain of judgments', (n) => repeat(n, (i) => `Ship ${i} will leave. [#n${i + 1}; @log :: high]{#n${i}}\n\n`)],
  [
    'footnotes',
    (n) => repeat(n, (i) => `Ship ${i} left.[^${i}] [@log :: high]\n\n[^${i}]: It did. [@wire :: low]\n\n`),
  ],
  ['links', (n) => repeat(n, (i) => `Ship [${i}] left. [@log :: high]\n\n[${i}]: https://e.org/${i}\n\n`)],
  ['undeclared sources', (n) => repeat(n, (i) => `Ship ${i} left. [@s${i} :: high]\n\n`)],
];

for (const [name, text] of shapes) {
  test(`${name}: rendering grows like the text`, () =>
    holdsOnce(() => {
      const points = measureGrowth([100, 200, 400, 800], 3, (size) => {
        const source = defaultHeader + text(size);
        return () => void renderPreview(parseBrief(createDocument('a.brief', source)), emptyWorkspace);
      });
      assert.ok(growthExponent(points) < 1.5, JSON.stringify(points));
    }));
}

function repeat(n: number, make: (index: number) => string): string {
  return Array.from({ length: n }, (_, index) => make(index)).join('');
}

const EMPTY_ELEMENTS = new Set(['br', 'hr', 'img']);

/** Each element that opens closes, in order; no attribute is without quotes. */
function assertBalanced(html: string): void {
  const open: string[] = [];
  for (const [tag, slash, name, attributes, isShort] of html.matchAll(
    /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"<>]*")?)*)\s*(\/?)>/g,
  )) {
    if (slash) assert.equal(open.pop(), name, html);
    else if (!isShort && !EMPTY_ELEMENTS.has(name!)) open.push(name!);
    assert.ok(attributes !== undefined, tag);
  }
  assert.deepEqual(open, [], html);
  assert.doesNotMatch(
    html.replace(/<\/?[a-zA-Z][\w-]*(?:\s+[\w:-]+(?:="[^"<>]*")?)*\s*\/?>/g, ''),
    /[<>]/,
    'markup that is none of ours',
  );
}
