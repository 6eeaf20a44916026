// In what the sentence of a source that speaks of a claim differs from it: it denies, doubts or turns round what the claim says, or has
// its parts in another order. Words are compared, not meanings: only where nearly all words of a part of the claim stand in one
// sentence, and no sentence that has as many agrees.

import type { DifferenceKind } from '../../../languages/difference-words.ts';
import { assumedLanguage } from '../../../languages/known-languages.ts';
import type { Span } from '../../../text/span.ts';
import type { Difference, ReadSentence } from './difference.ts';
import { areAlike, contraryIn, type MarkedWord, markedWords, tokensIn, type WordMark } from './marked-words.ts';
import { ordersDiffer } from './orders.ts';

/** Shares of the words of a part of the claim that stand in a sentence; and how far below the best one a sentence may be that agrees. */
const least = { share: 0.6, words: 3, slack: 0.12, together: 0.6 };
/** A part of a claim that has fewer words is read with the next. */
const partWords = 4;

interface Comparison {
  readonly share: number;
  readonly sentence: ReadSentence;
  readonly found: readonly Found[];
}

interface Found {
  readonly kind: DifferenceKind;
  readonly ours: Span;
  readonly theirs: Span;
}

/** One for each part of the claim that the sources contradict. `isTold`: whether a key is in what the front matter tells. */
export function differencesIn(
  claim: string,
  sentences: readonly ReadSentence[],
  isTold: (key: string) => boolean,
): readonly Difference[] {
  const differences: Difference[] = [];
  // Whether somebody said just that is for whoever checks quotations.
  const own = claim.replace(quoted, (words) => ' '.repeat(words.length));
  for (const part of partsOf(markedWords(own))) {
    const compared = sentences.flatMap((sentence) => compare(part, sentence, isTold) ?? []);
    const best = compared.reduce((most, { share }) => Math.max(most, share), 0);
    if (best < least.share) {
      const alone = saidByClaimAlone(part, sentences, isTold);
      if (alone) differences.push(alone);
      continue;
    }
    const speaking = compared.filter(({ share }) => share >= best - least.slack);
    if (speaking.some(({ found }) => found.length === 0)) continue;
    const first = speaking.find(({ share }) => share === best)!;
    for (const one of first.found)
      differences.push({ ...one, archive: first.sentence.archive, sentence: first.sentence.span });
  }
  if (differences.length === 0) differences.push(...ordersDiffer(own, sentences));
  return differences;
}

/** In quotation marks, three words or more. */
const quoted = /["“]\S+\s+\S+\s[^"“”]{0,600}["”]/gu;

/**
 * Where the words of a part of the claim stand in a few sentences together, and the claim alone denies or doubts one of them, while
 * nothing in these sentences does.
 */
function saidByClaimAlone(
  part: readonly MarkedWord[],
  sentences: readonly ReadSentence[],
  isTold: (key: string) => boolean,
): Difference | undefined {
  const marked = part.filter(({ negated, hedged }) => negated || hedged);
  if (marked.length === 0) return undefined;
  let most = least.together;
  let best: readonly ReadSentence[] = [];
  for (let at = 0; at < sentences.length; at++) {
    const row = [sentences[at]!, sentences[at + 1], sentences[at + 2]].filter(
      (one) => one !== undefined && one.archive === sentences[at]!.archive,
    ) as readonly ReadSentence[];
    const keys = new Set(row.flatMap(({ words }) => words.map(({ key }) => key)));
    let shared = 0;
    let total = 0;
    for (const word of part) {
      if (!keys.has(word.key) && word.isName && isTold(word.key)) continue;
      const weight = weightOfMarked(word);
      total += weight;
      if (keys.has(word.key)) shared += weight;
    }
    if (shared < total * most) continue;
    [most, best] = [shared / total + 1e-9, row];
  }
  if (best.some(({ text }) => saysLess(text))) return undefined;
  const { beforeOpenVerb } = assumedLanguage.differences;
  for (const word of marked)
    for (const sentence of best) {
      const theirs = sentence.words.find(({ key }) => key === word.key);
      if (!theirs || beforeOpenVerb.test(sentence.text.slice(Math.max(0, theirs.start - 8), theirs.start))) continue;
      return {
        kind: word.negated ? 'negation' : 'modality',
        ours: (word.negated ?? word.hedged)!,
        archive: sentence.archive,
        sentence: sentence.span,
        theirs: shifted(theirs, sentence),
      };
    }
  return undefined;
}

/** Whether anything in it denies or doubts. */
function saysLess(text: string): boolean {
  const { turning, weakening } = assumedLanguage.quotations;
  const { isNegation, isHedge } = assumedLanguage.differences;
  return (
    turning.test(text) ||
    weakening.test(text) ||
    tokensIn(text).some(({ lower }) => isNegation(lower) || isHedge(lower) || lower.endsWith("n't"))
  );
}

function partsOf(words: readonly MarkedWord[]): readonly (readonly MarkedWord[])[] {
  const parts: MarkedWord[][] = [];
  let part = -1;
  for (const word of words) {
    const last = parts.at(-1);
    if (last && (word.part === part || last.length < partWords)) last.push(word);
    else parts.push([word]);
    part = word.part;
  }
  const last = parts.at(-1);
  if (parts.length > 1 && last!.length < partWords) parts.at(-2)!.push(...parts.pop()!);
  return parts;
}

/** Undefined where the sentence hardly speaks of it. */
function compare(
  part: readonly MarkedWord[],
  sentence: ReadSentence,
  isTold: (key: string) => boolean,
): Comparison | undefined {
  const places = new Map<MarkedWord, readonly MarkedWord[]>();
  let total = 0;
  let shared = 0;
  let count = 0;
  const open: MarkedWord[] = [];
  for (const word of part) {
    const weight = weightOfMarked(word);
    const same = sentence.words.filter(({ key }) => key === word.key);
    if (same.length > 0) {
      places.set(word, same);
      shared += weight;
      total += weight;
      count++;
    } else if (word.senses.length > 0) open.push(word);
    // Whom a sentence names by “he” or “the company” was named before.
    else if (!(word.isName && (isTold(word.key) || sentence.isBeside(word.key)))) total += weight;
  }
  if (count < least.words - 1) return undefined;
  const ours = new Set(part.map(({ key }) => key));
  const found: Found[] = [];
  for (const word of open) {
    const weight = weightOfMarked(word);
    total += weight;
    const near = sentence.words.filter((other) => !ours.has(other.key) && isNear(word, other, part, places, sentence));
    const alike = near.find(({ senses }) => areAlike(word.senses, senses));
    if (alike) {
      shared += weight;
      count++;
      continue;
    }
    const contrary = near.find(({ senses }) => contraryIn(word.senses, senses));
    if (!contrary) continue;
    shared += weight;
    count++;
    // “Did not fall” for “rose” is no difference that words can tell.
    if ((word.negated === undefined) === (contrary.negated === undefined))
      found.push({ kind: contraryIn(word.senses, contrary.senses)!, ours: word, theirs: shifted(contrary, sentence) });
  }
  const share = total === 0 ? 0 : shared / total;
  if (count < least.words || share < least.share) return undefined;
  found.push(...markDifferences(places, sentence));
  return { share, sentence, found };
}

function weightOfMarked({ isName, text }: MarkedWord): number {
  if (isName) return 1.5;
  return assumedLanguage.search.isCommon(text.toLowerCase()) ? 0.7 : 1;
}

/** Words of a sentence between two that belong together. */
const nearby = 4;

/** Whether one of the words that stand beside ours stands beside theirs. */
function isNear(
  word: MarkedWord,
  other: MarkedWord,
  part: readonly MarkedWord[],
  places: ReadonlyMap<MarkedWord, readonly MarkedWord[]>,
  { words }: ReadSentence,
): boolean {
  const at = part.indexOf(word);
  const there = words.indexOf(other);
  for (let one = Math.max(0, at - 3); one <= Math.min(part.length - 1, at + 3); one++) {
    const found = places.get(part[one]!);
    if (found?.some((place) => Math.abs(words.indexOf(place) - there) <= nearby)) return true;
  }
  return false;
}

/** What small words make of the words that both have. */
function markDifferences(
  places: ReadonlyMap<MarkedWord, readonly MarkedWord[]>,
  sentence: ReadSentence,
): readonly Found[] {
  const found: Found[] = [];
  const pairs = [...places].map(([ours, theirs]) => [ours, theirs[0]!, theirs] as const);
  const add = (kind: DifferenceKind, ours: Span, theirs: Span): void => {
    if (!found.some((one) => one.kind === kind)) found.push({ kind, ours, theirs: shifted(theirs, sentence) });
  };
  for (const name of ['negated', 'hedged'] as const) {
    // A negation may stand elsewhere in the same sentence, and reach other words of it.
    const both = pairs.some(([ours, , all]) => ours[name] && all.some((their) => their[name]));
    if (both) continue;
    for (const [ours, first, all] of pairs) {
      if (all.length > 1 && all.some((their) => (their[name] === undefined) === (ours[name] === undefined))) continue;
      if ((ours[name] === undefined) === (first[name] === undefined)) continue;
      // “Did not start the race” says nothing of the race.
      if (first[name] && first.isSecond) continue;
      add(name === 'negated' ? 'negation' : 'modality', ours[name] ?? ours, first[name] ?? first);
      break;
    }
  }
  for (const [ours, first, all] of pairs) {
    if (all.length > 1) continue;
    // “Opened” for “planned to open”; “to open” may well be planned.
    if (first.planned && !ours.planned && !ours.hedged && ours.text.toLowerCase() !== first.text.toLowerCase())
      add('modality', ours, first.planned);
    const contrary = contraryMarks(ours.marks, first.marks);
    if (contrary) add(contrary.kind, contrary.ours, contrary.theirs);
  }
  return found;
}

function contraryMarks(
  ours: readonly WordMark[],
  theirs: readonly WordMark[],
): { readonly kind: DifferenceKind; readonly ours: WordMark; readonly theirs: WordMark } | undefined {
  if (ours.some((one) => theirs.some((other) => areAlike(one.senses, other.senses)))) return undefined;
  for (const one of ours)
    for (const other of theirs) {
      const kind = contraryIn(one.senses, other.senses);
      if (kind) return { kind, ours: one, theirs: other };
    }
  return undefined;
}

function shifted({ start, end }: Span, { span }: ReadSentence): Span {
  return { start: start + span.start, end: end + span.start };
}
