// Runs the command line in a folder of its own, without a process: real files, real code, streams that remember.

import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { run } from '../../server/src/cli/main.ts';
import { withoutCommands } from '../../server/src/cli/terminal/command-lines.ts';
import type { Io, Output } from '../../server/src/cli/terminal/io.ts';

export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliSurroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  readonly isTerminal?: boolean;
  readonly columns?: number;
  /** Relative to the folder. */
  readonly cwd?: string;
  /** What threads run; there is one thread only where undefined. */
  readonly program?: string;
}

export interface CliFolder {
  /** Absolute, real. */
  readonly path: string;
  /** Absolute path of what is called `name` in it. */
  at(name: string): string;
  read(name: string): string;
  write(name: string, content: string | Uint8Array): void;
  run(args: readonly string[], surroundings?: CliSurroundings): Promise<CliRun>;
  /** As `run`, with standard output read as JSON. */
  runJson(args: readonly string[], surroundings?: CliSurroundings): Promise<CliRun & { readonly json: JsonReport }>;
}

/** As much of `--format json` as tests look at. */
export interface JsonReport {
  readonly schemaVersion: number;
  readonly summary: Readonly<Record<string, number>>;
  readonly files: readonly {
    readonly path: string;
    readonly statements: number;
    readonly claims: number;
    readonly sourced: number;
    readonly findings: readonly JsonFinding[];
  }[];
  readonly failures: readonly { readonly path: string; readonly message: string }[];
}

export interface JsonFinding {
  readonly rule: string;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly start: JsonPlace;
  readonly end: JsonPlace;
  readonly fixes: readonly { readonly title: string; readonly kind: string; readonly edits: readonly JsonEdit[] }[];
}

export interface JsonEdit {
  readonly path: string;
  readonly start: JsonPlace;
  readonly end: JsonPlace;
  readonly newText: string;
}

export interface JsonPlace {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** The day on which all tests are run. */
export const today = '2026-05-06';

/** A folder that holds `files` (path → content) and goes when the test ends. Its own repository unless `files` say where one is. */
export function createFolder(test: TestContext, files: Readonly<Record<string, string | Uint8Array>> = {}): CliFolder {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'briefwright-')));
  test.after(() => rmSync(root, { recursive: true, force: true }));
  const at = (name: string): string => path.join(root, name);
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), content);
  };
  if (!Object.keys(files).some((name) => name.includes('.git/'))) mkdirSync(at('.git'));
  for (const [name, content] of Object.entries(files)) write(name, content);

  async function runHere(args: readonly string[], surroundings: CliSurroundings = {}): Promise<CliRun> {
    const stdout = createOutput(surroundings);
    const stderr = createOutput(surroundings);
    const io: Io = {
      stdout,
      stderr,
      readStdin: async () => Buffer.from(surroundings.stdin ?? ''),
      cwd: path.join(root, surroundings.cwd ?? ''),
      home: at('home'),
      env: surroundings.env ?? {},
      today: () => today,
      program: surroundings.program,
      processors: () => 1,
      pause: () => Promise.resolve(),
    };
    const code = await run(args, io);
    return { code, stdout: stdout.text(), stderr: stderr.text() };
  }

  return {
    path: root,
    at,
    read: (name) => readFileSync(at(name), 'utf8'),
    write,
    run: runHere,
    async runJson(args, surroundings) {
      const result = await runHere([...args, '--format', 'json'], surroundings);
      return { ...result, json: JSON.parse(result.stdout) as JsonReport };
    },
  };
}

function createOutput({ isTerminal = false, columns }: CliSurroundings): Output & { text(): string } {
  let written = '';
  return {
    write: (text) => void (written += withoutCommands(text)),
    writeAsIs: (text) => void (written += text),
    isTerminal,
    columns,
    text: () => written,
  };
}
