// What is under the cursor, for every kind of place: `<|>` in a text, and the span and name that come back.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBrief } from '../../server/src/core/model/brief.ts';
import { type PlaceInBrief, placeAt } from '../../server/src/core/model/place-at.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { defaultHeader } from '../support/fixture.ts';

function at(marked: string): { readonly place: PlaceInBrief | undefined; readonly words: string } {
  const whole = marked.startsWith('---') ? marked : defaultHeader + marked;
  const offset = whole.indexOf('<|>');
  const text = whole.replace('<|>', '');
  const place = placeAt(parseBrief(createDocument('test.brief', text)), offset);
  return { place, words: place ? text.slice(place.span.start, place.span.end) : '' };
}

function shown(marked: string): string {
  const { place, words } = at(marked);
  return place ? `${place.type} ${words}` : 'nothing';
}

const header = `---
briefing: 1
title: Example
date: 2026-05-06
registry: [a.yaml, "b.yaml"]
sources:
  "log":
    title: Log
  wire:
    title: Wire
    derived-from: ["log", {source: log, for: [closed, open]}]
---
`;

test('in a tag: keys, grades, locators, names, terms, dates', () => {
  assert.equal(shown('It shut. [<|>@log B2 p. 4 :: high]'), 'citation log');
  assert.equal(shown('It shut. [@lo<|>g B2 p. 4 :: high]'), 'citation log');
  assert.equal(shown('It shut. [@log<|>]'), 'citation log');
  assert.equal(shown('It shut. [@log B<|>2 p. 4 :: high]'), 'grade B2');
  assert.equal(shown('It shut. [@log B2 p. <|>4 :: high]'), 'locator p. 4');
  assert.equal(shown('It shut. [but #clo<|>sed :: high]'), 'basis closed');
  assert.equal(shown('It shut. [@log :: high]{#clo<|>sed}'), 'statement-name closed');
  assert.equal(shown('It shut. [@log :: very l<|>ikely]'), 'term very likely');
  assert.equal(shown('It shut. [@log :: high, by 2026-<|>05-07]'), 'by by 2026-05-07');
  assert.equal(shown('It shut. [@log :: high, because they s<|>aid so]'), 'tag [@log :: high, because they said so]');
  assert.equal(shown('It shut. [gap<|>]'), 'tag [gap]');
});

test('half-typed tags, and a tag in a table', () => {
  assert.equal(shown('It shut. [@lo<|>'), 'citation lo');
  assert.equal(shown('It shut. [@log :: hi<|>\n\nMore.'), 'term hi');
  assert.equal(shown('| a | b |\n| --- | --- |\n| It shut. | [@wi<|>re] |\n'), 'citation wire');
});

test('a term knows its axis', () => {
  const axis = (marked: string): unknown => {
    const { place } = at(marked);
    return place?.type === 'term' ? place.axis : 'no term';
  };
  assert.equal(axis('It shut. [@log :: hi<|>gh, likely]'), 'confidence');
  assert.equal(axis('It shut. [@log :: high, like<|>ly]'), 'likelihood');
  assert.equal(axis('It shut. [@log :: hi<|>hg]'), undefined);
});

test('a tag knows the statement that is read under it', () => {
  const { place } = at('One. It shut. [@log<|> :: high]{#shut} Two.');
  assert.equal(place?.type === 'citation' && place.placed?.statement.id, 'shut');
});

test('words of a statement, and what is none', () => {
  assert.equal(shown('It sh<|>ut. [@log]'), 'statement It shut.');
  assert.equal(shown('It shut [@log], they s<|>aid.'), 'statement It shut [@log], they said.');
  assert.equal(shown('It shut.\n\n<|>\n\nMore.'), 'nothing');
  assert.equal(shown('```\n[@lo<|>g]\n```'), 'nothing');
  assert.equal(shown('# Head<|>ing'), 'nothing');
});

test('rules in directives, not words of their reason', () => {
  assert.equal(shown('<!-- briefwright-disable unsourced-cl<|>aim -- why -->\n'), 'directive-rule unsourced-claim');
  assert.equal(shown('<!-- briefwright-disable a, BRF2<|>001 -->\n'), 'directive-rule BRF2001');
  assert.equal(shown('<!-- briefwright-disable a -- w<|>hy -->\n'), 'nothing');
  assert.equal(shown('<!-- an<|>y words -->\n'), 'nothing');
});

test('front matter: ids without quotes, upstreams, keys and values', () => {
  const inHeader = (from: string, to: string): string => shown(header.replace(from, to));
  assert.equal(inHeader('"log":', '"lo<|>g":'), 'source-id log');
  assert.equal(inHeader('["log"', '["l<|>og"'), 'derived-from log');
  assert.equal(inHeader('source: log', 'source: lo<|>g'), 'derived-from log');
  assert.equal(inHeader('open]', 'op<|>en]'), 'derived-for open');
  assert.equal(inHeader('derived-from', 'deriv<|>ed-from'), 'key derived-from');
  assert.equal(inHeader('title: Wire', 'title: W<|>ire'), 'value Wire');
  assert.equal(inHeader('title: Example', 'ti<|>tle: Example'), 'key title');
  assert.equal(inHeader('2026-05-06', '2026-<|>05-06'), 'value 2026-05-06');
  assert.equal(inHeader('"b.yaml"', '"b.<|>yaml"'), 'value b.yaml');
  assert.equal(inHeader('---\nbriefing', '<|>---\nbriefing'), 'nothing');
});

test('every offset of every prefix has an answer', () => {
  const text = `${header}\nIt shut. [@log B2, p. 4; but #a :: high, by 2026, because x]{#b} More [#b :: low].\n\n<!-- briefwright-disable a -- b -->\n`;
  for (let length = 0; length <= text.length; length += 3) {
    const brief = parseBrief(createDocument('test.brief', text.slice(0, length)));
    for (let offset = Math.max(0, length - 8); offset <= length; offset++) {
      const place = placeAt(brief, offset);
      if (place)
        assert.ok(
          place.span.start <= place.span.end && place.span.end <= length,
          `${place.type} at ${offset} of ${length}`,
        );
    }
  }
});
