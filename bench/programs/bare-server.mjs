// `bare-server.cjs`: a language server that knows the text and nothing else, the floor of our own. Answers every change with a
// list of diagnostics of a given length, and an echo with what it was told. Plain JavaScript, since its library of documents is
// installed for the benchmarks only, and types are checked without them.

import { createConnection, DiagnosticSeverity, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
/** What the list is made of, over and over when it has to be longer. */
let samples = [
  {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    severity: DiagnosticSeverity.Warning,
    message: '',
  },
];
let items = [];
let echo = null;
let doesPush = false;

connection.onInitialize(({ capabilities }) => {
  doesPush = capabilities.textDocument?.diagnostic === undefined;
  return {
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      ...(doesPush ? {} : { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }),
    },
  };
});

documents.onDidChangeContent(({ document }) => {
  if (doesPush) void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: items });
});
connection.languages.diagnostics.on(() => ({ kind: 'full', items }));

connection.onRequest('bench/samples', (given) => {
  samples = given.samples;
  return null;
});
connection.onRequest('bench/length', ({ length }) => {
  items = Array.from({ length }, (_, index) => samples[index % samples.length]);
  return null;
});
connection.onRequest('bench/will-echo', (given) => {
  echo = given.result;
  return null;
});
connection.onRequest('bench/echo', () => echo);

documents.listen(connection);
connection.listen();
