// The process as the command line's world: its streams, signals and clock.

import { availableParallelism, homedir } from 'node:os';
import { fileFailure } from '../../host/node-file-failure.ts';
import { exitCode } from '../exit-code.ts';
import { withoutCommands } from './command-lines.ts';
import type { Io, Output } from './io.ts';

export function createProcessIo(): Io {
  return {
    stdout: createOutput(process.stdout),
    stderr: createOutput(process.stderr),
    async readStdin() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
    cwd: process.cwd(),
    home: homedir() || undefined,
    env: process.env,
    today() {
      const now = new Date();
      const two = (number: number): string => String(number).padStart(2, '0');
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    },
    program: process.argv[1],
    processors: availableParallelism,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

/**
 * A reader that goes away (`| head`) ends the writing, not the run: findings still decide the exit code. Anything else that keeps
 * output from being written, such as a full disk, is said once, and the run ends with 2: what was asked for was not told.
 */
function createOutput(stream: NodeJS.WriteStream): Output {
  let isOpen = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    const isFirst = isOpen;
    isOpen = false;
    if (error.code === 'EPIPE' || !isFirst) return;
    process.exitCode = exitCode.failed;
    if (stream !== process.stderr)
      process.stderr.write(`briefwright: the output could not be written: ${fileFailure(error)}\n`);
  });
  const writeAsIs = (text: string): void => {
    if (isOpen && text !== '') stream.write(text);
  };
  return {
    write: (text) => writeAsIs(withoutCommands(text)),
    writeAsIs,
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
  };
}
