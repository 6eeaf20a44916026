// What the command line sees of the world: its streams, folder, environment and clock. Tests make their own.

export interface Output {
  /** What is said to people and programs; no line of it is taken for a command (command-lines.ts). */
  write(text: string): void;
  /** What is wanted byte for byte: a formatted text, or commands that are meant. */
  writeAsIs(text: string): void;
  readonly isTerminal: boolean;
  /** Width in columns; undefined where nothing is known of it. */
  readonly columns: number | undefined;
}

export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** All of standard input, up to its end. */
  readStdin(): Promise<Uint8Array>;
  /** Absolute. */
  readonly cwd: string;
  /** Absolute; undefined where there is none. */
  readonly home: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Today as an ISO 8601 day, in local time. */
  today(): string;
  /** What a thread of this program runs, absolute; undefined where there can be one thread only. */
  readonly program: string | undefined;
  /** Processors that this process may use. */
  processors(): number;
  /** Gives signals a chance to be heard between two pieces of work. */
  pause(): Promise<void>;
}
