// An archived text as if it had been read.

import type { ArchiveState } from '../../server/src/core/model/archives/archive.ts';
import type { Document } from '../../server/src/core/text/document.ts';
import { sha256Of } from '../../server/src/core/text/sha256.ts';

export function archiveState(document: Document): Extract<ArchiveState, { readonly state: 'read' }> {
  return { state: 'read', archive: { document, sha256: sha256Of(document.source) } };
}
