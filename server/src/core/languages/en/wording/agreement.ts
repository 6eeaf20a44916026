// English sentences that say that sources or outlets agree: “two outlets confirm”, “independently verified”, “according to several
// reports”. What a ministry confirms is its own word, and “not confirmed” says the contrary.

const many =
  '(?:two|three|four|five|six|seven|both|several|multiple|numerous|various|many|all|other|further|more|different|separate|independent|unrelated|a\\s+(?:number|handful|range|host)\\s+of|a\\s+(?:second|third|further)|another|more\\s+than\\s+one|dozens\\s+of|at\\s+least\\s+(?:two|three|four|five))';
const voices =
  '(?:sources?|outlets?|reports?|accounts?|media|agencies|agency|newspapers?|papers?|wires?|broadcasters?|channels?|sites?|websites?|blogs?|journalists?|reporters?|correspondents?|officials?|witness(?:es)?|eyewitness(?:es)?|residents?|insiders?|diplomats?|observers?|monitors?|analysts?|informants?|services?|streams?|feeds?|studies|study|surveys?|investigations?|teams?|newsrooms?)';
/** “Two separate reports”, “several independent news outlets in the region”. */
const speakers = `${many}\\s+(?:(?!(?:of|that|who|which|were|was|are|is|and)\\s)[\\p{L}-]+\\s+){0,3}?${voices}`;
const place = "(?:\\s+(?:in|from|at|near|inside|close\\s+to|on|of|with)\\s+(?:[\\p{L}’'-]+\\s+){0,4}?[\\p{L}’'-]+)?";
const adverbs =
  '(?:\\s+(?:also|all|both|now|then|have|has|had|since|later|each|independently|separately|in\\s+turn|(?:\\p{L}+ly)))*';
const agreeing =
  '(?:confirm(?:s|ed)?|corroborat(?:es?|ed)|agree[sd]?|concur(?:s|red)?|report(?:s|ed)?|say|says|said|tell|tells|told|verif(?:y|ies|ied)|attest(?:s|ed)?|describe[sd]?|back(?:s|ed)?(?:\\s+(?:up|this|the|it))|support(?:s|ed)?|establish(?:es|ed)?|point(?:s|ed)?\\s+to|match(?:es|ed)?|carr(?:y|ies|ied)|reveal(?:s|ed)?)';
const plural =
  '(?:sources|outlets|reports|accounts|media|agencies|newspapers|papers|wires|broadcasters|sites|witnesses|officials|versions|statements)';

const forms: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}-])${plural}${place}${adverbs}\\s+(?:agree[sd]?|concur(?:s|red)?|corroborate[sd]?|tally|tallied)(?![\\p{L}-])`,
    'iu',
  ),
  // “The ministry and the paper both say that”.
  new RegExp(
    `(?<![\\p{L}-])and\\s[^.;:]{1,60}?\\sboth\\s+(?:independently\\s+|separately\\s+)?${agreeing}(?![\\p{L}-])`,
    'iu',
  ),
  new RegExp(`(?<![\\p{L}-])${speakers}${place}${adverbs}\\s+${agreeing}(?![\\p{L}-])`, 'iu'),
  new RegExp(
    `(?<![\\p{L}-])(?:confirmed|verified|corroborated|reported|backed|supported|attested|borne\\s+out)\\s+(?:\\p{L}+ly\\s+)?by\\s+${speakers}(?![\\p{L}-])`,
    'iu',
  ),
  new RegExp(`(?<![\\p{L}-])(?:according\\s+to|as\\s+told\\s+by)\\s+${speakers}(?![\\p{L}-])`, 'iu'),
  /(?<![\p{L}-])(?:independently|separately|mutually)\s+(?:confirm|verif|corroborat|established|attest)\p{L}*/iu,
  /(?<![\p{L}-])(?:confirm|verif|corroborat)\p{L}*\s+(?:independently|separately)(?![\p{L}-])/iu,
  /(?<![\p{L}-])corroborat(?:es?|ed|ing)(?![\p{L}-])/iu,
  /(?<![\p{L}-])(?:multi|multiply|double|triple|doubly)[\s-]sourced(?![\p{L}-])/iu,
];

/** What makes the contrary of it, a wish or a condition, from the start of its clause on. */
const denied =
  /(?<![\p{L}-])(?:not|no|never|nor|neither|nobody|none|cannot|without|unable|fail(?:s|ed)?\s+to|yet\s+to|hardly|barely|if|unless|until|whether|awaits?|awaiting|refuse[sd]?|decline[sd]?|must|should)(?![\p{L}-])|n['’]t(?![\p{L}])/iu;

const cue =
  /confirm|corroborat|verif|agree|concur|report|sources?|outlets|accounts|told|tell|say|said|sourced|attest|describe|according|support|point|match|reveal|back|establish/i;

/** Whether the writer's own words say so. */
export function saysSourcesAgree(own: string): boolean {
  if (!cue.test(own)) return false;
  return forms.some((form) => {
    const found = form.exec(own);
    if (!found) return false;
    const before = own.slice(Math.max(0, found.index - 60), found.index);
    const clause = before.slice(
      Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(':')) + 1,
    );
    return !denied.test(clause) && !denied.test(found[0]);
  });
}
