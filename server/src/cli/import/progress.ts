// Which of many files is being read, on a terminal: one line on standard error that is overwritten.

import { makeVisible } from '../../core/text/visible-text.ts';
import type { Io } from '../terminal/io.ts';

/** Fewer files are read before anybody could look. */
const fewFiles = 4;

export class Progress {
  readonly #total: number;
  readonly #io: Io;
  #done = 0;
  #isShown = false;

  constructor(total: number, io: Io) {
    this.#total = total;
    this.#io = io;
  }

  begin(path: string): void {
    this.#done++;
    if (this.#total < fewFiles || !this.#io.stderr.isTerminal) return;
    const columns = (this.#io.stderr.columns ?? 80) - 1;
    const line = `${this.#done} of ${this.#total}: ${makeVisible(path)}`;
    this.#io.stderr.writeAsIs(`\r\u001b[2K${line.slice(0, columns)}`);
    this.#isShown = true;
  }

  /** Takes the line away, so that something else can be printed. */
  clear(): void {
    if (!this.#isShown) return;
    this.#io.stderr.writeAsIs('\r\u001b[2K');
    this.#isShown = false;
  }

  end(): void {
    this.clear();
  }
}
