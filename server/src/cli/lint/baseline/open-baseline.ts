// `--baseline`: where its file lies, and what a run does with it. `check` leaves out what is known, `write` makes everything known,
// `prune` removes what was fixed. Only the last two write.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileFailure } from '../../../host/node-file-failure.ts';
import { readTextFile } from '../../../host/node-reading.ts';
import type { BriefingLoader } from '../../briefing-loader.ts';
import type { BaselineSummary, FileReport } from '../../report.ts';
import { displayPath } from '../../terminal/display-path.ts';
import type { Io } from '../../terminal/io.ts';
import { keyOfFile } from '../../terminal/path-key.ts';
import { count } from '../../terminal/summary-line.ts';
import { createFile } from '../../terminal/write-file.ts';
import { UsageError } from '../../usage-error.ts';
import { type BaselineEntry, baselineName, printBaseline, readBaseline } from './baseline-file.ts';
import { type BaselineMatch, entriesOf, matchBaseline } from './match-baseline.ts';

const baselineActions = ['write', 'check', 'prune'] as const;

type BaselineAction = (typeof baselineActions)[number];

/** What a run came to once its baseline was heard. */
export interface BaselineOutcome {
  /** With what is known apart from the findings. */
  readonly files: readonly FileReport[];
  readonly summary: BaselineSummary;
  /** For standard error, each a sentence without its full stop. */
  readonly notes: readonly string[];
  /** Why the file could not be written: follows "path: ", without its full stop. */
  readonly failure?: string;
}

/** In bytes: one entry takes about 200. */
const sizeLimit = 512 * 1024 * 1024;

/** Entries and files that are named one by one. */
const namedEntries = 3;

export class Baseline {
  readonly action: BaselineAction;
  /** What output calls its file. */
  readonly called: string;
  readonly #file: string;
  readonly #text: string | undefined;
  readonly #entries: readonly BaselineEntry[];
  readonly #cwd: string;

  private constructor(action: BaselineAction, file: string, text: string | undefined, cwd: string) {
    this.action = action;
    this.called = displayPath(file, cwd);
    this.#file = file;
    this.#text = text;
    this.#cwd = cwd;
    this.#entries = text === undefined ? [] : readBaseline(text, this.called);
  }

  /** @throws {UsageError} for what is no action, and for a baseline that is not there, may not be read, or is none. */
  static async open(
    action: string,
    loader: BriefingLoader,
    { cwd, home }: Pick<Io, 'cwd' | 'home'>,
  ): Promise<Baseline> {
    const known = baselineActions.find((one) => one === action);
    if (!known) throw new UsageError(`\`--baseline\` takes ${baselineActions.join(', ')}, not \`${action}\`.`);
    const { file, isThere } = placeOfBaseline(cwd, home);
    const called = displayPath(file, cwd);
    if (!isThere) {
      if (known === 'write') return new Baseline(known, file, undefined, cwd);
      throw new UsageError(
        `there is no baseline (${called}). \`briefwright lint --baseline write\` writes one; commit it.`,
      );
    }
    const permission = await loader.surroundings.access.read(keyOfFile(file));
    if ('refusal' in permission) throw new UsageError(`${called}: ${permission.refusal}.`);
    const reading = readTextFile(file, sizeLimit);
    if ('failure' in reading) throw new UsageError(`${called}: ${reading.failure}.`);
    return new Baseline(known, file, reading.text, cwd);
  }

  /** `files` with the findings that are known set apart; writes the file where that was asked for. `unchecked` are paths in which something failed. */
  async apply(
    files: readonly FileReport[],
    unchecked: ReadonlySet<string>,
    loader: BriefingLoader,
  ): Promise<BaselineOutcome> {
    const folder = path.dirname(this.#file);
    const nameOf = (called: string): string => displayPath(path.resolve(this.#cwd, called), folder);
    const match = matchBaseline(files, this.#entries, {
      nameOf,
      exists: (name) => existsSync(path.join(folder, name)),
      isWhole: (called) => !unchecked.has(called),
    });
    if (this.action === 'check') return this.#outcome(files, match.known, match.unused, this.#noteUnused(match));
    const next = this.action === 'prune' ? kept(this.#entries, match) : this.#rewritten(files, match, nameOf);
    const text = printBaseline(next);
    const failure = text === this.#text ? undefined : await this.#write(text, loader);
    if (failure !== undefined) return { ...this.#outcome(files, match.known, match.unused, []), failure };
    const known = this.action === 'write' ? new Set(files.flatMap(({ findings }) => findings)) : match.known;
    return this.#outcome(files, known, [], [this.#noteWritten(next, match, text === this.#text)]);
  }

  /** Everything found now; what was not looked at stays as it was. */
  #rewritten(
    files: readonly FileReport[],
    match: BaselineMatch,
    nameOf: (called: string) => string,
  ): readonly BaselineEntry[] {
    const found = files.map((file) => ({ file, own: entriesOf(file, nameOf(file.path)) }));
    const isFound = new Map(found.map(({ file, own }) => [nameOf(file.path), { file, own }]));
    const isLeft = ({ file, rule }: BaselineEntry): boolean => {
      const now = isFound.get(file);
      return now === undefined || now.file.ran?.has(rule) === false;
    };
    return [...kept(this.#entries, match).filter(isLeft), ...found.flatMap(({ own }) => [...own.values()])];
  }

  /** Undefined when it was written, else why not. */
  async #write(text: string, loader: BriefingLoader): Promise<string | undefined> {
    if (this.#text !== undefined) return loader.replace(this.#file, this.#text, text);
    try {
      return createFile(this.#file, text) ? undefined : 'it appeared meanwhile, so it was not written';
    } catch (error) {
      return `it could not be written: ${fileFailure(error)}`;
    }
  }

  #outcome(
    files: readonly FileReport[],
    known: BaselineMatch['known'],
    unused: readonly BaselineEntry[],
    notes: readonly string[],
  ): BaselineOutcome {
    return {
      files: files.map((file) => ({
        ...file,
        findings: file.findings.filter((finding) => !known.has(finding)),
        known: file.findings.filter((finding) => known.has(finding)),
      })),
      summary: {
        path: this.called,
        known: known.size,
        unused: unused.map(({ file, rule, starts }) => ({ file, rule, starts })),
      },
      notes,
    };
  }

  #noteUnused({ unused, renamed }: BaselineMatch): readonly string[] {
    if (unused.length === 0 && renamed.size === 0) return [];
    const notes = ['to bring the baseline up to date: briefwright lint --baseline prune (it adds nothing)'];
    if (renamed.size > 0)
      notes.unshift(`${this.called}: ${someOf([...renamed].map(([old, now]) => `${old} is called ${now} now`))}`);
    if (unused.length > 0) {
      const number = unused.length === 1 ? '1 entry is' : `${unused.length} entries are`;
      const named = someOf(unused.map(({ file, rule, starts }) => `${file}: ${rule}: ${starts}`));
      notes.unshift(`${this.called}: ${number} no longer needed, as the finding was fixed (${named})`);
    }
    return notes;
  }

  #noteWritten(next: readonly BaselineEntry[], { unused, renamed }: BaselineMatch, isSame: boolean): string {
    if (isSame) return `${this.called} is up to date: ${findings(next.length)}`;
    const before = new Set(this.#entries.map((entry) => JSON.stringify(entry)));
    const after = new Set(next.map((entry) => JSON.stringify(entry)));
    const added = [...after].filter((one) => !before.has(one)).length;
    const dropped = [...before].filter((one) => !after.has(one)).length;
    const parts =
      this.action === 'prune'
        ? [
            ...(unused.length > 0 ? [`${unused.length} removed`] : []),
            ...(renamed.size > 0 ? [`${count(renamed.size, 'renamed file')} followed`] : []),
          ]
        : this.#text === undefined
          ? []
          : [`${added} added`, `${dropped} removed`];
    return `wrote ${this.called}: ${findings(next.length)}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}${this.#text === undefined ? '; commit it, and check with: briefwright lint --baseline check' : ''}`;
  }
}

/** The entries that something answers to, under the names that their files have now. */
function kept(entries: readonly BaselineEntry[], { unused, renamed }: BaselineMatch): readonly BaselineEntry[] {
  const gone = new Set(unused);
  return entries
    .filter((entry) => !gone.has(entry))
    .map((entry) => ({ ...entry, file: renamed.get(entry.file) ?? entry.file }));
}

/** The nearest in this folder and those above it, up to the repository's root; there it is written first. */
function placeOfBaseline(cwd: string, home: string | undefined): { readonly file: string; readonly isThere: boolean } {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const file = path.join(folder, baselineName);
    if (existsSync(file)) return { file, isThere: true };
    if (existsSync(path.join(folder, '.git'))) return { file, isThere: false };
    if (folder === home || path.dirname(folder) === folder)
      return { file: path.join(cwd, baselineName), isThere: false };
  }
}

/** The first ones, and how many more there are. */
function someOf(names: readonly string[]): string {
  const more = names.length - namedEntries;
  return [...names.slice(0, namedEntries), ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

function findings(number: number): string {
  return number === 0 ? 'no findings' : count(number, 'finding');
}
