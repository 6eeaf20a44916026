// English words by which a sentence tells what somebody else says, assesses or expects. What the writers assess themselves (“we”,
// “the desk”, “this report”) is their own.

const said =
  /\baccording\s+to\b|(?<!\b(?:we|I|desk)\s+(?:(?:do|would|also|still)\s+)?)\b(?:says?|said|saying|argues?|argued|claims?|claimed|warns?|warned|told|tells|predicts?|predicted|believes?|believed|thinks?|thought|writes?|wrote|stated|states\s+that|promised|promises|announced|announces|insists?|insisted|maintains?\s+that|maintained\s+that|hopes?|hoped|wants?|wanted|calls?|called|deems?|deemed)\b/i;

const assessing =
  /(?<![\p{L}-])(?:assess(?:es|ed)?|judged?|judges|estimate[sd]?|conclude[sd]?|finds?|found|report(?:s|ed)?|holds?|held|consider(?:s|ed)?|expect(?:s|ed)?|anticipate[sd]?|forecasts?|forecasted|project(?:s|ed)|reckon(?:s|ed)?|suspect(?:s|ed)?|determine[sd]|rate[sd]|put|puts|gives|gave)(?![\p{L}-])/giu;
const cue =
  /assess|judg|estimat|conclu|find|found|report|hold|held|consider|expect|anticip|forecast|project|reckon|suspect|determin|rate|put|give|gave|view|opinion|reading/i;

/** “Assesses that”, “assess, with low confidence, that”, “concluded in May that”. */
const clause = /^(?:,[^,;.]{1,60},|\s+(?:with|in|on|at)\s[^,;.]{1,60}?,?)?\s+that(?![\p{L}-])/iu;
/** “Assesses with high confidence a deal is …”: the confidence is the speaker's. */
const confident = /^,?\s+with\s+(?:\p{L}+\s+){0,3}confidence(?![\p{L}-])/iu;
/** Verbs that take what they estimate as their object: “considers a deal unlikely”, “expects prices to rise”. */
const withObject =
  /^(?:assess(?:es|ed)?|judge[sd]?|estimate[sd]|consider(?:s|ed)?|expect(?:s|ed)?|anticipates?|reckons?|rate[sd])$/i;
const object = /^\s+(?:it|its|an?|the|this|that|these|those|such|no|any|some|to|further|more|\p{L}+\s+to|\p{Lu}|\d)/u;
const findsIt =
  /^\s+it\s+(?:(?:very|highly|quite|most|more)\s+)?(?:un)?likely\b|^\s+it\s+(?:(?:highly)\s+)?(?:im)?probable\b/i;
const putsChance =
  /^\s+(?:the|a|an|its)?\s*(?:\p{L}+\s+)?(?:chances?|probability|likelihood|odds|possibility|\d{1,3}\s?(?:%|per))/iu;

/** Words between a speaker and the verb. */
const between =
  /(?:(?<![\p{L}-])(?:also|still|now|then|thus|therefore|has|have|had|would|does|do|did|both|all|each|since|\p{L}+ly)\s+|,[^,;]{1,60},\s+)+$/iu;
const passive =
  /(?<![\p{L}-])(?:is|are|was|were|be|been|being|get|gets|got|to|not|can|could|may|might|must|should|will|shall|cannot|it\s+is|as|so|and\s+is)\s*$|n['’]t\s*$/iu;
const writers =
  /(?<![\p{L}-])(?:we|I|us|desk|(?:our|this|the\s+present)\s+(?:\p{L}+\s+)?(?:report|briefing|paper|assessment|edition|note|update|analysts?|team|desk|office|section|review))\s*$/iu;
/** What stands before a noun: “the report that”, “an official estimate”. */
const determiner =
  /(?<![\p{L}-])(?:the|an?|its|his|her|their|our|my|your|this|that|these|those|no|any|some|of|in|by|from|on|for|with|to|at|or|latest|first|last|new|recent|earlier|official|early|final|annual|own|another|each|every)\s*$/iu;
const mayBeNoun = /^(?:reports?|estimates?|forecasts?|holds?|finds?|judges?|suspects?|rates?|put|puts)$/i;
const subject = /[\p{L}\p{N})’'%]\s*$/u;

/** “In the agency's view”, “the ministry’s assessment is that”, “a finding by the court”. */
const opinion =
  '(?:assessments?|judge?ments?|estimates?|views?|conclusions?|findings?|forecasts?|expectations?|opinions?|estimations?|readings?)';
const opinionOf = new RegExp(
  [
    `(?<!\\bdesk)(?:['’]s|(?<=s)['’]|(?<![\\p{L}-])(?:his|her|their))\\s+(?:\\p{L}+\\s+){0,2}${opinion}(?:\\s+(?:is|was|has\\s+been|remains|that|puts?|gives?)(?![\\p{L}-])|\\s*,)`,
    `(?<![\\p{L}-])[Ii]n\\s+the\\s+(?:\\p{L}+\\s+)?(?:view|judge?ment|opinion|estimation|assessment|eyes)\\s+of\\s+(?!this\\b|our\\b|the\\s+desk\\b|us\\b)`,
    `(?<![\\p{L}-])${opinion}\\s+(?:by|from)\\s+(?!us\\b|our\\b|the\\s+desk\\b|this\\b)(?:the\\s+|an?\\s+|four\\s+|several\\s+)?\\p{L}+`,
  ].join('|'),
  'u',
);

function assesses(own: string): boolean {
  if (!cue.test(own)) return false;
  if (opinionOf.test(own)) return true;
  for (const found of own.matchAll(assessing)) {
    const [word] = found;
    const start = found.index;
    const behind = own.slice(start + word.length, start + word.length + 120);
    const isClause =
      clause.test(behind) || (confident.test(behind) && !/^(?:found|held|holds?|gives|gave)$/i.test(word));
    const isObject =
      (withObject.test(word) && object.test(behind)) ||
      (/^(?:finds?|found|holds?|held|thinks)$/i.test(word) && findsIt.test(behind)) ||
      (/^(?:puts?|gives|gave|estimates|estimated)$/i.test(word) && putsChance.test(behind));
    if (!isClause && !isObject) continue;
    const before = own.slice(Math.max(0, start - 100), start).replace(between, '');
    if (!subject.test(before) || passive.test(before) || writers.test(before)) continue;
    if (mayBeNoun.test(word) && determiner.test(before)) continue;
    return true;
  }
  return false;
}

export const englishAttribution: { readonly test: (own: string) => boolean } = {
  test: (own) => said.test(own) || assesses(own),
};

/** Said of whom it is. */
export const englishAccording = /\baccording\s+to\b/i;
