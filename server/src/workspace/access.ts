// Decides which files may be read and written, for the command line and the server alike: what lies in the workspace, by its path
// and again once symbolic links are followed, and nothing hidden that a briefing names. Does not know what is read from them.

import { isHiddenName, isWorkspacePath, notAPath, outsideWorkspace, refusals } from '../core/model/workspace-path.ts';
import type { FileHost, FolderEntries } from '../host/host.ts';
import { type Dependency, seenFile } from './dependency.ts';
import { folderOf, isInFolder, isInside, keyOf, nameOf, relativePath, resolvePath } from './file-key.ts';
import type { Folders } from './folders.ts';
import type { Naming } from './naming.ts';

/** Keys of files, or a sentence that follows the path as written, and what that depends on. */
export type FoundFile =
  | { readonly file: string; readonly realFile: string }
  | { readonly failure: string; readonly dependencies: readonly Dependency[] };

/** Where a file really is, or why it may not be used: follows "path: ", without its full stop. */
export type Permission = { readonly realFile: string } | { readonly refusal: string };

/** Hidden files that are ours may be named; no other. */
type Hidden = 'nothing hidden' | 'our own';

/** The folder of copies, beside the file that declares their sources: nothing is put down elsewhere. */
export const copyFolder = 'archive';

/** Where links lead is asked once for each file, until somebody says that something changed; before writing, always. */
export class FileAccess {
  readonly #host: FileHost;
  readonly #naming: Naming;
  readonly #folders: Folders;
  #real = new Map<string, Promise<string>>();

  constructor(host: FileHost, naming: Naming, folders: Folders) {
    this.#host = host;
    this.#naming = naming;
    this.#folders = folders;
  }

  /**
   * What `written` names as seen from `folder`, be it there or not: a registry, an archived text, an edition. `root` is the workspace
   * it must lie in. Never rejects.
   */
  async find(written: string, folder: string, root: string): Promise<FoundFile> {
    return this.#find(written, folder, root, 'nothing hidden');
  }

  /** As `find`, what a configuration in `folder` extends. */
  async findBase(written: string, folder: string): Promise<FoundFile> {
    return this.#find(written, folder, await this.#folders.rootOf(folder), 'our own');
  }

  /**
   * Whether the file `key` may be read: one that counts by its name (a briefing, a configuration, an ignore file), or that the user
   * names. It may lie in any workspace, but no link may lead out of that, or to something hidden.
   */
  async read(key: string): Promise<Permission> {
    return isInFolder(key) ? this.#permit(key, folderOf(key)) : { realFile: key };
  }

  /** As `read`, of the folder `key`, whose files are wanted. */
  readFolder(key: string): Promise<Permission> {
    return this.#permit(key, key);
  }

  /** Whether the file `key`, a briefing or registry that was read, may be written now. Links are followed anew. */
  async write(key: string): Promise<Permission> {
    this.#real.delete(key);
    this.#real.delete(folderOf(key));
    return this.read(key);
  }

  /**
   * Where the copy that a declaration in `folder` names `written` may be written: below the folder of copies beside the declaration, a
   * text by its name, reached through no link and below nothing hidden. The failure follows the path as written, with its full stop.
   */
  async copy(written: string, folder: string): Promise<{ readonly file: string } | { readonly failure: string }> {
    const root = await this.#folders.rootOf(folder);
    const found = await this.#find(written, folder, root, 'nothing hidden');
    if ('failure' in found) return found;
    const { file } = found;
    const copies = resolvePath(folder, copyFolder);
    if (file === copies || !isInside(file, copies)) return { failure: refusals.notBelowCopies };
    if (hiddenPart(partsBelow(root, file), [], 'nothing hidden')) return { failure: refusals.hidden };
    if (!/\.(?:txt|md)$/i.test(nameOf(file))) return { failure: refusals.notACopyName };
    const realFolder = await this.#host.realUri(folder).then(keyOf);
    const realFile = await this.#host.realUri(file).then(keyOf);
    return realFile === resolvePath(realFolder, relativePath(file, folder))
      ? { file }
      : { failure: refusals.copyBehindLink };
  }

  /** What lies in `folder`, for a file in `from`: nothing where that is outside its workspace, or hidden. */
  async list(folder: string, from: string): Promise<FolderEntries> {
    const root = await this.#folders.rootOf(from);
    const found = await this.find(relativePath(folder, from), from, root);
    return 'failure' in found ? new Map() : (await this.#host.list(found.file)).entries;
  }

  /** Where `key` leads once links are followed. */
  realKeyOf(key: string): Promise<string> {
    let real = this.#real.get(key);
    if (!real) this.#real.set(key, (real = this.#host.realUri(key).then(keyOf)));
    return real;
  }

  /** Links are followed anew from here on. */
  forget(): void {
    this.#real = new Map();
  }

  async #find(written: string, folder: string, root: string, allowed: Hidden): Promise<FoundFile> {
    if (!isWorkspacePath(written)) return { failure: notAPath, dependencies: [] };
    const file = resolvePath(folder, written);
    const outside = outsideWorkspace(this.#naming.call(root));
    if (!isInside(file, root)) return { failure: outside, dependencies: [] };
    const given = partsBelow(root, folder);
    if (hiddenPart(partsBelow(root, file), given, allowed)) return { failure: refusals.hidden, dependencies: [] };
    const [realFile, realRoot] = [await this.realKeyOf(file), await this.realKeyOf(root)];
    const refuse = async (failure: string): Promise<FoundFile> => ({
      failure,
      dependencies: [await seenFile(file, this.#host)],
    });
    if (!isInside(realFile, realRoot)) return refuse(outside);
    return hiddenPart(partsBelow(realRoot, realFile), given, allowed) ? refuse(refusals.hidden) : { file, realFile };
  }

  async #permit(key: string, folder: string): Promise<Permission> {
    const realFile = await this.realKeyOf(key);
    let isInWorkspace = false;
    for (const root of await this.#rootsOf(folder)) {
      const realRoot = await this.realKeyOf(root);
      if (!isInside(realFile, realRoot)) continue;
      isInWorkspace = true;
      if (!hiddenPart(partsBelow(realRoot, realFile), partsBelow(root, key), 'our own')) return { realFile };
    }
    return { refusal: isInWorkspace ? refusals.linkToHidden : refusals.linkLeadsOut };
  }

  /** The workspace of `folder`, and the open folder that it lies in, which whoever opened it trusts, be it a link or not. */
  async #rootsOf(folder: string): Promise<readonly string[]> {
    const root = await this.#folders.rootOf(folder);
    const top = this.#folders.topOf(folder);
    // A link to another workspace is no workspace of its own where it lies in one.
    const around = root === top ? undefined : (top ?? (await this.#folders.repositoryOf(folderOf(root))));
    const leadsOut =
      around !== undefined &&
      isInside(root, around) &&
      !isInside(await this.realKeyOf(root), await this.realKeyOf(around));
    return [...new Set([leadsOut ? around : root, ...(top === undefined ? [] : [top])])];
  }
}

/** The names on the way from `root` to `key`; undefined where it does not lie there. */
function partsBelow(root: string, key: string): readonly string[] | undefined {
  const path = isInside(key, root) ? relativePath(key, root) : undefined;
  return path === '.' ? [] : path?.split('/');
}

/** Whether one of the names `parts` is hidden, beyond those that they begin with as `given` does: from there it is asked for. */
function hiddenPart(parts: readonly string[] = [], given: readonly string[] = [], allowed: Hidden): boolean {
  let shared = 0;
  while (shared < given.length && given[shared] === parts[shared]) shared++;
  return parts
    .slice(shared)
    .some((name) => isHiddenName(name) && !(allowed === 'our own' && name.startsWith('.briefwright')));
}
