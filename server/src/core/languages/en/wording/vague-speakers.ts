// English phrases that put words into the mouth of nobody in particular. Our own selection, by the kinds that hold up in annotated
// news and encyclopaedia sentences; “some”, “many” and “various” alone do not.

import type { WordingWords } from '../../wording-words.ts';

const people =
  '(?:sources|insiders|officials|aides|experts|analysts|observers|critics|commentators|witnesses|diplomats|authorities|researchers|scientists|scholars|historians|economists|academics|supporters|opponents|proponents|advocates|detractors|sceptics|skeptics|activists|campaigners|strategists|investigators|lawmakers|politicians|forecasters|traders|investors|residents|locals|pundits|specialists|advis[eo]rs|allies|operatives|practitioners|monitors)';
/** Whose word is an opinion: only of these does a verb of judging count. */
const judges =
  '(?:critics|opponents|detractors|sceptics|skeptics|supporters|proponents|advocates|admirers|observers|commentators|analysts|experts|pundits|scholars|historians|economists|campaigners|activists|insiders|officials|diplomats|strategists)';
const person =
  '(?:source|insider|official|aide|expert|analyst|observer|critic|commentator|witness|eyewitness|diplomat|researcher|scientist|scholar|historian|economist|academic|supporter|opponent|lawmaker|politician|trader|investor|resident|specialist|advis[eo]r|operative|officer|commander|executive)';
const writings = '(?:reports|reporting|rumou?rs|accounts|studies|surveys|polls|intelligence|assessments)';
const papers =
  '(?:(?:social\\s+)?media|press|news|leaked|unconfirmed|unverified|uncorroborated|conflicting|credible|reliable|recent|several|many|some|various|numerous|multiple|other|further|new|early|initial|preliminary|anecdotal|available|local|foreign|western|intelligence|eyewitness|witness|classified|confidential|scientific|academic|(?:publicly\\s+)?available|open(?:[\\s-]source)?|open-source)';
const amount =
  '(?:some|many|most|several|numerous|various|certain|few|a\\s+few|other|others|countless|multiple|a\\s+(?:large\\s+|small\\s+|growing\\s+)?(?:number|handful|majority|minority|range|host|group|chorus)\\s+of|the\\s+(?:vast\\s+|overwhelming\\s+)?majority\\s+of|two|three|four|five|six|dozens\\s+of|scores\\s+of|hundreds\\s+of|thousands\\s+of|unnamed|anonymous|unidentified|undisclosed|unspecified)';
const quality =
  '(?:leading|prominent|senior|top|independent|outside|industry|legal|security|political|medical|military|intelligence|government|western|local|former|current|national|international|foreign|diplomatic|defen[cs]e|police|informed|well-placed|well-informed|climate|health|energy|high-ranking|high-level|veteran|retired|well-connected|anonymous|european|asian|arab|african|regional|opposition|rebel|state|federal|army|naval|market|financial|policy|technical)';
const saying =
  '(?:say|said|claim|claimed|argue|argued|believe|believed|warn|warned|suggest|suggested|report|reported|think|thought|fear|feared|told|tell|reveal|revealed|insist|insisted|maintain|maintained|contend|contended|allege|alleged|assert|asserted|speculate|speculated|estimate|estimated|expect|expected|agree|agreed|confirm|confirmed|predict|predicted|suspect|suspected|doubt|doubted|complain|complained|caution|cautioned|acknowledge|acknowledged|concede|conceded|reckon|reckoned|worry|worried|stress|stressed|emphasi[sz]e|emphasi[sz]ed|conclude|concluded|hope|hoped|deny|denied|dispute|disputed|note|noted|point\\s+out|pointed\\s+out)';
/** “Critics have called it”, “analysts see it as”: what somebody holds of something. “Called for” and “called on” are acts. */
const judging =
  '(?:(?:call|called|label|labelled|labeled|brand|branded)(?=\\s+(?:it|this|that|these|him|her|them|the|his|its|their)(?![\\w-]))|(?:see|saw|seen|view|viewed|regard|regarded|describe|described|dismiss|dismissed|portray|portrayed|hail|hailed|characteri[sz]e|characteri[sz]ed|interpret|interpreted)(?=\\s[^.,;:]{1,60}\\sas(?![\\w-]))|consider(?:ed)?(?=\\s+(?:it|this|that|these|him|her|them)(?![\\w-]))|(?:criticis|criticiz|prais|blam|accus)(?:e|ed)|attribute|attributed|credit|credited|question|questioned|favou?r|favou?red)';
/** Fewer where nothing but an amount stands before it: “most told” and “some report” are mostly something else. */
const thinking =
  '(?:say|said|argue|argued|believe|believed|think|thought|claim|claimed|fear|feared|suspect|suspected|warn|warned|suggest|suggested|contend|contended|speculate|speculated|predict|predicted|reckon|reckoned|insist|insisted|maintain|maintained|assert|asserted|(?<!most\\s)worry|worried|wonder|wondered|(?:see|saw|seen|view|viewed|regard|regarded)(?=\\s[^.,;:]{1,60}\\sas(?![\\w-])))';
const showing =
  '(?:show|shows|suggest|suggests|suggested|say|says|said|indicate|indicates|indicated|reveal|reveals|confirm|confirms|claim|claims|claimed|point\\s+to|points\\s+to|allege|alleged|imply|implies|(?:have|has)\\s+(?:long\\s+|also\\s+|now\\s+|repeatedly\\s+|consistently\\s+)?(?:shown|suggested|indicated|claimed|said|confirmed|revealed|emerged|surfaced|circulated|found)|emerged|surfaced|circulated)';
const saysAlone =
  '(?:says|said|claims|claimed|tells|told|warns|warned|argues|argued|notes|noted|confirms|confirmed|reveals|revealed|believes|believed|thinks|thought|reckons|reckoned|suggests|suggested|predicts|predicted|estimates|estimated|admits|admitted|acknowledges|acknowledged|insists|insisted|complains|complained|describes|described|called|put\\s+it)';
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
  '(?:^\\s*|[;:—–]\\s*|,\\s+(?:and\\s+|but\\s+|while\\s+|as\\s+)?|\\b(?:but|while|although|though|because|that|whereas|yet|since)\\s+|\\bwhat\\s+(?=[^.,;:]{1,80}\\s(?:is|are|was|were|to\\s+be|may|might|could|would|will|has|have|had)(?![\\w-])))';
const spoken = new RegExp(
  `${opening}((?:${amount}\\s+)?(?:${quality}\\s+){0,2}(?:people|those|${people})${place}\\s+${between}${saying})(?![\\w-])`,
  'i',
);
const judged = new RegExp(
  `${opening}((?:${amount}\\s+)?(?:${quality}\\s+){0,2}${judges}\\s+${between}${judging})(?![\\w-])`,
  'i',
);
const amounts = new RegExp(
  `${opening}((?:some|many|most|several|others)(?:\\s+of\\s+(?:them|those|these))?\\s+${between}${thinking})(?![\\w-])`,
  'i',
);
const single = new RegExp(
  `(?:^\\s*|[;:—–]\\s*|\\b(?:but|and|while|although|though|because|that|whereas|as|what)\\s+)((?:an?|one|another)\\s+(?:${quality}\\s+|(?:unnamed|unidentified|undisclosed)\\s+){0,3}(?:${person}|person(?=\\s+(?:familiar|close|briefed|with\\s+knowledge)\\b))${place}\\s+(?:also\\s+|has\\s+|had\\s+|recently\\s+|later\\s+)?${saysAlone})(?![\\w-])`,
  'i',
);
/** “…, one official said.” With “a” for “one” it may stand beside a name: “Vale, a senior official said to be”. */
const singleBehind = new RegExp(
  `,\\s+((?:an?|one|another)\\s+(?:${quality}\\s+|(?:unnamed|unidentified|undisclosed)\\s+){0,3}${person}\\s+(?:says|said|warned|warns|claimed|claims|told|confirmed|added))(?=\\s*(?:[.,;!?)]|$))`,
  'i',
);
/** “…”, said one official. */
const saidBy = new RegExp(
  `(?:^|,|\\s\\s)\\s*((?:says?|said|adds|added|argues|argued|warns|warned|explains|explained|notes|noted|admits|admitted|insists|insisted|complains|complained|reckons|claims|claimed)\\s+(?:(?:an?|one|another)\\s+(?:${quality}\\s+|(?:unnamed|unidentified)\\s+){0,3}${person}|(?:${amount}\\s+)?(?:${quality}\\s+){0,2}(?:officials|insiders|sources|experts|analysts|observers|critics|diplomats|witnesses)))(?![\\w-])`,
  'i',
);
/** “There are reports that”. Reports that are counted are papers. */
const thereAre =
  /\b(there\s+(?:(?:is|are|was|were)|(?:has|have|had)\s+been)\s+(?:(?:also|already|now|still|even|some|many|several|numerous|multiple|various|widespread|persistent|growing|increasing|unconfirmed|unverified|conflicting|contradictory|credible|anecdotal|recent|early|initial|frequent|repeated|fresh|new|media|press|news|local|a\s+few|a\s+lot\s+of|much|more|further|plenty\s+of)\s+){0,3}(?:reports|rumou?rs|claims|allegations|accusations|suggestions|speculation|whispers|accounts))(?=\s+(?:that|of|about)(?![\w-]))/i;
/** “Amid unconfirmed reports of”. */
const unconfirmed =
  /(?<!\b(?:no|the|these|those|such|any|publish|share|spread|repeat)\s)\b((?:unconfirmed|unverified|uncorroborated|conflicting)\s+(?:(?:media|press|news|local|early|initial)\s+){0,2}(?:reports|rumou?rs|accounts|claims|allegations))(?=\s+(?:that|of|about|suggest\w*|say|said|indicat\w*|claim\w*)(?![\w-]))/i;
/** “Based on open source reporting, …”: whose it is would make it somebody's. */
const basedOn = new RegExp(
  `(?:^\\s*|[;:—–]\\s*|,\\s+(?:and\\s+|but\\s+)?)((?:based|drawing|relying|going)\\s+(?:\\w+ly\\s+)?(?:on|by)\\s+(?:${papers}\\s+|a\\s+(?:number|range|variety)\\s+of\\s+|unnamed\\s+|anonymous\\s+|sensitive\\s+|secondary\\s+|human\\s+|signals\\s+|insider\\s+){0,3}(?:reporting|reports|rumou?rs|sources|intelligence|accounts|hearsay))(?=\\s*(?:[,.;)]|$)|\\s+(?:and|that)\\b)`,
  'i',
);
/** What comes out by itself: “it emerged that”, “rumour has it”. */
const emerged =
  /\b(it\s+(?:(?:has|had)\s+)?(?:(?:later|since|then|also|now|recently|subsequently|soon)\s+){0,2}(?:emerged|transpired|came\s+to\s+light|come\s+to\s+light)(?=\s+that(?![\w-]))|(?:rumou?r|word|gossip)\s+has\s+it)(?![\w-])/i;
/** A paper that nobody has seen speaks for nobody until it is said whose it is. */
const leaked =
  /(?:^\s*|[;:—–]\s*|\b(?:but|while|although|that)\s+)((?:an?|one)\s+(?:leaked|unpublished|secret|confidential|classified)\s+(?:\w+\s+)?(?:cable|document|memo|memorandum|report|letter|e-?mail|file|paper|note|dossier|study)\s+(?:says|said|shows|showed|proves|proved|reveals|revealed|suggests|suggested|confirms|confirmed|warns|warned|claims|claimed|states|stated|indicates|indicated))(?![\w-])/i;
const inverted = new RegExp(
  `\\b(according\\s+to\\s+(?:(?:(?:${amount}|${quality}|${papers})\\s+){0,3}(?:${people}|reports|reporting|rumou?rs|intelligence|leaked\\s+documents|(?:${amount}|recent|unconfirmed)\\s+(?:studies|surveys|polls|accounts))|(?:an?|one|another)\\s+(?:${quality}\\s+|(?:unnamed|unidentified)\\s+){0,3}(?:${person}|person(?=\\s+(?:familiar|close|briefed|with\\s+knowledge)\\b))))(?![\\w-])`,
  'i',
);
const written = new RegExp(
  `${opening}((?:${papers}\\s+){0,2}(?:${writings}|research)${place}\\s+(?:also\\s+|now\\s+)?${showing})(?![\\w-])`,
  'i',
);
const passive = new RegExp(
  `(?<!\\bas\\s)\\b((?:believed|thought|said|considered|regarded|seen|viewed|described|criticis?z?ed|accused|suspected|feared|called|hailed|dismissed|blamed|praised|labelled|branded)\\s+(?:as\\s+[^.,;:]{2,40}\\s)?by\\s+(?:${amount}\\s+)?(?:${quality}\\s+){0,2}(?:${people}|(?:some|many|most)(?=\\s*[.,;:)]|\\s*$|\\s+(?:as|to)\\b)))(?![\\w-])`,
  'i',
);

/** A house, a person or a country makes them somebody: “researchers at Cydome”, “critics such as Vale”. */
const named =
  /(?:[\s,](?:at|from|with|of|for|in|inside|within|including|like|by)|such\s+as)\s+(?:the\s+)?(?:\p{Ll}[\p{Ll}-]+\s+){0,2}\p{Lu}/u;
const namedBehind =
  /^\s*,?\s+(?:at|from|with|of|for|in|to|by|including|such\s+as|like)\s+(?:the\s+)?(?:\p{Ll}[\p{Ll}-]+\s+)?\p{Lu}|^\s+(?:of|from|by)\s+the\s|^,?\s+(?:published|released|issued|filed|gathered|collected|compiled|submitted|sent)\b/u;
/** The sentence says through whom it has them. */
const relayed =
  /\b(?:[Aa]ccording\s+to\s+(?:the\s+)?(?:\p{Ll}[\p{Ll}-]+\s+)?\p{Lu}|(?:quoted|cited|reported|seen|obtained|named)\s+(?:by|in)\s+(?:the\s+)?\p{Lu}|told\s+(?:the\s+)?\p{Lu}\p{L}+)/u;

/** The report's own people, and those it has spoken of: “observers of the mission”. */
const own =
  /\s(?:of|from|in|on|with|at|for)\s+(?:the|this|our|its|their|that)\s+(?:\p{Ll}+\s+)?(?:mission|team|project|study|survey|panel|report|investigation|inquiry|commission|network|programme|program|exercise|trial)\b/iu;

/** “People say” is anything; people with knowledge of something are meant. */
function isMeantPhrase(phrase: string): boolean {
  if (own.test(phrase)) return false;
  return !/^(?:people|those|others?)\s/i.test(phrase) || /familiar|close\s+to|briefed|knowledge/i.test(phrase);
}

/** What an authority does to somebody is an act: “accused by authorities”, “feared by officials”. */
function isMeantPassive(phrase: string): boolean {
  return !/^(?:accused|suspected|feared|blamed|called|seen)\s+by\s+(?:\S+\s+)*(?:authorities|investigators|officials|residents|locals|witnesses|researchers)$/i.test(
    phrase,
  );
}

/** One person without a name. */
const onePerson = new RegExp(`\\b(?:${person}|person)\\s`, 'i');

export const englishVagueSpeakers: WordingWords['vagueSpeakers'] = {
  forms: [
    { pattern: spoken, form: 'speech', isMeant: isMeantPhrase },
    {
      needs:
        /\b(?:call|label|brand|see|saw|view|regard|describ|dismiss|portray|hail|characteri|interpret|consider|critici|prais|blam|accus|attribut|credit|question|favo)/i,
      pattern: judged,
      form: 'speech',
    },
    { needs: /\b(?:some|many|most|several|others)\s/i, pattern: amounts, form: 'speech' },
    { needs: onePerson, pattern: single, form: 'speech', isMeant: isMeantPhrase },
    { needs: onePerson, pattern: singleBehind, form: 'speech' },
    {
      needs: /(?:^|,|\s\s)\s*(?:sa[iy]|add|argu|warn|expl|note|admi|insi|comp|reck|clai)/i,
      pattern: saidBy,
      form: 'source',
    },
    { needs: /\b(?:leaked|unpublished|secret|confidential|classified)\s/i, pattern: leaked, form: 'speech' },
    { needs: /\baccording\s/i, pattern: inverted, form: 'source' },
    { needs: new RegExp(`\\b(?:${writings}|research)\\s`, 'i'), pattern: written, form: 'speech' },
    { needs: /\bthere\s/i, pattern: thereAre, form: 'speech' },
    { needs: /\b(?:un(?:confirm|verifi|corrobor)|conflicting)/i, pattern: unconfirmed, form: 'source' },
    { needs: /\b(?:based|drawing|relying|going)\s/i, pattern: basedOn, form: 'source' },
    { needs: /\bit\s|\shas\s+it\b/i, pattern: emerged, form: 'speech' },
    { needs: /\sby\s/i, pattern: passive, form: 'source', isMeant: isMeantPassive },
  ],
  named,
  namedBehind,
  relayed,
};
