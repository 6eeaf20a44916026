// English orders and requests, and the frames that only look like orders: "Note that the port closed", "Make no mistake, …". Data only.

import type { OrderWords } from '../../exemption-words.ts';
import { wordSet } from '../../word-set.ts';
import { isNounUse } from './noun-use.ts';

const worries = 'worry forget panic fear think assume expect';
const sayings =
  'point say said remind note noted add stress emphasise emphasize repeat assure tell clear honest frank known remember';
const looseOpeners =
  'note notice remember recall consider understand imagine suppose assume recognise recognize realise realize observe know compare contrast think say mark guess acknowledge presume';

const isListedOpener = wordSet(`
  then also always first firstly second secondly third finally lastly next now instead and so but or simply just
  otherwise carefully afterwards again ideally alternatively additionally
`);
const isManner = wordSet(`
  immediately urgently promptly quickly regularly periodically continuously actively closely thoroughly gradually
  temporarily manually automatically explicitly clearly optionally preferably systematically routinely strictly
`);

export const englishOrderWords: OrderWords = {
  frames: [
    [looseOpeners, { isLoose: true }],
    ['expect witness granted', { least: 2 }],
    ['suffice', {}],
    ['look see listen', { breaks: true }],
    ['keep bear', { soon: { words: 'mind', reach: 5 }, least: 5 }],
    ['believe', { next: ['me us'] }, { next: ['it', 'or', 'not'] }],
    ['trust', { next: ['me us'] }],
    ['make', { next: ['no'], soon: { words: 'mistake', reach: 3 }, least: 5 }],
    ['be', { next: ['aware advised warned assured'], least: 4 }],
    ['rest', { next: ['assured'] }],
    ['mind', { next: ['you'] }],
    ['thank', { next: ['god goodness'], least: 2 }],
    ['see', { next: ['how why that', 'the a an they he she it its their his her this these'], least: 4 }],
    ['take', { soon: { words: 'example instance', reach: 16 } }],
    ["don't", { next: [worries], least: 4 }],
    ['do', { next: ['not', worries], least: 5 }],
    ["let's", { soon: { words: sayings, reach: 4 } }],
    ['let', { next: ['alone'] }, { next: ['me us it'], soon: { words: sayings, reach: 4, from: 1 } }],
  ],
  isClauseOpener: wordSet('that how'),
  isOrderFollower: (word) => word === 'to' || word.endsWith('ing'),
  isPlease: wordSet('please kindly'),
  isProhibition: (text, next) => text === "don't" || (text === 'do' && next === 'not'),
  isNever: wordSet('never'),
  isInvitation: wordSet("let's"),
  isOf: wordSet('of'),
  isOrderAuxiliary: wordSet('do'),
  isNoun: isNounUse,
  isClauseTaker: wordSet('ensure verify confirm let see make help have know decide ask learn review check test'),
  isThis: wordSet('this'),
  isThat: wordSet('that'),
  isNounFollower: wordSet('to for'),
  isTime: wordSet('day week month quarter year morning night season spring summer autumn winter'),
  isParticle: wordSet('together only more sure carefully'),
  isOpeningAdverb: (word) => isListedOpener(word) || isManner(word),
  isCommaAdverb: wordSet('second'),
  isFronter: wordSet(`
    if when before after once while for to as in with unless where whenever until by during at on depending from
    without wherever under
  `),
  isSaid: wordSet('said'),
  isSaying: wordSet('said says'),
};
