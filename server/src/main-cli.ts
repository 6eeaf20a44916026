// The `briefwright` program: hands the process to the command line, and ends it once all output is written. A thread that a run has
// started runs this too.

import { exitCode } from './cli/exit-code.ts';
import { threadArgument } from './cli/lint/threads/thread-argument.ts';
import { run } from './cli/main.ts';
import { createProcessIo } from './cli/terminal/process-io.ts';

if (process.argv[3] === threadArgument)
  void import('./cli/lint/threads/lint-thread.ts').then(({ serve }) => serve(start));
else start();

function start(): void {
  process.on('SIGINT', () => process.exit(exitCode.interrupted));
  void run(process.argv.slice(2), createProcessIo()).then((code) => {
    // Output that could not be written has set it already.
    process.exitCode ??= code;
    // With output still to be written, it ends by itself after that. Node then takes the heap apart piece by piece, which takes long.
    if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit();
  });
}
