// What the extension loads when it is first asked for: a file of its own (build.mjs), so that the start does not carry it. One function
// for each command; the commands themselves are registered at the start (overview/desk-commands.ts).

import { openChosenEntry } from '../citing/quick-questions.ts';
import { citeSource, pasteAsSource } from './citing.ts';
import { openConfiguration } from './configuration-command.ts';
import { copyDebugInfo } from './debug-info-command.ts';
import { toggleBold, toggleItalic } from './emphasis.ts';
import { importFiles } from './import-files.ts';
import { insertAlternatives } from './insert-alternatives.ts';
import { breakListLine } from './list-lines.ts';
import { newBriefing } from './new-briefing.ts';
import { startReading } from './reading.ts';
import {
  copySourceKey,
  editSourceInForm,
  openSourceCopy,
  openSourcePage,
  retractSource,
  showWhatFalls,
} from './source-commands.ts';
import { turnIntoBriefing } from './turn-into-briefing.ts';
import { showWordCount } from './word-count.ts';
import { citeFromZotero } from './zotero-command.ts';

export const desk = {
  breakListLine,
  citeFromZotero,
  citeSource,
  copyDebugInfo,
  copySourceKey,
  showWordCount,
  editSourceInForm,
  importFiles,
  insertAlternatives,
  newBriefing,
  openChosenEntry,
  openConfiguration,
  openSourceCopy,
  openSourcePage,
  pasteAsSource,
  retractSource,
  showWhatFalls,
  startReading,
  toggleBold,
  toggleItalic,
  turnIntoBriefing,
} as const;

export type Desk = typeof desk;
