// Runs a program in a process group of its own, and ends the whole group when the time is up, or when whoever started it is
// gone: its standard input then closes, whatever that other process died of. `node leash.mjs SECONDS PROGRAM [ARG…]`

import { spawn } from 'node:child_process';

const [seconds, program, ...args] = process.argv.slice(2);
const child = spawn(program, args, { detached: true, stdio: ['ignore', 'inherit', 'inherit'] });

const end = (signal) => {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nothing is left of the group.
  }
};
const stop = () => {
  end('SIGTERM');
  setTimeout(() => end('SIGKILL'), 3000);
};

child.on('error', (error) => {
  console.error(`${program} cannot be started: ${error.message}`);
  process.exit(127);
});
child.on('exit', (code) => {
  // What the program left running in its group goes with it.
  end('SIGKILL');
  process.exit(code ?? 1);
});
process.stdin.resume().on('close', stop).on('end', stop);
process.on('SIGTERM', stop).on('SIGINT', stop);
setTimeout(stop, Number(seconds) * 1000).unref();
