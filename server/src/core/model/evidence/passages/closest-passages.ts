// The passages of archived texts that come closest to a sentence. In two steps: the words of all paragraphs are searched, and the few
// that share most are read sentence by sentence. Rare words count more than common ones, names and figures more than other words.
// Does not know whether a passage says what the sentence says; it may deny it.

import { assumedLanguage } from '../../../languages/known-languages.ts';
import { searchWords } from '../../../text/search-words.ts';
import type { Span } from '../../../text/span.ts';
import { finish, searchTexts, type TextHit } from '../../../text/text-index.ts';
import { type Archive, type Paragraph, paragraphsOf } from '../../archives/archive.ts';
import { indexArchive } from './archive-index.ts';
import { sentencesIn } from './sentences-in.ts';

export interface ClosePassage {
  readonly archive: Archive;
  readonly paragraph: Paragraph;
  /** The one or two sentences of the paragraph that share most, in the archive's text. */
  readonly span: Span;
  /** From 0 to 1. It measures words, not meaning; comparable between sentences. */
  readonly score: number;
  /** The words that the paragraph shares with the sentence, as they are searched for, and how much each tells. */
  readonly shared: ReadonlyMap<string, number>;
  /** Close enough to be put into a tag at one click; else it is worth a look and no more. */
  readonly isClear: boolean;
}

/** Paragraphs that are read, of one text and of all. */
const readOfEach = 5;
const readOfAll = 60;

/** A passage is worth a look when it holds at least so many words of the sentence, and of their weight so great a part. */
const leastWords = 2;
const leastShare = 0.22;

/**
 * Score by weight of what is shared, in words that stand in no other passage: at least so much to be worth a look, and to be clear.
 * A long sentence that shares two rare words scores low, a short one that shares two common words weighs little.
 */
const leastStrength = 0.35;
const clearStrength = 0.7;

/** And at least so much of the sentence, to be clear: of a page on the same matter that does not say it, a part has rare words too. */
const clearScore = 0.4;

/** Stands for two words: hardly two reports have it by chance. Years and figures below ten are in all of them. */
const TELLING_FIGURE = /^(?!(?:19|20)\d\d$)\d[\d.]+$/;

/** What the parts of the score count for; together 1. */
const share = { sentence: 0.5, paragraph: 0.15, search: 0.2, order: 0.15 };

/** The best first; of equal ones the earlier. Only what is worth a look. */
export function closestPassages(sentence: string, archives: Iterable<Archive>): readonly ClosePassage[] {
  const searched = [...archives];
  const { hits, weights, rarest } = searchTexts(
    searched.map((archive) => finish(indexArchive(archive))),
    sentence,
    assumedLanguage.search,
    readOfEach,
  );
  const found = hits.flatMap((ofArchive, at) => ofArchive.map((hit) => ({ archive: searched[at]!, hit })));
  const likeliest = found.sort((a, b) => b.hit.score - a.hit.score).slice(0, readOfAll);
  const question: Question = {
    words: searchWords(sentence, assumedLanguage.search),
    weights,
    total: sum(weights.values()),
    rarest,
  };
  return likeliest
    .flatMap(({ archive, hit }) => readPassage(archive, hit, question) ?? [])
    .sort((a, b) => b.score - a.score);
}

interface Question {
  readonly words: readonly string[];
  readonly weights: ReadonlyMap<string, number>;
  /** Of all weights. */
  readonly total: number;
  /** The weight of a word that stands in one passage. */
  readonly rarest: number;
}

/** In characters: of a paragraph without an end, the beginning is read. */
const readLength = 20_000;

function readPassage(archive: Archive, hit: TextHit, question: Question): ClosePassage | undefined {
  const { weights, total } = question;
  const shared = new Map(hit.words.map((word) => [word, weights.get(word)!]));
  if (!isWorthIt(shared, question)) return undefined;
  const part = sum(shared.values()) / total;
  const paragraph = paragraphsOf(archive)[hit.at]!;
  const { span, coverage, order } = bestStretch(archive, paragraph, question);
  const score =
    share.sentence * coverage +
    share.paragraph * part +
    share.search * Math.min(1, hit.score / fullSearch) +
    share.order * order;
  const strength = (score * part * total) / question.rarest;
  return strength < leastStrength
    ? undefined
    : { archive, paragraph, span, score, shared, isClear: strength >= clearStrength && score >= clearScore };
}

function isWorthIt(shared: ReadonlyMap<string, number>, { total }: Question): boolean {
  const telling = [...shared.keys()].filter((word) => TELLING_FIGURE.test(word)).length;
  return shared.size + telling >= leastWords && sum(shared.values()) >= leastShare * total;
}

/** What the search gives a text of average length that has every word once: 1 / (1 + saturation). */
const fullSearch = 1 / 2.2;

interface Stretch {
  readonly span: Span;
  /** How much of the question's weight stands in it. */
  readonly coverage: number;
  /** How many of the neighbours in the question stand near each other in it. */
  readonly order: number;
}

/** One sentence, or two where the second adds enough to be worth the reading. */
function bestStretch(
  { document: { text } }: Archive,
  { span: { start, end } }: Paragraph,
  question: Question,
): Stretch {
  const sentences = sentencesIn(text, { start, end: Math.min(end, start + readLength) }).map((span) => ({
    span,
    words: searchWords(text.slice(span.start, span.end), assumedLanguage.search),
  }));
  let best: Stretch | undefined;
  let most = -1;
  for (const [at, { span, words }] of sentences.entries()) {
    const next = sentences[at + 1];
    const stretches = [
      { span, words, cost: 0 },
      ...(next
        ? [{ span: { start: span.start, end: next.span.end }, words: [...words, ...next.words], cost: secondCost }]
        : []),
    ];
    for (const stretch of stretches) {
      const coverage = coverageOf(stretch.words, question);
      if (coverage - stretch.cost <= most) continue;
      most = coverage - stretch.cost;
      best = { span: stretch.span, coverage, order: orderIn(stretch.words, question) };
    }
  }
  return best ?? { span: { start, end }, coverage: 0, order: 0 };
}

const secondCost = 0.12;

function coverageOf(words: readonly string[], { weights, total }: Question): number {
  let covered = 0;
  for (const word of new Set(words)) covered += weights.get(word) ?? 0;
  return covered / total;
}

/** Words between two that are neighbours in the question. */
const reach = 4;

function orderIn(words: readonly string[], question: Question): number {
  if (question.words.length < 2) return 0;
  const places = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    if (!question.weights.has(word)) continue;
    const known = places.get(word);
    if (known) known.push(at);
    else places.set(word, [at]);
  }
  let near = 0;
  let all = 0;
  for (let i = 1; i < question.words.length; i++) {
    const [first, second] = [question.words[i - 1]!, question.words[i]!];
    const weight = question.weights.get(first)! + question.weights.get(second)!;
    all += weight;
    const [ofFirst, ofSecond] = [places.get(first) ?? [], places.get(second) ?? []];
    if (
      ofFirst
        .slice(0, mostPlaces)
        .some((a) => ofSecond.slice(0, mostPlaces).some((b) => a !== b && Math.abs(b - a) <= reach))
    )
      near += weight;
  }
  return near / all;
}

/** Of a word that a paragraph repeats without end. */
const mostPlaces = 20;

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
