// Finds the files that briefings name, only inside the workspace: by their path, and again once symbolic links are followed.
// Does not know what is read from them.

import path from 'node:path';
import { isWorkspacePath, notAPath, outsideWorkspace } from '../core/model/workspace-path.ts';
import { realPathOf } from '../host/node-real-path.ts';
import { displayPath, isInside } from './terminal/display-path.ts';

/** Absolute paths, or a sentence that follows the path as written. */
export type FoundFile = { readonly file: string; readonly realFile: string } | { readonly failure: string };

export interface WorkspaceFiles {
  /** What `written` names as seen from `folder`, be it there or not. `root` is the workspace it must lie in. Both absolute. Never throws. */
  find(written: string, folder: string, root: string): FoundFile;
}

/** Asks the disk once for each file: nothing is moved while a run lasts. */
export function createWorkspaceFiles(cwd: string): WorkspaceFiles {
  const realPaths = new Map<string, string>();
  const followed = (file: string): string => {
    let realPath = realPaths.get(file);
    if (realPath === undefined) realPaths.set(file, (realPath = realPathOf(file)));
    return realPath;
  };
  return {
    find(written, folder, root) {
      if (!isWorkspacePath(written)) return { failure: notAPath };
      const file = path.resolve(folder, written);
      if (!isInside(file, root) || !isInside(followed(file), followed(root)))
        return { failure: outsideWorkspace(displayPath(root, cwd)) };
      return { file, realFile: followed(file) };
    },
  };
}
