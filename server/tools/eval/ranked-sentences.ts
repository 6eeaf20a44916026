// Measures how often a search puts a sentence that supports a claim first, or among the first three: ours, and others beside it. People
// said which sentences of the page support it. The sets are not part of the project.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { assumedLanguage } from '../../src/core/languages/known-languages.ts';
import type { Archive } from '../../src/core/model/archives/archive.ts';
import { parseBrief } from '../../src/core/model/brief.ts';
import { saidIn, supportBy } from '../../src/core/model/evidence/claims/check-support.ts';
import { foundPassage } from '../../src/core/model/evidence/claims/found-passage.ts';
import { indexArchive } from '../../src/core/model/evidence/passages/archive-index.ts';
import { closestPassages } from '../../src/core/model/evidence/passages/closest-passages.ts';
import { createDocument } from '../../src/core/text/document.ts';
import { finish, searchTexts } from '../../src/core/text/text-index.ts';

interface Row {
  readonly claim: string;
  readonly evidence: readonly string[];
  /** Sets of indexes in `evidence`; each set supports the claim by itself. */
  readonly supporting?: readonly (readonly number[])[];
}

/** Indexes of the page’s sentences, the best first. */
type Ranking = (claim: string, sentences: readonly string[], archive: Archive) => readonly number[];

/** `folder`: the one of the sets. Nothing where it has none. */
export async function measureRanking(folder: string): Promise<readonly string[]> {
  const file = path.join(folder, 'support', 'wice-dev.jsonl');
  if (!existsSync(file)) return [];
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
    .filter(({ supporting }) => supporting?.some((set) => set.length > 0));
  const lines = [
    `A supporting sentence comes first, and is among the first three, claims of wice-dev.jsonl (${rows.length}):`,
  ];
  const rankings: Readonly<Record<string, Ranking | undefined>> = {
    suggest: bySearch,
    'the words of claims': byWords,
    'BM25 alone': byFrequency,
    MiniSearch: await miniSearch(),
  };
  for (const [name, ranking] of Object.entries(rankings)) {
    if (!ranking) continue;
    const hits = [1, 3].map((most) => {
      const right = rows.filter(({ claim, evidence, supporting = [] }) => {
        const sentences = evidence.map((one) => one.replace(/\s+/g, ' ').trim() || '–');
        const archive: Archive = { document: createDocument('page.txt', sentences.join('\n\n')), sha256: '' };
        const wanted = new Set(supporting.flat());
        return ranking(claim, sentences, archive)
          .slice(0, most)
          .some((at) => wanted.has(at));
      }).length;
      return (right / rows.length).toFixed(3);
    });
    lines.push(`  ${name.padEnd(20)} ${hits.join(', ')}`);
  }
  return lines;
}

function bySearch(claim: string, _sentences: readonly string[], archive: Archive): readonly number[] {
  return closestPassages(claim, [archive]).map(({ paragraph }) => paragraph.number - 1);
}

const nothing = parseBrief(createDocument('claim.brief', ''));

/** Each sentence alone, by what it has of the claim; of equal ones the first. */
function byWords(claim: string, sentences: readonly string[]): readonly number[] {
  const said = saidIn(claim);
  return sentences
    .map((sentence, at) => {
      const archive: Archive = { document: createDocument('page.txt', sentence), sha256: '' };
      const support = supportBy(said, nothing, [], [archive]);
      return { at, share: foundPassage(said.words.words, support) ? support.anywhere : 0 };
    })
    .sort((a, b) => b.share - a.share || a.at - b.at)
    .map(({ at }) => at);
}

function byFrequency(claim: string, _sentences: readonly string[], archive: Archive): readonly number[] {
  const { hits } = searchTexts([finish(indexArchive(archive))], claim, assumedLanguage.search, 3);
  return hits[0]!.map(({ at }) => at);
}

interface MiniSearchModule {
  readonly default: new (options: {
    readonly fields: readonly string[];
  }) => {
    addAll(documents: readonly { readonly id: number; readonly text: string }[]): void;
    search(words: string): readonly { readonly id: number }[];
  };
}

/** As it comes; undefined where the peers of the benchmarks are not installed. */
async function miniSearch(): Promise<Ranking | undefined> {
  const file = path.resolve('bench/node_modules/minisearch/dist/es/index.js');
  if (!existsSync(file)) return undefined;
  const { default: MiniSearch } = (await import(pathToFileURL(file).href)) as MiniSearchModule;
  return (claim, sentences) => {
    const index = new MiniSearch({ fields: ['text'] });
    index.addAll(sentences.map((text, id) => ({ id, text })));
    return index.search(claim).map(({ id }) => id);
  };
}
