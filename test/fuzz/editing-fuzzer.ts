// Random edits of an open briefing, as an editor sends them: after each, what is shown equals what is shown from scratch.

import assert from 'node:assert/strict';
import type * as lsp from 'vscode-languageserver';
import { openSession } from '../support/open-session.ts';
import { outcomeOf } from '../support/outcome.ts';
import { longPaste } from '../support/random.ts';
import { randomChanges, textAfter, type Writer } from '../support/random-changes.ts';
import type { Fuzzer } from './fuzzer.ts';

const uri = 'untitled:Untitled-1';

const starts: readonly string[] = [
  '',
  '---\ntitle: T\n---\nIt left. [@x :: low]\n',
  '---\nbriefing: 1\ntitle: A\nsources:\n  log: {title: L}\n  wire:\n    title: W\n    from: [log]\n---\n\n# Head {.gaps}\n\nThe port closed. [@log p. 4 :: high]{#closed} It led to this: [#closed :: low]\n\n- one ship left\n- two stayed\n',
  'It closed[^1]. [@log :: high]\n\n[^1]: Note [@wire].\n\n> q [@log]\n\n| a | 12 |\n| - | - |\n| b | 13 |\n\nSource: log. [@log :: low]\n',
];

/** The edits of a writer, one notification each. */
interface Editing {
  readonly start: string;
  readonly steps: readonly (readonly lsp.TextDocumentContentChangeEvent[])[];
}

export const editingFuzzer: Fuzzer = {
  name: 'editing',
  make(random) {
    const start = random.isOneIn(6) ? longPaste(random) : random.pick(starts);
    const writer: Writer = { caret: 0, pending: '' };
    let text = start;
    const steps = Array.from({ length: 12 }, () => {
      const next = randomChanges(random, writer, text, 'utf-16');
      text = next.text;
      return next.changes;
    });
    return JSON.stringify({ start, steps } satisfies Editing, null, 1);
  },
  async check(input) {
    const { start, steps } = JSON.parse(input) as Editing;
    const session = await openSession(uri, start);
    let text = start;
    for (const [index, changes] of steps.entries()) {
      session.changeDocument({ uri, version: index + 2 }, [...changes]);
      text = changes.reduce((before, change) => textAfter(before, change, 'utf-16'), text);
      await session.ready(uri);
      const expected = outcomeOf(await openSession(uri, text), uri, true);
      const actual = outcomeOf(session, uri, true);
      const at = expected.findIndex((line, place) => line !== actual[place]);
      assert.equal(
        actual[at < 0 ? expected.length : at],
        expected[at < 0 ? expected.length : at],
        `step ${index + 1} of ${steps.length}, now ${JSON.stringify(text)}`,
      );
    }
  },
};
