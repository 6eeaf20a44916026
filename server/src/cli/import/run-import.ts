// What `import` does: reads each file, makes a briefing or a registry of it, writes that and reports. A file that cannot be read costs
// itself alone. A program part of its own (build.mjs): it throws nothing for its caller to tell apart.

import path from 'node:path';
import type { Source } from '../../core/model/sources/source.ts';
import type { NamedRegistry } from '../../core/model/workspace.ts';
import { defaultSizeLimit } from '../../host/host.ts';
import { mergeRegistry } from '../../import/bibliography/merge-registry.ts';
import { bibliographyFormat, isRegistryFormat, readBibliography } from '../../import/bibliography/read-bibliography.ts';
import { keysInText, namedBibliographies } from '../../import/briefing/bibliography-names.ts';
import { makeBriefing } from '../../import/briefing/make-briefing.ts';
import type { PreparedDocument } from '../../import/imported.ts';
import { adviceFor, documentFormat, readDocument } from '../../import/read-document.ts';
import { folderOf } from '../../workspace/file-key.ts';
import { BriefingLoader } from '../briefing-loader.ts';
import { exitCode } from '../exit-code.ts';
import { describeBug, FailureList, printFailures } from '../failures.ts';
import { displayPath } from '../terminal/display-path.ts';
import type { Io } from '../terminal/io.ts';
import { keyOfFile } from '../terminal/path-key.ts';
import { type Content, findBeside, putRegistry, readContent, readRegistryText, writeText } from './import-files.ts';
import type { ImportOptions } from './import-options.ts';
import { type ImportedFile, importJson, importText } from './import-report.ts';
import { Progress } from './progress.ts';
import { lastWritten, watchFiles } from './watch-files.ts';

/** Word documents, for whoever only wants their words: `verify` reads those that are cited. */
export { readWord } from '../../import/word/read-word.ts';

/** Never rejects for anything that is in a file. */
export async function runImport(operands: readonly string[], options: ImportOptions, io: Io): Promise<number> {
  const importer = new Importer(operands, options, io);
  const refusal = importer.refusal();
  if (refusal !== undefined) {
    io.stderr.write(`briefwright: ${refusal}\n`);
    return exitCode.failed;
  }
  await importer.importAll();
  const { files, failures } = importer;
  if (options.isJson) io.stdout.write(importJson(files, failures.sorted()));
  printFailures(failures.sorted(), io);
  if (!options.isJson && files.length > 0) io.stdout.write(nextStep(files));
  if (options.isWatching) await importer.watch();
  return failures.isEmpty ? exitCode.clean : exitCode.failed;
}

function nextStep(files: readonly ImportedFile[]): string {
  const briefings = files.filter(({ briefing }) => briefing);
  const first = briefings[0];
  if (!first) return '';
  const written = briefings.length === 1 && /^[\w./-]+$/.test(first.output) ? ` ${first.output}` : '';
  return `Next: briefwright lint --profile draft${written}\n`;
}

/** State of one run. */
class Importer {
  readonly files: ImportedFile[] = [];
  readonly failures = new FailureList();
  readonly #operands: readonly string[];
  readonly #options: ImportOptions;
  readonly #io: Io;
  readonly #loader: BriefingLoader;
  /** What was last put into registries, by the file that it came from. */
  readonly #previous = new Map<string, ReadonlyMap<string, Source>>();
  /** Of each file, as it was when it was read first. */
  readonly #stamps = new Map<string, string>();
  /** Files that this run has written. */
  readonly #written = new Set<string>();

  constructor(operands: readonly string[], options: ImportOptions, io: Io) {
    this.#operands = [...new Set(operands.map((operand) => path.resolve(io.cwd, operand)))];
    this.#options = options;
    this.#io = io;
    this.#loader = new BriefingLoader(io, {
      flags: {},
      configFile: false,
      sizeLimit: options.sizeLimit ?? defaultSizeLimit,
    });
  }

  /** Why nothing can be done at all: a sentence. */
  refusal(): string | undefined {
    const { to, isWatching } = this.#options;
    const documents = this.#operands.filter((file) => documentFormat(file) !== undefined);
    if (isWatching && documents.length > 0)
      return '`--watch` follows bibliographies, and a briefing that was written into would be lost; leave out the documents.';
    if (to === undefined || documents.length === 0) return undefined;
    if (documents.length > 1) return '`--to` names one briefing, and several documents were given; use --out.';
    if (!/\.(?:brief|md)$/i.test(to)) return `a briefing ends in .brief or .brief.md, and \`${to}\` does not.`;
    return undefined;
  }

  async importAll(): Promise<void> {
    const progress = new Progress(this.#operands.length, this.#io);
    for (const file of this.#operands) {
      progress.begin(displayPath(file, this.#io.cwd));
      this.#stamps.set(file, lastWritten(file));
      await this.#io.pause();
      await this.#importSafely(file, progress);
    }
    progress.end();
  }

  /** Does not end. */
  watch(): Promise<never> {
    this.#io.stderr.write('watching for changes; stop with Ctrl+C\n');
    return watchFiles(this.#stamps, async (file) => {
      const known = this.failures.sorted().length;
      await this.#importSafely(file, undefined);
      const all = this.failures.sorted();
      if (all.length > known) printFailures(all, this.#io);
    });
  }

  async #importSafely(file: string, progress: Progress | undefined): Promise<void> {
    try {
      const imported = await this.#import(file);
      if (!imported) return;
      this.files.push(imported);
      progress?.clear();
      if (!this.#options.isJson) this.#io.stdout.write(importText(imported));
    } catch (error) {
      this.failures.add(describeBug(error, file, this.#io));
    }
  }

  /** Undefined where it failed, which is then told. */
  async #import(file: string): Promise<ImportedFile | undefined> {
    const format = documentFormat(file);
    const called = displayPath(file, this.#io.cwd);
    const permission = await this.#loader.surroundings.access.read(keyOfFile(file));
    if ('refusal' in permission) return this.#fail(called, permission.refusal);
    const mayBeRead = format !== undefined || bibliographyFormat(file, '<records>') !== undefined;
    const content = readContent(file, format === 'word', this.#options.sizeLimit);
    if ('failure' in content && (mayBeRead || /folder|no such|regular/i.test(content.failure))) {
      const advice =
        content.failure === 'it is a folder' ? `; name its files: ${called === '.' ? '' : `${called}/`}*.md` : '';
      return this.#fail(called, content.failure + advice);
    }
    if (!mayBeRead || 'failure' in content)
      return this.#fail(called, /\.brief(?:\.md)?$/i.test(file) ? 'it is a briefing already' : adviceFor(file));
    if (format !== undefined) return this.#importDocument(file, called, format, content);
    const text = 'text' in content ? content.text : '';
    const bibliography = bibliographyFormat(file, text);
    return bibliography === undefined
      ? this.#fail(called, 'it is XML, but not of EndNote; export it as RIS or BibTeX')
      : this.#importBibliography(file, called, text, bibliography);
  }

  async #importDocument(
    file: string,
    called: string,
    format: NonNullable<ReturnType<typeof documentFormat>>,
    content: Content,
  ): Promise<ImportedFile | undefined> {
    if (/\.brief\.md$/i.test(file)) return this.#fail(called, 'it is a briefing already');
    const prepared = readDocument(format, content);
    if ('failure' in prepared) return this.#fail(called, prepared.failure);
    const output = this.#outputFor(file, '.brief');
    const outputCalled = displayPath(output, this.#io.cwd);
    const isMarkdown = format === 'markdown';
    if (isMarkdown && namedBibliographies(prepared.text).isBriefing)
      return this.#fail(called, 'it is a briefing already: its front matter says so');
    if (this.#written.has(output))
      return this.#fail(
        called,
        `\`${outputCalled}\` was just written from another file of this run; import one of them with --to`,
      );
    const named = isMarkdown ? await this.#withBibliography(file, output, prepared) : { prepared, registries: [] };
    const { text, notices, ...briefing } = makeBriefing(named.prepared, {
      path: outputCalled,
      registries: named.registries,
      isMarkdown,
    });
    const refusal = writeText(output, text, this.#options.isForced);
    if (refusal !== undefined) return this.#fail(outputCalled, refusal);
    this.#written.add(output);
    return { path: called, output: outputCalled, briefing, notices };
  }

  /** Registries that the briefing can name as they are; of other bibliographies the sources that the text cites. */
  async #withBibliography(
    file: string,
    output: string,
    prepared: PreparedDocument,
  ): Promise<{ readonly prepared: PreparedDocument; readonly registries: readonly NamedRegistry[] }> {
    const { paths, references } = namedBibliographies(prepared.text);
    if (paths.length === 0 && references.length === 0) return { prepared, registries: [] };
    const cited = keysInText(prepared.text);
    const registries: NamedRegistry[] = [];
    const declared = references.filter(({ id }) => cited.has(id));
    const notices: string[] = [];
    for (const written of paths) {
      const found = findBeside(written, path.dirname(file), this.#operands);
      if ('failure' in found) {
        notices.push(`The bibliography \`${written}\` was not read: ${found.failure}.`);
        continue;
      }
      const registry = await this.#asRegistry(found.file, output);
      if (registry) {
        registries.push(registry);
        continue;
      }
      const content = readContent(found.file, false, this.#options.sizeLimit);
      const text = 'text' in content ? content.text : '';
      const format = bibliographyFormat(found.file, text);
      const read =
        'failure' in content
          ? content
          : format === undefined
            ? { failure: 'this format is not read' }
            : await readBibliography(found.file, text, format);
      if ('failure' in read) notices.push(`The bibliography \`${written}\` was not read: ${read.failure}.`);
      else declared.push(...read.entries.map(({ source }) => source).filter(({ id }) => cited.has(id)));
    }
    const unique = [...new Map(declared.map((source) => [source.id, source])).values()];
    return {
      prepared: {
        ...prepared,
        declared: [...prepared.declared, ...unique],
        notices: [...prepared.notices, ...notices],
      },
      registries,
    };
  }

  /** As the briefing would name it and the linter read it; undefined where it could not. */
  async #asRegistry(file: string, output: string): Promise<NamedRegistry | undefined> {
    if (!isRegistryFormat(bibliographyFormat(file, ''))) return undefined;
    const name = path.relative(path.dirname(output), file).replaceAll(path.sep, '/');
    const folder = folderOf(keyOfFile(output));
    const { folders, registries } = this.#loader.surroundings;
    const result = await registries.read(name, folder, await folders.rootOf(folder));
    return 'failure' in result ? undefined : { name, result };
  }

  async #importBibliography(
    file: string,
    called: string,
    text: string,
    format: NonNullable<ReturnType<typeof bibliographyFormat>>,
  ): Promise<ImportedFile | undefined> {
    const read = await readBibliography(called, text, format);
    if ('failure' in read) return this.#fail(called, read.failure);
    const output = this.#outputFor(file, '-sources.yaml');
    const outputCalled = displayPath(output, this.#io.cwd);
    if (output === file) return this.#fail(called, 'it would be put into itself; name another registry with --to');
    if (!/\.ya?ml$/i.test(output))
      return this.#fail(outputCalled, 'sources are put into registries in YAML; name a file that ends in .yaml');
    const before = readRegistryText(output);
    if ('failure' in before) return this.#fail(outputCalled, before.failure);
    const sources = read.entries.map(({ source }) => source);
    const previous = this.#previous.get(file);
    const merged = mergeRegistry(outputCalled, before.text, sources, {
      isForced: this.#options.isForced,
      ...(previous ? { previous } : {}),
    });
    if ('failure' in merged) return this.#fail(outputCalled, merged.failure);
    const refusal = putRegistry(output, before.text, merged.text);
    if (refusal !== undefined) return this.#fail(outputCalled, refusal);
    this.#previous.set(file, new Map(sources.map((source) => [source.id, source])));
    for (const { line, message } of read.problems) this.failures.add({ path: called, line, column: 1, message });
    const { added, updated, unchanged, kept } = merged;
    return {
      path: called,
      output: outputCalled,
      registry: {
        entries: sources.length + read.repeated + read.problems.length,
        added,
        updated,
        unchanged,
        kept: kept.length,
        repeated: read.repeated,
        unread: read.problems.length,
      },
      notices: [
        ...read.renamed.map(
          ({ line, from, to }) =>
            `line ${line}: the key \`${from}\` was changed to \`${to}\`, as ${from === '' ? 'it is empty' : 'it cannot be cited or another entry has it'}.`,
        ),
        ...(kept.length > 0
          ? [
              `Left as the registry has them: ${kept.slice(0, 10).join(', ')}${kept.length > 10 ? ` and ${kept.length - 10} more` : ''}.`,
            ]
          : []),
        ...(read.unused.size > 0
          ? [`A source has no place for ${[...read.unused].map(([name, number]) => `${name} (${number})`).join(', ')}.`]
          : []),
        ...missingNotice(sources),
      ],
    };
  }

  #outputFor(file: string, ending: string): string {
    const { to, out } = this.#options;
    if (to !== undefined) return path.resolve(this.#io.cwd, to);
    const name = path.basename(file).replace(/\.[^.]+$/, '') + ending;
    return out === undefined ? path.join(path.dirname(file), name) : path.resolve(this.#io.cwd, out, name);
  }

  #fail(called: string, message: string): undefined {
    this.failures.add({ path: called, message });
    return undefined;
  }
}

/** What a reader needs and the bibliography does not say; nothing is made up for it. */
function missingNotice(sources: readonly Source[]): readonly string[] {
  const without = (isThere: (source: Source) => boolean): number => sources.filter((source) => !isThere(source)).length;
  const parts = [
    [without(({ title }) => title !== undefined), 'title'],
    [without(({ author, publisher }) => author !== undefined || publisher !== undefined), 'author or publisher'],
    [without(({ date }) => date !== undefined), 'date'],
  ] as const;
  const missing = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} no ${what}`);
  return [
    ...(missing.length > 0 ? [`Of the sources, ${missing.join(', ')}.`] : []),
    ...(sources.length > 0 ? ['How reliable each source is, and how it knows, is for you to say.'] : []),
  ];
}
