// The card at `<|>`, as the client gets it, and the words it is about.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type * as lsp from 'vscode-languageserver';
import { hover } from '../../../server/src/features/cards/hover.ts';
import { toSpan } from '../../../server/src/features/convert.ts';
import { createScene } from '../../support/feature.ts';

const poorClient: lsp.ClientCapabilities = {};

function at(
  marked: string,
  client?: lsp.ClientCapabilities,
): { readonly text: string; readonly kind: string; readonly about: string } {
  const scene = createScene(marked, client);
  const { uri, position } = scene.cursor;
  const answer = hover.run(scene.snapshot, { textDocument: { uri }, position });
  if (!answer) return { text: '', kind: 'none', about: '' };
  const { kind, value } = answer.contents as lsp.MarkupContent;
  const { document } = scene.snapshot.briefAt(uri)!.brief;
  const span = toSpan(document, answer.range!, 'utf-16');
  return { text: value, kind, about: document.text.slice(span.start, span.end) };
}

test('a source: who, when, how it knows, how often it is cited', () => {
  const { text, kind, about } = at('It shut. [@lo<|>g p. 4 :: high]');
  assert.equal(kind, 'markdown');
  assert.equal(about, 'log');
  assert.equal(
    text,
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
  const { text } = at(derived.replace('  site:', '  si<|>te:'));
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
  assert.match(at(files).text, /^\*\*Far away\*\* `@far`[^]*\*Declared in:\* `shared\.yaml`/);
});

test('a term: range, rung of how many, meaning, where the scale comes from', () => {
  const { text, about } = at('It opens. [#a :: low, very lik<|>ely]');
  assert.equal(about, 'very likely');
  assert.match(text, /^\*\*very likely\*\* \(likelihood\)\n\n- \*Range:\* \*\*80–95 %\*\*/);
  assert.match(text, /\*Rung:\* 6 of 7, from the weakest/);
  assert.match(text, /\*Source:\* ICD 203/);
  assert.match(at('It shut. [@log :: mod<|>erate]').text, /\*Rung:\* 2 of 3/);
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
  const judgment = at(text.replace('#sh<|>ut', '#shut').replace('{#open}', '{#op<|>en}')).text;
  assert.match(judgment, /^\*\*Judgment\*\* `#open`: It opens soon\./);
  assert.match(judgment, /\*Likelihood:\* \*\*likely\*\*, 55–80 %\n- \*By:\* 2026-05-13/);
  assert.match(judgment, /\*Rests on:\*\n {2}- `#shut` It \\\*shut\\\* on Monday\./);
});

test('a derivation that is limited to other statements does not count', () => {
  const two = derived.replace('    own-reporting: true\n', '').replace('[paper]', '[{source: paper, for: [other]}]');
  assert.match(
    at(two.replace('{#shut}', '{#sh<|>ut}')).text,
    /\*Rests on:\* no named origin, 1 that does not say how it knows\n/,
  );
  assert.match(
    at(two.replace('{#shut}', '{#ot<|>her}').replace('[shut]', '[other]')).text,
    /\*Rests on:\* 1 named origin\n/,
  );
  assert.match(at(derived.replace('{#shut}', '{#sh<|>ut}')).text, /\*Rests on:\* 2 named origins\n/);
});

test('a tag without a name shows its statement; a grade what it means', () => {
  assert.match(at('We assume so. [assump<|>tion :: low]').text, /^\*\*Assumption\*\*: We assume so\./);
  assert.match(
    at('It shut. [@log B<|>2 :: low]').text,
    /^\*\*B2\*\* \(Admiralty grade\)\n\n- \*Source:\* B, usually reliable: .*\n- \*Information:\* 2, probably true: /,
  );
});

test('a rule in a directive, by id and by code', () => {
  const { text, about } = at('<!-- briefwright-disable-line unsourced-cl<|>aim -- why -->');
  assert.equal(about, 'unsourced-claim');
  assert.match(text, /^\*\*unsourced-claim\*\* \(BRF2001, error here\)/);
  assert.match(at('<!-- briefwright-disable BRF20<|>01 -- why -->').text, /^\*\*unsourced-claim\*\*/);
  assert.match(at('<!-- briefwright-disable no-such-ru<|>le -- why -->').text, /^\*\*unused-suppression\*\*/);
});

test('keys of the front matter, and values that a standard fixes', () => {
  assert.match(
    at(derived.replace('date: 2026', 'da<|>te: 2026')).text,
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
  assert.match(text, /^\*\*unsourced-claim\*\* \(BRF2001, error here\)\n\n- \*Finds:\*/);
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
    text.split('\n')[0],
    '**a\\`b \\[c\\](https\\://e.example) \\<img src=x\\> \\*\\*d\\*\\* abc www\\.e.example \\&lt;** `@x`',
  );
  assert.doesNotMatch(text, /<https:/);
  assert.match(at(evil.replace('a_b c', 'ab')).text, /\*Where:\* <https:\/\/ok\.example\/ab>/);
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
    /^\*\*Log\*\* `@log`\n\n- \*Passage, ¶ 3:\* “The harbour master \\\*closed\\\* the port at noon\. Two tugs were sent out\.”\n- \*By:\*/,
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
  const claim = at(weighed.replace('@wire :: high', '@wire :: hi<|>gh')).text;
  assert.match(claim, /\*Separate chains to origins:\* 1\n {2}- `@log` A\n/);
  assert.match(
    claim,
    /\*Confidence at most:\* \*\*moderate\*\* \(one good first-hand source, and no second origin; 1 named origin: log \(A\), wire \(no letter\) from log \(A\)\)\n/,
  );
  const unknown = at(weighed.replace('@radio :: moderate', '@radio :: moder<|>ate')).text;
  assert.match(
    unknown,
    /chains to origins:\* 1–2\n {2}- `@log` A\n {2}- `@radio` without a letter, does not say how it knows\n/,
  );
  const judgment = at(weighed.replace('#rained :: high', '#rained :: hi<|>gh')).text;
  assert.match(judgment, /\*Confidence at most:\* \*\*moderate\*\* \(it rests on `#rained`, which is “moderate”\)\n/);
});

test('the words of the cap are those of the finding about it', () => {
  const scene = createScene(weighed.replace('@wire :: high', '@wire :: hi<|>gh'));
  const finding = scene.snapshot
    .briefAt(scene.uri)!
    .lint()
    .findings.find(({ rule }) => rule === 'overconfident-claim');
  const [, reason, counted] = /: ([^.]*)\. .* They lead back to (.*)\.$/.exec(finding!.message)!;
  assert.ok(at(weighed.replace('@wire :: high', '@wire :: hi<|>gh')).text.includes(`(${reason}; ${counted})`));
});

test('a tag has the same; a likelihood, an assumption and what cites nothing declared have none', () => {
  assert.match(at(weighed.replace('[@log; @wire :: high]', '[@log; @wire :<|>: high]')).text, /Confidence at most/);
  for (const tag of ['[@log :: high, lik<|>ely]', '[assumption :: hi<|>gh][@log]', '[@nobody :: hi<|>gh]']) {
    assert.doesNotMatch(
      at(weighed.replace('[@log; @wire :: high]', tag)).text,
      /Confidence at most|Separate chains/,
      tag,
    );
  }
});

test('a source and a name say what falls with them: counts, and the first few with a way there', () => {
  const source = at(weighed.replace('  log:', '  lo<|>g:')).text;
  assert.match(
    source,
    /\*If withdrawn:\* 1 claim loses its last ground, 1 claim no longer carries its level\n {2}- \[\\#shut\]\(file:\/\/\/test\.brief#L11\) It shut\.\n {2}- \[\\#rained\]\(file:\/\/\/test\.brief#L13\) It rained\. \(moderate → at most low\)$/,
  );
  const name = at(weighed.replace('[#opens :: low]', '[#ope<|>ns :: low]')).text;
  assert.match(
    name,
    /\*If withdrawn:\* 2 judgments lose their last ground\n {2}- \[line 17\]\(file:\/\/\/test\.brief#L17\) So it goes\.\n/,
  );
  assert.doesNotMatch(at(weighed.replace('  radio:', '  ra<|>dio:')).text, /If withdrawn/);
  assert.match(
    at(weighed.replace('  log:', '  lo<|>g:'), poorClient).text,
    /\nIf withdrawn: 1 claim loses .*\n {2}- #shut It shut\.\n/,
  );
});
