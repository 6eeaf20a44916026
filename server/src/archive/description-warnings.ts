// Whether the words that were kept agree with what their page says of itself. A copy that lacks them may be of something else (a menu,
// a box beside the article, another article), or lack a part of it.

import { type Described, describe, type PageDescription } from './page-description.ts';
import { countWords } from './page-text.ts';

const whatToDo = 'Check the copy; if it is not what you read, save the page in a browser and use --again --from.';

/** Of the longer words of a description, how many a copy of the same page has at least. */
const leastShared = 0.4;
/** Of a description, and of a sentence that is looked for: shorter ones stand anywhere. */
const fewestWords = 6;
/** Of an article given as data: one with fewer words is a summary. */
const shortBody = 100;
/** Sentences of an article that are looked for. */
const mostSentences = 400;

/** Sentences about what does not agree; none where the page says nothing of itself. `visible` gives the paragraphs that its readers may see. */
export function descriptionWarnings(
  document: Described,
  text: string,
  visible: () => readonly string[],
): readonly string[] {
  const description = describe(document);
  const { descriptions, bodies } = description;
  const missing = missingSentences(description, text, visible);
  if (missing.length > 0)
    return [
      `The page shows words that it describes itself with, and the copy does not have them (“${shortened(missing[0]!)}”${missing.length > 1 ? ` and ${missing.length - 1} more` : ''}): part of the article may be missing. ${whatToDo}`,
    ];
  const warnings: string[] = [];
  const there = new Set(wordsOf(text));
  const long = descriptions.filter((one) => wordsOf(one).length >= fewestWords);
  const agrees = (one: string): boolean => {
    const words = [...new Set(wordsOf(one))];
    return words.filter((word) => there.has(word)).length >= leastShared * words.length;
  };
  if (long.length > 0 && !long.some(agrees))
    warnings.push(
      `The page describes itself in words that the copy does not have (“${shortened(long[0]!)}”). ${whatToDo}`,
    );
  const body = Math.max(0, ...bodies.map(countWords));
  const count = countWords(text);
  if (body > shortBody && count * 2 < body)
    warnings.push(
      `The page says that its article has ${body} words, and the copy has ${count}: part of it may be missing. ${whatToDo}`,
    );
  return warnings;
}

/** What the page says of itself and shows, and `text` does not have. */
function missingSentences(
  { descriptions, headlines, bodies }: PageDescription,
  text: string,
  visible: () => readonly string[],
): readonly string[] {
  const kept = lookedUp(text);
  const lost = [...descriptions, ...headlines, ...bodies]
    .flatMap(sentencesOf)
    .slice(0, mostSentences)
    .filter((sentence) => !kept.includes(lookedUp(sentence)));
  if (lost.length === 0) return [];
  // What no reader sees is the editors' own: a copy need not have it.
  const shown = lookedUp(visible().join('\n'));
  return [...new Set(lost)].filter((sentence) => shown.includes(lookedUp(sentence)));
}

/** In words, of a paragraph by which the start of an article is told. */
const startLength = 12;
/** In paragraphs, between a standfirst and the start: the writer, the day, a caption. */
const standfirstReach = 8;
/** In words. */
const longestStandfirst = 100;

/**
 * `text` with the lines that stand between the heading and the article, where those who looked for the article left them out: the page
 * shows them there, and describes itself with them.
 */
export function withStandfirst(document: Described, text: string, visible: () => readonly string[]): string {
  const { descriptions } = describe(document);
  const missing = missingSentences({ descriptions, headlines: [], bodies: [] }, text, visible).map(lookedUp);
  if (missing.length === 0) return text;
  const shown = visible();
  const paragraphs = text.split('\n\n');
  const places = new Map(paragraphs.map((paragraph, at) => [lookedUp(paragraph), at]));
  const start = shown.findIndex((paragraph) => countWords(paragraph) >= startLength && places.has(lookedUp(paragraph)));
  if (start < 0) return text;
  const standfirst = shown
    .slice(Math.max(0, start - standfirstReach), start)
    .filter(
      (paragraph) =>
        countWords(paragraph) <= longestStandfirst &&
        missing.some((sentence) => lookedUp(paragraph).includes(sentence)),
    );
  return paragraphs.toSpliced(places.get(lookedUp(shown[start]!))!, 0, ...new Set(standfirst)).join('\n\n');
}

/** Those that are long enough to be told again. One that is cut off loses what may be half a word. */
function sentencesOf(text: string): readonly string[] {
  return (text.match(/[^.!?…。！？]+(?:[.!?…。！？]+|$)/g) ?? [])
    .map((sentence) =>
      /[.!?。！？]$/.test(sentence) && !sentence.endsWith('...')
        ? sentence
        : sentence.slice(0, Math.max(0, sentence.lastIndexOf(' '))),
    )
    .filter((sentence) => countWords(sentence) >= fewestWords);
}

/** Letters and figures in one case, without marks of notes: how a sentence is set says nothing. */
function lookedUp(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[¹²³⁰⁴-⁹]+|\[[\da-z]{1,3}\]/g, '')
    .replace(/[’'ʼ\u00ad]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** In small letters; of Chinese and Japanese, each two letters beside each other. */
function wordsOf(text: string): readonly string[] {
  const words = text
    .toLowerCase()
    .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|\p{Script=Hangul}{2,}|\p{L}{4,}/gu);
  return (words ?? []).flatMap((word) =>
    word > '\u2fff' && !/\p{Script=Hangul}/u.test(word)
      ? Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))
      : [word],
  );
}

function shortened(text: string): string {
  const plain = text.trim();
  return plain.length <= 80 ? plain : `${plain.slice(0, 80).replace(/\s\S*$/, '')} …`;
}
