// The `briefwright-language-server` program: makes the connection that its arguments ask for. Nothing but the protocol goes to
// standard output.

import { createConnection } from 'vscode-languageserver/node';
import { version } from './cli/version.ts';
import { createClientFiles } from './host/client-files.ts';
import { createNodeHost } from './host/node-host.ts';
import { startServer } from './lsp/server.ts';

const help = `Usage: briefwright-language-server (--stdio | --node-ipc | --socket=N | --pipe=NAME)

Serves one editor over the Language Server Protocol.

  --stdio                speak over standard input and output
  --node-ipc             speak over Node's channel to the parent process
  --socket=N             connect to this port of this machine
  --pipe=NAME            connect to this pipe or domain socket
  --clientProcessId=N    end when this process does
  --client-files         ask the editor for files that are not on this disk
  --version, --help      print that and end
`;

const args = process.argv.slice(2);
if (args.some((arg) => /^(?:--help|-h)$/.test(arg))) {
  process.stdout.write(help);
} else if (args.some((arg) => /^(?:--version|-V)$/.test(arg))) {
  process.stdout.write(`briefwright-language-server ${version}\n`);
} else if (args.some((arg) => /^--(?:stdio|node-ipc|socket(?:=\d+)?|pipe(?:=.+)?)$/.test(arg))) {
  const connection = createConnection();
  const elsewhere = args.includes('--client-files') ? createClientFiles((method, params) => connection.sendRequest(method, params)) : undefined;
  startServer(connection, createNodeHost(elsewhere), { version });
} else {
  process.stderr.write(help);
  process.exitCode = 2;
}
