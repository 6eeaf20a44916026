// The process as the command line's world: its streams, signals and clock.

import { homedir } from 'node:os';
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
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

/** A reader that goes away (`| head`) ends the writing, not the run: findings still decide the exit code. */
function createOutput(stream: NodeJS.WriteStream): Output {
  let isOpen = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isOpen = false;
  });
  return {
    write(text) {
      if (isOpen && text !== '') stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
  };
}
