// Which declared source most likely stands behind a sentence, and where in it: by the words that the sentence shares with the
// source's card (title, author, publisher, note) and with the closest passage of its archived text.

import { assumedLanguage } from '../../../languages/known-languages.ts';
import { finish, indexTexts, searchTexts, type TextIndex } from '../../../text/text-index.ts';
import type { Archive } from '../../archives/archive.ts';
import type { Brief } from '../../brief.ts';
import { isWithdrawn } from '../../sources/is-withdrawn.ts';
import type { Source } from '../../sources/source.ts';
import { citationCounts } from '../../uses.ts';
import { registriesOf, sourcesOf, type Workspace } from '../../workspace.ts';
import { archiveOf } from '../named-archives.ts';
import { indexArchive } from './archive-index.ts';
import { type ClosePassage, closestPassages } from './closest-passages.ts';
import { searchedArchives } from './searched-archives.ts';

export interface RankedSource {
  readonly source: Source;
  /** 0 where nothing is shared. Comparable within one ranking only. */
  readonly score: number;
  /** The closest passage of its archived text, where it is clear enough to be cited: a locator that leads nowhere is worse than none. */
  readonly passage?: ClosePassage;
}

/** A card says what a source is about, a passage what it says: the card decides between sources whose passages are nearly as close. */
const cardShare = 0.4;

/**
 * Every source of `brief`, the best match for `sentence` first; of equal ones that which is cited most, then that which is
 * declared first. What was retracted or superseded comes last. Only the archived texts that `workspace` holds are searched.
 */
export function rankSources(sentence: string, brief: Brief, workspace: Workspace): readonly RankedSource[] {
  // A list that is searched asks for the same ranking at every key.
  const known = last.get(brief);
  if (known?.workspace === workspace && known.sentence === sentence) return known.ranked;
  const ranked = rank(sentence, brief, workspace);
  last.set(brief, { workspace, sentence, ranked });
  return ranked;
}

interface LastRanking {
  readonly workspace: Workspace;
  readonly sentence: string;
  readonly ranked: readonly RankedSource[];
}

const last = new WeakMap<Brief, LastRanking>();

function rank(sentence: string, brief: Brief, workspace: Workspace): readonly RankedSource[] {
  const { byId } = sourcesOf(brief, workspace);
  const decks = decksOf(brief, workspace).map((sources) => finish(indexDeck(sources)));
  const { hits } = searchTexts(
    decks.map(({ index }) => index),
    sentence,
    assumedLanguage.search,
  );
  const cards = new Map<Source, number>();
  for (const [deck, { sources }] of decks.entries())
    for (const { at, score } of hits[deck]!) cards.set(sources[at]!, score);
  const passages = new Map<Archive, ClosePassage>();
  for (const passage of closestPassages(sentence, searchedArchives(brief, workspace).keys()))
    if (!passages.has(passage.archive)) passages.set(passage.archive, passage);
  const ranked = [...byId.values()].map((source): RankedSource => {
    const archive = archiveOf(source, workspace);
    const passage = archive && passages.get(archive);
    return {
      source,
      score: cardShare * (cards.get(source) ?? 0) + (passage?.score ?? 0),
      ...(passage?.isClear ? { passage } : {}),
    };
  });
  const counts = citationCounts(brief);
  const useOf = ({ source }: RankedSource): number => counts.get(source.id) ?? 0;
  return ranked.sort(
    (a, b) => Number(isWithdrawn(a.source)) - Number(isWithdrawn(b.source)) || b.score - a.score || useOf(b) - useOf(a),
  );
}

/** Makes ahead what `rankSources` would have to make first, in steps short enough to let others have their turn in between. */
export function* prepareRanking(brief: Brief, workspace: Workspace): Generator<undefined, void> {
  for (const archive of searchedArchives(brief, workspace).keys()) yield* indexArchive(archive);
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
  return [
    brief.frontMatter.sources,
    ...registriesOf(brief, workspace).flatMap(({ result }) => ('registry' in result ? [result.registry.sources] : [])),
  ];
}

const decks = new WeakMap<Declared, Deck>();

function* indexDeck(declared: Declared): Generator<undefined, Deck> {
  const known = decks.get(declared);
  if (known) return known;
  const sources = [...declared.values()];
  const index = yield* indexTexts(
    sources.map(({ id, title, author, publisher, note }) => [id, title, author, publisher, note].join(' ')),
    assumedLanguage.search,
  );
  const deck = { sources, index };
  decks.set(declared, deck);
  return deck;
}
