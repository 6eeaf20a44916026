// English words for talk about the document itself: its parts, what a text does, what a writer does to it. Data only.

import type { DocumentWords } from '../../exemption-words.ts';
import { wordSet } from '../../word-set.ts';

const parts =
  'annex appendix section chapter figure table chart graph box map part page paragraph glossary bibliography';

const isPart = wordSet(parts);
const isAdverb = wordSet(
  'also briefly therefore then only first next now mainly primarily just simply further below above here again',
);

export const englishDocumentWords: DocumentWords = {
  openers: {
    subject: 'this these',
    located: 'the',
    inside: 'in throughout',
    pointer: 'below above here',
    reference: 'see cf',
    referral: 'refer',
    moreInformation: 'for more further additional full details',
    stamp: 'last',
    teller: "we i we'll i'll",
    numbered: parts,
  },
  isMemoHead: wordSet(`
    analyst analysts attn bcc caveat cc classification copies copy date desk distribution drafter dtg from handling issue no number origin
    originator precedence re ref reference report serial subject subj time to writer
  `),
  isCaptioned: wordSet('annex box chart exhibit fig figure graph map photo table'),
  isPaper: wordSet(`
    advisory annex annexes appendices appendix article assessment brief briefing bulletin chapter chapters
    digest document dossier edition essay guidance guide handbook introduction memo memorandum newsletter note
    notes overview paper paragraph paragraphs report section sections subsection summary tutorial update
  `),
  isLooseNoun: wordSet(`
    analysis bibliography blog chart figure figures glossary graph issue list manual map page pages part post
    posts review series table tables
  `),
  isBarePart: isPart,
  isPart: (word) => isPart(word) || isPart(word.replace(/e?s$/, '')) || word === 'appendices',
  isTopicVerb: wordSet(`
    analyse analyses analyze analyzes compare compares cover covers describe describes detail details discuss
    discusses examine examines explain explains explore explores introduce introduces list lists outline
    outlines present presents provide provides recap recaps summarise summarises summarize summarizes
  `),
  isLooseVerb: wordSet(`
    address addresses aim aims answer answers assess assesses begin begins collect collects conclude concludes
    consider considers contain contains deal deals draw draws end ends evaluate evaluates focus focuses follow
    follows gather gathers give gives include includes look looks offer offers open opens return returns review
    reviews seek seeks serve serves link links set sets start starts survey surveys turn turns use uses walk walks
  `),
  isTellingVerb: wordSet(`
    cover describe summarise summarize outline explain discuss present introduce list detail recap turn return
    look use explore examine review define set walk focus share show dive debunk go answer highlight
  `),
  isGrantingVerb: wordSet('give gives grant grants'),
  isTurning: wordSet('up away off'),
  isFactOpener: wordSet('that why'),
  isMakingParticiple: wordSet(`
    structured organised organized intended divided based meant written prepared drafted compiled produced
    updated arranged designed limited drawn laid
  `),
  isPassing: wordSet(`
    also briefly therefore then only first next now mainly primarily just simply further below above here again
    will shall does do would can may not to aims want
  `),
  isMadeHow: (word) => isAdverb(word) || word.endsWith('ly') || word === 'been' || word === 'not',
  isLocator: wordSet(`
    following next present remaining above below previous preceding current last rest remainder first second
    third final
  `),
  isLocatorOfThis: wordSet('present following'),
  isArticle: wordSet('the'),
  isThis: wordSet('this'),
  isOf: wordSet('of'),
  isBelow: wordSet('below above'),
  isFollowing: wordSet('following'),
  isWriterOrReader: wordSet('we i you'),
  isContracted: (word) => /^(?:we|i|you)'ll$/.test(word),
  isIntending: wordSet('will want shall'),
  isThat: wordSet('that'),
  isPresentBe: wordSet('is are'),
  isLinked: wordSet('links examples'),
  isTo: wordSet('to'),
  isFor: wordSet('for'),
  isMore: wordSet('more further additional full details background'),
  isHere: wordSet('here below'),
  isFound: wordSet('found'),
  isFoundAuxiliary: wordSet('be'),
  isAvailable: wordSet('available'),
  isAvailableElsewhere: wordSet('to for'),
  isWhere: wordSet('in at'),
  isBehind: wordSet('below'),
  isIn: wordSet('in'),
  isInformation: wordSet('information details detail background reading resources info guidance context documentation'),
  isAskingVerb: wordSet('see visit read contact refer consult check go email call write please'),
  isStamp: wordSet('updated reviewed modified edited revised'),
  isBe: wordSet('is are was were has have'),
  isBy: wordSet('by'),
  isSelfDeterminer: wordSet('a an the part not'),
  isSelfName: wordSet(`
    summary overview introduction part companion update guide list digest compilation collection excerpt
    supplement version first second third last
  `),
};
