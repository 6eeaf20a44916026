// A part of the extension that shows something of the briefing at hand.

import type * as vscode from 'vscode';
import type { ExtensionParts } from '../extension-parts.ts';
import type { OverviewSource } from './overview-source.ts';

export interface OverviewParts extends ExtensionParts {
  readonly overviews: OverviewSource;
}

export type OverviewPart = (extension: OverviewParts) => vscode.Disposable;
