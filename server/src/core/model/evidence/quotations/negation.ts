// Words that turn a statement into its contrary, or into less than it said. Whoever leaves one of them out has changed what was said.
// Those of the source's own language count; where nobody can tell which it is, those of all languages do.

import {
  assumedLanguage,
  knownLanguages,
  languageOf,
  recognisedLanguages,
} from '../../../languages/known-languages.ts';
import type { QuotationWords } from '../../../languages/quotation-words.ts';
import { splitWords } from '../../../languages/word-set.ts';
import type { Span } from '../../../text/span.ts';
import type { Archive } from '../../archives/archive.ts';

export interface TurningWords {
  /** The first negation or other word that turns what is said round. */
  readonly turnIn: (text: string) => string | undefined;
  /** The first word that makes what is said less than a fact. */
  readonly weakenIn: (text: string) => string | undefined;
  readonly words: QuotationWords;
}

/** `No. 5` and `non-stop` are none. */
function negationOf(patterns: readonly string[]): RegExp {
  return patterns.length === 0
    ? /(?!)/
    : new RegExp(`(?<![\\p{L}\\p{N}-])(?:${patterns.join('|')})(?![\\p{L}\\p{N}-]|\\.\\s?\\d)`, 'iu');
}

function turningOf(negation: RegExp, weakening: RegExp, words: QuotationWords, isOwn: boolean): TurningWords {
  const first = (text: string, ...expressions: readonly RegExp[]): string | undefined => {
    let found: RegExpExecArray | undefined;
    for (const expression of expressions) {
      const one = expression.exec(text);
      // `NE` is a direction, `NO` may be a country: in capitals they are no negations beside other words.
      if (one && (!found || one.index < found.index)) found = one;
    }
    return found?.[0];
  };
  return {
    turnIn: (text) => {
      const plain = text.replaceAll('’', "'");
      return isOwn ? first(plain, negation, words.turning) : first(plain, negation);
    },
    weakenIn: (text) => first(text, isOwn ? words.weakening : weakening),
    words,
  };
}

const byCode = new Map<string, TurningWords>();

/** In characters on either side of a place. */
const surroundings = 200;

/** Those of the language that the words of `span` are in, or the words around it: a text may hold several. */
export function turningWordsAt({ document: { text } }: Archive, { start, end }: Span): TurningWords {
  const own = languageIn(text.slice(start, Math.min(end, start + 2000)));
  return wordsOfLanguage(
    own === '' ? languageIn(text.slice(Math.max(0, start - surroundings), end + surroundings)) : own,
  );
}

/** The empty code for a language that could not be told. */
function wordsOfLanguage(code: string): TurningWords {
  let words = byCode.get(code);
  if (!words) {
    const language = knownLanguages.find((one) => one.code === code);
    const negations = language ? [language] : knownLanguages;
    const { quotations, own } = languageOf(code === '' ? undefined : code);
    const isOwn = code === '' || own.has('quotations');
    // Where nobody can tell the language, plain negations count alone: “statt” and “sans” are words of other languages.
    const ofLanguage = (listed: string | undefined): readonly string[] => (language ? splitWords(listed ?? '') : []);
    words = turningOf(
      negationOf([...negations.flatMap((one) => splitWords(one.negations ?? '')), ...ofLanguage(language?.reversals)]),
      negationOf(ofLanguage(language?.weakenings)),
      quotations,
      isOwn,
    );
    byCode.set(code, words);
  }
  return words;
}

/** Empty where no frequent word tells it. */
function languageIn(text: string): string {
  const isOwnWord = assumedLanguage.exemptions?.telling.isOwnWord;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (isMark: (word: string) => boolean): number =>
    words.reduce((sum, word) => sum + (isMark(word) ? 1 : 0), 0);
  let best: readonly [code: string, count: number] = [
    assumedLanguage.code,
    count((word) => isOwnWord?.(word) ?? false),
  ];
  for (const { code, recognition } of recognisedLanguages) {
    const marks = new Set(splitWords(recognition.marks));
    const found = count((word) => marks.has(word));
    if (found > best[1]) best = [code, found];
  }
  return best[1] > 0 && (best[1] * 20 >= words.length || words.length < 40) ? best[0] : '';
}
