// The `briefwright-language-server` program: makes the connection that its arguments ask for. Nothing but the protocol goes to
// standard output.

import { connect } from 'node:net';
import path from 'node:path';
import { type Connection, createConnection } from 'vscode-languageserver/node';
import { createClientFiles } from './host/client-files.ts';
import { createNodeHost } from './host/node-host.ts';
import { startServer } from './lsp/server.ts';
import { version } from './version.ts';

const help = `Usage: briefwright-language-server (--stdio | --node-ipc | --socket=N | --pipe=NAME)

Serves one editor over the Language Server Protocol.

  --stdio                speak over standard input and output
  --node-ipc             speak over Node's channel to the parent process
  --socket=N             connect to this port on this machine
  --pipe=NAME            connect to this pipe or domain socket
  --clientProcessId=N    exit when this process does
  --client-files         ask the editor for files that are not on this disk
  --version, --help      print that and exit
`;

const args = process.argv.slice(2);
if (args.some((arg) => /^(?:--help|-h)$/.test(arg))) process.stdout.write(help);
else if (args.some((arg) => /^(?:--version|-V)$/.test(arg)))
  process.stdout.write(`briefwright-language-server ${version}\n`);
else open();

function open(): void {
  const asked = args.flatMap((arg, index) => {
    const [, name, value] = /^--(stdio|node-ipc|socket|pipe)(?:=(.*))?$/.exec(arg) ?? [];
    return name === undefined ? [] : [{ name, value: value ?? args[index + 1] ?? '' }];
  });
  const [transport] = asked;
  if (!transport || asked.length > 1)
    return fail(`${asked.length > 1 ? 'Use only one of --stdio, --node-ipc, --socket and --pipe.\n\n' : ''}${help}`);
  const { name, value } = transport;
  switch (name) {
    case 'node-ipc':
      if (!process.send)
        return fail(
          '--node-ipc works only in a process that another Node process has started with a channel (`fork`).\n',
        );
      return serve(createConnection());
    case 'socket':
      if (!/^\d{1,5}$/.test(value) || Number(value) < 1 || Number(value) > 65535)
        return fail(`--socket needs the number of a port, such as --socket=8123, not "${value}".\n`);
      return dial({ port: Number(value), host: '127.0.0.1' }, `port ${value} on this machine`);
    case 'pipe':
      if (value === '' || value.startsWith('--'))
        return fail('--pipe needs the name of a pipe or domain socket, such as --pipe=/tmp/editor.sock.\n');
      return dial({ path: value }, value);
    default:
      return serve(createConnection());
  }
}

/** The editor listens; the server connects. It ends with the connection. */
function dial(to: { readonly port: number; readonly host: string } | { readonly path: string }, called: string): void {
  const socket = connect(to);
  const refuse = (error: NodeJS.ErrnoException): void =>
    fail(
      `Cannot connect to ${called} (${error.code ?? error.message}). The editor must listen there before it starts the server.\n`,
    );
  socket.once('error', refuse);
  socket.once('connect', () => {
    socket.off('error', refuse);
    serve(createConnection(socket, socket));
  });
}

function serve(connection: Connection): void {
  const elsewhere = args.includes('--client-files')
    ? createClientFiles((method, params) => connection.sendRequest(method, params))
    : undefined;
  startServer(connection, createNodeHost(path.join(__dirname, '..', 'docs', 'rules.md'), elsewhere), { version });
}

function fail(message: string): void {
  process.stderr.write(message);
  process.exitCode = 2;
}
