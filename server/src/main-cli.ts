// The `briefwright` program: hands the process to the command line, and ends it once all output is written.

import { exitCode } from './cli/exit-code.ts';
import { run } from './cli/main.ts';
import { createProcessIo } from './cli/terminal/process-io.ts';

process.on('SIGINT', () => process.exit(exitCode.interrupted));
void run(process.argv.slice(2), createProcessIo()).then((code) => {
  // Output that could not be written has set it already.
  process.exitCode ??= code;
  // With output still to be written, it ends by itself after that. Node then takes the heap apart piece by piece, which takes long.
  if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit();
});
