// What an editor says of a claim and the texts of its sources: in the walk from claim to claim, on cards, and in the view of statements.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkedWords } from '../../../client/src/checking/checked-words.ts';
import { statementNodes } from '../../../client/src/views/statement-nodes.ts';
import { renderPreview } from '../../../server/src/export/preview.ts';
import { hover } from '../../../server/src/features/cards/hover.ts';
import { type ClaimPassages, claimPassages } from '../../../server/src/features/extension/claim-passages.ts';
import { asWritten, linesOf, overviewOf } from '../../support/client-tree.ts';
import { createScene, type Scene } from '../../support/feature.ts';

const found = 'The ferry Solveig burned out at her berth while the crew slept ashore.';
const lost = 'Gunnar Petersson and Klaus Abel saw the ferry burn at her berth while the crew slept.';
const talked = 'The agent heard of it in the evening.';
const scene = (body: string): Scene =>
  createScene(`//- a.brief
---
briefing: 1
title: A
date: 2026-05-06
sources:
  log: {title: Log, publisher: P, date: 2026-05-03, text: archive/log.txt}
  talk: {title: Talk, publisher: P, date: 2026-05-04}
---

${body}
//- archive/log.txt
Harbour notes

The night was calm, with fog until four.

The ferry Solveig burned out at her berth while her crew slept ashore. Firemen from two villages pumped water for six hours, and
the hull was towed to the breakers on the following Monday, without its engine. The owner, a cooperative of fishermen, had insured her
for half of what she cost, and means to hire another vessel before the summer timetable begins.
`);

function passagesAt(body: string): ClaimPassages | null {
  const { snapshot, cursor, selection } = scene(body);
  return claimPassages.run(snapshot, { textDocument: { uri: cursor.uri }, position: selection.start });
}

test('the claim at a place has its state, its words and the place of the passage', () => {
  const answer = passagesAt(`The <|>${found.slice(4)} [@log :: high]`)!;
  assert.deepEqual([answer.state, answer.says], ['found', 'found']);
  const [{ key, says, location }] = answer.passages as [ClaimPassages['passages'][number]];
  assert.deepEqual([key, says], ['log', '1 of 1 name, 6 of 6 words, ¶ 3']);
  assert.match(location!.uri, /archive\/log\.txt$/);
  assert.deepEqual(location!.range.start, { line: 4, character: 0 });
});

test('what was not found or not looked in is said', () => {
  assert.equal(passagesAt(`<|>${lost} [@log :: high]`)!.state, 'not-found');
  const open = passagesAt(`<|>${talked} [@talk :: high]`)!;
  assert.deepEqual([open.state, open.passages[0]!.location], ['not-checked', undefined]);
  assert.equal(passagesAt('What <|>burned?'), null);
});

test('the walk says which claim it is at, and how that stands', () => {
  const answer = passagesAt(`<|>${found} [@log :: high]`)!;
  assert.equal(checkedWords(2, 7, answer, asWritten), 'Claim 2 of 7: found (@log: 1 of 1 name, 6 of 6 words, ¶ 3)');
  assert.equal(checkedWords(2, 7, undefined, asWritten), 'Claim 2 of 7');
});

test('the card of a tag has it in one line', () => {
  const shown = (body: string): string => {
    const { snapshot, cursor, selection } = scene(body);
    const card = hover.run(snapshot, { textDocument: { uri: cursor.uri }, position: selection.start });
    return (card?.contents as { readonly value: string }).value;
  };
  const line = /In the text, by its words:\*? (.*)/;
  assert.match(shown(`${found} [<|>@log :: high]`), /found; 1 of 1 name, 6 of 6 words, ¶ 3/);
  assert.match(shown(`${lost} [@l<|>og :: high]`), /not found; /);
  assert.doesNotMatch(shown(`${talked} [@t<|>alk :: high]`), line);
});

test('the view of statements names what differs or is not there, and the preview’s card has the state', () => {
  const text = (body: string): string =>
    `//- a.brief\n---\nbriefing: 1\ntitle: A\ndate: 2026-05-06\nsources:\n  log: {title: Log, text: log.txt}\n  talk: {title: Talk}\n---\n\n${body}\n//- log.txt\nThe ferry Solveig burned out at her berth while her crew slept ashore. Firemen from two villages pumped water for six hours, and the hull was towed to the breakers on the following Monday, without its engine. The owner, a cooperative of fishermen, had insured her for half of what she cost, and means to hire another vessel before the summer timetable begins.\n`;
  const body = `${found} [@log :: high]\n\n${lost} [@log :: high]\n\n${talked} [@talk :: high]`;
  const lines = linesOf(statementNodes(overviewOf(text(body)), asWritten)).map((line) => line.trim());
  assert.ok(lines.some((line) => line.includes('Gunnar') && line.endsWith('| not found in its source')));
  assert.ok(lines.some((line) => line.includes('Solveig') && !line.includes('|')));
  const { snapshot, uri } = createScene(text(body));
  const { brief, workspace } = snapshot.briefAt(uri)!;
  const html = renderPreview(brief, workspace)
    .blocks.map((block) => block.html)
    .join('');
  assert.deepEqual(
    [...html.matchAll(/data-support="([^"]*)"/g)].map(([, words]) => words),
    ['found, by its words', 'not found, by its words'],
  );
});
