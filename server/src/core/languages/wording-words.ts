// What a language gives for reading how a sentence is worded: words that tell nothing but stress, hearsay, beliefs of nobody, and
// estimates without a figure. The readers that look for them are in model/wording/. Expressions have the flags that the reader
// needs: those that are looked for all over a sentence are global. Types only.

import type { SubjectWords } from './subject-words.ts';

/** Kinds of tell-tale words. A sentence without one of a kind holds nothing of that kind, and is not looked at. */
export type TellTaleKind =
  | 'speaker'
  | 'belief'
  | 'hearsay'
  | 'booster'
  | 'likelihood'
  | 'vague'
  | 'future'
  | 'confidence'
  | 'percent';

/** What stands around a word that was found, in the writer's own words. */
export interface FoundWord {
  readonly word: string;
  readonly own: string;
  readonly start: number;
  readonly end: number;
}

/** Words, and whether one means what its kind says where it stands. */
export interface WordsInPlace {
  /** Global. */
  readonly words: RegExp;
  readonly isMeant: (found: FoundWord) => boolean;
  /** What of the words found is named; all of them when absent. */
  readonly named?: RegExp;
}

export interface VagueForm {
  /** Short, and asked first: where it does not match, the pattern cannot. Few sentences then pay for long patterns. */
  readonly needs?: RegExp;
  /** Its first group is the phrase, and stands at its end. */
  readonly pattern: RegExp;
  /** `speech`: “officials say”; `source`: “according to officials”, “believed by many”. */
  readonly form: 'speech' | 'source';
  readonly isMeant?: (phrase: string) => boolean;
}

export interface WordingWords {
  /** Lower case, letters only: no hyphens, no apostrophes. */
  readonly cues: Readonly<Record<TellTaleKind, string>>;
  /** Wherever somebody else than the writer may be speaking. */
  readonly attributed: { readonly test: (own: string) => boolean };
  readonly according: RegExp;
  readonly boosters: WordsInPlace;
  readonly hearsay: WordsInPlace;
  readonly vagueLikelihoods: readonly WordsInPlace[];
  readonly beliefs: {
    /** Passives behind which nobody stands. Their first group begins the phrase. */
    readonly forms: readonly RegExp[];
    /** Who holds it, said behind. */
    readonly agent: RegExp;
  };
  readonly future: {
    readonly forms: RegExp;
    /** What a form takes in behind the phrase. */
    readonly tail: RegExp;
    /** Forms that are forecasts only where the tag says how likely they are: “the port should reopen”. */
    readonly hoped?: RegExp;
    /** Anywhere in the sentence: it tells what always happens so. */
    readonly habit?: RegExp;
    /** A condition anywhere, and a clause before, that the forecast waits for. */
    readonly condition: RegExp;
    readonly clause: RegExp;
  };
  readonly times: readonly RegExp[];
  /** Before a year, the words that make it the beginning of something. */
  readonly since?: RegExp;
  readonly vagueSpeakers: {
    readonly forms: readonly VagueForm[];
    /** A house, a person or a country that makes them somebody: in the phrase, and behind it. */
    readonly named: RegExp;
    readonly namedBehind: RegExp;
    /** The sentence says through whom it has them. */
    readonly relayed: RegExp;
  };
  readonly confidence: ConfidenceWords;
  /** Absent where nobody can tell here of whom a sentence speaks. */
  readonly subjects?: SubjectWords;
  readonly rules: RuleWords;
}

/** What stands instead of a phrase and of the words around it. */
export interface RewrittenWords {
  /** Where in the words before the phrase it begins, and how far it reaches into those behind. */
  readonly from: number;
  readonly length: number;
  readonly newText: string;
}

/** How a writer speaks of a confidence in prose. */
export interface ConfidenceWords {
  /** “High confidence”; its first group is the level. */
  readonly level: RegExp;
  /** Where the words say how much somebody trusts somebody or something, by what stands before and behind: “investors have”, “in the police”. */
  readonly trust: (before: string, behind: string) => boolean;
  /** “We are highly confident”: `level` is the one that a tag would have for it. */
  readonly confident?: (
    own: string,
  ) => { readonly start: number; readonly end: number; readonly level: string } | undefined;
  /** “80 % confident”, “confidence of 80 %”. */
  readonly percentage: RegExp;
  /** “A confidence of 0.8”, “7 out of 10”: a confidence only where the writers speak of their own. */
  readonly score?: RegExp;
  /** The figure is that of somebody else: “the witness is 90 % sure”. */
  readonly ofOthers?: (before: string, phrase: string) => boolean;
  /** What behind it makes statistics of it. */
  readonly statistics: RegExp;
  /** Anywhere in the sentence: the figure is that of a test, a sample or a machine. */
  readonly measured?: RegExp;
  /** What the writers say instead of a percentage: “we are 80 % confident that” becomes “we judge that”. */
  readonly restated: (before: string, phrase: string, behind: string) => RewrittenWords | undefined;
  /** How the sentence goes without a level: “we have high confidence that” becomes “we judge that”. */
  readonly removed: (before: string, behind: string) => RewrittenWords | undefined;
}

/** Words that one rule each looks for. */
export interface RuleWords {
  /** What says that an allegation is one. */
  readonly hedged: RegExp;
  /** Whether the writer's own words say that sources or outlets agree. */
  readonly saysSourcesAgree: (own: string) => boolean;
  /** Several speakers, in the plural. */
  readonly severalSpeakers: RegExp;
}
