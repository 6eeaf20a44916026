// English phrases that put words into the mouth of nobody in particular. Our own selection, by the kinds that hold up in annotated
// news and encyclopaedia sentences; “some”, “many” and “various” alone do not.

import type { WordingWords } from '../../wording-words.ts';

const people =
  '(?:sources|insiders|officials|aides|experts|analysts|observers|critics|commentators|witnesses|diplomats|authorities|researchers|scientists|scholars|historians|economists|academics|supporters|opponents|proponents|advocates|detractors|sceptics|skeptics|activists|campaigners|strategists|investigators|lawmakers|politicians|forecasters|traders|investors|residents|locals|pundits|specialists|advis[eo]rs|allies|operatives|practitioners)';
const writings = '(?:reports|rumou?rs|studies|surveys|polls)';
const papers =
  '(?:media|press|news|leaked|unconfirmed|recent|several|many|some|various|numerous|multiple|other|new|early|initial|anecdotal)';
const amount =
  '(?:some|many|most|several|numerous|various|certain|few|a\\s+few|other|others|countless|multiple|a\\s+(?:large\\s+|small\\s+|growing\\s+)?(?:number|handful|majority|minority|range|host|group|chorus)\\s+of|the\\s+(?:vast\\s+|overwhelming\\s+)?majority\\s+of|dozens\\s+of|scores\\s+of|hundreds\\s+of|thousands\\s+of|unnamed|anonymous|unidentified|undisclosed|unspecified)';
const quality =
  '(?:leading|prominent|senior|top|independent|outside|industry|legal|security|political|medical|military|intelligence|government|western|local|former|current|national|international|foreign|diplomatic|defen[cs]e|police|informed|well-placed|well-informed|climate|health|energy|market|financial|policy|technical)';
const saying =
  '(?:say|said|claim|claimed|argue|argued|believe|believed|warn|warned|suggest|suggested|report|reported|think|thought|fear|feared|told|tell|reveal|revealed|insist|insisted|maintain|maintained|contend|contended|allege|alleged|assert|asserted|speculate|speculated|estimate|estimated|expect|expected|agree|agreed|confirm|confirmed|predict|predicted|suspect|suspected|doubt|doubted|complain|complained|caution|cautioned|acknowledge|acknowledged|concede|conceded|note|noted|point\\s+out|pointed\\s+out)';
/** Fewer where nothing but an amount stands before it: “most told” and “some report” are mostly something else. */
const thinking =
  '(?:say|said|argue|argued|believe|believed|think|thought|claim|claimed|fear|feared|suspect|suspected|warn|warned|suggest|suggested|contend|contended|speculate|speculated|predict|predicted)';
const showing =
  '(?:show|shows|suggest|suggests|say|says|indicate|indicates|reveal|reveals|confirm|confirms|claim|claims|have\\s+shown|has\\s+shown|have\\s+suggested|emerged|have\\s+emerged)';
const between =
  '(?:(?:who|also|have|had|has|now|even|still|often|generally|privately|publicly|long|already|repeatedly|widely|both|all|do|did)\\s+){0,3}';
/** “… close to the talks”. Whatever has a name is sorted out behind. */
const place =
  '(?:,?\\s+(?:close\\s+to|familiar\\s+with|briefed\\s+on|involved\\s+in|with\\s+knowledge\\s+of|in|of|from|at|with|for|inside|within|on|around)\\s+(?:[^\\s,;:()]+\\s+){0,5}?[^\\s,;:()]+,?)?';
/**
 * Where a clause begins: “the sources said” refers back, and in “X, a senior analyst, said” somebody is named. A comma alone opens
 * one only before words that cannot go on a list.
 */
const opening =
  '(?:^\\s*|[;:—–]\\s*|,\\s+(?:and\\s+|but\\s+|while\\s+|as\\s+)?|\\b(?:but|while|although|though|because|that|whereas|yet|since|what)\\s+)';
const spoken = new RegExp(
  `${opening}((?:${amount}\\s+)?(?:${quality}\\s+){0,2}(?:people|those|${people})${place}\\s+${between}${saying})(?![\\w-])`,
  'i',
);
const amounts = new RegExp(
  `${opening}((?:some|many|most|several|others)(?:\\s+of\\s+(?:them|those|these))?\\s+${between}${thinking})(?![\\w-])`,
  'i',
);
const single = new RegExp(
  `(?:^\\s*|[;:—–]\\s*|\\b(?:but|while|although|that)\\s+)((?:an?|one)\\s+(?:${quality}\\s+){0,2}(?:(?:unnamed|anonymous|unidentified|undisclosed)\\s+(?:${quality}\\s+){0,2}(?:source|insider|official|aide|diplomat|officer|person)|source|insider)${place}\\s+(?:also\\s+|has\\s+|had\\s+)?(?:says|said|claims|claimed|told|tells|warns|warned|confirms|confirmed|reveals|revealed|believes|believed))(?![\\w-])`,
  'i',
);
/** A paper that nobody has seen speaks for nobody until it is said whose it is. */
const leaked =
  /(?:^\s*|[;:—–]\s*|\b(?:but|while|although|that)\s+)((?:an?|one)\s+(?:leaked|unpublished|secret|confidential|classified)\s+(?:\w+\s+)?(?:cable|document|memo|memorandum|report|letter|e-?mail|file|paper|note|dossier|study)\s+(?:says|said|shows|showed|proves|proved|reveals|revealed|suggests|suggested|confirms|confirmed|warns|warned|claims|claimed|states|stated|indicates|indicated))(?![\w-])/i;
const inverted = new RegExp(
  `\\b(according\\s+to\\s+(?:(?:${amount}|${quality}|${papers})\\s+){0,3}(?:${people}|reports|rumou?rs|leaked\\s+documents|(?:${amount}|recent|unconfirmed)\\s+(?:studies|surveys|polls|accounts)))(?![\\w-])`,
  'i',
);
const written = new RegExp(
  `${opening}((?:${papers}\\s+){0,2}(?:${writings}|research)${place}\\s+(?:also\\s+|now\\s+)?${showing})(?![\\w-])`,
  'i',
);
const passive = new RegExp(
  `(?<!\\bas\\s)\\b((?:believed|thought|said|considered|regarded|seen|viewed|described|criticis?z?ed|accused|suspected|feared)\\s+(?:as\\s+[^.,;:]{2,40}\\s)?by\\s+(?:${amount}\\s+)?(?:${quality}\\s+){0,2}(?:${people}|(?:some|many|most)(?=\\s*[.,;:)]|\\s*$|\\s+(?:as|to)\\b)))(?![\\w-])`,
  'i',
);

/** A house, a person or a country makes them somebody: “researchers at Cydome”, “critics such as Vale”. */
const named =
  /(?:[\s,](?:at|from|with|of|for|in|inside|within|including|like|by)|such\s+as)\s+(?:the\s+)?(?:\p{Ll}[\p{Ll}-]+\s+){0,2}\p{Lu}/u;
const namedBehind =
  /^\s*,?\s+(?:at|from|with|of|for|in|by|including|such\s+as|like)\s+(?:the\s+)?(?:\p{Ll}[\p{Ll}-]+\s+)?\p{Lu}|^\s+(?:of|from|by)\s+the\s|^,?\s+(?:published|released|issued|filed|gathered|collected|compiled|submitted|sent)\b/u;
/** The sentence says through whom it has them. */
const relayed =
  /\b(?:[Aa]ccording\s+to\s+(?:the\s+)?(?:\p{Ll}[\p{Ll}-]+\s+)?\p{Lu}|(?:quoted|cited|reported|seen|obtained|named)\s+(?:by|in)\s+(?:the\s+)?\p{Lu}|told\s+(?:the\s+)?\p{Lu}\p{L}+)/u;

/** “People say” is anything; people with knowledge of something are meant. */
function isMeantPhrase(phrase: string): boolean {
  return !/^(?:people|those|others?)\s/i.test(phrase) || /familiar|close\s+to|briefed|knowledge/i.test(phrase);
}

export const englishVagueSpeakers: WordingWords['vagueSpeakers'] = {
  forms: [
    { pattern: spoken, form: 'speech', isMeant: isMeantPhrase },
    { pattern: amounts, form: 'speech' },
    { pattern: single, form: 'speech' },
    { pattern: leaked, form: 'speech' },
    { pattern: inverted, form: 'source' },
    { pattern: written, form: 'speech' },
    { pattern: passive, form: 'source' },
  ],
  named,
  namedBehind,
  relayed,
};
