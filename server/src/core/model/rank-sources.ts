// Which declared source most likely stands behind a sentence, and where in it: by the words that the sentence shares with the
// source's card (title, author, publisher, note) and with the paragraphs of its archived text, rare words counting more.

import { finish, indexTexts, searchTexts, type TextHit, type TextIndex } from '../text/text-index.ts';
import { paragraphsOf, paragraphText, type Archive, type Paragraph } from './archive.ts';
import type { Brief } from './brief.ts';
import { archiveOf } from './named-archives.ts';
import type { Source } from './source.ts';
import { citationCounts } from './uses.ts';
import { registriesOf, sourcesOf, type Workspace } from './workspace.ts';

export interface RankedSource {
  readonly source: Source;
  /** 0 where nothing is shared. Comparable within one ranking only. */
  readonly score: number;
  /** The paragraph that says most of the sentence, where one says enough of it to be worth a look. */
  readonly passage?: RankedPassage;
}

export interface RankedPassage {
  readonly archive: Archive;
  readonly paragraph: Paragraph;
  /** The words that it shares with the sentence, as they are searched for, and how much each tells. */
  readonly shared: ReadonlyMap<string, number>;
}

/** In characters: archived texts are searched in the order of their sources as long as they fit in here together. */
const searchedLength = 6_000_000;

/** In characters: of a paragraph that is longer, its beginning is searched. */
const searchedParagraph = 50_000;

/** A paragraph is worth a look when it holds at least so many words of the sentence, and of their weight so great a part. */
const leastWords = 2;
const leastShare = 0.3;

/**
 * Every source of `brief`, the best match for `sentence` first; of equal ones that which is cited most, then that which is
 * declared first. What was retracted or superseded comes last. Only the archived texts that `workspace` holds are searched.
 */
export function rankSources(sentence: string, brief: Brief, workspace: Workspace): readonly RankedSource[] {
  const { byId } = sourcesOf(brief, workspace);
  const decks = decksOf(brief, workspace).map((sources) => finish(indexDeck(sources)));
  const archives = searchedArchives(brief, workspace);
  const { hits, weights } = searchTexts([...decks.map(({ index }) => index), ...archives.map((archive) => finish(indexArchive(archive)))], sentence);
  const cards = new Map<Source, number>();
  for (const [deck, { sources }] of decks.entries()) for (const { at, score } of hits[deck]!) cards.set(sources[at]!, score);
  const passages = new Map<Archive, { readonly score: number; readonly passage?: RankedPassage }>();
  for (const [at, archive] of archives.entries()) {
    const best = hits[decks.length + at]![0];
    if (best) passages.set(archive, { score: best.score, ...passageOf(archive, best, weights) });
  }
  const ranked = [...byId.values()].map((source): RankedSource => {
    const archive = archiveOf(source, workspace);
    const found = archive && passages.get(archive);
    return { source, score: (cards.get(source) ?? 0) + (found?.score ?? 0), ...(found?.passage ? { passage: found.passage } : {}) };
  });
  const counts = citationCounts(brief);
  const useOf = ({ source }: RankedSource): number => counts.get(source.id) ?? 0;
  return ranked.sort((a, b) => Number(hasFallen(a.source)) - Number(hasFallen(b.source)) || b.score - a.score || useOf(b) - useOf(a));
}

/** Makes ahead what `rankSources` would have to make first, in steps short enough to let others have their turn in between. */
export function* prepareRanking(brief: Brief, workspace: Workspace): Generator<undefined, void> {
  for (const archive of searchedArchives(brief, workspace)) yield* indexArchive(archive);
}

function hasFallen({ status }: Source): boolean {
  return status === 'retracted' || status === 'superseded';
}

function passageOf(archive: Archive, { at, words }: TextHit, weights: ReadonlyMap<string, number>): { readonly passage?: RankedPassage } {
  const shared = new Map(words.map((word) => [word, weights.get(word)!]));
  const isWorthIt = shared.size >= Math.min(leastWords, weights.size) && sum(shared) >= leastShare * sum(weights);
  return isWorthIt ? { passage: { archive, paragraph: paragraphsOf(archive)[at]!, shared } } : {};
}

function sum(weights: ReadonlyMap<string, number>): number {
  return [...weights.values()].reduce((total, weight) => total + weight, 0);
}

/** Each archived text once. */
function searchedArchives(brief: Brief, workspace: Workspace): readonly Archive[] {
  if (!workspace.archives) return [];
  const archives = new Set<Archive>();
  let room = searchedLength;
  for (const source of sourcesOf(brief, workspace).byId.values()) {
    const archive = archiveOf(source, workspace);
    if (!archive || archives.has(archive) || archive.document.text.length > room) continue;
    room -= archive.document.text.length;
    archives.add(archive);
  }
  return [...archives];
}

const archiveIndexes = new WeakMap<Archive, TextIndex>();

function* indexArchive(archive: Archive): Generator<undefined, TextIndex> {
  const known = archiveIndexes.get(archive);
  if (known) return known;
  const index = yield* indexTexts(paragraphsOf(archive).map((paragraph) => paragraphText(archive, paragraph).slice(0, searchedParagraph)));
  archiveIndexes.set(archive, index);
  return index;
}

/** Sources that are declared together. */
type Declared = ReadonlyMap<string, Source>;

interface Deck {
  readonly sources: readonly Source[];
  /** Of their cards, in the same order. */
  readonly index: TextIndex;
}

/** Those of the front matter and of each registry: they change at different times, so that each is indexed by itself. */
function decksOf(brief: Brief, workspace: Workspace): readonly Declared[] {
  return [brief.frontMatter.sources, ...registriesOf(brief, workspace).flatMap(({ result }) => ('registry' in result ? [result.registry.sources] : []))];
}

const decks = new WeakMap<Declared, Deck>();

function* indexDeck(declared: Declared): Generator<undefined, Deck> {
  const known = decks.get(declared);
  if (known) return known;
  const sources = [...declared.values()];
  const index = yield* indexTexts(sources.map(({ id, title, author, publisher, note }) => [id, title, author, publisher, note].join(' ')));
  const deck = { sources, index };
  decks.set(declared, deck);
  return deck;
}
