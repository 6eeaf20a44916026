// Which commands of its own a client offers to the server. The protocol has no word for it; clients name them under
// `experimental.commands`, as a list or as `{commands: […]}`.

import type * as lsp from 'vscode-languageserver';

/** False for clients that say nothing. */
export function canRun(client: lsp.ClientCapabilities, command: string): boolean {
  const experimental: unknown = client.experimental;
  const offered = fieldOf(experimental, 'commands');
  const list = Array.isArray(offered) ? (offered as readonly unknown[]) : fieldOf(offered, 'commands');
  return Array.isArray(list) && list.includes(command);
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
