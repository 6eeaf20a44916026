// How far archived texts speak of what a claim says: which of its words and names stand there, and where most of them stand together.
// It compares words, not meanings: what it finds may deny the claim.

import { assumedLanguage } from '../../../languages/known-languages.ts';
import type { Span } from '../../../text/span.ts';
import { finish, searchTexts } from '../../../text/text-index.ts';
import { type Archive, paragraphsOf } from '../../archives/archive.ts';
import { indexArchive } from '../passages/archive-index.ts';
import { sentencesIn } from '../passages/sentences-in.ts';
import { type ClaimName, type ClaimWord, type ClaimWords, keysIn, soundOf } from './claim-words.ts';
import type { Difference, ReadSentence } from './difference.ts';
import { differencesIn } from './differences.ts';
import { markedWords } from './marked-words.ts';
import { paragraphsWith } from './paragraphs-with.ts';
import { type TextWords, textWordsOf } from './text-words.ts';

/** What one or more texts have of a claim. */
export interface Support {
  /** From 0 to 1, by weight: words that stand anywhere in them. */
  readonly anywhere: number;
  /** In none of the texts. */
  readonly missing: readonly ClaimWord[];
  /** In none of the texts, nor any part of them that tells whom they name. */
  readonly missingNames: readonly ClaimName[];
  /** Where most of the words stand together. Looked for when first asked for: it costs more than all the rest. */
  readonly closest: () => Closest;
  /** From 0 to 1, by weight as in `closest`: words that stand in `text`, a part of one of the texts. */
  readonly shareIn: (text: string) => number;
  /** In what sentences that speak of the claim differ from it. Looked for when first asked for. */
  readonly differences: () => readonly Difference[];
}

export interface Closest {
  /** From 0 to 1, by weight: words that stand in these sentences. */
  readonly share: number;
  /** Undefined where no passage shares anything with the claim. */
  readonly passage: SupportingPassage | undefined;
}

export interface SupportingPassage {
  readonly archive: Archive;
  readonly span: Span;
}

const nameWeight = 2;
const figureWeight = 1.5;
const commonWeight = 0.5;
/** Of words that stand elsewhere than in the passage: names are often told once, and the title tells what all is about. */
const elsewhere = { title: 0.8, name: 0.6 };

/** Sentences that are read as one passage. */
const together = 3;
const paragraphsRead = 5;

/** How a claim stands to the texts. */
export type SupportVerdict = 'found' | 'names-missing' | 'not-found';

/**
 * Shares below which a text hardly speaks of what a claim says, measured on public claims that people had read beside their sources;
 * and how many words must be missing at least: a short claim in other words than its source's shares few of them.
 */
const least = { anywhere: 0.65, together: 0.45, missing: 7, anywhereWithoutName: 0.65 };

export function verdictOf({ anywhere, missing, missingNames, closest }: Support): SupportVerdict {
  if (missing.length >= least.missing && (anywhere < least.anywhere || closest().share < least.together))
    return 'not-found';
  return missingNames.length > 1 || (missingNames.length === 1 && anywhere < least.anywhereWithoutName)
    ? 'names-missing'
    : 'found';
}

/** By weight, of the words of a claim: with fewer anywhere in a text, it does not seem to speak of the claim, however short that is. */
const leastToRead = 0.35;

/**
 * How a claim is shown to somebody who reads it beside its sources. Stricter than a verdict, which leaves short claims and single names
 * alone: nothing is `found` of which a good part is missing. `unclear` is what words cannot tell: the source may say it otherwise.
 */
export function claimStanding(support: Support): 'found' | 'unclear' | 'not-found' {
  const { anywhere, missingNames, closest } = support;
  if (verdictOf(support) !== 'found' || missingNames.length > 0 || anywhere < leastToRead) return 'not-found';
  return anywhere < least.anywhere || closest().share < least.together ? 'unclear' : 'found';
}

/** The words of each name that one person or thing goes by. */
export type OtherNames = readonly ReadonlySet<string>[];

/** `declared`: the keys of what the front matter tells of the texts and of the briefing. */
export function supportOf(
  sentence: string,
  { words, names }: ClaimWords,
  archives: readonly Archive[],
  declared: ReadonlySet<string>,
  otherNames: readonly OtherNames[] = [],
): Support {
  const texts = archives.map(textWordsOf);
  const stands = (key: string): boolean => declared.has(key) || texts.some(({ keys }) => keys.has(key));
  const total = words.reduce((sum, word) => sum + weightOf(word), 0) || 1;
  const missing = words.filter(
    (word) => !stands(word.key) && !soundsLikeOne(word, texts) && !goesByOther(word, otherNames, stands),
  );
  let closest: Closest | undefined;
  let differences: readonly Difference[] | undefined;
  const anywhere = 1 - missing.reduce((sum, word) => sum + weightOf(word), 0) / total;
  return {
    anywhere,
    missing,
    missingNames: missing.some(({ text }) => startsLarge(text))
      ? names.filter((name) => !isNamed(name, texts, missing, stands))
      : [],
    closest: () => (closest ??= closestOf(sentence, words, total, archives, declared, stands)),
    shareIn: (text) => {
      const keys = keysIn(text);
      return weightIn((key) => keys.has(key), words, declared, stands) / total;
    },
    differences: () =>
      (differences ??=
        anywhere < leastToDiffer
          ? []
          : differencesIn(sentence, sentencesFor(words, archives), (key) => declared.has(key))),
  };
}

/** Of the words of a claim, so many stand anywhere in a text that can contradict it. */
const leastToDiffer = 0.4;

/** In the paragraphs that share most with the claim. */
function sentencesFor(words: readonly ClaimWord[], archives: readonly Archive[]): readonly ReadSentence[] {
  return archives.flatMap((archive) =>
    [...paragraphsWith(words, archive)].sort((a, b) => a - b).flatMap((number) => readSentences(archive, number)),
  );
}

const marked = new WeakMap<Archive, Map<number, readonly ReadSentence[]>>();

function readSentences(archive: Archive, index: number): readonly ReadSentence[] {
  let byParagraph = marked.get(archive);
  if (!byParagraph) marked.set(archive, (byParagraph = new Map()));
  let found = byParagraph.get(index);
  if (!found) {
    const { text } = archive.document;
    const sentences = sentencesIn(text, paragraphsOf(archive)[index]!.span).map((span) => {
      const own = text.slice(span.start, span.end);
      return { span, text: own, words: markedWords(own) };
    });
    found = sentences.map((one, at) => {
      const beside = [sentences[at - 1], sentences[at - 2], sentences[at + 1]];
      return {
        ...one,
        archive,
        isBeside: (key) => beside.some((other) => other?.words.some((word) => word.key === key) === true),
      };
    });
    byParagraph.set(index, found);
  }
  return found;
}

function closestOf(
  sentence: string,
  words: readonly ClaimWord[],
  total: number,
  archives: readonly Archive[],
  declared: ReadonlySet<string>,
  stands: (key: string) => boolean,
): Closest {
  let most = -1;
  let best: Read | undefined;
  const weigh = (row: readonly Sentence[]): number =>
    weightIn((key) => row.some(({ keys }) => keys.has(key)), words, declared, stands);
  for (const read of passagesFor(sentence, archives)) {
    const weight = weigh(read.row);
    if (weight > most) [most, best] = [weight, read];
  }
  if (!best) return { share: 0, passage: undefined };
  // Sentences at either end that have none of it are no part of the passage.
  let { row } = best;
  while (row.length > 1 && weigh(row.slice(1)) === most) row = row.slice(1);
  while (row.length > 1 && weigh(row.slice(0, -1)) === most) row = row.slice(0, -1);
  const span = { start: row[0]!.span.start, end: row.at(-1)!.span.end };
  return { share: most / total, passage: { archive: best.archive, span } };
}

/** Of the words that a passage holds, and of those that the titles tell or a text has elsewhere some part. */
function weightIn(
  holds: (key: string) => boolean,
  words: readonly ClaimWord[],
  declared: ReadonlySet<string>,
  stands: (key: string) => boolean,
): number {
  let weight = 0;
  for (const word of words) {
    if (holds(word.key)) weight += weightOf(word);
    else if (declared.has(word.key)) weight += weightOf(word) * elsewhere.title;
    else if (word.isName && stands(word.key)) weight += weightOf(word) * elsewhere.name;
  }
  return weight;
}

function startsLarge(text: string): boolean {
  return /^\p{Lu}|^\p{Ll}\p{Lu}/u.test(text);
}

function weightOf({ isName, text }: ClaimWord): number {
  if (isName) return nameWeight;
  if (/^\p{N}/u.test(text)) return figureWeight;
  return assumedLanguage.search.isCommon(text.toLowerCase()) ? commonWeight : 1;
}

/** Whether the texts name it: half of its words, its initials, or what its initials stand for. */
function isNamed(
  { words }: ClaimName,
  texts: readonly TextWords[],
  missing: readonly ClaimWord[],
  stands: (key: string) => boolean,
): boolean {
  const found = words.filter(({ key }) => !missing.some((one) => one.key === key)).length;
  if (found * 2 >= words.length) return true;
  const initials = words.map(({ text }) => text[0]!.toLowerCase()).join('');
  if (words.length > 1 && stands(initials)) return true;
  return words.some(
    ({ text }) => /^\p{Lu}{2,}$/u.test(text) && texts.some(({ initials }) => initials().has(text.toLowerCase())),
  );
}

/** Whether it is of a name of somebody whom the texts call by another. */
function goesByOther({ key }: ClaimWord, rows: readonly OtherNames[], stands: (key: string) => boolean): boolean {
  return rows.some(
    (names) =>
      names.some((name) => name.has(key)) &&
      names.some((name) => name.size > 0 && !name.has(key) && [...name].every(stands)),
  );
}

/** “Gorodetsky” for “Horodecki”. */
function soundsLikeOne({ isName, text }: ClaimWord, texts: readonly TextWords[]): boolean {
  const sound = isName ? soundOf(text) : undefined;
  return sound !== undefined && texts.some(({ sounds }) => sounds().has(sound));
}

/** Sentences that stand one after the other. */
interface Read {
  readonly archive: Archive;
  readonly row: readonly Sentence[];
}

/** Those of each text that share most with the sentence. */
function paragraphsFor(
  sentence: string,
  archives: readonly Archive[],
): readonly { readonly archive: Archive; readonly paragraphs: readonly number[] }[] {
  const indexes = archives.map((archive) => finish(indexArchive(archive)));
  const { hits } = searchTexts(indexes, sentence, assumedLanguage.search, paragraphsRead);
  return archives.map((archive, index) => ({ archive, paragraphs: hits[index]!.map(({ at }) => at) }));
}

/** Those that share most with the sentence, a few sentences each. */
function* passagesFor(sentence: string, archives: readonly Archive[]): Generator<Read> {
  for (const { archive, paragraphs: hits } of paragraphsFor(sentence, archives)) {
    const paragraphs = paragraphsOf(archive);
    const seen = new Set<number>();
    for (const at of hits) {
      const sentences: Sentence[] = [];
      for (let one = Math.max(0, at - 1); one <= Math.min(paragraphs.length - 1, at + 1); one++)
        sentences.push(...sentencesOf(archive, one));
      for (let first = 0; first < sentences.length; first++) {
        const { start } = sentences[first]!.span;
        if (seen.has(start)) continue;
        seen.add(start);
        yield { archive, row: sentences.slice(first, first + together) };
      }
    }
  }
}

interface Sentence {
  readonly span: Span;
  readonly keys: ReadonlySet<string>;
}

const read = new WeakMap<Archive, Map<number, readonly Sentence[]>>();

/** Of the paragraph at `index`. */
function sentencesOf(archive: Archive, index: number): readonly Sentence[] {
  let byParagraph = read.get(archive);
  if (!byParagraph) read.set(archive, (byParagraph = new Map()));
  let sentences = byParagraph.get(index);
  if (!sentences) {
    const { text } = archive.document;
    const { span } = paragraphsOf(archive)[index]!;
    sentences = sentencesIn(text, span).map((one) => ({ span: one, keys: keysIn(text.slice(one.start, one.end)) }));
    byParagraph.set(index, sentences);
  }
  return sentences;
}
