// Does what a command asks of the client: has it make an edit, or show a page or a message. Does not know any command.

import { type ApplyWorkspaceEditResult, type Connection, MessageType } from 'vscode-languageserver';
import type { ClientTask } from '../features/feature.ts';
import type { Host } from '../host/host.ts';
import type { Session } from './session.ts';

interface Asking {
  readonly connection: Connection;
  readonly session: Session;
  readonly host: Host;
}

/** Settled once an edit is made or refused. What is to be shown may appear later: some clients wait for the answer first. */
export async function askClient(asking: Asking, method: string, task: ClientTask): Promise<void> {
  const { connection } = asking;
  if (task.type === 'show') return void show(asking, task.page, task.message);
  // Some editors answer nothing at all.
  const outcome: ApplyWorkspaceEditResult | null = await connection.workspace.applyEdit(task.params);
  if (!outcome?.applied)
    connection.console.warn(
      `${method}: the editor did not apply the edit${outcome?.failureReason ? ` (${outcome.failureReason})` : ''}`,
    );
}

/** Never rejects. */
async function show({ connection, session, host }: Asking, page: string | undefined, message: string): Promise<void> {
  if (page !== undefined && session.client.window?.showDocument?.support === true) {
    const [uri, heading] = page.split('#') as [string, string?];
    const line = heading === undefined ? 0 : await lineOf(host, uri, heading);
    const place = { line, character: 0 };
    const shown = await connection.window
      .showDocument({ uri, takeFocus: true, selection: { start: place, end: place } })
      .catch(() => undefined);
    if (shown?.success) return;
  }
  await connection.sendNotification('window/showMessage', { type: MessageType.Info, message }).catch(() => undefined);
}

/** Where the Markdown file `uri` has the heading; 0 where it has not. */
async function lineOf(host: Host, uri: string, heading: string): Promise<number> {
  const reading = await host.read(uri);
  if ('failure' in reading) return 0;
  return Math.max(
    0,
    reading.text.split('\n').findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '').trim() === heading),
  );
}
