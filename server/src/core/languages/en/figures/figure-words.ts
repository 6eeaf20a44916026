// English words around figures: fractions, bounds, and what tells a figure from the number of a name.

import type { FigureWords } from '../../figure-words.ts';
import { wordSet } from '../../word-set.ts';
import { englishDateWords } from './date-words.ts';
import { englishDirections } from './direction-words.ts';
import { englishNameWords } from './name-words.ts';
import { englishNumberWords } from './number-words.ts';

export const englishFigureWords: FigureWords = {
  mayHold:
    /[\d½¼¾⅓⅔]|\b(?:t(?:wo|hree|en\b|enth|welve|welfth|hir[td]|wen)|f(?:our|ive|ift|ort)|s(?:ix|even)|eight|nin|eleven|half|quarter|hundred|thousand|(?:m|b|tr)illion)/i,
  numbers: englishNumberWords,
  fractions: {
    words:
      /(?<![\p{L}\p{N}])(?:(?:(an?|one|two|three|four|five|six|seven|eight|nine)[\s-]+)(third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|half|thirds|quarters|fifths|sixths|sevenths|eighths|ninths|tenths)|(?<!\b(?:the|this|that|first|second|other|latter|which|top|bottom|every|each|either|one|last|next|and\s+an?)\s)(half))(?=\s+(?:of|the|its|their|all|as|an?|that|since|from|compared|more|less|fewer|higher|lower)\b|\s*[.,;:)]|\s*$)/iuy,
    tops: { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9 },
    bottoms: {
      third: 3,
      thirds: 3,
      quarter: 4,
      quarters: 4,
      fifth: 5,
      fifths: 5,
      sixth: 6,
      sixths: 6,
      seventh: 7,
      sevenths: 7,
      eighth: 8,
      eighths: 8,
      ninth: 9,
      ninths: 9,
      tenth: 10,
      tenths: 10,
      half: 2,
    },
  },
  dates: englishDateWords,
  // Also before one of several: “Articles 5 and 6”.
  nameBefore:
    /(?<![\p{L}])(Resolutions?|Articles?|Art\.|Sections?|Sec\.|Sect\.|§+|Chapters?|Ch\.|Paragraphs?|Paras?\.?|¶+|Pages?|pp?\.|Tables?|Figures?|Fig\.|Figs\.|Annex(?:es)?|Appendix|Appendices|Parts?|Titles?|Rules?|Items?|Steps?|Phase|Versions?|v\.|Vol\.?|Volume|Nos?\.|№|Number|Issue|Boeing|Airbus|Type|Model|Mark|Route|Highway|Flight|Gate|Room|Channel|Pier|Berth|Terminal|Unit|Block|Zone|Platform|Regulation|Directive|Directives|Executive\s+Order|Order|Decree|Law|Act|Public\s+Law|Case|Protocol|Formula|Windows|Area|District|Ward|Group\s+of|Level|Class|Category|Stage|Grade|Tier|Lot|Sector|Line|Lines|Bug|PR|Opus|Psalm|Apollo|Radio|Studio|Hall|Building|Apartment|Suite|Camp|Site|Form|Interstate|Clauses?|Clause|Amendments?|Schedules?|Ports?|EO|E\.O\.|Pub\.\s*L\.|P\.L\.|sections?|articles?|chapters?|resolutions?|clauses?|ports?|versions?|pages?|paragraphs?|tables?|figures?|appendix|annex|phase|stage|tier|level|category|type)\s*(?:Nos?\.\s*|#)?(?:\d[\p{L}\p{N}.()–-]*(?:,\s*|\s+(?:and|to|or)\s+|\s*[-–]\s*)){0,3}$/u,
  mayName: wordSet(
    'section sections article articles chapter chapters resolution resolutions clause clauses port ports version versions page pages pp p paragraph paragraphs table tables figure figures appendix annex phase stage tier level category type v and to or of',
  ),
  joinedNameBefore:
    /(?<![\p{L}\p{N}])(?!(?:mid|pre|post|early|late|under|over|non|about|around|some|nearly|almost|to|and|by|at|from)-)\p{L}[\p{L}\p{N}]*(?:[-‑]\d+)*[-‑]$/iu,
  goesOn:
    /^\s(?:was|were|is|are|has|had|have|will|would|can|could|may|might|shall|should|must|did|does|do|in|on|at|of|to|and|or|by|for|from|with|as|that|which)\b/,
  ordinalBehind: /(?:st|nd|rd|th)(?![\p{L}\p{N}])/uy,
  ageBehind: /^[\s-]olds?\b/i,
  perBehind: /^\s?(?:%|per)/,
  endsBound: wordSet(
    'than about around roughly approximately approx some circa ca c estimated of to so nearly almost under below quite many much over above least minimum exceed exceeds exceeded exceeding beyond most',
  ),
  bounds: [
    // Ends in “more than” and is none.
    ['under', /(?<![\p{L}])(?:(?:no|not)\s+more\s+than|not\s+(?:over|above|exceed(?:ing)?))\s+$/iu],

    [
      'about',
      /(?:(?<![\p{L}])(?:about|around|roughly|approximately|approx\.?|some|circa|ca\.?|c\.|an\s+estimated|estimated|in\s+the\s+region\s+of|close\s+to|or\s+so)|[≈~∼±])\s*$/iu,
    ],
    [
      'nearly',
      /(?<![\p{L}])(?:nearly|almost|just\s+under|just\s+below|just\s+short\s+of|not\s+quite|as\s+(?:many|much)\s+as|up\s+to)\s+$/iu,
    ],
    [
      'over',
      /(?:(?<![\p{L}])(?:more\s+than|over|above|at\s+least|at\s+minimum|no\s+(?:fewer|less)\s+than|not\s+less\s+than|upwards\s+of|in\s+excess\s+of|exceed(?:s|ed|ing)?|greater\s+than|well\s+over|just\s+over|beyond)\s+|[>≥]\s*)$/iu,
    ],
    [
      'under',
      /(?:(?<![\p{L}])(?:fewer\s+than|less\s+than|under|below|at\s+most|no\s+more\s+than|not\s+more\s+than)\s+|[<≤]\s*)$/iu,
    ],
  ],
  boundsBehind: [
    [
      'over',
      /\s?\+(?![\d\p{L}])|[-‑](?:odd|plus|something)(?![\p{L}\p{N}])|\s(?:odd|plus|or\s+more|and\s+(?:more|counting))(?![\p{L}\p{N}-])/uy,
    ],
    ['about', /\s(?:or\s+so|or\s+thereabouts)(?![\p{L}\p{N}-])|[-‑]ish(?![\p{L}\p{N}])/uy],
    ['under', /\s(?:or\s+(?:fewer|less|under))(?![\p{L}\p{N}-])/uy],
  ],
  directions: englishDirections,
  names: englishNameWords,
  between: /^\s*(?:[-–—−]|to|and|or|until)\s*$/,
  endsBetween: /^[^,;:!?()]{0,60}(?:[-–—−]|to|and|or|until)\s*[^]{0,12}$/,
  isBetween: wordSet('to and or until'),
  singularOf: (noun) =>
    noun.length > 3 && noun.endsWith('s') && noun.at(-2) !== 's' && /\p{L}{3}s$/u.test(noun) ? noun.slice(0, -1) : noun,
  isNoNoun:
    /^(?:in|on|at|of|to|and|or|by|for|from|with|per|as|than|was|were|is|are|had|has|have|after|before|since|during|between|against|while|when|which|who|that|but|up|down|out|over|under|last|this|the|a|an|compared|according|respectively|so|if|its|their|each|every|only|again|more|less|higher|lower)$/,
  horizonBefore: /(?:within|next|coming|following|in|for|over|of)\s+(?:the\s+)?(?:\p{L}+\s+){0,2}$/iu,
  isSmallWord: wordSet(
    'and the for from with were was are had have has that which than more new other per who but this their its after before into over about been not all out',
  ),
  little: /^(?:the|of|and|by|was|were|is|are|has|have|from|with|that|at|on|for|to|it)$/i,
};
