// The form for citing, by the keys that a writer presses: the real server's answers, and a keyboard in the place of the editor's lists.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Choice,
  chosenByKey,
  type PaletteQuestions,
  type Picked,
} from '../../client/src/citing/palette-questions.ts';
import { chooseAndCite, type PaletteResult } from '../../client/src/citing/source-palette.ts';
import { features } from '../../server/src/features/index.ts';
import { createScene, type Scene } from '../support/feature.ts';

/** One key, or a text that is typed or pasted as a whole. */
type Press = 'enter' | 'down' | 'right' | 'escape' | { readonly text: string };

class Keyboard {
  readonly titles: string[] = [];
  readonly listed: string[][] = [];
  /** What was said of a line as it was sent. */
  readonly said: string[] = [];
  /** Keys that are no content. The one that opened the form is the first. */
  keys = 1;
  #presses: readonly Press[];

  constructor(...presses: readonly Press[]) {
    this.#presses = presses;
  }

  get isDone(): boolean {
    return this.#presses.length === 0;
  }

  #next(): Press {
    const [press, ...rest] = this.#presses;
    assert.ok(press !== undefined, 'the form asks for more than was pressed');
    this.#presses = rest;
    return press;
  }

  readonly questions: PaletteQuestions = {
    pick: async (picking) => {
      this.titles.push(picking.title);
      let entries = (await picking.list('')) ?? [];
      let at = picking.active ?? 0;
      this.listed.push(entries.map(wordsOf));
      const taken = <Value>(choice: Choice<Value> | undefined, opened: boolean): Picked<Value> => {
        assert.ok(choice, 'there is no such entry');
        return { value: choice.value, opened };
      };
      for (;;) {
        const press = this.#next();
        if (press === 'escape') return undefined;
        if (press === 'enter' || press === 'right') {
          this.keys++;
          return taken(entries[at], press === 'right');
        }
        if (press === 'down') {
          this.keys++;
          at++;
          const entry = entries[at];
          if (entry) picking.look?.(entry.value);
          continue;
        }
        if (press.text.length === 1) this.keys++;
        entries = (await picking.list(press.text)) ?? entries;
        at = 0;
        this.listed.push(entries.map(wordsOf));
        const chosen = chosenByKey(entries, press.text);
        if (chosen) return taken(chosen, false);
      }
    },
    type: async ({ title, read }) => {
      this.titles.push(title);
      let typed = '';
      for (;;) {
        const press = this.#next();
        if (press === 'escape') return undefined;
        if (typeof press === 'object') {
          typed = press.text;
          continue;
        }
        assert.equal(press, 'enter');
        this.keys++;
        const answer = await read(typed);
        if (answer) this.said.push(answer.words);
        if (!answer?.isWrong) return typed;
      }
    },
  };
}

function wordsOf<Value>({ label, description = '', detail }: Choice<Value>): string {
  return `${label} | ${description}${detail === undefined ? '' : ` | ${detail}`}`;
}

async function run(scene: Scene, keyboard: Keyboard, shown: string[] = []): Promise<PaletteResult> {
  return chooseAndCite(
    {
      questions: keyboard.questions,
      l10n: { t: (message, ...args) => message.replace(/\{(\d)\}/g, (_all, index) => String(args[Number(index)])) },
      ask: async <Answer>(method: string, params: object) => {
        const feature = features.find((one) => one.method === method);
        assert.ok(feature && !feature.asksClient, method);
        return (feature.run(scene.snapshot, params as never) ?? undefined) as Answer | undefined;
      },
      show: (uri, { start }) => shown.push(`${uri}:${start.line}`),
    },
    { textDocument: { uri: scene.cursor.uri }, range: scene.selection },
  );
}

/** The line with the tag after the form, `|` at the cursor. */
async function lineAfter(scene: Scene, keyboard: Keyboard): Promise<string> {
  const done = await run(scene, keyboard);
  assert.ok(done && 'edits' in done, JSON.stringify(done));
  assert.ok(keyboard.isDone, 'the form asked for less than was pressed');
  // The line that names the file is none of its text.
  const lines = scene
    .after(done.edits.map(({ range, newText }) => ({ range, newText })))
    .split('\n')
    .slice(1);
  const { line, character } = done.cursor;
  return `${lines[line]!.slice(0, character)}|${lines[line]!.slice(character)}`;
}

const header = `---
briefing: 1
title: T
date: 2026-05-06
sources:
  wire:
    title: Two dead in rail strike
    publisher: Example Wire
    date: 2026-05-04
    access: relay
  harbour-log:
    title: Harbour master’s log
    publisher: Port of Example
    date: 2026-05-03
    access: first-hand
    reliability: A
    text: log.txt
---

`;
const log = `The weather was fair.

The harbour master closed the port of Example at 14:20 on 3 May after the collision.
`;
const scene = (body: string): Scene => createScene(`//- a.brief\n${header}${body}\n//- log.txt\n${log}`);

test('a declared source and its level are three keys, and the cursor is after the tag', async () => {
  const keyboard = new Keyboard('enter', 'enter');
  const result = await run(
    scene('The port of Example was closed on 3 May after a collision.<|> It rained.\n'),
    keyboard,
  );
  assert.ok(result && 'edits' in result);
  assert.equal(keyboard.keys, 3);
  assert.deepEqual(
    result.edits.map(({ newText }) => newText),
    [' [@harbour-log ¶ 2 :: moderate]'],
  );
  assert.deepEqual(
    [...new Set(keyboard.titles)],
    ['Source “The port of Example was closed on 3 May after a collision.”'],
  );
  assert.match(
    keyboard.listed[0]![0]!,
    /^Harbour master’s log \| @harbour-log · Port of Example · 2026-05-03 · A \| ¶ 2 “The harbour master closed/,
  );
  assert.match(
    keyboard.listed[1]!.join('\n'),
    /^1 {2}high \|[^]*\n2 {2}moderate \| .* \| As much as the sources carry: .*no second origin; 1 named origin: /,
  );
});

test('one key chooses a level: its place in the list or its first letter', async () => {
  for (const [text, level] of [
    ['1', 'high'],
    ['3', 'low'],
    ['h', 'high'],
    ['m', 'moderate'],
    ['l', 'low'],
  ]) {
    const keyboard = new Keyboard('down', 'enter', { text: text! });
    const result = await run(scene('The port of Example was closed on 3 May.<|>\n'), keyboard);
    assert.ok(result && 'edits' in result);
    assert.equal(result.edits[0]!.newText, ` [@wire :: ${level}]`);
  }
});

test('typing finds a source by the beginnings of its words', async () => {
  const keyboard = new Keyboard({ text: 'exam wi' }, 'enter', 'enter');
  const result = await run(scene('The port was closed.<|>\n'), keyboard);
  assert.ok(result && 'edits' in result);
  assert.equal(result.edits[0]!.newText, ' [@wire :: low]');
});

test('→ lists the paragraphs of a kept text, and moving shows them', async () => {
  const shown: string[] = [];
  const keyboard = new Keyboard('right', 'down', 'enter', 'enter');
  const result = await run(scene('The port of Example was closed on 3 May after a collision.<|>\n'), keyboard, shown);
  assert.ok(result && 'edits' in result);
  assert.equal(result.edits[0]!.newText, ' [@harbour-log ¶ 1 :: moderate]');
  assert.match(keyboard.listed[1]![0]!, /^¶ 2 \| The harbour master closed .* \| close to the sentence/);
  assert.deepEqual(shown, ['file:///log.txt:0']);
});

test('escape leaves the paragraphs for the sources, and the sources for nothing', async () => {
  assert.equal(await run(scene('It shut.<|>\n'), new Keyboard('escape')), undefined);
  assert.equal(await run(scene('It shut.<|>\n'), new Keyboard('right', 'escape', 'escape')), undefined);
  assert.equal(await run(scene('It shut.<|>\n'), new Keyboard('enter', 'escape')), undefined);
});

test('a new source is what it says and six keys', async () => {
  const keyboard = new Keyboard(
    { text: 'https://www.example.org/news/port-shut.html' },
    'enter',
    { text: 'Port shut after collision' },
    'enter',
    { text: 'Port Authority, 4 May 2026' },
    'enter',
    { text: 'i' },
    { text: '1' },
  );
  const opened = scene('The port was closed.<|> It rained.\n');
  const result = await run(opened, keyboard);
  assert.ok(result && 'edits' in result);
  assert.equal(keyboard.keys, 6);
  assert.deepEqual(keyboard.said, ['Publisher: Port Authority. Date: 2026-05-04.']);
  const after = opened.after(result.edits.map(({ range, newText }) => ({ range, newText })));
  assert.ok(
    after.includes(
      '  example:\n    title: Port shut after collision\n    publisher: Port Authority\n    date: 2026-05-04\n    url: https://www.example.org/news/port-shut.html\n    access: issuer\n---\n',
    ),
    after,
  );
  const lines = after.split('\n').slice(1);
  assert.equal(lines[result.cursor.line]!.slice(0, result.cursor.character), 'The port was closed. [@example :: high]');
});

test('a page that is declared is found by its address, and not declared twice', async () => {
  const own = header.replace('    access: relay\n', '    access: relay\n    url: https://wire.example/a\n');
  const keyboard = new Keyboard({ text: 'https://www.wire.example/a/?utm_source=x' }, 'enter', 'enter');
  const result = await run(createScene(`${own}It shut.<|>\n`), keyboard);
  assert.ok(result && 'edits' in result);
  assert.deepEqual([result.keys, result.declared], [['wire'], []]);
});

test('a source without a page is called by what was typed, and a date with two meanings is not guessed', async () => {
  const keyboard = new Keyboard(
    { text: 'Harbour pilot, in conversation' },
    'enter',
    'enter',
    { text: 'Harbour pilot, 4/5/2026' },
    'enter',
    { text: 'Harbour pilot, 4 May 2026' },
    'enter',
    { text: 'f' },
    'enter',
  );
  const opened = scene('The port was closed.<|>\n');
  const result = await run(opened, keyboard);
  assert.ok(result && 'edits' in result);
  assert.match(keyboard.said[0]!, /2026-05-04 \/ 2026-04-05\. Write the month as a word\./);
  assert.deepEqual(result.declared, ['harbour-pilot']);
  const after = opened.after(result.edits.map(({ range, newText }) => ({ range, newText })));
  assert.ok(after.includes('    title: "Harbour pilot, in conversation"\n    publisher: Harbour pilot\n'), after);
});

test('a second source goes into the tag, and the level is that of both', async () => {
  assert.equal(
    await lineAfter(
      scene('The port of Example <|>was closed on 3 May. [@wire :: low]\n'),
      new Keyboard({ text: 'log' }, 'enter', 'enter'),
    ),
    'The port of Example was closed on 3 May. [@wire; @harbour-log ¶ 2 :: moderate]|',
  );
  assert.equal(
    await lineAfter(
      scene('The port of Example <|>was closed on 3 May. [@wire]\n'),
      new Keyboard({ text: 'log' }, 'enter', { text: 'l' }),
    ),
    'The port of Example was closed on 3 May. [@wire; @harbour-log ¶ 2 :: low]|',
  );
});

test('where nothing can be cited the form does not open', async () => {
  const keyboard = new Keyboard();
  assert.deepEqual(await run(createScene(`${header}# Head<|>\n`), keyboard), {
    obstacle: 'Sources cannot be cited in headings',
  });
  assert.deepEqual(keyboard.titles, []);
});
