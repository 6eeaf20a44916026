// Findings for people at a terminal: the lines of the text with the span underlined, what goes with it, and the next step.

import { indexLines, type LineIndex } from '../../../core/text/line-index.ts';
import { makeVisible } from '../../../core/text/visible-text.ts';
import type { FileReport, ReportedFinding, RunReport } from '../../report.ts';
import { createPaint, type Paint } from '../../terminal/paint.ts';
import { summaryLine } from '../../terminal/summary-line.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import { drawFrame } from './code-frame.ts';
import { chooseGroups, countByRule, type FindingGroup, groupFindings } from './finding-groups.ts';
import type { Reporter, ReporterContext } from './reporter.ts';

const defaultWidth = 100;

export const pretty: Reporter = {
  audience: 'people at a terminal',
  needs: { source: true, details: true, fixes: true },
  print,
  listsFindings: true,
};

function print({ files, summary }: RunReport, { isColored, columns, rules, showsAll }: ReporterContext): string {
  const width = Math.max(40, columns ?? defaultWidth);
  const paint = createPaint(isColored);
  const whys = new Map(rules.map(({ id, rationale }) => [id, firstSentence(rationale)]));
  const explained = new Set<string>();
  const groups = groupFindings(files);
  const { shown, left } = showsAll ? { shown: groups, left: [] } : chooseGroups(groups);
  const lineIndexes = new Map<FileReport, LineIndex>();
  const blocks = shown.map(({ file, finding }) => {
    let lines = lineIndexes.get(file);
    if (!lines) lineIndexes.set(file, (lines = indexLines(file.source)));
    const why = explained.has(finding.rule) ? undefined : whys.get(finding.rule);
    explained.add(finding.rule);
    return describe(file, finding, { frame: drawFrame(file.source, lines, finding, width), why, width, paint });
  });
  if (left.length > 0) blocks.push(`${wrapText(describeRest(left), width).join('\n')}\n`);
  const mostSevere = summary.errors > 0 ? 'error' : summary.warnings > 0 ? 'warning' : 'hint';
  return `${blocks.map((block) => `${block}\n`).join('')}${paint(mostSevere, summaryLine(summary))}\n`;
}

/** What is left out, and how to see it. */
function describeRest(left: readonly FindingGroup[]): string {
  const findings = left.reduce((sum, { count }) => sum + count, 0);
  const files = new Set(left.map(({ file }) => file)).size;
  const rules = countByRule(left);
  const named = rules.slice(0, namedRules).join(', ');
  const more = rules.length > namedRules ? `, and ${rules.length - namedRules} more rules` : '';
  return `… and ${findings} more in ${files === 1 ? '1 file' : `${files} files`}: ${named}${more}. To see them: --all; one line each: --format compact; counted: --stats.`;
}

/** A line or two of rules. */
const namedRules = 4;

interface Parts {
  readonly frame: ReturnType<typeof drawFrame>;
  readonly why: string | undefined;
  readonly width: number;
  readonly paint: Paint;
}

/** The best two fixes are named; a list of more helps nobody. */
const shownFixes = 2;

function describe({ path }: FileReport, finding: ReportedFinding, { frame, why, width, paint }: Parts): string {
  const { severity, rule, message, start, related, fixes } = finding;
  const margin = ' '.repeat(frame.numberWidth);
  const label = `${severity}[${rule}]`;
  const [head = '', ...rest] = wrapText(`${label}: ${makeVisible(message)}`, width);
  const lines = [
    paint(severity, label) + paint('strong', head.slice(label.length)),
    ...rest.map((line) => paint('strong', line)),
    `${margin}${paint('dim', '-->')} ${makeVisible(path)}:${start.line}:${start.column}`,
    ...frame.lines.map(({ number, text, isMark }) => {
      const gutter = paint('dim', `${number.padStart(frame.numberWidth)} |`);
      return `${gutter}${text === '' ? '' : ` ${isMark ? paint(severity, text) : text}`}`;
    }),
  ];
  const note = (kind: string, text: string): void => {
    const prefix = `${margin} = ${kind}: `;
    const [first = '', ...more] = wrapText(prefix + makeVisible(text), width, ' '.repeat(prefix.length));
    lines.push(
      `${margin} ${paint('dim', '=')} ${paint('strong', `${kind}:`)}${first.slice(prefix.length - 1)}`,
      ...more,
    );
  };
  for (const one of related) note('see', `${one.path}:${one.start.line}:${one.start.column}: ${one.message}`);
  for (const { title, kind } of fixes.slice(0, shownFixes))
    note('help', kind === 'safe' ? `${title} (applied by --fix)` : title);
  if (why) note('why', `${why} (briefwright explain ${rule})`);
  return `${lines.join('\n')}\n`;
}

/** Of a rule's rationale: up to the first full stop that ends a sentence of the first paragraph. */
function firstSentence(rationale: string): string {
  const paragraph = rationale
    .trim()
    .split(/\n\s*\n/)[0]!
    .replace(/\s+/g, ' ');
  return /^.*?[a-z)"’”\]0-9][.!?](?=\s+["“(]?[A-Z])/.exec(paragraph)?.[0] ?? paragraph;
}
