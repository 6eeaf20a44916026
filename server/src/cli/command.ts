// What a command of the command line is. One file each in commands/; the list of them is in main.ts.

import type { Command } from 'commander';
import type { Io } from './terminal/io.ts';

export interface CommandDefinition {
  /** Name and arguments as commander reads them: `lint [paths...]`. */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Adds options and examples. */
  readonly configure: (command: Command) => void;
  /**
   * Does it and gives the exit code. `flags` are the options by their camel-case names, checked by commander as far as
   * `configure` said.
   * @throws {UsageError} when what was asked for makes no sense.
   */
  readonly run: (operands: readonly string[], flags: Readonly<Record<string, unknown>>, io: Io) => Promise<number>;
}
