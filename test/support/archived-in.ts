// A workspace with the archived texts that a briefing's own sources name, read from beside it. Does not look whether they may be read:
// for seeds and evaluation sets of ours.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ArchiveState } from '../../server/src/core/model/archives/archive.ts';
import type { Brief } from '../../server/src/core/model/brief.ts';
import { unreadArchives, withArchives } from '../../server/src/core/model/evidence/named-archives.ts';
import { emptyWorkspace, type Workspace } from '../../server/src/core/model/workspace.ts';
import { createDocument } from '../../server/src/core/text/document.ts';
import { archiveState } from './archive-state.ts';

export function archivedIn(brief: Brief): Workspace {
  const read = unreadArchives(brief, emptyWorkspace).map(({ key, name, declaredIn }): [string, ArchiveState] => {
    const file = path.posix.join(path.posix.dirname(declaredIn), name);
    return [
      key,
      existsSync(file)
        ? archiveState(createDocument(file, readFileSync(file, 'utf8')))
        : { state: 'missing', reason: 'no such file or folder.' },
    ];
  });
  return read.length === 0 ? emptyWorkspace : withArchives(emptyWorkspace, new Map(read));
}
