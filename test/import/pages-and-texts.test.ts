// Web pages and plain texts as Markdown: structure, links, notes, and every word.

import assert from 'node:assert/strict';
import test from 'node:test';
import type { PreparedDocument } from '../../server/src/import/imported.ts';
import { readPlainText } from '../../server/src/import/text/read-plain-text.ts';
import { readWebPage } from '../../server/src/import/web/read-web-page.ts';

function page(html: string): PreparedDocument {
  const read = readWebPage(html);
  assert.ok(!('failure' in read));
  return read;
}

test('a page with all that pages have', () => {
  const { text, description, notices, left } =
    page(`<!doctype html><html lang="de"><head><title>Site | The sound</title>
<meta property="article:published_time" content="2026-05-04T09:00:00Z"><style>p{}</style></head><body>
<nav><a href="/">Home</a></nav><h1>The <em>sound</em></h1>
<p>Nine ferries <b>sail</b>&nbsp;daily, says <a href="https://p.example/a_(b)">the pilot</a>.<br>It&#39;s m<sup>2</sup>.
<p>Unclosed paragraph
<ul><li>rope<ul><li>hemp</ul><li>chain</ul>
<ol start="3"><li>third</ol>
<table><thead><tr><th>Quay<th>Ships</thead><tr><td>North<td><p>four</p><p>five</p></table>
<blockquote><p>We sail.</p></blockquote><pre><code>a  b
c</code></pre><img alt="Map" src="https://p.example/m.png"><img alt="Dot" src="data:image/png;base64,x"><script>evil()</script>
<div hidden>secret</div></body></html>`);
  assert.equal(
    text,
    [
      '# The sound',
      "Nine ferries **sail**\u00a0daily, says [the pilot](https://p.example/a_(b)).\\\nIt's m².",
      'Unclosed paragraph',
      '- rope\n  - hemp\n- chain',
      '3. third',
      '| Quay | Ships |\n| --- | --- |\n| North | four five |',
      '> We sail.',
      '```\na  b\nc\n```',
      '![Map](https://p.example/m.png)<!-- picture left out: Dot -->\n',
    ].join('\n\n'),
  );
  assert.deepEqual(description, { title: 'The sound', date: '2026-05-04', lang: 'de' });
  assert.equal(left.images, 1);
  assert.match(notices.join('\n'), /A menu was left out/);
});

for (const [name, mark, body] of [
  [
    'of Pandoc',
    '<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>',
    '<section class="footnotes"><hr><ol><li id="fn1"><p>Coast Guard, 4 May 2026.<a href="#fnref1">↩︎</a></p></li></ol></section>',
  ],
  [
    'of Word',
    '<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>',
    '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Coast Guard, 4 May 2026.</p></div>',
  ],
  [
    'of an encyclopedia',
    '<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup>',
    '<ol class="references"><li id="cite_note-1"><b><a href="#cite_ref-1">^</a></b> <span>Coast Guard, 4 May 2026.</span></li></ol>',
  ],
] as const)
  test(`notes ${name}`, () => {
    const { text } = page(`<p>It sank.${mark}</p><p>It rained.</p>${body}`);
    assert.match(text, /^It sank\.\[\^1\]\n\nIt rained\.\n/);
    assert.match(text, /\n\[\^1\]: Coast Guard, 4 May 2026\.\n$/);
  });

test('a table of contents is no list of notes', () => {
  const { text } = page('<ul><li><a href="#a">1</a> The sound</li></ul><h2 id="a">The sound</h2><p>It sank.</p>');
  assert.doesNotMatch(text, /\[\^/);
});

test('plain text with numbered notes', () => {
  const { text, notices } = readPlainText(
    'The sound\n\nNine *ferries* sail.[1] Nobody\nwas hurt [2].\n\n• rope\n- chain¹\n\nOUTLOOK\n\n1. One thing\n2. Another\n\nNotes:\n\n1. Coast Guard, 4 May 2026.\n2) Pilot,\n   5 May 2026.\n3. Nobody.\n',
  );
  assert.equal(
    text,
    '# The sound\n\nNine \\*ferries\\* sail.[^1] Nobody\nwas hurt [^2].\n\n- rope\n- chain[^1]\n\n## OUTLOOK\n\n1. One thing\n2. Another\n\n## Notes {.notes}\n\n[^1]: Coast Guard, 4 May 2026.\n\n[^2]: Pilot, 5 May 2026.\n\n[^3]: Nobody.\n',
  );
  assert.match(notices.join(), /No mark in the text leads to the note 3\./);
});

test('a numbered list at the end of a text without marks stays a list', () => {
  const { text } = readPlainText('Do this.\n\n1. Sail.\n2. Wait.\n');
  assert.equal(text, 'Do this.\n\n1. Sail.\n2. Wait.\n');
});
