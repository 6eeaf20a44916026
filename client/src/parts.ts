// THE list of the extension's parts. Each is one file with one function; a part that is not here does not exist.

import { chooseActionPart } from './commands/choose-action.ts';
import { explainPart } from './commands/explain-part.ts';
import { fixCommands } from './commands/fix-commands.ts';
import { showReferencesPart } from './commands/show-references.ts';
import type { ExtensionPart } from './extension-parts.ts';
import { overviewParts } from './overview/overview-parts.ts';
import { previewCommands } from './preview/preview-commands.ts';
import { archiveLenses } from './server/archive-lenses.ts';
import { cursorMoves } from './server/cursor-moves.ts';
import { fileRequests } from './server/file-requests.ts';
import { markdownBriefings } from './server/markdown-briefings.ts';
import { serverCommands } from './server/server-commands.ts';
import { serverStart } from './server/server-start.ts';
import { sourcePasting } from './writing/source-pasting.ts';

export const parts: readonly ExtensionPart[] = [
  fileRequests,
  serverCommands,
  chooseActionPart,
  explainPart,
  fixCommands,
  showReferencesPart,
  overviewParts,
  sourcePasting,
  previewCommands,
  markdownBriefings,
  archiveLenses,
  cursorMoves,
  serverStart,
];
