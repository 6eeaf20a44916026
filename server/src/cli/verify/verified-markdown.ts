// The claims and their passages as a table in Markdown, with a box for each that whoever has read both can tick. Whatever comes from a
// text is shown as it is written: it makes no markup, no link and no mention.

import { countsWords } from '../../core/support-words.ts';
import { plainLine } from '../../core/text/plain-line.ts';
import type { Verified, VerifiedClaim, VerifiedSource } from '../../core/verify.ts';
import { claimLine, passageLine, sourceLine, sourceNote } from './claim-lines.ts';
import { caution, type VerifyReport } from './verify-report.ts';

export function verifiedMarkdown({ files, summary }: VerifyReport): string {
  return [
    '# Claims beside their sources',
    '',
    `${countsWords(summary)}. ${caution}`,
    'Put an x into the box of each claim that you have read beside its source: `[x]`.',
    ...files.flatMap(fileLines),
    '',
  ].join('\n');
}

function fileLines(file: Verified): readonly string[] {
  const { path, title, claims, summary } = file;
  const name = title === null ? escaped(path, 200) : `${escaped(title, 200)} (${escaped(path, 200)})`;
  return [
    '',
    `## ${name}`,
    '',
    `${countsWords(summary)}.`,
    ...(claims.length === 0
      ? []
      : [
          '',
          '| Read | Line | Claim | State | Source | Passage |',
          '| :-: | --: | --- | --- | --- | --- |',
          ...claims.map((claim) => claimRow(file, claim)),
        ]),
  ];
}

function claimRow(file: Verified, claim: VerifiedClaim): string {
  const { start, says, sources } = claim;
  const cells = [
    '[ ]',
    String(start.line),
    escaped(claimLine(claim)),
    `**${escaped(says)}**`,
    sources.map((source) => `${escaped(sourceLine(file, source))}: ${escaped(sourceNote(source))}`).join('<br>'),
    sources.map((source) => passageCell(file, source, sources.length > 1)).join('<br>'),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Of several it says which. */
function passageCell(file: Verified, source: VerifiedSource, isNamed: boolean): string {
  const passage = passageLine(source);
  if (passage === undefined) return '–';
  return isNamed ? `${escaped(sourceLine(file, source))}: ${escaped(passage, 1400)}` : escaped(passage, 1400);
}

/** One line of `text` that Markdown, GitHub's too, shows as it is. */
function escaped(text: string, limit = 800): string {
  return plainLine(text, limit)
    .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!)
    .replace(/[\\`*_{}[\]()#+!|~$^=-]/g, '\\$&')
    .replace(/@/g, '&#64;')
    .replace(/:\/\//g, '&#58;//')
    .replace(/\bwww\./gi, (found) => found.replace('.', '&#46;'));
}
