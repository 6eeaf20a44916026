// The claims and their passages for a terminal: on the left what the draft says, on the right what the source has. Searches nothing.

import { countsWords } from '../../core/support-words.ts';
import { makeVisible } from '../../core/text/visible-text.ts';
import type { Verified, VerifiedClaim, VerifiedSource } from '../../core/verify.ts';
import type { Paint } from '../terminal/paint.ts';
import { widthOf } from '../terminal/terminal-text.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import { breakable, claimLine, passageLine, sourceLine, sourceNote } from './claim-lines.ts';
import { caution, type VerifyReport } from './verify-report.ts';

const indent = '  ';
const gap = ' │ ';
/** In columns: below it, the passage stands under the claim. */
const leastForTwo = 80;

export function printVerified({ files, summary }: VerifyReport, width: number, paint: Paint): string {
  const blocks = files.flatMap((file) => file.claims.map((claim) => `${claimBlock(file, claim, width, paint)}\n\n`));
  if (files.length === 0) return '';
  const where = files.length === 1 ? '' : ` in ${files.length} files`;
  const end = wrapText(`${countsWords(summary)}${where}. ${summary.claims === 0 ? '' : caution}`.trim(), width);
  return `${blocks.join('')}${end.join('\n')}\n`;
}

const meanings = { found: 'added', differs: 'error', 'not-found': 'error', 'not-checked': 'warning' } as const;

function claimBlock(file: Verified, claim: VerifiedClaim, width: number, paint: Paint): string {
  const { start, state, says, sources } = claim;
  const place = `${makeVisible(file.path)}:${start.line}:${start.column}`;
  const head = `${paint('strong', place)}  ${paint(meanings[state], makeVisible(says))}`;
  const words = makeVisible(claimLine(claim));
  const beside = sources.map((source) => sourceWords(file, source));
  if (width < leastForTwo) {
    const inner = width - indent.length;
    const lines = [words, ...beside.flat()].flatMap((one) => wrapText(breakable(one, inner), inner));
    return [head, ...lines.map((line) => indent + line)].join('\n');
  }
  const half = Math.floor((width - indent.length - gap.length) / 2);
  const left = wrapText(breakable(words, half), half);
  const right = beside.flat().flatMap((one) => wrapText(breakable(one, half), half));
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, row) => {
    const cell = left[row] ?? '';
    return `${indent}${cell}${' '.repeat(Math.max(0, half - widthOf(cell)))}${paint('dim', gap)}${right[row] ?? ''}`.trimEnd();
  });
  return [head, ...rows].join('\n');
}

function sourceWords(file: Verified, source: VerifiedSource): readonly string[] {
  const passage = passageLine(source);
  return [
    makeVisible(`${sourceLine(file, source)}: ${sourceNote(source)}`),
    ...(passage === undefined ? [] : [makeVisible(passage)]),
  ];
}
