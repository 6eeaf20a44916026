// An archived text as if it had been read.

import type { ArchiveResult } from '../../server/src/core/model/archive.ts';
import type { Document } from '../../server/src/core/text/document.ts';

export function archiveState(document: Document): ArchiveResult {
  return { archive: { document } };
}
