// The words of one language, looked up by what they mean at a full stop. Built when a language is first asked for, so
// that loading the module costs nothing. Holds no decisions.

import type { ListedClass, WordGroups } from './word-groups.ts';
import * as english from './words-en.ts';
import { type LanguageWords, OTHER_LANGUAGES } from './words-other.ts';

export interface Lexicon {
  readonly isEnglish: boolean;
  /** Whether `3.` is how the language writes "third". */
  readonly hasDottedOrdinals: boolean;
  /** Whether an article may be elided before a word: `l’art.` */
  readonly hasElision: boolean;
  /** The class of a word as written, without its final full stop; undefined for a word that is not listed. */
  classOf(word: string): ListedClass | undefined;
  /** Whether sentences begin with this word; what stands behind an apostrophe does not count. */
  isStarter(word: string): boolean;
  /** A starter that may also be a name or an initial. */
  isNameLike(word: string): boolean;
  /** Whether a letter behind this word is its number, no initial: `annex`. */
  isLabel(word: string): boolean;
  isExclamation(word: string): boolean;
  isShortName(word: string): boolean;
  isSpeakingVerb(word: string): boolean;
}

const built = new Map<string, Lexicon>();

/** The lexicon of a BCP 47 tag (`de-AT` as `de`); a language without word lists is read as English. */
export function lexiconFor(language: string): Lexicon {
  const primary = /^[A-Za-z]*/.exec(language)![0].toLowerCase();
  const key = Object.hasOwn(OTHER_LANGUAGES, primary) ? primary : 'en';
  let lexicon = built.get(key);
  if (!lexicon) {
    const words = OTHER_LANGUAGES[key];
    lexicon = words ? buildOther(words, key) : buildEnglish();
    built.set(key, lexicon);
  }
  return lexicon;
}

function buildEnglish(): Lexicon {
  return build({
    isEnglish: true,
    hasDottedOrdinals: false,
    hasElision: false,
    groups: english.ENGLISH_GROUPS,
    starters: english.ENGLISH_STARTERS,
  });
}

function buildOther(words: LanguageWords, language: string): Lexicon {
  return build({
    isEnglish: false,
    hasDottedOrdinals: words.hasDottedOrdinals ?? false,
    hasElision: language === 'fr' || language === 'it',
    groups: { connector: words.binding, closing: words.closing },
    starters: words.starters,
  });
}

interface Ingredients {
  readonly isEnglish: boolean;
  readonly hasDottedOrdinals: boolean;
  readonly hasElision: boolean;
  readonly groups: Partial<WordGroups>;
  readonly starters: string;
}

function build({ groups, starters: starterWords, ...traits }: Ingredients): Lexicon {
  const classes = new Map<string, ListedClass>();
  for (const listed of Object.keys(groups) as ListedClass[]) {
    for (const word of wordsOf(groups[listed] ?? '')) if (!classes.has(word)) classes.set(word, listed);
  }
  const starters = new Set(wordsOf(starterWords));
  const nameLike = new Set(wordsOf(english.ENGLISH_NAME_LIKE));
  const labels = new Set(wordsOf(english.ENGLISH_LABELS));
  const exclamations = new Set(wordsOf(english.ENGLISH_EXCLAMATIONS));
  const shortNames = new Set(wordsOf(english.ENGLISH_SHORT_NAMES));
  const speakingVerbs = new Set(wordsOf(english.ENGLISH_SPEAKING_VERBS));
  return {
    ...traits,
    classOf(word) {
      return classes.get(word) ?? (word.length > 1 ? classes.get(word.toLowerCase()) : undefined);
    },
    isStarter(word) {
      const stem = /^[^'’]*/.exec(word)![0].toLowerCase();
      return starters.has(stem) || starters.has(word.toLowerCase());
    },
    isNameLike: (word) => nameLike.has(word.toLowerCase()),
    isLabel: (word) => labels.has(word.toLowerCase().replace(/\W+$/, '')),
    isExclamation: (word) => exclamations.has(word.toLowerCase()),
    isShortName: (word) => shortNames.has(word.toLowerCase()),
    isSpeakingVerb: (word) => speakingVerbs.has(word.toLowerCase()),
  };
}

function wordsOf(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}
