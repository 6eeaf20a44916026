// What falls with a source or a statement of a briefing, short: a count for lenses, a line with the first few for cards.

import { capsOf } from '../../core/lint/config/configured-tables.ts';
import { inDocument, type PlacedStatement } from '../../core/model/brief.ts';
import { type Falls, fallsWith, type Withdrawal } from '../../core/model/support/impact.ts';
import type { KnownBrief } from '../feature.ts';
import type { Line, Words } from './card.ts';
import { statementWords } from './symbol-text.ts';

const mostListed = 3;

export function fallsIn({ brief, workspace, config }: KnownBrief, withdrawal: Withdrawal): Falls | undefined {
  return fallsWith(brief, workspace, capsOf(config), withdrawal);
}

/** `2 judgments fall with it`; undefined where nothing does. */
export function fallsTitle(falls: Falls | undefined): string | undefined {
  if (!falls || falls.statements.length === 0) return undefined;
  return `${kindCount(falls.statements)} ${falls.statements.length === 1 ? 'falls' : 'fall'} with it`;
}

/** `If withdrawn: 1 claim loses its last ground, 2 judgments no longer carry their level`, and the first of them below. */
export function fallsLine(known: KnownBrief, withdrawal: Withdrawal): Line | undefined {
  const falls = fallsIn(known, withdrawal);
  if (!falls || falls.statements.length === 0) return undefined;
  const ungrounded = falls.statements.filter(({ statement }) => falls.withoutGround.has(statement));
  const lowered = falls.statements.filter(({ statement }) => !falls.withoutGround.has(statement));
  const parts = [
    ...(ungrounded.length > 0
      ? [`${kindCount(ungrounded)} ${ungrounded.length === 1 ? 'loses its' : 'lose their'} last ground`]
      : []),
    ...(lowered.length > 0
      ? [`${kindCount(lowered)} no longer ${lowered.length === 1 ? 'carries its' : 'carry their'} level`]
      : []),
  ];
  const rest = falls.statements.length - mostListed;
  return {
    label: 'If withdrawn',
    words: [parts.join(', ')],
    below: [
      ...falls.statements.slice(0, mostListed).map((placed) => statementLine(known, falls, placed)),
      ...(rest > 0 ? [{ words: [`and ${rest} more`] }] : []),
    ],
  };
}

function statementLine({ uri, brief }: KnownBrief, falls: Falls, placed: PlacedStatement): Line {
  const { statement } = placed;
  const line = brief.document.lines.positionAt(inDocument(placed, statement.span).start).line + 1;
  const level = falls.withoutGround.has(statement) ? undefined : falls.lostLevels.get(statement);
  const { rungs } = brief.settings.scales.confidence;
  const words: Words[] = [
    { place: statement.id === undefined ? `line ${line}` : `#${statement.id}`, uri: `${uri}#L${line}` },
    ` ${statementWords(brief, placed)}`,
  ];
  if (level)
    words.push(` (${rungs[level.from]!.terms[0]} → ${level.to < 0 ? 'none' : `at most ${rungs[level.to]!.terms[0]}`})`);
  return { words };
}

/** `3 judgments`, `1 claim`; `statements` where they are of several kinds. */
export function kindCount(placed: readonly PlacedStatement[]): string {
  const kinds = new Set(placed.map(({ statement }) => statement.kind));
  const [only] = kinds;
  const word =
    kinds.size === 1 && (only === 'judgment' || only === 'claim' || only === 'assumption') ? only : 'statement';
  return `${placed.length} ${word}${placed.length === 1 ? '' : 's'}`;
}
