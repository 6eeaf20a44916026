// Sentences about the document itself: "This briefing covers …", "See Annex B", "In the next section we …". They are told by
// how they begin. A sentence that says what the document *finds* ("This report shows that …") asserts that and is not here.

import { assertsMore, isImperativeAt } from './imperative.ts';
import { isDeterminer, isPreposition } from './lexicon.ts';
import { holdsVerb } from './verbs.ts';
import type { Word, WordRow } from './word-row.ts';

/** Whether the sentence speaks about the text it stands in, and of nothing else. */
export function isAboutDocument(sentence: WordRow): boolean {
  const first = sentence.words[0];
  if (first && (isMemoHead(sentence) || isCaption(sentence))) return true;
  const rule = first && openers.get(first.text);
  return rule?.(sentence) === true && !assertsMore(sentence, 0);
}

/** What a memo says of itself before it begins: `To: …`, `Subject: …`. */
const memoHeads = wordSet('attn bcc cc classification copy date distribution from ref reference re subject to');

function isMemoHead({ words: [first] }: WordRow): boolean {
  return first !== undefined && memoHeads.has(first.text) && /^\s*:/.test(first.gap);
}

const captioned = wordSet('annex box chart exhibit fig figure graph map photo table');

/** `Table 1: People in need`, `Figure 2. Affected districts`: a title, as long as it holds no verb. */
function isCaption(sentence: WordRow): boolean {
  const [first, second] = sentence.words;
  if (!first || !second?.isNumber || !captioned.has(first.text) || !/^\s*[.:–—]/.test(second.gap)) return false;
  return !holdsVerb(sentence, 2, 'any');
}

/** What hardly names anything else than a text. */
const papers = wordSet(`
  advisory annex annexes appendices appendix article assessment brief briefing bulletin chapter chapters digest
  document dossier edition essay guidance guide handbook introduction memo memorandum newsletter note notes overview
  paper paragraph paragraphs report section sections subsection summary tutorial update
`);

/** What names a text or something else: a list of traitors, a post in the army. */
const looseNouns = wordSet(`
  analysis bibliography blog chart figure figures glossary graph issue list manual map page pages part post posts
  review series table tables
`);

const parts = wordSet(`
  annex appendix section chapter figure table chart graph box map part page paragraph glossary bibliography
`);

/** What only a text does with its subject, and what says nothing about the subject. */
const topicVerbs = wordSet(`
  analyse analyses analyze analyzes compare compares cover covers describe describes detail details discuss discusses
  examine examines explain explains explore explores introduce introduces list lists outline outlines present presents
  provide provides recap recaps summarise summarises summarize summarizes
`);

/** What texts do and others too: enough behind a noun that names nothing else. */
const looseVerbs = wordSet(`
  address addresses aim aims answer answers assess assesses begin begins collect collects conclude concludes consider
  considers contain contains deal deals draw draws end ends evaluate evaluates focus focuses follow follows gather
  gathers give gives include includes look looks offer offers open opens return returns review reviews seek seeks set
  sets start starts survey surveys turn turns use uses walk walks
`);

/** What a writer does to a text. */
const tellingVerbs = wordSet(`
  cover describe summarise summarize outline explain discuss present introduce list detail recap turn return look use
  explore examine review define set walk focus share show dive debunk go answer highlight
`);

const makingParticiples = wordSet(`
  structured organised organized intended divided based meant written prepared drafted compiled produced updated
  arranged designed limited drawn laid
`);

const adverbs = wordSet(`
  also briefly therefore then only first next now mainly primarily just simply further below above here again
`);

const modals = wordSet('will shall does do would can may not to aims want');

const locators = wordSet(`
  following next present remaining above below previous preceding current last rest remainder first second third final
`);

const openers: ReadonlyMap<string, (sentence: WordRow) => boolean> = new Map([
  ['this', isDocumentSubject],
  ['these', isDocumentSubject],
  ['the', isLocatedSubject],
  ['in', isInDocument],
  ['throughout', isInDocument],
  ['below', isPointer],
  ['above', isPointer],
  ['here', isPointer],
  ['see', isReference],
  ['refer', (sentence: WordRow) => sentence.words[1]?.text === 'to' && isReference(sentence)],
  ['cf', isReference],
  ['for', isMoreInformation],
  ['more', isMoreInformation],
  ['further', isMoreInformation],
  ['additional', isMoreInformation],
  ['full', isMoreInformation],
  ['details', isMoreInformation],
  ['last', (sentence: WordRow) => isStamp(sentence.words[1])],
  ['we', isTellingBelow],
  ['i', isTellingBelow],
  ["we'll", isTellingBelow],
  ["i'll", isTellingBelow],
  ...[...parts].map((part): [string, typeof isNumberedPart] => [part, isNumberedPart]),
]);

/** "This briefing covers …", "These notes are based on …". */
function isDocumentSubject({ words }: WordRow): boolean {
  const noun = documentNoun(words, 1);
  return noun > 0 && isTopicPredicate(words, noun + 1);
}

/** "The next section lists …", "The table below gives …", "The annex sets out …", "The rest of this paper …". */
function isLocatedSubject({ words }: WordRow): boolean {
  const second = words[1]?.text;
  if (second === undefined) return false;
  if (locators.has(second)) {
    const isRest = words[2]?.text === 'of' && (words[3]?.text === 'this' || words[3]?.text === 'the');
    const noun = documentNoun(words, isRest ? 4 : 2);
    // "The last section" is one of this document, "the last report" another document.
    const isOfThis = isRest || second === 'present' || second === 'following' || isPart(words[noun]);
    return noun > 0 && isOfThis && isTopicPredicate(words, noun + 1);
  }
  if (!isDocument(second)) return false;
  if (words[2]?.text === 'below' || words[2]?.text === 'above') return isTopicPredicate(words, 3);
  return isPart(words[1]) && isTopicPredicate(words, 2);
}

/** "Annex B lists …", "Table 2 compares …". */
function isNumberedPart({ words }: WordRow): boolean {
  const label = words[1];
  return label !== undefined && (label.isNumber || label.text.length === 1) && isTopicPredicate(words, 2);
}

/** "In this section, we …": who writes, and what a writer does. */
function isInDocument({ words }: WordRow): boolean {
  const isThis = words[1]?.text === 'this' || (words[1]?.text === 'the' && locators.has(words[2]?.text ?? ''));
  const noun = isThis ? documentNoun(words, words[1]!.text === 'this' ? 2 : 3) : -1;
  if (noun < 0) return false;
  const subject = words[noun + 1]?.text ?? '';
  if (/^(?:we|i|you)'ll$/.test(subject)) return true;
  if (subject !== 'we' && subject !== 'i' && subject !== 'you') return false;
  const verb = words[noun + 2]?.text ?? '';
  if (verb === 'will' || verb === 'want' || verb === 'shall') return true;
  const telling = pastAdverbs(words, noun + 2);
  // "In this note we show that losses doubled" asserts what it shows.
  return telling !== undefined && tellingVerbs.has(telling.text) && words[words.indexOf(telling) + 1]?.text !== 'that';
}

/** "Below is a list of …", "Here are the main documents …". */
function isPointer({ words }: WordRow): boolean {
  const verb = words[1]?.text;
  if (verb !== 'is' && verb !== 'are') return false;
  return words.slice(2, 7).some(({ text }) => isDocument(text) || text === 'links' || text === 'examples');
}

/** "See the annex", "Refer to Table 2". */
function isReference({ words }: WordRow): boolean {
  return words.length > 1;
}

/** "For more information, see …", "More details are in the annex", "Further reading can be found at …". */
function isMoreInformation(sentence: WordRow): boolean {
  const { words } = sentence;
  const head = words[0]!.text === 'for' ? 1 : 0;
  const isMore = ['more', 'further', 'additional', 'full', 'details', 'background'].includes(words[head]?.text ?? '');
  if (!isMore) return false;
  const isMatter = words.slice(head, head + 3).some(({ text }) => informations.has(text));
  if (!isMatter) return false;
  if (head === 1) {
    const isAsked = (word: Word, index: number) => askingVerbs.has(word.text) && isImperativeAt(sentence, index, false);
    return words.some((word, index) => index > 2 && index < 24 && isAsked(word, index));
  }
  for (let index = 1; index < Math.min(words.length, 16); index++) {
    const { text } = words[index]!;
    const next = words[index + 1]?.text;
    if (text === 'here' || text === 'below' || (text === 'found' && words[index - 1]!.text === 'be')) return true;
    if (text === 'available') return next !== 'to' && next !== 'for';
    if ((text === 'is' || text === 'are') && (next === 'in' || next === 'at')) {
      return words.slice(index + 2, index + 6).some((word) => isDocument(word.text));
    }
  }
  return false;
}

const informations = wordSet(`
  information details detail background reading resources info guidance context documentation
`);

const askingVerbs = wordSet(`
  see visit read contact refer consult check go email call write please
`);

/** "Last updated 3 May". */
function isStamp(word: Word | undefined): boolean {
  return word !== undefined && ['updated', 'reviewed', 'modified', 'edited', 'revised'].includes(word.text);
}

/** "We describe the method below", "I discuss this in section 4": telling, and where in the text. */
function isTellingBelow({ words }: WordRow): boolean {
  const verb = pastAdverbs(words, 1);
  if (!verb || !tellingVerbs.has(verb.text)) return false;
  return words.some(({ text }, index) => {
    if (text === 'below') return index === words.length - 1 || words[index]!.gap.trim() !== '';
    if (text !== 'in' || index < 2) return false;
    const opener = words[index + 1]?.text ?? '';
    if (parts.has(opener)) return true;
    const isLocated = opener === 'this' || (opener === 'the' && locators.has(words[index + 2]?.text ?? ''));
    return isLocated && documentNoun(words, index + 2) > 0;
  });
}

/** Index of the document noun that ends the noun phrase at `from`, or -1. At most two words stand before it. */
function documentNoun(words: readonly Word[], from: number): number {
  let found = -1;
  for (let index = from; index < from + 3; index++) {
    const word = words[index];
    if (!word || isPreposition(word.text) || isDeterminer(word.text)) break;
    if (isDocument(word.text)) found = index;
    else if (found >= 0) break;
    if (word.gap.trim() !== '') break;
  }
  return found;
}

/** What is said of the document before index `from` is what documents do: cover, list, be based on, be an overview. */
function isTopicPredicate(words: readonly Word[], from: number): boolean {
  const verb = pastAdverbs(words, from);
  if (!verb) return false;
  const isPaper = words.slice(0, from).some(({ text }) => papers.has(text) || text === 'following');
  if (topicVerbs.has(verb.text) || (isPaper && looseVerbs.has(verb.text)))
    return words[words.indexOf(verb) + 1]?.text !== 'that';
  if (!['is', 'are', 'was', 'were', 'has', 'have'].includes(verb.text)) return false;
  const at = words.indexOf(verb) + 1;
  const rest = words.slice(at, at + 4).map(({ text }) => text);
  const made = rest.findIndex((text) => makingParticiples.has(text));
  const isPassing = (text: string) => text === 'been' || text === 'not' || text.endsWith('ly') || adverbs.has(text);
  if (made >= 0 && rest.slice(0, made).every(isPassing)) return rest[made + 1] !== 'by';
  return ['a', 'an', 'the', 'part', 'not'].includes(rest[0] ?? '') && rest.some((text) => selfNames.has(text));
}

const selfNames = wordSet(`
  summary overview introduction part companion update guide list digest compilation collection excerpt supplement
  version first second third last
`);

/** The first word from `from` on that is neither an adverb of order nor a modal. */
function pastAdverbs(words: readonly Word[], from: number): Word | undefined {
  let index = from;
  while (index < from + 4 && words[index] && (adverbs.has(words[index]!.text) || modals.has(words[index]!.text)))
    index++;
  return words[index];
}

/** A part of a text, one or several. */
function isPart(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (parts.has(word.text) || parts.has(word.text.replace(/e?s$/, '')) || word.text === 'appendices')
  );
}

function isDocument(text: string): boolean {
  return papers.has(text) || looseNouns.has(text);
}

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
