// The words of a sentence with what the small words before them make of them: denied, doubted, “all” or “some” of them, before or after
// them. Does not know that anything is compared.

import type { DifferenceKind } from '../../../languages/difference-words.ts';
import { assumedLanguage } from '../../../languages/known-languages.ts';
import { splitWords } from '../../../languages/word-set.ts';
import { aWord, wordKey } from './claim-words.ts';

/** A side of a row of contraries. */
export interface Sense {
  readonly kind: DifferenceKind;
  readonly row: number;
  readonly side: number;
}

/** Places are in UTF-16 units from the start of the text that was read. */
export interface WordMark {
  readonly start: number;
  readonly end: number;
  /** Of a word that turns what is said round, or lessens it: empty. */
  readonly senses: readonly Sense[];
}

export interface MarkedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The same for words that belong together; small words have none, and are read for what they do to others. */
  readonly key: string;
  readonly isName: boolean;
  /** What the word itself is the contrary of. */
  readonly senses: readonly Sense[];
  readonly negated?: WordMark;
  /** Whether the negation or the hedge stands before another word that has a key. */
  readonly isSecond: boolean;
  readonly hedged?: WordMark;
  /** What of it is only planned. */
  readonly planned?: WordMark;
  /** Small words before it that have contraries. */
  readonly marks: readonly WordMark[];
  /** Which part of the sentence it stands in, counted from 0: parts end at commas and the like. */
  readonly part: number;
}

/** Words behind a negation or a hedge that it reaches; the second one less surely. */
const reach = 2;

/** All words of `text` that have a key, in order. */
export function markedWords(text: string): readonly MarkedWord[] {
  const { isNegation, deniesVerb, isNoNegation, isHedge, isHedgePair, isPlanPair, endsReach } =
    assumedLanguage.differences;
  const tokens = tokensIn(text);
  const found: MarkedWord[] = [];
  let negated: { mark: WordMark; left: number } | undefined;
  let hedged: { mark: WordMark; left: number } | undefined;
  let planned: WordMark | undefined;
  let marks: WordMark[] = [];
  let part = 0;
  for (const [at, token] of tokens.entries()) {
    const { lower, key, start, end } = token;
    if (token.opensPart) {
      part++;
      [negated, hedged, planned, marks] = [undefined, undefined, undefined, []];
    } else if (endsReach(lower)) [negated, hedged, planned] = [undefined, undefined, undefined];
    const next = tokens[at + 1];
    const pair = next && !next.opensPart ? `${lower} ${next.lower}` : lower;
    const isDenial =
      (isNegation(lower) && !isNoNegation.test(pair)) ||
      lower.endsWith("n't") ||
      (deniesVerb(lower) && next?.lower === 'to');
    if (isDenial) {
      // Two of them say that it is so.
      negated = negated ? undefined : { mark: { start, end, senses: [] }, left: reach };
      continue;
    }
    // The month has a capital.
    if ((isHedge(lower) && token.text === lower) || isHedgePair.test(pair)) {
      hedged = { mark: { start, end, senses: [] }, left: reach };
      continue;
    }
    if (isPlanPair.test(pair)) {
      planned = { start, end, senses: [] };
      continue;
    }
    const senses = token.isName ? [] : sensesOf(lower, key);
    // “Many” and “first” say something of the next word, as “all” and “before” do.
    if (key === undefined || senses.some(({ kind }) => kind !== 'direction')) {
      if (senses.length > 0) marks.push({ start, end, senses });
      continue;
    }
    found.push({
      text: token.text,
      start,
      end,
      key,
      isName: token.isName,
      senses,
      ...(negated ? { negated: negated.mark } : {}),
      isSecond: (negated?.left ?? hedged?.left ?? reach) < reach,
      ...(hedged ? { hedged: hedged.mark } : {}),
      ...(planned ? { planned } : {}),
      marks,
      part,
    });
    marks = [];
    planned = undefined;
    if (negated && --negated.left === 0) negated = undefined;
    if (hedged && --hedged.left === 0) hedged = undefined;
  }
  return found;
}

export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly key: string | undefined;
  readonly isName: boolean;
  /** Behind a comma, a bracket, a dash. */
  readonly opensPart: boolean;
}

/** All words of `text`, small ones too. */
export function tokensIn(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const { 0: written, index } of text.matchAll(aWord)) {
    const opensPart = /[,;:()[\]–—]|\s-\s|[.!?…]["”’]*\s/.test(text.slice(last, index));
    let at = index;
    const parts = written.split('-');
    for (const [number, one] of parts.entries()) {
      if (one !== '')
        tokens.push({
          text: one,
          lower: one.toLowerCase().replace(/’/g, "'"),
          start: at,
          end: at + one.length,
          key: wordKey(one),
          isName: index > 0 && /^\p{Lu}/u.test(one),
          opensPart: number === 0 && opensPart,
        });
      at += one.length + 1;
    }
    last = index + written.length;
  }
  return tokens;
}

let byForm: ReadonlyMap<string, readonly Sense[]> | undefined;

/** A form that is listed is looked up as it is, others by their keys. */
function sensesOf(lower: string, key: string | undefined): readonly Sense[] {
  byForm ??= readSenses();
  return byForm.get(lower) ?? (key === undefined ? none : (byForm.get(key) ?? none));
}

const none: readonly Sense[] = [];

function readSenses(): ReadonlyMap<string, readonly Sense[]> {
  const senses = new Map<string, Sense[]>();
  let row = 0;
  for (const [kind, lines] of Object.entries(assumedLanguage.differences.opposites))
    for (const line of lines!.trim().split('\n')) {
      row++;
      for (const [side, words] of line.split('|').entries())
        for (const word of splitWords(words)) {
          for (const name of new Set([word, wordKey(word) ?? word])) {
            const known = senses.get(name) ?? [];
            if (!known.some((one) => one.row === row && one.side === side))
              senses.set(name, [...known, { kind: kind as DifferenceKind, row, side }]);
          }
        }
    }
  return senses;
}

/** The kind in which they are contrary; undefined where they are not, or where they have one sense in common. */
export function contraryIn(ours: readonly Sense[], theirs: readonly Sense[]): DifferenceKind | undefined {
  let kind: DifferenceKind | undefined;
  for (const one of ours)
    for (const other of theirs) {
      if (one.row !== other.row) continue;
      if (one.side === other.side) return undefined;
      kind ??= one.kind;
    }
  return kind;
}

export function areAlike(ours: readonly Sense[], theirs: readonly Sense[]): boolean {
  return ours.some((one) => theirs.some((other) => one.row === other.row && one.side === other.side));
}
