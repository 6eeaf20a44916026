// The card of a statement: what it says, how sure its writer is, what it rests on and what rests on it.

import type { LevelTerm } from '../../core/model/assessment.ts';
import { type Brief, type PlacedStatement, wordsOf } from '../../core/model/brief.ts';
import { rangeText } from '../../core/model/likelihood/range-text.ts';
import { originCount, originsOfStatement } from '../../core/model/origins/named-origins.ts';
import type { Scale, ScalePair } from '../../core/model/scales/scale.ts';
import type { Statement } from '../../core/model/statement.ts';
import { namesOf } from '../../core/model/statement-names.ts';
import { usesIn } from '../../core/model/uses.ts';
import { sourcesOf } from '../../core/model/workspace.ts';
import { plainLine } from '../../core/text/plain-line.ts';
import type { KnownBrief } from '../feature.ts';
import type { Card, Line, Words } from './card.ts';
import { heightOf } from './term-card.ts';

const mostListed = 8;

export function statementCard({ brief, workspace }: KnownBrief, placed: PlacedStatement): Card {
  const { statement } = placed;
  const { assessment, citations, basis, id } = statement;
  const { byId } = sourcesOf(brief, workspace);
  const { scales } = brief.settings;
  const cited = (stance: 'supports' | 'contradicts'): readonly Line[] => [
    ...citations
      .filter((item) => item.stance === stance)
      .map(({ key, grade, locator }): Line => {
        const title = byId.get(key)?.title;
        const place = [grade, locator].filter((part) => part !== undefined).join(' ');
        return {
          words: [
            { code: `@${key}` },
            title ? ` ${title}` : byId.has(key) ? '' : ' (not declared)',
            place === '' ? '' : `, ${place}`,
          ],
        };
      }),
    ...basis
      .filter((item) => item.stance === stance)
      .map(({ name }): Line => {
        const other = namesOf(brief).get(name)?.[0];
        return { words: [{ code: `#${name}` }, other ? ` ${excerpt(brief, other)}` : ' (no such statement)'] };
      }),
  ];
  const origins = originsOfStatement(statement, byId);
  const resting = id === undefined ? [] : (usesIn(brief).resting.get(id) ?? []);
  const lines = [
    levelLine('Confidence', scales.confidence, assessment.confidence[0]),
    levelLine('Likelihood', scales.likelihood, assessment.likelihood[0]),
    assessment.by ? { label: 'By', words: [assessment.by] } : undefined,
    assessment.because ? { label: 'Because', words: [assessment.because] } : undefined,
    listLine('Rests on', origins.length > 0 ? [originCount(origins)] : [], cited('supports')),
    listLine('Contradicted by', [], cited('contradicts')),
    listLine(
      'Supports',
      [],
      resting.map((other) => statementLine(brief, other)),
    ),
  ];
  return {
    title: [
      { strong: capitalised(statement.kind) },
      ...(id === undefined ? [] : [' ', { code: `#${id}` }]),
      `: ${excerpt(brief, placed)}`,
    ],
    lines: lines.filter((line) => line !== undefined),
    brief: [
      levelsLine(statement, scales),
      supportLine('Rests on', origins.length > 0 ? originCount(origins) : '', statement, 'supports'),
      supportLine('Contradicted by', '', statement, 'contradicts'),
    ].filter((line) => line !== undefined),
  };
}

/** `high, 3 of 3 · likely, 55–80 % · by 2026-05-13`. */
function levelsLine({ assessment: { confidence, likelihood, by } }: Statement, scales: ScalePair): Line | undefined {
  const parts = [
    levelLine('', scales.confidence, confidence[0]),
    levelLine('', scales.likelihood, likelihood[0]),
    by ? { words: [`by ${by}`] } : undefined,
  ].filter((line) => line !== undefined);
  return parts.length === 0
    ? undefined
    : { words: parts.flatMap(({ words }, index) => (index === 0 ? words : [' · ', ...words])) };
}

/** Keys and names on one line. */
function supportLine(
  label: string,
  count: string,
  { citations, basis }: Statement,
  stance: 'supports' | 'contradicts',
): Line | undefined {
  const names = [
    ...citations.filter((item) => item.stance === stance).map(({ key }) => `@${key}`),
    ...basis.filter((item) => item.stance === stance).map(({ name }) => `#${name}`),
  ];
  if (names.length === 0) return undefined;
  const shown = names.slice(0, mostListed).flatMap((code, index) => (index === 0 ? [{ code }] : [', ', { code }]));
  const rest = names.length - mostListed;
  return { label, words: [count === '' ? '' : `${count}: `, ...shown, rest > 0 ? ` and ${rest} more` : ''] };
}

/** The statement's words in one line, shortened; its tags are left out. */
export function excerpt(brief: Brief, placed: PlacedStatement, limit = 90): string {
  return plainLine(wordsOf(brief, placed).replace(/\[(?:[@#]|but\s|::)[^\]]*\](?:\{#[^}]*\})?/g, ''), limit);
}

function statementLine(brief: Brief, placed: PlacedStatement): Line {
  const { id } = placed.statement;
  return { words: [...(id === undefined ? [] : [{ code: `#${id}` }, ' ']), excerpt(brief, placed)] };
}

function levelLine(label: string, scale: Scale, level: LevelTerm | undefined): Line | undefined {
  const rung = level && scale.rungs[level.index];
  if (!level || !rung) return undefined;
  const range = rangeText(rung);
  const height = heightOf(scale, level.index);
  const tail = range ?? (height && `${height.place} of ${height.of}`);
  return { label, words: [{ strong: level.term }, tail ? `, ${tail}` : ''] };
}

function listLine(label: string, words: readonly Words[], items: readonly Line[]): Line | undefined {
  if (items.length === 0) return undefined;
  const rest = items.length - mostListed;
  return {
    label,
    words,
    below: [...items.slice(0, mostListed), ...(rest > 0 ? [{ words: [`and ${rest} more`] }] : [])],
  };
}

function capitalised(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
