// What an open preview adds to typing: our server twice, with the same edits in turn; the one is asked for the preview after every edit,
// as a client asks that pauses after every key, the other never. Does not know how the page is drawn.

import type { PreviewAnswer, PreviewParams } from '../../server/src/features/extension/preview.ts';
import { createRandom } from '../corpus/random.ts';
import { processorTimeOf } from '../measure/process-usage.ts';
import { Editor } from './editor.ts';
import type { OpenText } from './programs.ts';
import { drawAnywhere, planTyping, type TypingEdit } from './typing-edits.ts';

/** Milliseconds on processors for an edit, the mean of all. */
export interface PreviewingRound {
  readonly without: number;
  readonly with: number;
  /** Bytes of an answer to the preview, as JSON, the mean of all. */
  readonly answer: number;
}

/** Edits between one server's turn and the other's. */
const turn = 25;
/** Edits that are made first and not counted, whole turns. */
const warmUp = 8 * turn;

/** Undefined where the system does not tell processor time. */
export async function measurePreviewing(
  argv: readonly string[],
  typed: OpenText,
  count: number,
  seed: number,
): Promise<PreviewingRound | undefined> {
  const random = createRandom(seed);
  const { edits } = planTyping(typed.text, warmUp + count, random, drawAnywhere(typed.text, random));
  const [bare, previewed] = [await Writer.start(argv, typed), await Writer.start(argv, typed)];
  await previewed.preview();
  const times = (): readonly (number | undefined)[] =>
    [bare, previewed].map(({ editor }) => processorTimeOf(editor.pid));
  let before = times();
  let bytes = 0;
  for (let from = 0; from < edits.length; from += turn) {
    if (from === warmUp) [before, bytes] = [times(), 0];
    const part = edits.slice(from, from + turn);
    for (const edit of part) await bare.type(edit);
    for (const edit of part) {
      await previewed.type(edit);
      bytes += await previewed.preview();
    }
  }
  const [without, withPreview] = times().map((time, index) => {
    const began = before[index];
    return time === undefined || began === undefined ? undefined : (time - began) / count;
  });
  await Promise.all([bare.editor.close(), previewed.editor.close()]);
  return without === undefined || withPreview === undefined
    ? undefined
    : { without, with: withPreview, answer: bytes / count };
}

/** One server with the briefing open, whose findings are asked for after every edit. */
class Writer {
  readonly editor: Editor;
  readonly #uri: string;
  #version = 1;
  #resultId: string | undefined;
  #shown: string | undefined;

  private constructor(editor: Editor, uri: string) {
    this.editor = editor;
    this.#uri = uri;
  }

  static async start(argv: readonly string[], { uri, text, cwd }: OpenText): Promise<Writer> {
    const writer = new Writer(await Editor.start({ argv, cwd, doesPull: true }), uri);
    await writer.editor.open(uri, text);
    await writer.#diagnose();
    return writer;
  }

  async type({ change }: TypingEdit): Promise<void> {
    this.#version++;
    await this.editor.notify('textDocument/didChange', {
      textDocument: { uri: this.#uri, version: this.#version },
      contentChanges: [change],
    });
    await this.#diagnose();
  }

  /** Bytes of the answer, as JSON. */
  async preview(): Promise<number> {
    const params: PreviewParams = {
      textDocument: { uri: this.#uri },
      ...(this.#shown === undefined ? {} : { since: this.#shown }),
    };
    const answer = await this.editor.request<PreviewAnswer>('briefwright/preview', params);
    this.#shown = answer.id;
    return Buffer.byteLength(JSON.stringify(answer));
  }

  async #diagnose(): Promise<void> {
    const { resultId } = await this.editor.request<{ readonly resultId?: string }>('textDocument/diagnostic', {
      textDocument: { uri: this.#uri },
      ...(this.#resultId === undefined ? {} : { previousResultId: this.#resultId }),
    });
    this.#resultId = resultId;
  }
}
