// Phrases that put words into the mouth of nobody in particular. Our own selection, after the kinds that annotated news and
// encyclopaedia sentences bear out; singular speakers (“a senior official said”) are left out, as most of them are described.

const qualifiers =
  '(?:(?:some|many|most|several|numerous|various|other|senior|top|unnamed|anonymous|undisclosed|military|government|intelligence|police|local|western|foreign|former|current|industry|security|diplomatic|defen[cs]e|leading|independent|well-placed|informed|multiple)\\s+){0,3}';
const speakers = '(?:sources|insiders|officials|aides|experts|analysts|observers|critics|commentators|witnesses|diplomats|authorities|researchers|scientists|economists|supporters|opponents|advisers|advisors)';
const saying =
  '(?:say|said|claim|claimed|argue|argued|believe|believed|warn|warned|suggest|suggested|report|reported|think|thought|fear|feared|told|tell|reveal|revealed|insist|insisted|maintain|maintained|allege|alleged|estimate|estimated|expect|expected|agree|agreed|confirm|confirmed|predict|predicted|suspect|suspected)';
/** Where a clause may begin: “the sources said” refers back, and “X, a senior analyst, said” names somebody. */
const opening = '(?:^\\s*|[;:—–]\\s*|,\\s+(?=(?:some|many|most|several|officials|sources|experts|analysts|critics|insiders)\\b)|\\b(?:and|but|while|although|because|that|whereas)\\s+)';
const about = '(?:\\s+(?:close to|familiar with|briefed on)\\s+[^,.;]{1,40}?)?';

const patterns: readonly RegExp[] = [
  new RegExp(`${opening}(${qualifiers}${speakers}${about}\\s+(?:also\\s+|have\\s+|had\\s+|now\\s+)?${saying})\\b`, 'i'),
  new RegExp(`${opening}((?:some|many|most|others)\\s+(?:people\\s+)?(?:say|said|argue|argued|believe|believed|think|thought|claim|claimed|fear|feared|suspect|suspected|warn|warned))\\b`, 'i'),
  new RegExp(`\\b(according to\\s+${qualifiers}(?:${speakers}|reports|leaked documents|media reports|news reports))\\b(?!\\s+(?:at|of|from|in|by)\\s+(?:the\\s+)?[A-Z])`, 'i'),
  new RegExp(`${opening}((?:recent\\s+|several\\s+|many\\s+|some\\s+|unconfirmed\\s+|media\\s+)?(?:studies|reports|polls|surveys|research)\\s+(?:show|shows|suggest|suggests|say|says|indicate|indicates|emerged))\\b`, 'i'),
];

/** Cheap, and true of every text that a pattern could match. */
const may = /\b(?:sources|insiders|officials|aides|experts|analysts|observers|critics|commentators|witnesses|diplomats|authorities|researchers|scientists|economists|supporters|opponents|advis[eo]rs|some|many|most|others|reports|documents|studies|polls|surveys|research)\b/i;

/** The first such phrase of `own`, the writer's own words; undefined where there is none. */
export function vagueSpeaker(own: string): { readonly start: number; readonly end: number } | undefined {
  if (!may.test(own)) return undefined;
  for (const pattern of patterns) {
    const found = pattern.exec(own);
    if (!found) continue;
    const end = found.index + found[0].length;
    return { start: end - found[1]!.length, end };
  }
  return undefined;
}
