// The report in one sentence, with the next step.

import type { LeftAlone } from '../../core/model/left-alone.ts';
import type { Summary } from '../report.ts';

/** `2 errors and 1 warning in 3 files; 2 can be fixed with --fix.` */
export function summaryLine({
  files,
  claims,
  sourced,
  errors,
  warnings,
  infos,
  hints,
  fixable,
  leftAlone,
  known = 0,
}: Summary): string {
  const counts = [
    count(errors, 'error'),
    count(warnings, 'warning'),
    count(infos, 'info'),
    count(hints, 'hint'),
  ].filter((one) => one !== '');
  const where = count(files, 'file');
  if (files === 0) return 'No file was checked.';
  if (counts.length === 0) {
    const claimCount = claims === 0 ? '' : `; ${sourced} of ${count(claims, 'claim')} sourced`;
    return `No ${known > 0 ? 'new ' : ''}problems in ${where}${claimCount}.${knownSentence(known)}${leftAloneSentence(leftAlone)}`;
  }
  const found = counts.length === 1 ? counts[0] : `${counts.slice(0, -1).join(', ')} and ${counts.at(-1)}`;
  return `${found} in ${where}${fixable === 0 ? '' : `; ${fixable} can be fixed with --fix`}.${knownSentence(known)}${leftAloneSentence(leftAlone)}`;
}

function knownSentence(known: number): string {
  return known === 0 ? '' : ` The baseline has ${known} more.`;
}

/** ` Not checked: 2 fragments, 1 task, 5 words that could not be read.`; empty where all was. */
function leftAloneSentence(leftAlone: LeftAlone): string {
  const parts = Object.entries(leftAlone).map(([reason, number]) => {
    const [one, several] = REASONS[reason] ?? [`sentence (${reason})`, `sentences (${reason})`];
    return `${number} ${number === 1 ? one : several}`;
  });
  return parts.length === 0 ? '' : ` Not checked: ${parts.join(', ')}.`;
}

const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  fragment: ['fragment', 'fragments'],
  greeting: ['greeting', 'greetings'],
  imperative: ['order', 'orders'],
  'lead-in': ['lead-in', 'lead-ins'],
  link: ['link', 'links'],
  meta: ['sentence about the document', 'sentences about the document'],
  task: ['task', 'tasks'],
  unchecked: ['word that could not be read', 'words that could not be read'],
};

/** `1 file`, `3 files`; empty for none. */
export function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}
