// English sentences that are told by their whole shape: talk about the document's own matter ("All times in UTC.", "The full report
// is available here"), its marks and bylines, definitions, and offers to the reader. Each pattern is anchored and bounded, and tried
// only on sentences that begin with one of its words.

import type { WordRow } from '../../word-row.ts';
import { wordSet } from '../../word-set.ts';
import { type SentenceShape, shapeFinder } from './shapes.ts';
import { weighEnglish } from './weigh.ts';

/** Why the words assert nothing, or undefined. */
export function recogniseEnglish(sentence: WordRow, written: string): 'imperative' | 'meta' | undefined {
  // Longer ones say more than such sentences do.
  if (sentence.isCut || written.length > longest) return undefined;
  const offered = findOffers(sentence);
  const signed = findSigns(sentence);
  const told = findMatters(sentence);
  const isByline = mayBeByline.test(written);
  const isMarked = opensMarking(sentence.words[0]!.text);
  if (!isByline && !isMarked && offered.length + signed.length + told.length === 0) return undefined;
  const text = written
    .replace(/[’‘]/g, "'")
    .replace(/[*_`"“”]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s(>–—-]+|[\s)]+$/g, '')
    .trim();
  const lower = text.toLowerCase();
  if (matches(offered, lower)) return 'imperative';
  if ((isMarked && isMarking(text)) || matches(signed, text) || (isByline && matches(bylines, text))) return 'meta';
  if (isByline && publication.test(text) && weighEnglish(sentence) !== 'asserts') return 'meta';
  return told.length > 0 && !assertsBesides.test(lower) && matches(told, lower) ? 'meta' : undefined;
}

function matches(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

const longest = 320;

/** A clause that says how things are, behind what is said of the document. */
const assertsBesides =
  /,? (?:which|who|because|although|but|whereas) |(?<!so |such )\bthat (?!are |is |were |was |have |has |can |may |we |you |follow|relate)|; [a-z]/;

const marks =
  '(?:unclassified|official|restricted|confidential|secret|top secret|classified|noforn|fouo|orcon|cui|limes|internal|public|draft|embargoed|sensitive|eyes only|for official use only|not for distribution|not for onward distribution|law enforcement sensitive|releasable|rel to [a-z, ]{2,30}|nato|eu|tlp[: ](?:red|amber|amber\\+strict|green|clear|white))';
const marking = new RegExp(`^${marks}(?:[\\s/|,;:–—-]+${marks})*[.!]?$`, 'i');

const opensMarking = wordSet(`
  unclassified official restricted confidential secret top classified noforn fouo orcon cui limes internal public draft
  embargoed sensitive eyes for not law releasable rel nato eu tlp tlp:red tlp:amber tlp:amber+strict tlp:green tlp:clear
  tlp:white
`);

/** A banner: nothing but marks, in capitals at least the first. */
function isMarking(text: string): boolean {
  return text.length < 120 && /^[A-Z]/.test(text) && marking.test(text);
}

const name = "\\p{Lu}[\\p{L}'.-]*(?: (?:de|van|von|der|al|bin|la|du|of|the|and|&|\\p{Lu}[\\p{L}'.-]*))*";

/** Without these words or a parenthesis no sentence is a byline or a bibliography's entry. */
const mayBeByline = /\(|doi|ISBN|ISSN/;

const bylines: readonly RegExp[] = [
  new RegExp(
    `^${name}(?:, ${name})* \\((?:[Oo]riginally |[Ff]irst )?(?:[Pp]osted|[Pp]ublished|[Pp]rinted|[Ii]ssued)[^)]*\\)?$`,
    'u',
  ),
  // A bibliography's entry: the author with initials, and the year behind.
  new RegExp(`^${name}, (?:\\p{Lu}\\.[ -]?)+[^?]{0,120}\\((?:19|20)\\d\\d[a-z]?\\)`, 'u'),
];

/** The number of a publication; a sentence that has one and asserts something cites it. */
const publication = /(?:\bdoi: ?10\.|\bISBN[: ]|\bISSN[: ]|\bhttps?:\/\/doi\.org\/)/;

/** Who made it, and short references. */
const signs: readonly SentenceShape[] = [
  {
    opens: 'by written prepared compiled edited reported translated photo photos photograph photographs author authors',
    pattern: new RegExp(
      `^(?:[Bb]y|BY|(?:[Ww]ritten|[Pp]repared|[Cc]ompiled|[Ee]dited|[Rr]eported|[Tt]ranslated) by|[Pp]hoto(?:graph)?s? by|[Aa]uthors?:?) ${name}(?:,? (?:and )?${name})*[.]?$`,
      'u',
    ),
  },
  {
    opens: 'ibid op loc idem id',
    pattern:
      /^(?:ibid|op\. cit|loc\. cit|idem|id\.)\b[^a-z]*(?:,? ?(?:at )?(?:pp?|para|paras|ch|fn|n|no|note)?\.? ?\d*[–—-]?\d*)?[.,]?$/i,
  },
];

const papers =
  '(?:report|paper|text|article|version|study|brief|briefing|document|documents|data ?sets?|data|dataset|file|files|code|source code|slides|transcript|recording|video|analysis|list|appendix|annex|annexes|methodology|materials?|archive|iocs|indicators|rules|scripts?|notebook|spreadsheet|map|maps|charts?|tables?|post|blog post|advisory|bulletin|newsletter|statement|resolution|references|questionnaire)';
const own = '(?:the|this|a|an|our|these|all|its|that|my)';
const few = '(?: [\\w.,:/()@#&+-]+){0,10}\\.?$';
const telling =
  '(?:described|explained|set out|listed|given|defined|outlined|detailed|discussed|presented|documented|summarised|summarized|shown|provided|laid out|covered)';
const here = '(?:here|below|above|online|in|at|from|on|via|under|upon|as|for download|through|with)';

const isFindable = wordSet(
  'available found downloaded accessed published posted hosted linked attached enclosed reproduced archived viewed read obtained',
);
const isDefining = wordSet(
  'stands short shorthand abbreviation acronym initialism abbreviated hereafter hereinafter henceforth',
);

const matters: readonly SentenceShape[] = [
  // All times in UTC. Figures are in thousands. Distances are given in nautical miles.
  {
    opens:
      'all unless times dates figures amounts prices distances values numbers percentages units coordinates measurements totals shares costs heights depths temperatures',
    pattern:
      /^(?:all |unless (?:otherwise )?(?:stated|noted)[^,]{0,20}, (?:all )?)?(?:times|dates|figures|amounts|prices|distances|values|numbers|percentages|units|coordinates|measurements|totals|shares|costs|heights|depths|temperatures)(?: (?:shown|given|listed|quoted|stated|used|here|below|above|in (?:this|the) \w+))?(?: are| is)?(?: (?:all|given|shown|stated|expressed|quoted|listed|reported|presented|rounded|approximate|local|estimates))*(?: (?:in|at|to|as|by|from) [\w$€£., ()%+-]{1,60})?\.?$/,
  },
  {
    opens: 'all totals figures percentages numbers columns shares sums',
    pattern:
      /^(?:all )?(?:totals|figures|percentages|numbers|columns|shares|sums) (?:may|might|do|will) not (?:add|sum|total|tally)\b[^.]{0,80}\.?$/,
  },
  {
    opens:
      'all times dates figures numbers names color colors colour colours percentages letters asterisks dots lines bars arrows circles',
    pattern:
      /^(?:all )?(?:times|dates|figures|numbers|names|colou?rs|percentages|letters|asterisks|dots|lines|bars|arrows|circles) (?:in|on|with) (?:brackets|parentheses|bold|italics?|square brackets|red|green|blue|grey|gray|the map|the chart)\b[^.]{0,80}\.?$/,
  },
  // The end, and what goes on.
  {
    opens: 'the end ends',
    pattern:
      /^(?:the )?ends?(?: of)?(?: (?:the|this|text|of|main|executive))* ?(?:report|document|briefing|brief|message|text|summary|update|transcript|annex|appendix|list|section|bulletin|translation|excerpt|quote)?\.?$/,
  },
  {
    opens: "to cont continued cont'd contd",
    pattern: /^(?:to be )?cont(?:inued|'d|d\.?)(?: (?:on|from|in|over|overleaf|below|next))?(?: [\w.]+){0,4}\.?$/,
  },
  { opens: 'this page', pattern: /^(?:this )?page (?:is )?(?:intentionally|deliberately) (?:left )?blank\.?$/ },
  {
    opens: 'the next last previous latest first final',
    pattern:
      /^(?:the )?(?:next|last|previous|latest|first|final) (?:update|edition|issue|report|briefing|brief|review|revision|bulletin|version|sitrep|newsletter|assessment)s?(?::| (?:is|will be|was))?(?: (?:due|on|expected|scheduled|planned|published|issued|sent|by|at|in))* ?(?:[\d.,:/ -]|\b(?:utc|gmt|cet|cest|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(?:next|week|month|tomorrow|monday|on|at|by|of|the)\b)+\.?$/,
  },
  {
    opens:
      "note nb n.b update edit editor's correction status page this the last updated posted published revised modified edited compiled printed generated retrieved accessed issued corrected drafted written prepared",
    pattern:
      /^(?:(?:note|nb|n\.b\.|update|edit|editor's note|correction|status|page)[: ]+)?(?:(?:this|the) (?:page|post|report|document|article|file|list|table|version|advisory) (?:was|is) )?(?:last )?(?:updated|posted|published|revised|modified|edited|compiled|printed|generated|retrieved|accessed|issued|corrected|drafted|written|prepared)(?: (?:on|at|by|in|as of))?:? ?(?:[\d.,:/ -]|\b(?:utc|gmt|cet|cest|z|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(?:at|on|of|the|and|hrs|hours|local|time)\b)+\.?$/,
  },
  {
    opens: 'report this document advisory page',
    pattern:
      /^(?:this )?(?:report|document|advisory|page) (?:was )?(?:automatically )?(?:generated|produced|prepared|compiled|written|created) (?:as part of|by|for|with|using|from)\b[^.]{0,120}\.?$/,
  },
  // Where the text and what belongs to it are found, and who made them.
  {
    holds: isFindable,
    pattern: new RegExp(
      `^(?:\\w+: )?${own} (?:[\\w-]+ ){0,3}${papers} (?:of [\\w ]{1,40} )?(?:is|are|was|were|can be|may be) (?:also |now |freely |publicly |only )?(?:available|found|downloaded|accessed|published|posted|hosted|linked|attached|enclosed|reproduced|archived|viewed|read|obtained)(?: ${here}${few}|\\.?$)`,
    ),
  },
  {
    opens: 'our the this these my its',
    pattern: new RegExp(
      `^(?:our|the|this|these|my|its) (?:[\\w-]+ ){0,2}(?:methods?|methodology|approach|sources|data|criteria|definitions|terms|assumptions|scales?|caveats|limitations|abbreviations|acronyms|terminology|procedure|process|notation|sampling) (?:is|are|was|were) (?:also |further |briefly |fully )?${telling} ${here}${few}`,
    ),
  },
  {
    opens: 'these',
    pattern:
      /^these (?:\w+ )?(?:iocs|indicators|files|rules|slides|samples|hashes|signatures|materials|documents|pages|notes|transcripts) (?:were|are|have been) (?:released|published|shared|collected|compiled|produced|provided|prepared|posted) (?:as part of|with|alongside|under|for|by|in)(?: [\w.&/'-]+){1,8}\.?$/,
  },
  {
    opens: 'this',
    pattern: new RegExp(
      `^this(?: [\\w-]+){0,2}[ -](?:${papers}|assessment|page|memo|guide|note|update|summary|website|translation) (?:is|was|has been) (?:created|written|prepared|maintained|produced|compiled|authored|drafted|translated|edited|generated|published|issued|released|licensed|shared|provided|reviewed|sponsored|funded) (?:by|with|under|in|for|as|using|from|jointly)\\b(?: [\\w.,&'/()+-]+){1,24}\\.?$`,
    ),
  },
  {
    opens: 'this',
    pattern:
      /^this is (?:a|an|the|our) (?:\w+[ -]){0,3}(?:feature|edition|version|document|draft|issue|series|report|update|summary|translation|copy|excerpt|newsletter|page|section|post|transcript|guide|list|overview|bulletin|template|instalment|installment) ?(?:in|of|for|from|to|on|by|about|and)?(?: [\w.,'&-]+){0,10}[.!]?$/,
  },
  {
    opens: 'this the following next',
    pattern:
      /^(?:this (?:section|chapter|page|part|annex|table|figure|map|list)|(?:the )?(?:following|next) (?:section|page|table|list|map|figure)) (?:documents|maps|catalogues|catalogs|lists|covers|summarises|summarizes|describes|tracks|records|contains|collects|outlines) (?!up |away |that |how |why )[^.;]{1,220}\.?$/,
  },
  // What is drawn, and how.
  {
    holds: wordSet('colored coloured shaded hatched'),
    pattern:
      /^(?:the )?(?:\w+ ){1,3}(?:is|are) (?:colou?red|shaded|hatched) (?:according to|by|after)\b[^.]{1,200}\.?$/,
  },
  {
    opens: 'to on at',
    pattern:
      /^(?:to|on|at) the (?:right|left|top|bottom)(?: of [\w ]{1,30})?,? (?:we|you) (?:can |also )?(?:show|give|list|plot|see|find|present|display)\b[^.;]{1,160}\.?$/,
  },
  {
    opens: 'also included enclosed attached',
    pattern:
      /^(?:also )?(?:included|enclosed|attached|linked|listed) (?:here )?(?:are|is) (?:also )?(?:our|the|a|an|some|links?)\b[^.;]{1,240}\.?$/,
  },
  {
    opens: "this today's",
    pattern:
      /^(?:this (?:week|month|quarter|year)|today)'s (?:newsletter|bulletin|briefing|brief|issue|edition|digest|update|summary|report|post|roundup|round-up) (?:also )?(?:links to|includes|covers|contains|describes|summari[sz]es|lists|features|looks at|rounds up)\b[^.;]{1,280}\.?$/,
  },
  {
    opens: 'the term terms word words',
    pattern:
      /^(?:the )?(?:terms?|words?|abbreviations?|notions?)\b[^.;]{1,160}\b(?:is|are) (?:defined|explained|described|listed|introduced) (?:here|below|above|in (?:the|this|annex|appendix|section))\b[^.;]{0,60}\.?$/,
  },
  {
    opens: 'for in throughout',
    pattern:
      /^(?:for|in|throughout) (?:the )?(?:rest|remainder|course) of (?:this|the) \w+,? (?:we|i) (?:will |shall )?(?:call|refer to|use|write|speak of)\b[^.;]{1,160}\.?$/,
  },
  {
    opens: 'here in',
    pattern:
      /^(?:here|in (?:this|the) (?:figure|map|chart|tree|graph|plot|table|image|view)),? [^.;]{1,120}\b(?:colou?red|shaded|hatched|greyed|highlighted|outlined)\b[^.;]{0,120}\.?$/,
  },
  {
    opens: 'the column columns field fields row rows',
    pattern:
      /^(?:the )?(?:columns?|fields?|rows?) (?:\w{1,2}|[\w-]+ [\w-]+|headed [\w -]+|named [\w -]+) (?:contains?|gives?|lists?|holds?|records?|refers? to|states?)\b[^.;]{1,100}\.?$/,
  },
  {
    opens: 'the',
    pattern:
      /^the (?:data ?set|spreadsheet|legend|csv file|csv|worksheet|data file|workbook|glossary|codebook) (?:contains|lists|gives|covers|has|holds|uses|explains|describes)\b[^.;]{1,100}\.?$/,
  },
  {
    opens: 'dashes a blank blanks empty asterisk asterisks an shading bold italics n/a n.d',
    pattern:
      /^(?:dashes|a dash|blanks?|a blank|empty cells|asterisks?|an asterisk|shading|bold|italics|n\/a|n\.d\.) (?:means?|marks?|indicates?|shows?|denotes?|stands? for|=)\b[^.;]{1,80}\.?$/,
  },
  { opens: 'map chart scale', pattern: /^(?:map |chart )?scale:? ?1 ?: ?[\d., ]+\.?$/ },
  {
    opens:
      'c copyright all some license licence licensed this text content data photo photos image images code distribution no',
    pattern:
      /^(?:©|\(c\)|copyright\b|all rights reserved|some rights reserved|(?:license|licence|licensed under)\b|(?:this (?:work|text|report|document|data|content) |(?:text|content|data|photos?|images?|code) )(?:is |are )?(?:licensed|licenced|released|available|published) under\b|distribution (?:is )?(?:unlimited|limited|restricted)|no part of this\b)[^;]{0,140}$/,
  },
  // Definitions.
  {
    holds: isDefining,
    pattern:
      /^[^.;:?!]{1,60} (?:stands for|is short for|is shorthand for|is an? (?:abbreviation|acronym|initialism) (?:of|for)|is abbreviated (?:as|to|here)|(?:is|are) (?:here )?(?:hereafter|hereinafter|henceforth) (?:called|referred to as|abbreviated))\b[^;]{1,120}$/,
  },
  {
    opens: 'in throughout for',
    pattern:
      /^(?:in|throughout|for the purposes? of) (?:this|the present) (?:report|briefing|brief|paper|document|text|study|assessment|section|guide),? [^.;]{1,60} (?:means|mean|refers? to|denotes?|is (?:used|taken) (?:to|for)|are (?:used|taken) (?:to|for)|is defined as|are defined as)\b[^.;]{1,160}\.?$/,
  },
  {
    opens: 'we i',
    pattern: /^(?:we|i) use (?:the )?(?:term |terms |word |words |phrase |abbreviation )[^.;]{1,160}\.?$/,
  },
];

const offers: readonly SentenceShape[] = [
  {
    opens: 'as always if you',
    pattern:
      /^(?:(?:as )?always,? |if [^,]{1,60}, )?you (?:can|may) (?:always |also |still |now |simply )?(?:get started|get in touch|try|sign up|sign in|download|contact|reach|find (?:out )?(?:more|the|us|our|all|a|this|these|it|them)|read (?:more|the|our|about|this|it)|subscribe|follow (?:us|our|the)|join|register|learn more|order|browse|explore|search|request|listen|watch|view|access|skip|jump|return to)\b[^;]{0,200}$/,
  },
  {
    opens: 'for',
    pattern:
      /^for (?!example)(?:an? |the |any |all |more |further )?(?:[a-z-]+ ){0,3}[a-z-]*[^s\W],? (?:please )?(?:report|contact|call|email|write to|visit|consult|check|follow|refer to|ask|notify|inform|use) (?:the|your|our|us|this|that|these|those|to|it|them)\b[^;]{0,160}$/,
  },
  {
    opens: 'for as to by',
    pattern:
      /^(?:for (?:an? |this )?(?:example|instance)|as an example|to illustrate|by way of example),? (?:let us |let's )?(?:assume|suppose|imagine|picture)\b[^;]{0,240}$/,
  },
];

const findOffers = shapeFinder(offers);
const findSigns = shapeFinder(signs);
const findMatters = shapeFinder(matters);
