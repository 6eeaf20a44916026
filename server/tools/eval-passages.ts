// Measures the search for the closest passage on the seeds with archived texts: every sourced statement is searched for as if it had
// no tag, and should lead to the paragraph that its tag names. Statements of seeds about another matter should lead nowhere. Reads
// files.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { archivedIn } from '../../test/support/archived-in.ts';
import { paragraphLocator, paragraphsOf } from '../src/core/model/archives/archive.ts';
import { type Brief, parseBrief, statementsOf, wordsOf } from '../src/core/model/brief.ts';
import { type ClosePassage, closestPassages } from '../src/core/model/evidence/passages/closest-passages.ts';
import { searchedArchives } from '../src/core/model/evidence/passages/searched-archives.ts';
import { needsGrounds } from '../src/core/model/statement.ts';
import type { Workspace } from '../src/core/model/workspace.ts';
import { createDocument } from '../src/core/text/document.ts';

const targets = {
  paragraph: { top1: 0.8, top3: 0.85 },
  clear: { right: 0.6, wrong: 0.05 },
  elsewhere: { offered: 0.15, clear: 0.03 },
};

/** One statement whose paragraph is known. */
interface Case {
  readonly words: string;
  /** `key ¶ 4`, any of which is right. */
  readonly wanted: ReadonlySet<string>;
}

export interface PassageMeasure {
  /** What was measured, to be printed. */
  readonly lines: readonly string[];
  /** Which targets were missed. */
  readonly misses: readonly string[];
}

export function measurePassages(isVerbose: boolean): PassageMeasure {
  const seeds = readdirSync('seeds', { recursive: true })
    .map((file) => path.posix.join('seeds', String(file).split(path.sep).join('/')))
    .filter((file) => file.endsWith('.brief'));
  const briefs = seeds.map((file) => parseBrief(createDocument(file, readFileSync(file, 'utf8'))));
  const lines: string[] = [];
  const misses: string[] = [];
  // What is meant to be wrong measures nothing.
  for (const brief of briefs.filter(
    ({ document }) => hasArchives(document.path) && !document.path.endsWith('-states.brief'),
  )) {
    const workspace = archivedIn(brief);
    for (const measure of [
      measureFound(brief, workspace, isVerbose),
      measureElsewhere(brief, workspace, briefs, isVerbose),
    ]) {
      lines.push(...measure.lines);
      misses.push(...measure.misses);
    }
  }
  return { lines, misses };
}

function hasArchives(file: string): boolean {
  return existsSync(path.join(path.dirname(file), 'archive'));
}

function measureFound(brief: Brief, workspace: Workspace, isVerbose: boolean): PassageMeasure {
  const archives = searchedArchives(brief, workspace);
  const lines: string[] = [];
  const cases = casesOf(brief);
  const found = { source: [0, 0], paragraph: [0, 0], clear: [0, 0] };
  for (const { words, wanted } of cases) {
    const passages = closestPassages(words, archives.keys())
      .slice(0, 3)
      .map((passage) => ({ passage, keys: keysOf(passage) }));
    const sources = new Set([...wanted].map((place) => place.split(' ')[0]));
    for (const [at, most] of [1, 3].entries()) {
      const first = passages.slice(0, most).flatMap(({ keys }) => keys);
      if (first.some((place) => sources.has(place.split(' ')[0]))) found.source[at]!++;
      if (first.some((place) => wanted.has(place))) found.paragraph[at]!++;
    }
    const [first] = passages;
    if (first?.passage.isClear) found.clear[first.keys.some((place) => wanted.has(place)) ? 0 : 1]!++;
    if (isVerbose && !passages[0]?.keys.some((place) => wanted.has(place))) {
      lines.push(
        `    wants ${[...wanted].join(' or ')}, has ${passages.map(({ passage, keys }) => `${keys.join('/')} ${passage.score.toFixed(2)}`).join(', ') || 'nothing'}: ${words}`,
      );
    }
  }
  const share = (count: number | undefined): number => (count ?? 0) / (cases.length || 1);
  const paragraphs = [...archives.keys()].reduce((sum, archive) => sum + paragraphsOf(archive).length, 0);
  lines.push(
    `Closest passage, ${brief.document.path}: ${cases.length} statements, ${archives.size} texts, ${paragraphs} paragraphs:`,
  );
  for (const kind of ['source', 'paragraph'] as const)
    lines.push(
      `  ${kind.padEnd(10)} top-1 ${share(found[kind][0]).toFixed(3)}  top-3 ${share(found[kind][1]).toFixed(3)}`,
    );
  const [right, wrong] = found.clear.map(share);
  lines.push(`  clear enough to be cited at one click: right ${right!.toFixed(3)}  wrong ${wrong!.toFixed(3)}`);
  const [top1, top3] = found.paragraph.map(share);
  const misses = [
    ...(top1! < targets.paragraph.top1
      ? [`closest passage: top-1 ${top1!.toFixed(3)}, target ${targets.paragraph.top1}`]
      : []),
    ...(top3! < targets.paragraph.top3
      ? [`closest passage: top-3 ${top3!.toFixed(3)}, target ${targets.paragraph.top3}`]
      : []),
    ...(right! < targets.clear.right
      ? [`closest passage: clear and right ${right!.toFixed(3)}, target ${targets.clear.right}`]
      : []),
    ...(wrong! > targets.clear.wrong
      ? [`closest passage: clear and wrong ${wrong!.toFixed(3)}, target ${targets.clear.wrong}`]
      : []),
  ];
  return { lines, misses };

  function keysOf({ archive, paragraph }: ClosePassage): readonly string[] {
    return archives.get(archive)!.map(({ id }) => `${id} ${paragraphLocator(paragraph)}`);
  }
}

/** Every statement of other seeds: none of it stands in these texts, so that each passage offered is one too many. */
function measureElsewhere(
  brief: Brief,
  workspace: Workspace,
  briefs: readonly Brief[],
  isVerbose: boolean,
): PassageMeasure {
  const archives = searchedArchives(brief, workspace);
  const lines: string[] = [];
  const folder = path.dirname(brief.document.path);
  let asked = 0;
  let offered = 0;
  let clear = 0;
  for (const other of briefs.filter(({ document }) => path.dirname(document.path) !== folder)) {
    for (const placed of statementsOf(other).filter(({ statement }) => needsGrounds(statement))) {
      asked++;
      const [first] = closestPassages(wordsOf(other, placed), archives.keys());
      if (!first) continue;
      offered++;
      if (first.isClear) clear++;
      if (isVerbose)
        lines.push(
          `    offers ${first.archive.document.path} ${paragraphLocator(first.paragraph)} ${first.score.toFixed(2)}: ${wordsOf(other, placed)}`,
        );
    }
  }
  const shares = { offered: offered / (asked || 1), clear: clear / (asked || 1) };
  lines.push(
    `  ${asked} statements about other matters: a passage is offered for ${shares.offered.toFixed(3)}, a clear one for ${shares.clear.toFixed(3)}`,
  );
  const misses = (['offered', 'clear'] as const).flatMap((kind) =>
    shares[kind] > targets.elsewhere[kind]
      ? [
          `closest passage: ${kind} for ${shares[kind].toFixed(3)} of statements about other matters, target ${targets.elsewhere[kind]}`,
        ]
      : [],
  );
  return { lines, misses };
}

function casesOf(brief: Brief): readonly Case[] {
  return statementsOf(brief).flatMap((placed) => {
    const wanted = new Set(
      placed.statement.citations.flatMap(({ key, locator }) =>
        locator?.startsWith('¶ ') ? [`${key} ${locator}`] : [],
      ),
    );
    return wanted.size === 0 ? [] : [{ words: wordsOf(brief, placed), wanted }];
  });
}
