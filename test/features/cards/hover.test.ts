// The card at `<|>`, as the client gets it, the words it is about, and the page with all of it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type * as lsp from 'vscode-languageserver';
import { hover } from '../../../server/src/features/cards/hover.ts';
import { detailsPageUri } from '../../../server/src/features/cards/rule-page.ts';
import { toSpan } from '../../../server/src/features/convert.ts';
import { textDocumentContent } from '../../../server/src/features/extension/text-document-content.ts';
import { capableClient, createScene } from '../../support/feature.ts';

const poorClient: lsp.ClientCapabilities = {};

/** Opens pages that the server gives. */
const serving = { client: { workspace: { textDocumentContent: {} } } };

function at(
  marked: string,
  client?: lsp.ClientCapabilities,
): { readonly text: string; readonly kind: string; readonly about: string; readonly all: string } {
  const scene = createScene(marked, client);
  const { uri, position } = scene.cursor;
  const answer = hover.run(scene.snapshot, { textDocument: { uri }, position });
  if (!answer) return { text: '', kind: 'none', about: '', all: '' };
  const { kind, value } = answer.contents as lsp.MarkupContent;
  const { document } = scene.snapshot.briefAt(uri)!.brief;
  const span = toSpan(document, answer.range!, 'utf-16');
  const page = detailsPageUri(serving, { uri, position })!;
  const all = textDocumentContent.run(scene.snapshot, { uri: page }).text.trimEnd();
  return { text: value, kind, about: document.text.slice(span.start, span.end), all };
}

test('a source in three lines and a link, and all of it: who, when, how it knows, how often it is cited', () => {
  const { text, kind, about, all } = at('It shut. [@lo<|>g p. 4 :: high]');
  assert.equal(kind, 'markdown');
  assert.equal(about, 'log');
  assert.equal(
    text,
    `**Harbour master's log** \`@log\`

- Port of Example · 2026-05-03 · report
- **A**, completely reliable · issuer: speaks of its own act or decision
- *If withdrawn:* 1 claim loses its last ground
- [Where it is written](file:///test.brief#L6)`,
  );
  assert.equal(
    all,
    `**Harbour master's log** \`@log\`

- *By:* Port of Example
- *Date:* 2026-05-03
- *Type:* report
- *Reliability:* **A**, completely reliable: no doubt of authenticity, trust or competence; always reliable so far
- *Access:* issuer: speaks of its own act or decision
- *Cited:* once in this briefing
- *If withdrawn:* 1 claim loses its last ground
  - [line 30](file:///test.brief#L30) It shut.`,
  );
});

test('plain text for a client that lists no Markdown', () => {
  const { text, kind } = at('It shut. [@lo<|>g :: high]', poorClient);
  assert.equal(kind, 'plaintext');
  assert.match(text, /^Harbour master's log @log\n\nBy: Port of Example\nDate: 2026-05-03\n/);
  assert.doesNotMatch(text, /[*`\\]/);
});

const derived = `---
briefing: 1
title: T
date: 2026-05-06
sources:
  site:
    title: Site
    access: relay
    derived-from: [paper]
    status: retracted
    status-note: The paper *withdrew* it
  paper:
    title: Paper
    own-reporting: true
    derived-from:
      - source: cable
        for: [shut]
      - site
  cable:
    title: Cable
    access: documentary
---

It shut. [@site :: low]{#shut}
`;

test('a derivation as a tree down to its origins; loops end; the status has its note', () => {
  const { all: text } = at(derived.replace('  site:', '  si<|>te:'));
  assert.match(
    text,
    /\*Derives from:\* 2 named origins\n {2}- `paper` Paper\n {4}- own reporting\n {4}- `cable` Cable \(only for shut\)\n {4}- `site` Site \(loop\)\n/,
  );
  assert.match(text, /\*Status:\* \*\*retracted\*\*: The paper \\\*withdrew\\\* it/);
  assert.equal(at(derived.replace('- site', '- si<|>te')).about, 'site');
});

test('a source of a registry says where it is declared', () => {
  const files =
    '//- a.brief\n---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nregistry: shared.yaml\n---\n\nIt shut. [@fa<|>r :: low]\n//- shared.yaml\nsources:\n  far:\n    title: Far away\n';
  assert.match(at(files).all, /^\*\*Far away\*\* `@far`[^]*\*Declared in:\* `shared\.yaml`/);
});

test('a term: range, rung of how many, meaning, where the scale comes from', () => {
  const { all: text, about } = at('It opens. [#a :: low, very lik<|>ely]');
  assert.equal(about, 'very likely');
  assert.match(text, /^\*\*very likely\*\* \(likelihood\)\n\n- \*Range:\* \*\*80–95 %\*\*/);
  assert.match(text, /\*Step:\* 6 of 7, from the weakest/);
  assert.match(text, /\*Source:\* ICD 203/);
  assert.match(at('It shut. [@log :: mod<|>erate]').all, /\*Step:\* 2 of 3/);
  assert.match(at('It shut. [@log :: mod<|>erat]').text, /^\*\*unknown-level\*\*/);
});

test('a statement: level, grounds, and what rests on it', () => {
  const text =
    'It *shut* on Monday. [@log p. 4; @wire; but @radio :: high, because they said so]{#shut}\n\nIt opens soon. [#sh<|>ut :: low, likely, by 2026-05-13]{#open}';
  const card = at(text);
  assert.equal(card.about, 'shut');
  assert.equal(
    card.text,
    `**Claim** \`#shut\`: It \\*shut\\* on Monday.

- **high**, 3 of 3
- *Rests on:* 1 named origin, 1 that does not say how it knows: \`@log\`, \`@wire\`
- *Contradicted by:* \`@radio\`
- [Where it is written](file:///test.brief#L30)`,
  );
  assert.equal(
    card.all,
    `**Claim** \`#shut\`: It \\*shut\\* on Monday.

- *Confidence:* **high**, 3 of 3
- *Because:* they said so
- *Rests on:* 1 named origin, 1 that does not say how it knows
  - \`@log\` Harbour master's log, p. 4
  - \`@wire\` Port shut after collision
- *Contradicted by:*
  - \`@radio\` Morning bulletin
- *Supports:*
  - \`#open\` It opens soon.
- *If withdrawn:* 1 judgment loses its last ground
  - [\\#open](file:///test.brief#L32) It opens soon.`,
  );
  const judgment = at(text.replace('#sh<|>ut', '#shut').replace('{#open}', '{#op<|>en}')).all;
  assert.match(judgment, /^\*\*Judgment\*\* `#open`: It opens soon\./);
  assert.match(judgment, /\*Likelihood:\* \*\*likely\*\*, 55–80 %\n- \*By:\* 2026-05-13/);
  assert.match(judgment, /\*Rests on:\*\n {2}- `#shut` It \\\*shut\\\* on Monday\./);
});

test('a derivation that is limited to other statements does not count', () => {
  const two = derived.replace('    own-reporting: true\n', '').replace('[paper]', '[{source: paper, for: [other]}]');
  assert.match(
    at(two.replace('{#shut}', '{#sh<|>ut}')).all,
    /\*Rests on:\* no named origin, 1 that does not say how it knows\n/,
  );
  assert.match(
    at(two.replace('{#shut}', '{#ot<|>her}').replace('[shut]', '[other]')).all,
    /\*Rests on:\* 1 named origin\n/,
  );
  assert.match(at(derived.replace('{#shut}', '{#sh<|>ut}')).all, /\*Rests on:\* 2 named origins\n/);
});

test('a tag without a name shows its statement; a grade what it means', () => {
  assert.match(at('We assume so. [assump<|>tion :: low]').all, /^\*\*Assumption\*\*: We assume so\./);
  assert.match(
    at('It shut. [@log B<|>2 :: low]').all,
    /^\*\*B2\*\* \(Admiralty grade\)\n\n- \*Source:\* B, usually reliable: .*\n- \*Information:\* 2, probably true: /,
  );
});

test('a rule in a directive, by id and by code', () => {
  const { all: text, about } = at('<!-- briefwright-disable-line unsourced-cl<|>aim -- why -->');
  assert.equal(about, 'unsourced-claim');
  assert.match(text, /^\*\*unsourced-claim\*\* \(BRF2001, error here\)/);
  assert.match(at('<!-- briefwright-disable BRF20<|>01 -- why -->').all, /^\*\*unsourced-claim\*\*/);
  assert.match(at('<!-- briefwright-disable no-such-ru<|>le -- why -->').all, /^\*\*unused-suppression\*\*/);
});

test('keys of the front matter, and values that a standard fixes', () => {
  assert.match(
    at(derived.replace('date: 2026', 'da<|>te: 2026')).all,
    /^\*\*date\*\*\n\n- Day of the briefing; required\.\n- \*Value:\* YYYY-MM-DD/,
  );
  assert.match(at(derived.replace('own-rep', 'own-<|>rep')).text, /^\*\*own-reporting\*\*/);
  assert.match(
    at(derived.replace('access: documentary', 'access: docu<|>mentary')).text,
    /^\*\*documentary\*\*: holds the document/,
  );
  assert.match(
    at(derived.replace('date: 2026-05-06', 'date: 2026-05-06\nscale: ph<|>ia')).text,
    /^\*\*PHIA Probability Yardstick\*\*/,
  );
  assert.equal(at(derived.replace('title: Paper', 'title: Pa<|>per')).text, '');
});

test('where nothing else is to be said, the rule of the finding that is underlined, the nearest of several', () => {
  const { text, about } = at('It sh<|>ut. It rained. [@log :: high]');
  assert.equal(about, 'It shut.');
  assert.equal(
    text,
    `**unsourced-claim**: “It shut” has no source and no confidence level, so a reader cannot tell where it comes from or how sure you are. Add a tag such as \\[\\@source :: level\\].

*Fixes:* Cite wire: Port shut after collision · Cite log: Harbour master's log · Cite radio: Morning bulletin · 5 more

**unsourced-claim** (BRF2001, error here)

- *Finds:* a claim, quotation or judgment without a supporting source or basis`,
  );
  assert.equal(at('It shut. [@no<|>body :: low]').about, 'nobody');
  assert.match(at('It shut. [#no<|>body :: low]').text, /^\*\*unknown-statement\*\*/);
  assert.match(at('It shut. [@lo<|>g :: high] It rained.').text, /^\*\*Harbour master/, 'a source has its own card');
});

test('nothing on prose that is in order, headings, code, unknown names and unknown files', () => {
  for (const text of ['It sh<|>ut. [@log :: high]', 'Is it op<|>en?', '# Head<|>ing', 'See `[@lo<|>g]`.'])
    assert.equal(at(text).text, '', text);
  const scene = createScene('It shut. [@lo<|>g]');
  assert.equal(
    hover.run(scene.snapshot, { textDocument: { uri: 'file:///other.brief' }, position: scene.cursor.position }),
    null,
  );
});

test('text of the document stays text: no markup, links, HTML or hidden directions', () => {
  const evil =
    '---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nsources:\n  x:\n    title: "a`b [c](https://e.example) <img src=x> **d** \\u202Eabc\\u0007 www.e.example &lt;"\n    url: "https://ok.example/a_b c"\n---\n\nIt shut. [@<|>x]';
  const { text } = at(evil);
  assert.equal(
    text.split('\n').find((line) => line.includes('@x')),
    '**a\\`b \\[c\\](https\\://e.example) \\<img src=x\\> \\*\\*d\\*\\* abc www\\.e.example \\&lt;** `@x`',
  );
  assert.doesNotMatch(text, /<https:/);
  assert.match(at(evil.replace('a_b c', 'ab')).text, /\n- <https:\/\/ok\.example\/ab>/);
});

test('half-typed text and CR LF', () => {
  assert.equal(at('It shut. [@lo<|>g').about, 'log');
  assert.equal(
    at('---\r\nbriefing: 1\r\nsources:\r\n  log:\r\n    title: L\r\n---\r\n\r\nOne.\r\nTwo. [@l<|>og]\r\n').about,
    'log',
  );
});

const archived = (body: string): string => `//- a.brief
---
briefing: 1
title: A
date: 2026-05-06
sources:
  log: {title: Log, publisher: P, date: 2026-05-03, text: archive/log.txt}
  wire: {title: Wire, publisher: P, date: 2026-05-04, text: archive/wire.txt, status: retracted}
  talk: {title: Talk, publisher: P, date: 2026-05-04}
---

${body}
//- archive/log.txt
Log of 3 May

Weather fair.

The harbour master *closed* the port at noon. Two tugs were sent out.
//- archive/wire.txt
The harbour master closed the port, the agency says.
`;
const passageIn = (text: string): string => /(?:Passage|Closest passage).*/.exec(text)?.[0].replace(/^- /, '') ?? '';

test('a citation with a locator shows what stands there, escaped', () => {
  const found = at(archived('The port was closed. [@log <|>¶ 3 :: high]'));
  assert.equal(found.about, '¶ 3');
  assert.match(
    found.text,
    /^\*\*Log\*\* `@log`\n\n- \*Passage, ¶ 3:\* “The harbour master \\\*closed\\\* the port at noon\. Two tugs were sent out\.”\n- P · 2026-05-03\n- not graded · unknown: [^\n]*\n- \[Where it is written\]\(file:\/\/\/a\.brief#L6\)$/,
  );
  assert.match(at(archived('The port was closed. [@lo<|>g ¶ 3 :: high]')).text, /Passage, ¶ 3:\* “The harbour master/);
  assert.equal(
    passageIn(at(archived('The port was closed. [@log <|>L1 :: high]')).text),
    'Passage, L1:* “Log of 3 May”',
  );
});

test('a place that the text does not have is said to be none', () => {
  assert.equal(
    passageIn(at(archived('The port was closed. [@log <|>¶ 9 :: high]')).text),
    'Passage, ¶ 9:* the archived text has no such place',
  );
});

test('without a locator that can be followed the closest passage of that source is shown, and called so', () => {
  for (const tag of ['[@lo<|>g :: high]', '[@lo<|>g p. 4 :: high]', '[@lo<|>g table 2 :: high]']) {
    assert.equal(
      passageIn(at(archived(`The harbour master closed the port. ${tag}`)).text),
      'Closest passage, by its words:* `¶ 3` “The harbour master \\*closed\\* the port at noon.”',
      tag,
    );
  }
  for (const body of [
    'The minister resigned. [@lo<|>g :: high]',
    'The harbour master closed the port. [@ta<|>lk :: high]',
  ])
    assert.equal(passageIn(at(archived(body)).text), '', body);
});

test('a tag shows what its citations point at; without any, the closest passage of what it cites, or of what still stands', () => {
  assert.match(
    passageIn(at(archived('The port was closed. [@talk; @log ¶ 1 ::<|> high]')).text),
    /^Passage, \\@log ¶ 1:\* “Log of 3 May”/,
  );
  assert.match(
    passageIn(at(archived('The harbour master closed the port. [@wire ::<|> high]')).text),
    /^Closest passage, by its words:\* `@wire ¶ 1`/,
  );
  assert.match(
    passageIn(at(archived('The harbour master closed the port. [::<|> high]')).text),
    /^Closest passage, by its words:\* `@log ¶ 3`/,
  );
});

const weighed = `---
briefing: 1
title: T
date: 2026-05-06
sources:
  log: {title: Log, access: first-hand, reliability: A}
  wire: {title: Wire, access: relay, derived-from: [log]}
  radio: {title: Radio}
---

It shut. [@log; @wire :: high]{#shut}

It rained. [@log; @radio :: moderate]{#rained}

So it opens. [#shut; #rained :: high]{#opens}

So it goes. [#opens :: low]

Or not. [#opens :: low]
`;

test('a level: the ways to origins, the origins with their letters, and why it may be no higher', () => {
  const claim = at(weighed.replace('@wire :: high', '@wire :: hi<|>gh')).all;
  assert.match(claim, /\*Separate lines of sources:\* 1\n {2}- `@log` A\n/);
  assert.match(
    claim,
    /\*Confidence at most:\* \*\*moderate\*\* \(one good first-hand source, and no second origin; 1 named origin: log \(A\), wire \(no letter\) from log \(A\)\)\n/,
  );
  const unknown = at(weighed.replace('@radio :: moderate', '@radio :: moder<|>ate')).all;
  assert.match(
    unknown,
    /lines of sources:\* 1–2\n {2}- `@log` A\n {2}- `@radio` without a letter, does not say how it knows\n/,
  );
  const judgment = at(weighed.replace('#rained :: high', '#rained :: hi<|>gh')).all;
  assert.match(judgment, /\*Confidence at most:\* \*\*moderate\*\* \(it rests on `#rained`, which is “moderate”\)\n/);
});

test('the words of the cap are those of the finding about it', () => {
  const scene = createScene(weighed.replace('@wire :: high', '@wire :: hi<|>gh'));
  const finding = scene.snapshot
    .briefAt(scene.uri)!
    .lint()
    .findings.find(({ rule }) => rule === 'overconfident-claim');
  const [, reason, counted] = /: ([^.]*)\. .* They lead back to (.*)\.$/.exec(finding!.message)!;
  assert.ok(at(weighed.replace('@wire :: high', '@wire :: hi<|>gh')).all.includes(`(${reason}; ${counted})`));
});

test('a tag has the same; a likelihood, an assumption and what cites nothing declared have none', () => {
  assert.match(at(weighed.replace('[@log; @wire :: high]', '[@log; @wire :<|>: high]')).all, /Confidence at most/);
  for (const tag of ['[@log :: high, lik<|>ely]', '[assumption :: hi<|>gh][@log]', '[@nobody :: hi<|>gh]']) {
    assert.doesNotMatch(
      at(weighed.replace('[@log; @wire :: high]', tag)).all,
      /Confidence at most|Separate lines/,
      tag,
    );
  }
});

test('a source and a name say what falls with them: counts, and the first few with a way there', () => {
  const source = at(weighed.replace('  log:', '  lo<|>g:')).all;
  assert.match(
    source,
    /\*If withdrawn:\* 1 claim loses its last ground, 1 claim no longer carries its level\n {2}- \[\\#shut\]\(file:\/\/\/test\.brief#L11\) It shut\.\n {2}- \[\\#rained\]\(file:\/\/\/test\.brief#L13\) It rained\. \(moderate → at most low\)$/,
  );
  const name = at(weighed.replace('[#opens :: low]', '[#ope<|>ns :: low]')).all;
  assert.match(
    name,
    /\*If withdrawn:\* 2 judgments lose their last ground\n {2}- \[line 17\]\(file:\/\/\/test\.brief#L17\) So it goes\.\n/,
  );
  assert.doesNotMatch(at(weighed.replace('  radio:', '  ra<|>dio:')).all, /If withdrawn/);
  assert.match(
    at(weighed.replace('  log:', '  lo<|>g:'), poorClient).text,
    /\nIf withdrawn: 1 claim loses .*\n {2}- #shut It shut\.\n/,
  );
});

test('an editor that explains findings itself is not told them twice, and its links are its own commands', () => {
  const own = { ...capableClient, experimental: { commands: ['briefwright.explain', 'briefwright.showDetails'] } };
  const bare = at('It sh<|>ut. It rained. [@log :: high]', own).text;
  assert.match(bare, /^\*Fixes:\* Cite wire/);
  assert.match(
    bare,
    /\n- \[More about this rule\]\(command:briefwright\.explain\?%5B%7B%22rule%22%3A%22unsourced-claim%22[^()\s]*\)$/,
  );
  const [, argument] = /\(command:briefwright\.showDetails\?([^()\s]*)\)$/.exec(
    at('It shut. [@lo<|>g :: high]', own).text,
  )!;
  assert.deepEqual(JSON.parse(decodeURIComponent(argument!)), [
    { uri: 'file:///test.brief', position: { line: 29, character: 13 } },
  ]);
});

test('no hover is longer than a finding, its fixes, a title, three lines and a link', () => {
  for (const text of [
    weighed.replace('@wire :: high', '@wire :: hi<|>gh'),
    weighed.replace('  log:', '  lo<|>g:'),
    weighed.replace('#rained :: high', '#rai<|>ned :: high'),
    derived.replace('  site:', '  si<|>te:'),
    'It sh<|>ut.',
    'It shut. [@log<|>; @wire; @radio :: high]',
  ])
    for (const client of [capableClient, { ...capableClient, experimental: { commands: ['briefwright.explain'] } }]) {
      const lines = at(text, client)
        .text.split('\n')
        .filter((line) => line !== '');
      assert.ok(lines.length > 1 && lines.filter((line) => /^ *- /.test(line)).length <= 4, lines.join('\n'));
      assert.ok(lines.length <= 7, lines.join('\n'));
    }
});
