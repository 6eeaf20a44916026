// Where the work of one repository ends: the folder that configuration is looked for in, and that registries and archived texts
// must lie in.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { isInside } from './terminal/display-path.ts';

export interface WorkspaceRoots {
  /** The nearest folder upward from `folder` (absolute) that holds `.git`; undefined outside any repository. */
  repositoryOf(folder: string): string | undefined;
  /** The repository of `folder`; else the working directory if `folder` lies in it; else `folder` itself. */
  workspaceOf(folder: string): string;
}

/** Asks the disk once per folder. */
export function createWorkspaceRoots(cwd: string): WorkspaceRoots {
  const known = new Map<string, string | undefined>();

  function repositoryOf(folder: string): string | undefined {
    if (known.has(folder)) return known.get(folder);
    const parent = path.dirname(folder);
    const root = existsSync(path.join(folder, '.git')) ? folder : parent === folder ? undefined : repositoryOf(parent);
    known.set(folder, root);
    return root;
  }

  return {
    repositoryOf,
    workspaceOf: (folder) => repositoryOf(folder) ?? (isInside(folder, cwd) ? cwd : folder),
  };
}
