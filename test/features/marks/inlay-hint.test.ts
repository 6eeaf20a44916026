// Hints as they would stand in the text: ‹label›.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toTextEdit } from '../../../server/src/features/convert.ts';
import type { ServerSettings } from '../../../server/src/features/feature.ts';
import { inlayHint } from '../../../server/src/features/marks/inlay-hint.ts';
import { createScene } from '../../support/feature.ts';

/** The text with the hints written into it. `<|…|>` is the range asked for; without it the whole text. */
function hinted(marked: string, inlayHints: ServerSettings['inlayHints'] = { ranges: true, origins: true }): string {
  const scene = createScene(marked);
  const { document } = scene;
  const whole = toTextEdit(document, { span: { start: 0, end: document.text.length }, newText: '' }, 'utf-16').range;
  const range = marked.includes('<|') ? scene.selection : whole;
  const hints = inlayHint.run(
    { ...scene.snapshot, settings: { inlayHints, codeLens: true } },
    { textDocument: { uri: scene.uri }, range },
  );
  return scene.after(
    hints.map(({ position, label }) => ({ range: { start: position, end: position }, newText: `‹${String(label)}›` })),
  );
}

test('the range behind a term, synonyms too; nothing behind a confidence', () => {
  assert.equal(
    hinted('It opens. [#a :: low, likely, by 2026-06-01]'),
    'It opens. [#a :: low, likely‹55–80 %›, by 2026-06-01]',
  );
  assert.equal(hinted('It opens. [#a :: low, highly probable]'), 'It opens. [#a :: low, highly probable‹80–95 %›]');
  assert.equal(
    hinted('---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nscale: grade\n---\n\nIt opens. [#a :: low, likely]'),
    '---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nscale: grade\n---\n\nIt opens. [#a :: low, likely]',
  );
});

test('ends that a range does not reach are told', () => {
  const phia = '---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nscale: phia\n---\n\n';
  assert.equal(
    hinted(`${phia}It opens. [#a :: low, realistic possibility]`),
    `${phia}It opens. [#a :: low, realistic possibility‹40–<50 %›]`,
  );
  const nato = phia.replace('phia', 'nato');
  assert.equal(
    hinted(`${nato}It opens. [#a :: low, highly likely]`),
    `${nato}It opens. [#a :: low, highly likely‹>90 %›]`,
  );
});

test('origins behind a claim with several sources, the name included', () => {
  assert.equal(
    hinted('It shut. [@log; @wire :: high]{#shut}'),
    'It shut. [@log; @wire :: high]{#shut}‹1 named origin, 1 unknown›',
  );
  assert.equal(hinted('It shut. [@log; but @wire :: high]'), 'It shut. [@log; but @wire :: high]');
  assert.equal(hinted('It shut. [@log; @log :: high]'), 'It shut. [@log; @log :: high]');
  assert.equal(hinted('It shut. [@log; @nobody :: high]'), 'It shut. [@log; @nobody :: high]');
});

test('what a judgment rests on counts through its statements, and one source alone says nothing new', () => {
  const text =
    'It shut. [@log :: high]{#shut}\n\nIt rained. [@wire :: high]{#rain}\n\nIt opens. [#shut; #rain; #none :: low]';
  assert.equal(hinted(text), `${text}‹1 named origin, 1 unknown›`);
  assert.equal(hinted('It opens. [#none :: low]'), 'It opens. [#none :: low]');
});

test('sources that derive from one, or share an origin, count once', () => {
  const header =
    '---\nbriefing: 1\ntitle: T\ndate: 2026-05-06\nsources:\n  a: {title: A, derived-from: [c]}\n  b: {title: B, derived-from: [c]}\n  c: {title: C}\n  d: {title: D, origin: w, access: first-hand}\n  e: {title: E, origin: w}\n---\n\n';
  assert.equal(
    hinted(`${header}It shut. [@a; @b :: low] It opened. [@d; @e; @c :: low]`),
    `${header}It shut. [@a; @b :: low]‹no named origin, 1 unknown› It opened. [@d; @e; @c :: low]‹1 named origin, 1 unknown›`,
  );
});

test('a tag that covers a whole block has one hint', () => {
  assert.equal(
    hinted('[@log; @wire :: high] It shut. It burnt.'),
    '[@log; @wire :: high]‹1 named origin, 1 unknown› It shut. It burnt.',
  );
});

test('only in the range that is asked for', () => {
  assert.equal(
    hinted('A. [#x :: likely]\n\n<|B. [#x :: likely]|>\n\nC. [#x :: likely]'),
    'A. [#x :: likely]\n\nB. [#x :: likely‹55–80 %›]\n\nC. [#x :: likely]',
  );
  assert.equal(
    hinted('A. [#x :: likely]\nB. <|[#x :: likely]|>\nC. [#x :: likely]'),
    'A. [#x :: likely]\nB. [#x :: likely‹55–80 %›]\nC. [#x :: likely]',
  );
});

test('each kind has its switch', () => {
  const text = 'It opens. [@log; @wire :: low, likely]';
  assert.equal(hinted(text, { ranges: false, origins: true }), `${text}‹1 named origin, 1 unknown›`);
  assert.equal(hinted(text, { ranges: true, origins: false }), 'It opens. [@log; @wire :: low, likely‹55–80 %›]');
  assert.equal(hinted(text, { ranges: false, origins: false }), text);
});

test('none in tags that are being typed, in code and in files nobody knows', () => {
  assert.equal(hinted('It opens. [#a :: likely'), 'It opens. [#a :: likely');
  assert.equal(hinted('`[#a :: likely]`'), '`[#a :: likely]`');
  const { snapshot, selection } = createScene('It opens. [#a :: likely]');
  assert.deepEqual(inlayHint.run(snapshot, { textDocument: { uri: 'file:///other.brief' }, range: selection }), []);
});

test('the tooltip names the origins and promises nothing', () => {
  const scene = createScene('It shut. [@log; @wire :: high]');
  const [hint] = inlayHint.run(scene.snapshot, {
    textDocument: { uri: scene.uri },
    range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
  });
  assert.match(String(hint?.tooltip), /^Leads to log; wire \(how it knows is not declared\)\./);
});
