// `lsp`: the language server, which is a program of its own; this only starts it, in this process.

import type { CommandDefinition } from '../command.ts';
import { UsageError } from '../usage-error.ts';

export const lspCommand: CommandDefinition = {
  usage: 'lsp',
  summary: 'serve an editor over the Language Server Protocol',
  configure(command) {
    command
      .option('--stdio', 'speak over standard input and output')
      .option('--node-ipc', "speak over Node's channel to the parent process")
      .option('--socket <n>', 'connect to this port on this machine')
      .option('--pipe <name>', 'connect to this pipe or domain socket')
      .option('--clientProcessId <n>', 'exit when this process does');
  },
  async run(_operands, flags) {
    const transports = ['stdio', 'nodeIpc', 'socket', 'pipe'].filter((name) => flags[name] !== undefined);
    if (transports.length !== 1) throw new UsageError('`lsp` needs one of --stdio, --node-ipc, --socket or --pipe.');
    await import('../../main-node.ts');
    // It reads the process's arguments itself, and ends the process when the editor says so.
    return new Promise<never>(() => {});
  },
};
