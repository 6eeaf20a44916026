// THE list of the extension's parts. Each is one file with one function; a part that is not here does not exist.

import type { ExtensionPart } from './extension-parts.ts';
import { serverCommands } from './server/server-commands.ts';

export const parts: readonly ExtensionPart[] = [serverCommands];
