// THE list of the extension's parts. Each is one file with one function; a part that is not here does not exist.

import type { ExtensionPart } from './extension-parts.ts';
import { overviewParts } from './overview/overview-parts.ts';
import { serverCommands } from './server/server-commands.ts';
import { newBriefing } from './writing/new-briefing.ts';
import { sourcePasting } from './writing/source-pasting.ts';

export const parts: readonly ExtensionPart[] = [serverCommands, overviewParts, newBriefing, sourcePasting];
