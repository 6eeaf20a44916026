// Everything that shows what the server says of the briefing at hand. One question to the server serves all of it.

import * as vscode from 'vscode';
import { claimSteps } from '../checking/claim-steps.ts';
import { statementCommands } from '../citing/statement-commands.ts';
import type { ExtensionPart } from '../extension-parts.ts';
import { coverageItem } from '../status/coverage-item.ts';
import { languageStatus } from '../status/language-status.ts';
import { sideViews } from '../views/side-views.ts';
import { unsourcedSteps } from '../views/unsourced-steps.ts';
import { groundedDimming } from '../writing/grounded-dimming.ts';
import { inheritedCoverage } from '../writing/inherited-coverage.ts';
import { deskCommands } from './desk-commands.ts';
import type { OverviewPart } from './overview-part.ts';
import { OverviewSource } from './overview-source.ts';

const overviewPartList: readonly OverviewPart[] = [
  sideViews,
  languageStatus,
  coverageItem,
  unsourcedSteps,
  claimSteps,
  deskCommands,
  statementCommands,
  inheritedCoverage,
  groundedDimming,
];

export const overviewParts: ExtensionPart = (extension) => {
  const overviews = new OverviewSource(extension.server);
  return vscode.Disposable.from(...overviewPartList.map((part) => part({ ...extension, overviews })), overviews);
};
