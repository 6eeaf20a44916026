// What the server does while nobody waits for it: one task after another. Ends at its next slice when the server does.

export class BackgroundWork {
  readonly #log: (message: string) => void;
  #work: Promise<void> = Promise.resolve();
  #isEnded = false;

  constructor(log: (message: string) => void) {
    this.#log = log;
  }

  /** Runs `task` once all before it are done. Settled once it is done too. Never rejects. */
  run(task: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(task).catch((error: unknown) => this.#log(`internal error: ${describeError(error)}`));
    return this.#work;
  }

  /** Settled once what is under way now is done. */
  idle(): Promise<void> {
    return this.#work;
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** Whoever works at something long asks `isEnded` now and then. */
  end(): void {
    this.#isEnded = true;
  }
}

/** With its stack where it has one: for the log. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
