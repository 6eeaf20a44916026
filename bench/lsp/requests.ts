// How long completion and hover take right behind an edit, beside a bare server that gets the same edit and echoes an answer of
// the same size. Ours and the bare one take turns.

import type * as lsp from 'vscode-languageserver';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom, type Random } from '../corpus/random.ts';
import { Editor } from './editor.ts';
import type { OpenText, Programs } from './programs.ts';

export type RequestKind = 'completion' | 'hover';

/** Milliseconds from just before the edit is written until the answer to the request behind it is decoded. */
export interface RequestSample {
  readonly ours: number;
  readonly bare: number;
  /** UTF-16 units of the answer as JSON. */
  readonly size: number;
}

interface Trial {
  readonly edit: Change;
  readonly undo: Change;
  readonly position: lsp.Position;
}

interface Change {
  readonly range: lsp.Range;
  readonly text: string;
}

/** Trials that come first and are not counted. */
const warmUp = 20;

const pause = 5;

/** `count` trials. Throws when ours has no answer to one. */
export async function measureRequests(programs: Programs, text: OpenText, kind: RequestKind, count: number, seed: number): Promise<readonly RequestSample[]> {
  const start = async (argv: readonly string[]): Promise<Asker> => {
    const asker = new Asker(await Editor.start({ argv, cwd: text.cwd, doesPull: true }), text.uri);
    await asker.editor.open(text.uri, text.text);
    await asker.settle();
    return asker;
  };
  const ours = await start(programs.ours);
  const bare = await start(programs.bare);
  const random = createRandom(seed);
  const keys = findKeys(text.text);
  const make = kind === 'completion' ? completionTrial : hoverTrial;
  const samples: RequestSample[] = [];
  for (let index = 0; index < warmUp + count; index++) {
    const trial = make(text.text, keys, random);
    const { time, answer } = await ours.ask(trial, `textDocument/${kind}`);
    if (answer === null) throw new Error(`our server has no ${kind} at line ${trial.position.line + 1}, column ${trial.position.character + 1}`);
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
  async ask({ edit, undo, position }: Trial, method: string): Promise<{ readonly time: number; readonly answer: unknown }> {
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
    return this.editor.notify('textDocument/didChange', { textDocument: { uri: this.#uri, version: this.#version }, contentChanges: [change] });
  }
}

/** The last character of a source's key in a tag is deleted, and the keys that it may be are asked for. */
function completionTrial(_text: string, keys: readonly lsp.Range[], random: Random): Trial {
  const { end } = random.pick(keys);
  const position = { line: end.line, character: end.character - 1 };
  const last = _text.split('\n')[end.line]!.charAt(position.character);
  return { edit: { range: { start: position, end }, text: '' }, undo: { range: { start: position, end: position }, text: last }, position };
}

/** A letter is typed at the end of some line, and the mouse rests on a source's key in a tag. */
function hoverTrial(text: string, keys: readonly lsp.Range[], random: Random): Trial {
  const { start } = random.pick(keys);
  const lines = text.split('\n');
  const place = random.pick(keys).start;
  const at = { line: place.line, character: lines[place.line]!.length };
  return {
    edit: { range: { start: at, end: at }, text: 'e' },
    undo: { range: { start: at, end: { line: at.line, character: at.character + 1 } }, text: '' },
    position: { line: start.line, character: start.character + 1 },
  };
}

/** The sources' keys in tags, without `@`. */
function findKeys(text: string): readonly lsp.Range[] {
  return text.split('\n').flatMap((content, line) => [...content.matchAll(/\[@([a-z]+-\d+)/g)].map(({ index, 1: key }) => ({
    start: { line, character: index + 2 },
    end: { line, character: index + 2 + key!.length },
  })));
}
