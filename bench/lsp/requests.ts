// How long completion and hover take directly after an edit, beside a bare server that gets the same edit and echoes an answer of
// the same size. Ours and the bare one take turns.

import { setTimeout as sleep } from 'node:timers/promises';
import type * as lsp from 'vscode-languageserver';
import { createRandom, type Random } from '../corpus/random.ts';
import { Editor } from './editor.ts';
import type { OpenText, Programs } from './programs.ts';

export const requestKinds = ['completion of any source', 'completion of a key', 'hover'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** Milliseconds from just before the edit is written until the answer to the request behind it is decoded. */
export interface RequestSample {
  readonly ours: number;
  readonly bare: number;
  /** UTF-16 units of the answer as JSON. */
  readonly size: number;
}

interface Trial {
  /** Made first, and not measured. */
  readonly before?: Change;
  readonly edit: Change;
  /** Takes back both. */
  readonly undo: Change;
  readonly position: lsp.Position;
}

interface Change {
  readonly range: lsp.Range;
  readonly text: string;
}

/** Trials that come first and are not counted. */
const warmUp = 60;

const pause = 5;

/** `count` trials. Throws when ours has no answer to one. */
export async function measureRequests(
  programs: Programs,
  text: OpenText,
  kind: RequestKind,
  count: number,
  seed: number,
): Promise<readonly RequestSample[]> {
  const start = async (argv: readonly string[]): Promise<Asker> => {
    const asker = new Asker(await Editor.start({ argv, cwd: text.cwd, doesPull: true }), text.uri);
    await asker.editor.open(text.uri, text.text);
    await asker.settle();
    return asker;
  };
  const ours = await start(programs.ours);
  const bare = await start(programs.bare);
  const random = createRandom(seed);
  const lines = text.text.split('\n');
  const keys = findKeys(lines);
  const make = { 'completion of any source': newTag, 'completion of a key': shortenedKey, hover: keyUnderMouse }[kind];
  const method = kind === 'hover' ? 'textDocument/hover' : 'textDocument/completion';
  const samples: RequestSample[] = [];
  for (let index = 0; index < warmUp + count; index++) {
    const trial = make(lines, keys, random);
    const { time, answer } = await ours.ask(trial, method);
    if (answer === null)
      throw new Error(
        `our server has no ${kind} at line ${trial.position.line + 1}, column ${trial.position.character + 1}`,
      );
    await bare.editor.request('bench/will-echo', { result: answer });
    const echo = await bare.ask(trial, 'bench/echo');
    const size = JSON.stringify(answer).length;
    if (JSON.stringify(echo.answer).length !== size) throw new Error('the echo is not what was to be echoed');
    if (index >= warmUp) samples.push({ ours: time, bare: echo.time, size });
  }
  await Promise.all([ours.editor.close(), bare.editor.close()]);
  return samples;
}

/** One server with the briefing open. */
class Asker {
  readonly editor: Editor;
  readonly #uri: string;
  #version = 1;

  constructor(editor: Editor, uri: string) {
    this.editor = editor;
    this.#uri = uri;
  }

  /** Makes the edit and asks; then takes the edit back, which is not measured. */
  async ask(
    { before, edit, undo, position }: Trial,
    method: string,
  ): Promise<{ readonly time: number; readonly answer: unknown }> {
    if (before) {
      await this.#change(before);
      await this.settle();
    }
    await sleep(pause);
    const began = performance.now();
    const written = this.#change(edit);
    const answer = await this.editor.request<unknown>(method, { textDocument: { uri: this.#uri }, position });
    const time = performance.now() - began;
    await written;
    await this.settle();
    await this.#change(undo);
    await this.settle();
    return { time, answer };
  }

  /** Editors ask for diagnostics too, if not at once. */
  async settle(): Promise<void> {
    await this.editor.request('textDocument/diagnostic', { textDocument: { uri: this.#uri } });
  }

  #change(change: Change): Promise<void> {
    this.#version++;
    return this.editor.notify('textDocument/didChange', {
      textDocument: { uri: this.#uri, version: this.#version },
      contentChanges: [change],
    });
  }
}

/** Brackets stand at the end of a line, `@` is typed between them, and any source may follow. */
function newTag(lines: readonly string[], keys: readonly lsp.Range[], random: Random): Trial {
  const { line } = random.pick(keys).start;
  const at = (column: number): lsp.Position => ({ line, character: lines[line]!.length + column });
  return {
    before: { range: { start: at(0), end: at(0) }, text: ' []' },
    edit: { range: { start: at(2), end: at(2) }, text: '@' },
    undo: { range: { start: at(0), end: at(4) }, text: '' },
    position: at(3),
  };
}

/** The last character of a source's key in a tag is deleted, and what the rest may become is asked for. */
function shortenedKey(lines: readonly string[], keys: readonly lsp.Range[], random: Random): Trial {
  const { end } = random.pick(keys);
  const position = { line: end.line, character: end.character - 1 };
  return {
    edit: { range: { start: position, end }, text: '' },
    undo: { range: { start: position, end: position }, text: lines[end.line]!.charAt(position.character) },
    position,
  };
}

/** A letter is typed at the end of some line, and the mouse rests on a source's key in a tag. */
function keyUnderMouse(lines: readonly string[], keys: readonly lsp.Range[], random: Random): Trial {
  const { start } = random.pick(keys);
  const { line } = random.pick(keys).start;
  const at = (column: number): lsp.Position => ({ line, character: lines[line]!.length + column });
  return {
    edit: { range: { start: at(0), end: at(0) }, text: 'e' },
    undo: { range: { start: at(0), end: at(1) }, text: '' },
    position: { line: start.line, character: start.character + 1 },
  };
}

/** The sources' keys in tags, without `@`. */
function findKeys(lines: readonly string[]): readonly lsp.Range[] {
  return lines.flatMap((content, line) =>
    [...content.matchAll(/\[@([a-z]+-\d+)/g)].map(({ index, 1: key }) => ({
      start: { line, character: index + 2 },
      end: { line, character: index + 2 + key!.length },
    })),
  );
}
