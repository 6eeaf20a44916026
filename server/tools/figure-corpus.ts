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
  readonly sentence: string;
  /** The words that must be accused; none in an honest case. */
  readonly expected: readonly string[];
  readonly accused: readonly string[];
}

type Archives = ReturnType<typeof withArchives>['archives'] extends ReadonlyMap<string, infer State> | undefined
  ? State
  : never;

interface Corpus {
  readonly texts: Readonly<Record<string, { readonly date: string; readonly text: string }>>;
  readonly honest: readonly (readonly [sources: string, sentence: string])[];
  readonly altered: readonly (readonly [sources: string, sentence: string, accused: string])[];
}

/** `archived` makes of a text what the workspace holds. */
export function runFigureCorpus(
  file: string,
  archived: (document: Document) => Archives,
): { readonly honest: readonly FigureCase[]; readonly altered: readonly FigureCase[] } {
  const corpus = parse(readFileSync(file, 'utf8')) as Corpus;
  const states = new Map(
    Object.entries(corpus.texts).map(([name, { text }]) => [name, archived(createDocument(`${name}.txt`, text))]),
  );
  const declared = Object.entries(corpus.texts).map(
    ([name, { date }]) => `  ${name}: {title: A text, date: ${date}, text: ${name}.txt}\n`,
  );
  const run = (sources: string, sentence: string): readonly string[] => {
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
    return findings.map(({ span }) => brief.document.text.slice(span.start, span.end));
  };
  return {
    honest: corpus.honest.map(([sources, sentence]) => ({ sentence, expected: [], accused: run(sources, sentence) })),
    altered: corpus.altered.map(([sources, sentence, words]) => ({
      sentence,
      expected: words.split('|'),
      accused: run(sources, sentence),
    })),
  };
}
