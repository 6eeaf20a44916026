// Seeded figures, altered and honest (test/evidence/figures.yaml), put to the rule as whole briefings: what it says of each. Used by
// the test that holds it and by `eval`, which prints the rates.

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { defaultConfig } from '../src/core/lint/config/config.ts';
import { lint } from '../src/core/lint/lint.ts';
import { parseBrief } from '../src/core/model/brief.ts';
import { unreadArchives, withArchives } from '../src/core/model/evidence/named-archives.ts';
import { emptyWorkspace } from '../src/core/model/workspace.ts';
import { createDocument, type Document } from '../src/core/text/document.ts';

export interface FigureCase {
  readonly kind: string;
  readonly sentence: string;
  /** The words that must be accused, or noted; none in an honest case. */
  readonly expected: readonly string[];
  readonly accused: readonly string[];
  /** What is told as a note alone. */
  readonly noted: readonly string[];
}

/** Sources, the sentence, and the words that are told. */
type Told = readonly [sources: string, sentence: string, told: string];
type Honest = readonly [sources: string, sentence: string];

type Archives = ReturnType<typeof withArchives>['archives'] extends ReadonlyMap<string, infer State> | undefined
  ? State
  : never;

interface Corpus {
  readonly texts: Readonly<Record<string, { readonly date: string; readonly text: string }>>;
  readonly honest: readonly Honest[];
  readonly altered: readonly Told[];
  readonly kinds: Readonly<
    Record<
      string,
      { readonly honest: readonly Honest[]; readonly noted?: readonly Told[]; readonly altered: readonly Told[] }
    >
  >;
}

/** `archived` makes of a text what the workspace holds. */
export function runFigureCorpus(
  file: string,
  archived: (document: Document) => Archives,
): {
  readonly honest: readonly FigureCase[];
  readonly noted: readonly FigureCase[];
  readonly altered: readonly FigureCase[];
} {
  const corpus = parse(readFileSync(file, 'utf8')) as Corpus;
  const states = new Map(
    Object.entries(corpus.texts).map(([name, { text }]) => [name, archived(createDocument(`${name}.txt`, text))]),
  );
  const declared = Object.entries(corpus.texts).map(
    ([name, { date }]) => `  ${name}: {title: A text, date: ${date}, text: ${name}.txt}\n`,
  );
  const run = (sources: string, sentence: string): Pick<FigureCase, 'accused' | 'noted'> => {
    const tag = sources
      .split('+')
      .map((name) => `@${name}`)
      .join('; ');
    const brief = parseBrief(
      createDocument(
        'case.brief',
        `---\nbriefing: 1\ntitle: Case\nsources:\n${declared.join('')}---\n\n${sentence} [${tag} :: high]\n`,
      ),
    );
    const read = new Map(
      unreadArchives(brief, emptyWorkspace).map(({ key, name }) => [key, states.get(name.replace('.txt', ''))!]),
    );
    const { findings, crashes } = lint(
      brief,
      withArchives(emptyWorkspace, read),
      { ...defaultConfig, only: ['figure-not-found'] },
      '2026-06-01',
    );
    if (crashes.length > 0) throw new Error(crashes[0]!.message);
    const toldAt = (isNote: boolean): readonly string[] =>
      findings
        .filter(({ severity }) => (severity === 'info') === isNote)
        .map(({ span }) => brief.document.text.slice(span.start, span.end));
    return { accused: toldAt(false), noted: toldAt(true) };
  };
  const honest = (kind: string, cases: readonly Honest[]): readonly FigureCase[] =>
    cases.map(([sources, sentence]) => ({ kind, sentence, expected: [], ...run(sources, sentence) }));
  const told = (kind: string, cases: readonly Told[]): readonly FigureCase[] =>
    cases.map(([sources, sentence, words]) => ({
      kind,
      sentence,
      expected: words.split('|'),
      ...run(sources, sentence),
    }));
  const kinds = Object.entries(corpus.kinds);
  return {
    honest: [...honest('other', corpus.honest), ...kinds.flatMap(([kind, cases]) => honest(kind, cases.honest))],
    noted: kinds.flatMap(([kind, { noted = [] }]) => told(kind, noted)),
    altered: [...told('other', corpus.altered), ...kinds.flatMap(([kind, cases]) => told(kind, cases.altered))],
  };
}
