// The outline of a comparison as text for a terminal and as Markdown. Nothing that stands in a briefing can act in either.

import { plainLine } from '../../core/text/plain-line.ts';
import { makeVisible } from '../../core/text/visible-text.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import type { ComparisonOutline, OutlineEntry } from './comparison-outline.ts';

/** In characters: of what is longer, the beginning is enough to know it by. */
const longestLine = 600;

export function printComparison({ title, sections, summary }: ComparisonOutline, width: number): string {
  const lines = (text: string, first: string, others: string): readonly string[] =>
    wrapText(`${first}${makeVisible(plainLine(text, longestLine))}`, width, others);
  const entryLines = ({ label, name, words, place, details }: OutlineEntry): readonly string[] => [
    ...lines(
      `${place === undefined ? '' : `${place}: `}${name === '' ? '' : `${name} `}${words}`,
      `  ${label.padEnd(8)}`,
      ' '.repeat(10),
    ),
    ...details.flatMap((detail) => lines(detail, ' '.repeat(12), ' '.repeat(14))),
  ];
  const blocks = sections.map((section) => [section.title, ...section.entries.flatMap(entryLines)].join('\n'));
  return `${[lines(title, '', '').join('\n'), ...blocks, summary.flatMap((one) => lines(one, '', '  ')).join('\n')].join('\n\n')}\n`;
}

/** One level deep in lists, so that it reads in mails, merge requests and other briefings. */
export function comparisonMarkdown({ title, sections, summary }: ComparisonOutline): string {
  const entryLines = ({ label, name, words, place, details }: OutlineEntry): readonly string[] => [
    `- **${label}** ${name === '' ? '' : `${code(name)} `}${escapeMarks(words)}${place === undefined ? '' : ` (${code(place)})`}`,
    ...details.map((detail) => `  - ${escapeMarks(detail)}`),
  ];
  const blocks = sections.map((section) =>
    [`## ${section.title}`, section.entries.flatMap(entryLines).join('\n')].join('\n\n'),
  );
  return `${[`# ${escapeMarks(title)}`, ...blocks, summary.map((one) => `- ${escapeMarks(one)}`).join('\n')].join('\n\n')}\n`;
}

function escapeMarks(text: string): string {
  return makeVisible(plainLine(text, longestLine))
    .replace(/[\\`*_[\]<>|~#@&!]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:');
}

/** Longer than any run of backticks in it. */
function code(text: string): string {
  const plain = makeVisible(plainLine(text, longestLine));
  const fence = '`'.repeat(Math.max(0, ...(plain.match(/`+/g) ?? []).map((run) => run.length)) + 1);
  const pad = plain.startsWith('`') || plain.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${plain}${pad}${fence}`;
}
