// Finds a file that a briefing names, only inside the workspace: by its path, and again once symbolic links are followed. Does
// not know what is read from it.

import { isWorkspacePath, notAPath, outsideWorkspace } from '../core/model/workspace-path.ts';
import type { Host } from '../host/host.ts';
import { isInside, keyOf, resolvePath } from './uri.ts';

/** Keys of files, or a sentence that follows the path as written. */
export type FoundFile = { readonly file: string; readonly realFile: string } | { readonly failure: string };

/** What `written` names as seen from `folder`, be it there or not. `root` is the workspace it must lie in; `call` gives what messages call that. */
export async function findWorkspaceFile(
  host: Host,
  written: string,
  folder: string,
  root: string,
  call: (key: string) => string,
): Promise<FoundFile> {
  if (!isWorkspacePath(written)) return { failure: notAPath };
  const file = resolvePath(folder, written);
  const failure = outsideWorkspace(call(root));
  if (!isInside(file, root)) return { failure };
  const realFile = keyOf(await host.realUri(file));
  return isInside(realFile, keyOf(await host.realUri(root))) ? { file, realFile } : { failure };
}
