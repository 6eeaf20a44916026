// What a test is that runs inside an extension host, and how its outcome leaves the host. Does not know any test.

export interface HostTest {
  readonly title: string;
  /** Fails by throwing. */
  run(): Promise<void>;
}

export interface Outcome {
  readonly title: string;
  /** Milliseconds. */
  readonly took: number;
  /** What it threw; absent when it passed. */
  readonly error?: string;
}

/** Before each outcome, in the console: other extensions write there too. */
export const outcomeMark = 'host test ';
