// How long after a keystroke its diagnostics are there: our server and the bare one get the same edits in turn, some at a time,
// so that whatever else the machine does hits both.

import { setTimeout as sleep } from 'node:timers/promises';
import type * as lsp from 'vscode-languageserver';
import { createRandom } from '../corpus/random.ts';
import { processorTimeOf } from '../measure/process-usage.ts';
import { Editor } from './editor.ts';
import type { OpenText, Programs } from './programs.ts';
import { drawAnywhere, drawBeforeFindings, type EditPlace, planTyping, type TypingEdit } from './typing-edits.ts';

/** How diagnostics come: sent by the server, or asked for behind every edit. */
export type Way = 'push' | 'pull';

/** One edit as both servers took it. */
export interface TypingSample {
  readonly place: EditPlace;
  /** Milliseconds from just before the edit is written until the diagnostics are decoded. */
  readonly ours: number;
  readonly bare: number;
}

export interface TypingRound {
  /** Of the briefing as it is at first. */
  readonly findings: number;
  readonly samples: readonly TypingSample[];
  /** Milliseconds on processors for an edit, the mean of all; undefined where the system does not tell. */
  readonly processorTime: { readonly ours: number; readonly bare: number } | undefined;
}

/** Edits between one server's turn and the other's. */
const turn = 25;

/** Edits that are made first and not counted, whole turns: Node compiles what runs often, and an editor runs for hours. */
const warmUp = 8 * turn;

/** Milliseconds between an answer and the next edit: servers may tidy up. */
const pause = 5;

/**
 * Types `count` edits into both servers; stops when each has had a turn, so that other measurements can have theirs. Throws when
 * ours does not end with the diagnostics that it began with.
 */
export async function* measureTyping(
  programs: Programs,
  typed: OpenText,
  way: Way,
  count: number,
  seed: number,
): AsyncGenerator<void, TypingRound> {
  const ours = await Typist.start(programs.ours, typed, way);
  const bare = await Typist.start(programs.bare, typed, way);
  const first = await ours.open();
  await bare.editor.request('bench/samples', { samples: first });
  await bare.answerWith(first.length);
  await bare.open();

  const random = createRandom(seed);
  const draw = way === 'pull' ? drawAnywhere(typed.text, random) : drawBeforeFindings(typed.text, first, random);
  const { edits, closing } = planTyping(typed.text, warmUp + count, random, draw);
  const samples: TypingSample[] = [];
  const processorTimes = (): readonly (number | undefined)[] =>
    [ours, bare].map(({ editor }) => processorTimeOf(editor.pid));
  let before = processorTimes();
  for (let from = 0; from < edits.length; from += turn) {
    if (from === warmUp) before = processorTimes();
    const part = edits.slice(from, from + turn);
    const taken: { readonly time: number; readonly length: number }[] = [];
    for (const edit of part) taken.push({ time: await ours.type(edit), length: ours.latest.length });
    for (const [index, edit] of part.entries()) {
      const { time, length } = taken[index]!;
      await bare.answerWith(length);
      const sample = { place: edit.place, ours: time, bare: await bare.type(edit) };
      if (bare.latest.length !== length)
        throw new Error(`the bare server gave ${bare.latest.length} diagnostics instead of ${length}`);
      if (from + index >= warmUp) samples.push(sample);
    }
    yield;
  }
  const [oursTime, bareTime] = processorTimes().map((time, index) => {
    const began = before[index];
    return time === undefined || began === undefined ? undefined : (time - began) / count;
  });
  for (const edit of closing) await ours.type(edit);
  if (JSON.stringify(ours.latest) !== JSON.stringify(first))
    throw new Error('the text is as it was at first, and its diagnostics are not');
  await Promise.all([ours.editor.close(), bare.editor.close()]);
  const processorTime =
    oursTime === undefined || bareTime === undefined ? undefined : { ours: oursTime, bare: bareTime };
  return { findings: first.length, samples, processorTime };
}

/** One server with the briefing open. */
class Typist {
  readonly editor: Editor;
  /** The diagnostics as the editor would show them now. */
  latest: readonly lsp.Diagnostic[] = [];
  readonly #typed: OpenText;
  readonly #way: Way;
  #version = 1;
  #resultId: string | undefined;
  #length: number | undefined;

  private constructor(editor: Editor, typed: OpenText, way: Way) {
    this.editor = editor;
    this.#typed = typed;
    this.#way = way;
  }

  static async start(argv: readonly string[], typed: OpenText, way: Way): Promise<Typist> {
    return new Typist(await Editor.start({ argv, cwd: typed.cwd, doesPull: way === 'pull' }), typed, way);
  }

  async open(): Promise<readonly lsp.Diagnostic[]> {
    const { uri, text } = this.#typed;
    await this.#diagnosticsAfter(() => this.editor.open(uri, text));
    return this.latest;
  }

  /** Makes the edit. Returns milliseconds. */
  async type({ change }: TypingEdit): Promise<number> {
    await sleep(pause);
    this.#version++;
    const params: lsp.DidChangeTextDocumentParams = {
      textDocument: { uri: this.#typed.uri, version: this.#version },
      contentChanges: [change],
    };
    return this.#diagnosticsAfter(() => this.editor.notify('textDocument/didChange', params));
  }

  /** Tells the bare server how many diagnostics to answer with. */
  async answerWith(length: number): Promise<void> {
    if (length === this.#length) return;
    this.#length = length;
    await this.editor.request('bench/length', { length });
  }

  async #diagnosticsAfter(act: () => Promise<void>): Promise<number> {
    const { uri } = this.#typed;
    if (this.#way === 'push') {
      const list = this.editor.published((params) => params.uri === uri && (params.version ?? 0) >= this.#version);
      const began = performance.now();
      const written = act();
      this.latest = (await list).diagnostics;
      const time = performance.now() - began;
      await written;
      return time;
    }
    const began = performance.now();
    const written = act();
    const report = await this.editor.request<lsp.DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
      ...(this.#resultId === undefined ? {} : { previousResultId: this.#resultId }),
    });
    const time = performance.now() - began;
    await written;
    this.#resultId = report.resultId;
    if (report.kind === 'full') this.latest = report.items;
    return time;
  }
}
