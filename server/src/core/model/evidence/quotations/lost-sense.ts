// What an elision leaves out, or a gloss puts in the place of, that a reader must know of: a word that turns what was said round, that
// makes it less than a fact, or a word of the source for which another was put.

import type { TurningWords } from './negation.ts';
import type { Gap } from './quoted-text.ts';

/**
 * `turned`: without it the contrary is said. `weakened`: without it more is said. `added`: the gloss itself turns it. `replaced`:
 * the gloss has another word than the source.
 */
export interface LostSense {
  readonly kind: 'turned' | 'weakened' | 'added' | 'replaced';
  /** Words of the source; of the gloss where it is `added`. */
  readonly words: string;
  /** What stands in the place of `words`. */
  readonly gloss?: string;
}

/** What of the source a gap stands for, with a few characters on both sides of it. */
export interface LeftOut {
  readonly before: string;
  readonly words: string;
  readonly behind: string;
}

/** Undefined where nothing is lost. */
export function lostSense(gap: Gap, leftOut: LeftOut, turning: TurningWords): LostSense | undefined {
  if (gap.kind === 'letter') return undefined;
  const between = leftOut.words;
  if (gap.kind === 'elision') {
    const stretches = besideSeam({
      ...leftOut,
      words: between.replace(turning.words.aside, (aside) => (LIST_MARK.test(aside) ? aside : ' ')),
    });
    for (const stretch of stretches) {
      const turned = turning.turnIn(stretch);
      if (turned !== undefined) return { kind: 'turned', words: around(stretch, turned) };
    }
    for (const stretch of stretches) {
      const weak = turning.weakenIn(stretch);
      if (weak !== undefined) return { kind: 'weakened', words: around(stretch, weak) };
    }
    return undefined;
  }
  const { words: gloss, isGlued } = gap;
  const [inSource, inGloss] = [turning.turnIn(between), turning.turnIn(gloss)];
  if (inSource !== undefined && inGloss === undefined)
    return { kind: 'turned', words: around(between, inSource), gloss };
  if (inSource === undefined && inGloss !== undefined) return { kind: 'added', words: gloss };
  const weak = turning.weakenIn(between);
  if (weak !== undefined && turning.weakenIn(gloss) === undefined)
    return { kind: 'weakened', words: around(between, weak), gloss };
  return !isGlued && isOtherWord(wordsIn(between), wordsIn(gloss), turning)
    ? { kind: 'replaced', words: between.trim(), gloss }
    : undefined;
}

/** Whole sentences, paragraphs and list items in the middle may be left out; what is left of the first and of the last belongs to what is quoted. */
function besideSeam({ before, words, behind }: LeftOut): readonly string[] {
  const sentences = `${before}\u0001${words}\u0001${behind}`.split(words.includes('\n') ? PART_END : SENTENCE_END);
  if (sentences.length < 2) return [words];
  // An item that begins with a condition is one of the whole list: “unless it rains”.
  const openings = sentences.slice(1, -1).flatMap((part) => /^\p{Ll}[\p{L}'’]*/u.exec(part)?.[0] ?? []);
  return [sentences[0]!.split('\u0001')[1] ?? '', sentences.at(-1)!.split('\u0001').at(-2) ?? '', ...openings];
}

const SENTENCE_END = /(?<=[.!?]["”’)\]\u0001]{0,3})\s+(?=\u0001?["“‘(@]?\u0001?\p{Lu}|@\p{L})/u;

/** `(b)`, which is no aside. */
const LIST_MARK = /^\((?:\d{1,3}|\p{Ll}{1,4})\)$/u;

/** The same, and the ends of paragraphs and list items: a line without a mark goes on with the one before. */
const PART_END = new RegExp(
  `${SENTENCE_END.source}|\\n[ \\t]*\\n\\s*|\\n[ \\t]*(?:[-*•+‣–]|\\(?(?:\\d{1,3}|\\p{Ll}{1,4})[.)])[ \\t]+`,
  'u',
);

/** As many words as a message can show. */
function around(text: string, word: string): string {
  const at = Math.max(0, text.replaceAll('’', "'").indexOf(word));
  const from = text.lastIndexOf(' ', Math.max(0, at - 40)) + 1;
  const to = text.indexOf(' ', at + 40);
  return text
    .slice(from, to < 0 ? text.length : to)
    .replace(/\s+/g, ' ')
    .trim();
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Whether a gloss has another word where the source has one: not for a pronoun, not in another tense, not a name for “the city”. */
function isOtherWord(source: readonly string[], gloss: readonly string[], { words }: TurningWords): boolean {
  if (source.length === 0 || gloss.length === 0) return false;
  if (source.every((word) => words.standIn.test(word) || words.auxiliary.test(word) || words.article.test(word)))
    return false;
  if (words.standIn.test(source[0]!) && !words.auxiliary.test(source[1] ?? '')) return false;
  const telling = source.filter((word) => !words.article.test(word) && !words.auxiliary.test(word));
  const other = telling.filter((word) => !gloss.some((one) => isSameStem(word, one)));
  if (other.length === 0) return false;
  const isNamed = (all: readonly string[]): boolean => all.some((word) => /^[\p{Lu}\d]/u.test(word));
  // “The city” for “Nordvik”, and the other way round; a name for a name is another matter.
  if (words.article.test(source[0]!) && (words.article.test(gloss[0]!) || isNamed(gloss))) return false;
  if (isNamed(source) && (words.article.test(gloss[0]!) || words.standIn.test(gloss[0]!))) return false;
  return !(isAcronym(source, gloss) || isAcronym(gloss, source));
}

function isSameStem(a: string, b: string): boolean {
  const [one, two] = [a.toLowerCase(), b.toLowerCase()];
  const length = Math.min(one.length, two.length, 5);
  return one === two || (length >= 3 && one.slice(0, length) === two.slice(0, length));
}

function isAcronym(short: readonly string[], long: readonly string[]): boolean {
  const letters = short.length === 1 ? short[0]! : '';
  return (
    /^\p{Lu}{2,}$/u.test(letters) &&
    long
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0])
      .join('') === letters
  );
}
