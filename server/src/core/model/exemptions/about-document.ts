// Sentences about the document itself: "This briefing covers …", "See Annex B", "In the next section we …". They are told by
// how they begin. A sentence that says what the document *finds* ("This report shows that …") asserts that and is not here.

import type { DocumentOpener, DocumentWords, ExemptionWords } from '../../languages/exemption-words.ts';
import type { Word, WordRow } from '../../languages/word-row.ts';
import { splitWords } from '../../languages/word-set.ts';
import { assertsMore, isImperativeAt } from './imperative.ts';
import { weigh } from './weigh-words.ts';

/** Whether the sentence speaks about the text it stands in, and of nothing else. */
export function isAboutDocument(sentence: WordRow, language: ExemptionWords): boolean {
  const first = sentence.words[0];
  if (first && (isMemoHead(sentence, language) || isCaption(sentence, language))) return true;
  const opener = first && openersOf(language.document).get(first.text);
  return opener !== undefined && recognisers[opener](sentence, language) && !assertsMore(sentence, 0, language);
}

const openers = new WeakMap<DocumentWords, ReadonlyMap<string, DocumentOpener>>();

function openersOf(words: DocumentWords): ReadonlyMap<string, DocumentOpener> {
  let found = openers.get(words);
  if (!found) {
    const kinds = Object.keys(words.openers) as DocumentOpener[];
    found = new Map(kinds.flatMap((kind) => splitWords(words.openers[kind]).map((word) => [word, kind] as const)));
    openers.set(words, found);
  }
  return found;
}

const recognisers: Readonly<Record<DocumentOpener, (sentence: WordRow, language: ExemptionWords) => boolean>> = {
  subject: isDocumentSubject,
  located: isLocatedSubject,
  inside: isInDocument,
  pointer: isPointer,
  reference: isReference,
  referral: (sentence, language) =>
    language.document.isTo(sentence.words[1]?.text ?? '') && isReference(sentence, language),
  moreInformation: isMoreInformation,
  stamp: ({ words: [, second] }, { document }) => second !== undefined && document.isStamp(second.text),
  teller: isTellingBelow,
  numbered: isNumberedPart,
};

/** `To: …`, `Subject: …`: as long as what stands behind it asserts nothing. */
function isMemoHead(sentence: WordRow, language: ExemptionWords): boolean {
  const [first] = sentence.words;
  if (first === undefined || !language.document.isMemoHead(first.text) || !/^[*_\s]*:/.test(first.gap)) return false;
  return sentence.words.length === 1 || !mayAssert(sentence, 1, language);
}

/** Whether the words from `from` on name something. */
function isName(sentence: WordRow, from: number, language: ExemptionWords): boolean {
  return weigh({ ...sentence, words: sentence.words.slice(from) }, language) === 'names';
}

/** Whether the words from `from` on assert something by themselves. */
function mayAssert(sentence: WordRow, from: number, language: ExemptionWords): boolean {
  return weigh({ ...sentence, words: sentence.words.slice(from) }, language) === 'asserts';
}

/** `Table 1: People in need`, `Figure 2. Affected districts`: a title, as long as it holds no verb. */
function isCaption(sentence: WordRow, language: ExemptionWords): boolean {
  const { document, verbs } = language;
  const [first, second] = sentence.words;
  if (!first || !second?.isNumber || !document.isCaptioned(first.text) || !/^\s*[.:–—]/.test(second.gap)) return false;
  return !verbs.holdsVerb(sentence, 2, 'any') && (sentence.words.length < 3 || isName(sentence, 2, language));
}

/** "This briefing covers …", "These notes are based on …". */
function isDocumentSubject({ words }: WordRow, language: ExemptionWords): boolean {
  const { document } = language;
  const noun = documentNoun(words, 1, language);
  return noun > 0 && isTopicPredicate(words, noun + 1, document);
}

/** "The next section lists …", "The table below gives …", "The annex sets out …", "The rest of this paper …". */
function isLocatedSubject({ words }: WordRow, language: ExemptionWords): boolean {
  const { document } = language;
  const second = words[1]?.text;
  if (second === undefined) return false;
  if (document.isLocator(second)) {
    const ofThis = words[3]?.text ?? '';
    const isRest = document.isOf(words[2]?.text ?? '') && (document.isThis(ofThis) || document.isArticle(ofThis));
    const noun = documentNoun(words, isRest ? 4 : 2, language);
    // "The last section" is one of this document, "the last report" another document.
    const isOfThis = isRest || document.isLocatorOfThis(second) || isPart(words[noun], document);
    return noun > 0 && isOfThis && isTopicPredicate(words, noun + 1, document);
  }
  if (!isDocument(second, document)) return false;
  if (document.isBelow(words[2]?.text ?? '')) return isTopicPredicate(words, 3, document);
  return isPart(words[1], document) && isTopicPredicate(words, 2, document);
}

/** "Annex B lists …", "Table 2 compares …". */
function isNumberedPart({ words }: WordRow, language: ExemptionWords): boolean {
  const { document } = language;
  const label = words[1];
  if (label === undefined || !(label.isNumber || label.text.length === 1)) return false;
  const verb = pastAdverbs(words, 2, document)?.text ?? '';
  return !document.isGrantingVerb?.(verb) && isTopicPredicate(words, 2, document);
}

/** "In this section, we …": who writes, and what a writer does. */
function isInDocument({ words }: WordRow, language: ExemptionWords): boolean {
  const { document } = language;
  const opener = words[1]?.text ?? '';
  const isThis = document.isThis(opener) || (document.isArticle(opener) && document.isLocator(words[2]?.text ?? ''));
  const noun = isThis ? documentNoun(words, document.isThis(words[1]!.text) ? 2 : 3, language) : -1;
  if (noun < 0) return false;
  const subject = words[noun + 1]?.text ?? '';
  if (document.isContracted(subject)) return true;
  if (!document.isWriterOrReader(subject)) return false;
  const verb = words[noun + 2]?.text ?? '';
  if (document.isIntending(verb)) return true;
  const telling = pastAdverbs(words, noun + 2, document);
  // "In this note we show that losses doubled" asserts what it shows.
  const isTelling = telling !== undefined && document.isTellingVerb(telling.text);
  return isTelling && !document.isThat(words[words.indexOf(telling) + 1]?.text ?? '');
}

/** "Below is a list of …", "Here are the main documents …". */
function isPointer({ words }: WordRow, language: ExemptionWords): boolean {
  const { document } = language;
  if (!document.isPresentBe(words[1]?.text ?? '')) return false;
  return words.slice(2, 7).some(({ text }) => isDocument(text, document) || document.isLinked(text));
}

/** "See the annex", "Refer to Table 2". */
function isReference({ words }: WordRow, { orders, document }: ExemptionWords): boolean {
  const next = words[1]?.text;
  // "See how the army burned 40 villages" says that it did.
  return next !== undefined && !orders.isClauseOpener(next) && !document.isFactOpener?.(next);
}

/** "For more information, see …", "More details are in the annex", "Further reading can be found at …". */
function isMoreInformation(sentence: WordRow, language: ExemptionWords): boolean {
  const { words } = sentence;
  const { document } = language;
  const head = document.isFor(words[0]!.text) ? 1 : 0;
  if (!document.isMore(words[head]?.text ?? '')) return false;
  const isMatter = words.slice(head, head + 3).some(({ text }) => document.isInformation(text));
  if (!isMatter) return false;
  if (head === 1) {
    const isAsked = (word: Word, index: number) =>
      document.isAskingVerb(word.text) && isImperativeAt(sentence, index, false, language);
    return words.some((word, index) => index > 2 && index < 24 && isAsked(word, index));
  }
  for (let index = 1; index < Math.min(words.length, 16); index++) {
    const { text } = words[index]!;
    const next = words[index + 1]?.text ?? '';
    const isRestSilent = (from: number): boolean => !language.verbs.holdsVerb(sentence, from, 'any');
    if (document.isHere(text) || (document.isFound(text) && document.isFoundAuxiliary(words[index - 1]!.text)))
      return isRestSilent(index + 1);
    if (document.isAvailable(text)) return !document.isAvailableElsewhere(next) && isRestSilent(index + 1);
    if (document.isPresentBe(text) && document.isWhere(next)) {
      const isNamed = words.slice(index + 2, index + 6).some((word) => isDocument(word.text, document));
      return isNamed && isRestSilent(index + 2);
    }
  }
  return false;
}

/** "We describe the method below", "I discuss this in section 4": telling, and where in the text. */
function isTellingBelow({ words }: WordRow, language: ExemptionWords): boolean {
  const { document } = language;
  const verb = pastAdverbs(words, 1, document);
  if (!verb || !document.isTellingVerb(verb.text)) return false;
  if (words.some(({ text }) => document.isFactOpener?.(text))) return false;
  return words.some(({ text }, index) => {
    if (document.isBehind(text)) return index === words.length - 1 || words[index]!.gap.trim() !== '';
    if (!document.isIn(text) || index < 2) return false;
    const opener = words[index + 1]?.text ?? '';
    if (document.isBarePart(opener)) return true;
    const isLocated =
      document.isThis(opener) || (document.isArticle(opener) && document.isLocator(words[index + 2]?.text ?? ''));
    return isLocated && documentNoun(words, index + 2, language) > 0;
  });
}

/** Index of the document noun that ends the noun phrase at `from`, or -1. At most two words stand before it. */
function documentNoun(words: readonly Word[], from: number, { document, verbs }: ExemptionWords): number {
  let found = -1;
  for (let index = from; index < from + 3; index++) {
    const word = words[index];
    if (!word || verbs.isPreposition(word.text) || verbs.isDeterminer(word.text)) break;
    if (isDocument(word.text, document)) found = index;
    else if (found >= 0) break;
    if (word.gap.trim() !== '') break;
  }
  return found;
}

/** What is said of the document before index `from` is what documents do: cover, list, be based on, be an overview. */
function isTopicPredicate(words: readonly Word[], from: number, document: DocumentWords): boolean {
  const verb = pastAdverbs(words, from, document);
  if (!verb) return false;
  const isPaper = words.slice(0, from).some(({ text }) => document.isPaper(text) || document.isFollowing(text));
  if (document.isTopicVerb(verb.text) || (isPaper && document.isLooseVerb(verb.text)))
    return !isTurned(words[words.indexOf(verb) + 1]?.text ?? '', document);
  if (!document.isBe(verb.text)) return false;
  const at = words.indexOf(verb) + 1;
  const rest = words.slice(at, at + 4).map(({ text }) => text);
  const made = rest.findIndex((text) => document.isMakingParticiple(text));
  if (made >= 0 && rest.slice(0, made).every(document.isMadeHow)) return !document.isBy(rest[made + 1] ?? '');
  return document.isSelfDeterminer(rest[0] ?? '') && rest.some(document.isSelfName);
}

/** "covers up", "shows that": the verb then says something else of the document. */
function isTurned(text: string, document: DocumentWords): boolean {
  return document.isThat(text) || document.isTurning?.(text) === true;
}

/** The first word from `from` on that is neither an adverb of order nor a modal. */
function pastAdverbs(words: readonly Word[], from: number, { isPassing }: DocumentWords): Word | undefined {
  let index = from;
  while (index < from + 4 && words[index] && isPassing(words[index]!.text)) index++;
  return words[index];
}

/** A part of a text, one or several. */
function isPart(word: Word | undefined, document: DocumentWords): boolean {
  return word !== undefined && document.isPart(word.text);
}

function isDocument(text: string, { isPaper, isLooseNoun }: DocumentWords): boolean {
  return isPaper(text) || isLooseNoun(text);
}
