// What a page says of itself, for machines: whether the words that were kept agree with it. A copy that lacks them may be of something
// else: a menu, a box beside the article, another article.

import { countWords } from './page-text.ts';

/** The shape of a document that is asked. */
interface Described {
  readonly querySelectorAll: (selector: string) => Iterable<{
    readonly textContent: string | null;
    readonly getAttribute: (name: string) => string | null;
  }>;
}

/** Of the longer words of a description, how many a copy of the same page has at least. */
const leastShared = 0.4;
const fewestWords = 6;

/** Sentences about what does not agree; none where the page says nothing of itself. */
export function descriptionWarnings(document: Described, text: string): readonly string[] {
  const there = new Set(wordsOf(text));
  const descriptions = descriptionsOf(document).filter((one) => wordsOf(one).length >= fewestWords);
  const warnings: string[] = [];
  const agrees = (one: string): boolean => {
    const words = [...new Set(wordsOf(one))];
    return words.filter((word) => there.has(word)).length >= leastShared * words.length;
  };
  if (descriptions.length > 0 && !descriptions.some(agrees))
    warnings.push(
      `The page describes itself in words that the copy does not have (“${shortened(descriptions[0]!)}”): check that the copy is what you read.`,
    );
  const body = Math.max(0, ...bodiesOf(document).map(countWords));
  const kept = countWords(text);
  if (body > 100 && kept * 2 < body)
    warnings.push(
      `The page says that its article has ${body} words, and the copy has ${kept}: part of it may be missing.`,
    );
  return warnings;
}

function descriptionsOf(document: Described): readonly string[] {
  const named = [...document.querySelectorAll('meta[property="og:description"], meta[name="description"]')];
  return [
    ...named.map((meta) => meta.getAttribute('content') ?? ''),
    ...linkedData(document).map(({ description }) => (typeof description === 'string' ? description : '')),
  ];
}

function bodiesOf(document: Described): readonly string[] {
  return linkedData(document).map(({ articleBody }) => (typeof articleBody === 'string' ? articleBody : ''));
}

type LinkedData = Readonly<Record<string, unknown>>;

/** Objects of JSON-LD, those in lists and graphs too; what is no JSON says nothing. */
function linkedData(document: Described): readonly LinkedData[] {
  const objectsIn = (value: unknown): readonly LinkedData[] => {
    if (Array.isArray(value)) return value.flatMap(objectsIn);
    if (typeof value !== 'object' || value === null) return [];
    const one = value as LinkedData;
    return [one, ...objectsIn(one['@graph'])];
  };
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(({ textContent }) => {
    try {
      return objectsIn(JSON.parse(textContent ?? ''));
    } catch {
      return [];
    }
  });
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= 80 ? plain : `${plain.slice(0, 80).replace(/\s\S*$/, '')} …`;
}
