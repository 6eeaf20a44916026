// Finds the files that briefings name, only inside the workspace: by their path, and again once symbolic links are followed. Does
// not know what is read from them.

import { isWorkspacePath, notAPath, outsideWorkspace } from '../core/model/workspace-path.ts';
import type { FileHost } from '../host/host.ts';
import { type Dependency, seenFile } from './dependency.ts';
import { isInside, keyOf, resolvePath } from './file-key.ts';
import type { Naming } from './naming.ts';

/** Keys of files, or a sentence that follows the path as written, and what that depends on. */
export type FoundFile =
  | { readonly file: string; readonly realFile: string }
  | { readonly failure: string; readonly dependencies: readonly Dependency[] };

/** Where links lead is asked once for each file, until somebody says that something changed. */
export class NamedFiles {
  readonly #host: FileHost;
  readonly #naming: Naming;
  #real = new Map<string, Promise<string>>();

  constructor(host: FileHost, naming: Naming) {
    this.#host = host;
    this.#naming = naming;
  }

  /** What `written` names as seen from `folder`, be it there or not. `root` is the workspace it must lie in. Never rejects. */
  async find(written: string, folder: string, root: string): Promise<FoundFile> {
    if (!isWorkspacePath(written)) return { failure: notAPath, dependencies: [] };
    const file = resolvePath(folder, written);
    const failure = outsideWorkspace(this.#naming.call(root));
    if (!isInside(file, root)) return { failure, dependencies: [] };
    const realFile = await this.realKeyOf(file);
    return isInside(realFile, await this.realKeyOf(root))
      ? { file, realFile }
      : { failure, dependencies: [await seenFile(file, this.#host)] };
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
}
