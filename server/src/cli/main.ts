// The command line: which commands there are, how a run ends, and what a user is told when it goes wrong.
// Does not know any command from inside.

import { Command, CommanderError, Option } from 'commander';
import { version } from '../version.ts';
import type { CommandDefinition } from './command.ts';
import { archiveCommand } from './commands/archive.ts';
import { diffCommand } from './commands/diff.ts';
import { explainCommand } from './commands/explain.ts';
import { fmtCommand } from './commands/fmt.ts';
import { impactCommand } from './commands/impact.ts';
import { importCommand } from './commands/import.ts';
import { initCommand } from './commands/init.ts';
import { inspectCommand } from './commands/inspect.ts';
import { lintCommand } from './commands/lint.ts';
import { lspCommand } from './commands/lsp.ts';
import { rulesCommand } from './commands/rules.ts';
import { startCommand } from './commands/start.ts';
import { suggestCommand } from './commands/suggest.ts';
import { summaryCommand } from './commands/summary.ts';
import { verifyCommand } from './commands/verify.ts';
import { exitCode } from './exit-code.ts';
import type { Io } from './terminal/io.ts';
import { makeLinesVisible } from './terminal/terminal-text.ts';
import { UsageError } from './usage-error.ts';

const commands: readonly CommandDefinition[] = [
  lintCommand,
  fmtCommand,
  inspectCommand,
  diffCommand,
  suggestCommand,
  verifyCommand,
  impactCommand,
  summaryCommand,
  explainCommand,
  rulesCommand,
  initCommand,
  startCommand,
  importCommand,
  archiveCommand,
  lspCommand,
];

/** Runs the command that `argv` (without the program's name) asks for, and gives the exit code. Never throws. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code: number = exitCode.clean;
  const program = createProgram(io, (result) => (code = result));
  try {
    refuseBarePath(argv[0]);
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return wasAsked(error, argv) ? exitCode.clean : exitCode.failed;
    if (error instanceof UsageError) io.stderr.write(`briefwright: ${makeLinesVisible(error.message)}\n`);
    else io.stderr.write(explainBug(error, io));
    return exitCode.failed;
  }
}

function createProgram(io: Io, finish: (code: number) => void): Command {
  const program = new Command('briefwright')
    .description('Checks that every claim in a briefing names a source and a confidence level.')
    .version(`briefwright ${version}`, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'briefwright: ')),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  for (const definition of commands) addCommand(program, definition, io, finish);
  return program;
}

function addCommand(program: Command, definition: CommandDefinition, io: Io, finish: (code: number) => void): void {
  const command = program.command(definition.usage).description(definition.summary).showHelpAfterError(false);
  definition.configure(command);
  command.addOption(
    new Option('--color <when>', 'colour the output').choices(['auto', 'always', 'never']).default('auto'),
  );
  command.action(async () => finish(await definition.run(command.args, command.opts(), io)));
}

/** `briefwright report.brief` wants `lint`, but a command that is guessed may one day be another. */
function refuseBarePath(first: string | undefined): void {
  if (first === undefined || first.startsWith('-') || !/[./\\*]/.test(first)) return;
  throw new UsageError(`\`${first}\` is not a command. To check it: briefwright lint ${first}`);
}

/** Whether help or the version was printed because somebody wanted it. commander's own code depends on the process's. */
function wasAsked({ code }: CommanderError, argv: readonly string[]): boolean {
  return (
    code === 'commander.helpDisplayed' || code === 'commander.version' || (code === 'commander.help' && argv.length > 0)
  );
}

/** A stack is for those who mend the program; users get a sentence, and a way to give us the rest. */
function explainBug(error: unknown, io: Io): string {
  const message = error instanceof Error ? error.message : String(error);
  const stack = io.env['BRIEFWRIGHT_DEBUG'] && error instanceof Error && error.stack ? `${error.stack}\n` : '';
  return (
    `briefwright: internal error: ${makeLinesVisible(message)}\n` +
    'This is a bug in Briefwright, not in your briefing. Please report it in the issue tracker of Briefwright, with the command,\n' +
    `the version (${version}) and what it prints when the environment variable BRIEFWRIGHT_DEBUG is set to 1.\n${stack}`
  );
}
