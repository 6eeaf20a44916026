// `start`: a first look at a folder. What it does is in start/run-start.ts, which is loaded only when it runs.

import type { CommandDefinition } from '../command.ts';

export const startCommand: CommandDefinition = {
  usage: 'start [folder]',
  summary: 'a first look: what is found in a folder, and three ways on',
  configure() {},
  async run(operands, _flags, io) {
    const { runStart } = await import('../start/run-start.ts');
    return runStart(operands, io);
  },
};
