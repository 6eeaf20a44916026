// What the client of the language server is told: which documents are the server's, where messages go, and what of its answers
// the editor can do more with.

import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, StaticFeature } from 'vscode-languageclient';

/** Commands of this extension that the server may hand out. */
const offeredCommands: readonly string[] = [
  'briefwright.chooseAction',
  'briefwright.citeSource',
  'briefwright.explain',
  'briefwright.showDetails',
  'briefwright.showReferences',
];

export function clientOptions(log: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    // No scheme: a briefing may be in a file, in a remote repository, or not saved yet.
    documentSelector: [{ language: 'briefing' }],
    outputChannel: log,
    traceOutputChannel: log,
    diagnosticPullOptions: { onChange: true },
    // The links of hovers; words of documents are escaped there and make none.
    markdown: { isTrusted: { enabledCommands: ['briefwright.explain', 'briefwright.showDetails'] } },
    middleware: {
      async provideDiagnostics(document, previousResultId, token, next) {
        const report = await next(document, previousResultId, token);
        if (report?.kind === 'full') linkRules(report);
        return report;
      },
      provideWorkspaceDiagnostics: (resultIds, token, resultReporter, next) =>
        next(resultIds, token, (chunk) => {
          for (const report of chunk?.items ?? []) if (report.kind === 'full') linkRules(report);
          resultReporter(chunk);
        }),
    },
  };
}

/** Says to the server, in `initialize`, what it may count on here. */
export function announceCommands(client: BaseLanguageClient): void {
  const feature: StaticFeature = {
    fillClientCapabilities(capabilities) {
      capabilities.experimental = { ...(capabilities.experimental as object | undefined), commands: offeredCommands };
    },
    initialize() {},
    getState: () => ({ kind: 'static' }),
    clear() {},
  };
  client.registerFeature(feature);
}

/** The rule's name at a finding leads to the rule's page as it is meant to be read, not to its Markdown. */
function linkRules({ items }: { readonly items: readonly vscode.Diagnostic[] }): void {
  for (const diagnostic of items) {
    const { code } = diagnostic;
    const rule = typeof code === 'object' ? code.value : code;
    if (typeof rule !== 'string') continue;
    diagnostic.code = {
      value: rule,
      target: vscode.Uri.parse(`command:briefwright.explain?${encodeURIComponent(JSON.stringify([{ rule }]))}`),
    };
  }
}
