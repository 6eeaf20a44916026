// Everything a command needs to know of one briefing: its text, its configuration, what it may look up. Shares what can be
// shared between the briefings of a run. Decides nothing about findings.

import path from 'node:path';
import type { Config } from '../core/lint/config/config.ts';
import { type ConfigFlags, resolveConfig } from '../core/lint/config/resolve-config.ts';
import { rules } from '../core/lint/registry.generated.ts';
import type { ArchiveState } from '../core/model/archives/archive.ts';
import { type Brief, parseBrief } from '../core/model/brief.ts';
import {
  archivesFull,
  type NamedArchive,
  unreadArchives,
  unreadEvidence,
  withArchives,
} from '../core/model/evidence/named-archives.ts';
import { emptyWorkspace, type NamedRegistry, type Workspace } from '../core/model/workspace.ts';
import { createDocument } from '../core/text/document.ts';
import { readTextFile } from '../host/node-reading.ts';
import { createArchiveShelf } from './archives.ts';
import { type ConfigFiles, createConfigFiles } from './config-files.ts';
import { createEditionShelf } from './editions.ts';
import { createFolders, type Folders } from './folders.ts';
import { createIgnoreRules, type IgnoreRules } from './ignore-rules.ts';
import { createRegistryShelf } from './registries.ts';
import type { DocumentLookup, Failure } from './report.ts';
import { displayPath } from './terminal/display-path.ts';
import type { Io } from './terminal/io.ts';
import { createWorkspaceFiles } from './workspace-files.ts';
import { createWorkspaceRoots } from './workspace-root.ts';

export interface LoadedBriefing {
  /** Absolute; what it is called stands in `brief.document.path`. */
  readonly file: string;
  readonly brief: Brief;
  readonly workspace: Workspace;
  readonly config: Config;
}

export type LoadResult = { readonly briefing: LoadedBriefing } | { readonly failures: readonly Failure[] };

export interface LoaderOptions {
  readonly flags: ConfigFlags;
  /** See `ConfigFilesOptions.only`. */
  readonly configFile?: string | false;
  /** In bytes. */
  readonly sizeLimit: number;
}

export interface BriefingLoader {
  readonly folders: Folders;
  readonly configFiles: ConfigFiles;
  readonly ignoreRules: IgnoreRules;
  /** The documents of the registries and earlier editions read so far. */
  readonly documentOf: DocumentLookup;
  /** Never throws for anything that is in the file. */
  load(file: string): Promise<LoadResult>;
  /** As `load`, with a text that is not, or not yet, in `file`. */
  loadText(file: string, source: string): Promise<LoadResult>;
  /** `briefing` with the archived texts that its sources name; itself where there are none to read. */
  readArchives(briefing: LoadedBriefing): LoadedBriefing;
  /** As `readArchives`, those that findings need: of sources that the briefing declares or cites. */
  readEvidence(briefing: LoadedBriefing): LoadedBriefing;
}

export function createBriefingLoader(io: Io, { flags, configFile, sizeLimit }: LoaderOptions): BriefingLoader {
  const { cwd, home } = io;
  const folders = createFolders();
  const roots = createWorkspaceRoots(cwd);
  const configFiles = createConfigFiles({
    cwd,
    home,
    folders,
    roots,
    rules,
    ...(configFile === undefined ? {} : { only: configFile }),
  });
  const files = createWorkspaceFiles(cwd);
  const shelf = createRegistryShelf(cwd, sizeLimit, files);
  const archives = createArchiveShelf(cwd, sizeLimit, files);
  const editions = createEditionShelf(sizeLimit, files, async (file, source) =>
    parse(file, source, resolveConfig(await configFiles.layersFor(file), flags)),
  );

  function parse(file: string, source: string, config: Config): Brief {
    return parseBrief(createDocument(displayPath(file, cwd), source), config);
  }

  async function loadText(file: string, source: string): Promise<LoadResult> {
    const { failures } = configFiles.chainOf(path.dirname(file));
    if (failures.length > 0) return { failures };
    const config = resolveConfig(await configFiles.layersFor(file), flags);
    const brief = parse(file, source, config);
    return { briefing: { file, brief, workspace: await workspaceFor(brief, file, config), config } };
  }

  async function workspaceFor(brief: Brief, file: string, config: Config): Promise<Workspace> {
    const folder = path.dirname(file);
    const root = roots.workspaceOf(folder);
    const registries: NamedRegistry[] = [];
    for (const { path: name } of brief.frontMatter.registry)
      registries.push({ name, result: await shelf.read(name, folder, root) });
    for (const name of config.registry) registries.push({ name, result: await shelf.read(name, root, root) });
    const workspace: Workspace =
      registries.length === 0 ? emptyWorkspace : { registries: new Map([[brief.document.path, registries]]) };
    const { supersedes } = brief.frontMatter;
    if (supersedes === undefined) return workspace;
    const result = await editions.read(supersedes, file, folder, root);
    return { ...workspace, editions: new Map([[brief.document.path, { name: supersedes, result }]]) };
  }

  function withRead(briefing: LoadedBriefing, unread: readonly NamedArchive[]): LoadedBriefing {
    const { workspace, file } = briefing;
    const root = roots.workspaceOf(path.dirname(file));
    const read = new Map<string, ArchiveState>();
    for (const { key, name, declaredIn } of unread) {
      read.set(
        key,
        archivesFull(workspace, read) ?? archives.read(name, path.dirname(path.resolve(cwd, declaredIn)), root),
      );
    }
    return read.size === 0 ? briefing : { ...briefing, workspace: withArchives(workspace, read) };
  }

  return {
    folders,
    configFiles,
    ignoreRules: createIgnoreRules({ folders, rootOf: roots.workspaceOf, configured: configFiles.ignoresOf }),
    documentOf: (called) => shelf.documentOf(called) ?? editions.documentOf(called),
    loadText,
    readArchives: (briefing) => withRead(briefing, unreadArchives(briefing.brief, briefing.workspace)),
    readEvidence: (briefing) => withRead(briefing, unreadEvidence(briefing.brief, briefing.workspace)),
    async load(file) {
      const reading = readTextFile(file, sizeLimit);
      if ('failure' in reading) return { failures: [{ path: displayPath(file, cwd), message: reading.failure }] };
      return loadText(file, reading.text);
    },
  };
}
