// What `archive` does: keeps the text of each source that is wanted, one after another, and writes into its declaration where the
// copy lies, what it was, and when it was had. How a text is had is archive/'s; which sources there are is archive-plan.ts's.

import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { countWords } from '../../archive/page-text.ts';
import type { RetrievedText, RetrieveResult } from '../../archive/retrieve.ts';
import { paragraphsOf } from '../../core/model/archives/archive.ts';
import type { Source } from '../../core/model/sources/source.ts';
import { declaredSources, type SettableKey, setSourceKeys } from '../../core/refactor/set-source-keys.ts';
import { createDocument, type Document } from '../../core/text/document.ts';
import { makeVisible } from '../../core/text/visible-text.ts';
import { defaultSizeLimit } from '../../host/host.ts';
import { fileFailure } from '../../host/node-file-failure.ts';
import { tooLarge } from '../../host/node-reading.ts';
import { version } from '../../version.ts';
import { BriefingLoader } from '../briefing-loader.ts';
import { exitCode } from '../exit-code.ts';
import { FailureList, printFailures } from '../failures.ts';
import { readConfigFile, readCount, readDay, readSizeLimit } from '../lint-flags.ts';
import { sizeAdvice } from '../size-advice.ts';
import { displayPath } from '../terminal/display-path.ts';
import type { Io } from '../terminal/io.ts';
import { jsonText } from '../terminal/json-text.ts';
import { fileOfKey, keyOfFile } from '../terminal/path-key.ts';
import { count } from '../terminal/summary-line.ts';
import { UsageError } from '../usage-error.ts';
import { type FindCopy, keepAgain, keepNew } from './archive-files.ts';
import { type DeclaringFile, planArchive, type WantedSource } from './archive-plan.ts';

export interface RawArchiveFlags {
  readonly from?: string;
  readonly again?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly timeout?: string;
  readonly maxSize?: string;
  readonly allowPrivate?: boolean;
  readonly today?: string;
  /** False for --no-config. */
  readonly config?: string | boolean;
}

/**
 * `archived`: a copy was put down. `unchanged`: asked again, and the same. `planned`: would be asked. `skipped`: nothing to do.
 * `failed`: wanted, and not kept.
 */
type State = 'archived' | 'unchanged' | 'planned' | 'skipped' | 'failed';

/** What became of one source: a line, or an entry of the JSON. */
interface Outcome {
  readonly key: string;
  readonly declaredIn: string;
  readonly url: string | null;
  readonly state: State;
  /** What was wrong, or why nothing was to be done. */
  readonly message?: string;
  readonly path?: string;
  readonly sha256?: string;
  readonly bytes?: number;
  readonly words?: number;
  readonly paragraphs?: number;
  readonly pages?: number;
  readonly accessed?: string;
  /** Where the text was in the end, if elsewhere than at `url`. */
  readonly finalUrl?: string;
  /** Path of the copy that was there before. */
  readonly old?: string;
  readonly warnings?: readonly string[];
}

/** @throws {UsageError} when the options make no sense. */
export async function runArchive(operands: readonly string[], flags: RawArchiveFlags, io: Io): Promise<number> {
  const { operand, keys } = readOperands(operands);
  const sizeLimit = flags.maxSize === undefined ? defaultSizeLimit : readSizeLimit(flags.maxSize);
  const timeout = (readCount('timeout', flags.timeout) ?? 30) * 1000;
  if (timeout === 0 || timeout > 3_600_000)
    throw new UsageError('`--timeout` takes a number of seconds from 1 to 3600.');
  const today = flags.today === undefined ? io.today() : readDay(flags.today);
  if (flags.from !== undefined && keys.length !== 1)
    throw new UsageError(
      '`--from` is the copy of one source, so name that source: `briefwright archive report.brief @wire --from saved.html`.',
    );
  const loader = new BriefingLoader(io, {
    flags: {},
    sizeLimit: defaultSizeLimit,
    ...readConfigFile(flags.config),
  });
  const plan = await planArchive(operand, keys, loader, defaultSizeLimit, io);
  const failures = new FailureList();
  failures.add(...plan.failures);
  if (flags.from !== undefined && plan.wanted.length > 1)
    throw new UsageError(`\`@${keys[0]}\` is declared in more than one file; name the briefing or registry you mean.`);
  const archivist = new Archivist(io, loader, { ...flags, sizeLimit, timeout, today });
  const outcomes: Outcome[] = [];
  for (const wanted of plan.wanted) {
    await io.pause();
    const outcome = await archivist.archive(wanted);
    outcomes.push(outcome);
    if (!flags.json) printOutcome(outcome, io);
  }
  if (flags.json) io.stdout.write(jsonText(jsonOf(outcomes, failures)));
  printFailures(failures.sorted(), io);
  if (!flags.json) io.stderr.write(`${summaryOf(outcomes)}\n`);
  if (!failures.isEmpty) return exitCode.failed;
  return outcomes.some(({ state }) => state === 'failed') ? exitCode.findings : exitCode.clean;
}

function readOperands(operands: readonly string[]): {
  readonly operand: string | undefined;
  readonly keys: readonly string[];
} {
  const keys = operands.filter((one) => one.startsWith('@')).map((one) => one.slice(1));
  const [operand, another] = operands.filter((one) => !one.startsWith('@'));
  if (another !== undefined)
    throw new UsageError(
      `\`archive\` takes one file, followed by the keys of sources; write \`@${another}\` if that is a key.`,
    );
  if (operand === '-')
    throw new UsageError('`archive` writes into the file that declares a source, so it cannot read standard input.');
  if (keys.includes('')) throw new UsageError('`@` must be followed by the key of a source, such as @wire.');
  return { operand, keys };
}

interface Settings extends Omit<RawArchiveFlags, 'timeout' | 'today'> {
  /** In bytes. */
  readonly sizeLimit: number;
  /** In milliseconds. */
  readonly timeout: number;
  readonly today: string;
}

/** One run: the files that declare sources as they are by now, since several sources may stand in one. */
class Archivist {
  readonly #io: Io;
  readonly #settings: Settings;
  readonly #loader: BriefingLoader;
  readonly #documents = new Map<string, Document>();

  constructor(io: Io, loader: BriefingLoader, settings: Settings) {
    this.#io = io;
    this.#settings = settings;
    this.#loader = loader;
  }

  async archive({ source, declaredBy, isNamed }: WantedSource): Promise<Outcome> {
    const { from, again, dryRun } = this.#settings;
    const about = { key: source.id, declaredIn: source.declaredIn, url: source.url ?? null };
    if (source.text !== undefined && !again)
      return { ...about, state: 'skipped', message: `has a copy (${source.text}); --again makes a new one` };
    if (source.url === undefined && from === undefined) {
      const message = 'It has no `url`, so there is nothing to fetch. Declare one, or use --from with a file.';
      return isNamed ? { ...about, state: 'failed', message } : { ...about, state: 'skipped', message: 'has no url' };
    }
    // Before anything is asked of anybody: what could not be written is not worth fetching.
    const place =
      source.text === undefined ? undefined : await this.#finderFrom(path.dirname(declaredBy.file))(source.text);
    if (place && 'failure' in place)
      return { ...about, state: 'failed', message: `The copy ${source.text} was not written: ${place.failure}` };
    const trial = new Map<SettableKey, string>([
      ['text', 'archive/a.txt'],
      ['sha256', '0'.repeat(64)],
    ]);
    if (setSourceKeys(this.#documentOf(declaredBy), declaredBy.kind, source.id, trial) === undefined)
      return { ...about, state: 'failed', message: cannotDeclare(declaredBy) };
    if (dryRun)
      return {
        ...about,
        state: 'planned',
        message: from === undefined ? `would fetch ${source.url}` : `would read ${from}`,
      };
    const retrieved = await this.#retrieve(source);
    return 'failure' in retrieved
      ? { ...about, state: 'failed', message: retrieved.failure }
      : { ...about, ...(await this.#keep(source, declaredBy, retrieved)) };
  }

  async #retrieve(source: Source): Promise<RetrieveResult> {
    const { from, sizeLimit, timeout, allowPrivate } = this.#settings;
    const { retrieve, retrieveFrom } = await import('../../archive/retrieve.ts');
    if (from !== undefined) {
      const file = path.resolve(this.#io.cwd, from);
      const reading = readBytes(file, sizeLimit);
      return 'failure' in reading
        ? { failure: `${from}: ${reading.failure}.` }
        : retrieveFrom(reading.bytes, path.basename(file));
    }
    this.#io.stderr.write(this.#settings.json ? '' : `fetching ${makeVisible(source.url ?? '')}\n`);
    return retrieve(source.url ?? '', {
      limits: { timeout, idle: Math.min(timeout, 10_000), size: sizeLimit },
      userAgent: `briefwright/${version}`,
      allowsPrivate: allowPrivate === true,
    });
  }

  /** Everything that is written, without a pause in between: an interrupt finds all of it or nothing. */
  async #keep(
    source: Source,
    declaredBy: DeclaringFile,
    retrieved: RetrievedText,
  ): Promise<Omit<Outcome, 'key' | 'declaredIn' | 'url'>> {
    const { text, pages, warnings } = retrieved;
    const { today } = this.#settings;
    const folder = path.dirname(declaredBy.file);
    const find = this.#finderFrom(folder);
    const kept =
      source.text === undefined
        ? await keepNew(source.id, text, find)
        : await keepAgain(
            {
              written: source.text,
              sha256: source.sha256,
              mark: source.accessed ?? source.sha256?.slice(0, 8) ?? 'before',
            },
            text,
            folder,
            find,
          );
    if ('failure' in kept) return { state: 'failed', message: `The copy ${kept.path} was not kept: ${kept.failure}` };
    const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
    const accessed = this.#settings.from === undefined ? today : (source.accessed ?? today);
    const finalUrl = finalAddress(source, retrieved);
    const values = new Map<SettableKey, string>([
      ['text', kept.written],
      ['sha256', sha256],
      ['accessed', accessed],
    ]);
    if (finalUrl !== undefined && retrieved.isMoved) values.set('url', finalUrl);
    else if (finalUrl !== undefined && source.note === undefined) values.set('note', `Read at ${finalUrl}`);
    const refusal = await this.#declare(declaredBy, source.id, values);
    if (refusal !== undefined) {
      kept.undo();
      return { state: 'failed', message: refusal };
    }
    return {
      state: source.sha256 === sha256 && kept.old === undefined && source.text !== undefined ? 'unchanged' : 'archived',
      path: this.#called(folder, kept.written),
      sha256,
      bytes: Buffer.byteLength(text, 'utf8'),
      words: countWords(text),
      paragraphs: paragraphsOf({ document: createDocument(kept.written, text), sha256 }).length,
      ...(pages === undefined ? {} : { pages }),
      accessed,
      ...(finalUrl === undefined ? {} : { finalUrl }),
      ...(kept.old === undefined ? {} : { old: this.#called(folder, kept.old) }),
      warnings,
    };
  }

  /** Finds copies as declarations in `folder` name them. */
  #finderFrom(folder: string): FindCopy {
    const { access } = this.#loader.surroundings;
    return async (written) => {
      const found = await access.copy(written, keyOfFile(folder));
      return 'failure' in found ? found : { file: fileOfKey(found.file) };
    };
  }

  /** Undefined, or why the declaration is as before. */
  async #declare(
    declaredBy: DeclaringFile,
    id: string,
    values: ReadonlyMap<SettableKey, string>,
  ): Promise<string | undefined> {
    const document = this.#documentOf(declaredBy);
    const after = setSourceKeys(document, declaredBy.kind, id, values);
    if (after === undefined) return cannotDeclare(declaredBy);
    const refusal = await this.#loader.replace(declaredBy.file, document.source, after);
    if (refusal !== undefined) return `${document.path}: ${refusal}. Nothing was kept.`;
    this.#documents.set(declaredBy.file, createDocument(document.path, after));
    return undefined;
  }

  #documentOf({ file, document }: DeclaringFile): Document {
    return this.#documents.get(file) ?? document;
  }

  #called(folder: string, written: string): string {
    return displayPath(path.resolve(folder, written), this.#io.cwd);
  }
}

function cannotDeclare({ document, kind }: DeclaringFile): string {
  const where = kind === 'briefing' ? 'The front matter' : document.path;
  const what =
    declaredSources(document, kind).size === 0
      ? 'is in a format that can only be read'
      : 'is written in a way that keys cannot be added to safely';
  return `${where} ${what}, so nothing was fetched. Declare the source as \`id:\` with its keys on separate lines, in the briefing or a YAML registry.`;
}

/** Undefined where the text was at the address that is declared. The fragment of that stays. */
function finalAddress({ url = '' }: Source, { address }: RetrievedText): string | undefined {
  if (address === undefined || !URL.canParse(url)) return undefined;
  const declared = new URL(url);
  const { hash } = declared;
  declared.hash = '';
  return declared.href === address ? undefined : address + hash;
}

/** Only of a regular file, and never beyond the limit. */
function readBytes(file: string, limit: number): { readonly bytes: Buffer } | { readonly failure: string } {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(descriptor);
    if (stats.isDirectory()) return { failure: 'it is a folder' };
    if (!stats.isFile()) return { failure: 'it is not a regular file (a device, pipe or socket)' };
    if (stats.size > limit) return { failure: `${tooLarge(stats.size, limit)}; ${sizeAdvice}` };
    return { bytes: readFileSync(descriptor) };
  } catch (error) {
    return { failure: fileFailure(error) };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function printOutcome(outcome: Outcome, io: Io): void {
  const { key, declaredIn, state, message = '', warnings = [] } = outcome;
  if (state === 'failed') io.stderr.write(`briefwright: ${makeVisible(`${declaredIn}: @${key}: ${message}`)}\n`);
  else if (state === 'skipped' || state === 'planned') io.stdout.write(`${makeVisible(`@${key}: ${message}`)}\n`);
  else {
    const { path: file = '', paragraphs = 0, pages, bytes = 0, finalUrl, old } = outcome;
    const size = `${count(paragraphs, 'paragraph')}${pages === undefined ? '' : ` on ${count(pages, 'page')}`}, ${sizeOf(bytes)}`;
    const rest = `${finalUrl === undefined ? '' : `; read at ${finalUrl}`}${old === undefined ? '' : `; the previous copy is ${old}`}`;
    io.stdout.write(
      `${makeVisible(`@${key}: ${state === 'unchanged' ? 'unchanged, ' : ''}${size} → ${file}${rest}`)}\n`,
    );
  }
  for (const warning of warnings)
    io.stderr.write(`briefwright: ${makeVisible(`${declaredIn}: @${key}: warning: ${warning}`)}\n`);
}

function sizeOf(bytes: number): string {
  return bytes < 1000
    ? count(bytes, 'byte')
    : bytes < 1_000_000
      ? `${Math.round(bytes / 100) / 10} kB`
      : `${Math.round(bytes / 100_000) / 10} MB`;
}

const states: readonly State[] = ['archived', 'unchanged', 'planned', 'skipped', 'failed'];

function summaryOf(outcomes: readonly Outcome[]): string {
  const parts = tally(outcomes)
    .filter(([, number]) => number > 0)
    .map(([state, number]) => `${number} ${state}`);
  return parts.length === 0 ? 'no source to archive' : parts.join(', ');
}

function tally(outcomes: readonly Outcome[]): readonly (readonly [state: State, number: number])[] {
  return states.map((state) => [state, outcomes.filter((one) => one.state === state).length]);
}

function jsonOf(outcomes: readonly Outcome[], failures: FailureList): unknown {
  return {
    schemaVersion: 1,
    tool: { name: 'briefwright', version },
    summary: { sources: outcomes.length, ...Object.fromEntries(tally(outcomes)) },
    sources: outcomes,
    failures: failures.sorted().map(({ path: file, message }) => ({ path: file, message })),
  };
}
