// The extension's one item in the status of the language: counts of the briefing at hand, and the state of the server.

import * as vscode from 'vscode';
import type { OverviewPart } from '../overview/overview-part.ts';
import { type FindingCounts, statusWords } from './status-words.ts';

export const languageStatus: OverviewPart = ({ server, overviews }) => {
  const item = vscode.languages.createLanguageStatusItem('briefwright.status', { language: 'briefing' });
  item.name = 'Briefwright';

  const draw = (): void => {
    const { known, document } = overviews;
    const isCurrent = known !== undefined && known.document === document;
    const words = statusWords(
      {
        state: server.state,
        ...(server.failure === undefined ? {} : { failure: server.failure }),
        ...(isCurrent ? { overview: known.overview } : {}),
        findings: document ? findingsOf(document.uri) : { errors: 0, warnings: 0, notices: 0 },
      },
      vscode.l10n,
    );
    item.text = words.text;
    item.detail = words.detail;
    item.busy = words.isBusy;
    item.severity = severities[words.severity];
    item.accessibilityInformation = { label: words.spoken };
    item.command = { command: words.command, title: titleOf(words.command) };
  };

  draw();
  return vscode.Disposable.from(
    item,
    overviews.onDidChange(draw),
    server.onDidChangeState(draw),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const shown = overviews.document?.uri.toString();
      if (uris.some((uri) => uri.toString() === shown)) draw();
    }),
  );
};

const severities: Readonly<Record<'information' | 'warning' | 'error', vscode.LanguageStatusSeverity>> = {
  information: vscode.LanguageStatusSeverity.Information,
  warning: vscode.LanguageStatusSeverity.Warning,
  error: vscode.LanguageStatusSeverity.Error,
};

function titleOf(command: string): string {
  switch (command) {
    case 'briefwright.restartServer':
      return vscode.l10n.t('Restart');
    case 'briefwright.nextUnsourced':
      return vscode.l10n.t('Next Unsourced');
    case 'briefwright.showOutput':
      return vscode.l10n.t('Show Output');
    default:
      return vscode.l10n.t('Show Problems');
  }
}

function findingsOf(uri: vscode.Uri): FindingCounts {
  const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'briefwright');
  const count = (...severities: readonly vscode.DiagnosticSeverity[]): number =>
    found.filter(({ severity }) => severities.includes(severity)).length;
  return {
    errors: count(vscode.DiagnosticSeverity.Error),
    warnings: count(vscode.DiagnosticSeverity.Warning),
    notices: count(vscode.DiagnosticSeverity.Information, vscode.DiagnosticSeverity.Hint),
  };
}
