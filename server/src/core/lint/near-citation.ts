// What looks like a citation and is none: `(@log :: high)`, `[[@log]]`, `@log [p. 7] says`, `\\cite{log}`. Finds it in the words of a
// statement that cites nothing; whether a key is a source's, the caller knows. Knows no rule.

import type { Span } from '../text/span.ts';

export interface NearCitation {
  /** Counted in the words. */
  readonly span: Span;
  /** As written. */
  readonly text: string;
  /** What it is instead, to be put behind “is”. */
  readonly what: string;
  /** What a tag says in its place: `@log p. 7`. */
  readonly evidence: string;
  /** The `::` and what stands behind it; undefined where no level is named. */
  readonly assessment?: string;
  /** Whether it is part of the sentence, so that a tag goes behind it and not in its place. */
  readonly isInSentence: boolean;
}

const KEY = String.raw`[\p{L}\p{N}_](?:[:.#$%&+?<>~/-]*[\p{L}\p{N}_])*?`;
const BRACKETS = new RegExp(
  String.raw`[({（【]\s*-?@(${KEY})(?=[\s,;:)}）】])([^(){}[\]（）【】]{0,200}?)\s*(::[^(){}[\]（）【】]{0,200})?[)}）】]`,
  'gu',
);
const WIKI_LINK = new RegExp(String.raw`\[\[@(${KEY})(?:#[^\][|]{0,80})?(?:\\?\|[^\][]{0,200})?\]\]`, 'gu');
const ORG_CITATION = new RegExp(String.raw`\[cite(?:/\w+)?:\s*@(${KEY})(?=[\s,;\]])([^\][]{0,200})\]`, 'gu');
const LATEX_CITATION = /\\(?:[a-z]{0,8})cite[a-z]{0,8}\*?(?:\[([^\][]{0,80})\])?\{([^{}\s,]{1,80})\}/gu;
const NO_SIGN = new RegExp(String.raw`\[\s*(${KEY})(?=[\s,:])([^\][@:]{0,80}?)\s*(::[^\][]{1,200})\]`, 'gu');
const IN_TEXT = new RegExp(
  String.raw`(?<![\p{L}\p{N}._%+@/[-])-?@\{?(${KEY})\}?(?![\p{L}\p{N}_@])(?:\s+\[([^\][@#]{1,80})\])?`,
  'gu',
);

/** The first in `words` that means a source, by `isSource`; with a `::` any key will do. */
export function findNearCitation(words: string, isSource: (key: string) => boolean): NearCitation | undefined {
  if (!/[@\\]|::/.test(words)) return undefined;
  for (const match of words.matchAll(BRACKETS)) {
    if (match[3] === undefined && !isSource(match[1]!)) continue;
    return near(match, 'in other brackets than those of a tag', match[1]!, match[2], match[3]);
  }
  for (const match of words.matchAll(NO_SIGN)) {
    if (isSource(match[1]!)) return near(match, 'a tag without “@” before its source', match[1]!, match[2], match[3]);
  }
  for (const match of words.matchAll(WIKI_LINK)) {
    if (isSource(match[1]!)) return near(match, 'a link to a note', match[1]!, '', undefined, !isAtEnd(words, match));
  }
  for (const match of words.matchAll(ORG_CITATION)) {
    if (isSource(match[1]!)) return near(match, 'a citation of Org mode', match[1]!, match[2]);
  }
  for (const match of words.matchAll(LATEX_CITATION)) {
    if (isSource(match[2]!))
      return near(match, 'a citation of LaTeX', match[2]!, match[1], undefined, !isAtEnd(words, match));
  }
  for (const match of words.matchAll(IN_TEXT)) {
    const what = isInBrackets(words, match) ? 'in brackets that are no tag' : 'part of the sentence';
    if (isSource(match[1]!)) return near(match, what, match[1]!, match[2], undefined, true);
  }
  return undefined;
}

function near(
  match: RegExpMatchArray,
  what: string,
  key: string,
  locator = '',
  assessment?: string,
  isInSentence = false,
): NearCitation {
  const start = match.index!;
  const place = locator.replace(/^[\s,:]+/, '').trim();
  return {
    span: { start, end: start + match[0].length },
    text: match[0].replace(/\s+/g, ' '),
    what,
    evidence: place === '' ? `@${key}` : `@${key} ${place}`,
    ...(assessment === undefined ? {} : { assessment: assessment.trim() }),
    isInSentence,
  };
}

function isInBrackets(words: string, match: RegExpMatchArray): boolean {
  return words.lastIndexOf('[', match.index!) > words.lastIndexOf(']', match.index!);
}

function isAtEnd(words: string, match: RegExpMatchArray): boolean {
  return /^[\s.!?…]*$/.test(words.slice(match.index! + match[0].length));
}
