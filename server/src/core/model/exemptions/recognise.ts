// What a sentence does, by the words of a language that gives its own: asserts something, asserts nothing, or cannot be told. The
// order of the questions is the same for all languages; the words are not known here.

import type { Recognition } from '../../languages/recognition.ts';
import type { WordRow } from '../../languages/word-row.ts';
import type { SentenceExemption, SentencePlace } from './sentence-place.ts';

/**
 * Why the sentence asserts nothing; `doubtful` where it has no finite verb and is nothing that is recognised; undefined where it
 * asserts something. Linear in the sentence's length.
 */
export function recognise(
  sentence: WordRow,
  where: SentencePlace,
  language: Recognition,
): SentenceExemption | 'doubtful' | undefined {
  const isItem = where.isListItem || where.isCell === true;
  const text = textOf(sentence);
  const verb = findVerb(sentence, language);
  if (!sentence.isQuotation) {
    if (language.greetings.test(text) && sentence.size <= longestGreeting) return 'greeting';
    const { document, orders } = language;
    if (orders.asserting.test(text)) return undefined;
    if (document.definition.test(text)) return 'meta';
    const isTold = !document.asserting.test(text) && !assertsBehindBreak(sentence, language);
    if (isTold && document.talk.some((form) => form.test(text))) return 'meta';
    const isOrder = orders.anywhere.test(text) || (isItem && !isMain(verb) && orders.isItemOrder(sentence));
    if (isOrder && isTold) return 'imperative';
    if (isItem && language.topicQuestion.test(text)) return 'fragment';
  }
  if (verb === 'main') return undefined;
  if (verb === 'clause') return where.isCell ? 'fragment' : 'doubtful';
  return withoutVerb(sentence, text, where, language);
}

const longestGreeting = 12;

/** Words without a finite verb: a figure beside what it counts and what became of something are findings, a mere name is none. */
function withoutVerb(
  sentence: WordRow,
  text: string,
  where: SentencePlace,
  language: Recognition,
): SentenceExemption | 'doubtful' | undefined {
  const { words } = sentence;
  const isItem = where.isListItem || where.isCell === true;
  const isResult = words.some((_, index) => index > 0 && language.isResult(sentence, index));
  if (isResult) return undefined;
  if (!where.isCell && words.length > 1 && holdsCount(sentence, language)) return undefined;
  if (sentence.isCut || sentence.isQuotation) return 'doubtful';
  if (language.unsure.test(text)) return 'doubtful';
  if (isItem || language.document.blurb.test(text) || isOnlyNames(sentence)) return 'fragment';
  return 'doubtful';
}

/** `main`: the sentence says something by itself; `clause`: its only verbs stand in clauses that describe a noun. */
function findVerb(sentence: WordRow, language: Recognition): 'main' | 'clause' | 'none' {
  const { words } = sentence;
  if (sentence.isCut) return 'main';
  let openers = 0;
  let verbs = 0;
  for (let index = 0; index < words.length; index++) {
    if (index > 0 && language.isClauseOpener(words[index]!.text)) openers++;
    else if (language.isFinite(sentence, index)) {
      if (openers === 0) return 'main';
      verbs++;
    }
  }
  if (verbs === 0) return 'none';
  return verbs > openers ? 'main' : 'clause';
}

function isMain(verb: 'main' | 'clause' | 'none'): boolean {
  return verb === 'main';
}

/** A colon, a semicolon or a dash, and a finite verb behind it. */
function assertsBehindBreak(sentence: WordRow, language: Recognition): boolean {
  const { words } = sentence;
  const mark = words.findIndex(({ gap }, index) => index < words.length - 2 && breaks.test(gap));
  if (mark < 0) return false;
  for (let index = mark + 1; index < words.length; index++) if (language.isFinite(sentence, index)) return true;
  return false;
}

const breaks = /[:;—–]|\s-+\s/;

/** `214 Tote`, `Tote seit Januar: 1.120`: a figure with what it counts, and no year, date or number of a section. */
function holdsCount(sentence: WordRow, language: Recognition): boolean {
  const { words } = sentence;
  return words.some((word, index) => {
    if (!word.isNumber || /^(?:1[89]|20)\d\d$/.test(word.text) || /\d[.:/-]\d+[.:/-]\d/.test(word.text)) return false;
    if (/^\s*%/.test(word.gap)) return true;
    if (index > 0 && /:\s*$/.test(words[index - 1]!.gap)) return index < 6;
    return word.gap === ' ' && language.isCounted(sentence, index + 1);
  });
}

function isOnlyNames({ words }: WordRow): boolean {
  return (
    words.every(({ isCapitalised, isNumber }) => isCapitalised || isNumber) && words.some((word) => !word.isNumber)
  );
}

/** In lower case, with single spaces: what the forms of a language are tried on. */
function textOf({ words }: WordRow): string {
  let text = '';
  for (const { text: word, gap } of words) text += word + (gap === ' ' ? gap : gap.replace(/\s+/g, ' '));
  return text;
}
