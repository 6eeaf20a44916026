// What falls, for people: each statement with its place, what happens to it and its words, then the counts. Works out nothing.

import { plainLine } from '../../core/text/plain-line.ts';
import { makeVisible } from '../../core/text/visible-text.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import type { ImpactReport, ReportedEffect, ReportedImpact } from './impact-report.ts';

/** In characters: of a statement that is longer, the beginning is enough to know it by. */
const longestText = 160;

export function printImpact({ withdrawn, summary, files }: ImpactReport, width: number): string {
  const called = `${withdrawn.type === 'source' ? '@' : '#'}${makeVisible(withdrawn.name)}`;
  const blocks = files.map((file) => fileBlock(file, width)).filter((block) => block !== '');
  const { lastGround, level, fewerWays, ground } = summary;
  const parts = [
    lastGround > 0
      ? `${counted(lastGround, 'statement')} ${verb(lastGround, 'loses its', 'lose their')} last ground`
      : '',
    level > 0 ? `${counted(level, 'statement')} no longer ${verb(level, 'carries its', 'carry their')} level` : '',
    fewerWays > 0
      ? `${counted(fewerWays, 'statement')} ${verb(fewerWays, 'rests', 'rest')} on fewer chains of sourcing`
      : '',
    ground > 0 ? `${counted(ground, 'statement')} ${verb(ground, 'loses', 'lose')} one ground of several` : '',
  ].filter((part) => part !== '');
  const looked = `in ${counted(files.length, 'briefing')}`;
  const end =
    parts.length === 0
      ? `Nothing depends on ${called}: no statement ${looked} would lose a ground or a level.`
      : `If ${called} is withdrawn, ${looked}: ${parts.join('; ')}.`;
  const places = [...new Set(files.flatMap(({ declaredIn }) => declaredIn))];
  const several =
    withdrawn.type === 'source' && places.length > 1
      ? [
          `${called} is declared in ${places.map(makeVisible).join(', ')}, which may be different sources; name the briefings to ask about one.`,
        ]
      : [];
  return `${blocks.map((block) => `${block}\n\n`).join('')}${[end, ...several].map((line) => wrapText(line, width).join('\n')).join('\n')}\n`;
}

function fileBlock({ path, sources, statements, uncounted }: ReportedImpact, width: number): string {
  const falling =
    sources.length === 0
      ? []
      : wrapText(
          `${makeVisible(path)}: derived only from it: ${sources.map((id) => `@${makeVisible(id)}`).join(', ')}`,
          width,
          '  ',
        );
  const lines = statements.flatMap((statement) => effectLines(path, statement, width));
  const open = uncounted.map(
    ({ start }) =>
      `${makeVisible(path)}:${start.line}:${start.column}: too many sources are behind it for its chains of sourcing to be counted`,
  );
  return [...falling, ...lines, ...open].join('\n');
}

function effectLines(path: string, effect: ReportedEffect, width: number): readonly string[] {
  const { start, kind, id, text } = effect;
  const name = id === null ? '' : ` #${makeVisible(id)}`;
  const head = `${makeVisible(path)}:${start.line}:${start.column}: ${kind}${name} ${happening(effect)}`;
  const indent = '    ';
  return [
    ...wrapText(head, width, '  '),
    ...wrapText(`${indent}${makeVisible(plainLine(text, longestText))}`, width, indent),
  ];
}

function happening({ effect, lost, confidence, atMost, ways }: ReportedEffect): string {
  const names = lost.map(makeVisible).join(', ');
  const gone = names && ` (${names})`;
  const without = names && `, without ${names}`;
  const fewer = ways ? `rests on fewer chains of sourcing (from ${waysText(ways.from)} to ${waysText(ways.to)})` : '';
  switch (effect) {
    case 'loses-last-ground':
      return `loses its last ground${gone}`;
    case 'loses-level':
      return `no longer carries its level (${makeVisible(confidence ?? '')} → ${atMost ? `at most ${makeVisible(atMost)}` : 'none'})${fewer === '' ? '' : `, and ${fewer}`}${without}`;
    case 'fewer-ways':
      return `${fewer}${without}`;
    case 'loses-ground':
      return `loses one ground of several${gone}`;
  }
}

function waysText({ least, most }: NonNullable<ReportedEffect['ways']>['from']): string {
  return least === most ? String(least) : `${least}–${most}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function verb(count: number, one: string, several: string): string {
  return count === 1 ? one : several;
}
